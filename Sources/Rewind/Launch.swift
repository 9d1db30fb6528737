import Platform

/// A worker that was started and serves no session yet.
///
/// It is started before there is a session, since a session's record begins with the engine's version. It goes on
/// starting while the session is set up; what needs it waits for it.
public struct Launch {
  /// What JavaScript sees of the machine.
  public struct Environment: Equatable, Sendable {
    /// The time zone, such as `Europe/Berlin`.
    public var timeZone: String
    /// The locale, such as `de_DE.UTF-8`.
    public var locale: String

    public init(timeZone: String, locale: String) {
      self.timeZone = timeZone
      self.locale = locale
    }

    /// Why these are no names of a time zone and a locale; nil where they may be. They may come from a snapshot that
    /// nobody vouches for, and the C library looks for files by them.
    var problem: String? {
      let isPath = timeZone.hasPrefix("/") || timeZone.hasPrefix(":") || timeZone.split(separator: "/").contains("..")
      if isPath || !timeZone.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) || timeZone.utf8.count > 100 {
        return "the time zone is given as \"\(timeZone.prefix(100))\", which is no name of one"
      }
      let extra = Set("_.@-".utf8)
      let isName = locale.utf8.allSatisfy { byte in
        extra.contains(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      }
      if !isName || locale.contains("..") || locale.utf8.count > 100 {
        return "the locale is given as \"\(locale.prefix(100))\", which is no name of one"
      }
      return nil
    }
  }

  /// What JavaScript sees of the machine.
  public let environment: Environment
  let program: WorkerProgram
  let running: WorkerProgram.Running
  private let watch: Watch

  /// Starts a worker.
  ///
  /// - Throws: where the worker program is missing or doesn't start, or `interruption` was raised.
  public init(_ environment: Environment, interruption: Interruption? = nil) throws(SessionError) {
    guard let program = WorkerProgram.find() else { throw .noWorkerProgram }
    try self.init(environment, program: program, interruption: interruption)
  }

  /// Starts a worker of another program.
  init(_ environment: Environment, program: WorkerProgram, interruption: Interruption? = nil) throws(SessionError) {
    self.environment = environment
    self.program = program
    watch = Watch(interruption: interruption)
    running = try program.start(in: environment, watch: watch)
  }

  /// The engine's version, such as `JavaScriptCore 2.50.6`.
  public var engine: String { running.engine }

  /// What keeps the worker in, a line for each layer.
  ///
  /// - Throws: where the worker doesn't come to work.
  public func confinement() throws(SessionError) -> [String] { try running.finishStarting(watch: watch) }
}

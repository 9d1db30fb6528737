import Wire

/// What the app wants to have run.
struct SubprocessCommand: Hashable, Sendable {
  /// What one of a program's standard streams is.
  enum Stream: UInt8, Sendable {
    case pipe = 0x70
    /// The session has it: it is what is printed, or an input with nothing in it.
    case inherited = 0x69
    case nothing = 0x6e

    /// Whether the program's end is a pipe to here.
    var isRead: Bool { self != .nothing }
  }

  var program: String
  /// Absolute; empty for that of the session.
  var directory: String
  /// Whether the app named a shell's text instead of a program.
  var isShell: Bool
  var arguments: [String]
  /// `NAME=value`.
  var environment: [String]
  /// Whether the program that the session is in adds its own environment, where no name is the same.
  var inheritsEnvironment: Bool
  var streams: [Stream]

  /// What a run has besides.
  struct Limits: Sendable {
    /// Milliseconds; nil for any time.
    var timeout: Int64?
    /// The most bytes of each output.
    var maxBuffer: Int
    /// Sent where one of them is passed.
    var signal: Int32
    var input: [UInt8]
  }

  /// Milliseconds; what is calculated from it fits into 64 bits.
  private static let longestTimeout: Int64 = 1 << 40

  /// - Throws: where no app can ask so.
  static func parse(_ parts: [[UInt8]]) throws(WireError) -> (SubprocessCommand, Limits) {
    let malformed = WireError.malformed("a program to run")
    func text(_ index: Int) throws(WireError) -> String {
      guard let text = String(validating: parts[index], as: UTF8.self), !text.utf8.contains(0) else { throw malformed }
      return text
    }
    guard parts.count >= 10, let timeout = Int64(try text(3)), (0...longestTimeout).contains(timeout),
      let maxBuffer = Int(try text(4)),
      maxBuffer >= 0, let signal = Int32(try text(5)), (0...64).contains(signal),
      let count = Int(try text(9)), count >= 0, count <= parts.count - 10
    else { throw malformed }
    let streams = parts[6].compactMap(Stream.init)
    guard parts[6].count == 3, streams.count == 3 else { throw malformed }
    var texts: [String] = []
    for index in 10..<parts.count { texts.append(try text(index)) }
    let command = SubprocessCommand(
      program: try text(0), directory: try text(1), isShell: try text(2) == "shell", arguments: Array(texts[..<count]),
      environment: Array(texts[count...]), inheritsEnvironment: try text(7) == "inherit", streams: streams)
    guard count > 0, command.directory.isEmpty || command.directory.hasPrefix("/") else { throw malformed }
    return (
      command,
      Limits(timeout: timeout == 0 ? nil : timeout, maxBuffer: maxBuffer, signal: signal, input: parts[8])
    )
  }

  /// The environment that the program gets.
  ///
  /// - Parameter own: that of this process, `NAME=value`.
  func fullEnvironment(own: [String]) -> [String] {
    guard inheritsEnvironment else { return environment }
    let names = Set(environment.map(Self.name))
    return environment + own.filter { !names.contains(Self.name($0)) }
  }

  static func name(_ variable: String) -> Substring { variable.prefix { $0 != "=" } }

  static func searchPath(in environment: [String]) -> String {
    environment.last { name($0) == "PATH" }.map { String($0.dropFirst(5)) } ?? "/bin:/usr/bin"
  }
}

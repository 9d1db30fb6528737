import Foundation
import Platform
import Synchronization

/// A worker in which nothing has happened yet, and which only ever forks: each fork is the beginning of a session.
///
/// It is started before there is a session, since a session's record begins with the engine's version. It goes on
/// starting while the session is set up; what needs it waits for it. Sessions on several threads may share one.
public final class Zygote: @unchecked Sendable {
  /// What JavaScript sees of the machine.
  public let environment: Environment
  /// The engine's version, such as `JavaScriptCore 2.50.6`.
  public let engine: String
  let program: WorkerProgram
  /// The first worker; touched only under ``lock``.
  private var running: WorkerProgram.Running
  /// Whether its forks are to be ready for calls.
  private let servesSandboxes: Bool
  private let lock = NSLock()
  /// The zygotes that the process's sandboxes share.
  private static let shared = Mutex<[Environment: Zygote]>([:])

  /// The zygote of the process for this environment; started where there is none yet, and kept.
  static func shared(_ environment: Environment) throws(SessionError) -> Zygote {
    try shared.withLock { zygotes throws(SessionError) in
      if let zygote = zygotes[environment] { return zygote }
      guard let program = WorkerProgram.find() else { throw .noWorkerProgram }
      let zygote = try Zygote(environment, program: program, servesSandboxes: true)
      zygotes[environment] = zygote
      return zygote
    }
  }

  /// Starts a worker.
  ///
  /// - Throws: where the worker program is missing or doesn't start, or `interruption` was raised.
  public convenience init(_ environment: Environment, interruption: Interruption? = nil) throws(SessionError) {
    guard let program = WorkerProgram.find() else { throw .noWorkerProgram }
    try self.init(environment, program: program, interruption: interruption)
  }

  /// Starts a worker of another program.
  init(
    _ environment: Environment, program: WorkerProgram, interruption: Interruption? = nil, servesSandboxes: Bool = false
  ) throws(SessionError) {
    self.servesSandboxes = servesSandboxes
    self.environment = environment
    self.program = program
    running = try program.start(
      in: environment, servesSandboxes: servesSandboxes, watch: Watch(interruption: interruption))
    engine = running.engine
  }

  deinit {
    running.worker.end()
  }

  /// The first worker's process; nil where it has said nothing yet, or has gone.
  var pid: Int32? {
    lock.lock()
    defer { lock.unlock() }
    return running.worker.pid
  }

  /// What keeps the worker in, a line for each layer.
  ///
  /// - Throws: where the worker doesn't come to work.
  public func confinement() throws(SessionError) -> [String] {
    lock.lock()
    defer { lock.unlock() }
    return try running.finishStarting(watch: Watch())
  }

  /// A worker with the state of the beginning, which the caller owns: a fork, or, where the first worker may not fork, one
  /// that was started anew. A first worker that has died is replaced.
  func fork(watch: Watch) throws(SessionError) -> WorkerProcess {
    lock.lock()
    defer { lock.unlock() }
    try running.finishStarting(watch: watch)
    let fork: WorkerProcess.Fork
    do {
      fork = try running.worker.fork(isForebear: false)
    } catch {
      running = try start(watch: watch)
      do {
        fork = try running.worker.fork(isForebear: false)
      } catch {
        throw .worker(path: program.path, reason: "\(error)")
      }
    }
    return switch fork {
    case .child(let child): child
    case .refused: try start(watch: watch).worker
    }
  }

  private func start(watch: Watch) throws(SessionError) -> WorkerProgram.Running {
    let running = try program.start(in: environment, servesSandboxes: servesSandboxes, watch: watch)
    try running.finishStarting(watch: watch)
    return running
  }
}

import Glibc
import Platform
import Wire

/// The `jsrepl-worker` program, and how its first process is started.
struct WorkerProgram: Sendable {
  /// Its file.
  let path: String

  /// The program named by the variable `JSREPL_WORKER`, else the one beside this process's own executable, else the one
  /// below it in `../libexec`; nil where there is none.
  static func find() -> WorkerProgram? {
    CompanionProgram.find("jsrepl-worker", variable: "JSREPL_WORKER").map(WorkerProgram.init(path:))
  }

  /// A first worker, which starts its engine while the host does other things.
  final class Running {
    let worker: WorkerProcess
    /// The engine's version.
    let engine: String
    private var confinement: [String]?

    init(worker: WorkerProcess, engine: String) {
      self.worker = worker
      self.engine = engine
    }

    /// Waits until the worker is ready to work.
    ///
    /// - Returns: the layers that keep it in, one line each.
    @discardableResult
    func finishStarting(watch: Watch) throws(SessionError) -> [String] {
      if let confinement { return confinement }
      guard case .ready(let layers) = try WorkerProgram.nextWords(of: worker, watch: watch) else {
        throw .worker(path: "jsrepl-worker", reason: "it didn't start: it said something else first")
      }
      confinement = layers
      return layers
    }
  }

  /// Starts the program; it has begun to start its engine when this returns.
  ///
  /// - Parameter servesSandboxes: whether programs will make their calls in its forks.
  func start(
    in environment: Zygote.Environment, servesSandboxes: Bool, watch: Watch
  ) throws(SessionError) -> Running {
    if let problem = environment.problem { throw .environment(problem) }
    let worker: WorkerProcess
    do throws(SystemError) {
      worker = try spawn(in: environment, settings: servesSandboxes ? [Self.lateOptimization] : [])
    } catch {
      throw .worker(path: path, reason: "\(error)")
    }
    let running = try Self.greet(worker, watch: watch)
    if servesSandboxes { worker.send(.warmUp) }
    return running
  }

  /// Has the engine's last compiler, which everything waits for, begin later than by default: a program's calls are short
  /// and many, and tens of thousands take less time than what it would do for them.
  private static let lateOptimization = "JSC_thresholdForFTLOptimizeAfterWarmUp=2500000"

  /// When this returns, only the worker has the far ends of its sockets, so that its end is seen.
  private func spawn(
    in environment: Zygote.Environment, settings: [String]
  ) throws(SystemError) -> WorkerProcess {
    let (lifeline, farLifeline) = try Socket.pair()
    let (socket, farSocket) = try Socket.pair()
    let worker = try WorkerProcess(socket: socket, parent: nil)
    let supervisor = try Spawn.start(
      path, arguments: ["jsrepl-worker"],
      environment: [
        "TZ=\(environment.timeZone)", "LANG=\(environment.locale)", "JSC_useConcurrentGC=0", "JSC_useConcurrentJIT=0",
        "JSC_numberOfGCMarkers=1", "JSC_useWasm=0", "SWIFT_BACKTRACE=enable=no",
      ] + settings,
      descriptors: [3: farLifeline, 4: farSocket], inheritsStandardError: true)
    worker.tree = WorkerTree(lifeline: lifeline, supervisor: supervisor)
    return worker
  }

  private static func greet(_ worker: WorkerProcess, watch: Watch) throws(SessionError) -> Running {
    guard case .hello(let engine) = try nextWords(of: worker, watch: watch) else {
      throw .worker(path: "jsrepl-worker", reason: "it didn't start: it said something else first")
    }
    return Running(worker: worker, engine: engine)
  }

  /// The longest that a worker may take for each of its first words, in nanoseconds.
  private static let patience: Int64 = 30_000_000_000

  /// The next frame of a worker that starts.
  private static func nextWords(of worker: WorkerProcess, watch: Watch) throws(SessionError) -> WorkerFrame {
    var words: WorkerFrame?
    var watch = watch
    watch.timeLimit = patience
    do throws(Stop) {
      try watch.wait(for: [worker]) { _, frame throws(Stop) in
        words = try Session.decode(frame)
        if case .hello = words { return true }
        if case .ready = words { return true }
        throw .failed(.unexpected(Divergence.describe(frame)))
      }
    } catch .interrupted {
      throw .interrupted
    } catch {
      throw .worker(path: "jsrepl-worker", reason: "it didn't start: \(error)")
    }
    return words!
  }
}

/// The processes that come from one start of the program. They live for as long as somebody holds this.
final class WorkerTree {
  /// Ends all of them when it is closed, by this process or by its death.
  private var lifeline: Descriptor?
  private let supervisor: ProcessHandle

  init(lifeline: Descriptor, supervisor: ProcessHandle) {
    self.lifeline = lifeline
    self.supervisor = supervisor
  }

  deinit {
    lifeline = nil
    do {
      // The supervisor ends as the last of them.
      _ = try supervisor.wait()
    } catch {
      // Whoever uses this library has reaped it already.
    }
  }
}

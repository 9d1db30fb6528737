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
    var candidates: [String] = []
    if let named = getenv("JSREPL_WORKER") { candidates.append(String(cString: named)) }
    if let own = realpath("/proc/self/exe", nil) {
      defer { free(own) }
      let directory = String(cString: own).split(separator: "/", omittingEmptySubsequences: false).dropLast()
      let folder = directory.joined(separator: "/")
      candidates += [folder + "/jsrepl-worker", folder + "/../libexec/jsrepl-worker"]
    }
    return candidates.first { access($0, X_OK) == 0 }.map(WorkerProgram.init(path:))
  }

  /// A running first worker.
  struct Running {
    let worker: WorkerProcess
    /// The engine's version.
    let engine: String
    /// The layers that keep the worker in, one line each.
    let confinement: [String]
  }

  /// Starts the program; it is ready to work when this returns.
  func start(in environment: Launch.Environment, watch: Watch) throws(SessionError) -> Running {
    do {
      let (lifeline, farLifeline) = try Socket.pair()
      let (socket, farSocket) = try Socket.pair()
      let worker = try WorkerProcess(socket: socket, parent: nil)
      let supervisor = try Spawn.start(
        path, arguments: ["jsrepl-worker"],
        environment: [
          "TZ=\(environment.timeZone)", "LANG=\(environment.locale)", "JSC_useConcurrentGC=0", "JSC_useConcurrentJIT=0",
          "JSC_numberOfGCMarkers=1", "JSC_useWasm=0", "SWIFT_BACKTRACE=enable=no",
        ],
        descriptors: [3: farLifeline, 4: farSocket], inheritsStandardError: true)
      worker.tree = WorkerTree(lifeline: lifeline, supervisor: supervisor)
      return try Self.greet(worker, watch: watch)
    } catch let error as SystemError {
      throw .worker(path: path, reason: "\(error)")
    } catch {
      throw error as! SessionError
    }
  }

  private static func greet(_ worker: WorkerProcess, watch: Watch) throws(SessionError) -> Running {
    var ready: (String, [String])?
    do throws(Stop) {
      try watch.wait(for: [worker]) { _, frame throws(Stop) in
        guard case .ready(let engine, let confinement) = try Session.decode(frame) else {
          throw .failed(.unexpected(Divergence.describe(frame)))
        }
        ready = (engine, confinement)
        return true
      }
    } catch .interrupted {
      throw .interrupted
    } catch {
      throw .worker(path: "jsrepl-worker", reason: "it didn't start: \(error)")
    }
    return Running(worker: worker, engine: ready!.0, confinement: ready!.1)
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

import Capabilities
import Glibc
import Platform
import TestSupport
import Testing

@testable import Rewind

/// A session that may run programs in a directory of its own.
final class SubprocessBench {
  let bench: Bench
  let directory: TemporaryDirectory
  /// How long something may take to happen; only a failure takes so long.
  private static let patience: Int64 = 20_000_000_000

  /// - Parameters:
  ///   - path: a snapshot from which it goes on.
  ///   - directory: the session's.
  ///   - permissions: what the app may do.
  ///   - copies: whether programs run in copies of the directory.
  ///   - environment: what programs get where the app gives them none.
  init(
    loading path: String? = nil, in directory: TemporaryDirectory = TemporaryDirectory(),
    permissions: Permissions = .all,
    copies: Bool = false, environment: [String] = EnvironmentVariables.entries
  ) throws {
    self.directory = directory
    bench = try path.map { try Bench(loading: $0) } ?? Bench()
    bench.kept = directory
    bench.session.grants = Grants(
      process: HostProcess(directory: directory.path, arguments: ["jsrepl"]), files: Disk(directory: directory.path),
      subprocesses: Subprocesses(
        directory: directory.path, worker: WorkerProgram.built("jsrepl-worker").path,
        environment: environment, permissions: permissions, copies: copies),
      permissions: permissions)
    bench.session.adoptActivities()
  }

  deinit { bench.session.grants.endActivities() }

  /// Evaluates an entry; what it prints, its value included.
  @discardableResult
  func eval(_ source: String) throws -> String { try bench.eval(source) }

  /// Lets happen what happens outside until `expression` is true.
  ///
  /// - Returns: what was printed meanwhile.
  @discardableResult
  func wait(until expression: String) throws -> String {
    var printed = ""
    let deadline = Clock.monotonicNanoseconds() + Self.patience
    while try bench.look(expression) != "true\n" {
      let text = try bench.takeEvent()
      if let text {
        printed += text
        continue
      }
      try #require(Clock.monotonicNanoseconds() < deadline, "it never came that \(expression), after \(printed)")
      _ = try Poll.wait(bench.session.interests, timeout: 200_000_000)
    }
    return printed
  }

  /// The names in the real directory.
  var realNames: [String] { get throws { try Descriptor.open(directory.path, O_RDONLY | O_DIRECTORY).names().texts } }

  /// Whether a process runs that has `mark` among its arguments; waits for its end where it is to end.
  static func isRunning(_ mark: String, waitingForEnd: Bool = false) throws -> Bool {
    let deadline = Clock.monotonicNanoseconds() + patience
    while true {
      let found = try Descriptor.open("/proc", O_RDONLY | O_DIRECTORY).names().texts.contains { name in
        guard Int(name) != nil, let file = try? Descriptor.open("/proc/\(name)/cmdline", O_RDONLY),
          let bytes = try? file.readAll(upTo: 1 << 20)
        else { return false }
        return bytes.split(separator: 0).contains { $0.elementsEqual(mark.utf8) }
      }
      if !found || !waitingForEnd || Clock.monotonicNanoseconds() > deadline { return found }
      usleep(1000)
    }
  }
}

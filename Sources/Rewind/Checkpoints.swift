import Platform
import Wire

/// The worker processes of a session: the runner, which evaluates, and the parked ones, each with the state of a mark.
///
/// They form a star: the runner forks, its child parks. On going back, the checkpoint becomes the runner and leaves a
/// fork of itself in its place, so that ancestry stays shallow: a fork costs more with every live forebear. The beginning
/// needs no checkpoint: a ``Zygote`` holds it.
final class Checkpoints {
  /// Above this number of live forebears, a runner gives way to one that is replayed from the first worker.
  static let deepestAncestry = 16
  /// What a parked process costs before anything is written, in bytes.
  private static let baseMemory = 240 << 10
  /// A parked worker.
  struct Parked {
    let worker: WorkerProcess
    /// Bytes that only it holds: what the runner has overwritten since.
    var memory: Int
  }

  /// The worker that evaluates, if there is one.
  private(set) var runner: WorkerProcess?
  private(set) var parked: [Mark: Parked] = [:]
  /// Why the last fork was refused; nil where it wasn't.
  private(set) var refusal: String?

  deinit {
    runner?.end()
    for parked in parked.values { parked.worker.end() }
  }

  /// Whether a checkpoint holds the mark's state.
  func has(_ mark: Mark) -> Bool { parked[mark] != nil }

  /// Bytes that all checkpoints hold together.
  var memory: Int { parked.values.reduce(0) { $0 + $1.memory } }

  /// Live forebears of the checkpoint at `mark`; 0 where there is none.
  func depth(at mark: Mark) -> Int { parked[mark]?.worker.liveAncestors ?? 0 }

  /// Parks a fork of the runner as the checkpoint of `mark`. Does nothing where the worker refuses.
  func take(at mark: Mark) throws(Stop) {
    guard let runner, parked[mark] == nil, let child = try fork(runner) else { return }
    park(child, of: runner, at: mark)
  }

  /// Parks a fork of `worker`, which is being replayed, as the checkpoint of `mark`. Where that fails, the replay will
  /// notice what is wrong.
  func take(of worker: WorkerProcess, at mark: Mark) {
    guard parked[mark] == nil, let child = try? fork(worker) else { return }
    park(child, of: worker, at: mark)
  }

  /// A fork of the runner that the caller throws away; nil where the worker refuses. Where this throws, the runner is of
  /// no use any more, and ended.
  ///
  /// - Parameter isForebear: whether the fork counts the runner among its forebears: not where another session gets it, whose
  ///   workers nobody but that session may look at.
  func peek(isForebear: Bool = true) throws(Stop) -> WorkerProcess? {
    guard let runner else { return nil }
    do {
      return try fork(runner, isForebear: isForebear)
    } catch {
      endRunner()
      throw error
    }
  }

  /// A fork of the checkpoint at `mark`, for a replay to go on from; the caller owns it. Nil where there is none or the
  /// worker refuses.
  func branch(from mark: Mark) throws(Stop) -> WorkerProcess? {
    guard let base = parked[mark]?.worker else { return nil }
    return try fork(base)
  }

  /// Makes the checkpoint at `mark` the runner; it leaves a fork of itself in its place. The runner before, if any, parks
  /// at `position`.
  ///
  /// - Returns: whether it could; the caller has to replay where not.
  func resume(at mark: Mark, leaving position: Mark) throws(Stop) -> Bool {
    guard let base = parked[mark]?.worker, let child = try fork(base) else { return false }
    if runner != nil { park(at: position) }
    park(child, of: base, at: mark)
    setRunner(base)
    return true
  }

  /// Makes `worker` the runner.
  func setRunner(_ worker: WorkerProcess) {
    worker.setOutOfMemoryScore(500)
    runner = worker
  }

  /// Parks the runner itself as the checkpoint of `mark`, which it is at; there is no runner afterwards.
  func park(at mark: Mark) {
    guard let runner else { return }
    guard mark != .beginning else { return endRunner() }
    self.runner = nil
    if parked[mark] == nil {
      // The pages that it wrote since its last fork are its own now.
      let written = runner.lastParked.map { max(0, (runner.statistics?.minorFaults ?? 0) - $0.faults) * 4096 }
      parked[mark] = Parked(worker: runner, memory: Self.baseMemory + (written ?? 0))
      runner.lastParked = nil
    } else {
      settle(runner)
      runner.end()
    }
  }

  /// Ends the runner.
  func endRunner() {
    runner?.end()
    runner = nil
  }

  /// Gives up the checkpoint at `mark`.
  func evict(_ mark: Mark) {
    guard let gone = parked[mark] else { return }
    gone.worker.end()
    parked[mark] = nil
  }

  private func park(_ child: WorkerProcess, of worker: WorkerProcess, at mark: Mark) {
    settle(worker)
    parked[mark] = Parked(worker: child, memory: Self.baseMemory)
    worker.lastParked = (mark, worker.statistics?.minorFaults ?? 0)
  }

  /// Counts what `worker` has written so far to the memory of the checkpoint that was forked from it last: the pages
  /// before the change are now that checkpoint's alone.
  private func settle(_ worker: WorkerProcess) {
    guard let (mark, faults) = worker.lastParked, let now = worker.statistics?.minorFaults else { return }
    parked[mark]?.memory += max(0, now - faults) * 4096
    worker.lastParked = (mark, now)
  }

  /// A fork of `worker`; nil where it refuses.
  private func fork(_ worker: WorkerProcess, isForebear: Bool = true) throws(Stop) -> WorkerProcess? {
    switch try worker.fork(isForebear: isForebear) {
    case .child(let child):
      refusal = nil
      return child
    case .refused(let reason):
      refusal = reason
      return nil
    }
  }
}

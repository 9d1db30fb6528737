import Platform
import Wire

/// The worker processes of a session: the runner, which evaluates, and the parked ones, each with the state of a mark.
///
/// They form a star: the runner forks, its child parks. On going back, the checkpoint becomes the runner and leaves a
/// fork of itself in its place, so that ancestry stays shallow: a fork costs more with every live forebear.
final class Checkpoints {
  /// Above this number of live forebears, a runner gives way to one that is replayed from the first worker.
  static let deepestAncestry = 16
  /// What a parked process costs before anything is written, in bytes.
  private static let baseMemory = 240 << 10
  /// How long a fork may take, in nanoseconds: a worker that takes longer is of no use any more.
  private static let patience: Int64 = 10_000_000_000

  /// A parked worker.
  struct Parked {
    let worker: WorkerProcess
    /// Bytes that only it holds: what the runner has overwritten since.
    var memory: Int
  }

  /// The worker that holds the state before the first turn. It always parks.
  private(set) var origin: WorkerProcess
  /// The worker that evaluates, if there is one.
  private(set) var runner: WorkerProcess?
  private(set) var parked: [Mark: Parked] = [:]
  /// Why the last fork was refused; nil where it wasn't.
  private(set) var refusal: String?

  init(origin: WorkerProcess) {
    self.origin = origin
    parked[.beginning] = Parked(worker: origin, memory: Self.baseMemory)
  }

  deinit {
    runner?.end()
    for parked in parked.values { parked.worker.end() }
  }

  /// Whether the mark's state is there without replay.
  func has(_ mark: Mark) -> Bool { parked[mark] != nil }

  /// Bytes that all checkpoints hold together.
  var memory: Int { parked.values.reduce(0) { $0 + $1.memory } }

  /// Live forebears of the checkpoint at `mark`; nil where there is none.
  func depth(at mark: Mark) -> Int? { parked[mark]?.worker.liveAncestors }

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
  func peek() throws(Stop) -> WorkerProcess? {
    guard let runner else { return nil }
    do {
      return try fork(runner)
    } catch {
      endRunner()
      throw error
    }
  }

  /// Puts `worker`, a new first worker, in the place of the one that has gone or can't fork.
  ///
  /// - Returns: a fork of it; nil where it refuses to fork, and then it has not taken the place.
  func replaceOrigin(with worker: WorkerProcess) throws(Stop) -> WorkerProcess? {
    guard let child = try fork(worker) else { return nil }
    origin.end()
    origin = worker
    parked[.beginning] = Parked(worker: worker, memory: Self.baseMemory)
    return child
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
    let (awake, asleep) = base === origin ? (child, base) : (base, child)
    park(asleep, of: awake, at: mark)
    setRunner(awake)
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
    guard let gone = parked[mark], gone.worker !== origin else { return }
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

  /// Has `worker` fork.
  ///
  /// - Returns: the child, which waits for its first frame; nil where the worker refuses.
  /// - Throws: ``Stop``; the worker is then ended, unless it is the host that can't go on.
  private func fork(_ worker: WorkerProcess) throws(Stop) -> WorkerProcess? {
    let child: WorkerProcess
    do {
      let (near, far) = try Socket.pair()
      child = try WorkerProcess(socket: near, parent: worker)
      worker.send(.fork, passing: far)
    } catch {
      throw .failed(.system(error))
    }
    var refusal: String?
    do {
      try Watch(timeLimit: Self.patience).wait(for: [worker, child]) { speaker, frame throws(Stop) in
        switch try Session.decode(frame) {
        case .forked where speaker === child: return true
        case .forkRefused(let reason) where speaker === worker:
          refusal = reason
          return true
        default: throw .failed(.unexpected(Divergence.describe(frame)))
        }
      }
    } catch {
      // Asked again, it would at best answer this question.
      worker.end()
      throw error
    }
    self.refusal = refusal
    return refusal == nil ? child : nil
  }
}

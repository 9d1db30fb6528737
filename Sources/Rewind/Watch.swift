import Platform
import Wire

/// A way to stop a session that is busy: something to poll, and the question whether it means to stop.
public struct Interruption {
  /// Polled for reading while a worker is busy.
  public let descriptor: Int32
  /// Asked when the descriptor is readable; takes what there is to read.
  public let isRaised: () -> Bool

  /// An interruption.
  ///
  /// - Parameters:
  ///   - descriptor: stays open, and the caller's, as long as the session may be busy.
  ///   - isRaised: called on the session's thread.
  public init(descriptor: Int32, isRaised: @escaping () -> Bool) {
    self.descriptor = descriptor
    self.isRaised = isRaised
  }
}

/// Why a worker was stopped before it was done.
public enum Stop: Error, Equatable {
  /// The ``Interruption`` was raised.
  case interrupted
  /// It came to use more memory than it may: `limit` bytes.
  case outOfMemory(limit: Int)
  /// It printed, read or wrote more than `limit` bytes in one turn.
  case tooMuchOutput(limit: Int)
  /// It took longer than it may.
  case timedOut
  /// It waits for what nothing can bring about.
  case stuck
  /// It is of no use any more.
  case failed(WorkerFailure)
}

/// Waits for workers, and looks after them meanwhile.
///
/// Workers that are talked to through shared memory are listened to without the kernel, for a while; what only the
/// kernel tells is asked for at least every ``attention`` all the same.
struct Watch {
  /// How often a busy worker is looked after, in nanoseconds.
  private static let period: Int64 = 20_000_000
  /// The longest that workers who always have something to say keep this process from hearing anything else, in
  /// nanoseconds.
  private static let attention: Int64 = 1_000_000

  /// What stops the wait from outside.
  var interruption: Interruption?
  /// The most resident memory that a worker may have, in bytes.
  var memoryLimit: Int?
  /// The longest wait, in nanoseconds.
  var timeLimit: Int64?
  /// Called now and then during the wait, for whoever shows progress.
  var whileWaiting: (() -> Void)?

  /// Exchanges bytes with workers until `take` has had the frame that it waited for.
  ///
  /// - Parameters:
  ///   - workers: whom to send what is queued, and to hear.
  ///   - take: gets each frame (kind and payload) as it comes; returns whether it was the last.
  func wait(
    for workers: [WorkerProcess], take: (WorkerProcess, ArraySlice<UInt8>) throws(Stop) -> Bool
  ) throws(Stop) {
    var began: Int64?
    var wasAtEnd = false
    var isStill = false
    var spin = Spin()
    try attend(to: workers, at: Clock.monotonicNanoseconds())
    while true {
      var isAtEnd = false
      for worker in workers {
        worker.flush()
        do {
          // What has arrived is dealt with before more is taken in: of a worker that never stops talking, little waits.
          var frame = try worker.nextFrame()
          if frame == nil {
            if try !worker.receive() { isAtEnd = true }
            frame = try worker.nextFrame()
          }
          var unsent = worker.unsent
          while let body = frame {
            if try take(worker, body) { return }
            // What could not be sent before can't be sent now, as a rule.
            if worker.unsent > unsent { worker.flush() }
            unsent = worker.unsent
            frame = try worker.nextFrame()
          }
        } catch let failure as WorkerFailure {
          throw .failed(failure)
        } catch {
          throw error as! Stop
        }
      }
      // One worker's last words may have come after it was heard and before another's end was seen.
      if isAtEnd {
        if wasAtEnd { throw .failed(.ended) }
        wasAtEnd = true
        continue
      }
      let now = Clock.monotonicNanoseconds()
      if began == nil { began = now }
      if let began, let timeLimit, now - began > timeLimit { throw .timedOut }
      if try attend(to: workers, at: now) { continue }
      if !isStill, workers.allSatisfy(\.isOnRings), spin.wait(until: { workers.contains(where: \.hasNews) }) {
        continue
      }
      let isPatient = memoryLimit == nil && timeLimit == nil && whileWaiting == nil
      let nextLook = workers[0].lastLooked + Self.period
      isStill = try !poll(workers, timeout: isPatient ? nil : nextLook - Clock.monotonicNanoseconds())
    }
  }

  /// Waits for something else than a worker, for at most so many nanoseconds; perhaps less.
  ///
  /// - Parameter interests: what to wait for beside the interruption.
  /// - Returns: what is ready, in the order of `interests`.
  func rest(for interests: [Poll.Interest] = [], nanoseconds: Int64?) throws(Stop) -> [Poll.Events] {
    whileWaiting?()
    let time = whileWaiting == nil ? nanoseconds : min(nanoseconds ?? .max, Self.period)
    do {
      let all = interests + (interruption.map { [Poll.Interest($0.descriptor, .readable)] } ?? [])
      let events = try Poll.wait(all, timeout: time)
      if let interruption, !events.last!.isEmpty, interruption.isRaised() { throw Stop.interrupted }
      return Array(events.prefix(interests.count))
    } catch let stop as Stop {
      throw stop
    } catch {
      throw .failed(.system(error as! SystemError))
    }
  }

  /// Looks after workers that have been talking for a while, and after what only the kernel tells. When that was done last
  /// is kept with the workers, since one that always has something to say makes for many short waits.
  ///
  /// - Returns: whether there is something to hear.
  @discardableResult
  private func attend(to workers: [WorkerProcess], at now: Int64) throws(Stop) -> Bool {
    let first = workers[0]
    if now - first.lastLooked >= Self.period {
      first.lastLooked = now
      try look(at: workers)
      whileWaiting?()
    }
    return now - first.lastPolled > Self.attention ? try poll(workers, timeout: 0) : false
  }

  /// Waits, asleep; nil for as long as it takes.
  ///
  /// - Returns: whether there is something to hear.
  private func poll(_ workers: [WorkerProcess], timeout: Int64?) throws(Stop) -> Bool {
    var interests = workers.map(\.interest)
    if let interruption { interests.append(Poll.Interest(interruption.descriptor, .readable)) }
    var hasNews = false
    for worker in workers where !worker.fallAsleep() { hasNews = true }
    let events: [Poll.Events]
    do {
      events = try Poll.wait(interests, timeout: hasNews ? 0 : timeout)
    } catch {
      throw .failed(.system(error))
    }
    let now = Clock.monotonicNanoseconds()
    for (worker, events) in zip(workers, events) {
      worker.wake(events)
      worker.lastPolled = now
    }
    if let interruption, !events[workers.count].isEmpty, interruption.isRaised() { throw .interrupted }
    return hasNews || events.contains { !$0.isEmpty }
  }

  private func look(at workers: [WorkerProcess]) throws(Stop) {
    guard let memoryLimit else { return }
    for worker in workers {
      if let statistics = worker.statistics, statistics.residentBytes > memoryLimit {
        throw .outOfMemory(limit: memoryLimit)
      }
    }
  }
}

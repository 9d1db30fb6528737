import Capabilities
import Wire

/// Something that happened to timers in a turn.
enum TimerEvent: Equatable {
  /// The worker set or cleared one.
  case said(WorkerFrame)
  /// One was fired while an entry waited, `since` when, in microseconds of session time.
  case fired(id: Int, since: UInt64, at: UInt64)
  /// Something else happened while an entry waited, `since` when.
  case waited(since: UInt64)

  /// The event that a frame of the host's stands for; nil for other frames.
  init?(_ frame: HostFrame) {
    switch frame {
    case .fire(let timer, let since, let at): self = .fired(id: timer, since: since, at: at)
    case .event(_, let since) where since > 0: self = .waited(since: since)
    default: return nil
    }
  }

  /// What becomes of the timers `before` in a turn with these events.
  ///
  /// - Parameter endedAt: when it ended, in microseconds of session time.
  static func timers(
    after input: TurnInput, _ events: [TimerEvent], from before: TimerQueue, endedAt: UInt64
  ) -> TimerQueue {
    var timers = before
    if case .fire(let id) = input.root { timers.fire(id, at: input.sessionTime) }
    return self.timers(events[...], from: timers, endedAt: endedAt)
  }

  /// What becomes of the timers `before` with these events.
  static func timers(_ events: ArraySlice<TimerEvent>, from before: TimerQueue, endedAt: UInt64) -> TimerQueue {
    var timers = before
    var pending: [WorkerFrame] = []
    func take(at time: UInt64) {
      for frame in pending { timers.apply(frame, at: time) }
      pending = []
    }
    for event in events {
      switch event {
      case .said(let frame): pending.append(frame)
      case .fired(let id, let since, let at):
        take(at: since)
        timers.fire(id, at: at)
      case .waited(let since):
        take(at: since)
      }
    }
    take(at: endedAt)
    return timers
  }
}

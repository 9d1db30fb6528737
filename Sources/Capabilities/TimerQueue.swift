import HashTreeCollections
import Wire

/// The timers of a session that have not fired yet: what the frames about timers, in order, amount to.
///
/// A value: going back in time is taking an earlier one. The queues of successive turns share what they have in common,
/// so that a session may keep one for each. Times are microseconds of session time, so that after a
/// rewind every timer has the time left that it had.
public struct TimerQueue: Equatable, Sendable {
  /// A timer that waits.
  public struct Timer: Equatable, Sendable {
    /// What JavaScript calls it.
    public var id: Int
    /// When it fires, in microseconds of session time.
    public var due: UInt64
    /// Microseconds between two firings, or nil where it fires once.
    public var interval: UInt64?
    /// Decides between timers that are due at once: immediates before all others, then the order of their making.
    fileprivate var order: UInt64
  }

  private var timers: TreeDictionary<Int, Timer> = [:]
  private var made: UInt64 = 0

  /// The timer that fires next; nil where none waits.
  public private(set) var next: Timer?

  /// No timers.
  public init() {}

  /// How many wait.
  public var count: Int { timers.count }

  /// Takes in a frame of a turn that runs at `now`; frames about anything else change nothing.
  public mutating func apply(_ frame: WorkerFrame, at now: UInt64) {
    switch frame {
    case .timerSet(let id, let delay, let repeats, let kind):
      made += 1
      let delay = kind == .immediate ? 0 : UInt64(max(1, delay)) * 1000
      let order = kind == .immediate ? made : made | 1 << 63
      set(Timer(id: id, due: now &+ delay, interval: repeats ? delay : nil, order: order))
    case .timerCleared(let id):
      remove(id)
    default:
      break
    }
  }

  /// Takes in that timer `id` fires at `now`: it is gone, or due again after its interval.
  public mutating func fire(_ id: Int, at now: UInt64) {
    guard var timer = timers[id] else { return }
    guard let interval = timer.interval else { return remove(id) }
    made += 1
    timer.due = max(timer.due &+ interval, now)
    timer.order = made | 1 << 63
    set(timer)
  }

  private mutating func set(_ timer: Timer) {
    timers[timer.id] = timer
    if next?.id == timer.id {
      next = timers.values.min(by: Timer.isBefore)
    } else if next.map({ Timer.isBefore(timer, $0) }) ?? true {
      next = timer
    }
  }

  private mutating func remove(_ id: Int) {
    guard timers.removeValue(forKey: id) != nil, next?.id == id else { return }
    next = timers.values.min(by: Timer.isBefore)
  }
}

extension TimerQueue.Timer {
  fileprivate static func isBefore(_ left: Self, _ right: Self) -> Bool {
    (left.due, left.order) < (right.due, right.order)
  }
}

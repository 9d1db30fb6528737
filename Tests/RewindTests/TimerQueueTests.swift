import Capabilities
import Testing
import Wire

@Suite struct TimerQueueTests {
  private static func set(_ id: Int, _ delay: Int, kind: TimerKind = .timeout) -> WorkerFrame {
    .timerSet(id: id, delay: delay, repeats: kind == .interval, kind: kind)
  }

  /// The numbers of the timers in the order in which they fire, each at its due time.
  private static func firing(_ queue: TimerQueue, atMost count: Int = 20) -> [Int] {
    var queue = queue
    var order: [Int] = []
    while order.count < count, let next = queue.next {
      order.append(next.id)
      queue.fire(next.id, at: next.due)
    }
    return order
  }

  static let orders: [(what: String, frames: [WorkerFrame], order: [Int])] = [
    ("nothing", [], []),
    ("the shorter delay first", [set(1, 30), set(2, 10), set(3, 20)], [2, 3, 1]),
    ("equal delays in the order of their making", [set(3, 5), set(1, 5), set(2, 5)], [3, 1, 2]),
    ("a delay of 0 is one of 1", [set(1, 1), set(2, 0)], [1, 2]),
    (
      "immediates before all others, in their order",
      [set(1, 0), set(2, 0, kind: .immediate), set(3, 0), set(4, 0, kind: .immediate)], [2, 4, 1, 3]
    ),
    ("what was cleared doesn't fire", [set(1, 1), set(2, 2), .timerCleared(id: 1)], [2]),
    ("clearing what isn't there does nothing", [set(1, 1), .timerCleared(id: 9)], [1]),
    ("a number that is set again counts from then", [set(1, 10), set(2, 10), set(1, 10)], [2, 1]),
    ("other frames change nothing", [set(1, 1), .output(.output, "x"), .cost(1), .forked], [1]),
  ]

  @Test("Timers fire in order", arguments: orders.indices)
  func order(row: Int) {
    var queue = TimerQueue()
    for frame in Self.orders[row].frames { queue.apply(frame, at: 1_000) }
    #expect(Self.firing(queue) == Self.orders[row].order, "\(Self.orders[row].what)")
  }

  @Test("An interval is due again after its delay, also when it fires late")
  func intervals() throws {
    var queue = TimerQueue()
    queue.apply(Self.set(1, 10, kind: .interval), at: 0)
    #expect(queue.next?.due == 10_000)
    queue.fire(1, at: 10_000)
    #expect(queue.next?.due == 20_000)
    // A whole second late: what was missed is not made up for.
    queue.fire(1, at: 1_020_000)
    #expect(queue.next?.due == 1_020_000)
    queue.fire(1, at: 1_020_000)
    #expect(queue.next?.due == 1_030_000)
    queue.apply(.timerCleared(id: 1), at: 0)
    #expect(queue.next == nil)
    #expect(queue.count == 0)
  }

  @Test("Two intervals of one length take turns")
  func takingTurns() {
    var queue = TimerQueue()
    for id in [1, 2] { queue.apply(Self.set(id, 10, kind: .interval), at: 0) }
    #expect(Self.firing(queue, atMost: 6) == [1, 2, 1, 2, 1, 2])
  }

  @Test("Going back is taking an earlier value")
  func values() {
    var queue = TimerQueue()
    queue.apply(Self.set(1, 10), at: 500)
    let before = queue
    queue.fire(1, at: 10_500)
    #expect(queue.next == nil)
    #expect(before.next?.due == 10_500)
    #expect(before.count == 1)
  }

  @Test("The longest delay late in a session is no overflow")
  func extremes() {
    var queue = TimerQueue()
    queue.apply(Self.set(1, Int(Int32.max), kind: .interval), at: UInt64(Int64.max))
    queue.fire(1, at: UInt64(Int64.max))
    #expect(queue.count == 1)
  }
}

import Foundation
import Platform
import Synchronization
import Testing

@Suite struct ThreadStackTests {
  /// Recurses until there is no room any more, and gives how many bytes of the stack that took.
  private static func use(_ stack: inout ThreadStack, since start: UInt) -> UInt {
    let position = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 10) { UInt(bitPattern: $0.baseAddress) }
    return stack.hasRoom ? max(start - position, use(&stack, since: start)) : start - position
  }

  @Test("A thread has room until a quarter of a small stack is left, or 256 KB of a large one", arguments: [512, 8192])
  func room(kilobytes: Int) throws {
    let used = Mutex<UInt>(0)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      var stack = ThreadStack()
      let start = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { UInt(bitPattern: $0.baseAddress) }
      used.withLock { $0 = Self.use(&stack, since: start) }
      done.signal()
    }
    thread.stackSize = kilobytes << 10
    thread.start()
    done.wait()
    let expected = kilobytes - min(256, kilobytes / 4)
    #expect((expected - 48...expected).contains(Int(used.withLock { $0 }) >> 10), "\(used.withLock { $0 })")
  }
}

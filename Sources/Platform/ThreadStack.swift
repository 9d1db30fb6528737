import CPlatform
import Glibc

/// How much is left of the stack of the thread that asks.
public struct ThreadStack {
  /// Bytes that are left where there is room; of a small stack a quarter.
  private static let reserve = 256 << 10

  private var thread: pthread_t?
  /// Where that thread's stack must not get to.
  private var limit: UInt = 0

  public init() {}

  /// Whether there is room to call what somebody else has written.
  public var hasRoom: Bool {
    mutating get {
      let current = pthread_self()
      if thread != current {
        thread = current
        limit = Self.limit(of: current)
      }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { UInt(bitPattern: $0.baseAddress) } > limit
    }
  }

  /// Source: pthread_getattr_np(3). 0 where the thread doesn't know its stack.
  private static func limit(of thread: pthread_t) -> UInt {
    var attributes = pthread_attr_t()
    guard pthread_getattr_np(thread, &attributes) == 0 else { return 0 }
    defer { pthread_attr_destroy(&attributes) }
    var start: UnsafeMutableRawPointer?
    var size = 0
    guard pthread_attr_getstack(&attributes, &start, &size) == 0, let start else { return 0 }
    return UInt(bitPattern: start) + UInt(min(reserve, size / 4))
  }
}

import Glibc

/// The stack of the process's one thread.
enum Stack {
  /// Calls between program and app may be nested as long as so much is left: enough for the engine to see the end of the
  /// stack itself, and to say so, wherever the app then gets to.
  private static let reserve = 1 << 20
  /// Where the stack must not get to.
  nonisolated(unsafe) private static var limit: UInt = 0

  /// Gives every worker the same stack: how deep a recursion goes is something that JavaScript sees, so it must not
  /// depend on the shell's limits. Where the hard limit is lower, that is what there is. To be called near its start.
  static func fix() {
    let resource = __rlimit_resource_t(RLIMIT_STACK.rawValue)
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(8 << 20, limit.rlim_max)
    setrlimit(resource, &limit)
    Self.limit = position - UInt(limit.rlim_cur) + UInt(reserve)
  }

  /// Whether there is room for a call from the program within one that it waits for.
  static var hasRoom: Bool { position > limit }

  private static var position: UInt {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { UInt(bitPattern: $0.baseAddress) }
  }
}

/// What a call to an app may use. A call that needs more is stopped, and leaves no trace in the sandbox: it throws
/// ``SandboxError/timedOut`` or ``SandboxError/outOfMemory(limit:)``.
public struct Limits: Equatable, Sendable {
  /// How long the app may take for a call or a timer, not counting what the program does while the app waits for it; nil
  /// for as long as it likes. What the program does with a notification or with what the app prints counts: the app goes
  /// on meanwhile.
  public var time: Duration?
  /// Bytes of resident memory that the app's process may have; nil for no limit. Looked at every 20 ms.
  public var memory: Int?

  /// Limits of which a call may reach neither; by default there is none of time, and one of 1 GiB of memory.
  ///
  /// - Parameters:
  ///   - time: how long the app may take; nil for as long as it likes.
  ///   - memory: bytes of resident memory; nil for no limit.
  public init(time: Duration? = nil, memory: Int? = 1 << 30) {
    self.time = time
    self.memory = memory
  }

  /// The time in nanoseconds, at least 1.
  var nanoseconds: Int64? {
    time.map { time in
      let (seconds, attoseconds) = time.components
      let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
      return overflow ? .max : max(1, whole &+ attoseconds / 1_000_000_000)
    }
  }
}

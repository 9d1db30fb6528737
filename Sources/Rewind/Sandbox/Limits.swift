/// What a call to an app may use. A call that needs more is stopped, and leaves no trace in the sandbox.
public struct Limits: Equatable, Sendable {
  /// How long the app may take, not counting what the program does meanwhile; nil for as long as it likes.
  public var time: Duration?
  /// Bytes of resident memory that the app's process may have; nil for no limit. Looked at every 20 ms.
  public var memory: Int?

  /// By default there is no limit of time, and one of 1 GiB of memory.
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

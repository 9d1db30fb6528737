import CPlatform
import Glibc

/// Waiting for another process without falling asleep: being woken costs some 40 µs, looking again a few nanoseconds.
public struct Spin: Sendable {
  /// How long it is worth to stay awake, in nanoseconds: about what it costs to be woken. 0 where the processes have one
  /// processor between them, and who waits keeps the other from going on.
  ///
  /// The first use asks the kernel (sched_getaffinity(2)).
  public static let patience: Int64 = processors > 1 ? 50_000 : 0

  /// Processor time that all waits together took, in nanoseconds; about a microsecond of each is not counted.
  public private(set) var spent: Int64 = 0

  public init() {}

  /// Looks again and again whether `condition` has come true, for ``patience`` at most.
  public mutating func wait(until condition: () -> Bool) -> Bool {
    guard Self.patience > 0 else { return condition() }
    var began: Int64?
    while true {
      // A clock's reading costs as much as some looks.
      for _ in 0..<32 {
        if condition() {
          if let began { spent += Clock.monotonicNanoseconds() - began }
          return true
        }
        cplatform_relax()
      }
      let now = Clock.monotonicNanoseconds()
      if let began, now - began >= Self.patience {
        spent += now - began
        return false
      }
      began = began ?? now
    }
  }

  /// How many processors this process may run on.
  private static var processors: Int {
    var mask = [UInt64](repeating: 0, count: 1024)
    let size = mask.count * MemoryLayout<UInt64>.size
    let filled = mask.withUnsafeMutableBufferPointer {
      SystemCall.make(SYS_sched_getaffinity, 0, size, $0.baseAddress!)
    }
    return filled < 0 ? 1 : mask.reduce(0) { $0 + $1.nonzeroBitCount }
  }
}

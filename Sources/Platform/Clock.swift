import CPlatform
import Glibc

/// The system's clocks (clock_gettime(2)).
public struct Clock: Sendable {
  /// Nanoseconds since an arbitrary moment; never decreases, stands still while the machine sleeps.
  public static func monotonicNanoseconds() -> Int64 { read(CLOCK_MONOTONIC) }

  /// Milliseconds since 1970-01-01 UTC; jumps when the system's time is set.
  public static func wallMilliseconds() -> Int64 { read(CLOCK_REALTIME) / 1_000_000 }

  /// Nanoseconds of processor time that this process has used since it was started or forked.
  public static func processCPUNanoseconds() -> Int64 { read(CLOCK_PROCESS_CPUTIME_ID) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    // Fails only for a clock that does not exist.
    precondition(clock_gettime(clock, &time) == 0, "clock_gettime: clock \(clock) is missing")
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

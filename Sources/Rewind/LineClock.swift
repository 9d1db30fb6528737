import Platform

/// Session time: microseconds since the session began, along the line of history. It stands still while no jsrepl has
/// the session open, and going back to a mark sets it back to when the session was at that mark.
struct LineClock: Sendable {
  private let base: UInt64
  private let origin: Int64

  /// A clock that shows `time` now.
  init(showing time: UInt64) {
    base = time
    origin = Clock.monotonicNanoseconds()
  }

  /// Microseconds of session time.
  var now: UInt64 { base &+ UInt64(max(0, Clock.monotonicNanoseconds() - origin) / 1000) }

  /// Nanoseconds until the clock shows `time`; 0 where it has.
  func nanoseconds(until time: UInt64) -> Int64 {
    let now = now
    return time <= now ? 0 : Int64(min(time - now, UInt64(Int64.max / 1000))) * 1000
  }
}

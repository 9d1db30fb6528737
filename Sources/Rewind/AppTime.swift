import Platform

/// The time that an app takes of what it may take: a clock that stands while the program works for the app.
struct AppTime {
  /// Nanoseconds that it may take; nil for no limit.
  private let limit: Int64?
  private var spent: Int64 = 0
  private var runningSince: Int64?

  /// A clock that stands at zero.
  init(limit: Int64?) {
    self.limit = limit
  }

  var isRunning: Bool { runningSince != nil }

  mutating func start() {
    if limit != nil, runningSince == nil { runningSince = Clock.monotonicNanoseconds() }
  }

  mutating func stop() {
    if let runningSince { spent += Clock.monotonicNanoseconds() - runningSince }
    runningSince = nil
  }

  /// Nanoseconds that are left, not below 0; nil where there is no limit.
  var left: Int64? {
    limit.map { max(0, $0 - spent - (runningSince.map { Clock.monotonicNanoseconds() - $0 } ?? 0)) }
  }
}

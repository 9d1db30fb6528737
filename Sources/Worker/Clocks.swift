import Platform
import Wire

/// The clocks that JavaScript sees, and what else the machine tells it: the system's, written down, or in a replay what was
/// written down.
struct Clocks {
  /// Readings of the monotonic clock that a turn, or a call in one, may make at a resolution of 1 µs; after that it is
  /// 100 µs, so that a busy loop doesn't fill the journal.
  static let fineReadings = 4096

  /// What was read in this turn and not taken yet.
  private var readings = ClockReadings()
  private var feed: (wall: ClockFeed, monotonic: ClockFeed, chance: ClockFeed)?
  private var origin: Int64 = 0
  private var sessionTime: UInt64 = 0
  /// What the monotonic clock said last.
  private var latest: Int64 = 0

  /// Starts a turn.
  ///
  /// - Parameters:
  ///   - sessionTime: where the monotonic clock stands, in microseconds.
  ///   - recorded: in a replay, what it read when it was live.
  mutating func begin(sessionTime: UInt64, recorded: ClockReadings?) {
    readings = ClockReadings()
    feed = recorded.map { (ClockFeed($0.wall), ClockFeed($0.monotonic), ClockFeed($0.chance)) }
    self.sessionTime = sessionTime
    latest = 0
    origin = Clock.monotonicNanoseconds()
  }

  /// In a replay: takes in what the clocks said in the next call of the turn.
  mutating func feed(_ recorded: ClockReadings) {
    feed = (ClockFeed(recorded.wall), ClockFeed(recorded.monotonic), ClockFeed(recorded.chance))
  }

  /// What was read since the turn began or this was last asked.
  mutating func take() -> ClockReadings {
    defer { readings = ClockReadings() }
    return readings
  }

  /// Milliseconds since 1970.
  mutating func wall() -> Int64 {
    let value = feed == nil ? Clock.wallMilliseconds() : Self.recorded(feed!.wall.next())
    readings.wall.append(value)
    return value
  }

  /// Microseconds of session time.
  mutating func monotonic() -> Int64 {
    let value: Int64
    if feed != nil {
      value = Self.recorded(feed!.monotonic.next())
    } else {
      let exact = Int64(sessionTime) + (Clock.monotonicNanoseconds() - origin) / 1000
      value = readings.monotonic.runs.count < Self.fineReadings ? exact : max(latest, exact / 100 * 100)
      latest = value
    }
    readings.monotonic.append(value)
    return value
  }

  /// What the machine says by chance, such as a random number.
  mutating func chance(_ read: () -> Int64) -> Int64 {
    let value = feed == nil ? read() : Self.recorded(feed!.chance.next())
    readings.chance.append(value)
    return value
  }

  /// A replay that reads the clock more often than the recording did has left the record; nothing that JavaScript
  /// could catch must come of it.
  private static func recorded(_ reading: Int64?) -> Int64 {
    guard let reading else { Runner.end(because: "the clock was read more often than in the record") }
    return reading
  }
}

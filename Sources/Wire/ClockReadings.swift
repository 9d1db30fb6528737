/// What the clocks and the machine said during a turn, in order, run-length encoded: a busy loop that reads the time ten million
/// times in a second costs a few bytes for each millisecond in which the value changed, not one for each reading.
public struct ClockReadings: Equatable, Sendable {
  /// `Date.now()` and its kin: milliseconds since 1970.
  public var wall = Readings()
  /// `performance.now()`: microseconds of session time.
  public var monotonic = Readings()
  /// What else only the machine knows, in the order in which it was asked: random words, the memory in use.
  public var chance = Readings()

  public init() {}

  /// A sequence of integers, kept as runs of equal values.
  public struct Readings: Equatable, Sendable {
    /// `count` readings in a row that each gave `value`.
    public struct Run: Equatable, Sendable {
      public var value: Int64
      public var count: UInt64
    }

    /// Neighbouring runs differ in their value.
    public private(set) var runs: [Run] = []

    public init() {}

    /// Adds one reading.
    public mutating func append(_ value: Int64) {
      if let last = runs.indices.last, runs[last].value == value {
        runs[last].count += 1
      } else {
        runs.append(Run(value: value, count: 1))
      }
    }
  }
}

extension ClockReadings {
  /// Whether there are readings by chance: the bytes don't tell.
  public var hasChance: Bool { chance != Readings() }

  /// Appends the readings of both clocks, and those by chance where there are any: the count of runs, then each run as its
  /// distance from the one before and its length.
  public func write(to writer: inout ByteWriter) {
    wall.write(to: &writer)
    monotonic.write(to: &writer)
    if hasChance { chance.write(to: &writer) }
  }

  /// What ``write(to:)`` appended.
  public init(from reader: inout ByteReader, hasChance: Bool) throws(WireError) {
    wall = try Readings(from: &reader)
    monotonic = try Readings(from: &reader)
    guard hasChance else { return }
    chance = try Readings(from: &reader)
    guard self.hasChance else { throw .malformed("readings by chance that are none") }
  }
}

extension ClockReadings.Readings {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(UInt64(runs.count))
    var previous: Int64 = 0
    for run in runs {
      writer.write(signed: run.value &- previous)
      writer.write(run.count)
      previous = run.value
    }
  }

  fileprivate init(from reader: inout ByteReader) throws(WireError) {
    var previous: Int64 = 0
    for index in 0..<(try reader.readInteger(upTo: reader.remaining)) {
      let delta = try reader.readSigned()
      let count = try reader.readUnsigned()
      guard count > 0, index == 0 || delta != 0 else { throw .malformed("clock readings that are not in runs") }
      previous &+= delta
      runs.append(Run(value: previous, count: count))
    }
  }
}

/// Gives recorded readings back, one at a time.
public struct ClockFeed: Sendable {
  private let runs: [ClockReadings.Readings.Run]
  private var index = 0
  private var taken: UInt64 = 0

  /// A feed that begins with the first reading.
  public init(_ readings: ClockReadings.Readings) {
    runs = readings.runs
  }

  /// The next reading, or nil after the last.
  public mutating func next() -> Int64? {
    guard index < runs.count else { return nil }
    defer {
      taken += 1
      if taken == runs[index].count {
        index += 1
        taken = 0
      }
    }
    return runs[index].value
  }
}

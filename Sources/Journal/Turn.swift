/// One root input of a session with every exchange that it caused: what the journal holds.
///
/// A turn never changes, and its ``id`` covers its whole record and its whole history.
public struct Turn: Sendable, Equatable {
  /// The longest time that a record can hold, in microseconds.
  public static let longestTime = UInt64(Int64.max)
  /// The most processor time that a record can hold, in microseconds: 12 days, of which millions can be added up.
  public static let mostCPU: UInt64 = 1 << 40

  /// The turn before this one on its line, or the session's root.
  public let parent: TurnID
  /// The number of the entry, if this turn is one (0 is the init file); nil for an asynchronous turn such as a timer.
  public let entry: Int?
  /// The entry's text as it was typed; empty in an asynchronous turn.
  public let source: String
  /// Everything that crossed between host and worker, in both directions. The journal never looks into it.
  public let transcript: [UInt8]
  /// Where in it bytes are that other turns may have too, such as a file's, in order. They are stored once for all turns;
  /// the record says the same without that.
  public let contents: [Range<Int>]
  /// When the turn began: microseconds of session time along its line.
  public let startedAt: UInt64
  /// When the turn ended: microseconds of session time along its line, not before ``startedAt``.
  public let endedAt: UInt64
  /// The processor time that the turn took, in microseconds.
  public let cpu: UInt64
  /// When the turn began by the clock on the wall: milliseconds since the epoch.
  public let wall: Int64
  /// Whether the turn ended in an uncaught exception.
  public let failed: Bool
  /// The identity: SHA-256 over the parent's identity and all the fields.
  public let id: TurnID

  /// A turn that follows `parent`.
  ///
  /// Times above ``longestTime`` and ``mostCPU`` are recorded as these, and an end before the start as the start.
  ///
  /// - Precondition: `entry` is not negative; without an entry `source` is empty; `contents` are in the transcript, in
  ///   order, and don't overlap.
  public init(
    parent: TurnID, entry: Int?, source: String, transcript: [UInt8], contents: [Range<Int>] = [], startedAt: UInt64,
    endedAt: UInt64, cpu: UInt64, wall: Int64, failed: Bool
  ) {
    precondition(entry ?? 0 >= 0, "entry numbers are not negative")
    precondition(entry != nil || source.isEmpty, "only an entry has a source")
    self.parent = parent
    self.entry = entry
    self.source = source
    self.transcript = transcript
    precondition(
      zip([0] + contents.map(\.upperBound), contents.map(\.lowerBound) + [transcript.count]).allSatisfy { $0 <= $1 },
      "contents that are not in the transcript")
    self.contents = contents.filter { $0.count >= TranscriptPieces.smallest }
    self.startedAt = min(startedAt, Self.longestTime)
    self.endedAt = min(max(startedAt, endedAt), Self.longestTime)
    self.cpu = min(cpu, Self.mostCPU)
    self.wall = wall
    self.failed = failed

    var digest = RecordDigest(tag: "jsrepl turn 1")
    digest.add(parent)
    digest.add(entry != nil)
    if let entry { digest.add(Int64(entry)) }
    digest.add(source)
    digest.add(transcript)
    digest.add(self.startedAt)
    digest.add(self.endedAt)
    digest.add(self.cpu)
    digest.add(wall)
    digest.add(failed)
    id = digest.finish()
  }
}

/// A turn without its transcript: enough to list and draw a session without loading all of it.
public struct TurnSummary: Sendable, Equatable, Identifiable {
  /// The place of the turn in the order in which the session's turns were recorded, from 1. A parent's is smaller.
  public let order: Int
  /// As in ``Turn/id``.
  public let id: TurnID
  /// As in ``Turn/parent``.
  public let parent: TurnID
  /// As in ``Turn/entry``.
  public let entry: Int?
  /// As in ``Turn/source``.
  public let source: String
  /// How many bytes ``Turn/transcript`` has.
  public let transcriptCount: Int
  /// As in ``Turn/startedAt``.
  public let startedAt: UInt64
  /// As in ``Turn/endedAt``.
  public let endedAt: UInt64
  /// As in ``Turn/cpu``.
  public let cpu: UInt64
  /// As in ``Turn/wall``.
  public let wall: Int64
  /// As in ``Turn/failed``.
  public let failed: Bool

  /// The summary of a turn that was recorded at this place.
  public init(of turn: Turn, order: Int) {
    self.order = order
    id = turn.id
    parent = turn.parent
    entry = turn.entry
    source = turn.source
    transcriptCount = turn.transcript.count
    startedAt = turn.startedAt
    endedAt = turn.endedAt
    cpu = turn.cpu
    wall = turn.wall
    failed = turn.failed
  }
  init(
    order: Int, id: TurnID, parent: TurnID, entry: Int?, source: String, transcriptCount: Int, startedAt: UInt64,
    endedAt: UInt64, cpu: UInt64, wall: Int64, failed: Bool
  ) {
    self.order = order
    self.id = id
    self.parent = parent
    self.entry = entry
    self.source = source
    self.transcriptCount = transcriptCount
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.cpu = cpu
    self.wall = wall
    self.failed = failed
  }
}

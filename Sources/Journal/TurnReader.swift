import GRDB

/// Reads turns from the tables, with all bounds checked and nothing trusted.
///
/// A content that several records share is read once and shared in memory too, up to the budget. What was read
/// counts against `stored`, which bounds what a file can make the reader allocate; what the records amount to, with
/// shared contents counted each time, against `logical`, which bounds the time that hashing them takes.
struct TurnReader {
  /// A row of the table `turn`: the turn that its fields make, and the identity and place that it claims.
  struct Row {
    let order: Int
    let claimed: TurnID
    let turn: Turn
  }

  private let sharesContents: Bool
  private let mistrustsIndex: Bool
  private var stored: Int
  private var logical: Int
  private var sources: [TurnID: String] = [:]
  private var transcripts: [TurnID: [UInt8]] = [:]
  /// Bytes that transcripts may still have which are put together of pieces: memory that nothing shares.
  private var joined: Int
  /// The row of each content as the table itself has it; nil until it is needed.
  private var rows: [TurnID: Int64]?

  /// A reader for records that were written here: no more bounded than one record is.
  ///
  /// - Parameter mistrustingIndex: look for contents also where the index of their table doesn't lead to them.
  init(mistrustingIndex: Bool = false) {
    mistrustsIndex = mistrustingIndex
    sharesContents = false
    stored = .max
    logical = .max
    joined = .max
  }

  /// A reader for records from a file of `stored` bytes that stand for at most `logical` bytes.
  init(stored: Int, logical: Int) {
    mistrustsIndex = true
    sharesContents = true
    self.stored = stored
    self.logical = logical
    joined = Self.mostJoined
  }

  /// The most bytes that transcripts of pieces may have in a file that may come from anywhere.
  private static let mostJoined = 512 << 20

  /// The columns that ``row(of:in:)`` expects, for a query on the table `turn`.
  static let columns = """
    seq, id, parent, entry, started, ended, cpu, wall, failed, source, source_hash, transcript, transcript_hash
    """

  /// The columns that ``summary(of:in:)`` expects.
  static let summaryColumns = """
    seq, id, parent, entry, started, ended, cpu, wall, failed, source, source_hash,
    coalesce(length(transcript), (SELECT length(bytes) FROM content WHERE hash = transcript_hash)),
    iif(transcript IS NULL, NULL, transcript_hash)
    """

  /// The number of an entry, if that much of its row can be read: to say which one is damaged.
  static func entry(of columns: Columns) -> Int? {
    do { return columns.isNull(3) ? nil : try columns.natural(3, "entry") } catch { return nil }
  }

  mutating func row(of columns: Columns, in db: Database) throws -> Row {
    let started = try columns.natural(4, "started")
    let ended = try columns.natural(5, "ended")
    guard started <= ended else { throw RecordFault.outOfRange(column: "ended", Int64(ended)) }
    let entry = columns.isNull(3) ? nil : try columns.natural(3, "entry")
    let source = try self.source(of: columns, in: db)
    guard entry != nil || source.isEmpty else { throw RecordFault.wrongType(column: "source") }
    let (transcript, contents) = try transcript(of: columns, in: db)
    let turn = Turn(
      parent: try columns.id(2, "parent"), entry: entry, source: source, transcript: transcript, contents: contents,
      startedAt: UInt64(started), endedAt: UInt64(ended), cpu: try cpu(of: columns),
      wall: try columns.integer(7, "wall"),
      failed: try columns.flag(8, "failed"))
    return Row(order: try columns.natural(0, "seq"), claimed: try columns.id(1, "id"), turn: turn)
  }

  /// The turn's summary, whose identity is the one that it claims: without its transcript that cannot be checked.
  mutating func summary(of columns: Columns, in db: Database) throws -> TurnSummary {
    TurnSummary(
      order: try columns.natural(0, "seq"), id: try columns.id(1, "id"), parent: try columns.id(2, "parent"),
      entry: columns.isNull(3) ? nil : try columns.natural(3, "entry"), source: try source(of: columns, in: db),
      transcriptCount: try transcriptCount(of: columns, in: db), startedAt: UInt64(try columns.natural(4, "started")),
      endedAt: UInt64(try columns.natural(5, "ended")), cpu: try cpu(of: columns),
      wall: try columns.integer(7, "wall"), failed: try columns.flag(8, "failed"))
  }

  private mutating func transcriptCount(of columns: Columns, in db: Database) throws -> Int {
    var count = try columns.natural(11, "transcript")
    if columns.isNull(12) { return count }
    let list = try content(try columns.id(12, "transcript_hash"), for: "transcript", in: db)
    for piece in try TranscriptPieces(rest: [], list: list).pieces {
      let length = try db.onlyRow("SELECT length(bytes) FROM content WHERE hash = ?", [piece.hash.data]) { columns in
        try columns.natural(0, "bytes")
      }
      guard let length else { throw RecordFault.missingContent(piece.hash) }
      count += length
    }
    return count
  }

  private func cpu(of columns: Columns) throws -> UInt64 {
    let cpu = UInt64(try columns.natural(6, "cpu"))
    guard cpu <= Turn.mostCPU else { throw RecordFault.outOfRange(column: "cpu", Int64(cpu)) }
    return cpu
  }

  private mutating func source(of columns: Columns, in db: Database) throws -> String {
    if columns.isNull(10) {
      try spend(stored: columns.count(9), logical: columns.count(9), on: "source")
      return try columns.text(9, "source")
    }
    let hash = try columns.id(10, "source_hash")
    if let source = sources[hash] {
      try spend(stored: 0, logical: source.utf8.count, on: "source")
      return source
    }
    guard let source = String(validating: try content(hash, for: "source", in: db), as: UTF8.self) else {
      throw RecordFault.wrongType(column: "source")
    }
    if sharesContents { sources[hash] = source }
    return source
  }

  /// The transcript, and where the contents are in it.
  private mutating func transcript(of columns: Columns, in db: Database) throws -> ([UInt8], [Range<Int>]) {
    if columns.isNull(12) { return (try inlineTranscript(of: columns), []) }
    let hash = try columns.id(12, "transcript_hash")
    if columns.isNull(11) { return (try transcript(hash, in: db), []) }
    let pieces = try TranscriptPieces(
      rest: try inlineTranscript(of: columns), list: try content(hash, for: "transcript", in: db))
    return try pieces.joined { hash throws in
      let bytes = try transcript(hash, in: db)
      guard bytes.count <= joined else {
        throw RecordFault.tooLong(column: "transcript", size: bytes.count, limit: joined)
      }
      joined -= bytes.count
      return bytes
    }
  }

  private mutating func inlineTranscript(of columns: Columns) throws -> [UInt8] {
    try spend(stored: columns.count(11), logical: columns.count(11), on: "transcript")
    return try columns.bytes(11, "transcript")
  }

  private mutating func transcript(_ hash: TurnID, in db: Database) throws -> [UInt8] {
    if let transcript = transcripts[hash] {
      try spend(stored: 0, logical: transcript.count, on: "transcript")
      return transcript
    }
    let transcript = try content(hash, for: "transcript", in: db)
    if sharesContents { transcripts[hash] = transcript }
    return transcript
  }

  private mutating func content(_ hash: TurnID, for column: String, in db: Database) throws -> [UInt8] {
    do {
      return try content(hash, where: "hash", is: hash.data, for: column, in: db)
    } catch  where mistrustsIndex {
      if case .tooLong = error as? RecordFault { throw error }
      guard let row = row(of: hash, in: db) else { throw error }
      return try content(hash, where: "rowid", is: row, for: column, in: db)
    }
  }

  private mutating func content(
    _ hash: TurnID, where key: String, is value: some DatabaseValueConvertible, for column: String, in db: Database
  ) throws -> [UInt8] {
    let found = try db.onlyRow("SELECT bytes FROM content WHERE \(key) = ?", [value]) { columns in
      try spend(stored: columns.count(0), logical: columns.count(0), on: column)
      return try columns.bytes(0, "bytes")
    }
    guard let bytes = found else { throw RecordFault.missingContent(hash) }
    guard bytes.withUnsafeBytes({ TurnID(contentOf: $0) }) == hash else { throw RecordFault.wrongContent(hash) }
    return bytes
  }

  /// The row of a content, found by going through the table, as far as that can be read.
  private mutating func row(of hash: TurnID, in db: Database) -> Int64? {
    if let rows { return rows[hash] }
    var rows: [TurnID: Int64] = [:]
    var last: Int64 = 0
    do {
      try db.forEachRow("SELECT rowid, hash FROM content NOT INDEXED ORDER BY rowid") { columns in
        let row = try columns.integer(0, "rowid")
        // A table that was made to lead back into itself would have no end.
        guard row > last else { return false }
        last = row
        rows[try columns.id(1, "hash")] = row
        return true
      }
    } catch {
      // Here damage is expected, and has its message already: what was found before it counts.
    }
    self.rows = rows
    return rows[hash]
  }

  private mutating func spend(stored count: Int, logical whole: Int, on column: String) throws(RecordFault) {
    guard count <= stored else { throw .tooLong(column: column, size: count, limit: stored) }
    guard whole <= logical else { throw .tooLong(column: column, size: whole, limit: logical) }
    stored -= count
    logical -= whole
  }
}

import Foundation
import GRDB

/// How the values of a session become rows of ``Schema``, and rows become values again.
enum Records {
  /// Contents of this many bytes and more are stored once, by their hash.
  static let largeContent = 4096

  // MARK: Header

  static func insert(_ header: SessionHeader, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        header.id.data, header.format, header.created, header.engine, header.timeZone, header.locale,
        Data(header.random),
      ])
    for (place, argument) in header.arguments.enumerated() {
      try db.execute(sql: "INSERT INTO argument VALUES (?, ?)", arguments: [place, argument])
    }
    // In order, so that the same header always gives the same file.
    for (name, value) in header.variables.sorted(by: { $0.key < $1.key }) {
      try db.execute(sql: "INSERT INTO variable VALUES (?, ?)", arguments: [name, value])
    }
  }

  /// The header of the session, and the identity that the file says it has.
  static func header(in db: Database) throws -> (header: SessionHeader, claimed: TurnID) {
    var arguments: [String] = []
    try db.forEachRow("SELECT value FROM argument ORDER BY place") { columns in
      arguments.append(try columns.text(0, "value"))
      return true
    }
    var variables: [String: String] = [:]
    try db.forEachRow("SELECT name, value FROM variable") { columns in
      variables[try columns.text(0, "name")] = try columns.text(1, "value")
      return true
    }
    let session = "SELECT id, format, created, engine, time_zone, locale, random FROM session"
    let found = try db.onlyRow(session) { columns in
      let header = SessionHeader(
        format: try columns.natural(1, "format"), engine: try columns.text(3, "engine"),
        timeZone: try columns.text(4, "time_zone"), locale: try columns.text(5, "locale"), arguments: arguments,
        variables: variables, created: try columns.integer(2, "created"), random: try columns.bytes(6, "random"))
      return (header, try columns.id(0, "id"))
    }
    guard let found else { throw RecordFault.wrongCount(of: "sessions", 0) }
    return found
  }

  // MARK: Turns

  static func insert(_ turn: Turn, order: Int, in db: Database) throws {
    // GRDB binds text up to U+0000 only.
    let keepsSource = turn.source.utf8.count < largeContent && !turn.source.utf8.contains(0)
    var transcript: [UInt8]? = turn.transcript
    var content: [UInt8]?
    if !turn.contents.isEmpty {
      let pieces = try TranscriptPieces(turn.transcript, contents: turn.contents) { bytes in
        TurnID(bytes: try insert(content: Array(bytes), in: db))!
      }
      transcript = pieces.rest
      content = pieces.list
    } else if turn.transcript.count >= largeContent {
      transcript = nil
      content = turn.transcript
    }
    let statement = try db.cachedStatement(
      sql: "INSERT INTO turn VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      order, turn.id.data, turn.parent.data, turn.entry, Int64(turn.startedAt), Int64(turn.endedAt), Int64(turn.cpu),
      turn.wall, turn.failed, keepsSource ? turn.source : nil,
      keepsSource ? nil : try insert(content: Array(turn.source.utf8), in: db),
      transcript.map { Data($0) }, try content.map { try insert(content: $0, in: db) },
    ])
  }

  private static func insert(content: [UInt8], in db: Database) throws -> Data {
    let hash = content.withUnsafeBytes { TurnID(contentOf: $0) }.data
    let statement = try db.cachedStatement(sql: "INSERT INTO content VALUES (?, ?) ON CONFLICT DO NOTHING")
    try statement.execute(arguments: [hash, Data(content)])
    return hash
  }

  // MARK: Marks

  static func set(mark name: String, to turn: TurnID?, in db: Database) throws {
    guard let turn else { return try db.execute(sql: "DELETE FROM mark WHERE name = ?", arguments: [name]) }
    try db.execute(
      sql: "INSERT INTO mark VALUES (?, ?) ON CONFLICT DO UPDATE SET turn = excluded.turn",
      arguments: [name, turn.data])
  }

  static func marks(in db: Database) throws -> [String: TurnID] {
    var marks: [String: TurnID] = [:]
    try db.forEachRow("SELECT name, turn FROM mark") { columns in
      marks[try columns.text(0, "name")] = try columns.id(1, "turn")
      return true
    }
    return marks
  }

  // MARK: Position

  /// Writes where the user is; nil stands for the newest turn, whichever that will be.
  static func set(position: TurnID?, in db: Database) throws {
    try db.execute(sql: "UPDATE position SET turn = ?", arguments: [position?.data])
  }

  static func position(in db: Database) throws -> TurnID? {
    try db.onlyRow("SELECT turn FROM position") { $0.isNull(0) ? nil : try $0.id(0, "turn") } ?? nil
  }
}

extension TurnID {
  var data: Data { Data(bytes) }
}

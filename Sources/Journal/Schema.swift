import GRDB

/// The tables of a journal and of a snapshot, and the numbers by which each is known.
///
/// Every statement here is part of the format: a file whose schema differs in one character is refused.
struct Schema: Sendable {
  /// SQLite's `application_id`, four letters in ASCII; `file` shows it.
  let applicationID: Int32
  /// The statements that make the tables.
  let statements: [String]

  /// SQLite's `user_version`, the version of both formats.
  static let version = SessionHeader.currentFormat

  /// A session as it happens: `jsrJ`.
  static let journal = Schema(applicationID: 0x6A73_724A, statements: records + [position])
  /// One line of a session in one file: `jsrS`.
  static let snapshot = Schema(applicationID: 0x6A73_7253, statements: records + [seal])

  private static let records = [
    """
    CREATE TABLE session (
      id BLOB NOT NULL,
      format INTEGER NOT NULL,
      created INTEGER NOT NULL,
      engine TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      locale TEXT NOT NULL,
      random BLOB NOT NULL
    ) STRICT
    """,
    "CREATE TABLE argument (place INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE TABLE variable (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE content (hash BLOB PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT",
    """
    CREATE TABLE turn (
      seq INTEGER PRIMARY KEY,
      id BLOB NOT NULL,
      parent BLOB NOT NULL,
      entry INTEGER,
      started INTEGER NOT NULL,
      ended INTEGER NOT NULL,
      cpu INTEGER NOT NULL,
      wall INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      source TEXT,
      source_hash BLOB REFERENCES content (hash),
      transcript BLOB,
      transcript_hash BLOB REFERENCES content (hash)
    ) STRICT
    """,
    "CREATE TABLE mark (name TEXT PRIMARY KEY, turn BLOB NOT NULL) STRICT, WITHOUT ROWID",
  ]
  /// Where the user is; NULL where that is the newest turn.
  private static let position = "CREATE TABLE position (turn BLOB) STRICT"
  private static let seal = """
    CREATE TABLE seal (
      turns INTEGER NOT NULL,
      tip BLOB NOT NULL,
      saved INTEGER NOT NULL,
      seal BLOB NOT NULL
    ) STRICT
    """

  /// Makes the tables in an empty database, inside the transaction that is open.
  func create(in db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(Self.version)")
    for statement in statements { try db.execute(sql: statement) }
  }

  /// What in the database is not as ``create(in:)`` made it, or nil.
  ///
  /// Reads nothing but the catalogue, so that no view, trigger or generated column of a crafted file is ever run.
  func difference(in db: Database) throws -> JournalError.Cause? {
    let rows = try db.onlyRow("SELECT count(*) FROM sqlite_schema") { try $0.natural(0, "rows") } ?? 0
    // A program that was killed while it made the file leaves it like this.
    if rows == 0 { return .damaged(reason: "nothing was recorded in it") }
    let found = try db.onlyRow("PRAGMA application_id") { try $0.integer(0, "application_id") } ?? 0
    if let cause = Self.foreignness(applicationID: UInt32(truncatingIfNeeded: found), expected: self) { return cause }
    let version = try db.onlyRow("PRAGMA user_version") { try $0.integer(0, "user_version") } ?? 0
    if let cause = Self.wrongness(version: version) { return cause }

    var missing = Set(statements)
    var difference: String?
    try db.forEachRow("SELECT sql, name FROM sqlite_schema") { columns in
      if columns.isNull(0) {
        if try columns.text(1, "name") != "sqlite_autoindex_content_1" { difference = "an index" }
      } else if missing.remove(try columns.text(0, "sql")) == nil {
        difference = "a table, view or trigger"
      }
      return difference == nil
    }
    if let difference { return .damaged(reason: "it has \(difference) that jsrepl did not make") }
    return missing.isEmpty ? nil : .damaged(reason: "it lacks a table")
  }

  /// What is wrong with a version, or nil if it is the one that is known.
  static func wrongness(version found: Int64) -> JournalError.Cause? {
    if found > version { return .newerFormat(found: Int(found), known: version) }
    return found == version ? nil : .damaged(reason: "it says format \(found), which never was")
  }

  /// What a database with this application id is instead of the expected one, or nil if it is the expected one.
  static func foreignness(applicationID: UInt32, expected: Schema) -> JournalError.Cause? {
    switch Int32(bitPattern: applicationID) {
    case expected.applicationID: nil
    case journal.applicationID: .foreign(found: "the journal of a session")
    case snapshot.applicationID: .foreign(found: "a snapshot")
    default: .foreign(found: "the database of another program")
    }
  }
}

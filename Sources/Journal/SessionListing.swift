import GRDB

/// A session as a list of sessions shows it.
public struct SessionListing: Sendable, Equatable, Identifiable {
  /// The session's name, by which ``SessionDirectory/open(_:recovering:)`` finds it.
  public let id: String
  /// When it was made: milliseconds since the epoch; nil if that cannot be read.
  public let created: Int64?
  /// When something was last written to it: milliseconds since the epoch.
  public let changed: Int64
  /// How many entries were typed, on all lines.
  public let entries: Int
  /// The first line of the first entry; empty if there is none.
  public let firstLine: String
  /// Whether a journal has it open, in this process or another.
  public let isInUse: Bool
  /// Why it cannot be read, if it cannot.
  public let damage: JournalError?
}

extension SessionListing {
  /// Reads what a list shows without disturbing whoever has the session.
  init(id: String, directory: String, changed: Int64) {
    self.id = id
    self.changed = changed
    var isInUse = false
    var row = Row()
    var damage: JournalError?
    do {
      isInUse = try SessionLock.isHeld(directory)
      row = try Row(directory)
    } catch {
      damage = JournalError(.list, directory, error)
    }
    self.isInUse = isInUse
    self.damage = damage
    created = row.created
    entries = row.entries
    firstLine = row.firstLine
  }

  private struct Row {
    var created: Int64?
    var entries = 0
    var firstLine = ""

    init() {}

    init(_ directory: String) throws {
      guard try Files.exists(Journal.file(in: directory)) else { throw JournalError(.list, directory, .notFound) }
      let database = try DatabaseQueue(
        path: Journal.file(in: directory), configuration: Connection.configuration(isReadOnly: true))
      try database.unsafeRead { db in
        created = try Journal.header(in: db, at: directory).created
        entries = try db.onlyRow("SELECT count(*) FROM turn WHERE entry > 0") { try $0.natural(0, "entry") } ?? 0
        let first = """
          SELECT coalesce(CAST(source AS BLOB), (SELECT bytes FROM content WHERE hash = source_hash))
          FROM turn WHERE entry > 0 ORDER BY seq LIMIT 1
          """
        let source = try db.onlyRow(first) { try $0.bytes(0, "source") } ?? []
        firstLine = String(decoding: source.prefix { $0 != 10 && $0 != 13 }.prefix(1000), as: UTF8.self)
      }
    }
  }
}

import GRDB
import Glibc
import Platform

extension Journal {
  /// The database file of the session in this directory.
  static func file(in directory: String) -> String { directory + "/journal.sqlite" }

  /// A journal for a new session in a directory of its own, which is made (mode 0700; its parent must exist).
  ///
  /// - Throws: also ``JournalError/Cause/alreadyExists`` if the directory exists.
  public static func create(at directory: String, header: SessionHeader) throws(JournalError) -> Journal {
    do {
      let directory = try Files.absolute(directory)
      try Files.makeDirectory(directory)
      let lock = try SessionLock(directory)
      // SQLite gives its other files the mode of this one.
      _ = try Descriptor.open(file(in: directory), O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
      let database = try DatabaseQueue(path: file(in: directory), configuration: Connection.configuration())
      try database.writeWithoutTransaction { try fill($0, header: header, journalMode: "WAL") }
      return Journal(
        header: header, directory: directory, database: database, lock: lock, state: State(root: header.id))
    } catch {
      throw JournalError(.create, directory, error)
    }
  }

  /// A journal for a session that is gone when it is let go of.
  public static func inMemory(header: SessionHeader) -> Journal {
    inMemory(header: header, longestContent: Connection.longestContent)
  }

  static func inMemory(header: SessionHeader, longestContent: Int) -> Journal {
    Journal(
      header: header, directory: nil, database: nil, lock: nil, state: State(root: header.id),
      longestContent: longestContent)
  }

  /// The journal of the session in this directory, after a crash as after a clean end, with every record verified.
  ///
  /// - Parameter recovering: take a damaged journal as far as it is good. What is there is renamed and kept, and the
  ///   session goes on in a new file without the turns that are damaged or follow from one that is.
  /// - Throws: ``JournalError/Cause/inUse(session:pid:)`` if somebody has it. Damage for which
  ///   ``JournalError/lastGoodEntry`` is set leaves entries to recover; without a good header there is nothing.
  public static func open(at directory: String, recovering: Bool = false) throws(JournalError) -> Journal {
    do {
      let directory = try Files.absolute(directory)
      guard try Files.exists(file(in: directory)) else { throw JournalError(.open, directory, .notFound) }
      let lock = try SessionLock(directory)
      do {
        return try open(directory, lock: lock, loss: nil)
      } catch  where recovering {
        let damage = JournalError(.open, directory, error)
        let loss = try JournalRecovery(directory: directory).run(because: damage)
        return try open(directory, lock: lock, loss: loss)
      }
    } catch {
      throw JournalError(.open, directory, error)
    }
  }

  private static func open(_ directory: String, lock: SessionLock, loss: Loss?) throws -> Journal {
    let database = try DatabaseQueue(path: file(in: directory), configuration: Connection.configuration())
    let (header, state) = try database.writeWithoutTransaction { db in
      let header = try self.header(in: db, at: directory)
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      return (header, try State(reading: db, root: header.id, directory: directory))
    }
    return Journal(header: header, directory: directory, database: database, lock: lock, state: state, loss: loss)
  }

  /// The header of a database that is a journal of ours and no newer than this library.
  static func header(in db: Database, at path: String) throws -> SessionHeader {
    if let cause = try Schema.journal.difference(in: db) { throw JournalError(.open, path, cause) }
    let (header, claimed) = try Records.header(in: db)
    guard header.id == claimed else { throw JournalError(.open, path, .hashMismatch(.header)) }
    return header
  }

  /// Makes an empty journal in an empty database.
  static func fill(_ db: Database, header: SessionHeader, journalMode: String) throws {
    try db.execute(sql: "PRAGMA auto_vacuum = NONE; PRAGMA journal_mode = \(journalMode)")
    try db.inTransaction(.immediate) {
      try Schema.journal.create(in: db)
      try Records.insert(header, in: db)
      try db.execute(sql: "INSERT INTO position VALUES (NULL)")
      return .commit
    }
  }
}

extension Journal.State {
  /// The state of a journal without turns.
  init(root: TurnID) {
    self.init(chain: Chain(root: root), position: root, marks: [:], followsNewest: true)
  }

  /// The state that a database holds, whole.
  fileprivate init(reading db: Database, root: TurnID, directory: String) throws {
    var scan = TurnScan(
      operation: .open, path: directory, root: root, isOneLine: false, skipsDamage: false, reader: TurnReader())
    try scan.run(in: db) { _ in }
    if let fault = scan.fault { throw fault }
    let chain = scan.chain
    do {
      let stored = try Records.position(in: db)
      let marks = try Records.marks(in: db)
      for turn in [stored].compactMap({ $0 }) + marks.values where !chain.contains(turn) {
        throw JournalError(.open, directory, .missingParent(.marks, parent: turn), lastGoodEntry: chain.lastEntry)
      }
      let position = stored ?? chain.order.last ?? root
      self.init(chain: chain, position: position, marks: marks, followsNewest: stored == nil)
    } catch let fault as RecordFault {
      let cause = JournalError.Cause(fault, place: .marks)
      throw JournalError(.open, directory, cause, lastGoodEntry: chain.lastEntry)
    }
  }
}

import GRDB
import Synchronization

/// The durable record of one session: its header, all its turns on all its lines, its marks and where the user is.
///
/// It is the only truth about a session, and only grows. What ``append(_:position:)`` and the other verbs write is on
/// the disk when they return. Where it cannot be written (disk full, read-only), they throw, but keep it in memory:
/// everything that is read includes it, and every later write, and ``retry()``, begins by writing it.
///
/// A journal may be used from any thread; its operations are done one after the other.
public final class Journal: Sendable {
  /// What is true of the session from its start.
  public let header: SessionHeader
  /// The directory of the session; nil for a journal in memory.
  public let directory: String?
  /// What was lost when this journal was opened with `recovering`; nil if it was whole.
  public let loss: Loss?

  /// Nil for a journal in memory: then what the disk does not have is all there is.
  let database: DatabaseQueue?
  private let longestContent: Int
  private let lock: SessionLock?
  private let state: Mutex<State>

  /// What is known in memory, which is never behind the disk.
  struct State: Sendable {
    var chain: Chain
    var position: TurnID
    var marks: [String: TurnID]
    /// What the disk does not have: turns, the last of ``chain``; changes of marks; the position.
    var unwritten: [Turn] = []
    var unwrittenMarks: [String: TurnID?] = [:]
    var isPositionUnwritten = false
    /// Whether the disk says that the position is the newest turn.
    var followsNewest: Bool
    var isClosed = false

    var newest: TurnID { chain.order.last ?? chain.root }
    var hasUnwritten: Bool { !unwritten.isEmpty || !unwrittenMarks.isEmpty || isPositionUnwritten }
  }

  init(
    header: SessionHeader, directory: String?, database: DatabaseQueue?, lock: SessionLock?, state: State,
    loss: Loss? = nil, longestContent: Int = Connection.longestContent
  ) {
    self.longestContent = longestContent
    self.header = header
    self.directory = directory
    self.database = database
    self.lock = lock
    self.loss = loss
    self.state = Mutex(state)
  }

  /// The session's name, which is that of its directory; nil for a journal in memory.
  public var session: String? { directory.map(Files.name) }

  /// The database file, or a name for the memory.
  public var path: String { directory.map(Self.file) ?? "the session in memory" }

  // MARK: Reading

  /// The parent of the first turn.
  public var root: TurnID { header.id }

  /// The turn, or the root, at which the user is.
  public var position: TurnID { state.withLock { $0.position } }

  /// How many turns there are, on all lines.
  public var count: Int { state.withLock { $0.chain.order.count } }

  /// How many turns are in memory only, because they could not be written.
  public var unwritten: Int { database == nil ? 0 : state.withLock { $0.unwritten.count } }

  /// Whether nothing was typed: there is no entry but, at most, the init file.
  public var isEmpty: Bool { state.withLock { $0.chain.isEmpty } }

  /// The names of marks and the turns at which they are.
  public func marks() -> [String: TurnID] { state.withLock { $0.marks } }

  /// Whether this is a turn of the session, or its root.
  public func contains(_ id: TurnID) -> Bool { state.withLock { $0.chain.contains(id) } }

  /// The turns from the first after the root to `tip`; none for the root itself.
  ///
  /// - Precondition: `tip` is a turn of the session or its root.
  public func line(to tip: TurnID) -> [TurnID] { state.withLock { $0.chain.line(to: tip) } }

  /// All turns in the order in which they were recorded, a parent always before its children.
  public func summaries() throws(JournalError) -> [TurnSummary] {
    try read { state, db in
      var reader = TurnReader(stored: .max, logical: .max)
      var summaries: [TurnSummary] = []
      summaries.reserveCapacity(state.chain.order.count)
      try db?.forEachRow("SELECT \(TurnReader.summaryColumns) FROM turn ORDER BY seq") { columns in
        summaries.append(try reader.summary(of: columns, in: db!))
        return true
      }
      for turn in state.unwritten { summaries.append(TurnSummary(of: turn, order: summaries.count + 1)) }
      return summaries
    }
  }

  /// The turn, or nil if there is none with this identity.
  public func turn(_ id: TurnID) throws(JournalError) -> Turn? {
    try read { state, db in
      guard let order = state.chain[id]?.order else { return nil }
      let written = state.chain.order.count - state.unwritten.count
      guard order <= written else { return state.unwritten[order - written - 1] }
      return try self.turn(id, order: order, in: db!)
    }
  }

  /// The turn's transcript, or nil if there is no turn with this identity.
  public func transcript(_ id: TurnID) throws(JournalError) -> [UInt8]? { try turn(id)?.transcript }

  /// The turns one after the other, read as they are asked for: to replay a session without loading all of it.
  public func turns(_ ids: [TurnID]) -> TurnStream { TurnStream(journal: self, ids: ids[...]) }

  private func turn(_ id: TurnID, order: Int, in db: Database) throws -> Turn {
    var reader = TurnReader()
    let row = try db.onlyRow("SELECT \(TurnReader.columns) FROM turn WHERE seq = ?", [order]) { columns in
      try reader.row(of: columns, in: db)
    }
    guard let turn = row?.turn, turn.id == id else {
      throw JournalError(.read, path, .damaged(reason: "turn \(id.short) is not as it was written"))
    }
    return turn
  }

  // MARK: Writing

  /// Records the turns, and that the user is at `position` now. A turn that is there already is not recorded again.
  ///
  /// - Precondition: each turn's parent is the root, an earlier turn of the session or before it in `turns`, and its
  ///   entry number follows on its line; `position` is a turn of the session then, or the root.
  /// - Throws: ``JournalError/Cause/tooLong(what:size:limit:)`` for a turn of more than 512 MiB, and nothing was taken.
  ///   After any other error all was taken into memory, see the class.
  public func append(_ turns: [Turn], position: TurnID) throws(JournalError) {
    try write { state throws(JournalError) in
      for turn in turns {
        let size = max(turn.transcript.count, turn.source.utf8.count)
        guard size <= longestContent else {
          throw JournalError(.append, path, .tooLong(what: "a turn", size: size, limit: longestContent))
        }
      }
      for turn in turns where state.chain[turn.id] == nil {
        do {
          try state.chain.admit(turn.id, parent: turn.parent, entry: turn.entry)
        } catch {
          preconditionFailure("a turn that does not fit its session: \(error)")
        }
        state.unwritten.append(turn)
      }
      state.move(to: position)
    }
  }

  /// Records a turn, after which the user is at it.
  public func append(_ turn: Turn) throws(JournalError) { try append([turn], position: turn.id) }

  /// Records that the user is at this turn, or at the root.
  ///
  /// - Precondition: it is a turn of the session, or its root.
  public func setPosition(_ position: TurnID) throws(JournalError) {
    try write { state throws(JournalError) in state.move(to: position) }
  }

  /// Gives a turn, or the root, a name; the name leaves the turn that had it before.
  ///
  /// - Precondition: it is a turn of the session, or its root.
  /// - Throws: ``JournalError/Cause/badName(_:)`` for a name that is empty, longer than 200 bytes, or has control
  ///   characters.
  public func setMark(name: String, _ turn: TurnID) throws(JournalError) {
    guard SnapshotContents.isName(name) else { throw JournalError(.append, path, .badName(name)) }
    try write { state throws(JournalError) in
      precondition(state.chain.contains(turn), "no turn \(turn.short) in this session")
      state.marks[name] = turn
      state.unwrittenMarks[name] = .some(turn)
    }
  }

  /// Takes a name away; one that is not there is no error.
  public func removeMark(_ name: String) throws(JournalError) {
    try write { state throws(JournalError) in
      guard state.marks.removeValue(forKey: name) != nil else { return }
      state.unwrittenMarks[name] = .some(nil)
    }
  }

  /// A journal in memory that has everything this one has, and goes its own way from here.
  public func copy() -> Journal {
    precondition(database == nil, "a session on the disk has one journal")
    return state.withLock { state in
      Journal(
        header: header, directory: nil, database: nil, lock: nil, state: state, longestContent: longestContent)
    }
  }

  /// Writes what could not be written before, if anything.
  public func retry() throws(JournalError) {
    try write { _ throws(JournalError) in }
  }

  /// Writes what could not be written before, and lets go of the file and of the session.
  ///
  /// Where that fails, the journal stays open and keeps what it has. Closing twice is no error; using a journal that
  /// is closed is one of the caller's, except for what is known in memory.
  public func close() throws(JournalError) {
    guard !state.withLock({ $0.isClosed }) else { return }
    try retry()
    try state.withLock { state throws(JournalError) in
      do { try database?.close() } catch { throw JournalError(.close, path, error) }
      state.isClosed = true
    }
    lock?.release()
  }

  // MARK: Access

  private func read<Value: Sendable>(_ body: (State, Database?) throws -> Value) throws(JournalError) -> Value {
    try state.withLock { state throws(JournalError) in
      precondition(!state.isClosed, "the journal is closed")
      do {
        guard let database else { return try body(state, nil) }
        return try database.writeWithoutTransaction { try body(state, $0) }
      } catch {
        throw JournalError(.read, path, error)
      }
    }
  }

  /// Changes what is known, then writes all that the disk does not have in one transaction.
  private func write(_ change: (inout State) throws(JournalError) -> Void) throws(JournalError) {
    try state.withLock { state throws(JournalError) in
      precondition(!state.isClosed, "the journal is closed")
      try change(&state)
      guard let database, state.hasUnwritten else { return }
      let followsNewest = state.position == state.newest
      do {
        try database.writeWithoutTransaction { db in
          try db.inTransaction(.immediate) {
            try state.write(in: db, followsNewest: followsNewest)
            return .commit
          }
        }
      } catch {
        throw JournalError(.append, path, error)
      }
      state.unwritten = []
      state.unwrittenMarks = [:]
      state.isPositionUnwritten = false
      state.followsNewest = followsNewest
    }
  }
}

extension Journal.State {
  mutating func move(to position: TurnID) {
    precondition(chain.contains(position), "no turn \(position.short) in this session")
    guard position != self.position else { return }
    self.position = position
    isPositionUnwritten = true
  }

  fileprivate func write(in db: Database, followsNewest: Bool) throws {
    let written = chain.order.count - unwritten.count
    for (place, turn) in unwritten.enumerated() {
      try Records.insert(turn, order: written + place + 1, in: db)
    }
    for (name, turn) in unwrittenMarks { try Records.set(mark: name, to: turn, in: db) }
    // Almost always the user is at the newest turn, and stays there: then there is nothing to write.
    if !(followsNewest && self.followsNewest) {
      try Records.set(position: followsNewest ? nil : position, in: db)
    }
  }
}

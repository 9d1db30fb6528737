import GRDB

/// Reads all turns of a file in their order and checks each: its record, its identity, its parent, its number.
struct TurnScan {
  let operation: JournalError.Operation
  let path: String
  /// Whether every turn must follow the one before it, as in a snapshot.
  let isOneLine: Bool
  /// Whether to go on after a turn that is damaged, to those that do not follow from it.
  let skipsDamage: Bool

  var reader: TurnReader
  /// The turns that are whole.
  private(set) var chain: Chain
  /// What is wrong with the first turn that is not whole.
  private(set) var fault: JournalError?
  /// How many turns were seen that are not whole.
  private(set) var rejected = 0

  init(
    operation: JournalError.Operation, path: String, root: TurnID, isOneLine: Bool, skipsDamage: Bool,
    reader: TurnReader
  ) {
    self.operation = operation
    self.path = path
    self.isOneLine = isOneLine
    self.skipsDamage = skipsDamage
    self.reader = reader
    chain = Chain(root: root)
  }

  /// Gives every turn that is whole to `keep`, in order.
  ///
  /// - Throws: what `keep` throws. Damage is not thrown but kept in ``fault``.
  mutating func run(in db: Database, keep: (Turn) throws -> Void) throws {
    var next = 1
    do {
      try db.forEachRow("SELECT \(TurnReader.columns) FROM turn ORDER BY seq") { columns in
        guard let turn = check(columns, expected: next, in: db) else { return skipsDamage }
        next += 1
        do { try keep(turn) } catch { throw Refused(cause: error) }
        return true
      }
    } catch let refused as Refused {
      throw refused.cause
    } catch {
      note(JournalError(operation, path, error, lastGoodEntry: chain.lastEntry))
    }
  }

  /// Keeps an error of the receiver apart from one of the file.
  private struct Refused: Error { let cause: any Error }

  private mutating func check(_ columns: Columns, expected: Int, in db: Database) -> Turn? {
    let entry = TurnReader.entry(of: columns)
    let place = entry.map { JournalError.Place.entry($0) } ?? .turn(afterEntry: chain.lastEntry)
    let cause: JournalError.Cause
    do {
      let row = try reader.row(of: columns, in: db)
      if let wrong = wrongness(of: row, at: place, expected: expected) {
        cause = wrong
      } else {
        try chain.admit(row.turn.id, parent: row.turn.parent, entry: row.turn.entry)
        return row.turn
      }
    } catch let fault as Chain.Fault {
      cause = JournalError.Cause(fault, place: place)
    } catch let fault as RecordFault {
      cause = JournalError.Cause(fault, place: place)
    } catch {
      cause = JournalError(operation, path, error).cause
    }
    note(JournalError(operation, path, cause, lastGoodEntry: chain.lastEntry))
    return nil
  }

  private func wrongness(of row: TurnReader.Row, at place: JournalError.Place, expected: Int) -> JournalError.Cause? {
    guard row.turn.id == row.claimed else { return .hashMismatch(place) }
    guard skipsDamage || row.order == expected else {
      return .damaged(reason: "the turn in place \(expected) is missing")
    }
    guard !chain.contains(row.turn.id) else { return .damaged(reason: "\(place) is there twice") }
    guard isOneLine, chain.contains(row.turn.parent), row.turn.parent != chain.order.last ?? chain.root else {
      return nil
    }
    return .damaged(reason: "\(place) does not follow the turn before it")
  }

  private mutating func note(_ fault: JournalError) {
    rejected += 1
    if self.fault == nil { self.fault = fault }
  }
}

/// Turns of a journal, read one at a time.
public struct TurnStream {
  private let journal: Journal
  private var ids: ArraySlice<TurnID>

  init(journal: Journal, ids: ArraySlice<TurnID>) {
    self.journal = journal
    self.ids = ids
  }

  /// The next turn, or nil at the end.
  ///
  /// - Precondition: it is a turn of the journal.
  public mutating func next() throws(JournalError) -> Turn? {
    guard let id = ids.popFirst() else { return nil }
    guard let turn = try journal.turn(id) else { preconditionFailure("no turn \(id.short) in this session") }
    return turn
  }
}

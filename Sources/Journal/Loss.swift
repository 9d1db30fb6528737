/// What was lost when a damaged journal or snapshot was opened as far as it is good.
public struct Loss: Sendable, Equatable {
  /// The first thing that is wrong.
  public let reason: JournalError
  /// How many turns are known to be lost; there may have been more than could be counted.
  public let turns: Int
  /// Where the damaged journal is kept; nil for a snapshot, which stays as it is.
  public let keptAside: String?
}

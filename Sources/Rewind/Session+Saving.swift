import Journal
import Wire

extension Session {
  /// Writes the line of history up to the position to a file, from which any jsrepl can go on.
  ///
  /// - Returns: how many entries it holds.
  /// - Throws: ``SessionError/journal(_:)``; the file is then as it was.
  public func save(to path: String) throws(SessionError) -> Int {
    let contents = try contents()
    do {
      try SnapshotFile.write(contents, to: path)
    } catch {
      throw .journal(error)
    }
    return max(timeline.entry, 0)
  }

  /// The line of history up to the position: what a snapshot holds.
  func contents() throws(SessionError) -> SnapshotContents {
    try endCalls()
    do {
      return try journal.contents(to: timeline[timeline.position].id, savedAt: clock.now)
    } catch {
      throw .journal(error)
    }
  }

  /// Puts the turns of a snapshot into this session, which has none yet, and brings their state back.
  ///
  /// - Parameters:
  ///   - contents: of a snapshot whose header is that of this session.
  ///   - recovering: whether, where an entry can't be replayed, to go on with those before it.
  /// - Returns: why not all entries are there; nil where they are.
  /// - Throws: ``SessionError``; the session is then of no use.
  public func load(_ contents: SnapshotContents, recovering: Bool) throws(SessionError) -> SessionError? {
    precondition(timeline.nodes.count == 1 && contents.header.id == timeline[.beginning].id)
    // A runner that is awake already is at the beginning, which is about to be no longer the position.
    checkpoints.endRunner()
    for turn in contents.turns {
      timeline.advance(to: timeline.add(TurnSummary(of: turn, order: timeline.nodes.count)))
    }
    unjournaled = Dictionary(uniqueKeysWithValues: contents.turns.map { ($0.id, $0) })
    timeline[timeline.position].leftAt = contents.savedAt
    let loss = try restore(recovering: recovering)
    let kept = Set(timeline.path(to: timeline.position).map { timeline[$0].id })
    do {
      try journal.append(contents.turns.filter { kept.contains($0.id) }, position: timeline[timeline.position].id)
      for (name, id) in contents.marks where kept.contains(id) || id == journal.root {
        try journal.setMark(name: name, id)
      }
    } catch {
      throw .journal(error)
    }
    unjournaled = [:]
    if loss != nil { timeline.prune() }
    return loss
  }
}

extension SessionError {
  /// The entry that can't be replayed, where that is what is wrong.
  public var entry: Int? {
    switch self {
    case .diverged(let divergence): divergence.entry
    case .replayStopped(_, let entry), .malformedTurn(let entry, _): entry
    default: nil
    }
  }

  /// The last entry that can be replayed where a later one can't, 0 where none can; nil where that is not what is
  /// wrong.
  public var lastGoodEntry: Int? { entry.map { max($0 - 1, 0) } }
}

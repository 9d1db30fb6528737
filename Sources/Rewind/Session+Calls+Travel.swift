import Journal
import Wire

extension Session {
  /// The mark at which the session is, with a checkpoint that stays.
  func pin() throws(SessionError) -> Mark {
    try endCalls()
    let position = timeline.position
    if position != .beginning, !checkpoints.has(position) {
      _ = try wakeRunner()
      do {
        try checkpoints.take(at: position)
      } catch {
        checkpoints.endRunner()
      }
      if checkpoints.has(position) { checkpointedTotal = timeline[position].total }
    }
    pins.hold(position)
    thin()
    return position
  }

  /// A session in the same state, with the same record up to here, that goes its own way.
  ///
  /// - Precondition: the journal is in memory.
  func fork() throws(SessionError) -> Session {
    try endCalls()
    _ = try wakeRunner()
    let twin = Session(twinOf: self)
    do {
      if let child = try checkpoints.peek(isForebear: false) { twin.checkpoints.setRunner(child) }
    } catch {
      // The twin replays, as this session will.
    }
    return twin
  }

  /// What the app says of the program's objects that it has, as the payload of a ``WorkerFrame/tables(_:)`` frame.
  func origins() throws(SessionError) -> [UInt8] {
    let runner = try wakeRunner()
    return try tables(of: runner)
  }

  /// Goes back to before the last `count` calls that could change something. Entries count as calls.
  func undoCalls(_ count: Int) throws(SessionError) {
    try endCalls()
    var left = count
    var mark = timeline.position
    while left > 0 {
      guard let parent = timeline[mark].parent else {
        throw .unknownPlace(
          "there \(count - left == 1 ? "is 1 call" : "are \(count - left) calls") to undo, not \(count)")
      }
      if timeline[mark].entry != nil {
        left -= 1
      } else {
        let ends = try changingCalls(of: mark)
        if ends.count >= left, let start = ends.dropLast(left - 1).last {
          _ = try go(to: start == 0 ? parent : beginning(of: mark, bytes: start))
          return
        }
        left -= ends.count
      }
      mark = parent
    }
    _ = try go(to: mark)
  }

  /// Where the calls in the turn before `mark` that could change something begin: bytes of its transcript; 0 for the
  /// first, where nothing is before it.
  private func changingCalls(of mark: Mark) throws(SessionError) -> [Int] {
    do {
      return try RecordedTurn.changingCalls(in: transcript(mark))
    } catch let error as JournalError {
      throw .journal(error)
    } catch {
      throw .malformedTurn(entry: max(timeline[mark].ownerEntry, 0), reason: "\(error)")
    }
  }

  /// Records the beginning of the turn before `mark`, up to a call, as a turn of its own: the first of a new line.
  private func beginning(of mark: Mark, bytes: Int) throws(SessionError) -> Mark {
    let node = timeline[mark]
    do {
      let whole = try transcript(mark)
      let turn = Turn(
        parent: timeline[node.parent!].id, entry: nil, source: "",
        transcript: Array(whole[..<bytes]) + LiveTurn.endOfCalls, startedAt: node.startedAt, endedAt: node.endedAt,
        cpu: UInt64(Double(node.cpu) * Double(bytes) / Double(whole.count)), wall: node.wall, failed: false)
      if let known = timeline.mark(turn.id) { return known }
      try journal.append([turn], position: timeline[timeline.position].id)
      return timeline.add(TurnSummary(of: turn, order: timeline.nodes.count))
    } catch {
      throw .journal(error)
    }
  }
}

import Capabilities
import Journal
import Wire

extension Session {
  /// A turn's worth of a journey: what to say about entries that were taken back or gone over again.
  public struct Journey: Equatable, Sendable {
    /// The entries that were undone, oldest first; empty where the way led forward.
    public let undone: [Int]
    /// What those of them did that touched more than the app's own state, oldest first.
    public var effects: [UndoneEffects] = []
    /// The number of the last entry of the state that the session is in now; 0 where there is none.
    public let entry: Int
  }

  /// What an entry that was undone did beside changing the app's own state.
  public struct UndoneEffects: Equatable, Sendable {
    /// The entry's number.
    public let entry: Int
    public let effects: Effects
  }

  /// Takes the last `count` entries back.
  ///
  /// - Throws: ``SessionError/unknownPlace(_:)`` where there are fewer; what ``goto(entry:)`` throws.
  public func undo(_ count: Int = 1) throws(SessionError) -> Journey {
    let entries = max(timeline.entry, 0)
    guard entries > 0 else { throw .unknownPlace("there is no entry to undo") }
    guard count <= entries else {
      throw .unknownPlace("there \(entries == 1 ? "is 1 entry" : "are \(entries) entries") to undo, not \(count)")
    }
    return try goto(entry: entries - count)
  }

  /// Goes `count` entries forward on the line that was left.
  ///
  /// - Throws: ``SessionError/unknownPlace(_:)`` where there are fewer; what ``goto(entry:)`` throws.
  public func redo(_ count: Int = 1) throws(SessionError) -> Journey {
    guard let last = timeline.lastForwardEntry else { throw .unknownPlace("there is no entry to redo") }
    let entry = max(timeline.entry, 0)
    guard count <= last - entry else {
      throw .unknownPlace(
        "there \(last - entry == 1 ? "is 1 entry" : "are \(last - entry) entries") to redo, not \(count)")
    }
    return try goto(entry: entry + count)
  }

  /// Goes to the mark at which entry `entry` + 1 was typed, or would be.
  ///
  /// - Throws: ``SessionError/unknownPlace(_:)`` where there is none; ``SessionError/diverged(_:)`` and its kin where
  ///   the way there has to be replayed and can't be. The session is then where it was.
  public func goto(entry: Int) throws(SessionError) -> Journey {
    try go(to: place(after: entry))
  }

  /// The mark at which entry `entry` + 1 was typed, or would be.
  func place(after entry: Int) throws(SessionError) -> Mark {
    if let mark = timeline.mark(afterEntry: entry) { return mark }
    let last = max(timeline.lastForwardEntry ?? timeline.entry, 0)
    throw .unknownPlace(
      last == 0 ? "the session has no entries yet" : "there is no entry \(entry): this line has 0 to \(last)")
  }

  /// Goes to the mark of that name.
  ///
  /// - Throws: as ``goto(entry:)``.
  public func goto(name: String) throws(SessionError) -> Journey {
    guard let id = marks[name], let mark = timeline.mark(id) else {
      let names = marks.keys.sorted().joined(separator: ", ")
      throw .unknownPlace(
        "there is no mark \(name)" + (names.isEmpty ? "; :mark NAME makes one" : ": there are \(names)"))
    }
    return try go(to: mark)
  }

  /// Goes to the end of a branch.
  ///
  /// - Parameter number: as ``branches`` gives it.
  /// - Throws: as ``goto(entry:)``.
  public func switchBranch(_ number: Int) throws(SessionError) -> Journey {
    guard let branch = timeline.branches.first(where: { $0.number == number }) else {
      throw .unknownPlace("there is no branch \(number); :branches shows which there are")
    }
    return try go(to: branch.tip)
  }

  /// Names the place where the session is; a name that there is moves here.
  ///
  /// - Throws: ``SessionError/journal(_:)``.
  public func mark(_ name: String) throws(SessionError) {
    try endCalls()
    do {
      try journal.setMark(name: name, timeline[timeline.position].id)
    } catch {
      throw .journal(error)
    }
  }

  /// The named places.
  public var marks: [String: TurnID] { journal.marks() }

  /// Brings the state of the position back after ``init(_:journal:settings:)``.
  ///
  /// - Parameter recovering: whether, where an entry can't be replayed, to go back to the one before it. What comes
  ///   after that stays in the record, as the line that was left.
  /// - Returns: why the position is an earlier one; nil where it isn't.
  /// - Throws: ``SessionError/diverged(_:)`` and its kin where the record can't be replayed: see
  ///   ``SessionError/lastGoodEntry``; and ``SessionError/interrupted``.
  @discardableResult
  public func restore(recovering: Bool = false) throws(SessionError) -> SessionError? {
    var loss: SessionError?
    while true {
      do {
        try reach(timeline.position)
        clock = LineClock(showing: timeline.time(at: timeline.position))
        return loss
      } catch {
        guard recovering, let entry = error.entry,
          let mark = entry == 0 ? .beginning : timeline.mark(afterEntry: entry - 1), mark != timeline.position
        else { throw error }
        loss = error
        timeline.move(to: mark, now: timeline.time(at: timeline.position))
        isPositionUnwritten = true
      }
    }
  }

  /// Goes to a mark.
  ///
  /// - Parameter tables: what program and app held of each other there, where that is known.
  func go(to mark: Mark, tables: MembraneTables? = nil) throws(SessionError) -> Journey {
    try endCalls()
    let turns = timeline.turns(undoneBy: mark)
    let undone = turns.compactMap { timeline[$0].entry }
    let effects = timeline.effects(of: turns)
    if mark != timeline.position {
      let now = clock.now
      try reach(mark, tables: tables ?? membrane.tables.withoutSettlements)
      timeline.move(to: mark, now: now)
      holdsTimers = false
      clock = LineClock(showing: timeline.time(at: mark))
      isPositionUnwritten = true
      adoptActivities()
      thin()
    }
    return Journey(undone: undone, effects: effects, entry: max(timeline.entry, 0))
  }

  /// After a turn that was stopped: brings the state of the position back, or of the last mark before it that can be.
  ///
  /// - Returns: why it is an earlier one.
  func recover() -> SessionError? {
    defer { adoptActivities() }
    var setback: SessionError?
    while true {
      do {
        try reach(timeline.position)
        return setback
      } catch {
        if case .interrupted = error { return setback }
        if setback == nil { setback = error }
        guard let parent = timeline[timeline.position].parent else { return error }
        timeline.move(to: parent, now: clock.now)
        membrane.tables = membrane.tables.withoutSettlements
        isPositionUnwritten = true
        clock = LineClock(showing: timeline.time(at: parent))
      }
    }
  }

  // MARK: Reaching a mark

  /// Gets a runner with the state of `mark`: by waking its checkpoint, or by replay from the nearest one before it. The
  /// runner before, if any, parks at the position. Where this throws, the session is where it was; checkpoints that
  /// proved to be of no use are gone.
  ///
  /// - Parameter tables: what program and app held of each other at `mark`, where that is known; else what they hold of
  ///   each other now, as far as the app at `mark` knows it.
  func reach(_ mark: Mark, tables: MembraneTables? = nil) throws(SessionError) {
    defer { checkpointedTotal = timeline[nearestCheckpoint(to: mark)].total }
    if checkpoints.has(mark), base(of: mark) == mark {
      var isAwake = false
      do {
        isAwake = try checkpoints.resume(at: mark, leaving: timeline.position)
      } catch {
        checkpoints.evict(mark)
      }
      if isAwake {
        guard membrane.isUsed else { return }
        do {
          return try adoptTables(of: checkpoints.runner!, known: tables)
        } catch {
          checkpoints.endRunner()
          throw error
        }
      }
    }
    let (worker, hasExchanges) = try replayed(to: mark)
    do {
      if hasExchanges || membrane.isUsed { try adoptTables(of: worker, known: tables) }
    } catch {
      worker.end()
      throw error
    }
    if checkpoints.runner != nil { checkpoints.park(at: timeline.position) }
    checkpoints.setRunner(worker)
  }

  /// Asks a worker that was brought to a mark what program and app hold of each other there.
  private func adoptTables(of worker: WorkerProcess, known: MembraneTables?) throws(SessionError) {
    let words = try tables(of: worker)
    do {
      try membrane.adopt(words, known: known ?? membrane.tables)
    } catch {
      throw .worker(path: zygote.program.path, reason: "it sent \(error)")
    }
  }

  /// What a worker says of the program's objects that its app has, and of its own that the program has.
  func tables(of worker: WorkerProcess) throws(SessionError) -> [UInt8] {
    worker.send(.tables)
    var tables: [UInt8] = []
    var watch = watch
    watch.timeLimit = Self.patience
    do {
      try watch.wait(for: [worker]) { _, frame throws(Stop) in
        guard case .tables(let payload) = try Self.decode(frame) else {
          throw .failed(.unexpected(Divergence.describe(frame)))
        }
        tables = payload
        return true
      }
    } catch {
      throw error == .interrupted ? .interrupted : .worker(path: zygote.program.path, reason: "\(error)")
    }
    return tables
  }

  /// The checkpoint to start from on the way to `mark`: the nearest one, unless it has so many live forebears that it
  /// would fork slowly, and one before it with few is near enough that its replay is not felt.
  private func base(of mark: Mark) -> Mark {
    let nearest = nearestCheckpoint(to: mark)
    guard checkpoints.depth(at: nearest) > Checkpoints.deepestAncestry else { return nearest }
    var current = nearest
    while let parent = timeline[current].parent {
      current = nearestCheckpoint(to: parent)
      guard timeline[mark].total - timeline[current].total < Self.feltReplay else { return nearest }
      if checkpoints.depth(at: current) <= Checkpoints.deepestAncestry / 2 { return current }
    }
    return nearest
  }

  /// The last mark on the way to `mark` that has a checkpoint.
  func nearestCheckpoint(to mark: Mark) -> Mark {
    var current = mark
    while !checkpoints.has(current), let parent = timeline[current].parent { current = parent }
    return current
  }

  /// A worker with the state of `mark`, which the caller owns; and whether program and app spoke with each other on the way
  /// there.
  func replayed(to mark: Mark) throws(SessionError) -> (worker: WorkerProcess, hasExchanges: Bool) {
    let (worker, base) = try replayer(to: mark)
    do {
      return (worker, try replay(timeline.path(from: base, to: mark)!, on: worker))
    } catch {
      worker.end()
      throw error
    }
  }

  /// A worker to replay on, with the state of a mark on the way to `mark`: a fork of the last checkpoint that can fork,
  /// else a new one with the state of the beginning.
  private func replayer(to mark: Mark) throws(SessionError) -> (worker: WorkerProcess, base: Mark) {
    var base = base(of: mark)
    while base != .beginning {
      do {
        if let worker = try checkpoints.branch(from: base) { return (worker, base) }
        break
      } catch {
        checkpoints.evict(base)
        base = nearestCheckpoint(to: mark)
      }
    }
    return (try zygote.fork(watch: watch), .beginning)
  }

  /// Replays the turns before `marks`, one after the other.
  ///
  /// - Returns: whether program and app spoke with each other in them.
  private func replay(_ marks: [Mark], on worker: WorkerProcess) throws(SessionError) -> Bool {
    var hasExchanges = false
    let goal = Double(marks.reduce(0) { $0 + timeline[$1].cpu + 100 })
    var done = 0.0
    var reached = 0
    var verified = 0
    var watch = watch
    let others = watch.whileWaiting
    watch.whileWaiting = {
      self.progress(done / goal, reached)
      others?()
    }
    let replay = Replay(
      worker: worker, watch: watch, recordedEngine: journal.header.engine, engine: zygote.engine)
    for segment in segments(of: marks) {
      do {
        // Of the turns that are under way, what becomes of the timers.
        var inputs: [Int: (turn: RecordedTurn, events: [TimerEvent])] = [:]
        try replay.run(
          count: segment.count,
          step: { index in
            do {
              let step = try self.step(segment[index])
              inputs[index] = (step.recorded, try step.recorded.timerEvents)
              hasExchanges = hasExchanges || step.recorded.isOfMembrane
              return step
            } catch let error as WireError {
              // Turns are read ahead of those that are being verified.
              throw SessionError.malformedTurn(entry: owner(of: segment[index]), reason: "\(error)")
            }
          },
          verified: { index in
            let mark = segment[index]
            let (turn, events) = inputs.removeValue(forKey: index)!
            let before = timeline[timeline[mark].parent!]
            timeline[mark].timers = TimerEvent.timers(
              after: turn.input, events, from: before.timers, endedAt: timeline[mark].endedAt)
            do {
              let (capabilities, effects) = try turn.capabilities(after: before.capabilities)
              timeline[mark].capabilities = capabilities
              timeline[mark].effects = effects
            } catch {
              throw SessionError.malformedTurn(entry: owner(of: mark), reason: "\(error)")
            }
            done += Double(timeline[mark].cpu + 100)
            reached = owner(of: mark)
            verified += 1
          })
      } catch let divergence as Divergence {
        throw .diverged(divergence)
      } catch let stop as Stop {
        throw stop == .interrupted ? .interrupted : .replayStopped(stop, entry: owner(of: marks[verified]))
      } catch let error as SessionError {
        throw error
      } catch let error as JournalError {
        throw .journal(error)
      } catch {
        preconditionFailure("a replay threw \(error)")
      }
      if let last = segment.last, last != marks.last { checkpoints.take(of: worker, at: last) }
    }
    return hasExchanges
  }

  private func step(_ mark: Mark) throws -> Replay.Step {
    Replay.Step(recorded: try recorded(mark), source: timeline[mark].source, entry: owner(of: mark))
  }

  /// The entry that the turn before `mark` belongs to.
  private func owner(of mark: Mark) -> Int { max(timeline[mark].ownerEntry, 0) }

  /// Cuts a way into pieces, after each of which a checkpoint is worth its price: every few milliseconds of CPU time
  /// within the last entries, and at the anchors before. Between the turns of one entry only where much has to be
  /// replayed.
  private func segments(of marks: [Mark]) -> [[Mark]] {
    let recent = max(0, marks.count - Retention.recent)
    guard let first = marks.first, let last = marks.last else { return [] }
    let quantum = Retention.quantum(total: timeline[last].total)
    var segments: [[Mark]] = []
    var start = 0
    var reached = timeline[first].total - timeline[first].cpu
    for index in marks.indices.dropLast() {
      let total = timeline[marks[index]].total
      let isEntry = timeline[marks[index + 1]].entry != nil
      let isAnchor = total / quantum > reached / quantum || index >= recent && total - reached >= Retention.quantum
      if isEntry && isAnchor || total - reached >= Self.feltReplay {
        segments.append(Array(marks[start...index]))
        start = index + 1
        reached = total
      }
    }
    segments.append(Array(marks[start...]))
    return segments
  }

  /// Gives up the checkpoints that ``Retention`` doesn't keep.
  func thin() {
    let parked = checkpoints.parked.keys.sorted { $0.index < $1.index }
    guard parked.count > Checkpoints.deepestAncestry || checkpoints.memory > settings.checkpointMemory else { return }
    let recent = timeline.recent(Retention.recent) { checkpoints.has($0) }
    var isNear = [Bool](repeating: false, count: timeline.nodes.count)
    for mark in timeline.path(to: timeline.position) + timeline.ahead { isNear[mark.index] = true }
    let pinned = pins.marks.union(marks.values.compactMap(timeline.mark))
    let places = Dictionary(uniqueKeysWithValues: zip(parked, parked.indices))
    let candidates = parked.map { mark in
      Retention.Candidate(
        mark: mark, previous: timeline[mark].parent.flatMap { places[nearestCheckpoint(to: $0)] },
        total: timeline[mark].total, isRecent: recent.contains(mark), isNear: isNear[mark.index],
        isPinned: pinned.contains(mark),
        memory: checkpoints.parked[mark]!.memory)
    }
    for index in Retention(memoryLimit: settings.checkpointMemory).evictions(candidates) {
      checkpoints.evict(parked[index])
    }
  }
}

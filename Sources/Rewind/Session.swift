import Capabilities
import Journal
import Platform
import Wire

/// A JavaScript session that can go back to any moment of itself.
///
/// Everything that enters the sandbox is recorded as it does; going back replays the record, or wakes a checkpoint, and
/// repeats no effect. Belongs to one thread.
public final class Session {
  /// The most bytes that the worker may say in one turn.
  static let longestTurn = 256 << 20
  /// Microseconds of replay from which on a user notices it.
  static let feltReplay: UInt64 = 250_000

  /// How a session uses the machine.
  public struct Settings {
    /// The most resident memory that the evaluating worker may have, in bytes; nil for no limit.
    public var memoryLimit: Int?
    /// The most memory for checkpoints, in bytes.
    public var checkpointMemory: Int
    /// Recorded CPU time, in microseconds, that may pass without a checkpoint; 0 takes one before every entry.
    public var checkpointDistance: UInt64
    /// What stops a busy session.
    public var interruption: Interruption?

    /// Settings under which, by default, a checkpoint is taken before every entry, and nothing stops a session.
    public init(
      memoryLimit: Int?, checkpointMemory: Int, checkpointDistance: UInt64 = 0, interruption: Interruption? = nil
    ) {
      self.memoryLimit = memoryLimit
      self.checkpointMemory = checkpointMemory
      self.checkpointDistance = checkpointDistance
      self.interruption = interruption
    }
  }

  /// How values are laid out; recorded with each turn.
  public struct Display: Equatable, Sendable {
    /// Terminal columns.
    public var columns: Int
    /// Whether values are coloured, with escape sequences of ECMA-48.
    public var color: Bool
    /// What `util.inspect` takes as options.
    public var layout: Layout

    /// A display of that width.
    public init(columns: Int, color: Bool, layout: Layout = Layout()) {
      self.columns = columns
      self.color = color
      self.layout = layout
    }
  }

  /// The durable record.
  public let journal: Journal
  /// Where the session's workers come from.
  public let zygote: Zygote
  /// How values of the next turns are laid out.
  public var display = Display(columns: 80, color: false)
  /// Whether no timer fires until something else has been done: one had to be stopped, and would fire again at once.
  public internal(set) var holdsTimers = false
  /// Gets the user's output while it is made; never during a replay.
  public var output: (StandardStream, String) -> Void = { _, _ in }
  /// Gets the share of a replay that is done, from 0 to 1, and the number of the entry reached.
  public var progress: (Double, Int) -> Void = { _, _ in }

  /// What of the host the app may use; nothing by default. Never asked during a replay.
  public var grants = Grants()

  /// Called every few hundredths of a second while the worker is busy; nil where nobody needs that.
  public var whileWaiting: (() -> Void)?

  /// What the app may use of the program, and the program of the app.
  let membrane = Membrane()
  /// The turn that is happening, while one is.
  var current: LiveTurn?
  /// The turn of calls that goes on until something else is done.
  var calls: OpenCalls?
  var timeline: Timeline
  let checkpoints = Checkpoints()
  var settings: Settings
  var clock: LineClock
  /// Recorded CPU time up to the last checkpoint on the way to the position, in microseconds.
  var checkpointedTotal: UInt64 = 0
  /// Whether the journal doesn't know the position yet.
  var isPositionUnwritten = false
  let pins = PinBoard()
  /// Turns of a snapshot that is being loaded, which the journal doesn't have yet.
  var unjournaled: [TurnID: Turn] = [:]

  /// Opens a session at the place where its journal says that it is; ``restore(recovering:)`` then brings the state
  /// back.
  ///
  /// - Throws: ``SessionError/journal(_:)``.
  public init(_ zygote: Zygote, journal: Journal, settings: Settings) throws(SessionError) {
    self.zygote = zygote
    self.journal = journal
    self.settings = settings
    timeline = Timeline(root: journal.header.id)
    clock = LineClock(showing: 0)
    do {
      for turn in try journal.summaries() { _ = timeline.add(turn) }
      if let position = timeline.mark(journal.position) { timeline.open(at: position) }
    } catch {
      throw .journal(error)
    }
    clock = LineClock(showing: timeline.time(at: timeline.position))
    membrane.unheard = { [unowned self] in output(.error, $0 + "\n") }
  }

  /// A session like another one, whose journal is in memory; without a worker.
  init(twinOf other: Session) {
    zygote = other.zygote
    journal = other.journal.copy()
    settings = other.settings
    timeline = other.timeline
    clock = LineClock(showing: other.clock.now)
    display = other.display
    checkpointedTotal = 0
  }

  /// The longest that a worker may take for what is no work of the app's, in nanoseconds.
  static let patience: Int64 = 30_000_000_000

  var watch: Watch {
    Watch(interruption: settings.interruption, memoryLimit: settings.memoryLimit, whileWaiting: whileWaiting)
  }

  // MARK: Evaluating

  /// What became of a turn.
  public struct Evaluation {
    /// How it ended.
    public enum Outcome: Equatable {
      /// There is nothing to print.
      case nothing
      /// The entry's value, as it is printed.
      case value(String)
      /// An uncaught error, as it is printed.
      case failure(String)
      /// The worker was stopped: the turn has left no trace.
      case stopped(Stop)

      init(_ outcome: TurnEnd.Outcome) {
        self =
          switch outcome {
          case .nothing: .nothing
          case .value(let text): .value(text)
          case .failure(let text): .failure(text)
          }
      }
    }

    /// How it ended.
    public let outcome: Outcome
    /// Why the turn is not on the disk, where it isn't.
    public var unwritten: JournalError?
    /// Where a stopped turn left a state that can't be reached any more: why, and the session is at an earlier mark.
    public var setback: SessionError?
  }

  /// Says whether `source` is a whole entry.
  ///
  /// - Throws: ``SessionError/interrupted``, and where no worker can be had.
  public func check(_ source: String) throws(SessionError) -> Completeness {
    var runner = try wakeRunner()
    do throws(Stop) {
      return try check(source, on: runner)
    } catch .interrupted {
      throw .interrupted
    } catch {
      // The runner may have died long ago: nobody was waiting for it. Nothing was lost with it.
    }
    runner = try wakeRunner()
    do throws(Stop) {
      return try check(source, on: runner)
    } catch .interrupted {
      throw .interrupted
    } catch {
      throw .worker(path: zygote.program.path, reason: "\(error)")
    }
  }

  private func check(_ source: String, on runner: WorkerProcess) throws(Stop) -> Completeness {
    var answer: Completeness?
    runner.send(.check(source))
    do {
      try watch.wait(for: [runner]) { _, frame throws(Stop) in
        guard case .checked(let completeness) = try Self.decode(frame) else {
          throw .failed(.unexpected(Divergence.describe(frame)))
        }
        answer = completeness
        return true
      }
    } catch {
      checkpoints.endRunner()
      throw error
    }
    return answer!
  }

  /// Evaluates the next entry.
  ///
  /// - Parameters:
  ///   - source: the entry's text.
  ///   - form: as ``check(_:)`` said.
  ///   - number: the entry's number, where it isn't the next: 0 for the init file.
  /// - Throws: where no worker can be had. A JavaScript exception is an outcome, as a stop is.
  public func evaluate(_ source: String, form: EntryForm, number: Int? = nil) throws(SessionError) -> Evaluation {
    let entry = number ?? timeline.nextEntry
    return try turn(.evaluate(entry: entry, form: form), source: source, entry: entry)
  }

  /// Nanoseconds until a timer is due, 0 where one is; nil where none waits, or all are held back: see
  /// ``holdsTimers``.
  public var nanosecondsUntilTimer: Int64? {
    holdsTimers ? nil : timeline[timeline.position].timers.next.map { clock.nanoseconds(until: $0.due) }
  }

  /// Fires the next timer.
  ///
  /// - Precondition: one waits.
  /// - Parameter timeLimit: how long the worker may take, in nanoseconds; nil for as long as it likes.
  /// - Throws: where no worker can be had. What the timer throws is an outcome, as a stop is.
  public func fireTimer(timeLimit: Int64? = nil) throws(SessionError) -> Evaluation {
    let timer = timeline[timeline.position].timers.next!.id
    return try turn(.fire(timer: timer), source: "", entry: nil, timeLimit: timeLimit)
  }

  /// What to poll for beside timers: things that happen outside. Nothing after a turn that was stopped, as with timers.
  public var interests: [Poll.Interest] { holdsTimers ? [] : grants.interests }

  /// Whether something is under way outside that the app is to be told of.
  public var isPending: Bool { !holdsTimers && grants.isPending(in: capabilities) }

  /// Tells the app of the next thing that has happened outside; nil where nothing has.
  ///
  /// - Parameter timeLimit: as in ``fireTimer(timeLimit:)``.
  /// - Throws: as ``fireTimer(timeLimit:)``.
  public func takeEvent(timeLimit: Int64? = nil) throws(SessionError) -> Evaluation? {
    guard !holdsTimers, let event = grants.nextEvent(for: capabilities) else { return nil }
    return try turn(.event, source: "", entry: nil, event: event, timeLimit: timeLimit)
  }

  /// Records that something has happened, as a turn of its own.
  ///
  /// - Throws: where no worker can be had.
  public func record(_ event: CapabilityEvent) throws(SessionError) -> Evaluation {
    try turn(.event, source: "", entry: nil, event: event)
  }

  /// What capabilities keep for the app here.
  public var capabilities: CapabilityState { calls?.turn.capabilities ?? timeline[timeline.position].capabilities }

  /// Has what goes on outside follow the session to where it is: to be called when ``grants`` are there after
  /// ``restore(recovering:)`` or ``load(_:recovering:)``. It may ask for permission again.
  public func adoptActivities() {
    for activity in grants.activities { activity.adopt(capabilities) }
  }

  private func turn(
    _ root: TurnInput.Root, source: String, entry: Int?, event: CapabilityEvent? = nil, timeLimit: Int64? = nil
  ) throws(SessionError) -> Evaluation {
    try endCalls()
    if entry != nil || timeline[timeline.position].total - checkpointedTotal >= Self.feltReplay { try prepare() }
    let turn = try newTurn(root)
    let wall = Clock.wallMilliseconds()
    let tables = membrane.tables
    do {
      current = turn
      defer { current = nil }
      turn.time = AppTime(limit: timeLimit)
      turn.time.start()
      turn.begin(source: entry == nil ? nil : source)
      if let event { try turn.deliver(event) }
      try turn.finish(watch: watch)
    } catch {
      checkpoints.endRunner()
      membrane.tables = tables
      if entry == nil { holdsTimers = true }
      return Evaluation(outcome: .stopped(error), setback: recover())
    }
    holdsTimers = false
    let unwritten = commit(turn, source: source, entry: entry, wall: wall)
    return Evaluation(outcome: Evaluation.Outcome(turn.end!.outcome), unwritten: unwritten)
  }

  /// A turn that begins now, on the runner.
  func newTurn(_ root: TurnInput.Root) throws(SessionError) -> LiveTurn {
    let runner = try wakeRunner()
    let input = TurnInput(
      root: root, seed: .random(), sessionTime: clock.now, columns: display.columns, color: display.color,
      layout: display.layout)
    return LiveTurn(
      input, on: runner, timers: timeline[timeline.position].timers,
      capabilities: timeline[timeline.position].capabilities, now: { [unowned self] in clock.now },
      program: membrane, grants: grants, output: { [unowned self] in output($0, $1) })
  }

  /// Records a turn that has ended, and moves on to the mark after it.
  ///
  /// - Returns: why it is not on the disk, where it isn't.
  func commit(_ live: LiveTurn, source: String, entry: Int?, wall: Int64) -> JournalError? {
    let turn = Turn(
      parent: timeline[timeline.position].id, entry: entry, source: source,
      transcript: live.transcript.bytes, contents: live.transcript.contents, startedAt: live.input.sessionTime,
      endedAt: clock.now, cpu: live.cpu, wall: wall, failed: live.failed)
    var unwritten: JournalError?
    do {
      isPositionUnwritten = false
      try journal.append([turn], position: turn.id)
    } catch {
      unwritten = error
    }
    let mark = timeline.add(TurnSummary(of: turn, order: timeline.nodes.count))
    timeline.advance(to: mark)
    timeline[mark].timers = live.timers(endedAt: turn.endedAt)
    timeline[mark].capabilities = live.capabilities
    timeline[mark].effects = live.effects
    return unwritten
  }

  /// Takes the checkpoint that the next entry starts from, unless there is one already or it isn't worth it. Done while
  /// the user thinks, it costs no waiting.
  ///
  /// - Throws: where no worker can be had. That the worker can't fork is no error: the mark is then reached by replay.
  public func prepare() throws(SessionError) {
    writePosition()
    _ = try wakeRunner()
    let position = timeline.position
    guard position != .beginning, !checkpoints.has(position) else { return }
    if settings.checkpointDistance > 0 {
      guard timeline[position].total - checkpointedTotal >= settings.checkpointDistance else { return }
    }
    do {
      try checkpoints.take(at: position)
    } catch {
      checkpoints.endRunner()
      _ = try wakeRunner()
    }
    if checkpoints.has(position) {
      checkpointedTotal = timeline[position].total
      evictPredecessor(of: position)
    }
    thin()
  }

  /// Writes where the session is, after a journey: not at once, so that the disk doesn't slow it down.
  public func writePosition() {
    guard isPositionUnwritten else { return }
    isPositionUnwritten = false
    do {
      try journal.setPosition(timeline[timeline.position].id)
    } catch {
      // It is a convenience of the next start. That the journal can't be written, the next entry will tell.
    }
  }

  /// Gives up the checkpoint before `mark` where only timers lie between: nobody goes there.
  private func evictPredecessor(of mark: Mark) {
    guard let parent = timeline[mark].parent else { return }
    let before = nearestCheckpoint(to: parent)
    guard timeline[before].owner == timeline[mark].owner, !marks.values.contains(timeline[before].id) else { return }
    checkpoints.evict(before)
  }

  /// The runner, brought to the position where there is none.
  func wakeRunner() throws(SessionError) -> WorkerProcess {
    if let runner = checkpoints.runner { return runner }
    try reach(timeline.position)
    return checkpoints.runner!
  }

  static func decode(_ frame: ArraySlice<UInt8>) throws(Stop) -> WorkerFrame {
    do {
      return try WorkerFrame(frame)
    } catch {
      throw .failed(.hostile(error))
    }
  }
}

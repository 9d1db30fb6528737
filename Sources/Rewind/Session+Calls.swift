import Capabilities
import Journal
import Platform
import Wire

/// A turn of calls that hasn't ended. Calls are many and short, so that they share a turn: what a turn costs by itself,
/// they need not pay for each.
struct OpenCalls {
  /// Bytes of record from which on a turn ends with its call.
  static let mostBytes = 256 << 10
  /// Nanoseconds that a turn may go on.
  static let longest: Int64 = 250_000_000

  let turn: LiveTurn
  /// When it began: milliseconds since 1970, and nanoseconds of the monotonic clock.
  let wall: Int64
  let began: Int64
  /// The end of the last call that was done whole, or of what was said before any.
  var done: Done

  /// Nanoseconds since it began.
  var age: Int64 { Clock.monotonicNanoseconds() - began }

  /// How far a turn of calls has come.
  struct Done {
    /// Bytes of record.
    let bytes: Int
    /// Frames about timers.
    let timerEvents: Int
    /// What capabilities keep.
    let capabilities: CapabilityState

    init(_ turn: LiveTurn) {
      bytes = turn.transcript.bytes.count
      timerEvents = turn.timerEvents.count
      capabilities = turn.capabilities
    }
  }
}

extension Session {
  /// What became of a call from the program.
  enum CallOutcome<Result> {
    /// What was made of the payload of the ``WorkerFrame/returned(_:)`` frame.
    case returned(Result)
    /// The worker was stopped: the outermost call has left no trace. Where the state before it can't be reached any
    /// more: why, and the session is at an earlier mark.
    case stopped(Stop, setback: SessionError?)
  }

  /// Whether something of the app runs now, so that nothing but a call within it can be done.
  var isBusy: Bool { current != nil }

  /// Brings the app to where a call can be made.
  func prepareCall() throws(SessionError) {
    if current == nil, calls == nil { try beginCalls() }
  }

  /// Makes a call from the program: an outermost one, or one within an ask that is being answered.
  ///
  /// - Precondition: ``prepareCall()`` was the last thing done.
  /// - Parameters:
  ///   - timeLimit: how long the worker may take for an outermost call, in nanoseconds.
  ///   - read: makes out the payload of the result; a worker that sent nonsense is stopped.
  func call<Result>(
    _ payload: [UInt8], timeLimit: Int64?, reading read: ([UInt8]) throws(WireError) -> Result
  ) throws(SessionError) -> CallOutcome<Result> {
    if let current {
      do {
        return .returned(try current.call(payload, watch: watch, reading: read))
      } catch {
        // Whoever made the outermost call goes back.
        return .stopped(error, setback: nil)
      }
    }
    return try callOutermost(payload, timeLimit: timeLimit, reading: read)
  }

  /// Its frame is not on the stack of a call within others, of which there may be many.
  @inline(never)
  private func callOutermost<Result>(
    _ payload: [UInt8], timeLimit: Int64?, reading read: ([UInt8]) throws(WireError) -> Result
  ) throws(SessionError) -> CallOutcome<Result> {
    let turn = calls!.turn
    membrane.forgetUnclaimedSettlements()
    turn.release(membrane.takeReleases(atLeast: 1))
    calls!.done = OpenCalls.Done(turn)
    let tables = membrane.tables
    let result: Result
    do {
      current = turn
      defer { current = nil }
      turn.time = AppTime(limit: timeLimit)
      result = try turn.call(payload, watch: watch, reading: read)
      turn.time = AppTime(limit: nil)
    } catch {
      checkpoints.endRunner()
      membrane.tables = tables
      return .stopped(error, setback: giveUpCall())
    }
    holdsTimers = false
    let hasTimers = turn.timerEvents.count > calls!.done.timerEvents
    calls!.done = OpenCalls.Done(turn)
    // Timers are due from their turn's end.
    if hasTimers || calls!.done.bytes >= OpenCalls.mostBytes || calls!.age >= OpenCalls.longest { try endCalls() }
    return .returned(result)
  }

  private func beginCalls() throws(SessionError) {
    if timeline[timeline.position].total - checkpointedTotal >= Self.feltReplay { try prepare() }
    let turn = try newTurn(.calls)
    do {
      try checkpoints.runner!.share()
    } catch {
      // It goes over the socket, more slowly.
    }
    turn.begin()
    calls = OpenCalls(
      turn: turn, wall: Clock.wallMilliseconds(), began: Clock.monotonicNanoseconds(),
      done: OpenCalls.Done(turn))
  }

  /// Ends the turn of calls, if there is one, and records it. Until then it is in memory only.
  func endCalls() throws(SessionError) {
    precondition(current == nil, "the turn of calls is in the middle of one")
    guard let open = calls else { return }
    let tables = membrane.tables
    do {
      var watch = watch
      watch.timeLimit = Self.patience
      try open.turn.finish(watch: watch)
      calls = nil
      _ = commit(open.turn, source: "", entry: nil, wall: open.wall)
    } catch {
      checkpoints.endRunner()
      membrane.tables = tables
      if let setback = giveUpCall() { throw setback }
    }
  }

  /// Records the calls that were done before the worker went, and brings their state back.
  ///
  /// - Returns: why the state is an earlier one, where it is.
  private func giveUpCall() -> SessionError? {
    if let open = calls {
      calls = nil
      // What they cost is not known: certainly no more than the time that has passed.
      open.turn.cut(to: open.done, cpu: UInt64(max(0, open.age)) / 1000)
      _ = commit(open.turn, source: "", entry: nil, wall: open.wall)
    }
    return recover()
  }
}

extension Session {
  /// What came of calls in a fork of the runner that is thrown away: nothing of it stays, neither in the state nor in
  /// the record.
  ///
  /// - Parameter calls: makes calls, each given by its payload.
  /// - Returns: what `calls` gives, or why it was stopped.
  func look<Answer>(
    timeLimit: Int64?, calls: (_ call: ([UInt8]) throws(Stop) -> [UInt8]) throws(Stop) -> Answer
  ) throws(SessionError) -> Result<Answer, Stop> {
    _ = try wakeRunner()
    let fork: WorkerProcess
    do throws(Stop) {
      guard let child = try checkpoints.peek() else {
        throw .failed(.fault("it can't fork: \(checkpoints.refusal ?? "")"))
      }
      fork = child
    } catch {
      return .failure(error)
    }
    defer { fork.end() }
    let input = TurnInput(
      root: .calls, seed: .random(), sessionTime: clock.now, columns: display.columns, color: display.color,
      layout: display.layout)
    let turn = LiveTurn(
      input, on: fork, timers: TimerQueue(), capabilities: CapabilityState(),
      now: { [unowned self] in self.clock.now }, program: Bystander(), output: { _, _ in })
    turn.time = AppTime(limit: timeLimit)
    let watch = watch
    // A fork of a runner in the middle of a turn of calls is in the middle of one too.
    if self.calls == nil { turn.begin() }
    do throws(Stop) {
      return .success(
        try calls { (payload) throws(Stop) in
          try turn.call(payload, watch: watch, reading: { $0 })
        })
    } catch {
      return .failure(error)
    }
  }
}

extension Session {
  /// Gives an app whose program is not here the console of its realm, where it had one of the program's.
  ///
  /// - Returns: whether it had.
  /// - Throws: where no worker can be had.
  public func takeConsole() throws(SessionError) -> Bool {
    let isForeign = membrane.tables.programObjects.values.contains { object in
      object.origin?.parent == nil && object.origin?.key == "console"
    }
    guard isForeign else { return false }
    try prepareCall()
    _ = try call([CallOperation.own.rawValue], timeLimit: nil, reading: { $0 })
    try endCalls()
    return true
  }
}

/// The program as one who only looks sees it: it does nothing for the app.
final class Bystander: ProgramSide {
  func answer(_ ask: [UInt8]) -> [UInt8] {
    CallResult.thrownError("nothing of the program can be used by one who only looks")
  }
  func hear(_ notification: [UInt8]) {}
  func drop(_ receipts: [Receipts]) {}
  func takeReleases(atLeast count: Int) -> [Receipts] { [] }
}

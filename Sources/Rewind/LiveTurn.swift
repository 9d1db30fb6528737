import Capabilities
import Platform
import Wire

/// What answers the app when it turns to the program.
protocol ProgramSide: AnyObject {
  /// Performs what the app asks for; the payload of the answer. May make calls of its own meanwhile.
  func answer(_ ask: [UInt8]) throws(WireError) -> [UInt8]
  /// Takes in what the app says without waiting for an answer.
  func hear(_ notification: [UInt8]) throws(WireError)
  /// Takes in that the app no longer holds these objects of the program.
  func drop(_ receipts: [Receipts])
  /// What the program has let go of since the last time, where it is `count` objects of the app or more; for the app to be
  /// told.
  func takeReleases(atLeast count: Int) -> [Receipts]
}

/// A turn that is happening: its record grows as host and worker speak.
final class LiveTurn {
  /// How many objects of the app the program lets go of before the app is told in the middle of a call.
  private static let manyReleases = 1024

  let input: TurnInput
  private(set) var transcript: Transcript
  /// The turn's end; nil until it has come.
  private(set) var end: TurnEnd?
  /// Microseconds of the worker's CPU time.
  private(set) var cpu: UInt64 = 0
  private let runner: WorkerProcess
  private let program: any ProgramSide
  private let grants: Grants
  private let output: (StandardStream, String) -> Void
  /// The timers that wait after the first ``folded`` of ``timerEvents``.
  private var queue: TimerQueue
  private var folded = 0
  /// What became of timers in it.
  private(set) var timerEvents: [TimerEvent] = []
  /// What capabilities keep for the app.
  private(set) var capabilities: CapabilityState
  /// What the app did beside changing its own state.
  private(set) var effects = Effects()
  /// Session time, in microseconds.
  private let now: () -> UInt64
  /// Why the turn can't go on.
  private var stop: Stop?
  /// Calls that have not returned.
  private(set) var depth = 0
  /// What the worker has taken of its time.
  var time = AppTime(limit: nil)
  /// The stack on which the program works for the app.
  private var stack = ThreadStack()
  /// Whether something is being heard that the worker doesn't wait for an answer to.
  private(set) var isHearing = false

  /// A turn that `runner` is about to be told to run.
  ///
  /// - Parameters:
  ///   - timers: those that wait before it.
  ///   - capabilities: what they keep before it.
  ///   - now: gives session time, in microseconds.
  ///   - grants: what of the host the app may use.
  ///   - output: gets what is printed.
  init(
    _ input: TurnInput, on runner: WorkerProcess, timers: TimerQueue, capabilities: CapabilityState,
    now: @escaping () -> UInt64, program: any ProgramSide, grants: Grants = Grants(),
    output: @escaping (StandardStream, String) -> Void
  ) {
    self.input = input
    self.runner = runner
    self.program = program
    self.grants = grants
    self.output = output
    self.now = now
    self.capabilities = capabilities
    queue = TimerEvent.timers(after: input, [], from: timers, endedAt: input.sessionTime)
    transcript = Transcript(input: input)
  }

  /// Whether the turn ended with an uncaught error.
  var failed: Bool {
    if case .failure = end?.outcome { true } else { false }
  }

  /// The timers that wait after the turn. Delays count from its end.
  func timers(endedAt: UInt64) -> TimerQueue {
    TimerEvent.timers(timerEvents[folded...], from: queue, endedAt: endedAt)
  }

  // MARK: Speaking

  /// Has the worker run the turn.
  ///
  /// - Parameter source: the entry's text; nil where the turn is no entry.
  func begin(source: String? = nil) {
    if let source { runner.send(.source(source)) }
    runner.send(.turn(input))
  }

  /// Tells the app that something has happened outside; in a turn that is one of an event, the first thing to do.
  ///
  /// - Parameter since: when the worker said that it waits, where it does: microseconds of session time.
  func deliver(_ event: CapabilityEvent, since: UInt64 = 0) throws(Stop) {
    let observations = Observations()
    try stopping { try capabilities.take(event, grants: grants, observations: observations) }
    runner.send(bytes: transcript.append(event, since: since, after: observations.seen))
  }

  /// Does something that looks at the machine for the app.
  private func stopping<Result>(_ body: () throws -> Result) throws(Stop) -> Result {
    do {
      return try body()
    } catch let stop as Stop {
      throw stop
    } catch let error as WireError {
      throw .failed(.hostile(error))
    } catch let error as SystemError {
      throw .failed(.system(error))
    } catch {
      // A defect of a capability costs the turn, not the program.
      throw .failed(.fault("a capability failed: \(error)"))
    }
  }

  /// Hears the worker out, and acts on what it asks for.
  func finish(watch: Watch) throws(Stop) {
    if case .calls = input.root { say(.finish) }
    while true {
      switch try hear(watch: watch) {
      case .cost: return
      case .waiting: try goOn(watch: watch)
      default: break
      }
    }
  }

  /// Tells of what happens next outside, or fires the next timer once it is due: the entry waits, and nothing else can go on.
  private func goOn(watch: Watch) throws(Stop) {
    if grants.isOver?() ?? false { throw .interrupted }
    let since = max(now(), 1)
    queue = timers(endedAt: since)
    folded = timerEvents.count
    time.stop()
    defer { time.start() }
    while true {
      if let event = grants.nextEvent(for: capabilities) {
        timerEvents.append(.waited(since: since))
        return try deliver(event, since: since)
      }
      let now = now()
      if let timer = queue.next, now >= timer.due {
        let event = HostFrame.fire(timer: timer.id, since: since, at: now)
        timerEvents.append(TimerEvent(event)!)
        return say(event)
      }
      guard queue.next != nil || grants.isPending(in: capabilities) else { throw .stuck }
      let left = queue.next.map { Int64(min($0.due - now, UInt64(Int64.max / 1000))) * 1000 }
      _ = try watch.rest(for: grants.interests, nanoseconds: left)
    }
  }

  /// Makes a call, and hears the worker out until it has returned.
  ///
  /// - Parameter read: makes out the payload of the ``WorkerFrame/returned(_:)`` frame.
  /// - Returns: what `read` gives.
  func call<Result>(
    _ payload: [UInt8], watch: Watch, reading read: ([UInt8]) throws(WireError) -> Result
  ) throws(Stop) -> Result {
    say(.call(payload))
    depth += 1
    let wasRunning = time.isRunning
    time.start()
    defer {
      depth -= 1
      if !wasRunning { time.stop() }
    }
    while true {
      guard case .returned(let result) = try hear(watch: watch) else { continue }
      do {
        return try understood { () throws(WireError) in try read(result) }
      } catch {
        // Whoever called this call's caller must not go on either.
        stop = error
        throw error
      }
    }
  }

  /// Tells the worker which of its objects the program has let go of.
  func release(_ receipts: [Receipts]) {
    guard !receipts.isEmpty else { return }
    say(.release(receipts))
  }

  /// Ends a turn of calls whose worker is gone as it would have ended when it had come so far.
  func cut(to done: OpenCalls.Done, cpu: UInt64) {
    transcript.cut(to: done.bytes)
    timerEvents.removeSubrange(done.timerEvents...)
    capabilities = done.capabilities
    transcript.append(whole: Self.endOfCalls)
    end = Self.emptyEnd
    self.cpu = cpu
  }

  private static let emptyEnd = TurnEnd(outcome: .nothing, clocks: ClockReadings())
  /// How the record of a turn of calls ends.
  static let endOfCalls = HostFrame.finish.bytes + WorkerFrame.ended(emptyEnd).bytes

  private func say(_ frame: HostFrame) {
    let bytes = frame.bytes
    transcript.append(whole: bytes)
    runner.send(bytes: bytes)
  }

  /// What ends an exchange.
  private enum Word: Equatable {
    case returned([UInt8])
    case ended, cost, waiting
    /// Something that was dealt with.
    case other
  }

  /// Takes the worker's next frame, and deals with it.
  private func hear(watch: Watch) throws(Stop) -> Word {
    if let stop { throw stop }
    do {
      return try act(on: try next(watch: watch), watch: watch)
    } catch {
      stop = error
      throw error
    }
  }

  private func next(watch: Watch) throws(Stop) -> WorkerFrame {
    var frame: WorkerFrame?
    var watch = watch
    if let left = time.left {
      // A worker that always has something to say is never waited for.
      if left == 0 { throw .timedOut }
      watch.timeLimit = left
    }
    try watch.wait(for: [runner]) { _, bytes throws(Stop) in
      frame = try take(bytes)
      return true
    }
    return frame!
  }

  /// Decodes a frame, and records it.
  private func take(_ bytes: ArraySlice<UInt8>) throws(Stop) -> WorkerFrame {
    let frame = try Session.decode(bytes)
    switch frame {
    case .cost, .dropped: return frame
    default: break
    }
    transcript.append(bytes)
    if transcript.bytes.count > Session.longestTurn { throw .tooMuchOutput(limit: Session.longestTurn) }
    return frame
  }

  /// What `body` gives; that it can't be made out is the worker's fault.
  private func understood<Result>(_ body: () throws(WireError) -> Result) throws(Stop) -> Result {
    do {
      return try body()
    } catch {
      throw .failed(.hostile(error))
    }
  }

  /// Whether the worker may turn to the program now: in a turn of calls only during a call.
  private var isListening: Bool { end == nil && (depth > 0 || input.root != .calls) }

  private func act(on frame: WorkerFrame, watch: Watch) throws(Stop) -> Word {
    switch frame {
    case .output(let stream, let text) where end == nil:
      isHearing = true
      defer { isHearing = false }
      output(stream, text)
    case .timerSet where end == nil, .timerCleared where end == nil:
      timerEvents.append(.said(frame))
    case .ask(let payload) where isListening:
      release(program.takeReleases(atLeast: Self.manyReleases))
      let answer = try understood { () throws(WireError) in
        // Who recurses by way of the app comes to the end of this stack, which nobody would survive.
        guard stack.hasRoom else { return CallResult.thrownError("Maximum call stack size exceeded.", "RangeError") }
        time.stop()
        defer { time.start() }
        return try program.answer(payload)
      }
      if let stop { throw stop }
      say(.answer(answer))
    case .request(let payload) where isListening:
      time.stop()
      defer { time.start() }
      let observations = Observations()
      let answer = try stopping {
        let request = try CapabilityRequest(payload)
        transcript.note(request)
        let answer = try grants.answer(
          request, state: &capabilities, observations: observations,
          waiting: Waiting { try watch.rest(for: $0, nanoseconds: $1) })
        effects.note(request, answer, in: capabilities)
        return answer
      }
      runner.send(bytes: transcript.append(answer, after: observations.seen))
    case .notify(let payload) where isListening:
      isHearing = true
      defer { isHearing = false }
      try understood { () throws(WireError) in try program.hear(payload) }
    case .dropped(let receipts):
      program.drop(receipts)
    case .returned(let result) where depth > 0:
      return .returned(result)
    case .ended(let turnEnd) where end == nil && depth == 0:
      end = turnEnd
      return .ended
    case .waiting where end == nil && depth == 0 && input.isEntry:
      return .waiting
    case .cost(let microseconds) where end != nil:
      cpu = microseconds
      return .cost
    case .fault(let reason):
      throw .failed(.fault(reason))
    default:
      throw .failed(.unexpected(Divergence.describe(frame)))
    }
    return .other
  }
}

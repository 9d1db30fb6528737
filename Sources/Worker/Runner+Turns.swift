import Platform
import Wire

/// A turn that has begun and not ended.
struct OpenTurn {
  /// Whether it is one of calls, which go on until the host says so.
  let isOfCalls: Bool
  /// Whether it is an entry that waits for something.
  var isWaiting = false
  /// Whether it is one of an event, which is yet to come.
  var expectsEvent = false
  /// Whether the host feeds it what was recorded.
  let isReplay: Bool
  /// What the process's CPU clock said when it began, in nanoseconds.
  var started: Int64
  /// What was sent at once.
  var promptOutputs = 0
}

extension Runner {
  /// Outputs of a turn that are sent at once, so that the user sees what is printed before a long computation. What a
  /// loop prints after them goes in batches.
  private static let mostPromptOutputs = 16

  /// Takes in what the clocks said, for the turn or call that comes next.
  func take(_ readings: ClockReadings) {
    if turn == nil {
      recorded = readings
    } else {
      realm.feed(readings)
    }
  }

  /// Runs a turn; begins it only, where it is one of calls or an event, or an entry that waits.
  func begin(_ input: TurnInput) throws(WireError) {
    guard turn == nil else { throw .malformed("a turn within a turn") }
    let isOfCalls = input.root == .calls
    turn = OpenTurn(isOfCalls: isOfCalls, isReplay: recorded != nil, started: busy)
    realm.begin(input, recorded: recorded)
    recorded = nil
    if isOfCalls { return }
    if input.root == .event {
      turn!.expectsEvent = true
      return
    }
    let end = realm.run(input.root, source: source)
    source = ""
    endOrWait(end)
  }

  /// Runs a timer while an entry waits.
  func fire(_ timer: Int) throws(WireError) {
    guard let turn, turn.isWaiting else { throw .malformed("a timer for a turn that doesn't wait") }
    endOrWait(realm.runWaiting(timer: timer))
  }

  /// Tells the app of something that has happened outside.
  func take(_ event: CapabilityEvent) throws(WireError) {
    guard let turn, turn.isWaiting || turn.expectsEvent else { throw .malformed("an event outside of a turn") }
    if turn.isWaiting { return endOrWait(realm.runWaiting(event: event)) }
    self.turn!.expectsEvent = false
    end(realm.run(event))
  }

  private func endOrWait(_ end: TurnEnd?) {
    if let end { return self.end(end) }
    turn!.isWaiting = true
    say(.waiting)
  }

  /// Ends a turn of calls.
  func finish() throws(WireError) {
    guard let turn, turn.isOfCalls else { throw .malformed("the end of a turn that has not begun") }
    end(realm.end())
  }

  private func end(_ end: TurnEnd) {
    reportDropped()
    say(.ended(end))
    link.send(.cost(UInt64(max(0, busy - turn!.started)) / 1000))
    hasReplayed = turn!.isReplay
    turn = nil
  }

  /// Performs an outermost call.
  func call(_ payload: [UInt8]) throws(WireError) {
    guard let turn, turn.isOfCalls else { throw .malformed("a call outside of a turn of calls") }
    let result = realm.call(payload, isNested: false)
    reportDropped()
    say(.returned(result))
  }

  /// Asks the host, and serves its calls until it answers; nil where no turn is going on.
  func ask(_ payload: [UInt8]) -> [UInt8]? {
    guard turn != nil else { return nil }
    say(.ask(payload))
    do {
      while true {
        switch try link.receive() {
        case .answer(let answer): return answer
        case .call(let payload): say(.returned(realm.call(payload, isNested: true)))
        case .release(let receipts): realm.release(receipts)
        default: Self.end(because: "the app asked the program, and there is no answer")
        }
      }
    } catch {
      Self.end(because: "the host sent what makes no sense: \(error)")
    }
  }

  /// Asks a capability of the host; nil where no turn is going on.
  func request(_ payload: [UInt8]) -> [UInt8]? {
    guard turn != nil else { return nil }
    say(.request(payload))
    do {
      guard case .response(let answer) = try link.receive() else {
        Self.end(because: "a capability was asked for something, and there is no response")
      }
      return answer
    } catch {
      Self.end(because: "the host sent what makes no sense: \(error)")
    }
  }

  /// Says a frame that belongs to a turn.
  func say(_ frame: WorkerFrame) {
    let isReplay = turn?.isReplay ?? false
    if let alteration {
      for frame in alteration(frame, isReplay) { link.send(frame) }
      return
    }
    link.send(frame, isAwaited: !isReplay)
    switch frame {
    case .output, .notify:
      guard !isReplay, let turn, turn.promptOutputs < Self.mostPromptOutputs else { return }
      self.turn!.promptOutputs += 1
      link.flush()
    default: return
    }
  }

  /// Tells the host which of its objects the app has let go of. In a replay nothing is let go of: what was recorded may
  /// still refer to it.
  private func reportDropped() {
    guard !turn!.isReplay else { return }
    let dropped = realm.sweep()
    if !dropped.isEmpty { link.send(.dropped(dropped)) }
  }
}

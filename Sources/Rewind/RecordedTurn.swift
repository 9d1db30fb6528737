import Wire

/// A transcript that was read back, and is what it should be as far as its form goes.
struct RecordedTurn {
  /// Bytes of the transcript.
  let size: Int
  /// What started it.
  let input: TurnInput
  /// What the worker said, each with kind and payload, the turn's end last.
  let outputs: [ArraySlice<UInt8>]
  /// The turn's end.
  let end: TurnEnd
  /// What the host said after the input, as whole frames one after the other, with what the clocks said put before the
  /// calls that read them.
  private let feed: [UInt8]
  /// What was asked of capabilities in it, and what they said, in order: kind and payload of each frame.
  let capabilityFrames: [ArraySlice<UInt8>]
  /// The timers that were fired in it, and what else happened while an entry waited, each with the number of outputs before.
  private let fires: [(outputs: Int, event: TimerEvent)]
  /// Whether program and app spoke with each other in it.
  let isOfMembrane: Bool
  /// The outputs, as indices, with which calls returned that weren't made within others.
  private let returns: [Int]

  /// - Throws: where the bytes aren't a turn.
  init(_ bytes: [UInt8]) throws(WireError) {
    var splitter = FrameSplitter()
    splitter.append(bytes)
    guard let first = try splitter.next(), case .turn(let input) = try HostFrame(first) else {
      throw .malformed("a turn without its input")
    }
    var outputs: [ArraySlice<UInt8>] = []
    var exchange = Exchange()
    var start = bytes.count - splitter.count
    while let frame = try splitter.next() {
      let end = bytes.count - splitter.count
      if try !exchange.take(frame, whole: bytes[start..<end], at: outputs.count) { outputs.append(frame) }
      start = end
    }
    guard splitter.count == 0 else { throw .truncated }
    guard let last = outputs.last, exchange.depth == 0, case .ended(let end) = try WorkerFrame(last) else {
      throw .malformed("a turn without its end")
    }
    size = bytes.count
    self.input = input
    self.outputs = outputs
    self.end = end
    feed = exchange.feed
    returns = exchange.returns
    fires = exchange.fires
    capabilityFrames = exchange.capabilityFrames
    isOfMembrane = exchange.isOfMembrane
  }

  /// The frames of the host in a transcript, gathered for a replay.
  private struct Exchange {
    private(set) var feed: [UInt8] = []
    /// Calls that have not returned yet.
    private(set) var depth = 0
    private(set) var returns: [Int] = []
    private(set) var fires: [(outputs: Int, event: TimerEvent)] = []
    private(set) var capabilityFrames: [ArraySlice<UInt8>] = []
    /// Whether any of them is about the program's and the app's objects.
    private(set) var isOfMembrane = false
    /// Where the outermost call begins in ``feed``.
    private var start = 0

    /// Takes a frame in order, after so many outputs; says whether it was the host's.
    ///
    /// - Parameter whole: the frame with its length.
    mutating func take(_ frame: ArraySlice<UInt8>, whole: ArraySlice<UInt8>, at output: Int) throws(WireError) -> Bool {
      let kind = frame.first!
      if kind == WorkerFrame.returnedKind {
        guard depth > 0 else { throw .malformed("a call that returned twice") }
        depth -= 1
        if depth == 0 {
          returns.append(output)
          if let clocks = try CallResult.clocks(in: frame.dropFirst()) {
            feed.insert(contentsOf: HostFrame.clocks(clocks).bytes, at: start)
          }
        }
      }
      if kind == WorkerFrame.requestKind || HostFrame.capabilityKinds.contains(kind) { capabilityFrames.append(frame) }
      guard HostFrame.exchangeKinds.contains(kind) else { return false }
      if kind == HostFrame.observationKind { return true }
      if kind == HostFrame.fireKind || kind == HostFrame.eventKind, let event = TimerEvent(try HostFrame(frame)) {
        fires.append((output, event))
      }
      if !HostFrame.capabilityKinds.contains(kind), kind != HostFrame.fireKind { isOfMembrane = true }
      if kind == HostFrame.callKind {
        if depth == 0 { start = feed.count }
        depth += 1
      }
      feed.append(contentsOf: whole)
      return true
    }
  }

  /// The number, from 1, of the call to which an output belongs; nil where the turn is not one of calls.
  func call(ofOutput index: Int) -> Int? {
    guard case .calls = input.root else { return nil }
    return (returns.firstIndex { $0 >= index } ?? returns.count) + 1
  }

  /// Whether the host said something in it after its input.
  var hasExchanges: Bool { !feed.isEmpty }

  /// What happened to timers in the turn.
  var timerEvents: [TimerEvent] {
    get throws(WireError) {
      var events: [TimerEvent] = []
      var fires = fires[...]
      for (index, output) in outputs.enumerated() {
        while let fire = fires.first, fire.outputs <= index {
          events.append(fire.event)
          fires.removeFirst()
        }
        if WorkerFrame.timerKinds.contains(output.first!) { events.append(.said(try WorkerFrame(output))) }
      }
      return events
    }
  }

  /// The frames that make a worker run the turn again.
  ///
  /// - Parameter source: the entry's text; not part of a transcript.
  func replayInput(source: String) -> [UInt8] {
    var bytes: [UInt8] = []
    if case .evaluate = input.root { bytes += HostFrame.source(source).bytes }
    return bytes + HostFrame.clocks(end.clocks).bytes + HostFrame.turn(input).bytes + feed
  }

  /// Where the calls begin that could change something, not counting those made within others: bytes of a transcript; 0
  /// where nothing but the input is before. None in a turn that is not one of calls.
  static func changingCalls(in transcript: [UInt8]) throws(WireError) -> [Int] {
    var splitter = FrameSplitter()
    splitter.append(transcript)
    guard let first = try splitter.next(), case .turn(let input) = try HostFrame(first), case .calls = input.root else {
      return []
    }
    var starts: [Int] = []
    var depth = 0
    var isFirst = true
    var start = transcript.count - splitter.count
    while let frame = try splitter.next() {
      if frame.first == HostFrame.callKind {
        let operation = frame.dropFirst().first.flatMap(CallOperation.init(rawValue:))
        if depth == 0, operation?.isChange ?? true { starts.append(isFirst ? 0 : start) }
        depth += 1
        isFirst = false
      } else if frame.first == WorkerFrame.returnedKind {
        depth -= 1
      }
      start = transcript.count - splitter.count
    }
    return starts
  }
}

extension CallOperation {
  /// Whether it is meant to change something in the app.
  fileprivate var isChange: Bool {
    switch self {
    case .set, .delete, .define, .apply, .construct, .invoke, .method, .evaluate, .module: true
    default: false
    }
  }
}

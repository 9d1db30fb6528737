import Wire

/// What crossed between host and worker in one turn, in order: the input first, the turn's end last.
struct Transcript {
  /// The fewest bytes that a content has which is worth storing by itself.
  private static let smallestContent = 4096

  /// The frames as they were, one after the other.
  private(set) var bytes: [UInt8]
  /// Where in it contents are that other turns may have too.
  private(set) var contents: [Range<Int>] = []

  /// The transcript of a turn that begins with `input`.
  init(input: TurnInput) {
    bytes = HostFrame.turn(input).bytes
  }

  /// Adds what the worker said (kind and payload).
  mutating func append(_ frame: ArraySlice<UInt8>) {
    bytes.append(integer: UInt64(frame.count))
    bytes.append(contentsOf: frame)
  }

  /// Adds what the host said (a whole frame).
  mutating func append(whole frame: [UInt8]) {
    bytes.append(contentsOf: frame)
  }

  /// Adds what the app asked for; the frame is there already.
  mutating func note(_ request: CapabilityRequest) {
    let layout = request.layout
    noteContents(layout.contents(of: Self.smallestContent), inPayloadOf: layout.bytes.count)
  }

  /// Adds what came of a request, after what was observed for it.
  ///
  /// - Returns: the frame for the worker.
  mutating func append(_ answer: CapabilityAnswer, after observations: [[UInt8]]) -> [UInt8] {
    var parts: [[UInt8]] = []
    if case .parts(let all) = answer { parts = all }
    append(observations, parts: parts)
    let layout = answer.layout
    return append(.response(layout.bytes), layout)
  }

  /// Adds that something has happened, after what was observed for it.
  ///
  /// - Returns: the frame for the worker.
  mutating func append(_ event: CapabilityEvent, since: UInt64, after observations: [[UInt8]]) -> [UInt8] {
    append(observations, parts: event.parts)
    let layout = event.layout
    return append(.event(layout.bytes, since: since), layout)
  }

  private mutating func append(_ observations: [[UInt8]], parts: [[UInt8]]) {
    for bytes in observations {
      let observation = RecordedObservation(bytes, parts: parts, smallest: Self.smallestContent)
      let payload = observation.bytes
      let isContent = if case .whole = observation { bytes.count >= Self.smallestContent } else { false }
      _ = append(
        .observation(payload), payload.count, contents: isContent ? [payload.count - bytes.count..<payload.count] : [])
    }
  }

  private mutating func append(_ frame: HostFrame, _ layout: PartLayout) -> [UInt8] {
    append(frame, layout.bytes.count, contents: layout.contents(of: Self.smallestContent))
  }

  private mutating func append(_ frame: HostFrame, _ payloadCount: Int, contents: [Range<Int>]) -> [UInt8] {
    let frame = frame.bytes
    bytes.append(contentsOf: frame)
    noteContents(contents, inPayloadOf: payloadCount)
    return frame
  }

  /// Notes where in the payload that is the last of ``bytes`` there are contents.
  private mutating func noteContents(_ ranges: [Range<Int>], inPayloadOf count: Int) {
    let start = bytes.count - count
    contents += ranges.map { start + $0.lowerBound..<start + $0.upperBound }
  }

  /// Forgets all but the first `count` bytes.
  mutating func cut(to count: Int) {
    bytes.removeSubrange(count...)
    contents.removeAll { $0.upperBound > count }
  }
}

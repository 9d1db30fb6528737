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
    note(request.layout)
  }

  /// Adds what came of a request, after what was observed for it.
  ///
  /// - Returns: the frame for the worker.
  mutating func append(_ answer: CapabilityAnswer, after observations: [[UInt8]]) -> ArraySlice<UInt8> {
    var parts: [[UInt8]] = []
    if case .parts(let all) = answer { parts = all }
    append(observations, parts: parts)
    let start = bytes.count
    let layout = answer.layout
    HostFrame.append(response: layout, to: &bytes)
    note(layout)
    return bytes[start...]
  }

  /// Adds that something has happened, after what was observed for it.
  ///
  /// - Returns: the frame for the worker.
  mutating func append(_ event: CapabilityEvent, since: UInt64, after observations: [[UInt8]]) -> ArraySlice<UInt8> {
    append(observations, parts: event.parts)
    let start = bytes.count
    let layout = event.layout
    HostFrame.append(event: layout, since: since, to: &bytes)
    note(layout)
    return bytes[start...]
  }

  private mutating func append(_ observations: [[UInt8]], parts: [[UInt8]]) {
    for observed in observations {
      let observation = RecordedObservation(observed, parts: parts, smallest: Self.smallestContent)
      bytes.append(contentsOf: HostFrame.observation(observation.bytes).bytes)
      guard case .whole = observation, observed.count >= Self.smallestContent else { continue }
      contents.append(bytes.count - observed.count..<bytes.count)
    }
  }

  /// Notes which parts of the payload that is the last of ``bytes`` are contents.
  private mutating func note(_ layout: PartLayout) {
    let start = bytes.count - layout.count
    contents += layout.contents(of: Self.smallestContent).map { start + $0.lowerBound..<start + $0.upperBound }
  }

  /// Forgets all but the first `count` bytes.
  mutating func cut(to count: Int) {
    bytes.removeSubrange(count...)
    contents.removeAll { $0.upperBound > count }
  }
}

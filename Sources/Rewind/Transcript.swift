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

  /// Adds what came of a request.
  mutating func append(_ answer: CapabilityAnswer) -> [UInt8] {
    let payload = answer.bytes
    let frame = HostFrame.response(payload).bytes
    let start = bytes.count + frame.count - payload.count
    contents += answer.contents(of: Self.smallestContent).map { start + $0.lowerBound..<start + $0.upperBound }
    bytes.append(contentsOf: frame)
    return frame
  }

  /// Forgets all but the first `count` bytes.
  mutating func cut(to count: Int) {
    bytes.removeSubrange(count...)
    contents.removeAll { $0.upperBound > count }
  }
}

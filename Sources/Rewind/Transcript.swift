import Wire

/// What crossed between host and worker in one turn, in order: the input first, the turn's end last.
struct Transcript {
  /// The frames as they were, one after the other.
  private(set) var bytes: [UInt8]

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

  /// Forgets all but the first `count` bytes.
  mutating func cut(to count: Int) {
    bytes.removeSubrange(count...)
  }
}

import Wire

/// What crossed between host and worker in one turn: the input, then all that the worker said until the turn's end.
struct Transcript {
  /// The frames as they were, one after the other.
  private(set) var bytes: [UInt8]

  /// The transcript of a turn that begins with `input`.
  init(input: TurnInput) {
    bytes = HostFrame.turn(input).bytes
  }

  /// Adds what the worker said (kind and payload).
  mutating func append(_ frame: ArraySlice<UInt8>) {
    var length = ByteWriter()
    length.write(UInt64(frame.count))
    bytes.append(contentsOf: length.bytes)
    bytes.append(contentsOf: frame)
  }
}

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

  /// - Throws: where the bytes aren't a turn.
  init(_ bytes: [UInt8]) throws(WireError) {
    var splitter = FrameSplitter()
    splitter.append(bytes)
    guard let first = try splitter.next(), case .turn(let input) = try HostFrame(first) else {
      throw .malformed("a turn without its input")
    }
    var outputs: [ArraySlice<UInt8>] = []
    while let frame = try splitter.next() { outputs.append(frame) }
    guard splitter.count == 0 else { throw .truncated }
    guard let last = outputs.last, case .ended(let end) = try WorkerFrame(last) else {
      throw .malformed("a turn without its end")
    }
    size = bytes.count
    self.input = input
    self.outputs = outputs
    self.end = end
  }

  /// What the turn did to timers.
  var timerFrames: [WorkerFrame] {
    get throws(WireError) {
      var frames: [WorkerFrame] = []
      for output in outputs where WorkerFrame.timerKinds.contains(output.first!) {
        frames.append(try WorkerFrame(output))
      }
      return frames
    }
  }

  /// The frames that make a worker run the turn again.
  ///
  /// - Parameter source: the entry's text; not part of a transcript.
  func replayInput(source: String) -> [UInt8] {
    var bytes: [UInt8] = []
    if case .evaluate = input.root { bytes += HostFrame.source(source).bytes }
    return bytes + HostFrame.clocks(end.clocks).bytes + HostFrame.turn(input).bytes
  }
}

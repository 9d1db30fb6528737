/// What the host says to a worker.
public enum HostFrame: Equatable, Sendable {
  /// The text of the entry that the next ``turn(_:)`` evaluates.
  case source(String)
  /// In a replay: the clock readings that the next ``turn(_:)`` gets instead of the clock's.
  case clocks(ClockReadings)
  /// Run one turn. Answered by any number of outputs, then ``WorkerFrame/ended(_:)`` and ``WorkerFrame/cost(_:)``.
  case turn(TurnInput)
  /// Say whether a text is a complete entry. Answered by ``WorkerFrame/checked(_:)``.
  case check(String)
  /// Fork. The descriptor that comes with this frame is the child's socket, on which it says
  /// ``WorkerFrame/forked``; where the worker may not fork, it says ``WorkerFrame/forkRefused(_:)`` on its own.
  case fork
  /// Say how the identifier before `cursor` may go on. Only for a fork that is thrown away.
  /// `cursor` counts UTF-16 units; `names` are lexical global names, which the engine doesn't list.
  case complete(text: String, cursor: Int, names: [String])
  /// Say which of these names were declared but never got a value. Only for a fork that is thrown away.
  case findUnusable([String])
  /// Try what is forbidden. Only workers built for debugging answer, with ``WorkerFrame/probed(_:)``.
  case probe(String)
}

extension HostFrame {
  private enum Kind: UInt8 {
    case source = 0x01
    case clocks, turn, check, fork, complete, findUnusable, probe
  }

  /// The frame as it goes over the socket.
  public var bytes: [UInt8] {
    switch self {
    case .source(let text): Framing.frame(kind: Kind.source.rawValue) { $0.write(text) }
    case .clocks(let readings): Framing.frame(kind: Kind.clocks.rawValue) { readings.write(to: &$0) }
    case .turn(let input): Framing.frame(kind: Kind.turn.rawValue) { input.write(to: &$0) }
    case .check(let text): Framing.frame(kind: Kind.check.rawValue) { $0.write(text) }
    case .fork: Framing.frame(kind: Kind.fork.rawValue) { _ in }
    case .complete(let text, let cursor, let names):
      Framing.frame(kind: Kind.complete.rawValue) { writer in
        writer.write(text)
        writer.write(UInt64(cursor))
        writer.write(names)
      }
    case .findUnusable(let names): Framing.frame(kind: Kind.findUnusable.rawValue) { $0.write(names) }
    case .probe(let act): Framing.frame(kind: Kind.probe.rawValue) { $0.write(act) }
    }
  }

  /// The frame that `body` (kind and payload, as ``FrameSplitter/next()`` gives it) stands for.
  public init(_ body: ArraySlice<UInt8>) throws(WireError) {
    var reader = ByteReader(body)
    let number = try reader.readByte()
    guard let kind = Kind(rawValue: number) else { throw .unknownKind(number) }
    switch kind {
    case .source: self = .source(try reader.readString())
    case .clocks: self = .clocks(try ClockReadings(from: &reader))
    case .turn: self = .turn(try TurnInput(from: &reader))
    case .check: self = .check(try reader.readString())
    case .fork: self = .fork
    case .complete:
      let text = try reader.readString()
      let cursor = try reader.readInteger(upTo: text.utf16.count)
      self = .complete(text: text, cursor: cursor, names: try reader.readStrings())
    case .findUnusable: self = .findUnusable(try reader.readStrings())
    case .probe: self = .probe(try reader.readString())
    }
    try reader.finish()
  }
}

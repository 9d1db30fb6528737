/// What the host says to a worker.
public enum HostFrame: Equatable, Sendable {
  /// The text of the entry that the next ``turn(_:)`` evaluates.
  case source(String)
  /// In a replay: the clock readings that the next ``turn(_:)`` gets instead of the clock's.
  case clocks(ClockReadings)
  /// Run one turn. Answered by any number of outputs, then ``WorkerFrame/ended(_:)`` and ``WorkerFrame/cost(_:)``;
  /// by ``WorkerFrame/waiting`` in between where an entry waits.
  case turn(TurnInput)
  /// Say whether a text is a complete entry. Answered by ``WorkerFrame/checked(_:)``.
  case check(String)
  /// Fork. The descriptor that comes with this frame is the child's socket, on which it says
  /// ``WorkerFrame/forked``; where the worker may not fork, it says ``WorkerFrame/forkRefused(_:)`` on its own.
  case fork
  /// Say how the identifier before `cursor` may go on. Only for a fork that is thrown away.
  /// `cursor` counts UTF-16 units.
  case complete(text: String, cursor: Int)
  /// Try what is forbidden. Only workers built for debugging answer, with ``WorkerFrame/probed(_:)``.
  case probe(String)
  /// Go on over shared memory. The descriptor that comes with this frame is that of a pair of rings.
  case share
  /// Perform an operation for the program: see ``CallOperation``. Answered by ``WorkerFrame/returned(_:)``. Within a turn of
  /// calls, or while the worker waits for an ``answer(_:)``.
  case call([UInt8])
  /// What came of the worker's ``WorkerFrame/ask(_:)`` that was not answered yet: of the last one where there are several.
  case answer([UInt8])
  /// End the turn of calls. Answered by ``WorkerFrame/ended(_:)`` and ``WorkerFrame/cost(_:)``.
  case finish
  /// The program no longer holds these objects of the app.
  case release([Receipts])
  /// Say what the two sides hold of each other. Answered by ``WorkerFrame/tables(_:)``.
  case tables
  /// Be ready for calls, as those who fork from this worker will be then.
  case warmUp
  /// Run a timer, while an entry waits: after ``WorkerFrame/waiting``. `since` is when the worker said that it waits, and `at`
  /// when the timer is fired, both in microseconds of session time; the timers that were set before count from the first.
  case fire(timer: Int, since: UInt64, at: UInt64)
  /// What came of the worker's ``WorkerFrame/request(_:)``: the bytes of a ``CapabilityAnswer``.
  case response([UInt8])
  /// Something has happened outside: the bytes of a ``CapabilityEvent``. In a turn that is one, or while an entry waits:
  /// after ``WorkerFrame/waiting``; `since` is as in ``fire(timer:since:at:)``, and 0 in a turn that is one.
  case event([UInt8], since: UInt64)
  /// What a capability saw of the machine before it answered a request or told of an event. Stands in the record only: no
  /// worker gets it.
  case observation([UInt8])
}

extension HostFrame {
  private enum Kind: UInt8 {
    case source = 0x01
    case clocks, turn, check, fork, complete
    case probe = 0x08  // Sessions that were recorded keep these numbers.
    case share, call, answer, finish, release, tables, warmUp, fire, response, event, observation
  }

  /// The first byte of a ``call(_:)`` frame.
  public static let callKind = Kind.call.rawValue
  /// The first byte of a ``fire(timer:since:at:)`` frame.
  public static let fireKind = Kind.fire.rawValue
  /// The first byte of a ``response(_:)`` frame.
  public static let responseKind = Kind.response.rawValue
  /// The first byte of an ``event(_:)`` frame.
  public static let eventKind = Kind.event.rawValue
  /// The first byte of an ``observation(_:)`` frame.
  public static let observationKind = Kind.observation.rawValue
  /// The first bytes of the frames about capabilities.
  public static let capabilityKinds = [responseKind, eventKind, observationKind]
  /// The first bytes of the frames that stand in a transcript after the turn's input.
  public static let exchangeKinds =
    [callKind, Kind.answer.rawValue, Kind.finish.rawValue, Kind.release.rawValue, fireKind] + capabilityKinds

  /// The frame as it goes over the socket.
  public var bytes: [UInt8] {
    switch self {
    case .source(let text): Framing.frame(kind: Kind.source.rawValue) { $0.write(text) }
    case .clocks(let readings):
      Framing.frame(kind: Kind.clocks.rawValue) { writer in
        writer.write(readings.hasChance)
        readings.write(to: &writer)
      }
    case .turn(let input): Framing.frame(kind: Kind.turn.rawValue) { input.write(to: &$0) }
    case .check(let text): Framing.frame(kind: Kind.check.rawValue) { $0.write(text) }
    case .fork: Framing.frame(kind: Kind.fork.rawValue) { _ in }
    case .complete(let text, let cursor):
      Framing.frame(kind: Kind.complete.rawValue) { writer in
        writer.write(text)
        writer.write(UInt64(cursor))
      }
    case .probe(let act): Framing.frame(kind: Kind.probe.rawValue) { $0.write(act) }
    case .share: Framing.frame(kind: Kind.share.rawValue) { _ in }
    case .call(let payload): Framing.frame(kind: Kind.call.rawValue, payload: payload)
    case .answer(let payload): Framing.frame(kind: Kind.answer.rawValue, payload: payload)
    case .finish: Framing.frame(kind: Kind.finish.rawValue) { _ in }
    case .release(let receipts): Framing.frame(kind: Kind.release.rawValue) { $0.write(receipts) }
    case .tables: Framing.frame(kind: Kind.tables.rawValue) { _ in }
    case .warmUp: Framing.frame(kind: Kind.warmUp.rawValue) { _ in }
    case .fire(let timer, let since, let at):
      Framing.frame(kind: Kind.fire.rawValue) { writer in
        writer.write(UInt64(timer))
        writer.write(since)
        writer.write(at)
      }
    case .response(let payload): Framing.frame(kind: Kind.response.rawValue, payload: payload)
    case .event(let payload, let since):
      Framing.frame(kind: Kind.event.rawValue) { writer in
        writer.write(since)
        writer.write(raw: payload)
      }
    case .observation(let payload): Framing.frame(kind: Kind.observation.rawValue, payload: payload)
    }
  }

  /// Puts the frame of a ``response(_:)`` behind what is there, without a copy of the answer in between.
  public static func append(response layout: PartLayout, to stream: inout [UInt8]) {
    Framing.append(kind: Kind.response.rawValue, layout, to: &stream)
  }

  /// The same for the frame of an ``event(_:since:)``.
  public static func append(event layout: PartLayout, since: UInt64, to stream: inout [UInt8]) {
    var before: [UInt8] = []
    before.append(integer: since)
    Framing.append(kind: Kind.event.rawValue, before: before, layout, to: &stream)
  }

  /// The frame that `body` (kind and payload, as ``FrameSplitter/next()`` gives it) stands for.
  public init(_ body: ArraySlice<UInt8>) throws(WireError) {
    var reader = ByteReader(body)
    let number = try reader.readByte()
    guard let kind = Kind(rawValue: number) else { throw .unknownKind(number) }
    switch kind {
    case .source: self = .source(try reader.readString())
    case .clocks: self = .clocks(try ClockReadings(from: &reader, hasChance: try reader.readFlag()))
    case .turn: self = .turn(try TurnInput(from: &reader))
    case .check: self = .check(try reader.readString())
    case .fork: self = .fork
    case .complete:
      let text = try reader.readString()
      self = .complete(text: text, cursor: try reader.readInteger(upTo: text.utf16.count))
    case .probe: self = .probe(try reader.readString())
    case .share: self = .share
    case .call: self = .call(Array(try reader.readRest()))
    case .answer: self = .answer(Array(try reader.readRest()))
    case .finish: self = .finish
    case .release: self = .release(try reader.readReceipts())
    case .tables: self = .tables
    case .warmUp: self = .warmUp
    case .fire:
      self = .fire(
        timer: try reader.readInteger(upTo: Int(UInt32.max)), since: try reader.readUnsigned(),
        at: try reader.readUnsigned())
    case .response: self = .response(Array(try reader.readRest()))
    case .event:
      let since = try reader.readUnsigned()
      self = .event(Array(try reader.readRest()), since: since)
    case .observation: self = .observation(Array(try reader.readRest()))
    }
    try reader.finish()
  }
}

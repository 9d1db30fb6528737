/// What a worker says to the host. The host believes none of it beyond its form.
public enum WorkerFrame: Equatable, Sendable {
  /// The first worker can begin to work: what keeps it in.
  case ready(confinement: [String])
  /// The first words of a forked worker on its own socket.
  case forked
  /// The worker may not fork, and why.
  case forkRefused(String)
  /// The answer to ``HostFrame/check(_:)``.
  case checked(Completeness)
  /// Text for the user.
  case output(StandardStream, String)
  /// A timer is to fire.
  case timerSet(id: Int, delay: Int, repeats: Bool, kind: TimerKind)
  /// A timer is not to fire any more.
  case timerCleared(id: Int)
  /// The turn is over.
  case ended(TurnEnd)
  /// What the turn cost, in microseconds of the worker's CPU time. Not part of the record that a replay verifies.
  case cost(UInt64)
  /// The answer to ``HostFrame/complete(text:cursor:)``: where the identifier starts (in UTF-16 units), and how
  /// it may go on.
  case completions(start: Int, names: [String])
  /// The most names in one such answer.
  public static let mostCompletions = 1000
  /// What became of a ``HostFrame/probe(_:)``.
  case probed(String)
  /// The worker ends, since the host's frames make no sense or a replay asks for more than was recorded.
  case fault(String)
  /// The first words of the first worker, before it starts the engine: the engine's version. The host has enough to do
  /// meanwhile.
  case hello(engine: String)
  /// The app asks the program for something: see ``CallOperation``. It waits for ``HostFrame/answer(_:)``, and serves
  /// ``HostFrame/call(_:)`` meanwhile.
  case ask([UInt8])
  /// The app tells the program something: see ``CallOperation``.
  case notify([UInt8])
  /// What came of the ``HostFrame/call(_:)`` that was not answered yet: of the last one where there are several.
  case returned([UInt8])
  /// The app no longer holds these objects of the program. Depends on when the engine collects garbage, so it is not a
  /// part of the record.
  case dropped([Receipts])
  /// The answer to ``HostFrame/tables``.
  case tables([UInt8])
  /// The entry waits for something, and with it the turn: for a ``HostFrame/fire(timer:since:at:)`` or a
  /// ``HostFrame/event(_:)``.
  case waiting
  /// The app asks for what a capability of the host gives: the bytes of a ``CapabilityRequest``. It waits for
  /// ``HostFrame/response(_:)``, which comes with nothing in between.
  case request([UInt8])
}

/// Where text goes.
public enum StandardStream: UInt8, Sendable {
  /// Standard output.
  case output = 1
  /// Standard error.
  case error = 2
}

/// When a timer is due, beside its delay.
public enum TimerKind: UInt8, Sendable {
  /// `setTimeout`: after its delay.
  case timeout = 0
  /// `setInterval`: after each delay.
  case interval = 1
  /// `setImmediate`: before anything that has a delay.
  case immediate = 2
}

/// Whether a text can be evaluated.
public enum Completeness: Equatable, Sendable {
  /// It can, in this form.
  case complete(EntryForm)
  /// More lines may make it complete.
  case incomplete
  /// No further line can make it complete.
  case invalid(SyntaxProblem)
}

/// Why a text can't be evaluated.
public struct SyntaxProblem: Equatable, Sendable {
  /// The engine's words.
  public var message: String
  /// The line where it was noticed, from 1.
  public var line: Int
  /// The column, in UTF-16 units from 1; nil where that is not known.
  public var column: Int?

  public init(message: String, line: Int, column: Int? = nil) {
    self.message = message
    self.line = line
    self.column = column
  }
}

/// How a turn ended.
public struct TurnEnd: Equatable, Sendable {
  /// What the turn gave.
  public enum Outcome: Equatable, Sendable {
    /// Nothing to print.
    case nothing
    /// A value, as it is printed.
    case value(String)
    /// An uncaught error, as it is printed.
    case failure(String)
  }

  /// What the turn gave.
  public var outcome: Outcome
  /// What the clocks said during the turn.
  public var clocks: ClockReadings

  public init(outcome: Outcome, clocks: ClockReadings) {
    self.outcome = outcome
    self.clocks = clocks
  }
}

extension WorkerFrame {
  private enum Kind: UInt8 {
    case ready = 0x40
    case forked, forkRefused, checked, output, timerSet, timerCleared, ended, cost, completions
    case probed = 0x4b  // Sessions that were recorded keep these numbers.
    case fault,
      hello, ask, notify, returned, dropped, tables, waiting, request
  }

  /// The first byte of an ``ended(_:)`` frame.
  public static let endedKind = Kind.ended.rawValue
  /// The first bytes of the frames about timers.
  public static let timerKinds = [Kind.timerSet.rawValue, Kind.timerCleared.rawValue]
  /// The first byte of a ``cost(_:)`` frame.
  public static let costKind = Kind.cost.rawValue

  /// The first bytes of the frames about calls.
  public static let askKind = Kind.ask.rawValue
  public static let notifyKind = Kind.notify.rawValue
  public static let returnedKind = Kind.returned.rawValue
  public static let droppedKind = Kind.dropped.rawValue
  /// The first byte of a ``request(_:)`` frame.
  public static let requestKind = Kind.request.rawValue

  /// The frame as it goes over the socket.
  public var bytes: [UInt8] {
    switch self {
    case .ready(let confinement): frame(.ready) { $0.write(confinement) }
    case .forked: frame(.forked) { _ in }
    case .forkRefused(let reason): frame(.forkRefused) { $0.write(reason) }
    case .checked(let completeness): frame(.checked) { completeness.write(to: &$0) }
    case .output(let stream, let text):
      frame(.output) { writer in
        writer.write(byte: stream.rawValue)
        writer.write(text)
      }
    case .timerSet(let id, let delay, let repeats, let kind):
      frame(.timerSet) { writer in
        writer.write(UInt64(id))
        writer.write(UInt64(delay))
        writer.write(repeats)
        writer.write(byte: kind.rawValue)
      }
    case .timerCleared(let id): frame(.timerCleared) { $0.write(UInt64(id)) }
    case .ended(let end): frame(.ended) { end.write(to: &$0) }
    case .cost(let microseconds): frame(.cost) { $0.write(microseconds) }
    case .completions(let start, let names):
      frame(.completions) { writer in
        writer.write(UInt64(start))
        writer.write(names)
      }
    case .probed(let what): frame(.probed) { $0.write(what) }
    case .fault(let message): frame(.fault) { $0.write(message) }
    case .hello(let engine): frame(.hello) { $0.write(engine) }
    case .ask(let payload): Framing.frame(kind: Kind.ask.rawValue, payload: payload)
    case .notify(let payload): Framing.frame(kind: Kind.notify.rawValue, payload: payload)
    case .returned(let payload): Framing.frame(kind: Kind.returned.rawValue, payload: payload)
    case .dropped(let receipts): frame(.dropped) { $0.write(receipts) }
    case .tables(let payload): Framing.frame(kind: Kind.tables.rawValue, payload: payload)
    case .waiting: frame(.waiting) { _ in }
    case .request(let payload): Framing.frame(kind: Kind.request.rawValue, payload: payload)
    }
  }

  /// Puts the frame behind what is there.
  public func append(to stream: inout [UInt8]) {
    switch self {
    // The commonest, of which there may be hundreds of thousands.
    case .notify(let payload): Framing.append(kind: Kind.notify.rawValue, payload: payload, to: &stream)
    case .returned(let payload): Framing.append(kind: Kind.returned.rawValue, payload: payload, to: &stream)
    default: stream.append(contentsOf: bytes)
    }
  }

  private func frame(_ kind: Kind, payload: (inout ByteWriter) -> Void) -> [UInt8] {
    Framing.frame(kind: kind.rawValue, payload: payload)
  }

  /// The frame that `body` (kind and payload, as ``FrameSplitter/next()`` gives it) stands for.
  public init(_ body: ArraySlice<UInt8>) throws(WireError) {
    var reader = ByteReader(body)
    let number = try reader.readByte()
    guard let kind = Kind(rawValue: number) else { throw .unknownKind(number) }
    switch kind {
    case .ready: self = .ready(confinement: try reader.readStrings())
    case .forked: self = .forked
    case .forkRefused: self = .forkRefused(try reader.readString())
    case .checked: self = .checked(try Completeness(from: &reader))
    case .output:
      let stream = try reader.readByte()
      guard let stream = StandardStream(rawValue: stream) else { throw .malformed("an output stream \(stream)") }
      self = .output(stream, try reader.readString())
    case .timerSet:
      let id = try reader.readInteger(upTo: Int(UInt32.max))
      let delay = try reader.readInteger(upTo: Int(Int32.max))
      let repeats = try reader.readFlag()
      let kind = try reader.readByte()
      guard let kind = TimerKind(rawValue: kind) else { throw .malformed("a timer kind \(kind)") }
      self = .timerSet(id: id, delay: delay, repeats: repeats, kind: kind)
    case .timerCleared: self = .timerCleared(id: try reader.readInteger(upTo: Int(UInt32.max)))
    case .ended: self = .ended(try TurnEnd(from: &reader))
    case .cost: self = .cost(try reader.readUnsigned())
    case .completions:
      self = .completions(
        start: try reader.readInteger(upTo: Framing.longest), names: try reader.readStrings())
    case .probed: self = .probed(try reader.readString())
    case .fault: self = .fault(try reader.readString())
    case .hello: self = .hello(engine: try reader.readString())
    case .ask: self = .ask(Array(try reader.readRest()))
    case .notify: self = .notify(Array(try reader.readRest()))
    case .returned: self = .returned(Array(try reader.readRest()))
    case .dropped: self = .dropped(try reader.readReceipts())
    case .tables: self = .tables(Array(try reader.readRest()))
    case .waiting: self = .waiting
    case .request: self = .request(Array(try reader.readRest()))
    }
    try reader.finish()
  }
}

extension Completeness {
  fileprivate func write(to writer: inout ByteWriter) {
    switch self {
    case .complete(let form): writer.write(byte: form.rawValue)
    case .incomplete: writer.write(byte: 0x10)
    case .invalid(let problem):
      writer.write(byte: 0x11)
      writer.write(problem.message)
      writer.write(UInt64(problem.line))
      writer.write(UInt64(problem.column ?? 0))
    }
  }

  fileprivate init(from reader: inout ByteReader) throws(WireError) {
    let tag = try reader.readByte()
    if let form = EntryForm(rawValue: tag), form != .explained {
      self = .complete(form)
    } else if tag == 0x10 {
      self = .incomplete
    } else if tag == 0x11 {
      let message = try reader.readString()
      let line = try reader.readInteger(upTo: Int(Int32.max))
      let column = try reader.readInteger(upTo: Int(Int32.max))
      self = .invalid(SyntaxProblem(message: message, line: line, column: column == 0 ? nil : column))
    } else {
      throw .malformed("a completeness of \(tag)")
    }
  }
}

extension TurnEnd {
  /// Added to the tag of the outcome where there are readings by chance.
  private static let chance: UInt8 = 0x10

  fileprivate func write(to writer: inout ByteWriter) {
    let flag = clocks.hasChance ? Self.chance : 0
    switch outcome {
    case .nothing: writer.write(byte: 0 | flag)
    case .value(let text):
      writer.write(byte: 1 | flag)
      writer.write(text)
    case .failure(let text):
      writer.write(byte: 2 | flag)
      writer.write(text)
    }
    clocks.write(to: &writer)
  }

  fileprivate init(from reader: inout ByteReader) throws(WireError) {
    let tag = try reader.readByte()
    switch tag & ~Self.chance {
    case 0: outcome = .nothing
    case 1: outcome = .value(try reader.readString())
    case 2: outcome = .failure(try reader.readString())
    default: throw .malformed("an outcome of \(tag)")
    }
    clocks = try ClockReadings(from: &reader, hasChance: tag & Self.chance != 0)
  }
}

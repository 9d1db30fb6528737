import Wire

/// Reads a payload of values: the other end of ``ValueWriter``.
///
/// The bytes come from a process that nobody vouches for. What is read without an error is written with the same bytes
/// again, but for an app's error, which goes back as the reference that it is; whatever else there is, is ``WireError``.
/// The encoding is described at `ValueTag`.
struct ValueReader<Resolver: ValueResolver> {
  /// The greatest number that an object may have.
  static var largestNumber: Int { Int(UInt32.max) }

  private(set) var bytes: ByteReader
  let resolver: Resolver
  /// The containers and buffers of this payload, in the order of their tags.
  private var numbered: [AnyObject] = []
  /// Where containers are that turned out to be in a cycle.
  private var tied: [ObjectIdentifier: Link] = [:]
  /// Unfinished containers around the one that is being read; errors are among them.
  private var outer: [Frame] = []
  /// The number of the first container of the outermost value, and what it has of errors, which have no number.
  private var firstNumber = 0
  private var errors: [Cell] = []
  /// The app's errors of this payload, by number: the second time they come as objects.
  private var knownErrors: [Int: ErrorCell] = [:]
  private var isCyclic = false
  /// Values that are still to come in the unfinished containers. Each takes a byte, and no container gets room for values
  /// that there are no bytes for.
  private var expected = 0

  init(_ payload: ArraySlice<UInt8>, resolver: Resolver) {
    bytes = ByteReader(payload)
    self.resolver = resolver
  }

  // MARK: Values

  /// The next value.
  mutating func readValue() throws(WireError) -> Value {
    let value = try readValueOrHole()
    if value.isHole { throw .malformed("a hole outside of an array") }
    return value
  }

  /// The next value, or ``Value/hole`` where an operation allows it.
  mutating func readValueOrHole() throws(WireError) -> Value {
    switch try readItem() {
    case .value(let value): return value
    case .container(let frame):
      firstNumber = numbered.count - (frame.isNumbered ? 1 : 0)
      do {
        let value = tie(try fill(frame))
        errors = []
        return value
      } catch {
        // The cycles among them are not tied yet.
        for cell in pendingCells { cell.fill([]) }
        throw error
      }
    }
  }

  /// Values, with their count before them.
  mutating func readValues() throws(WireError) -> [Value] {
    let count = try readCount()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try readValue()) }
    return values
  }

  // MARK: What else a payload has

  mutating func readByte() throws(WireError) -> UInt8 { try bytes.readByte() }
  mutating func readFlag() throws(WireError) -> Bool { try bytes.readFlag() }

  /// A count of things of which each takes at least a byte.
  mutating func readCount() throws(WireError) -> Int { try bytes.readInteger(upTo: bytes.remaining) }

  /// A number that counts nothing in this payload.
  mutating func readAnyCount() throws(WireError) -> Int { try bytes.readInteger(upTo: Self.largestNumber) }

  /// The number of an object, from 1.
  mutating func readNumber() throws(WireError) -> Int {
    let id = try bytes.readInteger(upTo: Self.largestNumber)
    guard id > 0 else { throw .malformed("an object of the number 0") }
    return id
  }

  /// A value that must be a string.
  mutating func readText() throws(WireError) -> JavaScriptString {
    let tag = try bytes.readByte()
    switch ValueTag(rawValue: tag) {
    case .latin1: return JavaScriptString(try bytes.readLatin1())
    case .utf16: return try bytes.readUTF16()
    default: throw .malformed("the tag \(tag) where a string must be")
    }
  }

  /// A value that must be a string or a symbol.
  mutating func readKey() throws(WireError) -> PropertyKey {
    let tag = try bytes.readByte()
    switch ValueTag(rawValue: tag) {
    case .latin1: return .string(JavaScriptString(try bytes.readLatin1()))
    case .utf16: return .string(try bytes.readUTF16())
    case .wellKnownSymbol: return .symbol(try readWellKnownSymbol())
    case .registeredSymbol: return .symbol(Symbol(for: try readText()))
    case .symbol: return .symbol(try readUniqueSymbol())
    default: throw .malformed("the tag \(tag) where a key must be")
    }
  }

  /// Whether there is more to read.
  var hasMore: Bool { bytes.remaining > 0 }

  /// Throws unless everything has been read.
  func finish() throws(WireError) { try bytes.finish() }

  // MARK: One value at a time

  /// A container of which only the beginning has been read.
  private struct Frame {
    let cell: Cell
    /// How many values stand in it.
    let count: Int
    var values: [Value] = []
    /// A plain object's names.
    var names: [JavaScriptString] = []

    /// How many of its values have not been read.
    var missing: Int { count - values.count }
    var isNumbered: Bool { cell.kind != .error }
    var allowsHole: Bool { cell.kind == .array || cell.kind == .error }
  }

  private enum Item {
    case value(Value)
    case container(Frame)
  }

  /// Reads what stands in the container that `frame` begins, without recursion: it may be deep.
  private mutating func fill(_ frame: Frame) throws(WireError) -> Value {
    var frame = frame
    frame.values.reserveCapacity(frame.count)
    while true {
      while frame.values.count < frame.count {
        if frame.cell.kind == .object { frame.names.append(try readText()) }
        switch try readItem() {
        case .value(let value):
          if value.isHole, !frame.allowsHole { throw .malformed("a hole outside of an array") }
          frame.values.append(value)
        case .container(let inner):
          guard outer.count + 1 < ValueNesting.limit else {
            throw .malformed("more than \(ValueNesting.limit) nested containers")
          }
          expected += frame.missing - 1
          guard inner.count <= bytes.remaining - expected else { throw .truncated }
          outer.append(frame)
          frame = inner
          frame.values.reserveCapacity(frame.count)
        }
      }
      let value = try close(frame)
      guard let holder = outer.popLast() else { return value }
      frame = holder
      expected -= frame.missing - 1
      frame.values.append(value)
    }
  }

  private func close(_ frame: Frame) throws(WireError) -> Value {
    let cell = frame.cell
    switch cell.kind {
    case .array, .error: break
    case .object:
      guard let keys = Keys(unique: frame.names) else { throw .malformed("a plain object with a name twice") }
      unsafeDowncast(cell, to: PropertyCell.self).keys = keys
    case .map:
      guard areKeys(stride(from: 0, to: frame.values.count, by: 2).lazy.map({ frame.values[$0] })) else {
        throw .malformed("a Map with a key twice, or with −0 as a key")
      }
    case .set:
      guard areKeys(frame.values) else { throw .malformed("a Set with a member twice, or with −0 as a member") }
    }
    cell.fill(frame.values)
    return Value(.own(cell), of: cell.kind)
  }

  /// Whether these can be the keys of one `Map`: all different, and 0 never −0.
  private func areKeys(_ keys: some Sequence<Value>) -> Bool {
    var known: Set<KeyIdentity> = []
    return keys.allSatisfy { key in
      if case .number(let number) = key, number == 0, number.sign == .minus { return false }
      return known.insert(KeyIdentity(key)).inserted
    }
  }

  /// Reads a value, or the beginning of a container.
  private mutating func readItem() throws(WireError) -> Item {
    let byte = try bytes.readByte()
    guard let tag = ValueTag(rawValue: byte) else { throw .malformed("a value with the tag \(byte)") }
    switch tag {
    case .undefined: return .value(.undefined)
    case .null: return .value(.null)
    case .no: return .value(.boolean(false))
    case .yes: return .value(.boolean(true))
    case .integer: return .value(.number(try bytes.readSafeInteger()))
    case .double: return .value(.number(try bytes.readDouble()))
    case .latin1: return .value(.string(try bytes.readLatin1()))
    case .utf16: return .value(Value(try bytes.readUTF16()))
    case .bigInt: return .value(.bigInt(try bytes.readBigInteger()))
    case .wellKnownSymbol: return .value(.symbol(try readWellKnownSymbol()))
    case .registeredSymbol: return .value(.symbol(Symbol(for: try readText())))
    case .symbol: return .value(.symbol(try readUniqueSymbol()))
    case .hole: return .value(.hole)
    case .back: return .value(try readBack())
    case .array: return .container(begin(Cell(.array), count: try readCount()))
    case .object:
      let cell = PropertyCell(Keys([]), hasPrototype: !(try bytes.readFlag()))
      return .container(begin(cell, count: try bytes.readInteger(upTo: bytes.remaining / 2)))
    case .map: return .container(begin(Cell(.map), count: 2 * (try bytes.readInteger(upTo: bytes.remaining / 2))))
    case .set: return .container(begin(Cell(.set), count: try readCount()))
    case .date, .regExp, .buffer, .view: return .value(try readLeaf(tag))
    case .appObject:
      let id = try readNumber()
      guard let kind = AppObjectKind(rawValue: try bytes.readByte()), kind != .symbol else {
        throw .malformed("an object of the app of an unknown kind")
      }
      let reference = try resolver.appObject(id, kind: kind)
      if kind == .object, let error = knownErrors[id] { return .value(again(error)) }
      return .value(.reference(reference))
    case .appError: return .container(try readError())
    case .hostObject: return .value(try resolver.hostValue(try readNumber()))
    case .describedHostObject, .hostError, .hostPromise:
      throw .malformed("the app describes an object of the program")
    }
  }

  private mutating func begin(_ cell: Cell, count: Int) -> Frame {
    numbered.append(cell)
    return Frame(cell: cell, count: count)
  }

  private mutating func readError() throws(WireError) -> Frame {
    let id = try readNumber()
    let className = try readText().repaired
    let message = try readText().repaired
    let stack = try readText().repaired
    let reference = try resolver.appObject(id, kind: .object)
    let cell = ErrorCell(
      ErrorCell.Particulars(className: className, message: message, stack: stack, reference: reference), [])
    errors.append(cell)
    knownErrors[id] = cell
    return Frame(cell: cell, count: 1)
  }

  private mutating func readWellKnownSymbol() throws(WireError) -> Symbol {
    let name = try readText().repaired
    guard let symbol = Symbol.WellKnown(rawValue: name) else { throw .malformed("the unknown symbol \(name)") }
    return Symbol(.wellKnown(symbol))
  }

  private mutating func readUniqueSymbol() throws(WireError) -> Symbol {
    let id = try readNumber()
    var ahead = bytes
    let text: JavaScriptString?
    if try ahead.readByte() == ValueTag.undefined.rawValue {
      bytes = ahead
      text = nil
    } else {
      text = try readText()
    }
    return Symbol(.unique(Symbol.Unique(try resolver.appObject(id, kind: .symbol), text: text)))
  }

  // MARK: Shared and cyclic structure

  private mutating func readBack() throws(WireError) -> Value {
    guard !numbered.isEmpty else { throw .malformed("a container is referred to that never came") }
    switch numbered[try bytes.readInteger(upTo: numbered.count - 1)] {
    case let cell as Cell: return again(cell)
    case let date as Value.DateObject: return .date(date)
    case let expression as Value.RegExpObject: return .regExp(expression)
    case let buffer as Value.ArrayBuffer: return .buffer(buffer)
    case let view as Value.ArrayBufferView: return .view(view)
    default: throw .malformed("a view on itself")
    }
  }

  /// What `cell`, which has come before, is the cell of.
  private mutating func again(_ cell: Cell) -> Value {
    // Nothing is filled in before all has been read. One that is finished and empty is taken for unfinished too, which
    // does no harm.
    if cell.values.isEmpty { isCyclic = true }
    return Value(tied[ObjectIdentifier(cell)] ?? .own(cell), of: cell.kind)
  }

  /// The cells of the outermost value that was read last.
  private var pendingCells: [Cell] { numbered[firstNumber...].compactMap { $0 as? Cell } + errors }

  /// The outermost value, where it has cycles with its cells in a knot.
  private mutating func tie(_ value: Value) -> Value {
    guard isCyclic, let root = value.link else { return value }
    isCyclic = false
    let knot = Knot(tying: pendingCells)
    for (number, cell) in knot.cells.enumerated() { tied[ObjectIdentifier(cell)] = .tied(knot, Int32(number)) }
    return value.relinked(tied[root.identity]!)
  }

  // MARK: Objects that hold no other values

  private mutating func readLeaf(_ tag: ValueTag) throws(WireError) -> Value {
    switch tag {
    case .date:
      let number = try readNumberValue()
      let date = Value.DateObject(milliseconds: number)
      guard date.milliseconds.bitPattern == number.bitPattern else { throw .malformed("a Date that no Date can be") }
      numbered.append(date)
      return .date(date)
    case .regExp:
      let expression = Value.RegExpObject(
        try readText(), flags: try readText(), lastIndex: try readNumberValue())
      numbered.append(expression)
      return .regExp(expression)
    case .buffer: return .buffer(try readBuffer())
    default: return .view(try readView())
    }
  }

  private mutating func readNumberValue() throws(WireError) -> Double {
    let tag = try bytes.readByte()
    switch ValueTag(rawValue: tag) {
    case .integer: return try bytes.readSafeInteger()
    case .double: return try bytes.readDouble()
    default: throw .malformed("the tag \(tag) where a number must be")
    }
  }

  private mutating func readBuffer() throws(WireError) -> Value.ArrayBuffer {
    let buffer = Value.ArrayBuffer(try bytes.readBytes(try readCount()))
    numbered.append(buffer)
    return buffer
  }

  private mutating func readView() throws(WireError) -> Value.ArrayBufferView {
    let place = numbered.count
    numbered.append(resolver)  // Until there is something to refer to.
    guard let kind = ViewKind(rawValue: try bytes.readByte()) else { throw .malformed("a view of an unknown kind") }
    let byteOffset = try bytes.readInteger(upTo: Value.largestSafeInteger)
    let count = try bytes.readInteger(upTo: Value.largestSafeInteger)
    let buffer: Value.ArrayBuffer
    switch ValueTag(rawValue: try bytes.readByte()) {
    case .buffer: buffer = try readBuffer()
    case .back:
      guard case .buffer(let known) = try readBack() else { throw .malformed("a view on something else than a buffer") }
      buffer = known
    default: throw .malformed("a view without a buffer")
    }
    guard let view = Value.ArrayBufferView(.init(kind), on: buffer, byteOffset: byteOffset, count: count) else {
      throw .malformed("a view of what its buffer doesn't have")
    }
    numbered[place] = view
    return view
  }
}

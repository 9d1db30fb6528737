import TestSupport
import Wire

@testable import Rewind

/// Objects that cross as numbers, without an app: four of the program, and none of the app.
final class Numbers: ValueResolver, @unchecked Sendable {  // Never changes.
  let objects = (0..<3).map { HostObject(name: "\($0)", prototype: nil, values: []) }
  let error = JavaScriptError("of the program", className: "RangeError", cause: 1, properties: ["code": "E"])
  /// Whether the app knows the objects already.
  let isKnown: Bool

  init(isKnown: Bool = true) { self.isKnown = isKnown }

  func appObject(_ id: Int, kind: AppObjectKind) throws(WireError) -> Reference { throw .malformed("no app") }

  func hostValue(_ id: Int) throws(WireError) -> Value {
    switch id {
    case 1...3: return .hostObject(objects[id - 1])
    case 4: return .error(error)
    default: throw .malformed("the object \(id)")
    }
  }

  func number(of reference: Reference) throws(ValueError) -> Int { throw .foreign("\(reference)") }

  func crossing(of object: HostObject) throws(ValueError) -> HostCrossing {
    guard let index = objects.firstIndex(of: object) else { return .promise(9) }
    guard !isKnown else { return .known(index + 1) }
    let description = HostDescription(
      kind: .function, isDynamic: true, name: "f", arity: 2, prototype: index == 0 ? nil : objects[0],
      constants: index == 0 ? [] : [("a", 1), (.symbol(.iterator), [])])
    return .described(index + 1, description)
  }

  func crossing(of error: JavaScriptError) throws(ValueError) -> ErrorCrossing { isKnown ? .known(4) : .described(4) }

  func encode(_ value: Value) throws -> [UInt8] {
    var writer = ValueWriter(resolver: self)
    try writer.write(value)
    return writer.bytes
  }

  func decode(_ bytes: some Sequence<UInt8>) throws -> Value {
    var reader = ValueReader(Array(bytes)[...], resolver: self)
    let value = try reader.readValue()
    try reader.finish()
    return value
  }
}

/// Makes values of all kinds, with shared and cyclic structure.
struct ValueSource {
  private var generator: SeededGenerator
  /// What can't be made here, such as objects of the program.
  private let others: [Value]
  /// The views that are made.
  private let kinds: [Value.ArrayBufferView.Kind]
  /// Containers that have been begun or finished, to stand in further places.
  private var known: [Value] = []
  private var left = 0

  init(
    seed: UInt64, others: [Value] = [], kinds: [Value.ArrayBufferView.Kind] = Value.ArrayBufferView.Kind.allCases
  ) {
    generator = SeededGenerator(seed: seed)
    self.others = others
    self.kinds = kinds
  }

  /// A value of about 30 parts, and those that copies of cycles add.
  mutating func next() -> Value {
    known = []
    left = 30
    return value()
  }

  private mutating func value() -> Value {
    left -= 1
    let choice = Int.random(in: 0..<(left > 0 ? 24 : 9), using: &generator)
    switch choice {
    case 0: return [.undefined, nil, true, false].randomElement(using: &generator)!
    case 1: return .number(number())
    case 2: return .bigInt(bigInteger())
    case 3...4: return Value(text())
    case 5: return .symbol([.iterator, .toPrimitive, Symbol(for: text())].randomElement(using: &generator)!)
    case 6: return others.randomElement(using: &generator) ?? nil
    case 7...8: return known.randomElement(using: &generator) ?? 7
    default:
      let value = choice < 14 ? leaf() : container()
      known.append(value)
      return value
    }
  }

  private mutating func leaf() -> Value {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return .date(.init(milliseconds: number()))
    case 1:
      return .regExp(
        .init(["a+", "(?:)", "\u{e9}", "\u{100}"].randomElement(using: &generator)!, flags: "gy", lastIndex: number()))
    case 2: return .buffer(.init(bytes(24)))
    default:
      let buffers = known.compactMap { if case .buffer(let buffer) = $0 { buffer } else { nil } }
      let buffer = buffers.randomElement(using: &generator) ?? .init(bytes(24))
      let kind = kinds.randomElement(using: &generator)!
      let count = Int.random(in: 0...24 / kind.elementSize, using: &generator)
      return .view(.init(kind, on: buffer, byteOffset: 24 - count * kind.elementSize, count: count)!)
    }
  }

  private mutating func container() -> Value {
    let count = Int.random(in: 0..<12, using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return .array(.init((0..<count).map { _ in element() }))
    case 1: return .object(.init(properties(count), hasPrototype: Bool.random(using: &generator)))
    case 2:
      return .array(
        .init(cyclic: { array in
          known.append(.array(array))
          return (0..<count).map { _ in element() }
        }))
    case 3:
      return .object(
        .init(cyclic: { object in
          known.append(.object(object))
          return properties(count)
        }))
    case 4:
      return .map(
        .init(cyclic: { map in
          known.append(.map(map))
          return (0..<count).map { _ in (value(), value()) }
        }))
    default:
      return .set(
        .init(cyclic: { set in
          known.append(.set(set))
          return (0..<count).map { _ in value() }
        }))
    }
  }

  private mutating func element() -> Value {
    Int.random(in: 0..<8, using: &generator) == 0 ? .hole : value()
  }

  private mutating func properties(_ count: Int) -> [(JavaScriptString, Value)] {
    (0..<count).map { _ in (text(), value()) }
  }

  private mutating func number() -> Double {
    let some: [Double] = [
      0, -0.0, 1, -1, 0.1, 0x1p53, -0x1p53, 0x1p53 - 1, 1 - 0x1p53, 8.64e15, 8.64e15 + 1, .nan, .infinity, -.infinity,
      .leastNonzeroMagnitude,
    ]
    return Bool.random(using: &generator)
      ? some.randomElement(using: &generator)!
      : Bool.random(using: &generator)
        ? Double(bitPattern: generator.next())
        : Double(Int64(bitPattern: generator.next()) >> Int64(generator.next() % 64))
  }

  private mutating func bigInteger() -> BigInteger {
    let words = (0..<Int.random(in: 0..<4, using: &generator)).map { _ in generator.next() >> (generator.next() % 64) }
    return BigInteger(isNegative: Bool.random(using: &generator), magnitude: words)
  }

  private mutating func text() -> JavaScriptString {
    let units: [UInt16] = [0, 0x61, 0x7f, 0x80, 0xff, 0x100, 0x301, 0xd83d, 0xde00, 0xffff]
    let few = Bool.random(using: &generator) ? units.prefix(5) : units[...]
    return JavaScriptString(
      utf16: (0..<Int.random(in: 0..<6, using: &generator)).map { _ in few.randomElement(using: &generator)! })
  }

  private mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
  }
}

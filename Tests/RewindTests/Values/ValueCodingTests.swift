import Foundation
import Testing

@testable import Rewind

@Suite struct ValueCodingTests {
  // MARK: What is encoded as what

  @Test("a value of Swift is encoded as its counterpart in JavaScript, and decoded from it")
  func counterparts() throws {
    try check(true, is: true)
    try check("a\u{e9}", is: "a\u{e9}")
    try check(1.5, is: 1.5)
    try check(-0.0, is: -0.0)
    try check(Double.infinity, is: .number(.infinity))
    try check(-Float.infinity, is: .number(-.infinity))
    try check(Float(0.1), is: .number(Double(Float(0.1))))
    try check(UInt8.max, is: 255)
    try check(Int8.min, is: -128)
    try check((1 << 53) - 1, is: .number(0x1p53 - 1))
    try check(1 << 53, is: .bigInt(BigInteger(1 << 53)))
    try check(Int64.min, is: .bigInt(BigInteger(Int64.min)))
    try check(UInt64.max, is: .bigInt(BigInteger(UInt64.max)))
    try check(Int128.min, is: .bigInt(BigInteger(Int128.min)))
    try check(UInt128.max, is: .bigInt(BigInteger(UInt128.max)))
    try check(Date(timeIntervalSince1970: -0.001), is: .date(.init(milliseconds: -1)))
    try check(Data([1, 2]), is: .view(.init(bytes: [1, 2])))
    try check([UInt8]([1, 2]), is: [1, 2])
    try check([] as [Int], is: [])
    try check([[1], [], [2, 3]], is: [[1], [], [2, 3]])
    try check([1, nil, 3] as [Int?], is: [1, nil, 3])
    try check(nil as Int?, is: nil)
    try check(URL(string: "https://example.org/a?b#c")!, is: "https://example.org/a?b#c")
    try check(
      UUID(uuidString: "00000000-0000-0000-0000-0000000000FF")!, is: "00000000-0000-0000-0000-0000000000FF")
    try check(Suit.hearts, is: "♥")
    try check(["b": 1, "a": 2], is: ["a": 2, "b": 1])
    try check([10: "x", 9: "y", -1: "z"], is: ["9": "y", "10": "x", "-1": "z"])
    try check([Suit.hearts: 1], is: ["♥", 1])
    try check(Shape.circle(radius: 2), is: ["circle": ["radius": 2]])
    try check(Shape.polygon([1, 2], "p"), is: ["polygon": ["_0": [1, 2], "_1": "p"]])
    try check(Shape.none, is: ["none": [:]])
    try check(Empty(), is: [:])
    #expect(try Value(encoding: Double.nan) == .number(.nan))
    #expect(try Value.number(.nan).decode(Float.self).isNaN)
  }

  @Test("a structure is encoded as a plain object in the order of its properties, without optional ones that are nil")
  func structures() throws {
    let person = Person(
      name: "Ada", age: nil, born: Date(timeIntervalSince1970: 1),
      friends: [Person(name: "B", age: 3, extra: [1, .hole])],
      extra: .map([1: 2]))
    let value = try Value(encoding: person)
    #expect(
      value.description
        == """
        { name: 'Ada', born: 1970-01-01T00:00:01.000Z, friends: [ { name: 'B', age: 3, friends: [], \
        extra: [ 1, <1 empty item> ] } ], extra: Map(1) { 1 => 2 } }
        """)
    #expect(try value.decode(Person.self) == person)
  }

  @Test("the properties of a dictionary always have the same order")
  func order() throws {
    let names = (0..<200).map { "\($0 * 7919 % 200)" } + ["b", "a", "é", "01"]
    let value = try Value(encoding: Dictionary(uniqueKeysWithValues: names.map { ($0, 1) }))
    #expect(value.object?.keys.map(\.repaired) == (0..<200).map { "\($0)" } + ["01", "a", "b", "é"])
  }

  @Test("a subclass and its superclass are told apart")
  func superclasses() throws {
    let dog = Dog(legs: 4, name: "Rex")
    let value = try Value(encoding: dog)
    #expect(value == ["name": "Rex", "super": ["legs": 4], "old": ["legs": 4]])
    let back = try value.decode(Dog.self)
    #expect(back.legs == 4)
    #expect(back.name == "Rex")
  }

  @Test("containers can be nested by hand, and an encoder can be asked for its container again")
  func nested() throws {
    let value = try Value(encoding: ByHand())
    #expect(value == ["a": ["b": [1, nil, ["c": 2], [3], 4]], "d": 6, "nothing": nil])
    #expect(try value.decode(ByHand.self) == ByHand())
  }

  @Test("a value is encoded and decoded as it is, also where it is cyclic, and within other values")
  func values() throws {
    let cycle = Value.array(.init(cyclic: { [.array($0)] }))
    let symbol = Value.symbol(.iterator)
    let value = try Value(encoding: ["a": [cycle, cycle, symbol, .undefined]])
    #expect(value["a"][0].array?.count == 1)
    let back = try value.decode([String: [Value]].self)
    #expect(back["a"] == [cycle, cycle, symbol, .undefined])
    guard case .array(let left)? = back["a"]?[0], case .array(let right)? = back["a"]?[1] else {
      Issue.record("an array became something else")
      return
    }
    #expect(left === right)
    #expect(try Value(encoding: cycle) == cycle)
    #expect(try cycle.decode(Value.self) == cycle)
  }

  // MARK: What is decoded from what

  @Test("what is undefined, null, a hole or missing is nil")
  func optionals() throws {
    for value: Value in [.undefined, nil] {
      #expect(try value.decode(Int?.self) == nil)
      #expect(try (["a": value] as Value).decode(Few.self) == Few(a: nil))
      #expect(try ([value, 1] as Value).decode([Int?].self) == [nil, 1])
    }
    #expect(try Value.array([.hole, 1]).decode([Int?].self) == [nil, 1])
    #expect(try Value.array([.hole]).decode([Value].self) == [.undefined])
    #expect(try ([:] as Value).decode(Few.self) == Few(a: nil))
    #expect(try ([:] as Value).decode(Strict.self) == Strict(a: nil, value: .undefined))
  }

  @Test("sequences are decoded from all that has an order, and properties from all that has names")
  func sequences() throws {
    let bytes = Value.ArrayBuffer([1, 2, 3, 4])
    #expect(try Value.buffer(bytes).decode([UInt8].self) == [1, 2, 3, 4])
    #expect(try Value.buffer(bytes).decode([Int].self) == [1, 2, 3, 4])
    #expect(try Value.buffer(bytes).decode(Data.self) == Data([1, 2, 3, 4]))
    let middle = Value.view(.init(.uint8, on: bytes, byteOffset: 1, count: 2)!)
    #expect(try middle.decode([UInt8].self) == [2, 3])
    #expect(try middle.decode(Data.self) == Data([2, 3]))
    #expect(try middle.decode([Double].self) == [2, 3])
    #expect(try Value.view(.init(.uint16, on: bytes)!).decode([Int].self) == [0x201, 0x403])
    #expect(throws: DecodingError.self) { try Value.view(.init(.uint16, on: bytes)!).decode([UInt8].self) }
    #expect(try ([1, 255] as Value).decode(Data.self) == Data([1, 255]))
    #expect(try Value.view(.init(.bigInt64, bytes: Array(repeating: 255, count: 8))).decode([Int].self) == [-1])
    #expect(try Value.set([1, 2]).decode(Set<Int>.self) == [1, 2])
    #expect(try Value.map(["a": 1, 2: 3]).decode([String: Int].self) == ["a": 1])
    #expect(try Value.map(["♥": 1]).decode([Suit: Int].self) == [.hearts: 1])
  }

  @Test("numbers and BigInts are decoded where nothing is lost")
  func integers() throws {
    #expect(try Value.bigInt(5).decode(Int8.self) == 5)
    #expect(try Value.bigInt(5).decode(Double.self) == 5)
    #expect(try Value.number(0x1p62).decode(Int.self) == 1 << 62)
    #expect(try Value.number(-0.0).decode(Int.self) == 0)
    #expect(try Value.number(1e-60).decode(Float.self) == 0)
    #expect(throws: DecodingError.self) { try Value.number(1e300).decode(Float.self) }
    #expect(throws: DecodingError.self) { try Value.bigInt(BigInteger((1 << 53) + 1)).decode(Double.self) }
  }

  @Test("the same container is decoded wherever it stands")
  func sharing() throws {
    let shared: Value = ["a": 1]
    #expect(try ([shared, shared] as Value).decode([Few].self) == [Few(a: 1), Few(a: 1)])
  }

  // MARK: Errors

  @Test(
    "an error says where the value is and what is wrong with it",
    arguments: [
      ([:], "keyNotFound at : there is no property 'name'"),
      (["name": 1], "typeMismatch at name: found a number where a value for String must be"),
      (["name": nil], "valueNotFound at name: found null where a value for String must be"),
      (["name": "a", "friends": 1], "typeMismatch at friends: found a number where a value for Array<Value> must be"),
      (
        ["name": "a", "friends": [["name": "b", "age": 1.5]]],
        "dataCorrupted at friends.Index 0.age: 1.5 is no Int"
      ),
      (
        ["name": "a", "friends": [[]]],
        "typeMismatch at friends.Index 0: found an array where a value for Dictionary<String, Value> must be"
      ),
      (["name": "a", "friends": [], "age": "1"], "typeMismatch at age: found a string where a value for Int must be"),
      (["name": "a", "friends": [], "born": 0], "typeMismatch at born: found a number where a value for Date must be"),
      (
        ["name": "a", "friends": [], "born": .date(.init(milliseconds: .nan))],
        "dataCorrupted at born: the date is invalid"
      ),
      (
        ["name": .illFormedString([0xd800])],
        "dataCorrupted at name: a surrogate stands alone in the string, as in no Swift String"
      ),
    ] as [(Value, String)])
  func decodingErrors(_ value: Value, _ text: String) throws {
    let error = try #require(throws: DecodingError.self) { try value.decode(Person.self) }
    #expect(error.text == text)
  }

  @Test("a value that leads back to itself is refused, and so is what is nested too deep")
  func cycles() throws {
    let cycle = Value.object(.init(cyclic: { [("next", ["next": .object($0)])] }))
    let error = try #require(throws: DecodingError.self) { try onSmallStack { _ = try cycle.decode(Chain.self) } }
    #expect(error.text == "dataCorrupted at next.next: the value leads back to itself")

    let deepest = (0..<999).reduce([:] as Value) { value, _ in ["next": value] }
    let chain = try deepest.decode(Chain.self)
    #expect(try Value(encoding: chain) == deepest)
    #expect(throws: DecodingError.self) { try (["next": ["next": deepest]] as Value).decode(Chain.self) }
    #expect(throws: EncodingError.self) { try Value(encoding: Chain(next: Chain(next: chain))) }
  }

  @Test("only these coders take values")
  func otherCoders() throws {
    let encoding = try #require(throws: EncodingError.self) { try JSONEncoder().encode([Value.null]) }
    guard case .invalidValue(_, let context) = encoding else { return }
    #expect(
      context.debugDescription.hasPrefix("a value of JavaScript can only be encoded by Value(encoding:), and not by a ")
    )
    #expect(context.codingPath.map(\.intValue) == [0])
    let decoding = try #require(throws: DecodingError.self) {
      try JSONDecoder().decode([Value].self, from: Data("[1]".utf8))
    }
    #expect(
      decoding.text.hasPrefix(
        "dataCorrupted at Index 0: a value of JavaScript can only be decoded by Value.decode, and not by"))
  }

  @Test("a date that JavaScript can't have is refused")
  func dates() throws {
    let error = try #require(throws: EncodingError.self) {
      try Value(encoding: [Date.distantPast, .init(timeIntervalSince1970: 1e13)])
    }
    guard case .invalidValue(_, let context) = error else { return }
    #expect(context.codingPath.map(\.intValue) == [1])
    #expect(context.debugDescription == "the date is too far away for JavaScript")
  }

  private func check<T: Codable & Equatable>(
    _ swift: T, is expected: Value, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try Value(encoding: swift) == expected, sourceLocation: sourceLocation)
    #expect(try expected.decode(T.self) == swift, sourceLocation: sourceLocation)
  }
}

extension DecodingError {
  /// Which error, where, and why.
  fileprivate var text: String {
    let (kind, context) =
      switch self {
      case .typeMismatch(_, let context): ("typeMismatch", context)
      case .valueNotFound(_, let context): ("valueNotFound", context)
      case .keyNotFound(_, let context): ("keyNotFound", context)
      case .dataCorrupted(let context): ("dataCorrupted", context)
      @unknown default: fatalError("an unknown error")
      }
    return "\(kind) at \(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)"
  }
}

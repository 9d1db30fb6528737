import Testing

@testable import Rewind

@Suite struct ValueTests {
  // MARK: Equality

  @Test("cycles are equal where they read the same, however long they are")
  func cyclicEquality() {
    func cycle(_ number: Value, length: Int) -> Value {
      .array(.init(cyclic: { array in [number, (1..<length).reduce(.array(array)) { inner, _ in [number, inner] }] }))
    }
    #expect(cycle(1, length: 1) == cycle(1, length: 1))
    #expect(cycle(1, length: 2) == cycle(1, length: 3))
    #expect(cycle(1, length: 2) != cycle(2, length: 2))
    #expect(cycle(1, length: 2) != [1, [1, [1, nil]]])
    let odd = Value.array(.init(cyclic: { [1, [1, [2, .array($0)]]] }))
    #expect(cycle(1, length: 3) != odd)
  }

  @Test(
    "values are equal where they say the same",
    arguments: [
      (.number(.nan), .number(-.nan), true), (0.0, -0.0, false), (1, .bigInt(1), false), (nil, .undefined, false),
      (.hole, .undefined, false), ("\u{e9}", "e\u{301}", false), ("a", .illFormedString([0x61]), true),
      (.illFormedString([0xd800]), .illFormedString([0xd801]), false),
      (["a": 1, "b": 2], ["b": 2, "a": 1], true), (["a": 1], ["b": 1], false), (["a": 1], ["a": 1, "b": 1], false),
      (["a": 1, "b": 1], ["a": 1, "c": 1], false), ([:], .object(.init([], hasPrototype: false)), false),
      ([1, 2], [2, 1], false), ([1, .hole], [1, .undefined], false),
      (.map(["a": 1, "b": 2]), .map(["b": 2, "a": 1]), false), (.map([1: 2]), .map([1: 2]), true),
      (.set([1, 2]), .set([1, 2]), true), (.set([1]), [1], false),
      (.date(.init(milliseconds: 1)), .date(.init(milliseconds: 1.5)), true),
      (.date(.init(milliseconds: .nan)), .date(.init(milliseconds: 9e15)), true),
      (.regExp(.init("a", flags: "g")), .regExp(.init("a", flags: "g")), true),
      (.regExp(.init("a")), .regExp(.init("a", lastIndex: 1)), false),
      (.buffer(.init([1])), .buffer(.init([1])), true), (.view(.init(bytes: [1])), .buffer(.init([1])), false),
      (.view(.init(.int8, bytes: [1])), .view(.init(.uint8, bytes: [1])), false),
      (.symbol(.iterator), .symbol(.iterator), true), (.symbol(.iterator), .symbol(Symbol(for: "iterator")), false),
      (.error(.typeError("a")), .error(.typeError("a")), true),
      (.error(.typeError("a")), .error(.rangeError("a")), false),
      (.error(.init("a", cause: 1)), .error(.init("a")), false),
      (.error(.init("a", properties: ["b": 1])), .error(.init("a", properties: ["b": 2])), false),
      (.error(.init("", className: "", cause: 1)), .error(.init(throwing: 1)), false),
    ] as [(Value, Value, Bool)])
  func equality(_ left: Value, _ right: Value, _ areEqual: Bool) {
    #expect((left == right) == areEqual)
    #expect((right == left) == areEqual)
    #expect(left == left)
  }

  @Test("containers are one where they were copied, and not where they only say the same")
  func identity() {
    let array: Value.ArrayObject = [1]
    let copy = array
    #expect(array === copy)
    #expect(!(array === [1]))
    #expect(Value.array(array).isSameKey(as: .array(copy)))
    #expect(!Value.array(array).isSameKey(as: [1]))
    #expect(Value.number(.nan).isSameKey(as: .number(.nan)))
    #expect((0 as Value).isSameKey(as: -0.0))
    #expect(!(0 as Value).isSameKey(as: .bigInt(0)))
  }

  @Test("a cycle that is made leads back to itself, and is gone once nobody has it")
  func cycles() throws {
    weak var cell: Cell?
    do {
      let inner: Value = [2]
      let object = Value.PlainObject(cyclic: { object in
        [("self", .object(object)), ("list", [1, inner, .map([.object(object): .set([.object(object)])])])]
      })
      cell = object.link.cell
      let list = try #require(object["list"])
      guard case .object(let back)? = object["self"], case .map(let map) = list[2] else {
        Issue.record("\(object)")
        return
      }
      #expect(back === object)
      #expect(
        map[key: .object(object)]?.description
          == "Set(1) { { self: [Circular], list: [ 1, [ 2 ], Map(1) { [Circular] => [Circular] } ] } }")
      #expect(inner == [2])
    }
    #expect(cell == nil)
  }

  // MARK: Reading

  @Test("what isn't there reads as undefined")
  func subscripts() {
    let value: Value = ["a": [1, .hole, ["b": nil]]]
    #expect(value["a"][0] == 1)
    #expect(value["a"][1] == .undefined)
    #expect(value["a"][2]["b"] == nil as Value)
    #expect(value["a"][3] == .undefined)
    #expect(value["a"][-1] == .undefined)
    #expect(value["x"]["y"][0] == .undefined)
    #expect(value.object?["x"] == nil)
  }

  @Test(
    "a number or a BigInt is an integer of Swift where nothing is lost",
    arguments: [
      (5, 5), (-0.0, 0), (1.5, nil), (.number(.nan), nil), (.number(0x1p63), nil), (.number(-0x1p63), Int.min),
      (.bigInt(BigInteger(Int.min)), Int.min), (.bigInt(BigInteger(UInt.max)), nil), ("5", nil), (true, nil),
    ] as [(Value, Int?)])
  func integers(_ value: Value, _ expected: Int?) {
    #expect(value.int == expected)
  }

  @Test("literals are values of the kind that they look like")
  func literals() {
    guard case .null = nil as Value, case .boolean(true) = true as Value, case .number(1) = 1 as Value,
      case .number(1.5) = 1.5 as Value, case .string("a1") = "a\(1)" as Value, case .array = [1] as Value,
      case .object = ["a": 1] as Value, case .bigInt = 9_007_199_254_740_992 as Value
    else {
      Issue.record("a literal is of another kind")
      return
    }
    let object: Value = ["b": 1, "a": 2, "b": 3]
    #expect(object.object?.keys == ["b", "a"])
    #expect(object["b"] == 3)
  }

  @Test("a Map and a Set keep the first place and the last value of equal keys, and have no −0")
  func keys() {
    let map: Value.MapObject = [1: "a", "1": "b", 1: "c", -0.0: "d", 0: "e"]
    #expect(Value.map(map).description == "Map(3) { 1 => 'c', '1' => 'b', 0 => 'e' }")
    #expect(map[key: -0.0] == "e")
    #expect(map[key: 1] == "c")
    #expect(map[key: 2] == nil)
    #expect(map[1].key == "1")
    let set: Value.SetObject = [1, 2, 1, .number(.nan), .number(.nan), -0.0]
    #expect(Value.set(set).description == "Set(4) { 1, 2, NaN, 0 }")
    #expect(set.contains(-0.0))
    #expect(!set.contains(3))
  }

  @Test("a view is made only where its buffer has what it covers")
  func views() {
    let buffer = Value.ArrayBuffer([0, 1, 2, 3, 4, 5])
    func view(_ kind: Value.ArrayBufferView.Kind, _ offset: Int, _ count: Int?) -> String? {
      Value.ArrayBufferView(kind, on: buffer, byteOffset: offset, count: count).map { Value.view($0).description }
    }
    #expect(view(.uint16, 2, nil) == "Uint16Array(2) [ 770, 1284 ]")
    #expect(view(.uint16, 6, 0) == "Uint16Array(0) []")
    #expect(view(.int32, 0, 1) == "Int32Array(1) [ 50462976 ]")
    for (kind, offset, count): (Value.ArrayBufferView.Kind, Int, Int?) in [
      (.uint8, 7, nil), (.uint8, -1, nil), (.uint8, .min, 0), (.uint8, .max, 0), (.uint8, 0, 7), (.uint8, 0, -1),
      (.uint8, 0, .max), (.uint16, 1, nil), (.int32, 0, nil), (.float64, 0, 1),
    ] {
      #expect(view(kind, offset, count) == nil, "\(kind) from \(offset), \(count.map(String.init) ?? "all")")
    }
  }

  @Test("the elements of a typed array are its numbers")
  func elements() {
    let bytes: [UInt8] = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbf]
    let expected: [Value.ArrayBufferView.Kind: Value] = [
      .int8: -1, .uint8: 255, .uint8Clamped: 255, .dataView: 255, .int16: -1, .uint16: 65_535, .int32: -1,
      .uint32: 4_294_967_295, .float16: .number(.nan), .float32: .number(.nan), .float64: -1.9999999999999998,
      .bigInt64: .bigInt(BigInteger(Int64(bitPattern: 0xbfff_ffff_ffff_ffff))),
      .bigUint64: .bigInt(BigInteger(0xbfff_ffff_ffff_ffff as UInt64)),
    ]
    for kind in Value.ArrayBufferView.Kind.allCases {
      #expect(Value.ArrayBufferView(kind, bytes: bytes).elements[0] == expected[kind], "\(kind)")
    }
    let halves: [(UInt16, Double)] = [
      (0x3c00, 1), (0xc000, -2), (0x7bff, 65_504), (0x0001, 0x1p-24), (0x0400, 0x1p-14), (0x3555, 0.333251953125),
      (0x7c00, .infinity), (0xfc00, -.infinity), (0x8000, -0.0), (0x7e00, .nan),
    ]
    for (bits, number) in halves {
      #expect(Value.number(Double(halfPrecision: bits)) == .number(number), "\(bits)")
    }
  }
}

import Testing

@testable import Rewind

@Suite struct ValueTextTests {
  @Test(
    "a value is described as the console shows it",
    arguments: [
      (.undefined, "undefined"), (nil, "null"), (true, "true"), (-0.0, "-0"), (.bigInt(-12), "-12n"), ("it's", "it's"),
      (.illFormedString([0x61, 0xd800]), "a\u{fffd}"), (.symbol(.iterator), "Symbol(Symbol.iterator)"),
      (.symbol(Symbol(for: "k")), "Symbol(k)"), ([], "[]"), ([1, "a"], "[ 1, 'a' ]"),
      ([.hole, .hole, 1, .hole], "[ <2 empty items>, 1, <1 empty item> ]"),
      ([["it's", "\"it's\"", "`it's\"", "a\n\u{1}\\"]], "[ [ \"it's\", `\"it's\"`, '`it\\'s\"', 'a\\n\\x01\\\\' ] ]"),
      ([:], "{}"), (["a": 1, "b c": [:], "1": nil, "": 2], "{ a: 1, 'b c': {}, '1': null, '': 2 }"),
      (.object(.init([("a", 1)], hasPrototype: false)), "[Object: null prototype] { a: 1 }"),
      (.map(["a": [1], nil: .undefined]), "Map(2) { 'a' => [ 1 ], null => undefined }"), (.map([:]), "Map(0) {}"),
      (.set([[1]]), "Set(1) { [ 1 ] }"), (.date(.init(milliseconds: .nan)), "Invalid Date"),
      (.regExp(.init("a/b", flags: "g")), "/a/b/g"),
      (.buffer(.init([1, 255])), "ArrayBuffer { [Uint8Contents]: <01 ff>, byteLength: 2 }"),
      (
        .view(.init(.dataView, bytes: [9])),
        "DataView { byteLength: 1, byteOffset: 0, buffer: ArrayBuffer { [Uint8Contents]: <09>, byteLength: 1 } }"
      ),
      (.view(.init(.bigInt64, bytes: [UInt8](repeating: 0, count: 8))), "BigInt64Array(1) [ 0n ]"),
      (.error(.typeError("no")), "TypeError: no"), ([.error(.typeError("no"))], "[ [TypeError: no] ]"),
      (.error(.init("a", cause: .error(.init("b", cause: 5)))), "Error: a\n  caused by Error: b\n  caused by 5"),
      (.error(.init(throwing: ["a": 1])), "{ a: 1 }"),
    ] as [(Value, String)])
  func descriptions(_ value: Value, _ text: String) {
    #expect(value.description == text)
  }

  @Test("a description of what is cyclic or huge ends")
  func endless() {
    #expect(
      Value.array(.init(cyclic: { [.array($0), ["a": .array($0)]] })).description == "[ [Circular], { a: [Circular] } ]"
    )
    let wide = Value.array(Array(repeating: 7, count: 1_000_000)).description
    #expect(wide.hasPrefix("[ 7, 7,"))
    #expect(wide.hasSuffix("…"))
    #expect(wide.utf8.count < 10_100)
    let cause = Value.object(.init(cyclic: { [("e", .error(JavaScriptError("x", cause: .object($0))))] }))
    #expect(cause.description == "{ e: [Error: x] }")
    #expect(cause.object?["e"]?.description == "Error: x\n  caused by { e: [Error: x] }")
    let long = Value.bigInt(BigInteger(isNegative: true, magnitude: Array(repeating: 1, count: 100_000)))
    #expect(long.description == "-0x1…n (800000 bytes)")
  }

  @Test(
    "a number is written as JavaScript writes it",
    arguments: [
      (1, "1"), (1.5, "1.5"), (-1e21, "-1e+21"), (1e20, "100000000000000000000"), (123e18, "123000000000000000000"),
      (1.5e300, "1.5e+300"), (1e-6, "0.000001"), (1e-7, "1e-7"), (1.25e-7, "1.25e-7"),
      (.leastNonzeroMagnitude, "5e-324"),
      (0.1 + 0.2, "0.30000000000000004"), (123456789.125, "123456789.125"), (1e16, "10000000000000000"),
      (.greatestFiniteMagnitude, "1.7976931348623157e+308"), (-.infinity, "-Infinity"), (.nan, "NaN"),
    ] as [(Double, String)])
  func numbers(_ number: Double, _ text: String) {
    #expect(number.javaScriptText == text)
  }

  @Test(
    "a date is written as toISOString writes it",
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
      (951_868_800_000, "2000-03-01T00:00:00.000Z"), (-2_203_891_200_001, "1900-02-28T23:59:59.999Z"),
      (-62_198_755_200_000, "-000001-01-01T00:00:00.000Z"), (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
      (253_402_300_800_000, "+010000-01-01T00:00:00.000Z"), (8.64e15, "+275760-09-13T00:00:00.000Z"),
      (-8.64e15, "-271821-04-20T00:00:00.000Z"),
    ] as [(Double, String)])
  func dates(_ milliseconds: Double, _ text: String) {
    #expect(Value.DateObject(milliseconds: milliseconds).text == text)
  }

  @Test("a long chain of containers is made, compared, described and let go of on a small stack")
  func longChains() throws {
    let answers = try onSmallStack {
      func chain(_ end: Value) -> Value {
        (0..<100_000).reduce(end) { inner, index in index.isMultiple(of: 2) ? [inner] : .map(["a": ["b": inner]]) }
      }
      func tied(_ end: Value) -> Value {
        (0..<500).reduce(end) { inner, _ in .array(.init(cyclic: { [.array($0), inner] })) }
      }
      var errors = JavaScriptError("innermost")
      for _ in 0..<100_000 { errors = JavaScriptError("outer", cause: .error(errors)) }
      let ring = Value.array(.init(cyclic: { array in [(0..<100_000).reduce(.array(array)) { inner, _ in [inner] }] }))
      return [
        chain(1) == chain(1), chain(1) != chain(2), chain(1).description.hasSuffix("…"), tied(1) == tied(1),
        tied(1) != tied(2), errors == errors, JavaScriptError("a", cause: .error(errors)) != errors,
        ring[0][0] == ring, ring.description.hasSuffix("…"),
      ]
    }
    #expect(answers == Array(repeating: true, count: 9))
  }
}

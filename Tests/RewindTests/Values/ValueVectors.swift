import Testing

@testable import Rewind

/// A value with the only bytes that it may cross as. The bytes are put together by hand from what `ValueTag` says.
struct ValueVector: CustomTestStringConvertible, Sendable {
  /// What makes the value in an app.
  let script: String
  let value: Value
  /// Two digits a byte; blanks mean nothing.
  let hex: String

  init(_ script: String, _ value: Value, _ hex: String) {
    self.script = script
    self.value = value
    self.hex = hex.filter { $0 != " " }
  }

  var testDescription: String { script }

  var bytes: [UInt8] { Array(hex: hex) }

  static let all = numbers + texts + containers + shared + binary

  static let numbers: [ValueVector] = [
    .init("undefined", .undefined, "00"),
    .init("null", nil, "01"),
    .init("false", false, "02"),
    .init("true", true, "03"),
    .init("0", 0, "04 00"),
    .init("-1", -1, "04 01"),
    .init("1", 1, "04 02"),
    .init("63", 63, "04 7e"),
    .init("64", 64, "04 80 01"),
    .init("-64", -64, "04 7f"),
    .init("-65", -65, "04 81 01"),
    .init("2 ** 31", 2_147_483_648, "04 80 80 80 80 10"),
    .init("Number.MAX_SAFE_INTEGER", 9_007_199_254_740_991, "04 fe ffffffffffff 1f"),
    .init("Number.MIN_SAFE_INTEGER", -9_007_199_254_740_991, "04 fd ffffffffffff 1f"),
    .init("2 ** 53", .number(0x1p53), "05 00000000 00004043"),
    .init("-0", -0.0, "05 00000000 00000080"),
    .init("0.5", 0.5, "05 00000000 0000e03f"),
    .init("0.1", 0.1, "05 9a999999 9999b93f"),
    .init("NaN", .number(.nan), "05 00000000 0000f87f"),
    .init("Infinity", .number(.infinity), "05 00000000 0000f07f"),
    .init("-Infinity", .number(-.infinity), "05 00000000 0000f0ff"),
    .init("Number.MIN_VALUE", .number(.leastNonzeroMagnitude), "05 01000000 00000000"),
    .init("Number.MAX_VALUE", .number(.greatestFiniteMagnitude), "05 ffffffff ffffef7f"),
    .init("0n", .bigInt(0), "08 00 00"),
    .init("1n", .bigInt(1), "08 00 01 01"),
    .init("-1n", .bigInt(-1), "08 01 01 01"),
    .init("255n", .bigInt(255), "08 00 01 ff"),
    .init("256n", .bigInt(256), "08 00 02 00 01"),
    .init("-(2n ** 63n)", .bigInt(BigInteger(Int64.min)), "08 01 08 00000000 00000080"),
    .init("2n ** 64n", .bigInt(BigInteger(UInt128(1) << 64)), "08 00 09 00000000 00000000 01"),
  ]

  static let texts: [ValueVector] = [
    .init("''", "", "06 00"),
    .init("'a'", "a", "06 01 61"),
    .init("'\\0'", "\0", "06 01 00"),
    .init("'\\x7f\\x80'", "\u{7f}\u{80}", "06 02 7f 80"),
    .init("'\\u00e9'", "\u{e9}", "06 01 e9"),
    .init("'\\u00ff'", "\u{ff}", "06 01 ff"),
    .init("'\\u0100'", "\u{100}", "07 01 0001"),
    .init("'\\u00e9\\u0100'", "\u{e9}\u{100}", "07 02 e900 0001"),
    .init("'e\\u0301'", "e\u{301}", "07 02 6500 0103"),
    .init("'\\u{1f600}'", "\u{1f600}", "07 02 3dd8 00de"),
    .init("'\\ud800'", .illFormedString([0xd800]), "07 01 00d8"),
    .init("'\\udc00\\ud800'", .illFormedString([0xdc00, 0xd800]), "07 02 00dc 00d8"),
    .init(
      "'a'.repeat(128)", .string(String(repeating: "a", count: 128)), "06 80 01" + String(repeating: "61", count: 128)),
    .init("Symbol.iterator", .symbol(.iterator), "09 06 08 6974657261746f72"),
    .init("Symbol.for('k')", .symbol(Symbol(for: "k")), "0a 06 01 6b"),
    .init("Symbol.for('\\u0100')", .symbol(Symbol(for: "\u{100}")), "0a 07 01 0001"),
  ]

  static let containers: [ValueVector] = [
    .init("[]", [], "0e 00"),
    .init("[1, , 3]", [1, .hole, 3], "0e 03 0402 0c 0406"),
    .init("[,]", [.hole], "0e 01 0c"),
    .init("[undefined, null]", [.undefined, nil], "0e 02 00 01"),
    .init("[[], []]", [[], []], "0e 02 0e00 0e00"),
    .init("({})", [:], "0f 00 00"),
    .init("Object.create(null)", .object(.init([], hasPrototype: false)), "0f 01 00"),
    .init("({ a: 1, b: 'x' })", ["a": 1, "b": "x"], "0f 00 02 060161 0402 060162 060178"),
    .init("({ b: 1, 2: 2, 1: 3 })", ["1": 3, "2": 2, "b": 1], "0f 00 03 060131 0406 060132 0404 060162 0402"),
    .init("({ a: undefined })", ["a": .undefined], "0f 00 01 060161 00"),
    .init("({ '\\ud800': 1 })", .object([JavaScriptString(utf16: [0xd800]): 1]), "0f 00 01 070100d8 0402"),
    .init("new Map()", .map([:]), "10 00"),
    .init("new Map([[1, 'a'], [null, {}]])", .map([1: "a", nil: [:]]), "10 02 0402 060161 01 0f0000"),
    .init("new Map([[-0, 1]])", .map([-0.0: 1]), "10 01 0400 0402"),
    .init("new Set()", .set([]), "11 00"),
    .init("new Set([1, '1', NaN])", .set([1, "1", .number(.nan)]), "11 03 0402 060131 05 00000000 0000f87f"),
    .init("new Date(0)", .date(.init(milliseconds: 0)), "12 04 00"),
    .init("new Date(-1)", .date(.init(milliseconds: -1)), "12 04 01"),
    .init("new Date(NaN)", .date(.init(milliseconds: .nan)), "12 05 00000000 0000f87f"),
    .init("/a+/gi", .regExp(.init("a+", flags: "gi")), "13 06 02 612b 06 02 6769 04 00"),
    .init(
      "(() => { const r = /x/y; r.lastIndex = 3; return r })()", .regExp(.init("x", flags: "y", lastIndex: 3)),
      "13 060178 060179 0406"),
  ]

  static let shared: [ValueVector] = [
    .init("(() => { const a = []; return [a, a] })()", twice(.array([])), "0e 02 0e00 0d01"),
    .init(
      "(() => { const d = new Date(0); return [d, d] })()", twice(.date(.init(milliseconds: 0))), "0e 02 120400 0d01"),
    .init(
      "(() => { const v = new Uint8Array(0); return [v, v] })()", twice(.view(.init(bytes: []))),
      "0e 02 15020000 1400 0d01"),
    .init("(() => { const a = []; a.push(a); return a })()", .array(.init(cyclic: { [.array($0)] })), "0e 01 0d00"),
    .init(
      "(() => { const o = {}; o.o = o; return o })()", .object(.init(cyclic: { [("o", .object($0))] })),
      "0f 00 01 06016f 0d00"),
    .init(
      "(() => { const m = new Map(); m.set(m, m); return m })()", .map(.init(cyclic: { [(.map($0), .map($0))] })),
      "10 01 0d00 0d00"),
    .init("(() => { const s = new Set(); s.add(s); return s })()", .set(.init(cyclic: { [.set($0)] })), "11 01 0d00"),
    .init(
      "(() => { const a = [], o = { a }; a.push(o); return a })()", .array(.init(cyclic: { [["a": .array($0)]] })),
      "0e 01 0f 00 01 060161 0d00"),
  ]

  static let binary: [ValueVector] = [
    .init("new ArrayBuffer(0)", .buffer(.init([])), "14 00"),
    .init("new Uint8Array([1, 2, 3]).buffer", .buffer(.init([1, 2, 3])), "14 03 010203"),
    .init("new DataView(new ArrayBuffer(4), 1, 2)", view(.dataView, [0, 0, 0, 0], 1, 2), "15 00 01 02 14 04 00000000"),
    .init("new Int8Array(0)", view(.int8, []), "15 01 00 00 14 00"),
    .init("new Uint8Array([1, 2])", view(.uint8, [1, 2]), "15 02 00 02 14 02 0102"),
    .init("new Uint8ClampedArray([300])", view(.uint8Clamped, [255]), "15 03 00 01 14 01 ff"),
    .init("new Int16Array([-2])", view(.int16, [0xfe, 0xff]), "15 04 00 01 14 02 feff"),
    .init("new Uint16Array([1])", view(.uint16, [1, 0]), "15 05 00 01 14 02 0100"),
    .init("new Int32Array([-1])", view(.int32, [255, 255, 255, 255]), "15 06 00 01 14 04 ffffffff"),
    .init("new Uint32Array([1])", view(.uint32, [1, 0, 0, 0]), "15 07 00 01 14 04 01000000"),
    .init("new Float32Array([1])", view(.float32, [0, 0, 0x80, 0x3f]), "15 09 00 01 14 04 0000803f"),
    .init(
      "new Float64Array([1])", view(.float64, [0, 0, 0, 0, 0, 0, 0xf0, 0x3f]), "15 0a 00 01 14 08 00000000 0000f03f"),
    .init("new BigInt64Array([1n])", view(.bigInt64, [1, 0, 0, 0, 0, 0, 0, 0]), "15 0b 00 01 14 08 01000000 00000000"),
    .init(
      "new BigUint64Array([1n])", view(.bigUint64, [1, 0, 0, 0, 0, 0, 0, 0]), "15 0c 00 01 14 08 01000000 00000000"),
    .init(
      "(() => { const b = new ArrayBuffer(4); return [b, new Uint8Array(b, 1, 2), b] })()",
      {
        let buffer = Value.ArrayBuffer([0, 0, 0, 0])
        return [.buffer(buffer), .view(.init(.uint8, on: buffer, byteOffset: 1, count: 2)!), .buffer(buffer)]
      }(), "0e 03 14 04 00000000 15 02 01 02 0d01 0d01"),
    .init(
      "(() => { const b = new ArrayBuffer(1); return [new Uint8Array(b), b] })()",
      {
        let buffer = Value.ArrayBuffer([0])
        return [.view(.init(.uint8, on: buffer)!), .buffer(buffer)]
      }(), "0e 02 15 02 00 01 14 01 00 0d02"),
  ]

  private static func twice(_ value: Value) -> Value { [value, value] }

  private static func view(
    _ kind: Value.ArrayBufferView.Kind, _ bytes: [UInt8], _ offset: Int = 0, _ count: Int? = nil
  ) -> Value {
    .view(.init(kind, on: .init(bytes), byteOffset: offset, count: count)!)
  }
}

extension [UInt8] {
  /// The bytes of a text with two digits for each; blanks mean nothing.
  init(hex: String) {
    let digits = [Character](hex.filter { $0 != " " })
    self = stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0..<$0 + 2]), radix: 16)! }
  }

  /// Two digits a byte.
  var hex: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}

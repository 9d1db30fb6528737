import Rewind

extension Scenario {
  /// Values that cross, in both directions.
  static let passing = [
    Scenario(
      "Every kind of data crosses to the app and back as it was",
      app: """
        exports.same = (value) => value;
        exports.tell = (value) => typeof value + ' ' + (Array.isArray(value) ? 'array' : Object.prototype.toString.call(value));
        exports.negativeZero = (value) => Object.is(value, -0);
        """,
      second: { app in
        let values: [(String, Value)] = [
          ("undefined", .undefined), ("null", nil), ("true", true), ("NaN", .number(.nan)), ("-0", .number(-0.0)),
          ("2^53", .number(9_007_199_254_740_992)), ("1e-7", 1e-7), ("big", .bigInt(BigInteger(1) )), ("text", "a\u{1F600}b"),
          ("lone", Value(JavaScriptString(utf16: [0x61, 0xd800, 0x62]))), ("array", [1, "two", [3]]),
          ("holes", .array([1, .hole, .undefined])), ("object", ["b": 1, "a": ["c": nil]]),
        ]
        return try values.map { name, value in
          let back = try app.same(value)
          return "\(name): \(try app.tell(value).string!), \(back == value ? "same" : "\(back)")"
        } + ["\(try app.negativeZero(Value.number(-0.0)) == true)"]
      },
      expected: """
        undefined: undefined [object Undefined], same
        null: object [object Null], same
        true: boolean [object Boolean], same
        NaN: number [object Number], same
        -0: number [object Number], same
        2^53: number [object Number], same
        1e-7: number [object Number], same
        big: bigint [object BigInt], same
        text: string [object String], same
        lone: string [object String], same
        array: object array, same
        holes: object array, same
        object: object [object Object], same
        true
        """)
  ]
  static let calling: [Scenario] = [
    Scenario(
      "An app counts on",
      app: """
        let counter = 0;
        exports.incr = () => ++counter;
        """,
      first: { app in for _ in 0..<3 { try app.incr() } },
      second: { app in try [app.incr(), app.incr()].map { "\($0)" } },
      expected: """
        4
        5
        """)
  ]
  static let identity: [Scenario] = []
  static let errors: [Scenario] = []
}

import Rewind

extension Scenario {
  /// Data that crosses, in both directions.
  static let passing: [Scenario] = [
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
          ("2^53", .number(9_007_199_254_740_992)), ("1e-7", 1e-7), ("big", .bigInt(BigInteger(1))),
          ("text", "a\u{1F600}b"),
          ("lone", Value(JavaScriptString(utf16: [0x61, 0xd800, 0x62]))), ("array", [1, "two", [3]]),
          ("holes", .array([1, .hole, .undefined])), ("object", ["b": 1, "a": ["c": nil]]),
        ]
        return try values.map { name, value in
          let back = try app.same(value)
          return "\(name): \(try app.tell(value).string!), \(back == value ? "same" : "\(back)")"
        } + ["\(try app.negativeZero(-0.0) == true)"]
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
        """),
    Scenario(
      "Numbers keep every bit, and integers of any size their value",
      app: """
        const numbers = [
          Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 2 ** 53, -(2 ** 63), Number.MIN_VALUE, -Number.MAX_VALUE,
          Infinity, -Infinity, NaN, -0, 0.1,
        ];
        const bigs = [0n, -1n, 2n ** 63n, -(2n ** 64n), 10n ** 30n];
        exports.numbers = () => numbers;
        exports.bigs = () => bigs;
        exports.are = (list, other) => list.map((value, i) => Object.is(value, (other ? bigs : numbers)[i]));
        """,
      second: { app in
        let numbers = try app.numbers()
        let bigs = try app.bigs()
        let sent: [Double] = [
          9_007_199_254_740_991, -9_007_199_254_740_991, 9_007_199_254_740_992, -9_223_372_036_854_775_808,
          .leastNonzeroMagnitude,
          -.greatestFiniteMagnitude, .infinity, -.infinity, .nan, -0.0, 0.1,
        ]
        return [
          "\(numbers)", "\(bigs)", "\(numbers == .array(sent.map(Value.number)))",
          "\(try app.are(Value.array(sent.map(Value.number)), false))", "\(try app.are(bigs, true))",
        ]
      },
      expected: """
        [ 9007199254740991, -9007199254740991, 9007199254740992, -9223372036854776000, 5e-324, -1.7976931348623157e+308, \
        Infinity, -Infinity, NaN, -0, 0.1 ]
        [ 0n, -1n, 9223372036854775808n, -18446744073709551616n, 1000000000000000000000000000000n ]
        true
        [ true, true, true, true, true, true, true, true, true, true, true ]
        [ true, true, true, true, true ]
        """),
    Scenario(
      "Strings keep every unit, lone surrogates too, and so do names",
      app: """
        exports.units = (text) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
        exports.lone = () => '\\ud83d';
        exports.pair = () => '\\ud83d' + '\\ude00';
        exports.long = () => 'é€'.repeat(50000);
        exports.named = () => ({ '\\udc00': 1, 'ü': 2 });
        exports.names = (object) => Object.keys(object).map((name) => name.charCodeAt(0));
        """,
      second: { app in
        let lone = try app.lone()
        let named = try app.named()
        return [
          "\(try app.units(lone))", "\(lone.string == nil) \(lone.javaScriptString!.utf16)", "\(try app.pair())",
          "\(try app.long().string! == String(repeating: "é€", count: 50000))", "\(try app.names(named))",
          "\(named.object![JavaScriptString(utf16: [0xdc00])]!) \(named["ü"])",
          "\(try app.units(Value(JavaScriptString(utf16: [0, 0xff, 0x100, 0xdfff, 0xd800]))))",
        ]
      },
      expected: """
        [ 55357 ]
        true [55357]
        😀
        true
        [ 56320, 252 ]
        1 2
        [ 0, 255, 256, 57343, 55296 ]
        """),
    Scenario(
      "Symbols are the same on both sides",
      app: """
        const mine = Symbol('mine'), nameless = Symbol();
        exports.mine = () => mine;
        exports.nameless = () => nameless;
        exports.are = (a, b, c, d) => [a === mine, b === nameless, c === Symbol.for('ours'), d === Symbol.iterator];
        exports.symbols = () => [Symbol.for('ours'), Symbol.iterator, Symbol('other')];
        exports.keyed = { [mine]: 'by mine', [Symbol.for('ours')]: 'by ours' };
        """,
      first: { app in
        _ = try app.mine()
      },
      second: { app in
        let mine = try app.mine()
        let nameless = try app.nameless()
        let ours = Symbol(for: "ours")
        guard case .symbol(let symbol) = mine else { return ["\(mine) is no symbol"] }
        let keyed = try app.keyed.reference!
        return [
          "\(mine) \(nameless) \(try app.symbols())", "\(mine == (try app.mine())) \(mine == nameless)",
          "\(try app.are(mine, nameless, Value.symbol(ours), Value.symbol(.iterator)))",
          "\(try keyed[.symbol(symbol)].value) \(try keyed[.symbol(ours)].value) \(try keyed.keys)",
        ]
      },
      expected: """
        Symbol(mine) Symbol() [ Symbol(ours), Symbol(Symbol.iterator), Symbol(other) ]
        true false
        [ true, true, true, true ]
        by mine by ours [Symbol(mine), Symbol(ours)]
        """),
    Scenario(
      "What can't be copied without loss stays in the app",
      app: """
        class Point { constructor() { this.x = 1; } }
        class List extends Array {}
        const values = {
          frozen: Object.freeze([1, Object.freeze({ a: 1 })]), 'no prototype': Object.assign(Object.create(null), { a: 1 }),
          function: () => 1, class: Point, instance: new Point(), promise: Promise.resolve(1), generator: (function* () {})(),
          getter: { get a() { throw new Error('looked'); } }, method: { a() {} }, hidden: Object.defineProperty({}, 'a', { value: 1 }),
          'by symbol': { [Symbol.for('a')]: 1 }, subclass: List.of(1), extra: Object.assign([1], { a: 1 }),
          'null prototype array': Object.setPrototypeOf([1], null), boxed: Object(1), weak: new WeakMap(),
          proxy: new Proxy({}, { get() { throw new Error('looked'); }, ownKeys() { throw new Error('looked'); } }),
          arguments: (function () { return arguments; })(1), 'map with more': Object.assign(new Map(), { a: 1 }),
          date: new (class extends Date {})(0), resizable: new ArrayBuffer(1, { maxByteLength: 2 }), global: globalThis,
        };
        exports.names = () => Object.keys(values);
        exports.named = (name) => values[name];
        exports.is = (name, value) => values[name] === value;
        exports.inside = () => [1, { deep: [values.function] }];
        """,
      second: { app in
        var lines: [String] = []
        for name in try app.names().array! {
          let value = try app.named(name)
          lines.append(
            "\(name): \(value)\(value.reference == nil ? "" : try app.is(name, value) == true ? ", the same" : ", another")"
          )
        }
        return lines + ["\(try app.inside())"]
      },
      expected: """
        frozen: [ 1, { a: 1 } ]
        no prototype: [Object: null prototype] { a: 1 }
        function: a function of the app, the same
        class: a class of the app, the same
        instance: an object of the app, the same
        promise: a promise of the app, the same
        generator: an object of the app, the same
        getter: an object of the app, the same
        method: an object of the app, the same
        hidden: an object of the app, the same
        by symbol: an object of the app, the same
        subclass: an object of the app, the same
        extra: an object of the app, the same
        null prototype array: an object of the app, the same
        boxed: an object of the app, the same
        weak: an object of the app, the same
        proxy: an object of the app, the same
        arguments: an object of the app, the same
        map with more: an object of the app, the same
        date: an object of the app, the same
        resizable: an object of the app, the same
        global: an object of the app, the same
        [ 1, { deep: [ a function of the app ] } ]
        """),
    Scenario(
      "A thousand containers may be nested, in both directions, and not one more",
      app: """
        exports.nested = (depth) => {
          let value = [];
          for (let i = 1; i < depth; i++) value = [value];
          return value;
        };
        exports.depth = (value) => {
          let depth = 0;
          for (; value; value = value[0]) depth++;
          return depth;
        };
        exports.told = (depth) => {
          try { return give(exports.nested(depth)); } catch (error) { return `${error instanceof RangeError} ${error.message}`; }
        };
        """,
      globals: { ["give": HostFunction("give") { call in Value.number(Double(call[0].array!.count)) }] },
      second: { app in
        func nested(_ depth: Int) -> Value { (1..<depth).reduce([]) { value, _ in [value] } }
        return [
          "\(try app.depth(try app.nested(1000)))", outcome { try app.nested(1001) },
          "\(try app.depth(nested(1000)))", outcome { try app.depth(nested(1001)) }, "\(try app.told(1000))",
          "\(try app.told(1001))",
        ]
      },
      expected: """
        1000
        threw RangeError: What is nested more than 1000 levels deep can't cross to the program
        1000
        failed: a value in which more than 1000 containers are nested can't cross: pass it in parts
        1
        true What is nested more than 1000 levels deep can't cross to the program
        """),
  ]
}

import Rewind

extension Scenario {
  /// Data that contains other data.
  static let containers: [Scenario] = [
    Scenario(
      "Arrays are arrays: for…of, spread, Array.isArray and their methods",
      app: """
        exports.sum = (list) => { let sum = 0; for (const n of list) sum += n; return sum; };
        exports.spread = (list) => [0, ...list, Math.max(...list)];
        exports.is = (list) => [Array.isArray(list), list instanceof Array, list.constructor === Array, list.length];
        exports.work = (list) => list.map((n) => n * n).filter((n) => n > 1).reverse();
        exports.change = (list) => { list.push(9); list.length = 2; return list; };
        exports.take = ([first, , ...rest]) => ({ first, rest });
        exports.ask = () => [...program()].concat(program());
        """,
      globals: { ["program": HostFunction("program") { _ in Value.array([7, 8]) }] },
      second: { app in
        let list: Value = [1, 2, 3]
        return try [
          app.sum(list), app.spread(list), app.is(list), app.work(list), app.change(list), app.take(list), app.ask(),
        ].map { "\($0)" } + ["\(list)", "\(list.array!.reduce(0) { $0 + $1.int! })"]
      },
      expected: """
        6
        [ 0, 1, 2, 3, 3 ]
        [ true, true, true, 3 ]
        [ 9, 4 ]
        [ 1, 2 ]
        { first: 1, rest: [ 3 ] }
        [ 7, 8, 7, 8 ]
        [ 1, 2, 3 ]
        6
        """),
    Scenario(
      "Holes stay holes, and undefined stays undefined",
      app: """
        exports.look = (list) => [list.length, 0 in list, 1 in list, 2 in list, Object.keys(list).join()];
        exports.make = () => [, undefined, , ];
        exports.only = () => new Array(3);
        exports.object = () => ({ a: undefined });
        exports.has = (object) => ['a' in object, 'b' in object];
        """,
      second: { app in
        let made = try app.make()
        let object = try app.object()
        return [
          "\(try app.look(Value.array([.undefined, .hole, 3, .hole])))", "\(made) \(made.array!.count)",
          "\(try app.look(made))", "\(try app.only())", "\(object) \(object.object!.count)", "\(try app.has(object))",
        ]
      },
      expected: """
        [ 4, true, false, true, '0,2' ]
        [ <1 empty item>, undefined, <1 empty item> ] 3
        [ 3, false, true, false, '1' ]
        [ <3 empty items> ]
        { a: undefined } 1
        [ true, false ]
        """),
    Scenario(
      "Map, Set, Date and RegExp are what they are on the other side",
      app: """
        exports.map = (map) => [map instanceof Map, map.size, map.get('a'), map.get(NaN), [...map.keys()]];
        exports.set = (set) => [set instanceof Set, set.has(2), [...set]];
        exports.date = (date) => [date instanceof Date, date.toISOString(), date.getTime()];
        exports.regExp = (regExp) => [regExp instanceof RegExp, regExp.lastIndex, regExp.exec('xay')?.index, String(regExp)];
        exports.make = () => {
          const regExp = /b+/gi;
          regExp.test('abb');
          return [new Map([['k', new Set([1, [2]])], [-0, 'zero']]), new Date(86400000), new Date(NaN), regExp];
        };
        """,
      second: { app in
        let made = try app.make()
        guard case .regExp(let regExp) = made[3], case .map(let map) = made[0], case .date(let date) = made[2] else {
          return ["\(made)"]
        }
        return try [
          app.map(Value.map(["a": 1, .number(.nan): 2])), app.set(Value.set([1, 2, 1])),
          app.date(Value.date(.init(milliseconds: 1.5))),
          app.regExp(Value.regExp(.init("a", flags: "y", lastIndex: 1))), made,
        ].map { "\($0)" } + [
          "\(Int(regExp.lastIndex)) \(map[key: "k"]!) \(map[key: 0]!) \(date.isValid)",
          outcome { try app.date(made[2]) }, outcome { try app.regExp(Value.regExp(.init("(", flags: ""))) },
        ]
      },
      expected: """
        [ true, 2, 1, 2, [ 'a', NaN ] ]
        [ true, true, [ 1, 2 ] ]
        [ true, '1970-01-01T00:00:00.001Z', 1 ]
        [ true, 1, 1, '/a/y' ]
        [ Map(2) { 'k' => Set(2) { 1, [ 2 ] }, 0 => 'zero' }, 1970-01-02T00:00:00.000Z, Invalid Date, /b+/gi ]
        3 Set(2) { 1, [ 2 ] } zero false
        threw RangeError: Invalid Date
        threw SyntaxError: Invalid regular expression: missing )
        """),
    Scenario(
      "Typed arrays of every kind, buffers and views cross with what they share",
      app: """
        const kinds = [
          Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float16Array,
          Float32Array, Float64Array,
        ];
        exports.all = () => kinds.map((Kind) => Kind.of(1.5, -2, 300));
        exports.bigs = () => [BigInt64Array.of(-1n), BigUint64Array.of(2n ** 64n - 1n)];
        exports.tell = (...views) => views.map((view) =>
          [view.constructor.name, view.byteOffset, view.byteLength, view.length === undefined ? 'view' : [...view].join()].join(' '));
        exports.shared = (a, b, buffer) => {
          a[0] = 0xff;
          return [a.buffer === b.buffer, b.buffer === buffer, b.getUint8(0), buffer.byteLength];
        };
        exports.make = () => {
          const buffer = new ArrayBuffer(8);
          const bytes = new Uint8Array(buffer, 2, 4), view = new DataView(buffer, 1);
          bytes.set([1, 2, 3, 4]);
          return { bytes, view, buffer };
        };
        exports.same = (value) => value;
        """,
      second: { app in
        let all = try app.all()
        let bigs = try app.bigs()
        let made = try app.make()
        guard case .view(let bytes) = made["bytes"], case .view(let view) = made["view"],
          case .buffer(let buffer) = made["buffer"]
        else { return ["\(made)"] }
        let mine = Value.ArrayBuffer([0, 1, 2, 3])
        let words = Value.view(.init(.uint16, on: mine, byteOffset: 2)!)
        let part = Value.view(.init(.dataView, on: mine)!)
        return all.array!.map { "\($0)" } + [
          "\(bigs)", "\(try app.same(all) == all) \(try app.same(bigs) == bigs)",
          "\(try app.tell(words, part))", "\(try app.shared(words, part, Value.buffer(mine)))", "\(mine.bytes)",
          "\(made)",
          "\(bytes.buffer === buffer) \(view.buffer === buffer) \(bytes.elements) \(view.byteOffset) \(view.count)",
        ]
      },
      expected: """
        Int8Array(3) [ 1, -2, 44 ]
        Uint8Array(3) [ 1, 254, 44 ]
        Uint8ClampedArray(3) [ 2, 0, 255 ]
        Int16Array(3) [ 1, -2, 300 ]
        Uint16Array(3) [ 1, 65534, 300 ]
        Int32Array(3) [ 1, -2, 300 ]
        Uint32Array(3) [ 1, 4294967294, 300 ]
        Float16Array(3) [ 1.5, -2, 300 ]
        Float32Array(3) [ 1.5, -2, 300 ]
        Float64Array(3) [ 1.5, -2, 300 ]
        [ BigInt64Array(1) [ -1n ], BigUint64Array(1) [ 18446744073709551615n ] ]
        true true
        [ 'Uint16Array 2 2 770', 'DataView 0 4 view' ]
        [ true, true, 0, 4 ]
        [0, 1, 2, 3]
        { bytes: Uint8Array(4) [ 1, 2, 3, 4 ], view: DataView { byteLength: 7, byteOffset: 1, buffer: ArrayBuffer { \
        [Uint8Contents]: <00 00 01 02 03 04 00 00>, byteLength: 8 } }, buffer: ArrayBuffer { [Uint8Contents]: <00 00 01 \
        02 03 04 00 00>, byteLength: 8 } }
        true true [1, 2, 3, 4] 1 7
        """),
    Scenario(
      "Cyclic and shared structure keeps its shape in both directions",
      app: """
        exports.look = ({ list, again, object, map, set }) => [
          list === again, list[0] === list, object.self === object, object.list === list, map.get(map) === set, set.has(set),
        ];
        exports.make = () => {
          const object = { name: 'o' }, map = new Map(), set = new Set(), list = [object, map];
          object.self = object;
          object.list = list;
          map.set(map, list).set('set', set);
          set.add(set).add(object);
          return { list, again: list, object, map, set };
        };
        exports.same = (value) => value;
        exports.twice = (a, b) => a === b;
        """,
      second: { app in
        let made = try app.make()
        let back = try app.same(made)
        guard case .object(let object) = made["object"], case .map(let map) = made["map"],
          case .set(let set) = made["set"],
          case .array(let list) = made["list"], case .array(let again) = made["again"],
          case .object(let own) = object["self"], case .array(let held) = object["list"],
          case .map(let key) = map[0].key,
          case .set(let member) = set[0], case .set(let value) = map[key: "set"]
        else { return ["\(made)"] }
        let cycle = Value.ArrayObject { list in [.array(list)] }
        let ring = Value.SetObject { set in [.set(set)] }
        let mine: Value = [
          "list": .array(cycle), "again": .array(cycle),
          "object": .object(Value.PlainObject { object in [("self", .object(object)), ("list", .array(cycle))] }),
          "map": .map(Value.MapObject { map in [(.map(map), .set(ring))] }), "set": .set(ring),
        ]
        return [
          "\(list === again) \(own === object) \(held === list) \(key === map) \(member === set) \(value === set)",
          "\(made == back)", "\(made["object"])",
          outcome { try app.look(mine) },
          // Each argument is in the same payload: one container passed twice is one.
          "\(try app.twice(Value.array(cycle), Value.array(cycle)))",
          "\(try app.twice(Value.array([1]), Value.array([1])))",
        ]
      },
      expected: """
        true true true true true true
        true
        { name: 'o', self: [Circular], list: [ [Circular], Map(2) { [Circular] => [Circular], 'set' => Set(2) { [Circular], \
        [Circular] } } ] }
        [ true, true, true, true, true, true ]
        true
        false
        """),
    Scenario(
      "Plain objects keep the order of their names, and names that mean something elsewhere",
      app: """
        exports.names = (object) => Reflect.ownKeys(object);
        exports.look = (object) => [
          Object.getPrototypeOf(object) === Object.prototype, Object.getPrototypeOf(object) === null,
          Object.getOwnPropertyDescriptor(object, '__proto__')?.value, object.polluted,
        ];
        exports.make = () => JSON.parse('{"b":1,"__proto__":{"polluted":true},"constructor":2,"1":3,"a":4,"":5}');
        exports.bare = () => Object.assign(Object.create(null), { toString: 1 });
        """,
      second: { app in
        let made = try app.make()
        let bare = try app.bare()
        return [
          "\(made)", "\(try app.names(made))", "\(try app.look(made))", "\(bare) \(bare.object!.hasPrototype)",
          "\(try app.look(bare))", "\(try app.names(Value.object(["z": 1, "10": 2, "9": 3])))",
        ]
      },
      expected: """
        { '1': 3, b: 1, __proto__: { polluted: true }, constructor: 2, a: 4, '': 5 }
        [ '1', 'b', '__proto__', 'constructor', 'a', '' ]
        [ true, false, { polluted: true }, undefined ]
        [Object: null prototype] { toString: 1 } false
        [ false, true, undefined, undefined ]
        [ '9', '10', 'z' ]
        """),
  ]
}

import Rewind

extension Scenario {
  /// Objects of the program as the app uses them.
  static let hostObjects: [Scenario] = [
    Scenario(
      "Constants are properties like others, which can't be changed",
      app: """
        'use strict';
        const refused = (body) => { try { return body(); } catch (error) { return error.name; } };
        exports.look = () => [
          'version' in config, 'nothing' in config, 'toString' in config, Object.keys(config), config.nested.deep,
          JSON.stringify(config), { ...config, more: 1 }.version, Object.entries(config).length, config.nothing,
          Reflect.ownKeys(config).length, config[Symbol.for('tag')], Object.hasOwn(config, 'version'),
        ];
        exports.change = () => [
          refused(() => config.version = 2), refused(() => delete config.version), refused(() => config.other = 1),
          refused(() => Object.defineProperty(config, 'version', { value: 2 })), refused(() => Object.setPrototypeOf(config, null)),
          refused(() => delete config.nothing), config.version,
        ];
        exports.kinds = () => [
          typeof config, Object.prototype.toString.call(config), config instanceof Object,
          Object.getPrototypeOf(config) === Object.prototype, Array.isArray(config), `${config}`,
        ];
        exports.walk = () => { const names = []; for (const name in config) names.push(name); return names; };
        exports.inherit = () => { const child = Object.create(config); return [child.version, refused(() => child.version = 3)]; };
        """,
      globals: {
        [
          "config": try HostObject([
            "version": 1, "nested": Value.object(["deep": [1, 2]]), .symbol(Symbol(for: "tag")): "tagged",
          ])
        ]
      },
      second: { app in
        try [app.look(), app.change(), app.kinds(), app.walk(), app.inherit()].map { "\($0)" }
      },
      expected: """
        [ true, false, true, [ 'version', 'nested' ], [ 1, 2 ], '{"version":1,"nested":{"deep":[1,2]}}', 1, 2, undefined, \
        3, 'tagged', true ]
        [ 'TypeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError', true, 1 ]
        [ 'object', '[object Object]', true, true, false, '[object Object]' ]
        [ 'version', 'nested' ]
        [ 1, 'TypeError' ]
        """),
    Scenario(
      "Objects of the program inherit from one another",
      app: """
        exports.look = () => [
          square.area(), square.sides, 'area' in square, Object.keys(square), Object.getPrototypeOf(square) === shape,
          shape.isPrototypeOf(square), Object.hasOwn(square, 'area'), Object.prototype.toString.call(square),
        ];
        """,
      globals: {
        let shape = try HostObject(
          name: "Shape",
          [
            "area": HostFunction("area") { call in
              guard case .hostObject(let object) = call.this else { throw JavaScriptError.typeError("no shape") }
              return Value.number(object.constants[0].value.number! * 2)
            }
          ])
        return ["shape": shape, "square": try HostObject(name: "Square", prototype: shape, ["sides": 4])]
      },
      second: { app in ["\(try app.look())"] },
      expected: """
        [ 8, 4, true, [ 'sides' ], true, true, false, '[object Square]' ]
        """),
    Scenario(
      "Properties of dynamic objects are set, looked up, deleted and counted by either side",
      app: """
        exports.fill = () => {
          store.a = 1;
          store['b c'] = { list: [1] };
          store[Symbol.for('s')] = 'by symbol';
          return [store.a, 'a' in store, 'z' in store, Object.keys(store), Reflect.ownKeys(store), store.z, store.toString === Object.prototype.toString];
        };
        exports.shrink = () => [delete store.a, delete store.a, 'a' in store, Object.keys(store), store.fixed, delete store.fixed];
        exports.copy = () => [{ ...store }, JSON.stringify(store), Object.assign({}, store)['b c'].list];
        exports.count = () => { store.n = (store.n ?? 0) + 1; store.n++; return store.n; };
        exports.walk = () => { const seen = []; for (const key in store) seen.push(key); return seen; };
        exports.clear = () => { for (const key of Reflect.ownKeys(store)) delete store[key]; };
        """,
      globals: { ["store": try DynamicHostObject(["fixed": "constant"])] },
      second: { app in
        let lines = try [app.fill(), app.shrink(), app["copy"](), app.count(), app.walk()].map { "\($0)" }
        try app.clear()
        return lines + ["\(try app.walk())"]
      },
      expected: """
        [ 1, true, false, [ 'fixed', 'a', 'b c' ], [ 'fixed', 'a', 'b c', Symbol(s) ], undefined, true ]
        [ true, true, false, [ 'fixed', 'b c' ], 'constant', false ]
        [ an object of the app, '{"fixed":"constant","b c":{"list":[1]}}', [ 1 ] ]
        2
        [ 'fixed', 'b c', 'n' ]
        [ 'fixed' ]
        """),
    Scenario(
      "Object.defineProperty works on the program's objects, also for what can't be undone",
      app: """
        'use strict';
        const refused = (body) => { try { body(); return 'done'; } catch (error) { return error.name; } };
        exports.run = () => {
          const store = make();
          Object.defineProperty(store, 'hidden', { value: 1, configurable: true });
          Object.defineProperty(store, 'fixed', { value: 2 });
          Object.defineProperty(store, 'computed', { get() { return this === store ? 'on itself' : 'elsewhere'; }, enumerable: true, configurable: true });
          Object.defineProperties(store, { a: { value: 3, writable: true, enumerable: true, configurable: true } });
          return [
            Object.keys(store), store.hidden, store.fixed, store.computed, store.a,
            JSON.stringify(Object.getOwnPropertyDescriptor(store, 'hidden')), JSON.stringify(Object.getOwnPropertyDescriptor(store, 'fixed')),
            refused(() => { store.fixed = 3; }), refused(() => { delete store.fixed; }), refused(() => { store.hidden = 3; }),
            refused(() => Object.defineProperty(store, 'fixed', { value: 3 })), refused(() => Object.defineProperty(store, 'fixed', { value: 2 })),
            refused(() => { store.computed = 1; }), refused(() => { delete store.hidden; }), Reflect.has(store, 'hidden'),
            Reflect.defineProperty(store, 'fixed', { configurable: true }), Object.getOwnPropertyDescriptor(store, 'nothing'),
          ];
        };
        """,
      globals: { ["make": HostFunction("make") { _ in try DynamicHostObject() }] },
      second: { app in ["\(try app.run())"] },
      expected: """
        [ [ 'computed', 'a' ], 1, 2, 'on itself', 3, '{"value":1,"writable":false,"enumerable":false,"configurable":true}', \
        '{"value":2,"writable":false,"enumerable":false,"configurable":false}', 'TypeError', 'TypeError', 'TypeError', \
        'TypeError', 'done', 'TypeError', 'done', false, false, undefined ]
        """),
    Scenario(
      "The program sees what the app put into its objects, and the app what the program put there",
      app: """
        const thing = new (class Thing {})();
        exports.put = () => { box.thing = thing; box.list = [1, 2]; };
        exports.box = () => box;
        exports.got = () => [box.thing === thing, box.fromProgram, box.list];
        """,
      globals: {
        let box = try DynamicHostObject()
        return [
          "box": box
        ]
      },
      second: { app in
        guard case .hostObject(let object) = try app.box(), let box = object as? DynamicHostObject else {
          return ["no box"]
        }
        try app.put()
        box["fromProgram"] = "from the program"
        return ["\(box["thing"]) \(box["list"])", "\(try app.got())"]
      },
      expected: """
        an object of the app [ 1, 2 ]
        [ true, 'from the program', [ 1, 2 ] ]
        """),
  ]
}

import Rewind

extension Scenario {
  /// What the app can reach: its own realm, and what it was given.
  static let realm: [Scenario] = [
    Scenario(
      "Names that do not exist are ReferenceErrors",
      app: """
        exports.use = () => nothing;
        exports.call = () => nothing();
        exports.caught = () => { try { nothing; } catch (error) { return error instanceof ReferenceError; } };
        exports.type = () => typeof nothing;
        exports.late = () => late;
        """,
      second: { app in
        [
          outcome { try app.use() }, outcome { try app["call"]() }, "\(try app.caught()) \(try app.type())",
          outcome { try app.late() },
        ]
      },
      expected: """
        threw ReferenceError: Can't find variable: nothing
        threw ReferenceError: Can't find variable: nothing
        true undefined
        threw ReferenceError: Can't find variable: late
        """),
    Scenario(
      "Globals are the realm's own, and those that were given: read, written, deleted and found on globalThis",
      app: """
        exports.look = () => [
          typeof given, globalThis.given === given, Object.keys(globalThis).includes('given'),
          JSON.stringify({ ...Object.getOwnPropertyDescriptor(globalThis, 'answer') }), answer,
        ];
        exports.change = () => { given = 'changed'; const was = given; delete globalThis.given; return [was, typeof given]; };
        """,
      globals: { ["given": try HostObject(), "answer": 42] },
      second: { app in ["\(try app.look())", "\(try app.change())"] },
      expected: """
        [ 'object', true, false, '{"value":42,"writable":true,"enumerable":false,"configurable":true}', 42 ]
        [ 'changed', 'undefined' ]
        """),
    Scenario(
      "No way leads from what the app was given to another realm than its own",
      app: """
        const reach = [given, given.f, Type, new Type(), given.list, given.f(), caught(), async()];
        function caught() { try { given.fail(); } catch (error) { return error; } }
        exports.chains = () => reach.every((value) => {
          for (let object = value; object !== null; object = Object.getPrototypeOf(object)) {
            const { constructor } = object;
            if (constructor !== undefined && constructor !== Type && constructor.constructor !== Function) return false;
          }
          return true;
        });
        exports.functions = () => reach.map((value) => value.constructor.constructor('return this')() === globalThis);
        exports.names = () => ['require', 'Deno', 'Bun', 'load', 'read', 'quit', 'window', 'imports', 'module']
          .filter((name) => Reflect.has(globalThis, name));
        exports.callers = () => {
          const seen = [];
          given.call(function f() { seen.push(f.caller === null || f.caller === undefined); });
          return seen;
        };
        exports.stack = () => { try { given.call(() => { throw new Error('x'); }); } catch (error) { return error.stack; } };
        """,
      globals: {
        [
          "given": try HostObject([
            "f": HostFunction("f") { _ in Value.array([[:], .date(.init(milliseconds: 0))]) }, "list": Value.array([1]),
            "fail": HostFunction("fail") { _ -> Void in throw JavaScriptError.typeError("failed") },
            "call": HostFunction("call") { call in try call[0].reference!.call(arguments: []) },
          ]),
          "Type": try HostClass("Type") { _, prototype in try HostObject(prototype: prototype) },
          "async": HostFunction(async: "async") { _ in Value.null },
        ]
      },
      second: { app in
        let stack = try app.stack().string!
        return [
          "\(try app.chains())", "\(try app.functions())", "\(try app.names())", "\(try app.callers())",
          "\(stack.contains("app.js")) \(stack.contains("prelude") || stack.contains("membrane") || stack.contains(".swift"))",
        ]
      },
      expected: """
        true
        [ true, true, true, true, true, true, true, true ]
        []
        [ true ]
        true false
        """),
    Scenario(
      "An app that spoils the language's own objects spoils nothing but itself",
      app: """
        const same = (value) => value;
        Array.prototype.map = Array.prototype.push = Array.prototype[Symbol.iterator] = () => { throw new Error('spoiled'); };
        Object.defineProperty(Object.prototype, '0', { set() { throw new Error('spoiled'); }, configurable: true });
        Object.defineProperty(Object.prototype, 'get', { value: () => 'spoiled', configurable: true });
        Function.prototype.call = Function.prototype.apply = Map.prototype.get = JSON.stringify = undefined;
        Promise.prototype.then = Error.prototype.toString = WeakMap.prototype.get = Reflect.apply = null;
        Object.getPrototypeOf = Proxy = Reflect.ownKeys = Symbol.for = undefined;
        exports.same = same;
        exports.use = () => echo({ list: [1, [2]], map: new Map() });
        exports.thrown = () => { throw new TypeError('thrown'); };
        exports.caught = () => { try { fail(); } catch (error) { return error.message; } };
        """,
      globals: {
        [
          "echo": HostFunction("echo") { call in call[0] },
          "fail": HostFunction("fail") { _ -> Void in throw JavaScriptError("failed") },
        ]
      },
      second: { app in
        let value: Value = [1, ["a": [2, .map(["k": "v"])]]]
        return [
          "\(try app.same(value) == value) \(try app.use())", outcome { try app.thrown() }, "\(try app.caught())",
        ]
      },
      expected: """
        true { list: [ 1, [ 2 ] ], map: Map(0) {} }
        threw TypeError: thrown
        failed
        """),
  ]
}

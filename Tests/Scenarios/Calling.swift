import Rewind
import Synchronization

extension Scenario {
  /// Calls within calls.
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
        """),
    Scenario(
      "Program and app call each other a hundred deep",
      app: """
        exports.down = (n) => n === 0 ? 'bottom' : `${n}(${down(n - 1, exports.down)})`;
        exports.count = (n) => n === 0 ? 0 : 1 + down(n - 1, exports.count);
        """,
      globals: { ["down": down] },
      first: { app in
        try app.count(100)
      },
      second: { app in
        ["\(try app.down(3))", "\(try app.count(100))"]
      },
      expected: """
        3(2(1(bottom)))
        100
        """),
    Scenario(
      "An exception of the app goes through a hundred calls of each side, and is the same at both ends",
      app: """
        class Deep extends RangeError { name = 'Deep'; }
        let thrown;
        exports.fall = (n) => {
          if (n === 0) throw thrown = new Deep('the bottom', { cause: 'gravity' });
          return down(n - 1, exports.fall);
        };
        exports.caught = (n) => {
          try { exports.fall(n); } catch (error) { return [error === thrown, error instanceof Deep, error.message, error.cause]; }
        };
        exports.isThrown = (error) => error === thrown;
        """,
      globals: { ["down": down] },
      second: { app in
        let n = 100
        do {
          return ["\(try app.fall(n))"]
        } catch SandboxError.exception(let error) {
          return [
            "\(error.className): \(error.message), \(error.cause!)", "\(try app.isThrown(error.value))",
            "\(try app.caught(n))",
          ]
        }
      },
      expected: """
        Deep: the bottom, gravity
        true
        [ true, true, 'the bottom', 'gravity' ]
        """),
    Scenario(
      "An exception of the program goes through a hundred calls of each side, and is the same at both ends",
      app: """
        exports.fall = (n) => n === 0 ? fail() : down(n - 1, exports.fall);
        exports.caught = (n) => {
          try { exports.fall(n); } catch (error) { return [error instanceof TypeError, error.message, error.code]; }
        };
        """,
      globals: {
        [
          "down": down,
          "fail": HostFunction("fail") { _ -> Void in
            throw JavaScriptError("no ground", className: "TypeError", properties: ["code": "E_GROUND"])
          },
        ]
      },
      second: { app in
        let n = 100
        do {
          return ["\(try app.fall(n))"]
        } catch SandboxError.exception(let error) {
          return ["\(error.className): \(error.message), \(error.properties["code"]!)", "\(try app.caught(n))"]
        }
      },
      expected: """
        TypeError: no ground, E_GROUND
        [ true, 'no ground', 'E_GROUND' ]
        """),
    Scenario(
      "The app's stack is its own: endless recursion through the program is a RangeError, and nothing is lost",
      app: """
        let count = 0;
        exports.forever = () => { count++; return again(exports.forever); };
        exports.caught = () => { try { exports.forever(); } catch (error) { return [error instanceof RangeError, count > 100]; } };
        exports.after = () => 'goes on';
        """,
      globals: {
        let depth = Mutex(0)
        return [
          "again": HostFunction("again") { call in
            defer { depth.withLock { $0 -= 1 } }
            guard
              depth.withLock({
                $0 += 1
                return $0
              }) < 150
            else { throw JavaScriptError.rangeError("deep enough") }
            return try call[0].reference!.call(arguments: [])
          }
        ]
      },
      second: { app in ["\(try app.caught())", "\(try app.after())"] },
      expected: """
        [ true, true ]
        goes on
        """),
    Scenario(
      "Methods are called on what holds them",
      app: """
        exports.counter = { n: 40, add(by) { return this.n += by; }, inner: { n: 1, get() { return this.n; } } };
        exports.whose = function () { return this?.name; };
        exports.strict = function () { 'use strict'; return this === undefined; };
        """,
      second: { app in
        let counter = try app.counter.reference!
        return [
          "\(try counter.add(2)) \(try counter.n.value)", "\(try app.counter.inner.get())",
          "\(try app.whose.value.reference!.call(this: Value.object(["name": "given"]), arguments: []))",
          "\(try app.strict.value.reference!())", outcome { try app.counter.missing() },
          outcome { try app.nothing.at.all() },
          outcome { try app.counter.n() }, outcome { try app.nothing.value },
        ]
      },
      expected: """
        42 42
        1
        given
        true
        threw TypeError: 'missing' is not a function
        threw TypeError: Cannot read properties of undefined (reading 'at')
        threw TypeError: 'n' is not a function
        undefined
        """),
  ]

  /// Calls the function that it is given with the number that it is given.
  private static var down: HostFunction {
    HostFunction("down", length: 2) { call in try call[1].reference!.call(arguments: [call[0]]) }
  }
}

import Rewind
import Synchronization

extension Scenario {
  /// Functions as values: passed, kept and called by either side.
  static let functions: [Scenario] = [
    Scenario(
      "Functions of the app are arguments to the program, which calls them at once",
      app: """
        exports.sorted = (list) => sort(list, (a, b) => b - a);
        exports.collected = () => {
          const seen = [];
          each(['a', 'b'], function (value, index) { seen.push(this === undefined, value, index); return seen.length; });
          return seen;
        };
        """,
      globals: {
        [
          "sort": HostFunction("sort", length: 2) { call in
            Value.array(try call[0].array!.sorted { try call[1].reference!.call(arguments: [$0, $1]).number! < 0 })
          },
          "each": HostFunction("each", length: 2) { call -> Void in
            for (index, value) in call[0].array!.enumerated() {
              try call[1].reference!.call(arguments: [value, Value.number(Double(index))])
            }
          },
        ]
      },
      second: { app in ["\(try app.sorted(Value.array([3, 1, 2])))", "\(try app.collected())"] },
      expected: """
        [ 3, 2, 1 ]
        [ false, 'a', 0, false, 'b', 1 ]
        """),
    Scenario(
      "Functions of the app are kept by the program and called later",
      globals: { [:] },
      begin: { sandbox in
        let kept = Mutex<[String: Reference]>([:])
        try sandbox.define(globals: [
          "on": HostFunction("on", length: 2) { call -> Void in
            kept.withLock { $0[call[0].string!] = call[1].reference! }
          }
        ])
        let _: Value = try sandbox.evaluate(
          """
          let count = 0;
          on('tick', (by) => count += by);
          on('reset', () => { count = 0; });
          """)
        try kept.withLock { $0["tick"]! }(5)
        return kept.withLock { $0 }
      },
      goOn: { _, kept in
        let ticked = [try kept["tick"]!(2), try kept["tick"]!(3)]
        try kept["reset"]!()
        return ["\(ticked) \(try kept["tick"]!(1))"]
      },
      expected: """
        [7, 10] 1
        """),
    Scenario(
      "Functions of the program are arguments to the app, which keeps them",
      app: """
        let kept;
        exports.keep = (f) => { kept = f; };
        exports.isKept = (f) => kept === f;
        exports.use = (f) => [f(1), typeof f, f.name, f.length, f instanceof Function, f.call(null, 2), f.apply(null, [3]), f.bind(null, 4)()];
        exports.refuse = (f) => { try { new f(); } catch (error) { return error.name; } };
        exports.source = (f) => Function.prototype.toString.call(f);
        exports.frozen = (f) => { 'use strict'; try { f.extra = 1; } catch (error) { return error.name; } };
        """,
      second: { app in
        let double = HostFunction("double", length: 1) { call in Value.number(call[0].number! * 2) }
        try app.keep(double)
        return try [
          app.use(double), app.isKept(double), app.refuse(double), app.source(double), app.frozen(double),
          app.isKept(HostFunction("double", length: 1) { _ in 0 }),
        ].map { "\($0)" }
      },
      expected: """
        [ 2, 'function', 'double', 1, true, 4, 6, 8 ]
        true
        TypeError
        function double() {
            [native code]
        }
        TypeError
        false
        """),
    Scenario(
      "A module may export a function, also with properties",
      app: """
        let calls = 0;
        module.exports = function twice(n) { calls++; return 2 * n; };
        module.exports.calls = () => calls;
        module.exports.self = module.exports;
        """,
      first: { app in
        try app(1)
      },
      second: { app in
        [
          "\(app.kind) \(try app(21)) \(try app.calls()) \(try app["self"].value.reference! == app)",
          "\(try app.name.value) \(try app.length.value)",
        ]
      },
      expected: """
        function 42 2 true
        twice 1
        """),
    Scenario(
      "Notifications come in order, and before the call that made them returns",
      app: """
        exports.run = () => {
          const results = [tell('one'), ask('two'), tell('three', { n: 3 })];
          Promise.resolve().then(() => tell('four, after'));
          return results;
        };
        exports.taken = () => taken();
        """,
      globals: {
        let notes = Notes()
        return [
          "tell": HostFunction.notification("tell") { call in
            notes.add(call.arguments.map { "\($0)" }.joined(separator: " "))
          },
          "ask": HostFunction("ask") { call in "\(notes.take()) then \(call[0])" },
          "taken": HostFunction("taken") { _ in "\(notes.take())" },
        ]
      },
      second: { app in
        ["\(try app.run())", "\(try app.taken())"]
      },
      expected: """
        [ undefined, '["one"] then two', undefined ]
        ["three { n: 3 }", "four, after"]
        """),
  ]
}

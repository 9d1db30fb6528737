import Rewind

extension Scenario {
  /// Which object is which, on either side.
  static let identity: [Scenario] = [
    Scenario(
      "An object of the app is the same to the program however it gets it, and the same to the app when it comes back",
      app: """
        const thing = new (class Thing {})(), other = new (class Thing {})();
        exports.thing = thing;
        exports.f = () => thing;
        exports.inside = () => ({ list: [thing, other] });
        exports.isThing = (value) => value === thing;
        exports.within = ({ list: [a, b] }) => a === thing && b === other;
        """,
      first: { app in
        _ = try app.f()
      },
      second: { app in
        let thing = try app.thing.value
        let inside = try app.inside()
        return [
          "\(thing == (try app.f())) \(thing == inside["list"][0]) \(thing == inside["list"][1])",
          "\(thing.reference! === inside["list"][0].reference!)",
          "\(try app.isThing(thing)) \(try app.isThing(inside["list"][1])) \(try app.within(inside))",
          "\(Set([thing.reference!, inside["list"][0].reference!, inside["list"][1].reference!]).count)",
        ]
      },
      expected: """
        true true false
        true
        true false true
        2
        """),
    Scenario(
      "Host objects are keys of the app's maps, and found there again",
      app: """
        const names = new Map(), marks = new WeakMap(), seen = new Set();
        exports.name = (thing, name) => { names.set(thing, name); marks.set(thing, name); seen.add(thing); };
        exports.nameOf = (thing) => [names.get(thing), marks.get(thing), seen.has(thing)];
        exports.begin = () => {
          exports.name(things.a, 'A');
          exports.name(things.list[0], 'in list');
          exports.name(things, 'things');
          exports.name(log, 'log');
        };
        exports.lookUp = () => [things.a, things.b, things.list[0], things, log].map((thing) => names.get(thing));
        exports.give = () => give().map(exports.nameOf);
        """,
      globals: {
        let a = try HostObject()
        let b = try HostObject()
        let c = try HostObject()
        let log = HostFunction("log") { _ -> Void in }
        let things = try HostObject(["a": a, "b": b, "list": Value.array([.hostObject(c)])])
        return [
          "things": things, "log": log,
          "give": HostFunction("give") { _ in Value.array([a, b, things, log].map(Value.hostObject)) },
        ]
      },
      first: { app in
        try app.begin()
      },
      second: { app in
        ["\(try app.lookUp())", "\(try app.give())"]
      },
      expected: """
        [ 'A', undefined, 'in list', 'things', 'log' ]
        [ [ 'A', 'A', true ], [ undefined, undefined, false ], [ 'things', 'things', true ], [ 'log', 'log', true ] ]
        """),
    Scenario(
      "What the app gives back of the program's is the program's own object",
      app: """
        const kept = [things.a, things.f];
        exports.back = () => kept;
        exports.isA = () => things.is(kept[0], kept[1]);
        """,
      globals: {
        let a = try HostObject(name: "A")
        let f = HostFunction("f") { _ in "called" }
        return [
          "things": try HostObject([
            "a": a, "f": f,
            "is": HostFunction("is") { call in Value.boolean(call[0] == .hostObject(a) && call[1] == .hostObject(f)) },
          ])
        ]
      },
      second: { app in
        let back = try app.back()
        guard case .hostObject(let f) = back[1], f is HostFunction else { return ["\(back)"] }
        return ["\(back)", "\(try app.isA())"]
      },
      expected: """
        [ an object of the program, A, a function of the program, f ]
        true
        """),
    Scenario(
      "A kept host object is the one that its path leads to",
      app: """
        const { log } = console, { files } = system;
        const { open } = files;
        exports.use = () => {
          log('through a variable');
          return [log === console.log, files === system.files, open === system.files.open, open('x'), files.open('y')];
        };
        """,
      globals: {
        let notes = Notes()
        return [
          "console": try HostObject(["log": HostFunction("log") { call -> Void in notes.add("\\(call[0])") }]),
          "system": try HostObject([
            "files": try HostObject(["open": HostFunction("open") { call in "opened \(call[0])" }])
          ]),
        ]
      },
      second: { app in ["\(try app.use())"] },
      expected: """
        [ true, true, true, 'opened x', 'opened y' ]
        """),
    Scenario(
      "Objects that stay are told apart from what they were copied as",
      app: """
        const settings = { theme: { dark: true } };
        exports.settings = settings;
        exports.change = (value) => { settings.theme.dark = value; };
        exports.is = (value) => value === settings;
        """,
      second: { app in
        let copy = try app.settings.value
        let held = try app.settings.reference!
        try app.change("changed")
        return [
          "\(copy) \(try held.theme.dark.value) \(try held.value)",
          "\(try app.is(copy)) \(try app.is(Value.reference(held)))",
          "\(try app.settings.reference! == held)",
        ]
      },
      expected: """
        { theme: { dark: true } } changed { theme: { dark: 'changed' } }
        false true
        true
        """),
  ]
}

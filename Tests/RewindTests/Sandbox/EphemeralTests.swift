import Rewind
import Scenarios
import Testing

extension Sessions {
  /// Objects of the program that an app kept over a snapshot: found again by their paths, or named where they are not.
  @Suite struct EphemeralTests {
    private static func console(_ notes: Notes) throws -> HostObject {
      try HostObject(["log": HostFunction("log") { call -> Void in notes.add("\(call[0])") }])
    }

    @Test("A function kept in a variable is found again by its path")
    func kept() throws {
      let before = Notes()
      let after = Notes()
      let sandbox = try Sandbox(globals: ["console": Self.console(before)])
      let app = try sandbox.evaluateCommonJSModule(
        "const log = console.log; exports.say = (text) => log(text); exports.same = () => log === console.log; log('begun')"
      )
      let (_, captures) = try Sandbox.restore(
        from: sandbox.takeSnapshot(captures: ["app": app]), globals: ["console": Self.console(after)])
      try captures["app"]!.say("restored")
      #expect(try captures["app"]!.same() == true)
      #expect(before.take() == ["begun"])
      #expect(after.take() == ["restored"])
    }

    @Test("Where nothing is at the path any more, using it names the path and the call that captured it")
    func gone() throws {
      let sandbox = try Sandbox(globals: ["console": Self.console(Notes())])
      let app = try sandbox.evaluateCommonJSModule(
        "const log = console.log; exports.say = () => log('x')", filename: "app.js")
      let snapshot = try sandbox.takeSnapshot(captures: ["app": app])
      let message =
        "threw Error: console.log, which the app got in call 1 (globals), isn't there after the restore: restore with globals that have it"
      let replacements: [[String: any ValueConvertible]] = [
        [:], ["console": try HostObject()], ["console": 5], ["console": try HostObject(["log": try HostObject()])],
        ["console": try HostObject(["log": HostFunction.notification("log") { _ in }])],
      ]
      for globals in replacements {
        let (_, captures) = try Sandbox.restore(from: snapshot, globals: globals)
        #expect(outcome { try captures["app"]!.say() } == message)
      }
    }

    @Test("What no path leads to, such as a result, is named by how the app got it")
    func result() throws {
      let open = HostFunction("open") { _ in try HostObject(["read": HostFunction("read") { _ in "text" }]) }
      let sandbox = try Sandbox(globals: ["files": HostObject(["open": open])])
      let app = try sandbox.evaluateCommonJSModule(
        "let file; exports.open = () => { file = files.open('a'); return file.read(); }; exports.read = () => file.read();"
      )
      try app.open()
      #expect(try app.read() == "text")
      let (_, captures) = try Sandbox.restore(
        from: sandbox.takeSnapshot(captures: ["app": app]), globals: ["files": HostObject(["open": open])])
      #expect(
        outcome { try captures["app"]!.read() }
          == "threw Error: files.open(…).read, which the app got in call 3 (open), isn't there after the restore: restore with globals that have it"
      )
      #expect(try captures["app"]!.open() == "text")
      #expect(try captures["app"]!.read() == "text")
    }

    @Test("A dynamic property that was reassigned before the snapshot is not taken for what it was")
    func reassigned() throws {
      let notes = Notes()
      func function(_ name: String) -> HostFunction { HostFunction(name) { _ -> Void in notes.add(name) } }
      let box = try DynamicHostObject()
      box["f"] = .hostObject(function("first"))
      let sandbox = try Sandbox(globals: ["box": box])
      let app = try sandbox.evaluateCommonJSModule(
        "const f = box.f; exports.call = () => f(); exports.now = () => box.f();", filename: "app.js")
      try app["call"]()
      box["f"] = .hostObject(function("second"))
      let snapshot = try sandbox.takeSnapshot(captures: ["app": app])
      let other = try DynamicHostObject()
      other["f"] = .hostObject(function("third"))
      let (_, captures) = try Sandbox.restore(from: snapshot, globals: ["box": other])
      #expect(
        outcome { try captures["app"]!["call"]() }
          == "threw Error: box.f, which the app got in call 2 (app.js), can't be found again after the restore: have the app get it anew"
      )
      try captures["app"]!.now()
      #expect(notes.take() == ["first", "third"])
    }

    @Test("A notification that is not there is told of, since the app doesn't wait")
    func notification() throws {
      let sandbox = try Sandbox(globals: ["tell": HostFunction.notification("tell") { _ in }])
      let app = try sandbox.evaluateCommonJSModule(
        "const kept = tell; exports.run = () => { kept('x'); return 'went on' }")
      let (restored, captures) = try Sandbox.restore(from: sandbox.takeSnapshot(captures: ["app": app]))
      let notes = Notes()
      restored.unhandledRejection = { _, text in notes.add(text) }
      #expect(try captures["app"]!.run() == "went on")
      #expect(
        notes.take().first?.hasPrefix("Error: tell, which the app got in call 1 (globals), isn't there after") == true)
    }

    @Test("What the app still has, and the program doesn't, comes back to the app as itself")
    func missing() throws {
      let sandbox = try Sandbox(globals: ["thing": try HostObject(name: "Thing")])
      let app = try sandbox.evaluateCommonJSModule(
        "const kept = thing; exports.get = () => kept; exports.is = (value) => value === kept;")
      let (_, captures) = try Sandbox.restore(from: sandbox.takeSnapshot(captures: ["app": app]))
      let kept = try captures["app"]!["get"]()
      #expect("\(kept)" == "an object of the program, thing")
      #expect(try captures["app"]!["is"](kept) == true)
    }

    @Test("Globals that the snapshot's app was not given are defined, and those that it has are left")
    func globals() throws {
      let sandbox = try Sandbox(globals: ["old": try HostObject(["n": 1])])
      let _: Value = try sandbox.evaluate("var kept = old; old = 'the app changed it'")
      let (restored, _) = try Sandbox.restore(
        from: sandbox.takeSnapshot(), globals: ["old": try HostObject(["n": 2]), "new": "given"])
      #expect(try restored.evaluate("[old, kept.n, new_ = globalThis.new]") == ["the app changed it", 1, "given"])
    }

    @Test("A promise that was under way is rejected after the restore, and says what it was for")
    func promise() throws {
      let sandbox = try Sandbox(globals: ["fetch": HostFunction("fetch") { _ in HostPromise() }])
      let app = try sandbox.evaluateCommonJSModule(
        """
        let seen = 'nothing';
        exports.begin = () => { fetch('x').catch((error) => { seen = `${error.name}: ${error.message}`; }); };
        exports.seen = () => seen;
        """)
      try app.begin()
      let (_, captures) = try Sandbox.restore(from: sandbox.takeSnapshot(captures: ["app": app]))
      #expect(
        try captures["app"]!.seen()
          == """
          Error: fetch(…) was under way at the moment that was gone back to, and its answer is not at hand: do it again
          """)
      #expect(try app.seen() == "nothing")
    }
  }
}

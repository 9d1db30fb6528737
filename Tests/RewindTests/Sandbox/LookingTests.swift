import Scenarios
import Testing
import Wire

@testable import Rewind

extension Sessions {
  /// Looking at a sandbox touches neither its state nor its record.
  @Suite struct LookingTests {
    static let source = """
      let reads = 0;
      globalThis.object = { get a() { reads++; return reads; }, list: [1, 2], when: new Date(0) };
      exports.reads = () => reads;
      exports.draw = () => [Math.random(), Date.now() > 0];
      """
    static let looks: [(expression: String, text: String)] = [
      ("1 + 1", "2"), ("object.a", "1"), ("object.a + object.a", "3"), ("object.list", "[ 1, 2 ]"),
      ("object", "{ a: [Getter], list: [ 1, 2 ], when: 1970-01-01T00:00:00.000Z }"), ("'text'", "'text'"),
      ("object.list.push(3); object = 5; var leak = 6; leak", "6"), ("() => 1", "[Function (anonymous)]"),
      ("throw new TypeError('looked')", "threw Error: TypeError: looked\n    at inspect:1:20"), ("nothing", ""),
      ("Math.random() < 1 && Date.now() > 0", "true"), ("Promise.resolve(1)", "Promise { 1 }"),
      ("setTimeout(() => {}, 1); 'timer'", "'timer'"), ("throw 5", "threw Error: 5"),
    ]

    @Test(
      "Whatever is looked at, the record and what follows are as if nobody had looked",
      arguments: looks.map(\.expression))
    func untouched(_ expression: String) throws {
      let sandbox = try Sandbox()
      let app = try sandbox.evaluateCommonJSModule(Self.source, filename: "app.js")
      let before = try sandbox.takeSnapshot(captures: ["app": app])
      let (same, captures) = try Sandbox.restore(from: before)
      _ = outcome { try sandbox.inspect(expression) }
      #expect(sandbox.nanosecondsUntilTimer == nil)
      #expect(try app.reads() == 0)
      #expect(try captures["app"]!.reads() == 0)
      #expect(try sandbox.evaluate("[typeof leak, typeof object, object.list.length]") == ["undefined", "object", 2])
      #expect(try same.evaluate("[typeof leak, typeof object, object.list.length]") == ["undefined", "object", 2])
      #expect(
        try sandbox.takeSnapshot(captures: ["app": app]).exchanges()
          == same.takeSnapshot(captures: captures).exchanges())
    }

    @Test("It shows what the prompt would show")
    func texts() throws {
      let sandbox = try Sandbox()
      _ = try sandbox.evaluateCommonJSModule(Self.source, filename: "app.js")
      for (expression, text) in Self.looks where !text.isEmpty && !text.hasPrefix("threw") {
        #expect(try sandbox.inspect(expression) == text)
      }
      #expect(outcome { try sandbox.inspect("throw new TypeError('looked')") }.contains("TypeError: looked"))
      #expect(outcome { try sandbox.inspect("throw 5") } == "threw Error: 5")
      #expect(outcome { try sandbox.inspect("nothing") }.contains("ReferenceError: Can't find variable: nothing"))
    }

    @Test("The program is not asked by one who only looks")
    func asked() throws {
      let notes = Notes()
      let sandbox = try Sandbox(globals: [
        "note": notes.function, "tell": HostFunction.notification("tell") { _ in notes.add("told") },
      ])
      #expect(
        outcome { try sandbox.inspect("note('looked')") }.contains(
          "nothing of the program can be used by one who only looks"))
      #expect(try sandbox.inspect("tell()") == "undefined")
      #expect(notes.take() == [])
      let _: Value = try sandbox.evaluate("note('used')")
      #expect(notes.take() == ["used"])
    }
  }
}

extension Snapshot {
  /// The calls in the record and what came of them, without the times at which they were made.
  fileprivate func exchanges() throws -> [[UInt8]] {
    var exchanges: [[UInt8]] = []
    for turn in contents.turns {
      var splitter = FrameSplitter()
      splitter.append(turn.transcript)
      while let frame = try splitter.next() {
        if [HostFrame.callKind, WorkerFrame.returnedKind].contains(frame.first) { exchanges.append(Array(frame)) }
      }
    }
    return exchanges
  }
}

import Scenarios
import Testing

@testable import Rewind

extension Sessions {
  /// Marks, undo and going back.
  @Suite struct TravelTests {
    private static func counter(_ globals: [String: any ValueConvertible] = [:]) throws -> (Sandbox, Reference) {
      let sandbox = try Sandbox(globals: globals)
      let app = try sandbox.evaluateCommonJSModule(
        "let counter = 0; exports.incr = () => ++counter; exports.counter = () => counter; exports.make = () => () => ++counter;"
      )
      return (sandbox, app)
    }

    @Test("undo takes calls back that could change something, one by one or many at once, and reading is not counted")
    func undo() throws {
      let (sandbox, app) = try Self.counter()
      for _ in 0..<5 {
        try app.incr()
        _ = try app.incr.value
      }
      try sandbox.undo()
      #expect(try app.incr() == 5)
      try sandbox.undo(3)
      #expect(try app.incr() == 3)
      #expect(
        outcome { try sandbox.undo(100) }.hasPrefix("failed: there are "))
      #expect(try app.incr() == 4)
    }

    @Test("A moment is gone back to as often as one likes, and forth again")
    func moments() throws {
      let (sandbox, app) = try Self.counter()
      var moments: [Sandbox.Moment] = []
      for _ in 0..<4 {
        moments.append(try sandbox.mark())
        try app.incr()
      }
      for index in [3, 0, 2, 2, 1, 3] {
        try sandbox.goto(moments[index])
        #expect(try app.incr() == Value(index + 1))
      }
    }

    @Test("A moment of another sandbox is refused, and nothing moves")
    func foreign() throws {
      let (one, app) = try Self.counter()
      let (other, _) = try Self.counter()
      try app.incr()
      let moment = try other.mark()
      #expect(
        outcome { try one.goto(moment) } == "failed: the moment is one of another sandbox: each goes to its own")
      #expect(try app.incr() == 2)
    }

    @Test("A reference that the app did not have at the moment is stale there, and current again where it was")
    func stale() throws {
      let (sandbox, app) = try Self.counter()
      let before = try sandbox.mark()
      let made = try app.make().reference!
      let after = try sandbox.mark()
      #expect(try made() == 1)
      try sandbox.goto(before)
      #expect(outcome { try made() } == "failed: a function of the app is an object of another moment of the app")
      let other = try app.make().reference!
      #expect(try other() == 1)
      #expect(outcome { try made() } == "failed: a function of the app is an object of another moment of the app")
      try sandbox.goto(after)
      #expect(try made() == 1)
      #expect(outcome { try other() } == "failed: a function of the app is an object of another moment of the app")
    }

    @Test("What the program did stays done")
    func effects() throws {
      let notes = Notes()
      let (sandbox, _) = try Self.counter(["note": notes.function])
      let _: Value = try sandbox.evaluate("note('a'); var x = 1")
      try sandbox.undo()
      #expect(try sandbox.evaluate("typeof x") == "undefined")
      #expect(notes.take() == ["a"])
    }

    @Test("A promise that is pending at the moment settles there, also where it had settled since")
    func promises() throws {
      let promise = HostPromise()
      let (sandbox, _) = try Self.counter(["wait": HostFunction("wait") { _ in promise }])
      let _: Value = try sandbox.evaluate("var seen = 'nothing'; wait().then((value) => { seen = value; })")
      let pending = try sandbox.mark()
      promise.fulfill("settled")
      #expect(try Self.eventually(sandbox, "seen") == "settled")
      try sandbox.goto(pending)
      #expect(try Self.eventually(sandbox, "seen") == "settled")
    }

    /// The value of `expression` once what the program owes the app has been delivered.
    private static func eventually(_ sandbox: Sandbox, _ expression: String) throws -> Value {
      sandbox.queue.sync {}
      return try sandbox.evaluate(expression)
    }
  }
}

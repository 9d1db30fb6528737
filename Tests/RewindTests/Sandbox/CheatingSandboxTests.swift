import Scenarios
import Testing

@testable import Rewind

extension Sessions {
  /// An app that says something else to the program in a replay than it did when it was live.
  @Suite struct CheatingSandboxTests {
    /// By what the app says, and in which way it is changed: in which call what was recorded, and what comes.
    static let ways: [(function: String, word: String, call: Int, recorded: String, now: String)] = [
      (
        "ask", "wrong", 3, #"a call of the program's object 1 with ("wrong")"#,
        #"a call of the program's object 1 with ("other")"#
      ),
      ("ask", "extra", 3, "the result 5", #"a call of the program's object 1 with ("extra")"#),
      ("ask", "missing", 3, #"a call of the program's object 1 with ("missing")"#, "the result 5"),
      (
        "tell", "wrong", 3, #"a call of the program's object 2 with ("wrong")"#,
        #"a call of the program's object 2 with ("other")"#
      ),
      ("tell", "extra", 3, "the result 5", #"a call of the program's object 2 with ("extra")"#),
      ("tell", "missing", 3, #"a call of the program's object 2 with ("missing")"#, "the result 5"),
      ("give", "wrong", 3, #"the result "wrong""#, #"the result "other""#),
      ("give", "extra", 4, "the result 1", #"the result "extra""#),
      ("give", "missing", 3, #"the result "missing""#, "the result 1"),
    ]

    private static let source = """
      let n = 0;
      exports.count = () => ++n;
      const all = (body) => { try { return body(); } catch { return 'caught'; } finally { n += 0; } };
      exports.ask = (word) => all(() => { ask(word); return 5; });
      exports.tell = (word) => all(() => { tell(word); return 5; });
      exports.give = (word) => all(() => word);
      """

    @Test(
      "What differs, is missing or is too much in a restore is named with its call, whatever the app catches",
      arguments: ways.indices)
    func restoring(row: Int) throws {
      let (function, word, call, recorded, now) = Self.ways[row]
      let (sandbox, app) = try Self.sandbox()
      try app[PropertyKey(function)](word)
      try app.count()
      let snapshot = try sandbox.takeSnapshot(captures: ["app": app])
      let zygote = sandbox.session.zygote
      let error = #expect(throws: SandboxError.self) { try Sandbox.restore(from: snapshot, on: zygote) }
      #expect(Self.text(try #require(error)) == Self.words(call, recorded, now))
      // The sandbox that the snapshot is of hasn't noticed.
      #expect(try app.count() == 2)
    }

    @Test(
      "What differs, is missing or is too much where the way back must be replayed leaves the sandbox where it is",
      arguments: ways.indices)
    func undoing(row: Int) throws {
      let (function, word, call, recorded, now) = Self.ways[row]
      let (sandbox, app) = try Self.sandbox()
      try app[PropertyKey(function)](word)
      try app.count()
      let moment = try sandbox.mark()
      try app.count()
      for mark in sandbox.session.checkpoints.parked.keys { sandbox.session.checkpoints.evict(mark) }
      let error = #expect(throws: SandboxError.self) { try sandbox.goto(moment) }
      #expect(Self.text(try #require(error)) == Self.words(call, recorded, now))
      #expect(try app.count() == 3)
    }

    /// A sandbox whose app can be told to say a word in each way.
    private static func sandbox() throws -> (Sandbox, Reference) {
      let environment = Zygote.Environment(timeZone: "UTC", locale: "C.UTF-8")
      let zygote = try Zygote(environment, program: .built("CheatingWorker"), servesSandboxes: true)
      let sandbox = try Sandbox(
        zygote,
        globals: ["ask": HostFunction("ask") { _ -> Void in }, "tell": HostFunction.notification("tell") { _ in }])
      return (sandbox, try sandbox.evaluateCommonJSModule(source))
    }

    /// What is said of a divergence, without the guess at its cause; of any other error, what it is.
    private static func text(_ error: SandboxError) -> String {
      guard case .diverged(let divergence) = error else { return "failed: \(error)" }
      return "\(divergence)".split(separator: "\n").dropLast().joined(separator: "\n")
    }

    private static func words(_ call: Int, _ recorded: String, _ now: String) -> String {
      """
      call \(call) gives something else than was recorded (wrong output)
        recorded: \(recorded)
        now:      \(now)
      """
    }
  }
}

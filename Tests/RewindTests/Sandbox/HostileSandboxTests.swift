import Scenarios
import Testing
import Wire

@testable import Rewind

extension Sessions {
  /// A worker that has been taken over can end its own sandbox's calls, and nothing more.
  @Suite struct HostileSandboxTests {
    /// A sandbox with a good worker, which was there before and must go on.
    private let bystander: Reference

    init() throws {
      bystander = try Sandbox().evaluateCommonJSModule("let n = 0; exports.incr = () => ++n;")
      try bystander.incr()
    }

    /// What it does when it is called, and what it is then said to have sent.
    static let nonsense: [(act: String, sent: String)] = [
      ("flags", "malformed: a call that returned with the flags 9"),
      ("cut clocks", "the bytes end within a value"),
      ("no such value", "malformed: a value with the tag 238"),
      ("thrown nonsense", "malformed: a value with the tag 238"),
      ("half a value", "malformed: 5 where at most 2 is allowed"),
      ("two values", "malformed: 1 bytes too many"),
      ("hole", "malformed: a hole outside of an array"),
      ("huge array", "malformed: 4294967295 where at most 5 is allowed"),
      ("deep array", "malformed: more than 1000 nested containers"),
      ("back to nothing", "malformed: a container is referred to that never came"),
      ("object 0", "malformed: an object of the number 0"),
      ("object of no kind", "malformed: an object of the app of an unknown kind"),
      ("stranger", "malformed: the object 99 of the program, which the app was not given"),
      ("described object", "malformed: the app describes an object of the program"),
      ("empty ask", "the bytes end within a value"),
      ("unknown ask", "malformed: the operation 127"),
      ("ask to evaluate", "malformed: an app that asks for evaluate"),
      ("ask of a stranger", "malformed: the object 99 of the program, which the app was not given"),
      ("ask with a stranger", "malformed: the object 99 of the program, which the app was not given"),
      ("ask of its own", "malformed: an operation on what is not the program's"),
      ("cut ask", "the bytes end within a value"),
      ("ask for no key", "malformed: the tag 1 where a key must be"),
      ("ask for what it let go of", "malformed: the object 1 of the program, which the app was not given"),
      ("empty notification", "the bytes end within a value"),
      ("unknown notification", "malformed: the operation 127"),
      ("notification of a question", "malformed: a notification of get"),
      ("notification of a stranger", "malformed: the object 99 of the program, which the app was not given"),
      ("settlement of nothing", "malformed: an object of the number 0"),
      ("empty receipts", "malformed: receipts that are none"),
    ]

    @Test(
      "What makes no sense, when it is called, stops the call and says what it was", arguments: nonsense.indices,
      ["call", "ring"])
    func called(row: Int, moment: String) throws {
      let (act, sent) = Self.nonsense[row]
      let notes = Notes()
      let sandbox = try Self.sandbox(moment, act, notes)
      #expect(
        outcome { try sandbox.evaluate("1") }
          == "failed: the call was stopped: the worker failed: it sent \(sent). The sandbox is as it was before the call"
      )
      #expect(notes.take() == [])
      try expectUsable(sandbox)
    }

    @Test(
      "What no frame can be, or none that belongs into a call, stops the call too", arguments: Hostile.acts.indices,
      ["call", "ring"])
    func frames(row: Int, moment: String) throws {
      let (act, stop) = Hostile.acts[row]
      // In a call, the turn's end itself is out of place.
      if act.hasSuffix("after the end") { return }
      let sandbox = try Self.sandbox(moment, act, Notes())
      #expect(
        outcome { try sandbox.evaluate("1") }
          == "failed: the call was stopped: \(stop). The sandbox is as it was before the call")
      try expectUsable(sandbox)
    }

    /// What it says when a call has returned, and what is then said about it.
    static let late: [(act: String, text: String)] = [
      ("ask", "failed: call 3 gives something else than was recorded (extra output)"),
      ("notification", "failed: call 3 gives something else than was recorded (extra output)"),
      ("result", "failed: call 3 gives something else than was recorded (extra output)"),
      ("garbage", "failed: entry 0 can't be replayed: the worker failed: it sent a frame of 34359738367 bytes"),
      ("silence", "failed: entry 0 can't be replayed: the worker failed: its process ended unexpectedly"),
    ]

    @Test("Words after a call has returned reach nobody", arguments: late.indices)
    func afterwards(row: Int) throws {
      let (act, text) = Self.late[row]
      let notes = Notes()
      let sandbox = try Self.sandbox("after", act, notes)
      #expect(outcome { try sandbox.evaluate("1") } == "undefined")
      // They are heard when the turn of calls ends, and again when what is in the record is replayed.
      let heard = outcome { try sandbox.mark() }
      #expect(heard.hasPrefix(text), "\(heard)")
      #expect(notes.take() == [])
      try expectUsable(sandbox)
    }

    @Test(
      "A call that never ends is stopped when its time is over, whatever the worker says meanwhile",
      arguments: ["endless silence", "endless notifications", "endless asks", "endless output"])
    func endless(act: String) throws {
      let sandbox = try Self.sandbox("ring", act, Notes())
      let text = outcome {
        try sandbox.withLimits(Limits(time: .milliseconds(100))) { () throws(SandboxError) in try sandbox.evaluate("1")
        }
      }
      #expect(text == "failed: the call took longer than its limit; the sandbox is as it was before the call")
      try expectUsable(sandbox)
    }

    @Test("Positions that can't be, in the shared memory, are seen", arguments: ["wrote too far", "wrote backwards"])
    func positions(act: String) throws {
      let sandbox = try Self.sandbox("ring", act, Notes())
      let text = outcome { try sandbox.evaluate("1") }
      #expect(
        text.contains(
          /^failed: the call was stopped: the worker failed: it sent malformed: a position of \d{13,} in a ring/),
        "\(text)")
      try expectUsable(sandbox)
    }

    @Test("That the shared memory is to be read from a later byte on, of which there is none, is seen")
    func start() throws {
      let sandbox = try Self.sandbox("call", "began later", Notes())
      #expect(
        outcome { try sandbox.evaluate("1") } == """
          failed: the call was stopped: the worker failed: it sent malformed: less through the socket than it says. \
          The sandbox is as it was before the call
          """)
      try expectUsable(sandbox)
    }

    @Test("That more was read than was written is seen by who needs the room")
    func room() throws {
      let sandbox = try Self.sandbox("ring", "read too far", Notes())
      #expect(outcome { try sandbox.evaluate("1") } == "undefined")
      let text = outcome { try sandbox.evaluate(String(repeating: "x", count: 100_000)) }
      #expect(
        text.hasPrefix(
          "failed: the call was stopped: the worker failed: it sent malformed: a position of 1099511627776 in a ring"),
        "\(text)")
      try expectUsable(sandbox)
    }

    @Test("Whatever it writes to the memory that tells how far the two are, the call ends", arguments: 0..<5)
    func scribbles(time: Int) throws {
      let sandbox = try Self.sandbox("ring", "scribbles", Notes())
      let error = #expect(throws: SandboxError.self) {
        try sandbox.withLimits(Limits(time: .milliseconds(300))) { () throws(SandboxError) in try sandbox.evaluate("1")
        }
      }
      switch try #require(error) {
      case .timedOut, .workerFailed: break
      default: Issue.record("\(error!)")
      }
      try expectUsable(sandbox)
    }

    @Test(
      "Where it comes to no work, nothing can be used, and that is said",
      arguments: ["fork", "child"], ["garbage", "host frame", "two ends", "half a frame", "silence", "result"])
    func useless(moment: String, act: String) throws {
      let error = #expect(throws: SandboxError.self) { try Self.sandbox(moment, act, Notes()).evaluate("1") }
      guard case .unavailable(let text) = try #require(error) else {
        Issue.record("\(error!)")
        return
      }
      #expect(text.count > 20)
      #expect(try bystander.incr() == 2)
    }

    @Test("A program that catches what comes of a nested call doesn't help the worker", arguments: ["call", "ring"])
    func nested(moment: String) throws {
      let notes = Notes()
      let sandbox = try Self.sandbox(moment, "nested nonsense", notes) { call in
        notes.add(outcome { try call.sandbox.evaluate("2") })
        notes.add(outcome { try call.sandbox.evaluate("3") })
      }
      let text =
        "failed: the call was stopped: the worker failed: it sent malformed: a value with the tag 238. "
        + "The sandbox is as it was before the call"
      #expect(outcome { try sandbox.evaluate("1") } == text)
      #expect(notes.take() == [text, text])
      try expectUsable(sandbox)
    }

    @Test("Calls within calls without an end are stopped before the program's stack is used up")
    func nesting() throws {
      let sandbox = try Self.sandbox("ring", "endless nesting", Notes()) { call in try call.sandbox.evaluate("2") }
      #expect(throws: SandboxError.self) { try sandbox.evaluate("1") }
      try expectUsable(sandbox)
    }

    @Test(
      "What it says when a turn of calls ends, or what it has is asked for, can end the sandbox only",
      arguments: ["finish", "tables"], ["result", "ask", "notification", "garbage", "half a frame", "silence"])
    func between(moment: String, act: String) throws {
      let notes = Notes()
      let sandbox = try Self.sandbox(moment, act, notes)
      try sandbox.evaluate("1")
      let error = #expect(throws: SandboxError.self) { _ = try sandbox.takeSnapshot() }
      #expect("\(try #require(error))".count > 20)
      #expect(notes.take() == [])
      #expect(try bystander.incr() == 2)
    }

    /// A sandbox whose worker does `act` when `moment` comes; the app was given `note` as object 1.
    private static func sandbox(
      _ moment: String, _ act: String, _ notes: Notes, function: (@Sendable (HostCall) throws -> Void)? = nil
    ) throws -> Sandbox {
      let environment = Zygote.Environment(
        timeZone: "UTC", locale: moment + "@" + String(act.map { $0 == " " ? "_" : $0 }))
      let zygote = try Zygote(environment, program: .built("HostileWorker"), servesSandboxes: true)
      let note = HostFunction("note") { call -> Void in
        if let function { try function(call) } else { notes.add("called") }
      }
      return try Sandbox(zygote, globals: ["note": note])
    }

    /// Both this sandbox and another one do what else they are told.
    private func expectUsable(_ sandbox: Sandbox) throws {
      try sandbox.define(globals: ["more": 1])
      #expect(try bystander.incr() == 2)
    }
  }
}

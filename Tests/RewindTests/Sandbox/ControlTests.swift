import Foundation
import Journal
import Scenarios
import TestSupport
import Testing
import Wire

@testable import Rewind

extension Sessions {
  /// What a program can do about a sandbox from outside.
  @Suite struct ControlTests {
    /// A sandbox that is looked at from within its own calls.
    private final class Watched: @unchecked Sendable {
      weak var sandbox: Sandbox?
      /// The most objects of the app that the program held.
      var most = 0
    }

    private static let counter =
      "let n = 0; exports.incr = () => ++n; exports.spin = () => { n = -1; while (true) {} };"

    @Test("A call that takes too long is stopped, and the state is that from before it")
    func timeLimit() throws {
      let sandbox = try Sandbox()
      let app: Reference = try sandbox.evaluateCommonJSModule(Self.counter)
      try app.incr()
      let text = outcome {
        try sandbox.withLimits(Limits(time: .milliseconds(100))) { () throws(SandboxError) in try app.spin() }
      }
      #expect(text == "failed: the call took longer than its limit; the sandbox is as it was before the call")
      #expect(try app.incr() == 2)
    }

    @Test("A call that uses too much memory is stopped, and the state is that from before it")
    func memoryLimit() throws {
      let sandbox = try Sandbox(limits: Limits(memory: 200 << 20))
      let app: Reference = try sandbox.evaluateCommonJSModule(
        Self.counter
          + "exports.hoard = () => { n = -1; const all = []; for (;;) all.push(new Float64Array(1e5).fill(1)); };")
      try app.incr()
      let text = outcome { try app.hoard() }
      #expect(text == "failed: the app used more than 200 MB of memory; the sandbox is as it was before the call")
      #expect(try app.incr() == 2)
    }

    @Test("Another thread stops a call")
    func stopping() throws {
      let sandbox = try Sandbox()
      let started = DispatchSemaphore(value: 0)
      try sandbox.define(globals: ["ready": HostFunction.notification("ready") { _ in started.signal() }])
      Thread.detachNewThread {
        started.wait()
        sandbox.stop()
      }
      #expect(
        outcome { try sandbox.evaluate("ready(); while (true) {}") }
          == "failed: cancelled; a call that was going on has left no trace")
      #expect(try sandbox.evaluate("1 + 1") == 2)
    }

    @Test("A cancelled task stops its call")
    func cancelling() async throws {
      let sandbox = try Sandbox()
      let (signals, signal) = AsyncStream.makeStream(of: Void.self)
      try sandbox.define(globals: ["ready": HostFunction.notification("ready") { _ in signal.yield() }])
      let task = Task { try await sandbox.evaluate("ready(); while (true) {}") }
      for await _ in signals { break }
      task.cancel()
      await #expect(throws: SandboxError.self) { try await task.value }
      #expect(try await sandbox.evaluate("1 + 1") == 2)
    }

    @Test("A fork has the state, and goes its own way")
    func forking() throws {
      let sandbox = try Sandbox()
      let app: Reference = try sandbox.evaluateCommonJSModule(Self.counter)
      for _ in 0..<3 { try app.incr() }
      let twin = try sandbox.fork()
      let other = try #require(twin.counterpart(of: app))
      try app.incr()
      #expect(try other.incr() == 4)
      #expect(try other.incr() == 5)
      #expect(try app.incr() == 5)
      #expect(outcome { try twin.evaluate("typeof x").string ?? "" } == "undefined")
      // Both can be saved and restored.
      let (_, captures) = try Sandbox.restore(from: twin.takeSnapshot(captures: ["app": other]))
      #expect(try captures["app"]!.incr() == 6)
    }

    @Test("A changed record is found at its first differing message, which the app can't catch")
    func divergence() throws {
      let sandbox = try Sandbox(globals: ["log": HostFunction.notification("log") { _ in }])
      let app: Reference = try sandbox.evaluateCommonJSModule(
        "exports.say = (text) => { try { log(text); } catch {} return text; }")
      try app.say("one")
      try app.say("two")
      let contents = try sandbox.takeSnapshot(captures: ["app": app]).contents
      // Somebody changes what the app was told the second time, and gives the turn its right identity.
      let turn = contents.turns[0]
      var bytes = turn.transcript
      let place = try #require(bytes.indices.filter { bytes[$0...].starts(with: Array("two".utf8)) }.first)
      bytes[place] = UInt8(ascii: "T")
      let changed = Turn(
        parent: turn.parent, entry: nil, source: "", transcript: bytes, startedAt: turn.startedAt,
        endedAt: turn.endedAt,
        cpu: turn.cpu, wall: turn.wall, failed: false)
      let forged = Snapshot(
        SnapshotContents(header: contents.header, turns: [changed], marks: [:], savedAt: contents.savedAt))
      let error = #expect(throws: SandboxError.self) { _ = try Sandbox.restore(from: forged) }
      guard case .diverged(let divergence) = try #require(error) else {
        Issue.record("\(error!)")
        return
      }
      #expect(
        "\(divergence)".split(separator: "\n").dropLast().joined(separator: "\n") == """
          call 4 gives something else than was recorded (wrong output)
            recorded: a call of the program's object 1 with ("two")
            now:      a call of the program's object 1 with ("Two")
          """)
      #expect(try app.say("three") == "three")
    }

    @Test("Tens of thousands of short-lived objects in each direction leave nothing in the tables", arguments: [1, 10])
    func released(calls: Int) throws {
      let watched = Watched()
      let sandbox = try Sandbox(globals: [
        "make": HostFunction("make") { _ in try HostObject(["a": 1]) },
        "take": HostFunction("take") { _ -> Void in
          watched.most = max(watched.most, watched.sandbox?.membrane.tables.appObjects.count ?? 0)
        },
      ])
      watched.sandbox = sandbox
      try sandbox.evaluate("function pass(n) { for (let i = 0; i < n; i++) { make(); take(() => i); } }")
      let pass: Reference = try #require(try sandbox.evaluate("pass").reference)
      for _ in 0..<calls { try pass(20_000 / calls) }
      try sandbox.evaluate("0")
      #expect(watched.most < 1100)
      #expect(sandbox.membrane.tables.appObjects.count == 1)
      #expect(sandbox.membrane.tables.programObjects.count < 4100)
      // Nor does a replay leave any.
      let (restored, _) = try Sandbox.restore(from: sandbox.takeSnapshot())
      try restored.evaluate("0")
      #expect(restored.membrane.tables.appObjects.count == 0)
      #expect(restored.membrane.tables.programObjects.count < 100)
    }

    @Test("A sandbox that nobody has any more is gone, and so is its process")
    func gone() async throws {
      weak var before: Sandbox?
      weak var after: Sandbox?
      weak var twin: Sandbox?
      do {
        let sandbox = try Sandbox(globals: [
          "later": HostFunction(async: "later") { _ in [1] },
          "make": HostFunction("make") { _ in try HostObject(["a": 1]) },
        ])
        let app: Reference = try await sandbox.evaluateCommonJSModule(
          "exports.self = async () => { await later(); make(); return exports.self; };")
        let function = try await app.`self`().reference
        #expect(try function == app.`self`.reference)
        let moment = try sandbox.mark()
        try await sandbox.evaluate("1")
        try sandbox.goto(moment)
        let (restored, captures) = try Sandbox.restore(from: await sandbox.takeSnapshot(captures: ["app": app]))
        try restored.undo()
        twin = try sandbox.fork()
        #expect(captures.count == 1)
        (before, after) = (sandbox, restored)
      }
      #expect(before == nil)
      #expect(after == nil)
      #expect(twin == nil)
    }

    @Test("A sandbox is gone though the last that it did was to give an object of its app, by a promise")
    func goneWithPromise() async throws {
      weak var sandbox: Sandbox?
      let queue: DispatchQueue
      do {
        let own = try Sandbox()
        queue = own.queue
        #expect(try await own.evaluate("(async () => () => 1)()").reference?.kind == .function)
        sandbox = own
      }
      // There the promise is let go of, and then what is known of it.
      for _ in 0..<2 { await withCheckedContinuation { continuation in queue.async { continuation.resume() } } }
      #expect(sandbox == nil)
    }

    @Test("An app that doesn't catch that the program gave what can't cross is told of to the caller")
    func unpassable() throws {
      let other = try Sandbox()
      let foreign: Value = try other.evaluate("() => 1")
      let sandbox = try Sandbox(globals: ["give": HostFunction("give") { _ in foreign }])
      let text =
        "what the program gives can't cross: a function of the app belongs to another sandbox: only data goes from one sandbox to another"
      #expect(try sandbox.evaluate("try { give(); } catch (error) { error.message; }") == .string(text))
      #expect(outcome { try sandbox.evaluate("give()") } == "threw Error: " + text)
      #expect(try sandbox.evaluate("1") == 1)
    }

    @Test("Two sandboxes are used by two threads, and one sandbox by several")
    func threads() throws {
      let sandboxes = [try Sandbox(), try Sandbox()]
      let apps: [Reference] = try sandboxes.map { try $0.evaluateCommonJSModule(Self.counter) }
      DispatchQueue.concurrentPerform(iterations: 8) { worker in
        for _ in 0..<100 { _ = try? apps[worker % 2].incr() }
      }
      #expect(try apps.map { try $0.incr() } == [401, 401])
    }

    @Test("A damaged snapshot is an error that says what to do, and other sandboxes go on")
    func damage() throws {
      let directory = TemporaryDirectory()
      let file = URL(fileURLWithPath: directory("a.snap"))
      let sandbox = try Sandbox()
      let app: Reference = try sandbox.evaluateCommonJSModule(Self.counter)
      try sandbox.takeSnapshot(captures: ["app": app]).write(to: file)
      var bytes = try Data(contentsOf: file)
      let source = try #require(bytes.range(of: Data("exports".utf8)))
      bytes[source.lowerBound] ^= 0xff
      try bytes.write(to: file)
      let error = #expect(throws: SandboxError.self) { _ = try Snapshot(contentsOf: file) }
      guard case .snapshot(let text)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(text.hasPrefix("cannot load \(file.path): "))
      #expect(try app.incr() == 1)
    }
  }
}

import Foundation
import Journal
import Scenarios
import TestSupport
import Testing
import Wire

@testable import Rewind

extension Sessions {
  /// What goes wrong in the middle of something else.
  @Suite(.timeLimit(.minutes(2))) struct EdgeTests {
    /// A slow program, so that an app that always has something to say never has to be waited for.
    private static func chatty(_ limits: Limits = Limits(time: .milliseconds(200))) throws -> Sandbox {
      try Sandbox(
        globals: ["tell": HostFunction.notification("tell") { _ in usleep(100) }], limits: limits)
    }

    @Test("An app that never stops talking is stopped by each limit, and by stop()")
    func talking() throws {
      let timed = try Self.chatty()
      #expect(
        outcome { try timed.evaluate("for (;;) tell()") }
          == "failed: the call took longer than its limit; the sandbox is as it was before the call")
      let large = try Self.chatty(Limits(memory: 200 << 20))
      #expect(
        outcome { try large.evaluate("const all = []; for (;;) { all.push(new Float64Array(1e5).fill(1)); tell() }") }
          == "failed: the app used more than 200 MB of memory; the sandbox is as it was before the call")
      let stopped = try Self.chatty(Limits())
      stopped.output = { [unowned stopped] _, _ in stopped.stop() }
      #expect(
        outcome { try stopped.evaluate("console.log(1); for (;;) tell()") }
          == "failed: cancelled; a call that was going on has left no trace")
      for sandbox in [timed, large, stopped] { #expect(try sandbox.evaluate("typeof all") == "undefined") }
    }

    @Test("A timer has the limits of a call")
    func timers() throws {
      let sandbox = try Sandbox(limits: Limits(time: .milliseconds(100)))
      try sandbox.evaluate("setTimeout(() => { for (;;); })")
      #expect(
        outcome {
          while try sandbox.fireTimers() == 0 {}
          return "fired"
        }
          == "failed: the call took longer than its limit; the sandbox is as it was before the call")
      #expect(
        outcome { try sandbox.inspect("for (;;);") }
          == "failed: the call took longer than its limit; the sandbox is as it was before the call")
    }

    @Test("Program and app that call each other without end come to a RangeError")
    func recursion() throws {
      let sandbox = try Sandbox(globals: [
        "sort": HostFunction("sort") { call in try call[0].reference!.call(arguments: []) }
      ])
      #expect(
        try sandbox.evaluate(
          "let n = 0; function f() { n++; return sort(f) } try { f() } catch (error) { `${error}` }")
          == "RangeError: Maximum call stack size exceeded.")
      #expect(try sandbox.evaluate("n > 50") == true)
    }

    @Test("What the program prints for the app can't call it")
    func callingFromOutput() throws {
      let sandbox = try Sandbox()
      let heard = Notes()
      sandbox.output = { [unowned sandbox] _, _ in heard.add(outcome { try sandbox.evaluate("2") }) }
      #expect(try sandbox.evaluate("console.log(1); 10") == 10)
      #expect(
        heard.take() == [
          "failed: the app doesn't wait for what it prints or notifies of, so it can't be called from there: use a HostFunction"
        ])
    }

    /// A value whose conversion uses the sandbox.
    private struct Asking: ValueConvertible {
      let sandbox: Sandbox
      var javaScriptValue: Value {
        get throws { try sandbox.evaluate("setTimeout(() => {}, 1e6); ({ f() { return 7 } })") }
      }
    }

    @Test("An argument may use the sandbox while it is made a value")
    func conversion() throws {
      let sandbox = try Sandbox()
      let app: Reference = try sandbox.evaluateCommonJSModule("exports.ask = (object) => object.f()")
      #expect(try app.ask(Asking(sandbox: sandbox)) == 7)
    }

    @Test("A timer that another call sets wakes who waits")
    func waking() async throws {
      let sandbox = try Sandbox()
      try await sandbox.evaluate("setTimeout(() => {}, 3600000); var p = new Promise((f) => globalThis.resolve = f); 0")
      let promise = try sandbox.value(of: "p")
      async let value = sandbox.settled(promise)
      while sandbox.lock.withLock({ sandbox.waiters.isEmpty }) { await Task.yield() }
      _ = try await sandbox.evaluate("setTimeout(() => resolve(5), 10); 0")
      #expect(try await value == 5)
    }

    @Test(
      "An asynchronous function whose value can't cross rejects, and one whose consequences are stopped tells who waits"
    )
    func undeliverable() async throws {
      let other = try Sandbox()
      let foreign = try other.value(of: "() => 1")
      let sandbox = try Sandbox(
        globals: [
          "foreign": HostFunction(async: "foreign") { _ in foreign },
          "soon": HostFunction(async: "soon") { _ in Value.number(1) },
        ], limits: Limits(time: .milliseconds(100)))
      #expect(try await sandbox.evaluate("foreign().catch((error) => 'caught')") == "caught")
      await #expect(throws: SandboxError.self) {
        try await sandbox.evaluate("(async () => { await soon(); for (;;); })()")
      }
      #expect(try await sandbox.evaluate("1 + 1") == 2)
    }

    @Test("A promise that was settled by a call that is undone is pending again")
    func undoing() async throws {
      let sandbox = try Sandbox()
      try await sandbox.evaluate("var p = new Promise((f) => globalThis.resolve = f); 0")
      let promise = try sandbox.value(of: "p")
      _ = try await sandbox.evaluate("resolve(1); 0")
      #expect(try await sandbox.settled(promise) == 1)
      try sandbox.undo()
      await #expect(throws: SandboxError.self) { try await sandbox.settled(promise) }
      _ = try await sandbox.evaluate("resolve(2); 0")
      #expect(try await sandbox.settled(promise) == 2)
    }

    @Test("A global keeps what the app has put there, in every restore; those that are new are defined")
    func globals() throws {
      let make = { try HostObject(["n": 1]) }
      let sandbox = try Sandbox(globals: ["a": 1, "o": make(), "log": HostFunction("log") { _ -> Void in }])
      try sandbox.evaluate("a = 5; o = 'mine'; var b = 2")
      let (restored, _) = try Sandbox.restore(
        from: sandbox.takeSnapshot(), globals: ["a": 1, "o": make(), "b": 3, "c": 4])
      #expect(try restored.evaluate("[a, o, b, c].join()") == "5,mine,3,4")
    }

    @Test("Globals that can't cross make every call fail, and none of them is lost")
    func foreignGlobals() throws {
      let other = try Sandbox()
      let sandbox = try Sandbox(globals: ["f": other.value(of: "() => 1"), "n": 1])
      for _ in 0..<2 { #expect(throws: SandboxError.self) { try sandbox.evaluate("n") } }
      let good = try Sandbox(globals: ["n": 1])
      #expect(throws: SandboxError.self) { try good.define(globals: ["f": other.value(of: "() => 1")]) }
      #expect(try good.evaluate("n") == 1)
    }

    @Test("A sandbox that nobody has any more ends its process, also one that was restored with captures")
    func lifetime() throws {
      func pid(of sandbox: Sandbox) throws -> Int32 {
        _ = try sandbox.evaluate("1")
        return try #require(sandbox.session.checkpoints.runner?.pid)
      }
      weak var first: Sandbox?
      weak var second: Sandbox?
      var pids: [Int32] = []
      do {
        let sandbox = try Sandbox()
        let app: Reference = try sandbox.evaluateCommonJSModule("exports.f = () => 1")
        let (restored, captures) = try Sandbox.restore(from: sandbox.takeSnapshot(captures: ["app": app]))
        #expect(try captures["app"]!.f() == 1)
        (first, second) = (sandbox, restored)
        pids = [try pid(of: sandbox), try pid(of: restored)]
      }
      #expect(first == nil)
      #expect(second == nil)
      for pid in pids { #expect(isGone(pid)) }
    }

    /// Whether a process ends within a while.
    private func isGone(_ pid: Int32) -> Bool {
      for _ in 0..<1000 where kill(pid, 0) == 0 {
        let state = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
        if state.contains(") Z") { return true }
        usleep(2000)
      }
      return kill(pid, 0) != 0
    }

    @Test("A record with numbers that no session has is refused")
    func extremes() throws {
      let sandbox = try Sandbox()
      try sandbox.evaluate("1")
      let contents = try sandbox.takeSnapshot().contents
      let turn = contents.turns[0]
      let longest = Turn(
        parent: turn.parent, entry: nil, source: "", transcript: turn.transcript, startedAt: turn.startedAt,
        endedAt: .max, cpu: .max, wall: .max, failed: false)
      let (restored, _) = try Sandbox.restore(
        from: Snapshot(SnapshotContents(header: contents.header, turns: [longest], marks: [:], savedAt: .max)))
      try restored.evaluate("2")
      try restored.undo()
      #expect(try restored.evaluate("3") == 3)
    }
  }
}

extension Sandbox {
  /// What `source` gives, at once: also in an asynchronous function, and also where it is a promise.
  fileprivate func value(of source: String) throws -> Value { try evaluate(source) }
}

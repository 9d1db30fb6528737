import Foundation
import Rewind
import Scenarios
import TestSupport
import Testing

extension Sessions {
  /// Snapshots of sandboxes that were restored, and what a snapshot is not taken of.
  @Suite struct SnapshotTests {
    static let counter = """
      let counter = 0;
      exports.incr = () => ++counter;
      """

    @Test("A snapshot of a restored sandbox restores what both parts did")
    func second() throws {
      let first = try Sandbox()
      let app = try first.evaluateCommonJSModule(Self.counter)
      try app.incr()
      let (second, captures) = try Sandbox.restore(from: first.takeSnapshot(captures: ["app": app]))
      try captures["app"]!.incr()
      let snapshot = try second.takeSnapshot(captures: ["app": captures["app"]!, "again": captures["app"]!])
      let (_, last) = try Sandbox.restore(from: snapshot)
      #expect(last["app"] == last["again"])
      #expect(try last["app"]!.incr() == 3)
      #expect(try captures["app"]!.incr() == 3)
      #expect(try app.incr() == 2)
    }

    @Test("A snapshot of a snapshot, with nothing between, is the same")
    func again() throws {
      let sandbox = try Sandbox()
      let app = try sandbox.evaluateCommonJSModule(Self.counter)
      let snapshot = try sandbox.takeSnapshot(captures: ["app": app])
      let (restored, captures) = try Sandbox.restore(from: snapshot)
      let second = try restored.takeSnapshot(captures: captures)
      let (last, same) = try Sandbox.restore(from: second)
      #expect(try same["app"]!.incr() == 1)
      #expect(last.unhandledRejection == nil)
    }

    @Test("A hundred generations on, the app counts on, and each generation costs as much record as the one before")
    func generations() throws {
      var sandbox = try Sandbox(globals: ["log": HostFunction("log") { _ -> Void in }])
      var app = try sandbox.evaluateCommonJSModule(
        """
        let counter = 0;
        const kept = log;
        exports.incr = () => { kept(counter); return ++counter; };
        """)
      var sizes: [Int] = []
      for generation in 1...100 {
        #expect(try app.incr() == Value(generation))
        let snapshot = try sandbox.takeSnapshot(captures: ["app": app])
        sizes.append(snapshot.recordSize)
        let (next, captures) = try Sandbox.restore(
          from: snapshot, globals: ["log": HostFunction("log") { _ -> Void in }])
        (sandbox, app) = (next, captures["app"]!)
      }
      #expect(sizes[99] - sizes[98] <= sizes[10] - sizes[9] + 16)
    }

    @Test("In the middle of a call, no snapshot, mark, fork or journey is begun, and the call goes on")
    func middle() throws {
      let sandbox = try Sandbox()
      let moment = try sandbox.mark()
      try sandbox.define(globals: [
        "snap": HostFunction("snap") { call in
          let own = call.sandbox
          return [
            outcome { try own.takeSnapshot() }, outcome { try own.mark() }, outcome { try own.fork() },
            outcome { try own.undo() }, outcome { try own.goto(moment) }, outcome { try own.inspect("1") },
            outcome { try own.fireTimers() },
          ]
        }
      ])
      let texts: Value = try sandbox.evaluate("snap().join('\\n') + '\\nand goes on'")
      #expect(
        texts == """
          failed: no snapshot can be taken in the middle of a call: do it when the call has returned
          failed: a moment can't be marked in the middle of a call: do it when the call has returned
          failed: a sandbox can't be forked in the middle of a call: do it when the call has returned
          failed: nothing can be undone in the middle of a call: do it when the call has returned
          failed: a sandbox can't go anywhere in the middle of a call: do it when the call has returned
          failed: nobody can look in the middle of a call: do it when the call has returned
          failed: no timer fires in the middle of a call: do it when the call has returned
          and goes on
          """)
      _ = try sandbox.takeSnapshot()
    }

    @Test("A notification can't call the app back")
    func notification() throws {
      let heard = Notes()
      let sandbox = try Sandbox(globals: [
        "tell": HostFunction.notification("tell") { call in
          heard.add(outcome { try call.sandbox.evaluate("1") })
        }
      ])
      let _: Value = try sandbox.evaluate("tell()")
      #expect(
        heard.take() == [
          "failed: the app doesn't wait for what it prints or notifies of, so it can't be called from there: use a HostFunction"
        ])
      #expect(try sandbox.evaluate("1") == 1)
    }

    @Test("What a snapshot names is replaced by what the next one names")
    func captures() throws {
      let sandbox = try Sandbox()
      let app = try sandbox.evaluateCommonJSModule("exports.f = () => 'f'; exports.g = { a: [1] };")
      _ = try sandbox.takeSnapshot(captures: ["app": app, "f": app.f.reference!])
      let snapshot = try sandbox.takeSnapshot(captures: ["g": app.g.reference!])
      let (_, captures) = try Sandbox.restore(from: snapshot)
      #expect(captures.keys.sorted() == ["g"])
      #expect(try captures["g"]!.value == ["a": [1]])
    }

    @Test("References of another sandbox are neither captured nor passed")
    func foreign() throws {
      let one = try Sandbox()
      let other = try Sandbox()
      let app = try one.evaluateCommonJSModule("exports.f = (x) => x")
      let foreign = try other.evaluateCommonJSModule("exports.a = 1")
      let message =
        "failed: an object of the app belongs to another sandbox: only data goes from one sandbox to another"
      #expect(outcome { try one.takeSnapshot(captures: ["foreign": foreign]) } == message)
      #expect(outcome { try app.f(foreign) } == message)
      #expect(try app.f(1) == 1)
    }

    @Test("The app's own console, clock and random numbers go on where they were")
    func realm() throws {
      let sandbox = try Sandbox()
      let read = "[Date.now(), performance.now(), Math.random()].join()"
      let before: Value = try sandbox.evaluate("var before = \(read); before")
      let (restored, _) = try Sandbox.restore(from: sandbox.takeSnapshot())
      #expect(try restored.evaluate("before") == before)
      let printed = Notes()
      restored.output = { stream, text in printed.add("\(stream) \(text)") }
      let _: Value = try restored.evaluate("console.log('restored')")
      #expect(printed.take() == ["output restored\n"])
    }
  }
}

import Glibc
import Platform
import Testing

@testable import Rewind

extension Sessions {
  /// A turn that is stopped has left no trace, whatever it was that stopped it.
  @Suite struct Stopping {
    /// Each says that it has begun, and doesn't end by itself.
    static let endless: [(what: String, source: String)] = [
      ("an endless loop", "console.log('begun'); for (;;) {}"),
      (
        "a catastrophic regular expression", "console.log('begun'); /^(([a-z])+.)+[A-Z]([a-z])+$/.test('a'.repeat(99))"
      ),
      ("a storm of microtasks", "console.log('begun'); (function f() { Promise.resolve().then(f) })()"),
      ("endless printing", "for (;;) console.log('begun')"),
      ("an endless getter", "console.log('begun'); ({ get a() { for (;;); } }).a"),
      ("an endless proxy", "console.log('begun'); new Proxy({}, { get() { for (;;); } }).a"),
      ("an endless sort", "console.log('begun'); [2, 1].sort(() => { for (;;); })"),
      ("an endless toString", "console.log('begun'); '' + { toString() { for (;;); } }"),
    ]

    @Test("Interrupted, it leaves the state from before", arguments: endless.indices)
    func interrupted(row: Int) throws {
      let bench = try Bench()
      try bench.eval("var x = 'before', log = []")
      bench.onOutput = { [unowned bench] _ in
        bench.interrupt()
        bench.onOutput = { _ in }
      }
      let text = try bench.eval("x = 'changed'; log.push(x); " + Self.endless[row].source)
      #expect(text.hasPrefix("begun\n") && text.hasSuffix("\nstopped: interrupted\n"))
      #expect(bench.session.nextEntry == 2)
      #expect(try bench.eval("console.log(x, log.length)") == "before 0\n")
      #expect(try bench.session.transcript(ofEntry: 2).source == "console.log(x, log.length)")
    }

    @Test(
      "Killed in the middle, it leaves the state from before, with and without a checkpoint", arguments: [false, true])
    func killed(forgetting: Bool) throws {
      let bench = try Bench()
      try bench.eval("var x = 'before'")
      bench.onOutput = { [unowned bench] _ in
        if forgetting { bench.forget(runner: false) }
        kill(bench.session.checkpoints.runner!.pid!, SIGKILL)
      }
      #expect(
        try bench.eval("x = 'changed'; console.log('begun'); for (;;) {}")
          == "begun\nstopped: the worker failed: its process ended unexpectedly\n")
      bench.onOutput = { _ in }
      #expect(try bench.eval("console.log(x)") == "before\n")
    }

    @Test("A timer's turn that is stopped leaves the state from before it, and the timer")
    func timer() throws {
      let bench = try Bench()
      try bench.eval(
        "var x = 'before'; setTimeout(() => { x = 'changed'; console.log('begun'); for (;;); }, 1); void 0")
      bench.onOutput = { [unowned bench] _ in
        bench.interrupt()
        bench.onOutput = { _ in }
      }
      #expect(try bench.fire() == "begun\nstopped: interrupted\n")
      #expect(bench.session.status.timers == 1)
      #expect(try bench.eval("console.log(x)") == "before\n")
    }

    @Test("More memory than is allowed stops it")
    func memory() throws {
      let limit = 400 << 20
      let bench = try Bench(memoryLimit: limit)
      try bench.eval("var x = 'before'")
      let source = "x = []; for (;;) x.push(new Uint8Array(1 << 20).fill(1))"
      #expect(try bench.eval(source) == "stopped: it used more than 400 MB of memory\n")
      #expect(try bench.eval("console.log(x)") == "before\n")
    }

    @Test("A failed entry keeps its effects; names that it left without a value are free, and undo takes it all back")
    func failed() throws {
      let bench = try Bench()
      let source = "var done = 1; let { a, b: c } = null"
      #expect(try bench.eval(source).hasPrefix("Uncaught TypeError"))
      #expect(try bench.eval("console.log(typeof a, typeof c)") == "undefined undefined\n")
      #expect(try bench.eval("const a = 1; console.log(a)") == "1\n")
      #expect(try bench.eval("console.log(done)") == "1\n")
      #expect(bench.session.entries.map(\.failed) == [true, false, false, false])
      _ = try bench.session.goto(entry: 0)
      #expect(try bench.eval("let a = 2; console.log(a, typeof done)") == "2 undefined\n")
    }

    @Test("A worker whose process is gone is heard to be gone, though its forks live on")
    func forksHoldNothing() throws {
      let bench = try Bench()
      try bench.eval("var x = 1")
      try bench.eval("x = 2")
      for worker in bench.session.checkpoints.parked.values.map(\.worker) + [bench.session.checkpoints.runner!] {
        kill(try #require(worker.pid), SIGKILL)
        let events = try Poll.wait([worker.interest], timeout: 20_000_000_000)
        #expect(events[0].contains(.hangUp))
      }
      kill(try #require(bench.session.zygote.pid), SIGKILL)
      #expect(try bench.look("x") == "2\n")
      #expect(try bench.session.undo().entry == 1)
      #expect(try bench.look("x") == "1\n")
    }

    @Test("What the checkpoints take together stays below its limit, and everything can be reached all the same")
    func checkpointMemory() throws {
      let limit = 20 << 20
      let bench = try Bench(checkpointMemory: limit)
      for entry in 1...12 { try bench.eval("var all = new Uint8Array(4 << 20).fill(\(entry)); void 0") }
      #expect(bench.session.status.checkpointMemory <= limit)
      for entry in [3, 11, 1, 12] {
        _ = try bench.session.goto(entry: entry)
        #expect(try bench.look("all.every(n => n === \(entry))") == "true\n")
      }
    }

    @Test("A long way of going back and forth keeps ancestry shallow")
    func ancestry() throws {
      let bench = try Bench()
      for entry in 1...80 {
        try bench.eval("var x = \(entry)")
        _ = try bench.session.undo()
        _ = try bench.session.redo()
        #expect(bench.session.checkpoints.runner!.liveAncestors <= Checkpoints.deepestAncestry + 1)
      }
      #expect(try bench.look("x") == "80\n")
    }
  }
}

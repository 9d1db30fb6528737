import Glibc
import Platform
import Testing
import Wire

@testable import Rewind

extension Sessions {
  /// A worker that is talked to through shared memory does what any other does.
  @Suite(.timeLimit(.minutes(2))) struct Sharing {
    /// A session whose runner shares memory.
    private static func bench(memoryLimit: Int? = nil) throws -> Bench {
      let bench = try Bench(memoryLimit: memoryLimit)
      try bench.session.wakeRunner().share()
      return bench
    }

    @Test("Megabytes go through in both directions, and stay the same in a replay")
    func large() throws {
      let bench = try Self.bench()
      let text = String(repeating: "0123456789abcdef", count: 100_000)
      #expect(try bench.eval("var text = '\(text)'; console.log(text); text.length") == text + "\n1600000\n")
      try bench.eval("for (let i = 0; i < 20000; i++) console.log(i)")
      #expect(bench.session.checkpoints.runner!.isOnRings)
      bench.forget()
      try bench.session.wakeRunner().share()
      #expect(try bench.look("text.length") == "1600000\n")
      // A replay that feeds the rings.
      let worker = try bench.session.wakeRunner()
      try worker.share()
      #expect(try bench.eval("text = text + text; console.log(text)") == text + text + "\n")
    }

    @Test("A worker that shares memory forks, goes back and forth, and its forks share nothing")
    func forks() throws {
      let bench = try Self.bench()
      for entry in 1...5 {
        #expect(try bench.eval("var x = \(entry); x") == "\(entry)\n")
        try bench.session.wakeRunner().share()
      }
      let runner = try #require(bench.session.checkpoints.runner)
      #expect(try bench.look("x") == "5\n")
      #expect(runner.isOnRings)
      let fork = try #require(try bench.session.checkpoints.peek())
      #expect(!fork.isOnRings)
      #expect(try Self.mapsRings(runner))
      #expect(try !Self.mapsRings(fork))
      // Each on its own, at the same time.
      try fork.share()
      for _ in 1...50 {
        #expect(try Self.check("1 +", on: fork) == .incomplete)
        #expect(try Self.check("1", on: runner) == .complete(.script))
      }
      fork.end()
      #expect(try bench.session.undo().entry == 4)
      #expect(try bench.look("x") == "4\n")
      _ = try bench.session.redo()
      #expect(try bench.eval("x") == "5\n")
    }

    private static func mapsRings(_ worker: WorkerProcess) throws -> Bool {
      let file = try Descriptor.open("/proc/\(try #require(worker.pid))/maps", O_RDONLY)
      var text: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 4096)
      while case let count = read(file.raw, &buffer, buffer.count), count > 0 { text += buffer[..<count] }
      return String(decoding: text, as: UTF8.self).contains("/memfd:rings")
    }

    private static func check(_ source: String, on worker: WorkerProcess) throws -> Completeness? {
      worker.send(.check(source))
      var answer: Completeness?
      try Watch(timeLimit: 20_000_000_000).wait(for: [worker]) { _, frame throws(Stop) in
        if case .checked(let completeness) = try Session.decode(frame) { answer = completeness }
        return true
      }
      return answer
    }

    @Test(
      "What always has something to say can be interrupted, or ended for its memory",
      arguments: ["for (;;) console.log('x')", "for (;;);"])
    func interrupted(source: String) throws {
      let bench = try Self.bench(memoryLimit: 400 << 20)
      try bench.eval("var x = 'before'")
      bench.onOutput = { [unowned bench] _ in
        bench.interrupt()
        bench.onOutput = { _ in }
      }
      let text = try bench.eval("x = 'changed'; console.log('begun'); \(source)")
      #expect(text.hasPrefix("begun\n") && text.hasSuffix("\nstopped: interrupted\n"))
      bench.onOutput = { _ in }
      #expect(try bench.eval("console.log(x)") == "before\n")
      try bench.session.wakeRunner().share()
      let greedy = "x = []; for (let i = 0; ; i++) { x.push(new Uint8Array(1 << 20).fill(1)); console.log(i) }"
      #expect(try bench.eval(greedy).hasSuffix("stopped: it used more than 400 MB of memory\n"))
    }

    @Test("A worker that is killed is heard to be gone, whether it was asked or not")
    func killed() throws {
      let bench = try Self.bench()
      try bench.eval("var x = 'before'")
      try bench.session.wakeRunner().share()
      bench.onOutput = { [unowned bench] _ in
        kill(bench.session.checkpoints.runner!.pid!, SIGKILL)
        bench.onOutput = { _ in }
      }
      let text = try bench.eval("x = 'changed'; console.log('begun'); for (;;) {}")
      #expect(text == "begun\nstopped: the worker failed: its process ended unexpectedly\n")
      try bench.session.wakeRunner().share()
      #expect(try bench.eval("console.log(x)") == "before\n")
      kill(bench.session.checkpoints.runner!.pid!, SIGKILL)
      #expect(try bench.look("x") == "before\n")
    }

    @Test("A limit of time holds while a worker has nothing to say")
    func timedOut() throws {
      let bench = try Self.bench()
      let worker = try bench.session.wakeRunner()
      #expect(try Self.check("1", on: worker) == .complete(.script))
      #expect(throws: Stop.timedOut) {
        try Watch(timeLimit: 1_000_000).wait(for: [worker]) { _, _ throws(Stop) in true }
      }
    }
  }
}

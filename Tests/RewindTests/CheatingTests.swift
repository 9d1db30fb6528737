import Journal
import TestSupport
import Testing

@testable import Rewind

extension Sessions {
  /// A worker that answers otherwise in a replay than it did when it was live.
  @Suite struct Cheating {
    static let ways: [(word: String, recorded: String, now: String)] = [
      ("wrong", #"output "wrong\n""#, #"output "another\n""#),
      ("extra", "no value", #"output "one more\n""#),
      ("missing", #"output "missing\n""#, "no value"),
    ]

    @Test("A wrong, an extra and a missing output are caught, and the session stays as it was", arguments: ways.indices)
    func caught(way: Int) throws {
      let (word, recorded, now) = Self.ways[way]
      let bench = try Bench(worker: "CheatingWorker")
      try bench.eval("var x = 'kept'")
      let source = """
        try { console.log('\(word)') } catch { x = 'caught' } finally { x += '!' }; \
        Promise.reject(1).catch(() => {}); void 0
        """
      #expect(try bench.eval(source) == word + "\n")
      try bench.eval("x += '?'; void 0")
      bench.forget(runner: false)
      let text = """
        entry 2 gives something else than was recorded (\(word) output)
          recorded: \(recorded)
          now:      \(now)
        The record was changed, or \(bench.session.zygote.engine) doesn't give the same answer twice here.
        """
      for _ in 0..<2 {
        let error = #expect(throws: SessionError.self) { try bench.session.undo() }
        #expect(error.map { "\($0)" } == text)
        #expect(error?.entry == 2)
        #expect(bench.session.lastEntry == 3)
        #expect(try bench.eval("console.log(x)") == "kept!?\n")
        #expect(try bench.session.undo() == Session.Journey(undone: [4], entry: 3))
        bench.forget(runner: false)
      }
      // What was before it can be reached and built on.
      #expect(try bench.session.goto(entry: 1).entry == 1)
      #expect(try bench.eval("console.log(x)") == "kept\n")
    }

    @Test("A session whose record can't be replayed to its end loads up to there", arguments: ways.map(\.word))
    func loading(word: String) throws {
      let directory = TemporaryDirectory()
      let file = directory.path + "/x.snap"
      do {
        let bench = try Bench(worker: "CheatingWorker")
        try bench.eval("var x = 'kept'")
        try bench.eval("console.log('\(word)'); x = 'lost'")
        try bench.eval("x")
        _ = try bench.session.save(to: file)
      }
      let error = #expect(throws: SessionError.self) { try Bench(loading: file, worker: "CheatingWorker") }
      #expect(error?.entry == 2)
      let bench = try Bench(loading: file, recovering: true, worker: "CheatingWorker")
      #expect(bench.session.lastEntry == 1)
      #expect(try bench.eval("console.log(x)") == "kept\n")
    }

    @Test("A journal that can't be replayed to its end is restored up to there, and keeps the rest", arguments: ways)
    func restoring(word: String, recorded: String, now: String) throws {
      let directory = TemporaryDirectory()
      do {
        let header = Bench.header(engine: "any")
        let bench = try Bench(
          worker: "CheatingWorker", journal: .create(at: directory.path + "/session", header: header))
        for source in ["var x = 'kept'", "x += '!'; void 0", "console.log('\(word)'); x = 'lost'", "x"] {
          try bench.eval(source)
        }
        try bench.session.journal.close()
      }
      do {
        let journal = try Journal.open(at: directory.path + "/session")
        let error = #expect(throws: SessionError.self) { try Bench(worker: "CheatingWorker", journal: journal) }
        #expect(error?.lastGoodEntry == 2)
        #expect(journal.position == (try journal.summaries().last?.id))
        let bench = try Bench(worker: "CheatingWorker", journal: journal, recovering: true)
        #expect(bench.session.lastEntry == 2)
        #expect(bench.session.entries.map(\.isAhead) == [false, false, true, true])
        #expect(try bench.session.transcript(ofEntry: 4).source == "x")
        #expect(try bench.look("x") == "kept!\n")
        try bench.eval("x += '?'; void 0")
        #expect(bench.session.branches.map(\.entries) == [1...4, 3...3])
        try journal.close()
      }
      let bench = try Bench(worker: "CheatingWorker", journal: .open(at: directory.path + "/session"))
      #expect(try bench.look("x") == "kept!?\n")
      #expect(bench.session.status.turns == 5)
    }

    @Test("After an interruption that no checkpoint heals, the session is at the last place that can be replayed")
    func setback() throws {
      let bench = try Bench(worker: "CheatingWorker")
      try bench.eval("var x = 'kept'")
      try bench.eval("console.log('wrong'); x = 'lost'")
      bench.forget()
      let setback = bench.session.recover()
      #expect(setback?.entry == 2)
      #expect(bench.session.lastEntry == 1)
      #expect(try bench.look("x") == "kept\n")
    }
  }

  /// A worker that may not fork, since it has a second thread.
  @Suite struct TwoThreads {
    @Test("A worker with a second thread takes no checkpoint, says why, and everything is reached by replay")
    func refusal() throws {
      let bench = try Bench(worker: "CheatingWorker", locale: "thread")
      for entry in 1...5 { try bench.eval(entry == 1 ? "var all = [1]" : "all.push(\(entry)); void 0") }
      #expect(bench.session.status.refusal == "the engine has started a thread")
      for entry in [4, 1, 5, 0, 3, 3, 5] {
        #expect(try bench.session.goto(entry: entry).entry == entry)
        let text = entry == 0 ? "undefined" : (1...entry).map(String.init).joined(separator: ",")
        // Not by a look: that would need a fork.
        #expect(try bench.session.transcript(ofEntry: max(entry, 1)).source != "")
        let other = try bench.eval("console.log(String(globalThis.all))")
        #expect(other == text + "\n")
        _ = try bench.session.switchBranch(1)
      }
      #expect(bench.session.status.refusal == "the engine has started a thread")
    }

    @Test("Where the guard lets it fork, nothing is refused")
    func noRefusal() throws {
      let bench = try Bench()
      try bench.eval("1")
      try bench.eval("2")
      #expect(bench.session.status.refusal == nil)
      #expect(bench.session.status.checkpoints == 1)
    }
  }
}

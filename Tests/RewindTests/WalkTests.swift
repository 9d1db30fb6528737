import Glibc
import Journal
import TestSupport
import Testing
import Wire

@testable import Rewind

extension Sessions {
  /// Thousands of random acts, and after each the session holds what a plain model says.
  @Suite struct Walk {
    /// What the session's JavaScript holds.
    struct Held {
      var x = 0
      var list: [Int] = []
      var closure = 0
      var generator = 0
      var map: [(String, Int)] = []
      /// Numbers that nobody can foretell, as they were printed when they were made.
      var chance = "none"
      /// The numbers that the waiting timers add, first due first.
      var timers: [Int] = []

      var text: String {
        let entries = map.map { "[\"\($0.0)\",\($0.1)]" }.joined(separator: ",")
        let list = list.map(String.init).joined(separator: ",")
        return "[\(x),[\(list)],\(closure),\(generator),[\(entries)],\"\(chance)\"]\n"
      }

      static let setup = """
        let x = 0, list = [], map = new Map(), g = 0, chance = "none"; \
        const closure = (() => { let n = 0; return { add: k => { n = (n + k) % 9973 }, get: () => n } })(); \
        function* sum() { for (let s = 0; ;) s = (s + (yield s)) % 9973 }; const sums = sum(); sums.next(); void 0
        """
      static let probe =
        "typeof closure === 'undefined' ? 'empty' : JSON.stringify([x, list, closure.get(), g, [...map], chance])"
    }

    private struct Walker {
      var bench: Bench
      var journal: Journal
      var model = PathModel<Held?>(beginning: nil)
      var random: SeededGenerator
      let directory: TemporaryDirectory
      var sessions = 0
      var counts: [String: Int] = [:]

      init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        directory = TemporaryDirectory()
        journal = try .create(at: directory.path + "/0", header: Bench.header(engine: "any"))
        bench = try Bench(journal: journal)
      }

      mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

      /// One act; its name.
      mutating func step() throws -> String {
        let name: String
        switch number(0..<100) {
        case 0..<45: name = try evaluate()
        case 45..<57: name = try travel("undo", max(0, model.entry - number(1..<5)))
        case 57..<65: name = try travel("goto", number(0..<max(model.lastForwardEntry ?? 0, model.entry) + 1))
        case 65..<73: name = try redo()
        case 73..<78: name = try switchBranch()
        case 78..<84: name = try fire()
        case 84..<86: name = try interrupt()
        case 86..<88: name = try saveAndLoad()
        case 88..<90: name = try reopen()
        case 90..<93: name = try killRunner()
        case 93..<96: name = killCheckpoint(first: false)
        case 96: name = killCheckpoint(first: true)
        default: name = forget()
        }
        counts[name, default: 0] += 1
        return name
      }

      mutating func evaluate() throws -> String {
        let k = number(1..<1000)
        guard var held = model.state else {
          let text = try bench.eval(Held.setup)
          if text.contains("stopped: ") { return "stopped" }
          model.add(isEntry: true, state: Held())
          return "setup"
        }
        let source: String
        let name: String
        switch number(0..<8) {
        case 0: (name, source) = ("number", "x = (x * 31 + \(k)) % 1000003; void 0")
        case 1: (name, source) = ("list", "list.push(\(k)); if (list.length > 6) list.shift(); void 0")
        case 2: (name, source) = ("closure", "closure.add(\(k))")
        case 3: (name, source) = ("generator", "g = sums.next(\(k)).value; void 0")
        case 4: (name, source) = ("map", "map.set('\(k % 5)', x); void 0")
        case 5: (name, source) = ("failure", "x = (x + \(k)) % 1000003; throw new Error('\(k)')")
        case 6: (name, source) = ("timer", "setTimeout(() => { x = (x * 7 + \(k)) % 1000003 }, 3e6); void 0")
        default:
          (name, source) = ("chance", "console.log(chance = [Math.random(), Date.now(), performance.now()].join(' '))")
        }
        let text = try bench.eval(source)
        if text.contains("stopped: ") { return "stopped" }
        switch name {
        case "number": held.x = (held.x * 31 + k) % 1_000_003
        case "list": held.list = (held.list + [k]).suffix(6)
        case "closure": held.closure = (held.closure + k) % 9973
        case "generator": held.generator = (held.generator + k) % 9973
        case "map":
          if let index = held.map.firstIndex(where: { $0.0 == "\(k % 5)" }) {
            held.map[index].1 = held.x
          } else {
            held.map.append(("\(k % 5)", held.x))
          }
        case "failure":
          held.x = (held.x + k) % 1_000_003
          #expect(text == "Uncaught Error: \(k)\n")
        case "timer": held.timers.append(k)
        default: held.chance = String(text.dropLast())
        }
        model.add(isEntry: true, state: held)
        return name
      }

      mutating func travel(_ name: String, _ entry: Int) throws -> String {
        let path = try #require(model.path(afterEntry: entry))
        let journey = try bench.session.goto(entry: entry)
        model.move(to: path)
        #expect(journey.entry == entry)
        return name
      }

      mutating func redo() throws -> String {
        guard let last = model.lastForwardEntry else { return "no redo" }
        return try travel("redo", model.entry + number(1..<last - model.entry + 1))
      }

      mutating func switchBranch() throws -> String {
        let branches = bench.session.branches
        guard !branches.isEmpty else { return "no branch" }
        let branch = branches[number(0..<branches.count)].number
        _ = try bench.session.switchBranch(branch)
        model.move(to: model.branches[branch - 1])
        return "switch"
      }

      mutating func fire() throws -> String {
        guard var held = model.state, !held.timers.isEmpty else { return "no timer" }
        if try bench.fire().contains("stopped: ") { return "stopped" }
        held.x = (held.x * 7 + held.timers.removeFirst()) % 1_000_003
        model.add(isEntry: false, state: held)
        return "fire"
      }

      mutating func interrupt() throws -> String {
        bench.onOutput = { [unowned bench] _ in bench.interrupt() }
        defer { bench.onOutput = { _ in } }
        let text = try bench.eval("globalThis.x = list = map = null; console.log('begun'); for (;;) {}")
        let asExpected = text == "begun\nstopped: interrupted\n" || text.contains("stopped: the worker failed")
        #expect(asExpected, "\(text)")
        return "interrupt"
      }

      mutating func saveAndLoad() throws -> String {
        let file = directory.path + "/x.snap"
        _ = try bench.session.save(to: file)
        try journal.close()
        sessions += 1
        let contents = try SnapshotFile.read(file).contents
        journal = try .create(at: directory.path + "/\(sessions)", header: contents.header)
        bench = try Bench(journal: journal)
        let loss = try bench.session.load(contents, recovering: false)
        #expect(loss == nil)
        model.reload()
        return "load"
      }

      mutating func reopen() throws -> String {
        bench.session.writePosition()
        try journal.close()
        journal = try .open(at: directory.path + "/\(sessions)")
        bench = try Bench(journal: journal)
        model.reopen()
        return "reopen"
      }

      mutating func killRunner() throws -> String {
        guard let pid = bench.session.checkpoints.runner?.pid else { return "no runner" }
        kill(pid, SIGKILL)
        // What comes next notices it: an act, or the look at what the session holds.
        return switch number(0..<4) {
        case 0: "kill runner, \(try evaluate())"
        case 1: "kill runner, \(try travel("goto", number(0..<model.entry + 1)))"
        case 2: "kill runner, \(try fire())"
        default: "kill runner"
        }
      }

      mutating func killCheckpoint(first: Bool) -> String {
        let parked = bench.session.checkpoints.parked.sorted { $0.key.index < $1.key.index }.map(\.value.worker.pid)
        let pids = [bench.session.zygote.pid] + parked
        guard let pid = pids[first ? 0 : number(0..<pids.count)] else { return "no checkpoint" }
        kill(pid, SIGKILL)
        return first ? "kill first worker" : "kill checkpoint"
      }

      mutating func forget() -> String {
        if Bool.random(using: &random) {
          bench.forget(runner: Bool.random(using: &random))
          return "forget all"
        }
        for mark in bench.session.checkpoints.parked.keys.sorted(by: { $0.index < $1.index })
        where Bool.random(using: &random) {
          bench.session.checkpoints.evict(mark)
        }
        return "forget some"
      }

      /// What the session holds, against the model; nil where it is right.
      func wrong() throws -> String? {
        let session = bench.session
        let place = "at \(session.timeline.position), \(session.checkpoints.parked.keys.map(\.index).sorted()) parked"
        let expected = model.state?.text ?? "empty\n"
        let found = try bench.look(Held.probe)
        if found != expected { return "holds \(found) instead of \(expected)" + place }
        if session.lastEntry != model.entry { return "at entry \(session.lastEntry) instead of \(model.entry)" }
        if session.timeline.lastForwardEntry != model.lastForwardEntry { return "redo leads elsewhere" }
        let tips = model.branches.filter { model.entries($0) > 0 }.map(model.entries)
        let found2 = session.branches.map(\.entries.upperBound)
        if found2 != tips { return "branches end at \(found2) instead of \(tips)" }
        let timers = session.status.timers
        if timers != model.state?.timers.count ?? 0 { return "\(timers) timers wait" }
        return nil
      }
    }

    @Test("Whatever happens in whatever order, the session holds what it should")
    func walk() throws {
      let steps = getenv("JSREPL_WALK").flatMap { Int(String(cString: $0)) } ?? 300
      let seed = getenv("JSREPL_WALK_SEED").flatMap { UInt64(String(cString: $0)) } ?? UInt64.random(in: 1...1_000_000)
      var walker = try Walker(seed: seed)
      var story: [String] = []
      for step in 1...steps {
        do {
          story.append(try walker.step())
          if let wrong = try walker.wrong() {
            Issue.record("seed \(seed), step \(step), after \(story.suffix(12)): it \(wrong)")
            return
          }
        } catch {
          Issue.record("seed \(seed), step \(step), after \(story.suffix(12)): \(error)")
          return
        }
      }
      if steps > 1000 { print("seed \(seed): \(walker.counts.sorted { $0.value > $1.value })") }
    }
  }
}

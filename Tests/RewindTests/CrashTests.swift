import Glibc
import Journal
import Platform
import TestSupport
import Testing

@testable import Rewind

extension Sessions {
  /// The host is killed at a random moment: what it had acknowledged is there, and nobody outlives it.
  @Suite struct Crash {
    private static let patience: Int64 = 30_000_000_000

    /// In the process that is to be killed: works on the session until then, and says what it has done.
    private static func work(in directory: String, seed: UInt64) throws {
      // Supervisor and init have this for their standard error: its end is theirs.
      let existence = try Descriptor.open(directory + "/existence", O_WRONLY)
      precondition(dup2(existence.raw, 2) == 2)
      let said = try Descriptor.open(directory + "/said", O_WRONLY | O_CREAT | O_APPEND)
      let journal = try Journal.open(at: directory + "/session")
      let bench = try Bench(journal: journal)
      var random = SeededGenerator(seed: seed)
      scheduleDeath(afterMicroseconds: Int.random(in: 1...120_000, using: &random))
      while true {
        let held = try bench.look("String(globalThis.all)").dropLast()
        let entry = bench.session.lastEntry
        if entry > 1, Int.random(in: 0..<5, using: &random) == 0 {
          _ = try bench.session.undo(Int.random(in: 1..<entry, using: &random))
          continue
        }
        let next = Int.random(in: 0..<1000, using: &random)
        let new = held == "undefined" ? "\(next)" : "\(held),\(next)"
        try bench.eval(held == "undefined" ? "var all = [\(next)]" : "all.push(\(next)); void 0")
        // Acknowledged: what a prompt says to a user, this line says to the test.
        let id = bench.session.timeline[bench.session.timeline.position].id
        let line = Array("\(id) \(new)\n".utf8)
        precondition(write(said.raw, line, line.count) == line.count)
        if Int.random(in: 0..<4, using: &random) == 0 {
          let workers = bench.session.checkpoints.parked.values.map(\.worker.pid)
          let others = [bench.session.checkpoints.runner!.pid, bench.session.zygote.pid]
          if let pid = (workers + others).randomElement(using: &random)! { kill(pid, SIGKILL) }
        }
      }
    }

    /// Has the kernel end this process, in whatever it is doing then.
    private static func scheduleDeath(afterMicroseconds delay: Int) {
      var event = sigevent()
      event.sigev_notify = Int32(SIGEV_SIGNAL)
      event.sigev_signo = SIGKILL
      var timer: timer_t?
      precondition(timer_create(CLOCK_MONOTONIC, &event, &timer) == 0)
      var due = itimerspec()
      due.it_value.tv_sec = delay / 1_000_000
      due.it_value.tv_nsec = delay % 1_000_000 * 1000 + 1
      precondition(timer_settime(timer, 0, &due, nil) == 0)
    }

    @Test("Killed again and again, the session keeps every entry that was acknowledged, and no process is left over")
    func killed() async throws {
      let directory = TemporaryDirectory()
      try Journal.create(at: directory.path + "/session", header: Bench.header(engine: "any")).close()
      #expect(mkfifo(directory.path + "/existence", 0o600) == 0)
      let first = UInt64.random(in: 1...1_000_000)
      for round in 0..<8 {
        let existence = try Descriptor.open(directory.path + "/existence", O_RDONLY | O_NONBLOCK)
        setenv("JSREPL_CRASH", directory.path, 1)
        setenv("JSREPL_CRASH_SEED", "\(first + UInt64(round))", 1)
        await #expect(processExitsWith: .signal(SIGKILL)) {
          try Crash.work(
            in: String(cString: getenv("JSREPL_CRASH")), seed: UInt64(String(cString: getenv("JSREPL_CRASH_SEED")))!)
        }
        let events = try Poll.wait([Poll.Interest(existence.raw, .readable)], timeout: Self.patience)
        #expect(events[0].contains(.hangUp), "a process is left over, seed \(first), round \(round)")
        try expectAllAcknowledged(in: directory.path, "seed \(first), round \(round)")
      }
      // Otherwise it always died too early to prove anything.
      let acknowledged = try Self.lines(of: directory.path + "/said").count
      #expect(acknowledged >= 8, "seed \(first)")
    }

    private func expectAllAcknowledged(in directory: String, _ story: String) throws {
      guard access(directory + "/said", F_OK) == 0 else { return }
      let journal = try Journal.open(at: directory + "/session")
      let bench = try Bench(journal: journal)
      let lines = try Self.lines(of: directory + "/said")
      for line in lines {
        let parts = line.split(separator: " ")
        let id = try #require(TurnID(hex: String(parts[0])))
        let mark = bench.session.timeline.mark(id)
        #expect(mark != nil, "\(story): \(line) is missing")
      }
      // The state itself, at the last places that were acknowledged.
      for line in lines.suffix(5) {
        let parts = line.split(separator: " ")
        guard let mark = bench.session.timeline.mark(try #require(TurnID(hex: String(parts[0])))) else { continue }
        try bench.session.mark("there", at: mark)
        _ = try bench.session.goto(name: "there")
        #expect(try bench.look("String(all)") == parts[1] + "\n", "\(story)")
      }
      try journal.close()
    }

    private static func lines(of path: String) throws -> [Substring] {
      let file = try Descriptor.open(path, O_RDONLY)
      var bytes: [UInt8] = []
      var room = [UInt8](repeating: 0, count: 64 << 10)
      while case let count = read(file.raw, &room, room.count), count > 0 { bytes += room[..<count] }
      // Killed while it wrote, the last line may be half.
      return String(decoding: bytes.prefix((bytes.lastIndex(of: 10) ?? -1) + 1), as: UTF8.self).split(separator: "\n")
    }
  }
}

extension Session {
  /// Names any place.
  fileprivate func mark(_ name: String, at mark: Mark) throws { try journal.setMark(name: name, timeline[mark].id) }
}

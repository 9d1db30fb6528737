import Journal
import TestSupport
import Testing
import Wire

@testable import Rewind

extension Sessions {
  /// What can't be foretold is on the record: a replay gets it from there.
  @Suite struct Determinism {
    static let chances: [String] = [
      "Math.random()", "[Math.random(), Math.random()].join()", "Date.now()", "+new Date()", "String(new Date())",
      "Date()", "performance.now()", "performance.timeOrigin", "new Intl.DateTimeFormat().format()",
      "JSON.stringify(performance.toJSON())", "new Date().toLocaleString()",
      "new Intl.DateTimeFormat('en', { fractionalSecondDigits: 3 }).formatToParts().map(p => p.value).join()",
      "String(typeof Temporal === 'object' ? Temporal.Now.instant() : 0)",
      "Array.from({ length: 1000 }, () => performance.now()).join()", "new Event('x').timeStamp", "crypto.randomUUID()",
      "crypto.getRandomValues(new Uint8Array(5000)).join()", "String(process.hrtime.bigint())",
      "process.hrtime().join()", "process.getBuiltinModule('crypto').randomBytes(5000).toString('hex')",
      "process.getBuiltinModule('crypto').randomInt(2 ** 48 - 1)",
      "process.memoryUsage().heapUsed",
    ]

    @Test("What was read by chance is the same after a replay, here and in other processes", arguments: chances)
    func chance(expression: String) throws {
      let bench = try Bench()
      try bench.eval("const read = \(expression)")
      let read = try bench.look("read")
      #expect(read != "undefined\n")
      try bench.eval("1")
      bench.forget()
      _ = try bench.session.undo()
      #expect(try bench.look("read") == read)
      #expect(try bench.reloaded().look("read") == read)
      // Made again, it is made anew.
      if expression.contains("random") || expression.contains("Random") {
        _ = try bench.session.goto(entry: 0)
        try bench.eval("const read = \(expression)")
        #expect(try bench.look("read") != read)
      }
    }

    @Test("Time zone and locale are those that the session was recorded in")
    func environment() throws {
      let bench = try Bench(timeZone: "Asia/Tokyo")
      #expect(try bench.look("new Date(0).getTimezoneOffset()") == "-540\n")
      #expect(try bench.look("Intl.DateTimeFormat().resolvedOptions().timeZone") == "Asia/Tokyo\n")
    }

    @Test("Neither clock runs backwards, within a turn and from turn to turn", arguments: ["Date", "performance"])
    func monotonic(clock: String) throws {
      let bench = try Bench()
      let source = """
        var last = globalThis.last ?? 0, back = 0; \
        for (let i = 0; i < 60000; i++) { const now = \(clock).now(); if (now < last) back++; last = now }; \
        console.log(back)
        """
      for _ in 0..<3 { #expect(try bench.eval(source) == "0\n") }
    }

    @Test("A loop that reads the clock for a second costs the journal little", arguments: ["Date", "performance"])
    func busyLoop(clock: String) throws {
      let bench = try Bench()
      let source = """
        const start = \(clock).now(); let n = 0; while (\(clock).now() - start < 1000) n++; \
        console.log(n)
        """
      let count = try bench.eval(source)
      let turn = bench.session.timeline.position
      let bytes = try #require(try bench.session.journal.transcript(bench.session.timeline[turn].id)).count
      #expect(bytes < 64 << 10, "\(count) readings")
      bench.forget()
      #expect(try bench.look("n") == count)
    }

    @Test("Timers wait as long as they had left, after going back and after loading")
    func timers() throws {
      let bench = try Bench()
      try bench.eval(
        "var log = []; setTimeout(() => log.push('late'), 3e6); setInterval(() => log.push('tick'), 1e6); 0")
      let session = bench.session
      let mark = session.timeline.position
      let due = try #require(session.timeline[mark].timers.next).due
      #expect(due == session.timeline[mark].endedAt + 1_000_000_000)
      try bench.eval("1")
      let left = session.timeline[session.timeline.position].startedAt
      try bench.fire()
      try bench.fire()
      #expect(try bench.look("log.join()") == "tick,tick\n")
      for forgetting in [false, true] {
        if forgetting { bench.forget() }
        _ = try session.goto(entry: 1)
        #expect(session.timeline[session.timeline.position].timers.next?.due == due)
        #expect(session.timeline.time(at: mark) >= left)
        #expect(session.clock.now >= left)
        #expect(try #require(session.nanosecondsUntilTimer) <= Int64(due - left) * 1000)
        #expect(try bench.look("log.length") == "0\n")
        _ = try session.redo()
        // The turns of timers after entry 2 belong to it.
        #expect(try bench.look("log.join()") == "tick,tick\n")
      }
      let saved = session.clock.now
      let loaded = try bench.reloaded()
      let now = loaded.session.timeline.position
      #expect(loaded.session.timeline[now].timers == session.timeline[session.timeline.position].timers)
      #expect(loaded.session.timeline.time(at: now) >= saved)
      try loaded.fire()
      try loaded.fire()
      #expect(try loaded.look("log.join()") == "tick,tick,late,tick\n")
    }

    @Test("A signal's time limit is a timer like others, however long, and its event is the same after a replay")
    func signalTimeout() throws {
      let bench = try Bench()
      try bench.eval(
        """
        var signal = AbortSignal.timeout(2 ** 31), seen; \
        signal.onabort = (event) => { seen = event.timeStamp + signal.reason.name }; void 0
        """)
      try bench.fire()
      #expect(try bench.look("signal.aborted") == "false\n")
      try bench.fire()
      let seen = try bench.look("seen")
      #expect(seen.hasSuffix("TimeoutError\n"))
      try bench.eval("1")
      bench.forget()
      _ = try bench.session.undo()
      #expect(try bench.look("seen") == seen)
      #expect(try bench.reloaded().look("seen") == seen)
    }

    @Test("Timers are set, cleared and fired in a replay as they were live")
    func timerAccounts() throws {
      let bench = try Bench()
      try bench.eval("var a = setTimeout(() => {}, 10), b = setInterval(() => clearInterval(b), 20), c; void 0")
      try bench.eval("clearTimeout(a); c = setImmediate(() => { c = setTimeout(() => {}, 30) }); void 0")
      try bench.fire()
      try bench.fire()
      try bench.eval("void 0")
      let live = bench.session.timeline.nodes.map(\.timers)
      #expect(live.map(\.count) == [0, 2, 2, 2, 1, 1])
      bench.forget()
      _ = try bench.session.goto(entry: 0)
      _ = try bench.session.redo(3)
      #expect(bench.session.timeline.nodes.map(\.timers) == live)
      #expect(try bench.reloaded().session.timeline.nodes.map(\.timers) == live)
    }
  }

  /// A replay compares every output with the record.
  @Suite struct Verification {
    /// What a session with every kind of output has said, one entry a kind.
    static let sources = [
      "console.log('an output')", "console.error('an error output')", "setTimeout(() => {}, 1234567); void 0",
      "clearTimeout(1)", "'a value'", "throw new Error('a failure')",
      "Promise.reject(new Error('a rejection')); void 0",
      "var now = [Date.now(), performance.now()]; 'read'", "setTimeout(() => console.log('late'), 5); void 0",
    ]

    @Test("No byte of what was said can be changed without being noticed", arguments: sources.indices)
    func everyOutput(index: Int) throws {
      let directory = TemporaryDirectory()
      let bench = try Bench()
      for source in Self.sources[...index] { try bench.eval(source) }
      let contents = try bench.session.journal.contents(
        to: bench.session.timeline[bench.session.timeline.position].id, savedAt: 0)
      let last = try #require(contents.turns.last)
      let recorded = try RecordedTurn(last.transcript)
      var tried = 0
      for output in recorded.outputs.indices {
        for byte in recorded.outputs[output].indices {
          var outputs = recorded.outputs.map(Array.init)
          outputs[output][byte - recorded.outputs[output].startIndex] ^= 1
          // Whatever is still a turn must be found out; what isn't one is refused before.
          var transcript = Transcript(input: recorded.input)
          for output in outputs { transcript.append(output[...]) }
          guard (try? RecordedTurn(transcript.bytes)) != nil else { continue }
          // Other readings of the clock, the same as often, are another session that gives the same.
          if output == outputs.count - 1, try Self.differsOnlyInClocks(outputs[output], recorded.outputs[output]) {
            continue
          }
          tried += 1
          let error = #expect(throws: SessionError.self, "output \(output), byte \(byte)") {
            try Self.load(contents, lastTranscript: transcript.bytes, directory)
          }
          #expect(error?.entry == index + 1)
        }
      }
      #expect(tried > 0)
    }

    private static func differsOnlyInClocks(_ one: [UInt8], _ other: ArraySlice<UInt8>) throws -> Bool {
      guard case .ended(let one) = try WorkerFrame(one[...]), case .ended(let other) = try WorkerFrame(other) else {
        return false
      }
      return one.outcome == other.outcome
        && one.clocks.wall.runs.reduce(0) { $0 + $1.count } == other.clocks.wall.runs.reduce(0) { $0 + $1.count }
        && one.clocks.monotonic.runs.reduce(0) { $0 + $1.count }
          == other.clocks.monotonic.runs.reduce(0) { $0 + $1.count }
    }

    private static func load(
      _ contents: SnapshotContents, lastTranscript: [UInt8], _ directory: TemporaryDirectory
    ) throws {
      let last = contents.turns.last!
      let changed = Turn(
        parent: last.parent, entry: last.entry, source: last.source, transcript: lastTranscript,
        startedAt: last.startedAt, endedAt: last.endedAt, cpu: last.cpu, wall: last.wall, failed: last.failed)
      let file = directory.path + "/x.snap"
      try SnapshotFile.write(
        SnapshotContents(
          header: contents.header, turns: contents.turns.dropLast() + [changed], marks: [:], savedAt: contents.savedAt),
        to: file)
      _ = try Bench(loading: file)
    }

    @Test("A text that is not the one that was evaluated is found out by what it gives")
    func anotherSource() throws {
      let bench = try Bench()
      try bench.eval("var x = 6 * 7; x")
      let contents = try bench.session.journal.contents(
        to: bench.session.timeline[bench.session.timeline.position].id, savedAt: 0)
      let turn = contents.turns[0]
      let changed = Turn(
        parent: turn.parent, entry: 1, source: "var x = 6 * 9; x", transcript: turn.transcript,
        startedAt: turn.startedAt, endedAt: turn.endedAt, cpu: turn.cpu, wall: turn.wall, failed: false)
      let directory = TemporaryDirectory()
      try SnapshotFile.write(
        SnapshotContents(header: contents.header, turns: [changed], marks: [:], savedAt: 0),
        to: directory.path + "/x.snap")
      let error = #expect(throws: SessionError.self) { try Bench(loading: directory.path + "/x.snap") }
      #expect(
        error.map { "\($0)" } == """
          entry 1 gives something else than was recorded (wrong output)
            recorded: the value "42"
            now:      the value "54"
          The record was changed, or \(bench.session.zygote.engine) doesn't give the same answer twice here.
          """)
    }

    @Test("A record that reads the clock less often than its text does is found out")
    func fewerReadings() throws {
      let bench = try Bench()
      try bench.eval("try { Date.now(); Date.now() } catch { }; void 0")
      let contents = try bench.session.journal.contents(
        to: bench.session.timeline[bench.session.timeline.position].id, savedAt: 0)
      let recorded = try RecordedTurn(contents.turns[0].transcript)
      var transcript = Transcript(input: recorded.input)
      var clocks = ClockReadings()
      clocks.wall.append(1)
      transcript.append(frameBody(.ended(TurnEnd(outcome: .nothing, clocks: clocks))))
      let directory = TemporaryDirectory()
      let error = #expect(throws: SessionError.self) {
        try Self.load(contents, lastTranscript: transcript.bytes, directory)
      }
      #expect(
        error.map { "\($0)" } == """
          entry 1 gives something else than was recorded (extra output)
            recorded: no value
            now:      the clock was read more often than in the record
          The record was changed, or \(bench.session.zygote.engine) doesn't give the same answer twice here.
          """)
    }
  }
}

/// A frame without its length.
func frameBody(_ frame: WorkerFrame) -> ArraySlice<UInt8> {
  var splitter = FrameSplitter()
  splitter.append(frame.bytes)
  return try! splitter.next()!
}

import Foundation
import TerminalSupport
import Testing

@Suite("A session at the terminal")
struct SessionTests {
  @Test(
    "Ctrl-C stops an entry, and the state is that from before it",
    arguments: [
      "for (;;);", "/^(x+x+)+y$/.test('x'.repeat(40))",
      "(function f() { Promise.resolve().then(f) })()", "for (;;) console.log('x')",
    ])
  func interrupting(entry: String) throws {
    let terminal = try Home().start()
    try terminal.enter("let a = 1", "a = 2; console.log('in'); " + entry)
    // A huge print has long carried that away.
    try terminal.wait(toSee: "that it runs") { $0.lines.contains("in") || $0.lines.contains("x") }
    try terminal.type("\u{3}")
    try terminal.waitFor("interrupted; the state is that from before the entry")
    try terminal.waitForPrompt("2>")
    try terminal.enter("a * 11")
    try terminal.waitFor("11")
    try terminal.waitForPrompt("3>")
  }

  @Test("However soon Ctrl-C follows Enter, it stops the entry")
  func interruptingAtOnce() throws {
    let terminal = try Home().start(rows: 100)
    for (count, microseconds) in stride(from: 0, to: 3000, by: 150).enumerated() {
      try terminal.type("for (;;);\r")
      usleep(UInt32(microseconds))
      try terminal.type("\u{3}")
      // Where it was sooner than Enter, it drops the line; and what was not shown yet, the terminal drops.
      try terminal.wait(toSee: "the end of entry \(count + 1), after \(microseconds) µs") { screen in
        screen.lines.count { $0.contains("interrupted") || $0.hasSuffix("^C") } > count
      }
      try terminal.wait(toSee: "a prompt") { $0.lines[$0.cursor.row].hasSuffix(">") }
    }
  }

  @Test("A timer that never ends can be stopped, and its entry taken back")
  func endlessTimer() throws {
    let terminal = try Home().start()
    try terminal.enter("void setTimeout(() => console.log('now'), 1); void setTimeout(() => { for (;;); }, 1)")
    try terminal.wait(toSee: "the first timer") { $0.lines.contains("now") }
    // One that comes before the second timer has begun only drops the line.
    let message = "timers wait until the next entry; :undo takes the one back that set this one"
    try terminal.wait(toSee: message) { screen in
      if screen.lines.contains(message) { return true }
      try terminal.type("\u{3}")
      return false
    }
    try terminal.enter(":undo", "1 + 1")
    try terminal.waitForPrompt("2>")
  }

  @Test("What a timer prints is shown before the timer is done")
  func busyTimer() throws {
    let terminal = try Home().start()
    try terminal.enter("void setTimeout(() => { console.log('begun'); for (;;); }, 1)")
    try terminal.wait(toSee: "what the timer that never ends has printed") { $0.lines.contains("begun") }
    try terminal.type("\u{3}")
    try terminal.waitFor("interrupted; the state is that from before the timer")
  }

  @Test("What a timer prints stands above the line being typed, which stays as it was")
  func timers() throws {
    let terminal = try Home().start()
    try terminal.enter("void setTimeout(() => console.log('tick'), 300)")
    try terminal.waitForPrompt("2>")
    try terminal.type("half\u{1B}[D")
    try terminal.expect(
      """
      1> void setTimeout(() => console.log('tick'), 300)
      tick
      2> hal‸f
      """)
  }

  @Test("Ctrl-C drops what is being typed")
  func dropping() throws {
    let terminal = try Home().start()
    try terminal.type("f(1,\r2")
    try terminal.expect("1> f(1,\n.. 2‸")
    try terminal.type("\u{3}")
    try terminal.expect("1> f(1,\n.. 2^C\n1> ‸")
  }

  @Test("A pasted block is one entry and one step back")
  func pasting() throws {
    let terminal = try Home().start()
    try terminal.paste("let a = 1\nlet b = 2\nfunction sum() {\n\n  return a + b\n}")
    try terminal.type("\r")
    try terminal.enter("sum()", ":undo 2")
    try terminal.waitForPrompt("1>")
    try terminal.enter("typeof sum + typeof a")
    try terminal.waitFor("'undefinedundefined'")
  }

  @Test("History is kept across sessions, and an entry of many lines comes back whole")
  func history() throws {
    let home = try Home()
    let first = try home.start()
    try first.enter("let a = {\rb: 1 }", "a.b", ":quit")
    #expect(try first.waitForExit() == 0)
    let second = try home.start()
    try second.type("\u{1B}[A\u{1B}[A\u{1B}[A")
    try second.expect("1> let a = {\n.. b: 1 }‸")
    try second.type("\u{3}")
    try second.waitForPrompt("1>")
    try second.type("\u{12}a.")
    try second.waitFor("a.b")
  }

  @Test("What is typed while an entry runs is kept for the next prompt")
  func typingAhead() throws {
    let terminal = try Home().start()
    try terminal.type("console.log('busy'); for (const end = Date.now() + 200; Date.now() < end;);\r")
    try terminal.wait(toSee: "that it runs") { $0.lines.contains("busy") }
    try terminal.type("1 + 1\r2 +")
    try terminal.expect(
      """
      1> console.log('busy'); for (const end = Date.now() + 200; Date.now() < end;);
      busy
      2> 1 + 1
      2
      3> 2 +‸
      """)
  }

  @Test("--sessions lists the sessions in which something was typed")
  func listing() throws {
    let home = try Home()
    #expect(try run(["--sessions"], in: home) == Outcome())
    #expect(
      try run(["--resume"], in: home)
        == Outcome(
          error: """
            jsrepl: cannot open \(home.state)/sessions: there is no session yet. Start jsrepl without --resume to begin one.

            """, status: 1))
    for lines in [["let first = 1", "2", ":quit"], [":quit"]] {
      let terminal = try home.start()
      for line in lines { try terminal.enter(line) }
      #expect(try terminal.waitForExit() == 0)
    }
    let outcome = try run(["--sessions"], in: home)
    #expect(outcome.output.wholeMatch(of: /\S+  \d{4}-\d\d-\d\d \d\d:\d\d  2 entries  let first = 1\n/) != nil)
    let id = String(outcome.output.prefix { $0 != " " })
    #expect(try run(["--resume", id, "-p", "first + 10"], in: home) == Outcome(output: "11\n"))
    #expect(
      try run(["--resume", "none"], in: home)
        == Outcome(
          error: "jsrepl: cannot open \(home.state)/sessions: there is no session none. See jsrepl --sessions.\n",
          status: 1))
  }

  @Test("The state directory is for its owner alone")
  func modes() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.enter("1", ":quit")
    _ = try terminal.waitForExit()
    var found: [String: Int] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: home.state)! {
      let attributes = try FileManager.default.attributesOfItem(atPath: home.state + "/" + name)
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      let mode = try #require(attributes[.posixPermissions] as? Int)
      found[isFolder ? "folder" : "file", default: isFolder ? 0o700 : 0o600] |= mode
    }
    #expect(found == ["folder": 0o700, "file": 0o600])
  }

  /// The processes below `pid`, by what /proc says.
  private func descendants(of pid: pid_t) throws -> [pid_t] {
    var parents: [pid_t: pid_t] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
      guard let process = pid_t(name), let status = FileManager.default.contents(atPath: "/proc/\(name)/status"),
        let parent = String(decoding: status, as: UTF8.self).firstMatch(of: /PPid:\s+(\d+)/)
      else { continue }
      parents[process] = pid_t(parent.1)
    }
    var found: [pid_t] = []
    var next = [pid]
    while let process = next.popLast() {
      let children = parents.filter { $0.value == process }.map(\.key)
      found += children
      next += children
    }
    return found
  }

  /// Waits until none of `processes` is there.
  private func expectGone(_ processes: [pid_t]) {
    let deadline = Date(timeIntervalSinceNow: 30)
    while processes.contains(where: { kill($0, 0) == 0 }), Date() < deadline { sched_yield() }
    #expect(processes.filter { kill($0, 0) == 0 } == [])
  }

  @Test("--resume goes on after any end, and no process is left", arguments: [nil, SIGKILL, SIGTERM, SIGHUP])
  func resuming(signal: Int32?) throws {
    let home = try Home()
    let first = try home.start()
    try first.enter("let a = [1]", "a.push(2)", "a.push(3)")
    try first.waitForPrompt("4>")
    let processes = try descendants(of: first.pid)
    #expect(processes.count >= 2)
    if let signal { try first.send(signal) } else { try first.type("\u{4}") }
    #expect(try first.waitForExit() == signal.map { 128 + $0 } ?? 0)
    expectGone(processes)
    let second = try home.start(["--quiet", "--resume"], prompt: "4>")
    try second.enter("a", ":undo", ":undo", "a")
    try second.expect(
      """
      4> a
      [ 1, 2, 3 ]
      5> :undo
      took back entry 4; now after entry 3
      4> :undo
      took back entry 3; now after entry 2
      3> a
      [ 1, 2 ]
      4> ‸
      """)
  }

  @Test("The end of the worker's processes costs nothing")
  func workerKilled() throws {
    let terminal = try Home().start()
    try terminal.enter("let a = [1]", "a.push(2)")
    try terminal.waitForPrompt("3>")
    for process in try descendants(of: terminal.pid) { kill(process, SIGKILL) }
    // The entry that finds the worker dead may say so; those after it go on.
    try terminal.enter("1")
    try terminal.enter("a.concat('end')", ":goto 1", "a.concat('past')")
    try terminal.waitFor("[ 1, 2, 'end' ]")
    try terminal.waitFor("[ 1, 'past' ]")
  }

  @Test("A session is for one program at a time, and the history is for all")
  func twoPrograms() throws {
    let home = try Home()
    let first = try home.start()
    try first.enter("'one'")
    try first.waitForPrompt("2>")
    let refused = try run(["--resume"], in: home)
    #expect(refused.status == 1 && refused.output == "")
    #expect(
      refused.error.wholeMatch(
        of: /jsrepl: cannot open \S+: session \S+ is in use by another jsrepl \(pid \d+\)\. Leave it there first, .*\n/)
        != nil, "\(refused.error)")
    let second = try home.start()
    try second.enter("'two'", ":quit")
    #expect(try second.waitForExit() == 0)
    try first.enter("'three'", ":quit")
    #expect(try first.waitForExit() == 0)
    let history = String(decoding: try home.read(".local/state/jsrepl/history"), as: UTF8.self)
    for entry in ["'one'", "'two'", "'three'"] { #expect(history.contains(entry)) }
  }

  @Test("Where the state can't be kept, this is told, and the session goes on in memory")
  func noState() throws {
    let home = try Home()
    try home.write("in the way", to: ".local/state")
    let terminal = try home.start()
    try terminal.waitFor("this session is kept in memory only; :save FILE keeps it elsewhere")
    try terminal.enter("let a = 1", "a = 2", ":undo", "a + 10", ":save kept.snap")
    try terminal.waitFor("saved 2 entries to kept.snap")
    #expect(try run(["--load", "kept.snap", "-p", "_"], in: home) == Outcome(output: "11\n"))
  }

  @Test("Another size of the window lays the line out anew")
  func resizing() throws {
    let terminal = try Home().start(columns: 30)
    try terminal.type("'abcdefghijklmnopqrstuvwxyz0123456789'")
    try terminal.expect("1> 'abcdefghijklmnopqrstuvwxyz\n0123456789'‸")
    try terminal.resize(rows: 24, columns: 60)
    try terminal.expect("1> 'abcdefghijklmnopqrstuvwxyz0123456789'‸")
  }
}

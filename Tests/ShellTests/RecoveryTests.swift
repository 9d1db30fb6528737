import Foundation
import TerminalSupport
import Testing

@Suite("Going on from a damaged record")
struct RecoveryTests {
  @Test("A snapshot that lacks its end is loaded as far as it goes")
  func cutSnapshot() throws {
    let home = try Home()
    let entries = (1...40).map { $0 == 1 ? "let list = [1]" : "void list.push(\($0))" }
    _ = try run([], input: entries.joined(separator: "\n") + "\n:save a.snap\n", in: home)
    let whole = try home.read("a.snap")
    let size = whole.count * 9 / 10
    try home.write(whole.prefix(size), to: "a.snap")
    let refused = try run(["--load", "a.snap"], in: home)
    #expect(refused.output == "" && refused.status == 1)
    let said = try #require(refused.error.firstMatch(of: /the last good entry is (\d+)/))
    let good = try #require(Int(said.1))
    #expect(good >= 10)
    let reason = "it is cut off: it has \(size) bytes and should have \(whole.count)"
    #expect(
      refused.error == """
        jsrepl: cannot load a.snap: \(reason); the last good entry is \(good). Use --recover to go on from there.

        """)
    #expect(
      try run(["--load", "a.snap", "--recover", "-p", "list.length"], in: home)
        == Outcome(output: "\(good)\n", error: "recovered up to entry \(good): \(reason)\n"))
  }

  /// A home with a session of which entry `bad`, of four, gives something else when it is replayed.
  private func home(bad: Int) throws -> Home {
    var home = try Home()
    home.environment["JSREPL_WORKER"] = PseudoTerminal.product("CheatingWorker")
    let terminal = try home.start()
    for entry in 1...4 {
      try terminal.enter(entry == bad ? "console.log('wrong')" : "globalThis.x = \(entry)")
    }
    try terminal.enter(":save a.snap", ":quit")
    #expect(try terminal.waitForExit() == 0)
    return home
  }

  /// What is said of entry `bad`.
  private func divergence(_ bad: Int, _ outcome: Outcome) throws -> String {
    let engine = try #require(outcome.error.firstMatch(of: /JavaScriptCore [\d.]+/)?.output)
    return """
      entry \(bad) gives something else than was recorded (wrong output)
        recorded: output "wrong\\n"
        now:      output "another\\n"
      The record was changed, or \(engine) doesn't give the same answer twice here.
      """
  }

  @Test(
    "An entry that can't be replayed is named with the one before it, and --recover goes on from there",
    arguments: [
      (1, "No entry is good. Use --recover to go on from the beginning.", "entries 1-4 were", "undefined"),
      (3, "The last good entry is 2. Use --recover to go on from there.", "entries 3-4 were", "2"),
      (4, "The last good entry is 3. Use --recover to go on from there.", "entry 4 was", "3"),
    ])
  func divergence(bad: Int, advice: String, left: String, value: String) throws {
    let home = try home(bad: bad)
    for source in [["--resume"], ["--load", "a.snap"]] {
      let outcome = try run(source + ["-p", "globalThis.x"], in: home)
      #expect(outcome == Outcome(error: "jsrepl: \(try divergence(bad, outcome))\n\(advice)\n", status: 1))
    }
    for (source, rest) in [
      (["--load", "a.snap"], ""), (["--resume"], "\(left) left out; the record keeps what is there\n"),
    ] {
      let outcome = try run(source + ["--recover"], input: "globalThis.x\n:branches\n", in: home)
      #expect(outcome.output.hasPrefix(value == "undefined" ? "" : "\(value)\n"))
      #expect(outcome.output.contains("globalThis.x"))
      #expect(
        outcome.error == "recovered up to entry \(bad - 1): \(try divergence(bad, outcome))\n\(rest)", "\(outcome)")
    }
    // What was left out is still there.
    let outcome = try run(["--resume", "-p", "globalThis.x"], in: home)
    #expect(outcome.status == 0)
  }

  @Test("A refusal names the file as it was typed")
  func names() throws {
    let home = try Home()
    try home.write("mine", to: "notes.txt")
    let reasons = [
      ":save notes.txt": """
      cannot save notes.txt: it is a file that is not a snapshot. It was left as it is; choose another name.
      """,
      ":save ~/notes.txt": """
      cannot save ~/notes.txt: it is a file that is not a snapshot. It was left as it is; choose another name.
      """,
      ":save none/a.snap": "cannot save none/a.snap: there is no such file or directory",
      ":load notes.txt": "cannot load notes.txt: it is not a snapshot",
      ":load ~/notes.txt": "cannot load ~/notes.txt: it is not a snapshot",
      ":load none.snap": "cannot load none.snap: there is no such file or directory",
    ]
    for (command, reason) in reasons {
      #expect(try run([], input: command + "\n", in: home) == Outcome(error: reason + "\n", status: 1))
    }
    #expect(try home.read("notes.txt") == Data("mine".utf8))
  }
}

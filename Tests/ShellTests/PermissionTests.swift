import Foundation
import TerminalSupport
import Testing

@Suite("Permissions, as the user meets them")
struct PermissionTests {
  @Test("Without a terminal, what is not permitted is refused by an error that names the option")
  func refused() throws {
    let home = try Home()
    let outcome = try run(["-"], input: "process.env.SECRET\n", in: home, environment: ["SECRET": "sesame"])
    #expect(
      outcome.error.hasPrefix(
        "Uncaught:\nError [ERR_ACCESS_DENIED]: Requires env access to \"SECRET\", run jsrepl again with --allow-env=SECRET"
      ))
    #expect(outcome.status == 1)
  }

  static let options: [(options: [String], output: String)] = [
    (["--allow-env"], "'sesame'\n"),
    (["--allow-env=SECRET"], "'sesame'\n"),
    (["--allow-env=OTHER,SECRET"], "'sesame'\n"),
    (["--allow-env=OTHER", "--allow-env=SECRET"], "'sesame'\n"),
    (["-A"], "'sesame'\n"),
    (["--allow-all"], "'sesame'\n"),
    (["--allow-env=OTHER"], ""),
    (["--allow-read", "--allow-write", "--allow-net", "--allow-run"], ""),
  ]

  @Test("The options permit what they say", arguments: options)
  func permitted(options: [String], output: String) throws {
    let outcome = try run(
      options + ["-"], input: "process.env.SECRET\n", in: Home(), environment: ["SECRET": "sesame"])
    #expect(outcome.output == output)
  }

  @Test("At the terminal a key answers; what was typed ahead, or too soon, is no answer")
  func asking() throws {
    let terminal = try Home().start(environment: ["SECRET": "sesame", "OTHER": "moon"])
    let question = "Allow it? o: once, s: for this session, n or any other key: not now, v: never"
    func ask(_ entry: String, _ key: String) throws {
      try terminal.enter(entry)
      try terminal.answer(key, to: question)
    }
    try ask("process.env.SECRET", "n")
    try terminal.waitFor("not allowed this time")
    try ask("process.env.SECRET", "o")
    try terminal.waitFor("allowed this time")
    try terminal.waitFor("'sesame'")
    try ask("delete process.env.OTHER, process.env.OTHER ?? void setTimeout(() => 0, 1e6), process.env.HOME", "v")
    try terminal.waitFor("not allowed in this session")
    try terminal.enter("process.env.HOME")
    try terminal.wait(toSee: "the second refusal") {
      $0.lines.count { $0.contains("Requires env access to \"HOME\"") } == 2
    }
  }
}

import Foundation
import TerminalSupport
import TestSupport
import Testing

@Suite("Writing an entry in an editor")
struct EditTests {
  /// An editor, with its argument, that edits a file as `commands`, of the shell, do; `$1` is the file.
  private func editor(_ commands: String, in home: Home) throws -> String {
    try home.write(commands + "\n", to: "editor")
    return "sh \(home.path)/editor"
  }

  @Test("What the file holds when the editor ends is the next entry")
  func editing() throws {
    let home = try Home()
    let editor = try editor("cat \"$1\"; printf 'let b = a + 1\\nb * 2\\n' >>\"$1\"", in: home)
    let terminal = try home.start(environment: ["VISUAL": editor, "EDITOR": "false", "TMPDIR": home.path])
    try terminal.enter("let a = 20", ":undo", "void 0", "var a = 20", ":edit 2")
    try terminal.waitFor("42")
    try terminal.enter("b")
    try terminal.expect(
      """
      1> let a = 20
      2> :undo
      took back entry 1; now at the beginning
      1> void 0
      2> var a = 20
      3> :edit 2
      var a = 20
      3> var a = 20
      .. let b = a + 1
      .. b * 2
      42
      4> b
      21
      5> ‸
      """)
    // The file is gone.
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).filter { $0.hasSuffix(".js") } == [])
  }

  @Test("An editor that fails, or leaves nothing, makes no entry")
  func failing() throws {
    let home = try Home()
    let terminal = try home.start(environment: ["VISUAL": "", "EDITOR": "exit 3;"])
    // What is typed while an editor has the terminal is the editor's.
    try terminal.enter(":edit")
    try terminal.waitFor("status 3; nothing was evaluated")
    try terminal.enter(":edit 4", ":edit x")
    try terminal.expect(
      """
      1> :edit
      exit 3; ended with status 3; nothing was evaluated
      1> :edit 4
      there is no entry 4
      1> :edit x
      usage: :edit [N], an entry's number
      1> ‸
      """)
    let other = try home.start(environment: ["VISUAL": "/no/such/program"])
    try other.enter(":edit")
    try other.expect(
      """
      1> :edit
      sh: 1: /no/such/program: not found
      /no/such/program: there is no such editor; VISUAL or EDITOR names one
      1> ‸
      """)
    let empty = try home.start(environment: ["VISUAL": "true"])
    try empty.enter(":edit")
    try empty.expect(
      """
      1> :edit
      the file is empty; nothing was evaluated
      1> ‸
      """)
  }
}

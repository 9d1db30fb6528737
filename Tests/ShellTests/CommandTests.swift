import TerminalSupport
import Testing

@Suite("Commands at the terminal")
struct CommandTests {
  /// Types lines into a new session and expects what the screen then shows.
  private func expect(_ screen: String, after lines: String...) throws {
    let terminal = try Home().start()
    for line in lines { try terminal.enter(line) }
    try terminal.expect(screen)
  }

  @Test("The banner names the versions and the help")
  func banner() throws {
    let terminal = try Home().start([])
    let line = terminal.screen.lines[0]
    #expect(line.wholeMatch(of: /jsrepl 0\.1\.0, JavaScriptCore [0-9.]+\. :help tells what there is\./) != nil)
  }

  @Test(":undo, :redo and :goto go to and fro")
  func travelling() throws {
    try expect(
      """
      1> let n = 1
      2> n = 2
      2
      3> n = 3
      3
      4> :undo
      took back entry 3; now after entry 2
      3> :undo 2
      took back entries 1-2; now at the beginning
      1> :redo 3
      now after entry 3
      4> n
      3
      5> :goto 1
      took back entries 2-4; now after entry 1
      2> n
      1
      3> ‸
      """,
      after: "let n = 1", "n = 2", "n = 3", ":undo", ":undo 2", ":redo 3", "n", ":goto 1", "n")
  }

  @Test("What can't be done is told, with what can")
  func refusals() throws {
    try expect(
      """
      1> :undo
      there is no entry to undo
      1> :goto 1
      the session has no entries yet
      1> 5
      5
      2> :undo 2
      there is 1 entry to undo, not 2
      2> :undo 0
      usage: :undo [K], where K is at least 1
      2> :redo
      there is no entry to redo
      2> :goto 7
      there is no entry 7: this line has 0 to 1
      2> :goto there
      there is no mark there; :mark NAME makes one
      2> :switch 2
      there is no branch 2; :branches shows which there are
      2> :status now
      :status takes no argument; now is one too many
      2> ‸
      """,
      after: ":undo", ":goto 1", "5", ":undo 2", ":undo 0", ":redo", ":goto 7", ":goto there", ":switch 2",
      ":status now")
  }

  @Test(":mark, :branches, :switch and :history show where one is")
  func places() throws {
    try expect(
      """
      1> 'a'
      'a'
      2> :mark start
      marked start: after entry 1
      2> 'b'
      'b'
      3> :goto start
      took back entry 2; now after entry 1
      2> 'c'
      'c'
      3> :branches
        1  entries 1-2  'a'
      *   2  entry 2, after entry 1 of 1  'c'
      3> :switch 1
      on branch 1, after entry 2
      3> :history
        1  'a'
        2  'b'
      3> :mark
      start  after entry 1, branch 1
      3> ‸
      """,
      after: "'a'", ":mark start", "'b'", ":goto start", "'c'", ":branches", ":switch 1", ":history", ":mark")
  }

  @Test(":save and :load take a session along")
  func saving() throws {
    let home = try Home()
    try home.write("precious", to: "notes.txt")
    let terminal = try home.start(columns: 160)
    try terminal.enter(
      "let a = [1]", "a.push(2)", ":save a.snap", "a.push(3)", ":save notes.txt", ":load a.snap", "a",
      ":load notes.txt",
      ":load none.snap")
    // An earlier prompt had that number too.
    try terminal.waitFor("cannot load none.snap")
    let id = try #require(terminal.screen.text.firstMatch(of: /the session before is (\S+)/)).1
    try terminal.expect(
      """
      1> let a = [1]
      2> a.push(2)
      2
      3> :save a.snap
      saved 2 entries to a.snap
      3> a.push(3)
      3
      4> :save notes.txt
      cannot save notes.txt: it is a file that is not a snapshot. It was left as it is; choose another name.
      4> :load a.snap
      loaded 2 entries; the session before is \(id)
      3> a
      [ 1, 2 ]
      4> :load notes.txt
      cannot load notes.txt: it is not a snapshot
      4> :load none.snap
      cannot load none.snap: there is no such file or directory
      4> ‸
      """)
    #expect(try home.read("notes.txt") == .init("precious".utf8))
  }

  @Test("An entry of many lines has a prompt of the same width on each, and is one entry")
  func lines() throws {
    try expect(
      """
      1> function f(x) {
      .. return {
      .. x }
      .. }
      2> f(1)
      { x: 1 }
      3> :undo
      took back entry 2; now after entry 1
      2> :show 1
      1> function f(x) {
      .. return {
      .. x }
      .. }
      2> ‸
      """,
      after: "function f(x) {\rreturn {\rx }\r}", "f(1)", ":undo", ":show 1")
  }

  @Test("Errors show where they were thrown, and leave the names that got no value free")
  func errors() throws {
    try expect(
      """
      1> let a = b
      Uncaught ReferenceError: Can't find variable: b
          let a = b
                   ^
          at entry 1:1:10
      2> const a = 5 5
      Uncaught SyntaxError: Unexpected number '5'. Expected ';' after variable declara
      tion.
          const a = 5 5
                      ^
      2> const a = 5
      3> a
      5
      4> ‸
      """,
      after: "let a = b", "const a = 5 5", "const a = 5", "a")
  }

  @Test("Ctrl-D and :quit leave", arguments: ["\u{4}", ":quit\r", ":q\r"])
  func leaving(keys: String) throws {
    let terminal = try Home().start()
    try terminal.type(keys)
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("Tab completes commands, marks, files, names and properties, and runs no getter")
  func completion() throws {
    let home = try Home()
    try home.write("", to: "data/some.snap")
    try home.write("", to: "data/it's here.mjs")
    try home.write("", to: "node_modules/unlikely/index.js")
    let terminal = try home.start()
    try terminal.enter("let treasure = { get danger() { console.log('ran') }, depth: 1 }", ":mark harbour")
    try terminal.waitForPrompt("2>")
    for (typed, completed) in [
      (":und\t", ":undo"), (":goto h\t", ":goto harbour"), (":load da\t", ":load data/"), ("trea\t", "treasure"),
      ("treasure.da\t", "treasure.danger"), ("treasure.de\t", "treasure.depth"), ("Array.isA\t", "Array.isArray"),
      ("require('./da\t", "require('./data/"), ("require('./da\ti\t", "require('./data/it\\'s here.mjs"),
      ("import x from \"unl\t", "import x from \"unlikely"), ("import('node:querys\t", "import('node:querystring"),
    ] {
      try terminal.type(typed)
      try terminal.wait(toSee: completed) { $0.lines[$0.cursor.row].hasPrefix("2> " + completed) }
      try terminal.type("\u{3}")
      try terminal.waitForPrompt("2>")
    }
    #expect(!terminal.screen.lines.contains("ran"))
  }
}

import Glibc
import TerminalSupport
import TestSupport
import Testing

@Suite("Recalling entries")
struct LineEditorHistoryTests {
  /// An editor with the entries `one`, `f({` … `})` of two lines, and `two`, at its fourth prompt on a clear screen.
  private func start() throws -> PseudoTerminal {
    let terminal = try startEditor()
    try terminal.type("one\rf({\r  x})\rtwo\r")
    try terminal.waitFor("4>")
    try terminal.type("\u{C}")
    try terminal.expect("4> ‸")
    return terminal
  }

  @Test("Up brings an entry of several lines back whole, and Enter enters it whole")
  func wholeEntry() throws {
    let terminal = try start()
    try terminal.press(.up, .up)
    try terminal.expect("4> f({\n..   x})‸")
    try terminal.press(.enter)
    try terminal.expect("4> f({\n..   x})\n\"f({\\n  x})\"\n5> ‸")
  }

  @Test("Up goes through the lines of an entry before it goes on to an older one")
  func linesFirst() throws {
    let terminal = try start()
    try terminal.press(.up, .up, .up)
    try terminal.expect("4> f({‸\n..   x})")
    try terminal.press(.up)
    try terminal.expect("4> one‸")
    try terminal.press(.down)
    try terminal.expect("4> f({\n..   x})‸")
    try terminal.press(.down, .down)
    try terminal.expect("4> ‸")
  }

  @Test("The half-typed line and changes to entries are kept while going through the history")
  func drafts() throws {
    let terminal = try start()
    let long = String(repeating: "0123456789", count: 5)
    try terminal.type(long)
    try terminal.press(.up)
    try terminal.expect("4> two‸")
    try terminal.type("!")
    try terminal.press(.up, .down)
    try terminal.expect("4> two!‸")
    try terminal.press(.down)
    try terminal.expect("4> \(long)‸")
    try terminal.type("\u{3}")
    try terminal.waitFor("interrupted")
    try terminal.press(.up)
    try terminal.waitFor("4> two")
    try terminal.press(.enter)
    try terminal.waitFor("\"two\"")
  }

  @Test("A line of thousands of characters comes back whole")
  func longDraft() throws {
    let terminal = try startEditor(rows: 30, columns: 100)
    try terminal.type("x\r" + String(repeating: "0123456789", count: 250))
    try terminal.press(.up)
    try terminal.expect("1> x\n\"x\"\n2> x‸")
    try terminal.press(.down, .enter)
    try terminal.waitFor("2500 bytes")
  }

  @Test("Page-up looks for entries with the same beginning")
  func matching() throws {
    let terminal = try startEditor()
    try terminal.type("apple\rbanana\ravocado\rcherry\r\u{C}a\u{1B}[5~")
    try terminal.expect("5> a‸vocado")
    try terminal.type("\u{1B}p")
    try terminal.expect("5> a‸pple")
    try terminal.type("\u{1B}[6~")
    try terminal.expect("5> a‸vocado")
    try terminal.type("\u{1B}n")
    try terminal.expect("5> a‸")
  }

  @Test("Alt-< and Alt-> go to the oldest entry and to the new one")
  func ends() throws {
    let terminal = try start()
    try terminal.type("new\u{1B}<")
    try terminal.expect("4> one‸")
    try terminal.type("\u{1B}>")
    try terminal.expect("4> new‸")
  }

  @Test(
    "Control-R searches while the pattern is typed",
    arguments: [
      ("\u{12}", "search `': ‸"),
      ("\u{12}x", "search `x': f({\n...   ‸x})"),
      ("\u{12}o", "search `o': tw‸o"),
      ("\u{12}o\u{12}", "search `o': ‸one"),
      ("\u{12}o\u{12}\u{12}", "no match, search `o': ‸one"),
      ("\u{12}on\u{7F}", "search `o': tw‸o"),
      ("\u{12}x\u{1B}", "4> f({\n..   ‸x})"),
      ("\u{12}x\u{1B}[D!", "4> f({\n..  !‸ x})"),
      ("ab\u{12}x\u{7}", "4> ab‸"),
      ("\u{12}on\r", "4> one\n\"one\"\n5> ‸"),
      ("\u{12}wo\u{1B}\r\u{12}\u{12}", "4> two\n\"two\"\nsearch `wo': t‸wo"),
      ("\u{12}\u{1B}[200~x}\nmore\u{1B}[201~", "search `x}': f({\n...   ‸x})"),
    ])
  func search(keys: String, screen: String) throws {
    let terminal = try start()
    try terminal.type(keys)
    try terminal.expect(screen)
  }

  @Test("Control-S searches newer entries, where the user has turned flow control off")
  func searchForward() throws {
    let terminal = try start()
    try terminal.setMode { $0.c_iflag &= ~tcflag_t(IXON) }
    try terminal.type("\u{12}o\u{12}\u{13}")
    try terminal.expect("search forward `o': tw‸o")
    try terminal.type("\u{13}")
    try terminal.expect("no match, search forward `o': tw‸o")
  }
}

@Suite("The vi mode")
struct LineEditorViTests {
  private func start(_ lines: String = "") throws -> PseudoTerminal {
    let home = TemporaryDirectory()
    try home.write("bind -v\n" + lines, to: ".editrc")
    let terminal = try startEditor(environment: ["HOME": home.path])
    withExtendedLifetime(home) {}
    return terminal
  }

  @Test(
    "Commands edit the line",
    arguments: [
      [("abc\u{1B}", "1> ab‸c"), ("0x", "1> ‸bc")],
      [("one two\u{1B}", "1> one tw‸o"), ("bdw", "1> one‸")],
      [("one two\u{1B}", "1> one tw‸o"), ("0cwx", "1> x‸ two")],
      [("abc\u{1B}", "1> ab‸c"), ("rx", "1> ab‸x")],
      [("abc\u{1B}", "1> ab‸c"), ("Ix\u{1B}", "1> ‸xabc"), ("u", "1> ‸abc")],
      [("abc\u{1B}[Dx", "1> abx‸c")],
      [("abc\u{1B}", "1> ab‸c"), ("\u{1B}[D", "1> a‸bc"), ("\u{1B}[H", "1> ‸abc"), ("ix", "1> x‸abc")],
      [("abc\u{1B}", "1> ab‸c"), ("\u{1B}\u{1B}ix", "1> abx‸c")],
      [("a\u{1B}[200~b\nc\u{1B}[201~\u{1B}", "1> ab\n.. ‸c")],
    ])
  func commands(steps: [(keys: String, screen: String)]) throws {
    let terminal = try start()
    for (keys, screen) in steps {
      try terminal.type(keys)
      try terminal.expect(screen)
    }
  }

  @Test("k and j go through the history, and the slash searches it")
  func history() throws {
    let terminal = try start()
    try terminal.type("one\rtwo\r\u{C}\u{1B}kk")
    try terminal.expect("3> on‸e")
    try terminal.type("j")
    try terminal.expect("3> tw‸o")
    try terminal.type("/n")
    try terminal.expect("search `n': o‸ne")
    try terminal.press(.enter)
    try terminal.expect("3> one\n\"one\"\n4> ‸")
  }

  @Test("~/.editrc binds keys by name, by sequence and for this program")
  func startupFile() throws {
    let home = TemporaryDirectory()
    try home.write(
      """
      # a comment
      bind ^T ed-prev-word
      bind "^[[A" jsrepl-line-start
      bind -k down ed-move-to-end
      jsrepl:bind -s ^G "hello"
      other:bind ^T ed-next-word
      bind "\\e[15~" ed-clear-screen
      bind ^T no-such-command
      """, to: ".editrc")
    let terminal = try startEditor(environment: ["HOME": home.path])
    try terminal.expect("editrc: bind: Invalid command `no-such-command'.\n1> ‸")
    try terminal.type("one two\u{14}\u{14}x")
    try terminal.waitFor("1> xone two")
    try terminal.type("\u{1B}[By\u{1B}[Az\u{7}")
    try terminal.waitFor("1> zhelloxone twoy")
  }
}

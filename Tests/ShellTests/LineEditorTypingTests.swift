import TerminalSupport
import Testing

/// Starts the program around the line editor and waits for its first prompt.
func startEditor(
  environment: [String: String] = [:], rows: Int = 12, columns: Int = 60
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    PseudoTerminal.product("EditorFixture"), environment: environment, rows: rows, columns: columns)
  try terminal.waitFor("1>")
  return terminal
}

@Suite("Typing a line")
struct LineEditorTypingTests {
  @Test("What is typed is read when Enter is pressed")
  func enter() throws {
    let terminal = try startEditor()
    try terminal.type("1 + 1")
    try terminal.expect("1> 1 + 1‸")
    try terminal.press(.enter)
    try terminal.expect(
      """
      1> 1 + 1
      "1 + 1"
      2> ‸
      """)
  }

  @Test(
    "Keys edit the line",
    arguments: [
      ("ab\u{1B}[Dc", "1> ac‸b"),
      ("ab\u{1B}[D\u{1B}[Dc", "1> c‸ab"),
      ("ab\u{1B}[Hc", "1> c‸ab"),
      ("ab\u{1B}OHc\u{1B}OFd", "1> cabd‸"),
      ("ab\u{1B}[1~\u{1B}[3~", "1> ‸b"),
      ("ab\u{1}\u{4}", "1> ‸b"),
      ("ab\u{7F}", "1> a‸"),
      ("ab\u{8}", "1> a‸"),
      ("one two\u{17}", "1> one ‸"),
      ("one two\u{1B}b", "1> one ‸two"),
      ("one two\u{1B}[1;5D\u{1B}[1;5D", "1> ‸one two"),
      ("one two\u{1}\u{1B}f", "1> one‸ two"),
      ("one two\u{1}\u{1B}[1;5C!", "1> one!‸ two"),
      ("one two\u{1B}b\u{B}", "1> one ‸"),
      ("one two\u{1B}b\u{B}\u{19}\u{19}", "1> one twotwo‸"),
      ("one\u{15}two", "1> two‸"),
      ("a\u{1B}[15~\u{1B}[1;9Pb", "1> ab‸"),
      ("\u{1B}[5~a", "1> a‸"),
      ("größe\u{1B}[D\u{7F}", "1> grö‸e"),
      ("日本語\u{1B}[D\u{1B}[D", "1> 日‸本語"),
      ("日本語\u{1B}[D\u{7F}x", "1> 日x‸語"),
      ("a😀b\u{1B}[D\u{1B}[D", "1> a‸😀b"),
      ("e\u{301}x", "1> e\u{301}x‸"),
      ("a\u{1B}[D\u{16}\u{1B}", "1> ^[‸a"),
      ("a\u{FFFD}b", "1> a\u{FFFD}b‸"),
    ])
  func editing(keys: String, screen: String) throws {
    let terminal = try startEditor()
    try terminal.type(keys)
    try terminal.expect(screen)
  }

  @Test("Bytes that are no UTF-8 are shown as replacement characters and do not end the input")
  func invalidBytes() throws {
    let terminal = try startEditor()
    try terminal.type(bytes: [0x61, 0xFF, 0xC3, 0x28, 0xE4, 0xB8, 0x62, 0x0D])
    try terminal.expect(
      """
      1> a\u{FFFD}\u{FFFD}(\u{FFFD}b
      "a\u{FFFD}\u{FFFD}(\u{FFFD}b"
      2> ‸
      """)
  }

  @Test("A line longer than the screen is wide goes on in the next row")
  func wrapping() throws {
    let terminal = try startEditor(rows: 6, columns: 20)
    try terminal.type("abcdefghijklmnopq")
    try terminal.expect("1> abcdefghijklmnopq\n‸")
    try terminal.type("rst")
    try terminal.expect("1> abcdefghijklmnopq\nrst‸")
    try terminal.press(.home)
    try terminal.type("0")
    try terminal.expect("1> 0‸abcdefghijklmnop\nqrst")
    try terminal.press(.enter)
    try terminal.expect(
      """
      1> 0abcdefghijklmnop
      qrst
      "0abcdefghijklmnopqr
      st"
      2> ‸
      """)
  }

  @Test("A wide character that does not fit begins the next row")
  func wideWrapping() throws {
    let terminal = try startEditor(rows: 6, columns: 20)
    try terminal.type("abcdefghijklmnop日本")
    try terminal.expect("1> abcdefghijklmnop\n日本‸")
    try terminal.press(.left, .left, .backspace)
    try terminal.expect("1> abcdefghijklmno‸日\n本")
  }

  @Test("A line that fills the row exactly leaves no empty row")
  func fullRow() throws {
    let terminal = try startEditor(rows: 6, columns: 20)
    try terminal.type("abcdefghijklmnopq\r")
    try terminal.expect(
      """
      1> abcdefghijklmnopq
      "abcdefghijklmnopq"
      2> ‸
      """)
  }

  @Test("Control-D ends the input on an empty line and deletes forward on any other")
  func endOfInput() throws {
    let terminal = try startEditor()
    try terminal.type("ab\u{1}\u{4}")
    try terminal.expect("1> ‸b")
    try terminal.type("\u{4}\u{4}")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.text == "1>\nend")
  }

  @Test("Control-L clears the screen and keeps the line")
  func clearScreen() throws {
    let terminal = try startEditor()
    try terminal.type("1\rabc\u{1B}[D\u{C}")
    try terminal.expect("2> ab‸c")
  }

  @Test("An unknown key rings the bell and changes nothing")
  func bell() throws {
    let terminal = try startEditor()
    try terminal.type("a\u{1B}[Ab")
    try terminal.expect("1> ab‸")
    #expect(terminal.screen.bells == 1)
  }

  @Test("On a terminal that can only print, the line stays on one row")
  func dumb() throws {
    let terminal = try startEditor(environment: ["TERM": "dumb"], rows: 6, columns: 20)
    try terminal.type("abcdefghijklmnopqrstuvwxyz")
    try terminal.expect("hijklmnopqrstuvwxyz‸")
    try terminal.press(.home)
    try terminal.expect("1> ‸abcdefghijklmnop")
    try terminal.press(.end, .backspace, .enter)
    try terminal.waitFor("2>")
    try terminal.type("日本\u{1B}[Dx")
    try terminal.waitFor("2> 日x本")
    #expect(!terminal.written.contains(0x1B))
  }
}

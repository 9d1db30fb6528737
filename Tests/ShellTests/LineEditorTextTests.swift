import TerminalSupport
import Testing

@Suite("A text of several lines")
struct LineEditorTextTests {
  @Test("Enter goes on with another line until the text is complete")
  func continuation() throws {
    let terminal = try startEditor()
    try terminal.type("if (a) {\r  b()\r")
    try terminal.expect("1> if (a) {\n..   b()\n.. ‸")
    try terminal.type("}\r")
    try terminal.expect(
      """
      1> if (a) {
      ..   b()
      .. }
      "if (a) {\\n  b()\\n}"
      2> ‸
      """)
  }

  @Test("The cursor goes through the lines, and Home, End and control-K stay within one")
  func motion() throws {
    let terminal = try startEditor()
    try terminal.type("f(日本, {\r  bcd\r})")
    try terminal.press(.up)
    try terminal.expect("1> f(日本, {\n..   ‸bcd\n.. })")
    try terminal.press(.end, .up)
    try terminal.expect("1> f(日‸本, {\n..   bcd\n.. })")
    try terminal.press(.home)
    try terminal.type("x")
    try terminal.expect("1> x‸f(日本, {\n..   bcd\n.. })")
    try terminal.type("\u{B}")
    try terminal.expect("1> x‸\n..   bcd\n.. })")
    try terminal.type("\u{B}")
    try terminal.expect("1> x‸  bcd\n.. })")
    try terminal.press(.down)
    try terminal.type("!\u{19}")
    try terminal.expect("1> x  bcd\n.. }!\n.. ‸)")
  }

  @Test("Alt-Enter begins another line of a complete text")
  func newline() throws {
    let terminal = try startEditor()
    try terminal.type("a\u{1B}\rb\r")
    try terminal.expect("1> a\n.. b\n\"a\\nb\"\n2> ‸")
  }

  @Test("A text higher than the screen scrolls with the cursor")
  func high() throws {
    let terminal = try startEditor(rows: 4, columns: 20)
    try terminal.type("{\r1\r2\r3\r4\r5\r6")
    try terminal.expect(".. 3\n.. 4\n.. 5\n.. 6‸")
    try terminal.press(.up, .up, .up, .up)
    try terminal.expect(".. 2‸\n.. 3\n.. 4\n.. 5")
    try terminal.press(.up, .up)
    try terminal.expect("1> {‸\n.. 1\n.. 2\n.. 3")
    try terminal.type("x")
    try terminal.press(.down)
    try terminal.type("y\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B}")
    try terminal.expect(".. 3\n.. 4\n.. 5\n.. 6}‸")
    try terminal.press(.enter)
    try terminal.waitFor("2>")
    #expect(terminal.screen.transcript.contains("\"{x\\n1y\\n2\\n3\\n4\\n"))
  }

  @Test("Hundreds of rows and thousands of keys end as they were typed")
  func long() throws {
    let terminal = try startEditor(rows: 10, columns: 40)
    let lines = (1...300).map { "line \($0) " + String(repeating: "x", count: $0 % 60) }
    try terminal.type("{\r" + lines.joined(separator: "\r"))
    try terminal.waitFor(".. line 300")
    try terminal.type(String(repeating: "\u{1B}[A", count: 150) + "Y" + String(repeating: "z", count: 200))
    try terminal.wait(toSee: "a row of z") { $0.lines.contains { $0.hasPrefix("zzz") } }
    try terminal.type("\u{1B}[A\u{5}" + String(repeating: "w", count: 200) + "}\r")
    try terminal.waitFor("bytes")
    let count = lines.joined(separator: "\n").utf8.count + 2 + 1 + 200 + 200 + 1
    try terminal.waitFor("\(count) bytes")
  }
}

@Suite("Pasting")
struct LineEditorPasteTests {
  @Test("A pasted block is one text, and nothing in it is a key")
  func block() throws {
    let terminal = try startEditor()
    try terminal.wait(toSee: "paste mode") { $0.isPasteMarked }
    try terminal.paste("a\n\tb\u{4}\u{1B}[A\nc")
    try terminal.expect("1> a\n..         b^D^[[A\n.. c‸")
    try terminal.press(.enter)
    try terminal.waitFor("2>")
    #expect(terminal.screen.text.contains(#""a\n\tb\u{04}\u{1B}[A\nc""#))
  }

  @Test("Text around a paste, and two pastes in a row, keep their order")
  func order() throws {
    let terminal = try startEditor()
    try terminal.type("x\u{1B}[200~1\r\n2\u{1B}[201~y\u{1B}[200~3\u{1B}[201~\u{1B}[200~4\u{1B}[201~z\r")
    try terminal.expect(
      """
      1> x1
      .. 2y34z
      "x1\\n2y34z"
      2> ‸
      """)
  }

  @Test("A megabyte is held aside, shown as its size, and read whole")
  func megabyte() throws {
    let terminal = try startEditor()
    let line = "let x = 'äöü'; // " + String(repeating: "-", count: 79) + "\n"
    let text = String(repeating: line, count: 10_000)
    try terminal.type("a")
    try terminal.paste(text)
    try terminal.type("b")
    let label = "[pasted: \(text.unicodeScalars.count) characters, 10001 lines]"
    try terminal.expect("1> a\(label)b‸")
    try terminal.press(.left, .left)
    try terminal.expect("1> a‸\(label)b")
    try terminal.press(.enter)
    try terminal.expect("1> a\(label)b\n\(text.utf8.count + 2) bytes\n2> ‸")
    try terminal.press(.up)
    try terminal.expect(
      """
      1> a\(label)b
      \(text.utf8.count + 2) bytes
      2> [pasted: \(text.unicodeScalars.count + 2) characters, 10001 lines]‸
      """)
    try terminal.press(.backspace)
    try terminal.expect("1> a\(label)b\n\(text.utf8.count + 2) bytes\n2> ‸")
  }

  @Test("Bytes of all kinds in a paste do not reach the terminal")
  func garbage() throws {
    let terminal = try startEditor()
    let bytes = (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 256) }
    // The kernel takes the keys for signals and flow control out, also of a paste; a brace would want its other one.
    let kept = bytes.filter { ![0x03, 0x11, 0x13, 0x1A, 0x1C, UInt8(ascii: "{")].contains($0) }
    try terminal.type(bytes: Array("\u{1B}[200~".utf8) + kept + Array("\u{1B}[201~\r".utf8))
    try terminal.waitFor("bytes")
    try terminal.type("\u{C}ok")
    try terminal.expect("2> ok‸")
  }

  @Test("Without marks, a paste of many lines is as many entries")
  func unmarked() throws {
    let terminal = try startEditor()
    try terminal.type("a\rb\rc")
    try terminal.expect("1> a\n\"a\"\n2> b\n\"b\"\n3> c‸")
  }
}

import Testing

@testable import Shell

@Suite("Laying a text out on rows")
struct LineEditorLayoutTests {
  init() { CharacterWidth.adoptLocale() }

  /// The rows, with `\` after those that go on in the next and `‸` at the cursor.
  private func drawn(_ text: String, cursor: Int?, columns: Int, prompt: String = "> ") -> String {
    let characters = text.unicodeScalars.map { Int32(bitPattern: $0.value) }
    let layout = LineLayout(
      prompt: prompt, continuation: ": ", text: characters, cursor: cursor ?? characters.count, columns: columns,
      label: { _ in nil })
    return layout.rows.enumerated().map { index, row in
      var line = ""
      var column = 0
      for scalar in row.text.unicodeScalars {
        let width = max(0, CharacterWidth.of(Int32(bitPattern: scalar.value)))
        if index == layout.cursor.row && column == layout.cursor.column && width > 0 { line += "‸" }
        line.unicodeScalars.append(scalar)
        column += width
      }
      #expect(column == row.width || row.text.contains("\u{1B}"))
      if index == layout.cursor.row && column <= layout.cursor.column { line += "‸" }
      return line + (row.isContinued ? "\\" : "")
    }.joined(separator: "\n")
  }

  @Test(
    "Rows, wraps and the cursor",
    arguments: [
      ("", nil, "> ‸"),
      ("abc", 1, "> a‸bc"),
      ("abcdef", nil, "> abcdef\\\n‸"),
      ("abcdefg", 6, "> abcdef\\\n‸g"),
      ("abcdefgh", nil, "> abcdef\\\ngh‸"),
      ("ab\ncd", nil, "> ab\n: cd‸"),
      ("ab\ncd", 2, "> ab‸\n: cd"),
      ("ab\n\n", nil, "> ab\n: \n: ‸"),
      ("abcdef\ng", 6, "> abcdef\\\n‸\n: g"),
      ("日本語日", nil, "> 日本語\\\n日‸"),
      ("a日本語", 3, "> a日本 \\\n‸語"),
      ("a日本語", nil, "> a日本 \\\n語‸"),
      ("e\u{301}x", nil, "> e\u{301}x‸"),
      ("abcdefe\u{301}", nil, "> abcdef\\\ne\u{301}‸"),
      ("abcdef\u{301}g", nil, "> abcdef\u{301}\\\ng‸"),
      ("\u{1}\u{7F}", nil, "> ^A^?‸"),
      ("a\u{9}b", 1, "> a‸     \\\n  b"),
      ("\u{202E}", nil, "> <U+202\\\nE>‸"),
    ] as [(String, Int?, String)])
  func layout(text: String, cursor: Int?, expected: String) {
    #expect(drawn(text, cursor: cursor, columns: 8) == expected)
  }

  @Test("Colours in a prompt take no room")
  func colouredPrompt() {
    #expect(drawn("abcdefg", cursor: nil, columns: 8, prompt: "\u{1B}[1;32m>\u{1B}[0m ").hasSuffix("abcdef\\\ng‸"))
  }

  @Test("On the narrowest terminals every text has its place", arguments: [2, 3, 4])
  func narrow(columns: Int) {
    for cursor in 0...6 {
      let text = drawn("a日\n\u{301}\u{1}b", cursor: cursor, columns: columns)
      #expect(text.contains("‸"))
    }
  }
}

@Suite("Lines of ~/.editrc")
struct LineEditorStartupLineTests {
  @Test(
    "Special keys are named as the editor names them",
    arguments: [
      ("bind \"^[[A\" ed-prev-history", "bind '\\201' ed-prev-history", nil),
      ("bind -a '\\e[B' x", "bind -a '\\202' x", nil),
      ("jsrepl:bind \\033OC x", "jsrepl:bind '\\204' x", nil),
      ("bind -k up x", "bind '\\201' x", nil),
      ("bind -k f1 x", "bind -k f1 x", nil),
      ("bind ^[[17~ x", "bind ^[[17~ x", "\u{1B}[17~"),
      ("bind ^A  ed-move-to-beg \n", "bind ^A ed-move-to-beg", nil),
      ("settc co 80", "settc co 80", nil),
    ] as [(String, String, String?)])
  func translation(line: String, text: String, sequence: String?) {
    let translated = StartupLine(line)
    #expect(translated.text == text)
    #expect(translated.boundSequence == sequence.map { Array($0.utf8) })
    #expect(!translated.choosesEditor)
  }

  @Test("Lines that choose an editor are known", arguments: ["bind -v", "bind -e", "jsrepl:bind  -v\r\n"])
  func editor(line: String) {
    #expect(StartupLine(line).choosesEditor)
  }
}

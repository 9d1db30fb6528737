import TerminalSupport
import Testing

@testable import Shell

@Suite("Completion")
struct LineEditorCompletionTests {
  @Test("Tab inserts what all candidates begin with, and a second one lists them above the line")
  func listing() throws {
    let terminal = try startEditor()
    try terminal.type("x(con)\u{1B}[D\t")
    try terminal.expect("1> x(cons‸)")
    #expect(terminal.screen.bells == 0)
    try terminal.press(.tab)
    try terminal.wait(toSee: "a bell") { $0.bells == 1 }
    try terminal.press(.tab)
    try terminal.expect("console      constructor  const\n1> x(cons‸)")
    try terminal.type("o\t.\r")
    try terminal.expect("console      constructor  const\n1> x(console.)\n\"x(console.)\"\n2> ‸")
  }

  @Test("Candidates may be of any script")
  func scripts() throws {
    let terminal = try startEditor()
    try terminal.type("😀 gr\t")
    try terminal.wait(toSee: "a bell") { $0.bells == 1 }
    try terminal.press(.tab)
    try terminal.expect("größe  grün\n1> 😀 gr‸")
    try terminal.type("ü\t 日\t\t\t")
    try terminal.expect("größe  grün\n日本語  日本人\n1> 😀 grün 日本‸")
  }

  @Test("More candidates than fit on the screen are listed page by page")
  func pages() throws {
    let words = (100...130).map { "word\($0)" }.joined(separator: " ")
    let terminal = try startEditor(environment: ["WORDS": words], rows: 6, columns: 20)
    try terminal.type("\t\t\t")
    try terminal.expect(
      "word100  word116\nword101  word117\nword102  word118\nword103  word119\nword104  word120\n--More--‸")
    try terminal.press(.enter)
    try terminal.expect(
      "word101  word117\nword102  word118\nword103  word119\nword104  word120\nword105  word121\n--More--‸")
    try terminal.type(" ")
    try terminal.expect(
      "word106  word122\nword107  word123\nword108  word124\nword109  word125\nword110  word126\n--More--‸")
    try terminal.type("q1\t")
    try terminal.expect(
      "word106  word122\nword107  word123\nword108  word124\nword109  word125\nword110  word126\n1> word11‸")
  }

  @Test("More than a hundred candidates are listed only when wanted")
  func question() throws {
    let words = (100...250).map { "w\($0)" }.joined(separator: " ")
    let terminal = try startEditor(environment: ["WORDS": words], rows: 40, columns: 60)
    try terminal.type("w\t\t")
    try terminal.expect("Display all 151 possibilities? (y or n) ‸")
    try terminal.type("n")
    try terminal.expect("1> w‸")
    try terminal.type("\ty")
    try terminal.waitFor("w100  w117  w134")
    try terminal.waitFor("1> w")
  }

  @Test(
    "A table has as many columns as there is room for, and is read column by column",
    arguments: [
      (["a", "b", "c", "d", "e"], 10, ["a  c  e", "b  d"]),
      (["aaa", "b"], 3, ["aaa", "b"]),
      (["日本", "b", "c"], 14, ["日本  c", "b"]),
      (["a\tb", "\u{1B}[2J"], 40, ["a^Ib   ^[[2J"]),
      ([], 10, []),
    ] as [([String], Int, [String])])
  func rows(candidates: [String], columns: Int, rows: [String]) {
    CharacterWidth.adoptLocale()
    #expect(CandidateList.rows(of: candidates, columns: columns) == rows)
  }

  @Test(
    "The common prefix ends with a whole character",
    arguments: [
      (["abc", "abd"], "ab"), (["e\u{301}a", "eb"], ""), (["é", "e\u{301}"], ""), (["👩‍👩‍👧x", "👩‍👩‍👦x"], ""), (["a"], "a"),
      ([], ""),
    ])
  func commonPrefix(candidates: [String], prefix: String) {
    #expect(CandidateList.commonPrefix(of: candidates) == prefix)
  }
}

import Glibc
import TerminalSupport
import TestSupport
import Testing

extension PseudoTerminal {
  /// Waits until the program around the editor has done everything that it has read so far.
  func settle() throws { try ask(SIGUSR1, answer: "idle") }

  /// Has the line redrawn below some output.
  func tick() throws { try ask(SIGUSR2, answer: "ticked") }

  private func ask(_ signal: Int32, answer: String) throws {
    let answer = Array("\u{1B}]\(answer)\u{7}".utf8)
    let start = written.count
    try send(signal)
    try wait(toSee: "an answer") { _ in
      var rest = written[start...]
      while let escape = rest.firstIndex(of: 0x1B) {
        if rest[escape...].starts(with: answer) { return true }
        rest = rest[(escape + 1)...]
      }
      return false
    }
  }
}

@Suite("Any keys in any order")
struct LineEditorRandomTests {
  private static let keys: [String] =
    [
      "a", "bc", "foo.bar ", " ", "{", "{\r", "{\r", "日本", "語", "😀", "é", "e\u{301}", "\u{1B}[A", "\u{1B}[B",
      "\u{1B}[C",
      "\u{1B}[D", "\u{1B}[D\u{1B}[D\u{1B}[D", "\u{1B}[H", "\u{1B}[F", "\u{1}", "\u{5}", "\u{B}", "\u{19}", "\u{17}",
      "\u{1B}b", "\u{1B}f", "\u{1B}d", "\u{7F}", "\u{7F}\u{7F}\u{7F}", "\u{1B}[3~", "\u{14}", "\u{1B}[1;5D",
      "\u{1B}[200~x\r\ty日\r\u{1B}[201~", "\u{1B}[200~0123456789abcdefghijk\u{1B}[201~", "\u{1B}5x", "\u{1B}\r",
      "\u{12}o\u{12}\u{1B}", "\u{12}b\u{7}", "\u{1B}[5~", "\u{16}\u{1}", "0123456789012345678901234567890123456789",
    ]

  private static let viKeys: [String] =
    [
      "\u{1B}", "\u{1B}0", "\u{1B}$", "dw", "x", "i", "A", "I", "cw", "p", "P", "u", "k", "j", ".", "fa", "3", "D", "C",
      "~",
      "r日", "R", "yw", "dd", "cc", "S", "W", "B", "E", "^", ";", ",", "tx", "#", "G", "U", "X", "/o\r", "?b\u{7}",
    ]

  @Test(
    "What is drawn change by change is what is drawn at once",
    arguments: zip([1, 2, 3, 4, 5, 6] as [UInt64], [(12, 60), (6, 20), (4, 11), (24, 80), (3, 7), (8, 33)]))
  func drawing(seed: UInt64, size: (rows: Int, columns: Int)) throws {
    try draw(Self.keys, SeededGenerator(seed: seed), size)
  }

  @Test("So it is in vi mode", arguments: zip([1, 2, 3, 4] as [UInt64], [(12, 60), (6, 20), (4, 11), (3, 7)]))
  func drawingInViMode(seed: UInt64, size: (rows: Int, columns: Int)) throws {
    let home = TemporaryDirectory()
    try home.write("bind -v", to: ".editrc")
    try draw(Self.keys + Self.viKeys, SeededGenerator(seed: seed), size, environment: ["HOME": home.path])
  }

  private func draw(
    _ keys: [String], _ random: SeededGenerator, _ size: (rows: Int, columns: Int), environment: [String: String] = [:]
  ) throws {
    var random = random
    let terminal = try startEditor(
      environment: environment.merging(["TICK": ""]) { $1 }, rows: size.rows, columns: size.columns)
    try terminal.type("console.log(1)\rfunction f() {\r  return 日本\r}\r\u{C}")
    try terminal.expect("3> ‸")
    for round in 0..<60 {
      var typed = ""
      for _ in 0..<Int.random(in: 1...6, using: &random) { typed += keys.randomElement(using: &random) ?? "" }
      if round % 20 == 19 { typed += "\u{15}" }
      try terminal.typeAndWait(typed)
      try terminal.settle()
      let drawn = terminal.screen.text(cursorMark: "‸")
      try terminal.tick()
      let redrawn = terminal.screen.text(cursorMark: "‸")
      try #require(drawn == redrawn, "in round \(round), after \(String(reflecting: typed))")
    }
  }
}

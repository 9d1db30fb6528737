import Foundation
import TerminalSupport

extension Home {
  /// Starts jsrepl at a terminal and waits for its first prompt.
  func start(
    _ arguments: [String] = ["--quiet"], prompt: String = "1>", environment: [String: String] = [:], rows: Int = 24,
    columns: Int = 80
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      PseudoTerminal.product("jsrepl"), arguments,
      environment: self.environment.merging(["NO_COLOR": "1"]) { $1 }.merging(environment) { $1 }, rows: rows,
      columns: columns, directory: path)
    terminal.belongings = self.directory
    try terminal.waitForPrompt(prompt)
    return terminal
  }
}

extension PseudoTerminal {
  /// Waits until the cursor stands behind that prompt, with nothing typed yet.
  func waitForPrompt(_ prompt: String) throws {
    try wait(toSee: "the prompt " + prompt) { screen in
      screen.lines[screen.cursor.row] == prompt && screen.cursor.column == prompt.count + 1
    }
  }

  /// Types lines, each when the prompt for it has come.
  func enter(_ lines: String...) throws {
    for line in lines {
      try wait(toSee: "a prompt") { screen in
        let row = screen.lines[screen.cursor.row]
        return row.last == ">" && row.dropLast().allSatisfy(\.isNumber) && screen.cursor.column == row.count + 1
      }
      try type(line + "\r")
    }
  }

  /// Presses the key that answers a question.
  ///
  /// A key that comes too soon to be an answer is kept for the next line. When that is, is the program's clock, not ours: such
  /// a key is deleted again, and another one is pressed.
  func answer(_ key: String, to question: String) throws {
    func isAsked(_ screen: Screen) -> Bool { screen.lines.last { !$0.isEmpty } == question }
    let patience = patience
    defer { self.patience = patience }
    try wait(toSee: question, isAsked)
    for attempt in 1...10 {
      Thread.sleep(forTimeInterval: 0.6)
      try type(key)
      self.patience = 3_000_000_000
      do {
        try wait(toSee: "what follows the answer") { !isAsked($0) }
        if attempt > 1 { try type("\u{15}") }
        return
      } catch  where attempt < 10 {}
    }
  }
}

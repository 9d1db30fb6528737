import Rewind

enum HistoryCommand: Command {
  static let name = "history"
  static let argument = ""
  static let summary = "List the entries of this line."
  static let details = """
    Entries that were taken back and can be redone come last, behind a >. A ! stands before those that failed. Behind the
    number, f says that an entry changed files of the session, p that it ran a program or sent it something, n that it used the network.
    """

  static func run(_ argument: String, in repl: REPL) throws {
    let entries = repl.session.entries
    if entries.isEmpty { return repl.terminal.note("no entries yet") }
    let width = String(entries.last!.number).count
    let hasEffects = entries.contains { !$0.effects.isEmpty }
    for entry in entries {
      let number = String(repeating: " ", count: width - String(entry.number).count) + String(entry.number)
      let sign = entry.isAhead ? ">" : entry.failed ? "!" : " "
      let marks = hasEffects ? " " + EffectsText.marks(of: entry.effects) : ""
      let text = firstLine(of: entry.source, columns: repl.columns - width - marks.count - 5)
      repl.terminal.write("\(sign) \(number)\(marks)  \(text)\n")
    }
  }
}

/// The first line of a text, with an ellipsis where there is more or it doesn't fit into `columns`.
func firstLine(of text: String, columns: Int) -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let line = lines.first { !$0.allSatisfy(\.isWhitespace) } ?? ""
  let shown = String(line.map { $0.unicodeScalars.contains { $0.value < 32 || $0.value == 127 } ? " " : $0 })
  let width = max(columns, 10)
  if shown.count > width { return shown.prefix(width - 1) + "…" }
  return lines.count > 1 ? (shown.count > width - 2 ? shown.prefix(width - 2) + " …" : shown + " …") : shown
}

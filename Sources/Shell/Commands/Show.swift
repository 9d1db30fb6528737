enum Show: Command {
  static let name = "show"
  static let argument = "N"
  static let summary = "Show entry N and what it printed."

  static func run(_ argument: String, in repl: REPL) throws {
    let (source, output) = try repl.session.transcript(
      ofEntry: try number(argument, least: 0, usage: ":show N, an entry's number"))
    repl.write(source, asEntry: argument)
    for (_, text) in output { repl.terminal.write(repl.session.display.color ? text : text.withoutColors) }
    repl.terminal.endLine()
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] {
    repl.session.entries.map { String($0.number) }
  }
}

extension String {
  /// The text without the escape sequences that set colours (SGR).
  var withoutColors: String { replacing(/\u{1b}\[[0-9;]*m/, with: "") }
}

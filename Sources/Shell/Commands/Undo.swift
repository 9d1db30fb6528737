enum Undo: Command {
  static let name = "undo"
  static let argument = "[K]"
  static let summary = "Take the last entry, or the last K, back."
  static let details = """
    Variables, closures, timers, files of the session and programs are as they were before. What was printed stays on the
    screen, and what was sent stays sent. Typing something new then begins a branch; the entries that were taken back stay
    reachable by :redo until then, and by :switch after.
    """

  static func run(_ argument: String, in repl: REPL) throws {
    let count = try number(argument, least: 1, fallback: 1, usage: ":undo [K], where K is at least 1")
    try repl.travel { try repl.session.undo(count) }
  }
}

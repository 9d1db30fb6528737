enum Redo: Command {
  static let name = "redo"
  static let argument = "[K]"
  static let summary = "Go forward again, by one entry or by K, on the line that was left."
  static let details = "Nothing is evaluated again."

  static func run(_ argument: String, in repl: REPL) throws {
    let count = try number(argument, least: 1, fallback: 1, usage: ":redo [K], where K is at least 1")
    try repl.travel { try repl.session.redo(count) }
  }
}

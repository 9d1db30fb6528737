enum Quit: Command {
  static let name = "quit"
  static let argument = ""
  static let summary = "Leave. jsrepl --resume goes on later."

  static func run(_ argument: String, in repl: REPL) throws { repl.isDone = true }
}

enum Goto: Command {
  static let name = "goto"
  static let argument = "N|NAME"
  static let summary = "Go to where entry N was the last one, or to a mark."
  static let details = """
    :goto 0 is the empty session. Timers that waited there wait again, with the time that they had left.
    """

  static func run(_ argument: String, in repl: REPL) throws {
    guard !argument.isEmpty else { throw CommandError("usage: :goto N, an entry's number, or :goto NAME, a mark") }
    if let entry = Int(argument) {
      try repl.travel { try repl.session.goto(entry: entry) }
    } else {
      try repl.travel { try repl.session.goto(name: argument) }
    }
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] {
    repl.session.entries.map { String($0.number) } + repl.session.marks.keys.sorted()
  }
}

enum Load: Command {
  static let name = "load"
  static let argument = "FILE"
  static let summary = "Go on from a snapshot, in a session of its own."
  static let details = """
    The session so far stays in its own journal: jsrepl --resume ID goes on with it. What a FILE that ends in .js holds is
    evaluated instead, here, as if it were typed.
    """

  static func run(_ argument: String, in repl: REPL) throws {
    guard !argument.isEmpty else { throw CommandError("usage: :load FILE, a snapshot that :save wrote") }
    if argument.hasSuffix(".js") { return Batch(repl: repl).evaluate(script: try Machine.read(repl.path(argument))) }
    try repl.withFile(argument) { try repl.load($0, recovering: false) }
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] { repl.files(beginningWith: prefix) }
}

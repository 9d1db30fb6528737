enum Save: Command {
  static let name = "save"
  static let argument = "FILE"
  static let summary = "Write the session up to here to a snapshot."
  static let details = """
    :load FILE, or jsrepl --load FILE, goes on from there, here or on another machine. A file that is there is replaced
    only if it is a snapshot.
    """

  static func run(_ argument: String, in repl: REPL) throws {
    guard !argument.isEmpty else { throw CommandError("usage: :save FILE, such as :save work.snap") }
    let entries = try repl.withFile(argument) { try repl.session.save(to: $0) }
    repl.terminal.note("saved \(entries == 1 ? "1 entry" : "\(entries) entries") to \(argument)")
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] { repl.files(beginningWith: prefix) }
}

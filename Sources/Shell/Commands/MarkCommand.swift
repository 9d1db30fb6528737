enum MarkCommand: Command {
  static let name = "mark"
  static let argument = "[NAME]"
  static let summary = "Name this place, for :goto NAME, and keep it quick to reach."
  static let details = "Without a name, lists the marks."

  static func run(_ argument: String, in repl: REPL) throws {
    if argument.isEmpty {
      let names = repl.session.marks.keys.sorted()
      if names.isEmpty { return repl.terminal.note("no marks yet; :mark NAME makes one") }
      for name in names {
        guard let place = repl.session.place(ofMark: name) else { continue }
        repl.terminal.write("\(name)  after entry \(place.entry), branch \(place.branch)\n")
      }
      return
    }
    guard Int(argument) == nil else {
      throw CommandError("\(argument) is a number, and would hide an entry; use another name")
    }
    guard !argument.contains(where: \.isWhitespace) else { throw CommandError("a mark's name has no spaces") }
    try repl.session.mark(argument)
    repl.terminal.note("marked \(argument): after entry \(repl.session.lastEntry)")
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] { repl.session.marks.keys.sorted() }
}

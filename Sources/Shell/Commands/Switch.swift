enum Switch: Command {
  static let name = "switch"
  static let argument = "B"
  static let summary = "Go to the end of branch B, as :branches numbers them."

  static func run(_ argument: String, in repl: REPL) throws {
    let number = try number(argument, least: 1, usage: ":switch B, a number that :branches shows")
    let files = repl.session.capabilities.files
    let journey = try repl.session.switchBranch(number)
    repl.terminal.note("on branch \(number), after entry \(journey.entry)")
    try repl.offerPuttingBack(files.applications(notIn: repl.session.capabilities.files))
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] {
    repl.session.branches.map { String($0.number) }
  }
}

enum Help: Command {
  static let name = "help"
  static let argument = "[COMMAND]"
  static let summary = "List the commands, or tell more about one."

  static func run(_ argument: String, in repl: REPL) throws {
    if argument.isEmpty { return repl.terminal.write(overview) }
    let name = argument.hasPrefix(":") ? String(argument.dropFirst()) : argument
    let command = try command(named: name)
    var text = "\(usage(of: command))\n  \(command.summary)\n"
    for line in command.details.split(separator: "\n") { text += "  \(line)\n" }
    repl.terminal.write(text)
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] { commands.map { $0.name } }

  /// The command with its argument, as it is typed.
  static func usage(of command: any Command.Type) -> String {
    ":" + command.name + (command.argument.isEmpty ? "" : " " + command.argument)
  }

  private static var overview: String {
    let width = commands.map { usage(of: $0).count }.max()!
    let rows = commands.map { command in
      let usage = usage(of: command)
      return "  " + usage + String(repeating: " ", count: width - usage.count + 2) + command.summary + "\n"
    }
    return """
      Type JavaScript, or a command; a beginning of its name is enough.
      \(rows.joined())
      Tab completes, Up and Ctrl-R find earlier entries, Ctrl-C stops an entry and puts the state back from before it,
      Ctrl-D leaves. _ is the last value, _error the last error. man jsrepl tells the rest.

      """
  }
}

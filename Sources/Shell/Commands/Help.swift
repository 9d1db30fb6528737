enum Help: Command {
  static let name = "help"
  static let argument = "[COMMAND]"
  static let summary = "List the commands, or tell more about one."

  static func run(_ argument: String, in repl: REPL) throws {
    if argument.isEmpty { return repl.terminal.write(overview(columns: repl.columns)) }
    let name = argument.hasPrefix(":") ? String(argument.dropFirst()) : argument
    let command = try command(named: name)
    repl.terminal.write("\(usage(of: command))\n  \(command.summary)\n")
    for line in lines(of: command.details, columns: repl.columns - 2) { repl.terminal.write("  \(line)\n") }
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] { commands.map { $0.name } }

  /// The command with its argument, as it is typed.
  static func usage(of command: any Command.Type) -> String {
    ":" + command.name + (command.argument.isEmpty ? "" : " " + command.argument)
  }

  /// A text in lines of at most `columns`, at the most 80, where its words allow that.
  static func lines(of text: String, columns: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count < min(columns, 80) {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private static func overview(columns: Int) -> String {
    let width = commands.map { usage(of: $0).count }.max()!
    let rows = commands.map { command in
      let usage = usage(of: command)
      return "  " + usage + String(repeating: " ", count: width - usage.count + 2) + command.summary + "\n"
    }
    let keys = """
      Tab completes, Up and Ctrl-R find earlier entries, Ctrl-C stops an entry and puts the state back from before it,
      Ctrl-D leaves. _ is the last value, _error the last error. man jsrepl tells the rest.
      """
    return "Type JavaScript, or a command; a beginning of its name is enough.\n" + rows.joined()
      + lines(of: keys, columns: columns).map { $0 + "\n" }.joined()
  }
}

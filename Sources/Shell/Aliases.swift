/// The commands of Node's prompt, for fingers that know them.
enum Aliases {
  /// Of each the command here; nil for what only begins another line.
  private static let commands: [String: String?] = [
    "break": nil, "clear": nil, "editor": "edit", "exit": "quit", "help": "help", "load": "load", "save": "save",
  ]

  /// The command line that a line stands for which begins with a full stop, as no entry does; nil where it is none, empty where
  /// there is nothing to do.
  static func command(for line: some StringProtocol) -> String? {
    let text = line.drop(while: \.isWhitespace)
    guard text.first == "." else { return nil }
    let name = text.dropFirst().prefix { !$0.isWhitespace }
    guard let command = commands[String(name)] else { return nil }
    return command.map { ":" + $0 + text.dropFirst(1 + name.count) } ?? ""
  }

  /// Whether the last line of an entry that is being typed says to give it up.
  static func givesUp(_ text: String) -> Bool {
    guard let end = text.lastIndex(of: "\n") else { return false }
    return String(text[text.index(after: end)...]).trimmed == ".break"
  }
}

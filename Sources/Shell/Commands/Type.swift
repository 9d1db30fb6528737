enum Type: Command {
  static let name = "type"
  static let argument = "EXPR"
  static let summary = "Tell what EXPR is: its classes, or how a function is called."
  static let details = "It is evaluated in a fork of the session that is then thrown away."

  static func run(_ argument: String, in repl: REPL) throws {
    guard !argument.isEmpty else { throw CommandError("usage: :type EXPR, an expression") }
    guard let text = try explanation(of: argument, in: repl) else { return }
    repl.terminal.write(text.prefix { $0 != "\n" } + "\n")
  }

  /// What there is to say about the value of an expression; nil where it has none, which the user has been told.
  static func explanation(of argument: String, in repl: REPL) throws -> String? {
    guard let peek = try repl.peek(argument, isExplained: true) else { return nil }
    guard case .value(let text) = peek.outcome else {
      repl.report(peek)
      return nil
    }
    return text
  }
}

enum Doc: Command {
  static let name = "doc"
  static let argument = "EXPR"
  static let summary = "Tell how the function EXPR is called, where it was written, and the comment above it."
  static let details = "It is evaluated in a fork of the session that is then thrown away."

  static func run(_ argument: String, in repl: REPL) throws {
    guard !argument.isEmpty else { throw CommandError("usage: :doc EXPR, a function or class") }
    guard let text = try Type.explanation(of: argument, in: repl) else { return }
    repl.terminal.write(text + "\n")
  }
}

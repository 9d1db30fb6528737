enum Peek: Command {
  static let name = "peek"
  static let argument = "[N] EXPR"
  static let summary = "Evaluate EXPR here, or after entry N, and forget that it was."
  static let details = """
    It is evaluated in a fork of the session that is then thrown away: whatever it does to variables, the session has
    them as they were, and nothing of it is recorded. What it prints is shown; timers that it sets never fire. A number
    in front is an entry's where it can't be a part of EXPR, as in :peek 3 x, or where a colon follows: :peek 3: -x
    """

  static func run(_ argument: String, in repl: REPL) throws {
    guard !argument.isEmpty else { throw CommandError("usage: :peek [N] EXPR, an expression and an entry's number") }
    let (entry, source) = try parts(of: argument, in: repl)
    guard let peek = try repl.peek(source, after: entry) else { return }
    repl.report(peek)
  }

  /// An entry's number, if there is one, and the expression.
  static func parts(of argument: String, in repl: REPL) throws -> (entry: Int?, source: String) {
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    let rest = argument.dropFirst(digits.count)
    guard let entry = Int(digits), let next = rest.first, next == ":" || next.isWhitespace else {
      return (nil, argument)
    }
    let source = String(rest.drop { $0.isWhitespace || $0 == ":" })
    if next != ":", case .complete = try repl.session.check(argument) { return (nil, argument) }
    return source.isEmpty ? (nil, argument) : (entry, source)
  }
}

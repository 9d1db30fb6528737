import Engine

/// Tells a text that lacks its end from one that is wrong. The engine's parser knows, but its C API gives only the
/// message, so this reads the messages that mean "the text was over too soon".
enum SyntaxVerdict {
  static func isIncomplete(_ error: SyntaxError, in source: String, context: Context) -> Bool {
    switch error.message {
    case "Unexpected end of script", "Multiline comment was not closed properly":
      return true
    case "Unexpected EOF":
      // A template literal or a string: one more line break ends the string, with another message.
      return context.syntaxError(in: source + "\n")?.message == "Unexpected EOF"
    default:
      // A backslash at the end of the text continues the string on the next line.
      return source.hasSuffix("\\") && context.syntaxError(in: source + "\n")?.message == "Unexpected EOF"
    }
  }
}

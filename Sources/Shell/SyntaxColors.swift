import Syntax

/// The colours of an accepted entry.
enum SyntaxColors {
  /// The parts of an entry that are coloured, in order: UTF-8 bytes, and the parameters of the `ESC [ … m` that colours them.
  static func spans(of source: String) -> [(range: Range<Int>, style: String)] {
    var last: Token?
    return Parser.parse(source, keepingTokens: true).tokens.compactMap { token in
      defer { if token.kind != .comment { last = token } }
      return style(of: token, after: last).map { (token.range, $0) }
    }
  }

  private static func style(of token: Token, after last: Token?) -> String? {
    switch token.kind {
    case .string, .template: return "32"
    case .number: return "33"
    case .regularExpression: return "31"
    case .comment: return "90"
    case .word:
      // A property may be called by any word.
      if last?.mark == "." || last?.mark == "?." { return nil }
      if constants.contains(token.word) { return "33" }
      return keywords.contains(token.word) ? "35" : nil
    default: return nil
    }
  }

  private static let constants: Set<String> = ["true", "false", "null", "undefined", "NaN", "Infinity"]

  private static let keywords: Set<String> = [
    "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do",
    "else", "export", "extends", "finally", "for", "function", "if", "import", "in", "instanceof", "let", "new", "of",
    "return", "static", "super", "switch", "this", "throw", "try", "typeof", "var", "void", "while", "with", "yield",
  ]
}

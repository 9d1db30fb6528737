/// How a function or class is called, as its source text says.
public enum Signature {
  /// What stands before a function's body, or a class's head with its constructor's parameters; nil where `source` is neither.
  ///
  /// - Parameter source: as `Function.prototype.toString` gives it.
  public static func find(in source: String) -> String? {
    // In brackets each form of a function is an expression, or nearly one: the tokens are the same.
    let tokens = Parser.parse("(" + source + "\n)", keepingTokens: true).tokens.dropFirst().filter {
      $0.kind != .comment
    }
    let bytes = Array(source.utf8)
    func text(_ start: Int, _ end: Int) -> String {
      // Their ranges count the bracket in front.
      let part = String(decoding: bytes[max(0, start - 1)..<min(bytes.count, max(start - 1, end - 1))], as: UTF8.self)
      return part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard let first = tokens.first else { return nil }
    if first.word == "class" {
      guard let brace = tokens.first(where: { $0.mark == "{" }) else { return nil }
      let head = text(first.range.lowerBound, brace.range.lowerBound)
      guard let constructor = constructor(in: tokens, after: brace) else { return head }
      return head + ", " + text(constructor.lowerBound, constructor.upperBound)
    }
    if let arrow = tokens.dropFirst().prefix(2).first(where: { $0.mark == "=>" }) {
      return text(first.range.lowerBound, arrow.range.upperBound) + " …"
    }
    guard let open = tokens.firstIndex(where: { $0.mark == "(" }), let close = closing(open, in: tokens) else {
      return nil
    }
    let isArrow = tokens.indices.contains(close + 1) && tokens[close + 1].mark == "=>"
    return text(first.range.lowerBound, tokens[isArrow ? close + 1 : close].range.upperBound) + (isArrow ? " …" : "")
  }

  private static func constructor(in tokens: [Token], after brace: Token) -> Range<Int>? {
    var depth = 0
    for (index, token) in tokens.enumerated() where token.range.lowerBound > brace.range.lowerBound {
      if depth == 0, token.word == "constructor", tokens.indices.contains(index + 1), tokens[index + 1].mark == "(",
        let close = closing(index + 1, in: tokens)
      {
        return token.range.lowerBound..<tokens[close].range.upperBound
      }
      if ["(", "[", "{"].contains(token.mark) { depth += 1 }
      if [")", "]", "}"].contains(token.mark) { depth -= 1 }
    }
    return nil
  }

  /// The index of the bracket that closes the one at `open`.
  private static func closing(_ open: Int, in tokens: [Token]) -> Int? {
    var depth = 0
    for index in open..<tokens.count {
      if ["(", "[", "{"].contains(tokens[index].mark) { depth += 1 }
      if [")", "]", "}"].contains(tokens[index].mark) {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// The comment right above what begins at `offset`, a UTF-8 byte of `text`, without its marks; nil where there is none.
  public static func comment(above offset: Int, in text: String) -> String? {
    let bytes = Array(text.utf8)
    let comments = Parser.parse(text, keepingTokens: true).tokens.filter { $0.kind == .comment }
    var block: [Token] = []
    var end = offset
    for comment in comments.reversed() where comment.range.upperBound <= end {
      let between = String(decoding: bytes[comment.range.upperBound..<end], as: UTF8.self)
      // Between it and a function there may be what names it; between two lines of a comment nothing.
      let isNear =
        block.isEmpty
        ? between.split(separator: "\n", omittingEmptySubsequences: false).count <= 2
          && !between.contains { ";{}".contains($0) }
        : between.allSatisfy(\.isWhitespace) && between.filter { $0 == "\n" }.count == 1
      guard isNear, comment.isOnNewLine || comment.range.lowerBound == 0 else { break }
      block.insert(comment, at: 0)
      end = comment.range.lowerBound
      if bytes[comment.range].starts(with: "/*".utf8) { break }
    }
    guard !block.isEmpty else { return nil }
    let lines = block.flatMap { String(decoding: bytes[$0.range], as: UTF8.self).split(separator: "\n") }.map { line in
      var line = line.drop(while: \.isWhitespace)
      while line.hasSuffix("*/") || line.last?.isWhitespace == true {
        line = line.dropLast(line.hasSuffix("*/") ? 2 : 1)
      }
      for mark in ["/**", "/*", "//", "*"] where line.hasPrefix(mark) {
        line = line.dropFirst(mark.count)
        break
      }
      return String(line.drop(while: \.isWhitespace))
    }
    return lines.drop(while: \.isEmpty).joined(separator: "\n")
  }
}

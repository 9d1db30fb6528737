/// The name of a module that is being typed, at the end of a text: `require('./li`, `import('fs`, `export * from "a`.
public struct OpenSpecifier: Equatable, Sendable {
  /// Whether `import` or `export` asks for the module, and not `require`.
  public let isImported: Bool
  /// What there is of the name, its escapes resolved.
  public let typed: String
  /// Where the part of it begins that follows the last slash, in UTF-16 units of the text.
  public let start: Int
  /// A quotation mark, or a backtick.
  private let quote: Unicode.Scalar

  /// Nil where the text does not end within such a name.
  public init?(atEndOf text: String) {
    let tokens = Parser.parse(text, keepingTokens: true).tokens.filter { $0.kind != .comment && $0.kind != .end }
    let bytes = Array(text.utf8)
    guard let last = tokens.last, last.isOpen, last.range.upperBound == bytes.count else { return nil }
    let content = last.range.lowerBound + 1..<bytes.count
    let quote = bytes[last.range.lowerBound]
    guard last.kind == .string || last.kind == .template && quote == UInt8(ascii: "`") else { return nil }
    guard let isImported = Self.isImported(after: tokens.dropLast(), asTemplate: last.kind == .template),
      let typed = Self.unescaped(bytes[content])
    else { return nil }
    let slash = bytes[content].lastIndex(of: UInt8(ascii: "/"))
    self.isImported = isImported
    self.typed = typed
    self.quote = Unicode.Scalar(quote)
    start = String(decoding: bytes[..<(slash.map { $0 + 1 } ?? content.lowerBound)], as: UTF8.self).utf16.count
  }

  /// What can stand from ``start`` on, given names of modules: the ends of those that begin as what was typed.
  public func endings(of names: [String]) -> [String] {
    let slash = typed.utf8.lastIndex(of: UInt8(ascii: "/"))
    let head = slash.map { typed[...$0] } ?? ""
    // Code points decide, since two spellings of one character are not the same name.
    return names.filter { $0.utf8.starts(with: typed.utf8) }.map { escaped($0.utf8.dropFirst(head.utf8.count)) }
  }

  // MARK: What stands before

  /// Whether a string behind those tokens names a module for `import`, or for `require`; nil for neither.
  private static func isImported(after tokens: ArraySlice<Token>, asTemplate: Bool) -> Bool? {
    func token(_ distance: Int) -> Token? {
      let index = tokens.endIndex - distance
      return index >= tokens.startIndex ? tokens[index] : nil
    }
    func isWord(_ word: String, _ distance: Int) -> Bool {
      guard let token = token(distance) else { return false }
      return token.kind == .word && token.word == word
    }
    func isProperty(_ distance: Int) -> Bool {
      let mark = token(distance + 1)?.mark
      return mark == "." || mark == "?."
    }
    if token(1)?.mark == "(" {
      if isWord("require", 2) { return isProperty(2) ? nil : false }
      if isWord("import", 2) { return isProperty(2) ? nil : true }
      guard isWord("resolve", 2), isProperty(2) else { return nil }
      if isWord("require", 4) { return isProperty(4) ? nil : false }
      return isWord("meta", 4) && isProperty(4) && isWord("import", 6) ? true : nil
    }
    guard !asTemplate else { return nil }
    if isWord("import", 1) { return isProperty(1) ? nil : true }
    guard isWord("from", 1), !isProperty(1) else { return nil }
    // Only what may stand in such a declaration lies between.
    var distance = 2
    while let token = token(distance) {
      if token.word == "import" || token.word == "export" { return isProperty(distance) ? nil : true }
      let isPart = token.kind == .word || token.kind == .string || [",", "{", "}", "*"].contains(token.mark)
      guard isPart else { return nil }
      distance += 1
    }
    return nil
  }

  // MARK: Escapes

  /// The value of a string's content; nil where it has an escape that nobody needs for a name.
  private static func unescaped(_ content: ArraySlice<UInt8>) -> String? {
    var value: [UInt8] = []
    var index = content.startIndex
    while index < content.endIndex {
      if content[index] == UInt8(ascii: "\\") {
        index += 1
        guard index < content.endIndex, !"xu0123456789bfnrtv\n\r".utf8.contains(content[index]) else { return nil }
      }
      value.append(content[index])
      index += 1
    }
    return String(decoding: value, as: UTF8.self)
  }

  private func escaped(_ name: Substring.UTF8View) -> String {
    var text = ""
    for scalar in Substring(name).unicodeScalars {
      switch scalar {
      case quote, "\\": text += "\\\(scalar)"
      case "$" where quote == "`": text += "\\$"
      case ..<" ", "\u{7f}":
        text += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      case "\u{2028}", "\u{2029}": text += "\\u" + String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

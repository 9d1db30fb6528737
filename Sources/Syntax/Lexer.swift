/// Splits a source text into tokens, one at a time: whether a `/` begins a regular expression, only the parser knows.
///
/// Follows clause 12 of ECMA-262, and gives a token for every text: what is wrong, the engine's parser tells.
struct Lexer {
  let bytes: [UInt8]
  /// Where the next token may begin.
  var index = 0
  /// Gets the comments that are passed over.
  var comments: [Token] = []
  /// Whether the last thing passed over was a comment that does not end.
  private(set) var isInComment = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0x23, 0x21]) { passLine() }  // #!
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  /// The next token.
  ///
  /// - Parameter operand: whether an operand is expected, so that a `/` begins a regular expression.
  mutating func next(operand: Bool) -> Token {
    let isOnNewLine = passSpace()
    let start = index
    guard index < bytes.count else { return Token(kind: .end, range: start..<start, isOnNewLine: isOnNewLine) }
    var token = token(operand: operand)
    token.range = start..<index
    token.isOnNewLine = isOnNewLine
    return token
  }

  private mutating func token(operand: Bool) -> Token {
    let first = byte()
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string(first)
    case UInt8(ascii: "`"):
      index += 1
      return template()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: ".") where Self.isDigit(byte(1)): return number()
    case UInt8(ascii: "/") where operand: return regularExpression()
    case UInt8(ascii: "#") where Self.mayBeWord(byte(1)):
      index += 1
      var token = word()
      token.kind = .privateName
      return token
    default: return Self.mayBeWord(first) ? word() : mark()
    }
  }

  // MARK: Space

  /// Passes over white space and comments; says whether a line ended.
  private mutating func passSpace() -> Bool {
    var isOnNewLine = false
    while index < bytes.count {
      switch byte() {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        isOnNewLine = true
        index += 1
      case 0x09, 0x0b, 0x0c, 0x20: index += 1
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"):
        let start = index
        passLine()
        comments.append(Token(kind: .comment, range: start..<index, isOnNewLine: isOnNewLine))
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"):
        let start = index
        let hadNewLine = isOnNewLine
        isOnNewLine = passBlockComment() || isOnNewLine
        comments.append(Token(kind: .comment, range: start..<index, isOnNewLine: hadNewLine, isOpen: isInComment))
      case 0x80...:
        guard let (scalar, count) = scalar(), scalar.properties.isWhitespace || scalar == "\u{feff}" else {
          return isOnNewLine
        }
        if scalar == "\u{2028}" || scalar == "\u{2029}" { isOnNewLine = true }
        index += count
      default: return isOnNewLine
      }
    }
    return isOnNewLine
  }

  private mutating func passLine() {
    while index < bytes.count, byte() != UInt8(ascii: "\n"), byte() != UInt8(ascii: "\r") { index += 1 }
  }

  private mutating func passBlockComment() -> Bool {
    var hasNewLine = false
    index += 2
    while index < bytes.count {
      if byte() == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
        index += 2
        return hasNewLine
      }
      if byte() == UInt8(ascii: "\n") { hasNewLine = true }
      index += 1
    }
    isInComment = true
    return hasNewLine
  }

  // MARK: Literals

  private mutating func string(_ quote: UInt8) -> Token {
    index += 1
    while index < bytes.count {
      let byte = byte()
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      index += 1
      if byte == quote { return Token(kind: .string, range: 0..<0) }
      if byte == UInt8(ascii: "\\"), index < bytes.count {
        index += self.byte() == UInt8(ascii: "\r") && self.byte(1) == UInt8(ascii: "\n") ? 2 : 1
      }
    }
    return Token(kind: .string, range: 0..<0, isOpen: true)
  }

  /// The piece of a template that goes on at ``index``.
  private mutating func template() -> Token {
    while index < bytes.count {
      let byte = byte()
      index += 1
      if byte == UInt8(ascii: "`") { return Token(kind: .template, range: 0..<0) }
      if byte == UInt8(ascii: "\\") { index = min(index + 1, bytes.count) }
      if byte == UInt8(ascii: "$"), self.byte() == UInt8(ascii: "{") {
        index += 1
        return Token(kind: .template, range: 0..<0)
      }
    }
    return Token(kind: .template, range: 0..<0, isOpen: true)
  }

  /// The piece of a template that goes on after the `}` at `start`.
  mutating func templatePiece(after brace: Token) -> Token {
    index = brace.range.upperBound
    var token = template()
    token.range = brace.range.lowerBound..<index
    return token
  }

  /// Whether a piece of a template is its last.
  func isLastPiece(_ token: Token) -> Bool {
    token.isOpen || bytes[token.range.upperBound - 1] == UInt8(ascii: "`")
  }

  private mutating func regularExpression() -> Token {
    index += 1
    var isInClass = false
    while index < bytes.count {
      let byte = byte()
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      index += 1
      switch byte {
      case UInt8(ascii: "\\"): if index < bytes.count, self.byte() != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        while Self.mayBeWord(self.byte()) || Self.isDigit(self.byte()) { index += 1 }
        return Token(kind: .regularExpression, range: 0..<0)
      default: break
      }
    }
    return Token(kind: .regularExpression, range: 0..<0, isOpen: true)
  }

  private mutating func number() -> Token {
    let radix = byte(1) | 0x20
    if byte() == UInt8(ascii: "0"), [UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "b")].contains(radix) {
      index += 2
      while Self.isDigit(byte()) || Self.mayBeWord(byte()) { index += 1 }
      return Token(kind: .number, range: 0..<0)
    }
    passDigits()
    if byte() == UInt8(ascii: ".") {
      index += 1
      passDigits()
    }
    if byte() | 0x20 == UInt8(ascii: "e") {
      let hasSign = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-")
      if Self.isDigit(byte(hasSign ? 2 : 1)) {
        index += hasSign ? 2 : 1
        passDigits()
      }
    }
    if byte() == UInt8(ascii: "n") { index += 1 }
    return Token(kind: .number, range: 0..<0)
  }

  private mutating func passDigits() {
    while Self.isDigit(byte()) || byte() == UInt8(ascii: "_") { index += 1 }
  }

  // MARK: Words and marks

  private mutating func word() -> Token {
    let start = index
    while index < bytes.count {
      if byte() >= 0x80 {
        guard let (scalar, count) = scalar(), !scalar.properties.isWhitespace else { break }
        index += count
      } else if byte() == UInt8(ascii: "\\"), byte(1) == UInt8(ascii: "u") {
        return escapedWord(from: start)
      } else if Self.mayBeWord(byte()), byte() != UInt8(ascii: "\\") || Self.isDigit(byte()) {
        index += 1
      } else if Self.isDigit(byte()) {
        index += 1
      } else {
        break
      }
    }
    guard index > start else {
      index += 1
      return Token(kind: .unknown, range: 0..<0)
    }
    return Token(kind: .word, range: 0..<0, word: String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func escapedWord(from start: Int) -> Token {
    var word = String(decoding: bytes[start..<index], as: UTF8.self)
    while index < bytes.count {
      if byte() == UInt8(ascii: "\\"), byte(1) == UInt8(ascii: "u") {
        index += 2
        let isBraced = byte() == UInt8(ascii: "{")
        if isBraced { index += 1 }
        let digits = bytes[index...].prefix(isBraced ? 8 : 4).prefix { Self.isHexadecimal($0) }
        index += digits.count
        if isBraced, byte() == UInt8(ascii: "}") { index += 1 }
        if let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value) {
          word.unicodeScalars.append(scalar)
        }
      } else if byte() >= 0x80, let (scalar, count) = scalar(), !scalar.properties.isWhitespace {
        word.unicodeScalars.append(scalar)
        index += count
      } else if byte() < 0x80, Self.isDigit(byte()) || Self.mayBeWord(byte()), byte() != UInt8(ascii: "\\") {
        word.unicodeScalars.append(Unicode.Scalar(byte()))
        index += 1
      } else {
        break
      }
    }
    return Token(kind: .word, range: 0..<0, word: word, isEscaped: true)
  }

  /// The marks of more than one character, the longest first.
  private static let longMarks: [Token.Mark] = [
    ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=", "<=", ">=", "&&",
    "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "**",
  ]

  private mutating func mark() -> Token {
    let first = byte()
    var following = UInt32(0)
    for offset in 0..<4 { following = following << 8 | UInt32(byte(offset)) }
    if "=!*<>&|?+-/%^.".utf8.contains(first) {
      for mark in Self.longMarks {
        let count = mark.code > 0xff_ffff ? 4 : mark.code > 0xffff ? 3 : 2
        guard following >> (8 * UInt32(4 - count)) == mark.code else { continue }
        if mark == "?.", Self.isDigit(byte(2)) { continue }  // a ? .5 : 1
        index += count
        return Token(kind: .mark, range: 0..<0, mark: mark)
      }
    }
    index += 1
    let isMark = "{}()[];,<>+-*/%&|^!~?:=.@".utf8.contains(first)
    return Token(
      kind: isMark ? .mark : .unknown, range: 0..<0, mark: isMark ? Token.Mark(code: UInt32(first)) : .none)
  }

  // MARK: Characters

  /// The scalar at ``index`` and how many bytes it takes; nil in the middle of nothing.
  private func scalar() -> (Unicode.Scalar, Int)? {
    var decoder = UTF8()
    var iterator = bytes[index...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  /// Whether a word may begin with it; a backslash too, which begins an escape.
  private static func mayBeWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "\\")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

/// One of the smallest parts of a source text that mean something.
public struct Token: Equatable, Sendable {
  /// What a token is.
  public enum Kind: Equatable, Sendable {
    /// A keyword or an identifier.
    case word
    /// `#name`.
    case privateName
    /// A number, a `n` after it included.
    case number
    case string
    /// A piece of a template: from a backtick or a `}` to a `${` or a backtick.
    case template
    case regularExpression
    /// An operator or a bracket.
    case mark
    /// A comment; a parser never sees one.
    case comment
    /// What belongs to no token of the language.
    case unknown
    /// The end of the text.
    case end
  }

  /// What it is.
  public var kind: Kind
  /// Where it is: UTF-8 bytes of the text.
  public var range: Range<Int>
  /// Whether a line ends between the token before and this one.
  public var isOnNewLine = false
  /// The word, with its escapes resolved, or the name after `#`; empty for other tokens.
  public var word = ""
  /// The operator or bracket; ``Mark/none`` for other tokens.
  public var mark = Mark.none
  /// Whether the text ends before the token does, or, in a string or a regular expression, the line.
  public var isOpen = false
  /// Whether a word is written with an escape, which no keyword is.
  var isEscaped = false

  /// An operator or a bracket, as its characters.
  public struct Mark: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The characters, the first in the highest byte that is not zero.
    let code: UInt32

    /// No mark at all.
    public static let none = Mark(code: 0)

    init(code: UInt32) {
      self.code = code
    }

    /// The mark of these characters: ASCII, four at the most.
    public init(stringLiteral value: StaticString) {
      code = value.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
    }
  }
}

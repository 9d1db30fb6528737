/// Guesses whether a text that grows line by line may be a whole entry, so that the engine's parser, which decides, need
/// not read a long text again for each of its lines.
///
/// It follows brackets, strings, comments, template literals and regular expressions. Where a `/` may be either a division or
/// the start of a regular expression it goes by what stands before, which is nearly always right; and when it is wrong,
/// ``shouldAsk`` still becomes true each time the text has grown by a quarter.
struct EntryScanner {
  private enum Mode: Equatable {
    case code
    case string(UInt8)
    case template
    case lineComment
    case blockComment
    case expression(inClass: Bool)
  }

  private var mode = Mode.code
  /// Open brackets, innermost last; a template's `${` is kept as `$`.
  private var open: [UInt8] = []
  /// Whether a `/` would begin a regular expression here.
  private var expectsOperand = true
  private var word: [UInt8] = []
  /// The last byte of code that is no space, and the one before it.
  private var last: (UInt8, UInt8) = (0, 0)
  private var scanned = 0
  private var askedAt = 0

  /// Words after which an operand comes.
  private static let operators: Set<String> = [
    "return", "typeof", "instanceof", "in", "of", "new", "delete", "void", "throw", "case", "do", "else", "yield",
    "await",
  ]

  /// Whether the engine should be asked about the text so far.
  var shouldAsk: Bool {
    (open.isEmpty && mode != .template && mode != .blockComment && !endsWithOperator)
      || scanned - askedAt > max(4096, scanned / 4)
  }

  /// Whether the code so far ends with an operator that an operand has to follow.
  private var endsWithOperator: Bool {
    guard expectsOperand else { return false }
    if last.1 == UInt8(ascii: "+") || last.1 == UInt8(ascii: "-") { return last.0 != last.1 }
    return ",=&|?*%<^".utf8.contains(last.1)
  }

  /// Notes that the engine was asked, and said that the text goes on.
  mutating func wasIncomplete() {
    askedAt = scanned
  }

  /// Takes in the next line, without its line break.
  mutating func scan(_ line: String) {
    var escaped = false
    var previous: UInt8 = 0
    let bytes = Array(line.utf8)
    var index = 0
    scanned += bytes.count + 1
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      index += 1
      if escaped {
        escaped = false
        continue
      }
      switch mode {
      case .code:
        if Self.isWord(byte) {
          word.append(byte)
          last = (last.1, byte)
          continue
        }
        endWord()
        if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t"), byte != UInt8(ascii: "/") { last = (last.1, byte) }
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): mode = .string(byte)
        case UInt8(ascii: "`"): mode = .template
        case UInt8(ascii: "/"):
          if next == UInt8(ascii: "/") {
            mode = .lineComment
          } else if next == UInt8(ascii: "*") {
            mode = .blockComment
            index += 1
          } else if expectsOperand {
            mode = .expression(inClass: false)
          } else {
            expectsOperand = true
          }
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
          open.append(byte)
          expectsOperand = true
        case UInt8(ascii: ")"), UInt8(ascii: "]"):
          _ = open.popLast()
          expectsOperand = false
        case UInt8(ascii: "}"):
          if open.popLast() == UInt8(ascii: "$") { mode = .template }
          expectsOperand = true
        case UInt8(ascii: " "), UInt8(ascii: "\t"): break
        default: expectsOperand = true
        }
      case .string(let quote):
        if byte == UInt8(ascii: "\\") { escaped = true } else if byte == quote { endOperand() }
      case .template:
        if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "`") {
          endOperand()
        } else if byte == UInt8(ascii: "$"), next == UInt8(ascii: "{") {
          open.append(byte)
          mode = .code
          expectsOperand = true
          index += 1
        }
      case .lineComment: index = bytes.count
      case .blockComment:
        if previous == UInt8(ascii: "*"), byte == UInt8(ascii: "/") { mode = .code }
      case .expression(let inClass):
        switch byte {
        case UInt8(ascii: "\\"): escaped = true
        case UInt8(ascii: "["): mode = .expression(inClass: true)
        case UInt8(ascii: "]"): mode = .expression(inClass: false)
        case UInt8(ascii: "/") where !inClass: endOperand()
        default: break
        }
      }
      previous = byte
    }
    endWord()
    endLine(continued: escaped)
  }

  private mutating func endLine(continued: Bool) {
    switch mode {
    case .lineComment, .expression: mode = .code
    case .string where !continued: mode = .code
    default: break
    }
  }

  private mutating func endOperand() {
    mode = .code
    expectsOperand = false
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    expectsOperand = Self.operators.contains(String(decoding: word, as: UTF8.self))
    word.removeAll(keepingCapacity: true)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

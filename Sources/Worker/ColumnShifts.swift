/// How the columns of a text that was made of another differ from those of the other, line by line. Lines are the same.
struct ColumnShifts {
  /// Line, the column in the new text where something was put, that where it ends (all from 1, in UTF-16 units), and by how
  /// much columns are greater from there on; four numbers for each, in order, as Resources/stack.js takes them.
  private(set) var numbers: [Int] = []

  private var line = 1
  private var column = 1
  private var shift = 0

  /// A text before which `prefix` was put, which has no line breaks.
  init(after prefix: String) {
    column += prefix.utf16.count
    note(prefix.utf16.count, from: 1)
  }

  /// Text that both have.
  mutating func keep(_ text: String) { advance(over: text) }

  /// Text that stands in the new one instead of `old`, with the same line breaks.
  mutating func replace(_ old: String, by new: String) {
    let before = (line, column)
    advance(over: new)
    let difference = Self.lastLine(new).count - Self.lastLine(old).count
    if line == before.0 { note(shift + difference, from: before.1) } else { note(difference, from: 1) }
  }

  private mutating func advance(over text: String) {
    let last = Self.lastLine(text)
    let breaks = text.utf8.count { $0 == UInt8(ascii: "\n") }
    if breaks > 0 {
      line += breaks
      column = 1
      shift = 0
    }
    column += last.count
  }

  private mutating func note(_ shift: Int, from start: Int) {
    guard shift != self.shift else { return }
    self.shift = shift
    numbers += [line, start, column, shift]
  }

  private static func lastLine(_ text: String) -> Substring.UTF16View {
    let start = text.utf8.lastIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) } ?? text.startIndex
    return text[start...].utf16
  }
}

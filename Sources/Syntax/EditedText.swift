/// A text that was changed here and there, without a change to its lines, and where its columns come from.
public struct EditedText: Equatable, Sendable {
  /// The text.
  public let text: String
  /// By how much columns differ from those of the original, in the order of the text.
  public let shifts: [Shift]

  /// Something that was put into a line. From `column`, behind it, up to the next shift of the same line, the original's columns
  /// are smaller by `difference`; from `start` on up to there, all columns stand for one, the original's where it was put.
  public struct Shift: Equatable, Sendable {
    /// From 1.
    public let line: Int
    /// In the changed text, in UTF-16 units, from 1.
    public let start: Int
    /// In the changed text, in UTF-16 units, from 1.
    public let column: Int
    /// UTF-16 units; below zero where the original's columns are larger.
    public let difference: Int
  }

  /// A place, and what is put there.
  struct Edit {
    let range: Range<Int>
    let text: String
  }

  /// - Parameters:
  ///   - source: UTF-8.
  ///   - edits: in whatever order; where two begin at the same place, the first comes first. They don't overlap, and their
  ///     texts are ASCII without line breaks but as many as they replace.
  ///   - shift: UTF-16 units before the original's beginning that are in `source` already.
  init(_ source: [UInt8], _ edits: [Edit], shift: Int = 0) {
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count + 64)
    var shifts = shift == 0 ? [] : [Shift(line: 1, start: 1, column: 1, difference: shift)]
    var line = 1
    var column = 1
    var difference = shift
    func pass(_ text: some Sequence<UInt8>) {
      for byte in text {
        bytes.append(byte)
        if byte == UInt8(ascii: "\n") {
          line += 1
          column = 1
          difference = 0
        } else if byte & 0xc0 != 0x80 {
          column += byte >= 0xf0 ? 2 : 1
        }
      }
    }
    var index = 0
    for (_, edit) in sorted {
      pass(source[index..<edit.range.lowerBound])
      let before = column
      pass(edit.text.utf8)
      index = edit.range.upperBound
      guard !edit.text.utf8.contains(UInt8(ascii: "\n")) else { continue }
      let units = String(decoding: source[edit.range], as: UTF8.self).utf16.count
      guard column - before != units else { continue }
      difference += column - before - units
      shifts.append(Shift(line: line, start: before, column: column, difference: difference))
    }
    pass(source[index...])
    text = String(decoding: bytes, as: UTF8.self)
    self.shifts = shifts
  }
}

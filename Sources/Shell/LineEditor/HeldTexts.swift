/// Long texts of one line, each of which is a single character to libedit: a code above all of Unicode.
///
/// libedit goes through the whole line at every key. What is pasted by the megabyte therefore stands aside, is shown as
/// its size, moves and disappears as one character, and is put in its place when the line is done.
struct HeldTexts {
  private var texts: [String] = []

  private static let firstCode: Int32 = 0x11_0000
  /// Code points from which on a text is held aside.
  static let longest = 16_384

  var isEmpty: Bool { texts.isEmpty }

  /// The line's characters for `text`: its own, or the one that stands for it.
  mutating func characters(for text: String) -> [Int32] {
    // A code point takes at most four bytes.
    if text.utf8.count > Self.longest && text.unicodeScalars.count > Self.longest {
      texts.append(text)
      return [Self.firstCode + Int32(texts.count - 1)]
    }
    // NUL would end the line for libedit.
    return text.unicodeScalars.map { $0.value == 0 ? 0xFFFD : Int32(bitPattern: $0.value) }
  }

  /// The text that `code` stands for; nil where it is an ordinary character.
  func text(for code: Int32) -> String? {
    let index = Int(code) - Int(Self.firstCode)
    return texts.indices.contains(index) ? texts[index] : nil
  }

  /// What to show for `code`; nil where it is an ordinary character.
  func label(for code: Int32) -> String? {
    guard let text = text(for: code) else { return nil }
    let lines = text.utf8.count { $0 == 0x0A } + 1
    return "[pasted: \(text.unicodeScalars.count) characters, \(lines) \(lines == 1 ? "line" : "lines")]"
  }

  /// The text of a line or a part of it.
  func text(of characters: some Sequence<Int32>) -> String {
    var result = String.UnicodeScalarView()
    for code in characters {
      if let text = text(for: code) {
        result.append(contentsOf: text.unicodeScalars)
      } else if code > 0, let scalar = Unicode.Scalar(UInt32(code)) {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

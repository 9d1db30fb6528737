/// A key that terminals send as an escape sequence.
///
/// The raw value is the character that stands for the key inside of libedit: a C1 control, which no keyboard sends.
enum SpecialKey: UInt8, CaseIterable, Sendable {
  case up = 0x81
  case down, left, right, home, end, delete, insert, pageUp, pageDown, wordLeft, wordRight, deleteWord, backTab
}

/// Turns the bytes that a terminal sends into keys: UTF-8, escape sequences (ECMA-48, xterm, rxvt, Linux console)
/// and bracketed paste.
struct KeyDecoder {
  enum Key: Equatable {
    case character(Unicode.Scalar)
    case special(SpecialKey)
    /// A complete escape sequence of another meaning.
    case sequence([UInt8])
    /// A pasted text, as it came.
    case paste([UInt8])
  }

  private var bytes: [UInt8] = []
  private var position = 0
  /// What has come of a paste whose end is still missing; nil outside of a paste.
  private var paste: [UInt8]?
  /// Whether the escape character at `position` stands for itself, because nothing followed it in time.
  private var isEscapeAlone = false

  private static let escape: UInt8 = 0x1B
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  mutating func feed(_ input: some Sequence<UInt8>) {
    if position > 0 {
      bytes.removeFirst(position)
      position = 0
    }
    bytes.append(contentsOf: input)
  }

  /// Forgets everything that has not been taken, an unfinished paste included.
  mutating func removeAll() { self = KeyDecoder() }

  /// Whether bytes are left that an escape character begins, so that time decides what it means.
  var isWaitingAfterEscape: Bool {
    paste == nil && position < bytes.count && bytes[position] == Self.escape
  }

  /// Takes the escape character that `isWaitingAfterEscape` for the key of that name.
  mutating func endEscape() { isEscapeAlone = true }

  /// The bytes from here on that are plain ASCII text, no more than `limit`, without taking them.
  func plainText(limit: Int) -> ArraySlice<UInt8> {
    guard paste == nil else { return [] }
    return bytes[position...].prefix(limit).prefix { $0 >= 0x20 && $0 < 0x7F }
  }

  /// Takes `count` bytes that `plainText` has shown.
  mutating func skip(_ count: Int) { position += count }

  /// The next key; nil when more bytes are needed.
  mutating func next() -> Key? {
    while position < bytes.count {
      if paste != nil {
        guard let text = takePaste() else { return nil }
        return .paste(text)
      }
      let byte = bytes[position]
      if byte == Self.escape {
        guard let (key, length) = escapeSequence(at: position) else { return nil }
        position += length
        isEscapeAlone = false
        if let key { return key }
      } else if byte < 0x80 {
        position += 1
        return .character(Unicode.Scalar(byte))
      } else {
        guard let scalar = takeScalar() else { return nil }
        // C1 controls are no keys.
        if !(0x80...0x9F).contains(scalar.value) { return .character(scalar) }
      }
    }
    return nil
  }

  /// Moves what has come of the paste aside; its whole text once the end mark is there.
  private mutating func takePaste() -> [UInt8]? {
    var from = position
    while let mark = bytes[from...].firstIndex(of: Self.escape) {
      let tail = bytes[mark...].prefix(Self.pasteEnd.count)
      guard Self.pasteEnd.starts(with: tail) else {
        from = mark + 1
        continue
      }
      paste?.append(contentsOf: bytes[position..<mark])
      position = mark
      guard tail.count == Self.pasteEnd.count else { return nil }
      position += tail.count
      defer { paste = nil }
      return paste
    }
    paste?.append(contentsOf: bytes[position...])
    position = bytes.count
    return nil
  }

  /// The character at `position`, U+FFFD for each maximal part of an ill-formed one; nil when it is not complete.
  private mutating func takeScalar() -> Unicode.Scalar? {
    var decoder = UTF8.ForwardParser()
    var iterator = bytes[position...].makeIterator()
    switch decoder.parseScalar(from: &iterator) {
    case .valid(let encoded):
      position += encoded.count
      return UTF8.decode(encoded)
    case .error(let length):
      // At the end of what has come, a well-formed beginning is not an error yet.
      if position + length == bytes.count && length < Self.length(of: bytes[position]) { return nil }
      position += length
      return "\u{FFFD}"
    case .emptyInput:
      return nil
    }
  }

  /// The number of bytes of a character that begins with `lead`; 1 where none does.
  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The key that begins with the escape character at `start` and its length; no key where there is nothing to report.
  /// Nil when more bytes are needed.
  private mutating func escapeSequence(at start: Int) -> (key: Key?, length: Int)? {
    let alone = (key: Key.character("\u{1B}"), length: 1)
    if isEscapeAlone { return alone }
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "["):
      return controlSequence(at: start, alone: alone)
    case UInt8(ascii: "O"):
      guard start + 2 < bytes.count else { return nil }
      return (EscapeSequence.singleShift(bytes[start + 2]).map(Key.special), 3)
    case Self.escape:
      // Alt with a special key, in the manner of rxvt.
      guard start + 2 < bytes.count else { return nil }
      guard [UInt8(ascii: "["), UInt8(ascii: "O")].contains(bytes[start + 2]) else { return alone }
      guard let (key, length) = escapeSequence(at: start + 1) else { return nil }
      guard case .special(let special) = key else { return (key, length + 1) }
      return (.special(special.asWordMotion), length + 1)
    default:
      return alone
    }
  }

  /// `ESC [` parameters, intermediates and a final byte (ECMA-48, 5.4).
  private mutating func controlSequence(
    at start: Int, alone: (key: Key, length: Int)
  ) -> (key: Key?, length: Int)? {
    var end = start + 2
    // The Linux console's function keys: ESC [ [ A.
    if end < bytes.count && bytes[end] == UInt8(ascii: "[") {
      return end + 1 < bytes.count ? (nil, 4) : nil
    }
    while end < bytes.count && (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return nil }
    guard (0x40...0x7E).contains(bytes[end]) else { return alone }
    let body = bytes[(start + 2)...end]
    let length = end + 1 - start
    if body.elementsEqual("200~".utf8) {
      paste = []
      return (nil, length)
    }
    if let key = EscapeSequence.control(body) { return (.special(key), length) }
    return (.sequence(Array(bytes[start...end])), length)
  }
}

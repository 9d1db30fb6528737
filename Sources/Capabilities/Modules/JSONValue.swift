/// A JSON text (RFC 8259) as a value whose objects keep the order of their members, which means something in a
/// `package.json`.
enum JSONValue: Equatable {
  case null
  case bool(Bool)
  /// As it was written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// The text where it is a string.
  var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The members where it is an object.
  var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
}

/// Members in the order in which their names first came; a later value of the same name counts.
struct JSONObject: Equatable {
  private(set) var names: [String] = []
  private var values: [String: JSONValue] = [:]

  subscript(name: String) -> JSONValue? {
    get { values[name] }
    set {
      if values.updateValue(newValue!, forKey: name) == nil { names.append(name) }
    }
  }
}

extension JSONValue {
  /// The value that `bytes` stand for; nil where they are no JSON, or nested too deeply.
  init?(_ bytes: [UInt8]) {
    var parser = JSONParser(bytes)
    guard let value = parser.parse() else { return nil }
    self = value
  }
}

private struct JSONParser {
  private static let deepest = 256

  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { place = 3 }
  }

  mutating func parse() -> JSONValue? {
    guard let value = value() else { return nil }
    skipBlanks()
    return place == bytes.count ? value : nil
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0a, 0x0d].contains(byte) { place += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    guard next == byte.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func value() -> JSONValue? {
    skipBlanks()
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest, let byte = next else { return nil }
    switch Character(Unicode.Scalar(byte)) {
    case "{": return object()
    case "[": return array()
    case "\"": return string().map(JSONValue.string)
    case "t": return take(word: "true") ? .bool(true) : nil
    case "f": return take(word: "false") ? .bool(false) : nil
    case "n": return take(word: "null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object() -> JSONValue? {
    place += 1
    var object = JSONObject()
    skipBlanks()
    if take("}") { return .object(object) }
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\""), let name = string() else { return nil }
      skipBlanks()
      guard take(":"), let value = value() else { return nil }
      object[name] = value
      skipBlanks()
      if take("}") { return .object(object) }
      guard take(",") else { return nil }
    }
  }

  private mutating func array() -> JSONValue? {
    place += 1
    var elements: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array(elements) }
    while let value = value() {
      elements.append(value)
      skipBlanks()
      if take("]") { return .array(elements) }
      guard take(",") else { return nil }
    }
    return nil
  }

  private mutating func number() -> JSONValue? {
    let start = place
    _ = take("-")
    if !take("0") { guard digits() else { return nil } }
    if take(".") { guard digits() else { return nil } }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      guard digits() else { return nil }
    }
    return .number(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func digits() -> Bool {
    let start = place
    while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { place += 1 }
    return place > start
  }

  private mutating func string() -> String? {
    place += 1
    var text: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"): guard escape(into: &text) else { return nil }
      case ..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape(into text: inout [UInt8]) -> Bool {
    guard let byte = next else { return false }
    place += 1
    switch Character(Unicode.Scalar(byte)) {
    case "\"", "\\", "/": text.append(byte)
    case "b": text.append(0x08)
    case "f": text.append(0x0c)
    case "n": text.append(0x0a)
    case "r": text.append(0x0d)
    case "t": text.append(0x09)
    case "u":
      guard var unit = unit() else { return false }
      var second: UInt16?
      if UTF16.isLeadSurrogate(unit), bytes[place...].starts(with: "\\u".utf8) {
        place += 2
        guard let low = self.unit() else { return false }
        second = low
        if !UTF16.isTrailSurrogate(low) {
          // Two units that don't belong together.
          text += Array(String(decoding: [unit], as: UTF16.self).utf8)
          unit = low
          second = nil
        }
      }
      text += Array(String(decoding: [unit] + (second.map { [$0] } ?? []), as: UTF16.self).utf8)
    default: return false
    }
    return true
  }

  private mutating func unit() -> UInt16? {
    guard place + 4 <= bytes.count else { return nil }
    let digits = bytes[place..<place + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    place += 4
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

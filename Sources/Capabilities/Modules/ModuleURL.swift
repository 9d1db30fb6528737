/// `file:` URLs of absolute paths.
enum ModuleURL {
  /// The URL of a path (https://url.spec.whatwg.org/#path-percent-encode-set, and what else Node escapes: `%`, `\`, line
  /// breaks and tabs).
  static func of(path: String) -> String { "file://" + escaped(path) }

  static func escaped(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      let isPlain = byte > 0x20 && byte < 0x7f && !"\"#<>?^`{}%\\".utf8.contains(byte)
      if isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }

  /// What the percent signs of a URL's path stand for; nil where that is not UTF-8.
  static func unescaped(_ text: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let value = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether the path has a `%2F` or `%5C`, which Node refuses.
  static func hasEscapedSeparator(_ path: some StringProtocol) -> Bool {
    let path = path.lowercased()
    return path.contains("%2f") || path.contains("%5c")
  }
}

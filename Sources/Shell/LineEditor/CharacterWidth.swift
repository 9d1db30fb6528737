import CEditLine
import Glibc

/// How many columns characters take on a terminal, one code point at a time, as terminals count (wcwidth(3)).
enum CharacterWidth {
  /// Makes the C library know the characters of Unicode, without which all of them are unprintable.
  ///
  /// Sets the character type of the process's locale to that of the environment, or to UTF-8 where this has another
  /// encoding (setlocale(3)).
  static func adoptLocale() {
    setlocale(LC_CTYPE, "")
    if String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  /// 0 for combining marks, 2 for wide characters, -1 for what is spelled out instead.
  static func of(_ code: Int32) -> Int {
    switch code {
    case 0x20..<0x7F: 1
    // Marks that turn the direction of writing, so that a text looks like another one.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: -1
    case 0x2028, 0x2029, 0xFEFF: -1
    default: Int(editline_width(code))
    }
  }

  /// Columns of a text on one row, without its unprintable characters.
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + max(0, of(Int32(bitPattern: $1.value))) }
  }

  /// `^A` for a control character, `<U+202E>` for others that are not printed as they are.
  static func spelling(of code: Int32) -> String {
    switch code {
    case 0..<0x20: return "^" + String(Unicode.Scalar(UInt8(code) ^ 0x40))
    case 0x7F: return "^?"
    default:
      let digits = String(UInt32(bitPattern: code), radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
  }

  /// `text` with everything unprintable spelled out, so that it can be shown on one row.
  static func printable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let code = Int32(bitPattern: scalar.value)
      if of(code) >= 0 { result.unicodeScalars.append(scalar) } else { result += spelling(of: code) }
    }
    return result
  }
}

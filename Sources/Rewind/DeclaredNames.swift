/// The names that a text declares at its top level with `let`, `const` and `class`. The engine keeps such globals where
/// its C API doesn't look, so they are read from what was typed. A guess, for completion and messages only: where a
/// regular expression holds a quote or a bracket, some may be missing.
struct DeclaredNames {
  private let bytes: [UInt8]
  private var index = 0
  private var names: [String] = []

  /// The names in `source`, in order.
  static func find(in source: String) -> [String] {
    var scan = DeclaredNames(bytes: Array(source.utf8))
    scan.run()
    return scan.names
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    while index < bytes.count {
      if let word = takeWord() {
        if word == "class" { takeName() } else if word == "let" || word == "const" { takeDeclarations() }
      } else {
        skip()
      }
    }
  }

  /// What follows `let` or `const`: names and patterns, with commas between them.
  private mutating func takeDeclarations() {
    while true {
      skipSpace()
      if index < bytes.count, bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "[") {
        takePattern()
      } else {
        takeName()
      }
      // The initialiser, up to a comma or the end of the statement.
      while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != UInt8(ascii: ";"),
        bytes[index] != UInt8(ascii: "\n")
      {
        if takeWord() == nil { skip() }
      }
      guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { return }
      index += 1
    }
  }

  private mutating func takeName() {
    skipSpace()
    if let name = takeWord(), name != "extends" { names.append(name) }
  }

  /// The names that a pattern binds: a name before a colon is a property's.
  private mutating func takePattern() {
    let end = endOfBrackets()
    index += 1
    while index < end {
      if let word = takeWord() {
        skipSpace()
        if index < end, bytes[index] == UInt8(ascii: ":") { continue }
        names.append(word)
        if index < end, bytes[index] == UInt8(ascii: "=") {
          while index < end, bytes[index] != UInt8(ascii: ",") { skip() }
        }
      } else {
        index += 1
      }
    }
    index = end
  }

  /// The index after the bracket that closes the one at ``index``.
  private func endOfBrackets() -> Int {
    var copy = self
    copy.skip()
    return copy.index
  }

  /// Passes over one thing: a character, a string, a comment, or brackets with what is in them.
  private mutating func skip() {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      while index < bytes.count, bytes[index] != byte { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
      index = min(index + 1, bytes.count)
    case UInt8(ascii: "/") where next == UInt8(ascii: "/"):
      while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
      index = min(index + 2, bytes.count)
      while index < bytes.count, !(bytes[index] == UInt8(ascii: "/") && bytes[index - 1] == UInt8(ascii: "*")) {
        index += 1
      }
      index = min(index + 1, bytes.count)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      var depth = 1
      while index < bytes.count, depth > 0 {
        switch bytes[index] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
          depth += 1
          index += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
          depth -= 1
          index += 1
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "/"): skip()
        default: index += 1
        }
      }
    default: break
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= UInt8(ascii: " ") { index += 1 }
  }

  private mutating func takeWord() -> String? {
    let start = index
    while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
    return start == index ? nil : String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower)
  }
}

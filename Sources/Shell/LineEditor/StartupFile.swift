import Glibc

// ~/.editrc, see editrc(5).
extension LineEditor {
  /// Runs the user's file, if there is one: `$EDITRC`, or `.editrc` in the home directory.
  ///
  /// libedit could read it itself, but choosing an editor there would undo the bindings made here, and a binding of an
  /// escape sequence would make libedit wait for more after every escape, which is a key of its own in vi mode.
  /// - Returns: what libedit says about it.
  func readStartupFile() -> [String] {
    guard
      let path = getenv("EDITRC").map({ String(cString: $0) })
        ?? getenv("HOME").map({ String(cString: $0) + "/.editrc" }),
      !path.isEmpty, let file = fopen(path, "re")
    else { return [] }
    defer { fclose(file) }
    var messages: [String] = []
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while getline(&line, &capacity, file) > 0, let line {
      messages += run(StartupLine(String(cString: line)))
    }
    return messages
  }

  private func run(_ line: StartupLine) -> [String] {
    guard !line.isEmpty else { return [] }
    if let sequence = line.boundSequence { keyboard.boundSequences.insert(sequence) }
    let output = engine.run(line.text)
    if line.choosesEditor { bindDefaultKeys() }
    return output.split(separator: "\n").map { CharacterWidth.printable(String($0)) }
  }
}

/// A line of ~/.editrc, with special keys named as `KeyDecoder` names them.
struct StartupLine: Equatable {
  /// The line for libedit.
  private(set) var text: String
  /// Whether it sets up one of libedit's editors, with the bindings that this has.
  private(set) var choosesEditor = false
  /// The sequence that it binds, where that is not the one of a special key.
  private(set) var boundSequence: [UInt8]?

  var isEmpty: Bool { text.isEmpty || text.hasPrefix("#") }

  init(_ line: String) {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    let words = line.filter { $0 != "\n" && $0 != "\r\n" && $0 != "\r" }.split(whereSeparator: isBlank).map(String.init)
    text = words.joined(separator: " ")
    guard let command = words.first, command == "bind" || command.hasSuffix(":bind") else { return }
    var rest = Array(words.dropFirst())
    let options = rest.prefix { $0.hasPrefix("-") }
    choosesEditor = options.contains("-v") || options.contains("-e")
    guard rest.count > options.count + 1 else { return }
    let isName = options.contains("-k")
    let word = rest[options.count]
    if let key = isName ? Self.namedKeys[word] : Self.specialKey(of: Self.unescaped(word)) {
      // Quoted, because a line of the file is divided into words as a shell's is.
      rest[options.count] = "'" + KeyBindings.notation(of: key.rawValue) + "'"
      rest.removeAll { $0 == "-k" }
      text = ([command] + rest).joined(separator: " ")
    } else if !isName, Self.unescaped(word).first == 0x1B {
      boundSequence = Self.unescaped(word)
    }
  }

  private static let namedKeys: [String: SpecialKey] = [
    "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end, "delete": .delete,
  ]

  private static func specialKey(of sequence: [UInt8]) -> SpecialKey? {
    var decoder = KeyDecoder()
    decoder.feed(sequence)
    guard case .special(let key) = decoder.next(), decoder.next() == nil else { return nil }
    return key
  }

  /// The bytes of a key in the notation of editrc(5), as far as it is used for escape sequences.
  private static func unescaped(_ word: String) -> [UInt8] {
    var text = word
    if text.count >= 2, let quote = text.first, quote == "\"" || quote == "'", text.last == quote {
      text = String(text.dropFirst().dropLast())
    }
    for escape in ["^[", "\\e", "\\033"] {
      while let range = text.firstRange(of: escape) { text.replaceSubrange(range, with: "\u{1B}") }
    }
    return Array(text.utf8)
  }
}

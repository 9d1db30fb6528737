/// Keys that no keyboard has, by which commands reach each other; C1 controls, as those of `SpecialKey` are.
enum InternalKey: UInt8, CaseIterable {
  case insertPaste = 0x80
  case setMark = 0x98
  case killRegion, nextCharacter, lineEnd

  var code: Int32 { Int32(rawValue) }

  fileprivate var command: String {
    switch self {
    case .insertPaste: "jsrepl-insert-paste"
    case .setMark: "em-set-mark"
    case .killRegion: "em-kill-region"
    case .nextCharacter: "ed-next-char"
    case .lineEnd: "jsrepl-line-end"
    }
  }
}

/// What keys do unless ~/.editrc says otherwise, in addition to libedit's own bindings.
enum KeyBindings {
  typealias Table = [(key: String, command: String)]

  /// In all modes.
  static let everywhere: Table =
    [
      ("\r", "jsrepl-accept"), ("\n", "jsrepl-accept"), ("\u{12}", "jsrepl-search-backward"),
      ("\u{13}", "jsrepl-search-forward"), ("\u{0C}", "jsrepl-clear-screen"), ("\u{10}", "jsrepl-previous"),
      ("\u{0E}", "jsrepl-next"),
    ]
    + SpecialKey.allCases.map { (notation(of: $0.rawValue), command(for: $0)) }
    + InternalKey.allCases.map { (notation(of: $0.rawValue), $0.command) }

  /// Where characters are inserted: in emacs mode and in vi's insert mode.
  static let inserting: Table = [("\t", "jsrepl-complete")]

  static let emacs: Table = [
    ("\u{01}", "jsrepl-line-start"), ("\u{05}", "jsrepl-line-end"), ("\u{0B}", "jsrepl-kill-line"),
    ("\u{1B}\r", "jsrepl-newline"), ("\u{1B}\n", "jsrepl-newline"), ("\u{1B}<", "jsrepl-first"),
    ("\u{1B}>", "jsrepl-last"), ("\u{1B}p", "jsrepl-previous-matching"), ("\u{1B}n", "jsrepl-next-matching"),
  ]

  static let viCommandMode: Table = [
    ("k", "jsrepl-previous"), ("j", "jsrepl-next"), ("/", "jsrepl-search-backward"), ("?", "jsrepl-search-forward"),
    // Alone it does nothing here; libedit would wait for a sequence.
    ("\u{1B}", "ed-ignore"),
    // It would run vi while the terminal is in the mode for editing.
    ("v", "ed-unassigned"),
  ]

  /// `byte` in the notation of editrc(5).
  static func notation(of byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private static func command(for key: SpecialKey) -> String {
    switch key {
    case .up: "jsrepl-previous"
    case .down: "jsrepl-next"
    case .left: "ed-prev-char"
    case .right: "ed-next-char"
    case .home: "jsrepl-line-start"
    case .end: "jsrepl-line-end"
    case .delete: "ed-delete-next-char"
    case .insert, .backTab: "ed-ignore"
    case .pageUp: "jsrepl-previous-matching"
    case .pageDown: "jsrepl-next-matching"
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    case .deleteWord: "em-delete-next-word"
    }
  }
}

extension LineEditor {
  /// Makes the bindings for the present editor, in which libedit has just set up its own.
  func bindDefaultKeys() {
    let isVi = engine.isVi
    keyboard.isVi = isVi
    for (key, command) in KeyBindings.everywhere + KeyBindings.inserting + (isVi ? [] : KeyBindings.emacs) {
      engine.bind(key, to: command)
    }
    if let key = mode.endOfInputKey { engine.bind(KeyBindings.notation(of: key), to: "jsrepl-delete-or-end") }
    guard isVi else { return }
    for (key, command) in KeyBindings.everywhere + KeyBindings.viCommandMode {
      engine.bind(key, to: command, inCommandMode: true)
    }
  }
}

/// What terminals send for special keys. Source: xterm's ctlseqs, "PC-Style Function Keys", and rxvt's rxvtRef.
enum EscapeSequence {
  /// The key of `ESC O` and `final`.
  static func singleShift(_ final: UInt8) -> SpecialKey? {
    switch final {
    case UInt8(ascii: "a"): .up
    case UInt8(ascii: "b"): .down
    case UInt8(ascii: "c"): .wordRight
    case UInt8(ascii: "d"): .wordLeft
    default: cursorKey(final)
    }
  }

  /// The key of `ESC [` and `body`, which are parameters and the final byte.
  static func control(_ body: ArraySlice<UInt8>) -> SpecialKey? {
    guard let final = body.last else { return nil }
    let numbers = body.dropLast().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    let key: SpecialKey?
    switch final {
    case UInt8(ascii: "Z"): key = .backTab
    case UInt8(ascii: "~"): key = numberedKey(numbers.first ?? nil)
    default: key = cursorKey(final)
    }
    // Bits of the second parameter less one: 1 is shift, 2 is alt, 4 is control.
    guard let key, numbers.count > 1, let modifiers = numbers[1], (modifiers - 1) & 6 != 0 else { return key }
    return key.asWordMotion
  }

  private static func cursorKey(_ final: UInt8) -> SpecialKey? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }

  private static func numberedKey(_ number: Int?) -> SpecialKey? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }
}

extension SpecialKey {
  /// What the key means together with control or alt.
  var asWordMotion: SpecialKey {
    switch self {
    case .left: .wordLeft
    case .right: .wordRight
    case .delete: .deleteWord
    default: self
    }
  }
}

extension Screen {
  /// Divides what a program writes into characters, controls and escape sequences.
  struct Parser: Sendable {
    enum Event {
      case print(Unicode.Scalar)
      case control(UInt8)
      /// `ESC` and a final byte.
      case escape(UInt8)
      case sequence(Sequence)
    }

    /// `ESC [`, parameters and a final byte; missing parameters are 0.
    struct Sequence {
      var isPrivate = false
      var parameters: [Int] = []
      var final: UInt8 = 0
    }

    private enum State: Sendable {
      case ground, escape, charset, control, string, stringEscape
    }

    private var state = State.ground
    private var character: [UInt8] = []
    private var missing = 0
    private var body: [UInt8] = []

    mutating func take(_ byte: UInt8) -> Event? {
      switch state {
      case .ground: return text(byte)
      case .escape:
        body = []
        switch byte {
        case UInt8(ascii: "["): state = .control
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): state = .string
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "#"): state = .charset
        default:
          state = .ground
          return .escape(byte)
        }
        return nil
      case .charset:
        state = .ground
        return nil
      case .control:
        guard (0x40...0x7E).contains(byte) else {
          body.append(byte)
          return nil
        }
        state = .ground
        return .sequence(sequence(final: byte))
      case .string:
        if byte == 0x07 { state = .ground }
        if byte == 0x1B { state = .stringEscape }
        return nil
      case .stringEscape:
        state = .ground
        return nil
      }
    }

    private mutating func text(_ byte: UInt8) -> Event? {
      if missing > 0 && byte & 0xC0 == 0x80 {
        character.append(byte)
        missing -= 1
        return missing == 0 ? .print(String(decoding: character, as: UTF8.self).unicodeScalars.first ?? " ") : nil
      }
      missing = 0
      switch byte {
      case 0x1B:
        state = .escape
        return nil
      case 0..<0x20, 0x7F: return .control(byte)
      case 0x20..<0x7F: return .print(Unicode.Scalar(byte))
      case 0xC2...0xDF: missing = 1
      case 0xE0...0xEF: missing = 2
      case 0xF0...0xF4: missing = 3
      default: return .print("\u{FFFD}")
      }
      character = [byte]
      return nil
    }

    private func sequence(final: UInt8) -> Sequence {
      let digits = body.drop { $0 == UInt8(ascii: "?") }
      let parameters = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
      return Sequence(
        isPrivate: digits.count < body.count, parameters: digits.isEmpty ? [] : parameters, final: final)
    }
  }
}

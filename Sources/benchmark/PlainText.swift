/// What a terminal program wrote, without its escape sequences (ECMA-48).
struct PlainText {
  private(set) var bytes: [UInt8] = []
  /// Questions about the cursor's position that were not answered yet.
  private(set) var positionRequests = 0
  private var state = State.text
  private var parameters: [UInt8] = []

  private enum State { case text, escape, sequence, string }

  /// Takes what was written.
  mutating func append(_ output: ArraySlice<UInt8>) {
    for byte in output {
      switch (state, byte) {
      case (.text, 0x1B): state = .escape
      case (.text, _): bytes.append(byte)
      case (.escape, UInt8(ascii: "[")): (state, parameters) = (.sequence, [])
      case (.escape, UInt8(ascii: "]")): state = .string
      case (.escape, UInt8(ascii: "(")...UInt8(ascii: ")")): break
      case (.escape, _): state = .text
      case (.sequence, 0x40...0x7E):
        state = .text
        if byte == UInt8(ascii: "n"), parameters == [UInt8(ascii: "6")] { positionRequests += 1 }
      case (.sequence, _): parameters.append(byte)
      case (.string, 0x07): state = .text
      case (.string, 0x1B): state = .escape
      case (.string, _): break
      }
    }
  }

  /// Forgets the text up to now.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Counts the questions as answered.
  mutating func answered() { positionRequests = 0 }

  /// Whether `text` is there, at or after `start`.
  func contains(_ text: [UInt8], from start: Int) -> Bool {
    guard bytes.count - start >= text.count else { return false }
    return (start...bytes.count - text.count).contains { bytes[$0..<$0 + text.count].elementsEqual(text) }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

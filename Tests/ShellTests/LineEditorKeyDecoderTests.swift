import Testing

@testable import Shell

@Suite("Decoding keys")
struct LineEditorKeyDecoderTests {
  private static func keys(_ text: String) -> [KeyDecoder.Key] { text.unicodeScalars.map { .character($0) } }

  static let table: [(input: [UInt8], keys: [KeyDecoder.Key])] = [
    (Array("aé日😀".utf8), keys("aé日😀")),
    ([0x00, 0x7F], keys("\0\u{7F}")),
    // Ill-formed: a lone continuation, an overlong form, a surrogate, above U+10FFFF, an unfinished character.
    ([0x80], keys("\u{FFFD}")),
    ([0xC0, 0xAF, 0x61], keys("\u{FFFD}\u{FFFD}a")),
    ([0xED, 0xA0, 0x80], keys("\u{FFFD}\u{FFFD}\u{FFFD}")),
    ([0xF5, 0x61], keys("\u{FFFD}a")),
    ([0xE6, 0x97, 0x61], keys("\u{FFFD}a")),
    // C1 controls stand for special keys inside and are dropped.
    (Array("a\u{81}b".utf8), keys("ab")),
    (
      Array("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D".utf8),
      [.special(.up), .special(.down), .special(.right), .special(.left)]
    ),
    (Array("\u{1B}OA\u{1B}OF\u{1B}Oc".utf8), [.special(.up), .special(.end), .special(.wordRight)]),
    (Array("\u{1B}[H\u{1B}[1~\u{1B}[7~".utf8), [.special(.home), .special(.home), .special(.home)]),
    (Array("\u{1B}[4~\u{1B}[8~\u{1B}[F".utf8), [.special(.end), .special(.end), .special(.end)]),
    (Array("\u{1B}[1;5C\u{1B}[1;3D".utf8), [.special(.wordRight), .special(.wordLeft)]),
    (Array("\u{1B}[1;2C\u{1B}[1;5A".utf8), [.special(.right), .special(.up)]),
    (Array("\u{1B}[3~\u{1B}[3;5~".utf8), [.special(.delete), .special(.deleteWord)]),
    (Array("\u{1B}\u{1B}[D".utf8), [.special(.wordLeft)]),
    (Array("\u{1B}[Z\u{1B}[5~".utf8), [.special(.backTab), .special(.pageUp)]),
    (Array("\u{1B}b\u{1B}\r".utf8), keys("\u{1B}b\u{1B}\r")),
    (Array("\u{1B}[15~x".utf8), [.sequence(Array("\u{1B}[15~".utf8))] + keys("x")),
    (Array("\u{1B}[[Ax".utf8), keys("x")),
    (Array("\u{1B}[1\u{7}".utf8), keys("\u{1B}[1\u{7}")),
    (Array("\u{1B}[99999999999999999999~".utf8), [.sequence(Array("\u{1B}[99999999999999999999~".utf8))]),
    (Array("\u{1B}[200~a\u{1B}[Ab\u{1B}[201~c".utf8), [.paste(Array("a\u{1B}[Ab".utf8))] + keys("c")),
    (Array("\u{1B}[200~\u{1B}[201~\u{1B}[201~c".utf8), [.paste([]), .sequence(Array("\u{1B}[201~".utf8))] + keys("c")),
    (
      Array("\u{1B}[200~\u{1B}\u{1B}[20\u{1B}[201~".utf8) + [0x61], [.paste(Array("\u{1B}\u{1B}[20".utf8))] + keys("a")
    ),
  ]

  @Test("All at once or byte by byte, the keys are the same", arguments: table)
  func decoding(input: [UInt8], keys: [KeyDecoder.Key]) {
    var whole = KeyDecoder()
    whole.feed(input)
    #expect(Self.all(&whole) == keys)
    var bytewise = KeyDecoder()
    var found: [KeyDecoder.Key] = []
    for byte in input {
      bytewise.feed([byte])
      found += Self.all(&bytewise)
    }
    #expect(found == keys)
  }

  @Test(
    "An escape is a key of its own only when time has decided so",
    arguments: ["\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[1;"])
  func escape(input: String) {
    var decoder = KeyDecoder()
    decoder.feed(input.utf8)
    #expect(decoder.next() == nil)
    #expect(decoder.isWaitingAfterEscape)
    decoder.endEscape()
    #expect(Self.all(&decoder) == Self.keys(input))
    #expect(!decoder.isWaitingAfterEscape)
  }

  @Test("An unfinished paste is forgotten on demand")
  func forgetting() {
    var decoder = KeyDecoder()
    decoder.feed("\u{1B}[200~abc".utf8)
    #expect(decoder.next() == nil)
    decoder.removeAll()
    decoder.feed("x".utf8)
    #expect(decoder.next() == .character("x"))
  }

  private static func all(_ decoder: inout KeyDecoder) -> [KeyDecoder.Key] {
    var keys: [KeyDecoder.Key] = []
    while let key = decoder.next() { keys.append(key) }
    return keys
  }
}

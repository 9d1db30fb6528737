/// The identity of a turn: the SHA-256 of its parent's identity and of its own record, as a git commit has.
///
/// Two turns with the same identity are the same turn with the same history. The root of every session is the
/// identity of its header (``SessionHeader/id``).
public struct TurnID: Hashable, Sendable {
  /// How many bytes an identity has.
  public static let byteCount = 32

  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The identity with these bytes, or nil if they are not exactly ``byteCount``.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    var words: [UInt64] = [0, 0, 0, 0]
    for (place, byte) in bytes.enumerated() {
      words[place / 8] = words[place / 8] << 8 | UInt64(byte)
    }
    self.words = (words[0], words[1], words[2], words[3])
  }

  /// The identity that ``description`` of another one gave, or nil if this is not 64 hexadecimal digits.
  public init?(hex: String) {
    guard hex.utf8.count == 2 * Self.byteCount else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in hex {
      guard digit.isASCII, let value = digit.hexDigitValue.map(UInt8.init) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.init(bytes: bytes)
  }

  /// The 32 bytes, the first of the digest first.
  public var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
    }
  }

  /// The first 10 hexadecimal digits: enough to tell the turns of one session apart on a screen.
  public var short: String { String(description.prefix(10)) }

  /// Whether all bytes are the same.
  public static func == (left: TurnID, right: TurnID) -> Bool { left.words == right.words }

  /// Feeds half of the bytes, which are random enough.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
  }
}

extension TurnID: Comparable {
  /// The order of the bytes, which says nothing about which turn came first.
  public static func < (left: TurnID, right: TurnID) -> Bool { left.words < right.words }
}

extension TurnID: CustomStringConvertible {
  /// All 64 hexadecimal digits, in lower case.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

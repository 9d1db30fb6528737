/// Appends plain values to bytes, in the one encoding that both processes speak.
///
/// Integers are LEB128 (7 bits a byte, least significant first); signed ones are zigzag first. Strings are UTF-8 with
/// their byte count before them. Equal values give equal bytes: nothing here depends on hashing or addresses.
public struct ByteWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty writer.
  public init() {}

  /// An empty writer with room for so many bytes.
  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Appends one byte.
  public mutating func write(byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends an unsigned integer, 1 to 10 bytes.
  public mutating func write(_ value: UInt64) {
    bytes.append(integer: value)
  }

  /// Appends a signed integer, 1 to 10 bytes, short for values near zero.
  public mutating func write(signed value: Int64) {
    write(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  /// Appends a flag, one byte.
  public mutating func write(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }

  /// Appends a string: its length in UTF-8 bytes, then the bytes.
  public mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(UInt64(utf8.count))
      bytes.append(contentsOf: utf8)
    }
  }

  /// Appends strings, their count first.
  public mutating func write(_ texts: [String]) {
    write(UInt64(texts.count))
    for text in texts { write(text) }
  }

  /// Appends bytes as they are, without their count.
  public mutating func write(raw: some Sequence<UInt8>) {
    bytes.append(contentsOf: raw)
  }
}

extension UInt64 {
  /// How many bytes ``ByteWriter/write(_:)`` makes of it.
  var writtenCount: Int { Swift.max(1, (UInt64.bitWidth - leadingZeroBitCount + 6) / 7) }
}

extension [UInt8] {
  /// Appends an unsigned integer as ``ByteWriter`` writes it.
  public mutating func append(integer value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

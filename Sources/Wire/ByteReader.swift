/// Reads what ``ByteWriter`` wrote, from bytes that nobody vouches for.
///
/// No length is believed before it is compared with what is left, and no encoding is accepted that the writer would
/// not have produced, so that equal values always have equal bytes.
public struct ByteReader: Sendable {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// A reader over the whole of `bytes`.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Bytes not read yet.
  public var remaining: Int { bytes.endIndex - position }

  /// The next byte.
  public mutating func readByte() throws(WireError) -> UInt8 {
    guard position < bytes.endIndex else { throw .truncated }
    defer { position += 1 }
    return bytes[position]
  }

  /// The next unsigned integer; the shortest encoding only.
  public mutating func readUnsigned() throws(WireError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try readByte()
      guard shift < 63 || byte <= 1 else { throw .malformed("an integer over 64 bits") }
      value |= UInt64(byte & 0x7f) << shift
      if byte & 0x80 == 0 {
        guard byte != 0 || shift == 0 else { throw .malformed("an integer that is not in its shortest form") }
        return value
      }
      shift += 7
    }
  }

  /// The next signed integer.
  public mutating func readSigned() throws(WireError) -> Int64 {
    let folded = try readUnsigned()
    return Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
  }

  /// The next unsigned integer, where it is at most `limit`.
  public mutating func readInteger(upTo limit: Int) throws(WireError) -> Int {
    let value = try readUnsigned()
    guard value <= UInt64(limit) else { throw .malformed("\(value) where at most \(limit) is allowed") }
    return Int(value)
  }

  /// The next flag.
  public mutating func readFlag() throws(WireError) -> Bool {
    switch try readByte() {
    case 0: false
    case 1: true
    case let other: throw .malformed("a flag of \(other)")
    }
  }

  /// The next string, which must be UTF-8.
  public mutating func readString() throws(WireError) -> String {
    let count = try readUnsigned()
    guard count <= UInt64(remaining) else { throw .truncated }
    let end = position + Int(count)
    guard let text = String(validating: bytes[position..<end], as: UTF8.self) else {
      throw .malformed("a string that is not UTF-8")
    }
    position = end
    return text
  }

  /// The next strings, with their count before them.
  public mutating func readStrings() throws(WireError) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try readInteger(upTo: remaining)) { texts.append(try readString()) }
    return texts
  }

  /// The next `count` bytes, without copying them.
  public mutating func readBytes(_ count: Int) throws(WireError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= remaining else { throw .truncated }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// All that is left, without copying it.
  public mutating func readRest() throws(WireError) -> ArraySlice<UInt8> { try readBytes(remaining) }

  /// Throws unless everything has been read.
  public func finish() throws(WireError) {
    guard remaining == 0 else { throw .malformed("\(remaining) bytes too many") }
  }
}

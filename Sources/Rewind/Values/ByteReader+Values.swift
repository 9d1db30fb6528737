import Wire

// What follows the tags of values without parts.
extension ByteReader {
  /// An integer that a `Double` holds with its neighbours.
  mutating func readSafeInteger() throws(WireError) -> Double {
    let integer = try readSigned()
    guard integer.magnitude <= UInt64(Value.largestSafeInteger) else {
      throw .malformed("an integer of more than 53 bits")
    }
    return Double(integer)
  }

  /// A number that is none of the safe integers.
  mutating func readDouble() throws(WireError) -> Double {
    let bits = try readBytes(8).reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    let number = Double(bitPattern: bits)
    guard number.safeInteger == nil else { throw .malformed("an integer as a fraction") }
    guard !number.isNaN || bits == Double.canonicalNaN else { throw .malformed("a NaN of an unknown form") }
    return number
  }

  /// An integer of any size.
  mutating func readBigInteger() throws(WireError) -> BigInteger {
    let isNegative = try readFlag()
    let bytes = try readBytes(try readInteger(upTo: remaining))
    guard bytes.last != 0, !isNegative || !bytes.isEmpty else {
      throw .malformed("a BigInt that is not in its shortest form")
    }
    let words = stride(from: bytes.startIndex, to: bytes.endIndex, by: 8).map { start in
      bytes[start..<min(start + 8, bytes.endIndex)].reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    }
    return BigInteger(isNegative: isNegative, magnitude: words)
  }

  /// A string whose units are bytes.
  mutating func readLatin1() throws(WireError) -> String {
    let bytes = try readBytes(try readInteger(upTo: remaining))
    return bytes.withUnsafeBufferPointer { units in
      let extra = units.reduce(0) { $0 &+ Int($1 >> 7) }
      guard extra > 0 else { return String(decoding: units, as: UTF8.self) }
      return String(unsafeUninitializedCapacity: units.count + extra) { utf8 in
        var end = 0
        for unit in units {
          if unit < 0x80 {
            utf8[end] = unit
            end += 1
          } else {
            utf8[end] = 0xc0 | unit >> 6
            utf8[end + 1] = 0x80 | unit & 0x3f
            end += 2
          }
        }
        return end
      }
    }
  }

  /// A string with units that are no bytes.
  mutating func readUTF16() throws(WireError) -> JavaScriptString {
    let count = try readInteger(upTo: remaining / 2)
    let units = try readBytes(2 * count).withUnsafeBufferPointer { bytes in
      [UInt16](unsafeUninitializedCapacity: count) { units, initialized in
        for index in 0..<count { units[index] = UInt16(bytes[2 * index]) | UInt16(bytes[2 * index + 1]) << 8 }
        initialized = count
      }
    }
    guard units.contains(where: { $0 > 0xff }) else { throw .malformed("a string of bytes as one of 16-bit units") }
    return JavaScriptString(utf16: units)
  }
}

extension Double {
  /// The bits of the only NaN that crosses.
  static let canonicalNaN: UInt64 = 0x7ff8_0000_0000_0000

  /// The same as an integer within ±``Value/largestSafeInteger``; nil for other numbers, and for −0.
  var safeInteger: Int64? {
    guard abs(self) <= Double(Value.largestSafeInteger) else { return nil }
    let integer = Int64(self)
    guard Double(integer) == self, integer != 0 || sign == .plus else { return nil }
    return integer
  }
}

import Wire

extension ByteWriter {
  mutating func write(tag: ValueTag) { write(byte: tag.rawValue) }

  /// Appends a count or a number.
  mutating func write(count: Int) { write(UInt64(count)) }

  /// Appends a number, with its tag.
  mutating func write(number: Double) {
    if let integer = number.safeInteger {
      write(tag: .integer)
      write(signed: integer)
    } else {
      write(tag: .double)
      write(bits: number.isNaN ? Double.canonicalNaN : number.bitPattern, bytes: 8)
    }
  }

  /// Appends a BigInt, with its tag.
  mutating func write(bigInt integer: BigInteger) {
    let words = integer.magnitude
    write(tag: .bigInt)
    write(integer.isNegative)
    let unused = (words.last?.leadingZeroBitCount ?? 0) / 8
    write(count: 8 * words.count - unused)
    for (index, word) in words.enumerated() { write(bits: word, bytes: index == words.count - 1 ? 8 - unused : 8) }
  }

  /// Appends a string, with its tag.
  mutating func write(text string: JavaScriptString) {
    switch string.content {
    case .wellFormed(let text): write(text: text)
    case .illFormed(let units): write(units: units)
    }
  }

  /// Appends a string, with its tag.
  mutating func write(text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var union: UInt8 = 0
      for byte in utf8 { union |= byte }
      guard union >= 0x80 else {
        write(tag: .latin1)
        write(count: utf8.count)
        write(raw: utf8)
        return
      }
      // Up to U+00FF, the first of two bytes is 0xc2 or 0xc3.
      guard utf8.allSatisfy({ $0 <= 0xc3 }) else {
        write(units: Array(String(decoding: utf8, as: UTF8.self).utf16))
        return
      }
      write(tag: .latin1)
      write(count: utf8.count { $0 < 0xc0 })
      var lead: UInt8 = 0
      for byte in utf8 {
        if byte >= 0xc0 {
          lead = byte
        } else {
          write(byte: byte < 0x80 ? byte : lead << 6 | byte & 0x3f)
        }
      }
    }
  }

  /// Appends a string of these units, with its tag.
  mutating func write(units: [UInt16]) {
    let isLatin1 = units.allSatisfy { $0 <= 0xff }
    write(tag: isLatin1 ? .latin1 : .utf16)
    write(count: units.count)
    for unit in units {
      write(byte: UInt8(truncatingIfNeeded: unit))
      if !isLatin1 { write(byte: UInt8(unit >> 8)) }
    }
  }

  private mutating func write(bits: UInt64, bytes: Int) {
    for index in 0..<bytes { write(byte: UInt8(truncatingIfNeeded: bits >> (8 * index))) }
  }
}

import TestSupport
import Testing

@testable import Rewind

@Suite struct BigIntegerTests {
  @Test(
    "a text of digits is an integer, and the integer that text",
    arguments: [
      ("0", 10, "0"), ("-0", 10, "0"), ("+5", 10, "5"), ("007", 10, "7"), ("-12", 10, "-12"),
      ("18446744073709551616", 16, "18446744073709551616"), ("FFffFFffFFffFFff0", 16, "ffffffffffffffff0"),
      ("zZ", 36, "zz"), ("-" + String(repeating: "1", count: 300), 2, "-" + String(repeating: "1", count: 300)),
      ("100000000000000000000000000000000000000000", 10, "100000000000000000000000000000000000000000"),
    ])
  func texts(_ text: String, _ radix: Int, _ canonical: String) throws {
    let integer = try #require(BigInteger(text, radix: radix))
    #expect(integer.text(radix: radix) == canonical)
  }

  @Test(
    "what is no text of digits is none", arguments: ["", "-", "+", "--1", "1.5", "0x10", " 1", "1_000", "1e3", "٣"])
  func noTexts(_ text: String) {
    #expect(BigInteger(text) == nil)
  }

  @Test("text and integer agree with Swift's own integers, in every radix")
  func agreement() throws {
    var generator = SeededGenerator(seed: 4)
    for round in 0..<2000 {
      let bits = UInt128(generator.next()) << 64 | UInt128(generator.next())
      let number = Int128(bitPattern: bits) >> Int128(generator.next() % 128)
      let radix = 2 + round % 35
      let text = String(number, radix: radix)
      let integer = BigInteger(number)
      #expect(integer.text(radix: radix) == text)
      #expect(BigInteger(text.uppercased(), radix: radix) == integer)
      #expect(BigInteger("\(integer)") == integer)
      #expect(Int128(exactly: integer) == number)
      #expect(Int64(exactly: integer) == Int64(exactly: number))
      #expect(UInt64(exactly: integer) == UInt64(exactly: number))
      #expect(Int8(exactly: integer) == Int8(exactly: number))
      #expect(UInt128(exactly: integer) == UInt128(exactly: number))
      #expect(Double(exactly: integer) == Double(exactly: number))
      let other = number &+ Int128(generator.next() % 3) - 1
      #expect((integer < BigInteger(other)) == (number < other))
    }
  }

  @Test("the limits of Swift's integers are kept exactly")
  func limits() {
    func check<I: FixedWidthInteger>(_ type: I.Type) {
      for limit in [I.min, I.max] { #expect(I(exactly: BigInteger(limit)) == limit) }
      let wide = (BigInteger(I.max), BigInteger(I.min))
      #expect(I(exactly: plusOne(wide.0)) == nil, "\(type)")
      #expect(I.isSigned ? I(exactly: minusOne(wide.1)) == nil : I(exactly: BigInteger(-1)) == nil, "\(type)")
    }
    check(Int8.self)
    check(UInt8.self)
    check(Int64.self)
    check(UInt64.self)
    check(Int128.self)
    check(UInt128.self)
  }

  @Test("a Double has the integers that it has exactly, and no others")
  func doubles() {
    #expect(
      Double(exactly: BigInteger(isNegative: true, magnitude: Array(repeating: 0, count: 15) + [1 << 63])) == -0x1p1023)
    #expect(Double(exactly: BigInteger(isNegative: false, magnitude: Array(repeating: 0, count: 16) + [1])) == nil)
    #expect(
      Double(
        exactly: BigInteger(isNegative: false, magnitude: Array(repeating: 0, count: 15) + [0xffff_ffff_ffff_f800]))
        == .greatestFiniteMagnitude)
    #expect(Double(exactly: BigInteger((1 << 53) + 1)) == nil)
    #expect(Double(exactly: BigInteger((1 << 53) + 2)) == 0x1p53 + 2)
  }

  private func plusOne(_ integer: BigInteger) -> BigInteger {
    var words = integer.magnitude
    for index in words.indices {
      words[index] &+= 1
      if words[index] != 0 { return BigInteger(isNegative: integer.isNegative, magnitude: words) }
    }
    return BigInteger(isNegative: integer.isNegative, magnitude: words + [1])
  }

  private func minusOne(_ integer: BigInteger) -> BigInteger {
    let greater = plusOne(BigInteger(isNegative: false, magnitude: integer.magnitude))
    return BigInteger(isNegative: true, magnitude: greater.magnitude)
  }
}

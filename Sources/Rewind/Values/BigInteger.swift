/// An integer of any size, as JavaScript's BigInt: it keeps a value and compares it, and leaves arithmetic to others.
/// Source: ECMA-262 §6.1.6.2.
public struct BigInteger: Hashable, Sendable {
  /// Whether it is below zero.
  public let isNegative: Bool
  /// The absolute value in words of 64 bits, the least significant one first and the last one never 0: none for zero.
  public let magnitude: [UInt64]

  /// The integer with that sign and absolute value.
  ///
  /// - Parameters:
  ///   - isNegative: ignored for zero.
  ///   - magnitude: the least significant word first.
  public init(isNegative: Bool, magnitude: [UInt64]) {
    var words = magnitude
    while words.last == 0 { words.removeLast() }
    self.isNegative = isNegative && !words.isEmpty
    self.magnitude = words
  }

  /// The integer with the value of `value`.
  public init(_ value: some BinaryInteger) {
    self.init(isNegative: value < 0, magnitude: value.magnitude.words.map { UInt64($0) })
  }
}

extension BigInteger: ExpressibleByIntegerLiteral {
  /// The integer that the literal stands for, within the range of `Int64`; for others see ``init(_:radix:)``.
  public init(integerLiteral value: Int64) { self.init(value) }
}

extension BigInteger: Comparable {
  /// Whether the first is less than the second.
  public static func < (left: BigInteger, right: BigInteger) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    let (smaller, greater) = left.isNegative ? (right.magnitude, left.magnitude) : (left.magnitude, right.magnitude)
    guard smaller.count == greater.count else { return smaller.count < greater.count }
    return smaller.reversed().lexicographicallyPrecedes(greater.reversed())
  }
}

extension FixedWidthInteger {
  /// The value of `source`; nil where this type cannot hold it.
  public init?(exactly source: BigInteger) {
    var magnitude: Magnitude = 0
    for word in source.magnitude.reversed() {
      if Magnitude.bitWidth > 64 {
        guard magnitude.leadingZeroBitCount >= 64 else { return nil }
        magnitude <<= 64
      } else if magnitude != 0 {
        return nil
      }
      guard let part = Magnitude(exactly: word) else { return nil }
      magnitude |= part
    }
    guard source.isNegative else {
      self.init(exactly: magnitude)
      return
    }
    guard Self.isSigned, magnitude <= Self.min.magnitude else { return nil }
    self = 0 &- Self(truncatingIfNeeded: magnitude)
  }
}

extension Double {
  /// The value of `source`; nil where no `Double` has exactly that value.
  public init?(exactly source: BigInteger) {
    let words = source.magnitude
    guard let highest = words.last else {
      self = 0
      return
    }
    let empty = words.firstIndex { $0 != 0 }!
    let lowest = empty * 64 + words[empty].trailingZeroBitCount
    let length = words.count * 64 - highest.leadingZeroBitCount
    guard length <= 1024, length - lowest <= 53 else { return nil }
    // At most 53 bits are set from `lowest` on, so no step rounds.
    let absolute = words.reversed().reduce(0.0) { $0 * 0x1p64 + Double($1) }
    self = source.isNegative ? -absolute : absolute
  }
}

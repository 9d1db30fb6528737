extension BigInteger: LosslessStringConvertible {
  /// The integer that a decimal text stands for, with `-` or `+` before it or not; nil where it is none.
  ///
  /// Takes time in proportion to the square of the number of digits.
  public init?(_ description: String) { self.init(description, radix: 10) }

  /// The integer that a text of digits stands for, with `-` or `+` before it or not; nil where it is none.
  ///
  /// - Parameters:
  ///   - text: the digits, without `0x` or the like before them.
  ///   - radix: from 2 to 36; letters, small or capital, are the digits from ten on. 16 for hexadecimal.
  /// - Precondition: the radix is one of these.
  public init?(_ text: some StringProtocol, radix: Int) {
    precondition((2...36).contains(radix), "a radix must lie between 2 and 36")
    var digits = Array(text.utf8)[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    guard !digits.isEmpty else { return nil }
    let step = BigInteger.step(radix: radix)
    var words: [UInt64] = []
    // The first piece is the one that may be short, so that all others have the same weight.
    var length = (digits.count - 1) % step.digits + 1
    while !digits.isEmpty {
      var carry: UInt64 = 0
      for digit in digits.prefix(length) {
        guard let value = BigInteger.value(ofDigit: digit), value < radix else { return nil }
        carry = carry * UInt64(radix) + UInt64(value)
      }
      for index in words.indices {
        let (high, low) = words[index].multipliedFullWidth(by: step.weight)
        let (sum, overflow) = low.addingReportingOverflow(carry)
        words[index] = sum
        carry = high + (overflow ? 1 : 0)
      }
      if carry > 0 { words.append(carry) }
      digits = digits.dropFirst(length)
      length = step.digits
    }
    self.init(isNegative: isNegative, magnitude: words)
  }

  /// The digits, in decimal, with `-` before them where it is below zero.
  public var description: String { text(radix: 10) }

  /// The digits, with `-` before them where it is below zero.
  ///
  /// Takes time in proportion to the square of the number of digits.
  /// - Parameter radix: from 2 to 36; small letters are the digits from ten on. 16 for hexadecimal.
  public func text(radix: Int) -> String {
    precondition((2...36).contains(radix), "a radix must lie between 2 and 36")
    let step = BigInteger.step(radix: radix)
    var words = magnitude
    var pieces: [String] = []
    while words.count > 1 {
      var remainder: UInt64 = 0
      for index in words.indices.reversed() {
        (words[index], remainder) = step.weight.dividingFullWidth((remainder, words[index]))
      }
      while words.last == 0 { words.removeLast() }
      let digits = String(remainder, radix: radix)
      pieces.append(String(repeating: "0", count: step.digits - digits.utf8.count) + digits)
    }
    pieces.append(String(words.first ?? 0, radix: radix))
    return (isNegative ? "-" : "") + pieces.reversed().joined()
  }

  /// How many digits one word surely holds, and what a unit before them is worth.
  private static func step(radix: Int) -> (digits: Int, weight: UInt64) {
    var digits = 0
    var weight: UInt64 = 1
    while case (let next, false) = weight.multipliedReportingOverflow(by: UInt64(radix)) {
      weight = next
      digits += 1
    }
    return (digits, weight)
  }

  private static func value(ofDigit digit: UInt8) -> Int? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(digit - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(digit - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}

extension Double {
  /// The number as JavaScript writes it. Source: ECMA-262 §6.1.6.1.20, but that −0 is `-0`, as `console.log` shows it.
  var javaScriptText: String {
    guard isFinite else { return isNaN ? "NaN" : self < 0 ? "-Infinity" : "Infinity" }
    let sign = self.sign == .minus ? "-" : ""
    guard self != 0 else { return sign + "0" }

    // Swift finds the same shortest digits, and only sets the point otherwise.
    let parts = "\(magnitude)".split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = mantissa.joined()
    var point = mantissa[0].count + (parts.count > 1 ? Int(parts[1])! : 0)
    let leading = digits.prefix { $0 == "0" }.count
    digits.removeFirst(leading)
    point -= leading
    while digits.last == "0" { digits.removeLast() }

    let count = digits.count
    switch point {
    case count... where point <= 21: return sign + digits + zeros(point - count)
    case 1...21: return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    case -5...0: return sign + "0." + zeros(-point) + digits
    default:
      let exponent = (point > 0 ? "+" : "-") + "\(abs(point - 1))"
      return sign + digits.prefix(1) + (count > 1 ? "." + digits.dropFirst() : "") + "e" + exponent
    }
  }

  private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
}

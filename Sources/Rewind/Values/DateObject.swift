extension Value {
  /// A `Date`: a moment, to the millisecond. Source: ECMA-262 §21.4.
  public final class DateObject: Sendable {
    /// Milliseconds since 1970 began in UTC, a whole number within ±8.64e15; NaN for an invalid date.
    public let milliseconds: Double

    /// The date at `milliseconds` since 1970 began in UTC.
    ///
    /// - Parameter milliseconds: a fraction is cut off; invalid outside ±8.64e15, as ECMA-262 §21.4.1.31 has it.
    public init(milliseconds: Double) {
      self.milliseconds = abs(milliseconds) <= DateObject.latest ? milliseconds.rounded(.towardZero) + 0 : .nan
    }

    /// Whether it is a moment at all.
    public var isValid: Bool { !milliseconds.isNaN }

    static let latest = 8.64e15
  }
}

import Foundation

/// What can go to an app as a value.
///
/// The standard types that stand for data conform: `Bool`, the integers, `Double`, `Float`, `String`, `Date`, `Data`,
/// and `Optional`, `Array` and `Dictionary` of what conforms. ``Value/init(encoding:)`` makes a value of anything
/// `Encodable`.
public protocol ValueConvertible {
  /// The value that it is in an app.
  ///
  /// - Throws: where it can't be one. For an argument or a global that becomes ``SandboxError/notPassable(_:)``.
  var javaScriptValue: Value { get throws }
}

extension Value: ValueConvertible {
  /// The value itself.
  public var javaScriptValue: Value { self }
}

extension Bool: ValueConvertible {
  /// `true` or `false`.
  public var javaScriptValue: Value { .boolean(self) }
}

extension String: ValueConvertible {
  /// A string.
  public var javaScriptValue: Value { .string(self) }
}

extension JavaScriptString: ValueConvertible {
  /// A string with the same UTF-16 units.
  public var javaScriptValue: Value { Value(self) }
}

extension Double: ValueConvertible {
  /// A number, with NaN, −0 and the infinities.
  public var javaScriptValue: Value { .number(self) }
}

extension Float: ValueConvertible {
  /// A number of exactly that value.
  public var javaScriptValue: Value { .number(Double(self)) }
}

extension BigInteger: ValueConvertible {
  /// A BigInt, however small it is.
  public var javaScriptValue: Value { .bigInt(self) }
}

extension Symbol: ValueConvertible {
  /// The symbol.
  public var javaScriptValue: Value { .symbol(self) }
}

extension JavaScriptError: ValueConvertible {
  /// The error, or what was thrown instead of one.
  public var javaScriptValue: Value { value }
}

extension ValueConvertible where Self: BinaryInteger {
  /// A number, or a BigInt where it lies outside of ±``Value/largestSafeInteger``.
  public var javaScriptValue: Value { Value(self) }
}

extension Int: ValueConvertible {}
extension Int8: ValueConvertible {}
extension Int16: ValueConvertible {}
extension Int32: ValueConvertible {}
extension Int64: ValueConvertible {}
extension UInt: ValueConvertible {}
extension UInt8: ValueConvertible {}
extension UInt16: ValueConvertible {}
extension UInt32: ValueConvertible {}
extension UInt64: ValueConvertible {}

extension Optional: ValueConvertible where Wrapped: ValueConvertible {
  /// The wrapped value's; `null` where there is none.
  ///
  /// - Throws: what the wrapped value's conversion throws.
  public var javaScriptValue: Value {
    get throws { try map { try $0.javaScriptValue } ?? .null }
  }
}

extension Array: ValueConvertible where Element: ValueConvertible {
  /// An array with the elements' values.
  ///
  /// - Throws: what an element's conversion throws.
  public var javaScriptValue: Value {
    get throws { .array(try map { try $0.javaScriptValue }) }
  }
}

extension Dictionary: ValueConvertible where Key == String, Value: ValueConvertible {
  /// A plain object, whose properties stand in the order of their names, unit by unit.
  ///
  /// - Throws: what a value's conversion throws.
  public var javaScriptValue: Rewind.Value {
    get throws {
      let names = keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
      return .object(Rewind.Value.PlainObject(try names.map { (JavaScriptString($0), try self[$0]!.javaScriptValue) }))
    }
  }
}

extension Date: ValueConvertible {
  /// A `Date`, to the millisecond.
  public var javaScriptValue: Value { .date(Value.DateObject(milliseconds: (timeIntervalSince1970 * 1000).rounded())) }
}

extension Data: ValueConvertible {
  /// A `Uint8Array` with the bytes.
  public var javaScriptValue: Value {
    .view(Value.ArrayBufferView(bytes: self))
  }
}

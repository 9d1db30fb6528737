/// A value of JavaScript, as it crosses between a Swift program and an app.
///
/// Data is copied when it crosses, with its shared and cyclic structure: arrays, plain objects, `Map`, `Set`, `Date`,
/// `RegExp`, buffers and the views on them. What cannot be copied without loss (functions, classes, instances,
/// promises, objects with methods or accessors) stays where it is and crosses as a ``reference(_:)`` or a
/// ``hostObject(_:)``.
///
/// A value never changes. Copies of one container are that container: `===` tells whether two containers are one, `==`
/// whether they say the same. Source: ECMA-262 §6.1.
@dynamicMemberLookup
public enum Value: Sendable {
  /// `undefined`.
  case undefined
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number.
  case number(Double)
  /// A BigInt.
  case bigInt(BigInteger)
  /// A string.
  case string(String)
  /// A string in which surrogates stand alone, as no Swift `String` can hold it; its UTF-16 units. Never used for
  /// others.
  case illFormedString([UInt16])
  /// A symbol.
  case symbol(Symbol)
  /// An array.
  case array(ArrayObject)
  /// A plain object: data by names.
  case object(PlainObject)
  /// A `Map`.
  case map(MapObject)
  /// A `Set`.
  case set(SetObject)
  /// A `Date`.
  case date(DateObject)
  /// A `RegExp`.
  case regExp(RegExpObject)
  /// An `ArrayBuffer`.
  case buffer(ArrayBuffer)
  /// A typed array or a `DataView`.
  case view(ArrayBufferView)
  /// An error: one of the app, or one that the program makes.
  case error(JavaScriptError)
  /// An object, a function, a class or a promise that stays in the app.
  case reference(Reference)
  /// An object, a function or a class of the program.
  case hostObject(HostObject)
  /// No element: stands only in an array, and reads as `undefined`.
  case hole
}

extension Value {
  /// The largest integer whose neighbours are numbers too, 2^53 − 1: `Number.MAX_SAFE_INTEGER`.
  public static let largestSafeInteger = 0x1f_ffff_ffff_ffff

  /// The string with the units of `string`.
  public init(_ string: JavaScriptString) {
    switch string.content {
    case .wellFormed(let text): self = .string(text)
    case .illFormed(let units): self = .illFormedString(units)
    }
  }

  /// A number where it lies within ±``largestSafeInteger``, and a BigInt where it doesn't, so that nothing is rounded.
  public init(_ integer: some BinaryInteger) {
    if let number = Int64(exactly: integer), number.magnitude <= UInt64(Value.largestSafeInteger) {
      self = .number(Double(number))
    } else {
      self = .bigInt(BigInteger(integer))
    }
  }

  /// An array with those elements.
  public static func array(_ elements: [Value]) -> Value { .array(ArrayObject(elements)) }
}

extension Value: ExpressibleByNilLiteral {
  /// `null`.
  public init(nilLiteral: ()) { self = .null }
}

extension Value: ExpressibleByBooleanLiteral {
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension Value: ExpressibleByIntegerLiteral {
  /// A number; a BigInt where it lies outside ±``largestSafeInteger``.
  public init(integerLiteral value: Int64) { self.init(value) }
}

extension Value: ExpressibleByFloatLiteral {
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
}

extension Value: ExpressibleByStringInterpolation {
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension Value: ExpressibleByArrayLiteral {
  /// An array with those elements.
  public init(arrayLiteral elements: Value...) { self = .array(elements) }
}

extension Value: ExpressibleByDictionaryLiteral {
  /// A plain object whose properties have that order. Of equal keys, the last one's value stands in the first one's
  /// place.
  public init(dictionaryLiteral elements: (JavaScriptString, Value)...) { self = .object(PlainObject(elements)) }
}

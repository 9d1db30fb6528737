import Foundation

/// What has a value of its own here, and is not asked to encode or decode itself.
protocol DirectlyCoded {
  func value(at place: CodingPlace) throws -> Value

  /// Nil where the value is of another kind.
  static func decoded(from value: Value, at place: CodingPlace) throws -> Self?
}

extension Value: DirectlyCoded {
  func value(at place: CodingPlace) -> Value { self }

  static func decoded(from value: Value, at place: CodingPlace) -> Value? { value }
}

extension Bool: DirectlyCoded {
  func value(at place: CodingPlace) -> Value { .boolean(self) }

  static func decoded(from value: Value, at place: CodingPlace) -> Bool? { value.boolean }
}

extension String: DirectlyCoded {
  func value(at place: CodingPlace) -> Value { .string(self) }

  static func decoded(from value: Value, at place: CodingPlace) throws -> String? {
    guard let string = value.javaScriptString else { return nil }
    guard let text = string.string else {
      throw place.corrupted("a surrogate stands alone in the string, as in no Swift String")
    }
    return text
  }
}

extension Double: DirectlyCoded {
  func value(at place: CodingPlace) -> Value { .number(self) }

  static func decoded(from value: Value, at place: CodingPlace) throws -> Double? {
    switch value {
    case .number(let number): return number
    case .bigInt(let integer):
      guard let number = Double(exactly: integer) else { throw place.corrupted("\(value) is no Double") }
      return number
    default: return nil
    }
  }
}

/// Rounded when it is decoded, as by every conversion from a `Double`.
extension Float: DirectlyCoded {
  func value(at place: CodingPlace) -> Value { .number(Double(self)) }

  static func decoded(from value: Value, at place: CodingPlace) throws -> Float? {
    guard let number = try Double.decoded(from: value, at: place) else { return nil }
    guard Float(number).isFinite || !number.isFinite else { throw place.corrupted("\(value) is too large for a Float") }
    return Float(number)
  }
}

extension DirectlyCoded where Self: FixedWidthInteger {
  func value(at place: CodingPlace) -> Value { Value(self) }

  static func decoded(from value: Value, at place: CodingPlace) throws -> Self? {
    let integer: Self?
    switch value {
    case .number(let number): integer = Self(exactly: number)
    case .bigInt(let number): integer = Self(exactly: number)
    default: return nil
    }
    guard let integer else { throw place.corrupted("\(value) is no \(Self.self)") }
    return integer
  }
}

extension Int: DirectlyCoded {}
extension Int8: DirectlyCoded {}
extension Int16: DirectlyCoded {}
extension Int32: DirectlyCoded {}
extension Int64: DirectlyCoded {}
extension Int128: DirectlyCoded {}
extension UInt: DirectlyCoded {}
extension UInt8: DirectlyCoded {}
extension UInt16: DirectlyCoded {}
extension UInt32: DirectlyCoded {}
extension UInt64: DirectlyCoded {}
extension UInt128: DirectlyCoded {}

/// Also from a typed array of bytes, or a buffer.
extension [UInt8]: DirectlyCoded {
  func value(at place: CodingPlace) -> Value { .array(map { .number(Double($0)) }) }

  static func decoded(from value: Value, at place: CodingPlace) throws -> [UInt8]? {
    if let bytes = value.bytes { return Array(bytes) }
    return try [UInt8](from: ValueDecoder(value, at: place))
  }
}

extension Data: DirectlyCoded {
  func value(at place: CodingPlace) -> Value { javaScriptValue }

  static func decoded(from value: Value, at place: CodingPlace) throws -> Data? {
    try [UInt8].decoded(from: value, at: place).map { Data($0) }
  }
}

extension Date: DirectlyCoded {
  func value(at place: CodingPlace) throws -> Value {
    let date = Value.DateObject(milliseconds: (timeIntervalSince1970 * 1000).rounded())
    guard date.isValid else {
      throw EncodingError.invalidValue(
        self, EncodingError.Context(codingPath: place.path, debugDescription: "the date is too far away for JavaScript")
      )
    }
    return .date(date)
  }

  static func decoded(from value: Value, at place: CodingPlace) throws -> Date? {
    guard case .date(let date) = value else { return nil }
    guard date.isValid else { throw place.corrupted("the date is invalid") }
    return Date(timeIntervalSince1970: date.milliseconds / 1000)
  }
}

/// Its text, as Foundation's own encoders write it.
extension URL: DirectlyCoded {
  func value(at place: CodingPlace) -> Value { .string(absoluteString) }

  static func decoded(from value: Value, at place: CodingPlace) throws -> URL? {
    guard let text = try String.decoded(from: value, at: place) else { return nil }
    guard let url = URL(string: text) else { throw place.corrupted("\(value.inspected) is no URL") }
    return url
  }
}

extension Value {
  /// The bytes of a buffer, or of a view that reads them as such; nil for all other values.
  fileprivate var bytes: ArraySlice<UInt8>? {
    switch self {
    case .buffer(let buffer): buffer.bytes[...]
    case .view(let view) where [.uint8, .uint8Clamped, .dataView].contains(view.kind): view.bytes
    default: nil
    }
  }
}

extension CodingPlace {
  /// The error that a value of the right kind can't be decoded.
  func corrupted(_ reason: String) -> DecodingError {
    .dataCorrupted(DecodingError.Context(codingPath: path, debugDescription: reason))
  }
}

/// Decodes the value that stands in one place.
struct ValueDecoder: Decoder {
  let value: Value
  let place: CodingPlace
  var codingPath: [any CodingKey] { place.path }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ value: Value, at place: CodingPlace) {
    self.value = value
    self.place = place
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try NamedDecoding(value, at: place))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try ListDecoding(value, at: place) }

  func singleValueContainer() -> any SingleValueDecodingContainer { SingleDecoding(decoder: self) }

  /// The value as a `T`.
  func decoded<T: Decodable>(_ type: T.Type) throws -> T {
    if let direct = type as? any DirectlyCoded.Type {
      guard let result = try direct.decoded(from: value, at: place) else { throw value.mismatch(type, at: place) }
      return result as! T
    }
    guard !place.isTooDeep else { throw place.corrupted("more than \(ValueNesting.limit) values are nested") }
    return try T(from: self)
  }
}

/// Decodes one value.
struct SingleDecoding: SingleValueDecodingContainer {
  fileprivate let decoder: ValueDecoder
  var codingPath: [any CodingKey] { decoder.codingPath }

  func decodeNil() -> Bool { decoder.value.isNil }

  func decode<T: Decodable>(_ type: T.Type) throws -> T { try decoder.decoded(type) }
}

extension Value {
  /// Whether it stands for no value at all.
  var isNil: Bool { isUndefined || isNull }

  /// The container that it is, where that can lead back to itself.
  var cyclicContainer: ObjectIdentifier? {
    if case .tied? = link { link?.identity } else { nil }
  }

  /// Throws where this value, at `place`, stands somewhere within itself.
  func checkDoesNotLeadBack(at place: CodingPlace) throws {
    guard let container = cyclicContainer, place.lies(in: container) else { return }
    throw place.corrupted("the value leads back to itself")
  }

  /// The error that the value is of another kind than needed.
  func mismatch(_ type: any Any.Type, at place: CodingPlace) -> DecodingError {
    let context = DecodingError.Context(
      codingPath: place.path, debugDescription: "found \(kindInWords) where a value for \(type) must be")
    return isNil ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }

  private var kindInWords: String {
    switch self {
    case .undefined, .hole: "undefined"
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .bigInt: "a BigInt"
    case .string, .illFormedString: "a string"
    case .symbol: "a symbol"
    case .array: "an array"
    case .object: "a plain object"
    case .map: "a Map"
    case .set: "a Set"
    case .date: "a Date"
    case .regExp: "a RegExp"
    case .buffer: "an ArrayBuffer"
    case .view(let view): "a \(view.kind.name)"
    case .error: "an error"
    case .reference(let reference): "\(reference), which is no data,"
    case .hostObject(let object): "\(object), which is no data,"
    }
  }
}

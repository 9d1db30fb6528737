/// Decodes what has an order: the elements of arrays and typed arrays, the bytes of buffers, the members of a `Set`, and
/// the keys and values of a `Map`.
struct ListDecoding: UnkeyedDecodingContainer {
  private let elements: Elements
  private let place: CodingPlace
  private let container: ObjectIdentifier?
  private(set) var currentIndex = 0
  var codingPath: [any CodingKey] { place.path }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  private enum Elements {
    case values([Value])
    case view(Value.ArrayBufferView)
    case bytes([UInt8])

    var count: Int {
      switch self {
      case .values(let values): values.count
      case .view(let view): view.count
      case .bytes(let bytes): bytes.count
      }
    }

    subscript(index: Int) -> Value {
      switch self {
      case .values(let values): values[index]
      case .view(let view): view.element(at: index)
      case .bytes(let bytes): .number(Double(bytes[index]))
      }
    }
  }

  init(_ value: Value, at place: CodingPlace) throws {
    try value.checkDoesNotLeadBack(at: place)
    switch value {
    case .array(let array): elements = .values(array.elements)
    case .set(let set): elements = .values(set.link.values)
    case .map(let map): elements = .values(map.link.values)
    case .view(let view): elements = .view(view)
    case .buffer(let buffer): elements = .bytes(buffer.bytes)
    default: throw value.mismatch([Value].self, at: place)
    }
    self.place = place
    container = value.cyclicContainer
  }

  mutating func decodeNil() throws -> Bool {
    guard try current(Value?.self).isNil else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let element = try ValueDecoder(current(type), at: inner).decoded(type)
    currentIndex += 1
    return element
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    let nested = try ValueDecoder(current([String: Value].self), at: inner).container(keyedBy: type)
    currentIndex += 1
    return nested
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let nested = try ValueDecoder(current([Value].self), at: inner).unkeyedContainer()
    currentIndex += 1
    return nested
  }

  mutating func superDecoder() throws -> any Decoder {
    let decoder = ValueDecoder(try current(Value.self), at: inner)
    currentIndex += 1
    return decoder
  }

  private var inner: CodingPlace { place.appending(CodingPosition(currentIndex), of: container) }

  /// The next element.
  private func current(_ type: any Any.Type) throws -> Value {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        type,
        DecodingError.Context(codingPath: inner.path, debugDescription: "there are only \(elements.count) elements"))
    }
    let element = elements[currentIndex]
    return element.isHole ? .undefined : element
  }
}

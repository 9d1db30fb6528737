/// Decodes what has names: the properties of a plain object, or the entries of a `Map` under strings.
struct NamedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private enum Content {
    case object(Value.PlainObject)
    case map([JavaScriptString: Value], names: [JavaScriptString])
  }

  private let content: Content
  private let place: CodingPlace
  private let container: ObjectIdentifier?
  var codingPath: [any CodingKey] { place.path }

  init(_ value: Value, at place: CodingPlace) throws {
    try value.checkDoesNotLeadBack(at: place)
    switch value {
    case .object(let object): content = .object(object)
    case .map(let map):
      var entries: [JavaScriptString: Value] = [:]
      let names = map.compactMap { entry -> JavaScriptString? in
        guard let name = entry.key.javaScriptString else { return nil }
        entries[name] = entry.value
        return name
      }
      content = .map(entries, names: names)
    default: throw value.mismatch([String: Value].self, at: place)
    }
    self.place = place
    container = value.cyclicContainer
  }

  var allKeys: [Key] {
    let names =
      switch content {
      case .object(let object): object.keys
      case .map(_, let names): names
      }
    return names.compactMap { name in name.string.flatMap { Key(stringValue: $0) } }
  }

  func contains(_ key: Key) -> Bool { value(of: key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try present(key).isNil }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    // What is missing reads as undefined, where that is an answer.
    let value = type is any HoldsUndefined.Type ? value(of: key) ?? .undefined : try present(key)
    return try ValueDecoder(value, at: inner(key)).decoded(type)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try ValueDecoder(try present(key), at: inner(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try ValueDecoder(try present(key), at: inner(key)).unkeyedContainer()
  }

  func superDecoder() -> any Decoder { decoder(for: CodingPosition.superclass) }

  func superDecoder(forKey key: Key) -> any Decoder { decoder(for: key) }

  private func decoder(for key: any CodingKey) -> ValueDecoder {
    ValueDecoder(value(of: key) ?? .undefined, at: inner(key))
  }

  private func inner(_ key: any CodingKey) -> CodingPlace { place.appending(key, of: container) }

  private func value(of key: any CodingKey) -> Value? {
    switch content {
    case .object(let object): object[key.stringValue]
    case .map(let entries, _): entries[JavaScriptString(key.stringValue)]
    }
  }

  private func present(_ key: Key) throws -> Value {
    guard let value = value(of: key) else {
      throw DecodingError.keyNotFound(
        key,
        DecodingError.Context(codingPath: place.path, debugDescription: "there is no property '\(key.stringValue)'"))
    }
    return value
  }
}

/// What can be decoded from nothing.
private protocol HoldsUndefined {}

extension Optional: HoldsUndefined {}
extension Value: HoldsUndefined {}

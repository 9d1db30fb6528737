/// Encodes the properties of a plain object.
struct NamedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  private let part: GrowingPart
  private let place: CodingPlace
  var codingPath: [any CodingKey] { place.path }

  init(_ part: GrowingPart, at place: CodingPlace) {
    part.beginNamed()
    self.part = part
    self.place = place
  }

  func encodeNil(forKey key: Key) { part.put(.whole(.null), under: key.stringValue) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    part.put(try EncodedPart(value, at: place.appending(key)), under: key.stringValue)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    KeyedEncodingContainer(NamedEncoding<NestedKey>(newPart(under: key), at: place.appending(key)))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    ListEncoding(newPart(under: key), at: place.appending(key))
  }

  func superEncoder() -> any Encoder { encoder(for: CodingPosition.superclass) }

  func superEncoder(forKey key: Key) -> any Encoder { encoder(for: key) }

  private func encoder(for key: any CodingKey) -> ValueEncoder {
    ValueEncoder(newPart(under: key), at: place.appending(key))
  }

  private func newPart(under key: any CodingKey) -> GrowingPart {
    let inner = GrowingPart()
    part.put(.growing(inner), under: key.stringValue)
    return inner
  }
}

/// Encodes what stands in one place as a value.
final class ValueEncoder: Encoder {
  let part: GrowingPart
  private let place: CodingPlace
  var codingPath: [any CodingKey] { place.path }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ part: GrowingPart = GrowingPart(), at place: CodingPlace) {
    self.part = part
    self.place = place
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(NamedEncoding(part, at: place))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { ListEncoding(part, at: place) }

  func singleValueContainer() -> any SingleValueEncodingContainer { SingleEncoding(part: part, place: place) }
}

/// Encodes one value.
struct SingleEncoding: SingleValueEncodingContainer {
  fileprivate let part: GrowingPart
  fileprivate let place: CodingPlace
  var codingPath: [any CodingKey] { place.path }

  func encodeNil() { part.set(.null) }

  func encode(_ value: some Encodable) throws { part.set(try EncodedPart(value, at: place)) }
}

/// Encodes the elements of an array.
struct ListEncoding: UnkeyedEncodingContainer {
  private let part: GrowingPart
  private let place: CodingPlace
  var codingPath: [any CodingKey] { place.path }
  var count: Int { part.count }

  init(_ part: GrowingPart, at place: CodingPlace) {
    part.beginListed()
    self.part = part
    self.place = place
  }

  func encodeNil() { part.append(.whole(.null)) }

  func encode(_ value: some Encodable) throws { part.append(try EncodedPart(value, at: next)) }

  func nestedContainer<NestedKey: CodingKey>(keyedBy keyType: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
    let place = next
    return KeyedEncodingContainer(NamedEncoding<NestedKey>(newPart(), at: place))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    let place = next
    return ListEncoding(newPart(), at: place)
  }

  func superEncoder() -> any Encoder {
    let place = next
    return ValueEncoder(newPart(), at: place)
  }

  /// Where the next element will stand.
  private var next: CodingPlace { place.appending(CodingPosition(count)) }

  private func newPart() -> GrowingPart {
    let inner = GrowingPart()
    part.append(.growing(inner))
    return inner
  }
}

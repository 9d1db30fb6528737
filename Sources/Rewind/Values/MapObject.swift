extension Value {
  /// A `Map`. Source: ECMA-262 §24.1.
  ///
  /// A collection of its entries in their order. Keys are compared as ``Value/isSameKey(as:)`` does.
  public struct MapObject: Sendable {
    let link: Link

    init(_ link: Link) { self.link = link }

    /// A `Map` with those entries. Of equal keys, the last one's value stands in the first one's place.
    public init(_ entries: some Sequence<(Value, Value)>) {
      link = .own(Cell(.map, MapObject.merging(entries)))
    }

    /// A `Map` whose keys and values may lead back to it. Of equal keys, the last one's value stands in the first one's
    /// place.
    ///
    /// - Parameter entries: gets the `Map`, which is empty until the entries have been given.
    /// - Throws: what `entries` throws.
    public init<Failure>(cyclic entries: (MapObject) throws(Failure) -> [(Value, Value)]) throws(Failure) {
      let knot = Knot()
      let cell = Cell(.map)
      link = knot.add(cell)
      knot.fill(cell, with: MapObject.merging(try entries(self)))
    }

    private static func merging(_ entries: some Sequence<(Value, Value)>) -> [Value] {
      var values: [Value] = []
      var places: [KeyIdentity: Int] = [:]
      for (key, value) in entries {
        if let place = places.updateValue(values.count, forKey: KeyIdentity(key)) {
          places[KeyIdentity(key)] = place
          values[place + 1] = value
        } else {
          values.append(key.asKey)
          values.append(value)
        }
      }
      return values
    }

    /// The value under that key; nil where there is none. Looks at one entry after the other.
    public subscript(key key: Value) -> Value? { first { $0.key.isSameKey(as: key) }?.value }

    /// Whether both are the same `Map`.
    public static func === (left: MapObject, right: MapObject) -> Bool { left.link.identity == right.link.identity }
  }
}

extension Value.MapObject: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// JavaScript's `size`.
  public var endIndex: Int { link.count / 2 }

  /// The key and the value of the entry at that place of their order.
  public subscript(position: Int) -> (key: Value, value: Value) { (link[2 * position], link[2 * position + 1]) }
}

extension Value.MapObject: ExpressibleByDictionaryLiteral {
  /// A `Map` with those entries. Of equal keys, the last one's value stands in the first one's place.
  public init(dictionaryLiteral elements: (Value, Value)...) { self.init(elements) }
}

extension Value {
  /// A plain object: data by names, in an order. Source: ECMA-262 §20.1.
  ///
  /// A collection of its properties. Once in the app, names that are indices of arrays come first, in ascending order,
  /// as they do in every object (ECMA-262 §10.1.11).
  public struct PlainObject: Sendable {
    let link: Link

    init(_ link: Link) { self.link = link }

    /// An object with those properties. Of equal names, the last one's value stands in the first one's place.
    ///
    /// - Parameters:
    ///   - properties: the names and the values.
    ///   - hasPrototype: whether the object has `Object.prototype`'s methods; without, its prototype is null.
    public init(_ properties: some Sequence<(JavaScriptString, Value)>, hasPrototype: Bool = true) {
      let (keys, values) = Keys.merging(properties)
      link = .own(PropertyCell(keys, hasPrototype: hasPrototype, values))
    }

    /// An object whose properties' values may lead back to it. Of equal names, the last one's value stands in the first
    /// one's place.
    ///
    /// - Parameters:
    ///   - hasPrototype: whether the object has `Object.prototype`'s methods; without, its prototype is null.
    ///   - properties: gets the object, which is empty until the properties have been given.
    /// - Throws: what `properties` throws.
    public init<Failure>(
      hasPrototype: Bool = true,
      cyclic properties: (PlainObject) throws(Failure) -> [(JavaScriptString, Value)]
    ) throws(Failure) {
      let knot = Knot()
      let cell = PropertyCell(Keys([]), hasPrototype: hasPrototype)
      link = knot.add(cell)
      let (keys, values) = Keys.merging(try properties(self))
      cell.keys = keys
      knot.fill(cell, with: values)
    }

    var cell: PropertyCell { unsafeDowncast(link.cell, to: PropertyCell.self) }

    /// The names, in their order.
    public var keys: [JavaScriptString] { cell.keys.names }

    /// The values, in the order of the names.
    public var values: [Value] { link.values }

    /// Whether its prototype is `Object.prototype` and not null.
    public var hasPrototype: Bool { cell.hasPrototype }

    /// The value of the property of that name; nil where there is none.
    public subscript(name: String) -> Value? { self[JavaScriptString(name)] }

    /// The value of the property of that name; nil where there is none.
    public subscript(name: JavaScriptString) -> Value? { cell.keys.index(of: name).map { link[$0] } }

    /// Whether both are the same object.
    public static func === (left: PlainObject, right: PlainObject) -> Bool {
      left.link.identity == right.link.identity
    }
  }
}

extension Value.PlainObject: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// The number of properties.
  public var endIndex: Int { cell.keys.names.count }

  /// The name and the value of the property at that place of their order.
  public subscript(position: Int) -> (key: JavaScriptString, value: Value) {
    (cell.keys.names[position], link[position])
  }
}

extension Value.PlainObject: ExpressibleByDictionaryLiteral {
  /// An object whose properties have that order. Of equal names, the last one's value stands in the first one's place.
  public init(dictionaryLiteral elements: (JavaScriptString, Value)...) { self.init(elements) }
}

/// The names of an object's properties: each once, found in constant time.
struct Keys: Sendable {
  /// Up to so many names are compared one by one.
  private static let few = 8

  let names: [JavaScriptString]
  /// Where names stand; empty where they are few.
  private let places: [JavaScriptString: Int]

  /// Nil where a name stands there twice.
  init?(unique names: [JavaScriptString]) {
    self.names = names
    if names.count <= Keys.few {
      places = [:]
      for index in names.indices.dropFirst() where names[..<index].contains(names[index]) { return nil }
    } else {
      var places: [JavaScriptString: Int] = Dictionary(minimumCapacity: names.count)
      for (index, name) in names.enumerated() {
        guard places.updateValue(index, forKey: name) == nil else { return nil }
      }
      self.places = places
    }
  }

  /// Names of which each is known to stand there once.
  init(_ names: [JavaScriptString]) {
    self.init(unique: names)!
  }

  func index(of name: JavaScriptString) -> Int? {
    names.count <= Keys.few ? names.firstIndex(of: name) : places[name]
  }

  /// The names of `properties` and the last value of each.
  static func merging(_ properties: some Sequence<(JavaScriptString, Value)>) -> (Keys, [Value]) {
    let properties = Array(properties)
    if let keys = Keys(unique: properties.map(\.0)) { return (keys, properties.map(\.1)) }
    var names: [JavaScriptString] = []
    var values: [Value] = []
    var places: [JavaScriptString: Int] = [:]
    for (name, value) in properties {
      if let place = places[name] {
        values[place] = value
      } else {
        places[name] = names.count
        names.append(name)
        values.append(value)
      }
    }
    return (Keys(names), values)
  }
}

/// What stands in a plain object.
final class PropertyCell: Cell, @unchecked Sendable {  // The keys change only while nobody else has the cell.
  var keys: Keys
  let hasPrototype: Bool

  init(_ keys: Keys, hasPrototype: Bool, _ values: [Value] = []) {
    self.keys = keys
    self.hasPrototype = hasPrototype
    super.init(.object, values)
  }

  override func copy(with values: [Value]) -> Cell { PropertyCell(keys, hasPrototype: hasPrototype, values) }
}

/// Where a coder is: the keys that led there from the outermost value.
struct CodingPlace {
  private final class Step {
    let key: any CodingKey
    let outer: Step?
    /// The container that the key is of; nil where that can't lead back to itself.
    let container: ObjectIdentifier?
    let depth: Int

    init(_ key: any CodingKey, outer: Step?, container: ObjectIdentifier?) {
      self.key = key
      self.outer = outer
      self.container = container
      depth = (outer?.depth ?? 0) + 1
    }
  }

  private var last: Step?

  /// The outermost value.
  init() {}

  /// The place that `key` leads to from here.
  ///
  /// - Parameter container: what is here, where it can lead back to itself.
  func appending(_ key: any CodingKey, of container: ObjectIdentifier? = nil) -> CodingPlace {
    var place = self
    place.last = Step(key, outer: last, container: container)
    return place
  }

  /// The keys, the outermost first.
  var path: [any CodingKey] {
    var keys: [any CodingKey] = []
    var step = last
    while let key = step?.key {
      keys.append(key)
      step = step?.outer
    }
    return keys.reversed()
  }

  /// Whether one more container here would be nested too deep to cross.
  var isTooDeep: Bool { (last?.depth ?? 0) >= ValueNesting.limit }

  /// Whether this place lies in that container.
  func lies(in container: ObjectIdentifier) -> Bool {
    var step = last
    while let current = step {
      if current.container == container { return true }
      step = current.outer
    }
    return false
  }
}

/// A key that no type has given.
struct CodingPosition: CodingKey {
  let stringValue: String
  let intValue: Int?

  /// An element's.
  init(_ index: Int) {
    stringValue = "Index \(index)"
    intValue = index
  }

  init?(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init?(intValue: Int) { self.init(intValue) }

  /// What a superclass encodes itself under, where it isn't told otherwise.
  static let superclass = CodingPosition(stringValue: "super")!
}

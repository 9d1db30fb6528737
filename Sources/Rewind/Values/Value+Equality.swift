extension Value: Equatable {
  /// Whether both say the same.
  ///
  /// Strings are compared unit by unit and numbers as `Object.is` does: NaN equals NaN, and 0 is not −0. Containers are
  /// equal where what stands in them is, elements and entries in their order, properties in any; it doesn't matter
  /// which of them are one and the same, and cycles end. Functions and objects that stay on their side equal only
  /// themselves, and so do symbols and an app's errors. Errors that a program made are equal where class, message,
  /// cause and properties are.
  public static func == (left: Value, right: Value) -> Bool {
    var comparison = Comparison()
    return comparison.holds(left, right)
  }
}

/// A comparison of what may be deep or cyclic: containers that wait to be compared are kept in a list.
private struct Comparison {
  /// Two containers that are taken to be equal, because if they are not, that will be found elsewhere.
  private struct Pair: Hashable {
    let left: ObjectIdentifier
    let right: ObjectIdentifier
  }

  private var waiting: [(Value, Value)] = []
  private var known: Set<Pair> = []

  mutating func holds(_ left: Value, _ right: Value) -> Bool {
    guard compare(left, right) else { return false }
    while let (left, right) = waiting.popLast() {
      guard compareContents(left, right) else { return false }
    }
    return true
  }

  /// Whether two values are equal as far as can be told without what stands in them.
  private mutating func compare(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.undefined, .undefined), (.null, .null), (.hole, .hole): return true
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.number(let left), .number(let right)):
      return left.isNaN ? right.isNaN : left.bitPattern == right.bitPattern
    case (.bigInt(let left), .bigInt(let right)): return left == right
    case (.string(let left), .string(let right)): return left.hasSameUnits(as: right)
    case (.illFormedString, _), (_, .illFormedString):
      guard let left = left.javaScriptString, let right = right.javaScriptString else { return false }
      return left == right
    case (.symbol(let left), .symbol(let right)): return left == right
    case (.date(let left), .date(let right)):
      return left.isValid ? left.milliseconds == right.milliseconds : !right.isValid
    case (.regExp(let left), .regExp(let right)):
      return left.source == right.source && left.flags == right.flags
        && compare(.number(left.lastIndex), .number(right.lastIndex))
    case (.buffer(let left), .buffer(let right)): return left.bytes == right.bytes
    case (.view(let left), .view(let right)):
      return left.kind == right.kind && left.byteOffset == right.byteOffset && left.count == right.count
        && left.buffer.bytes == right.buffer.bytes
    case (.reference(let left), .reference(let right)): return left == right
    case (.hostObject(let left), .hostObject(let right)): return left === right
    case (.array, .array), (.object, .object), (.map, .map), (.set, .set), (.error, .error):
      return compareContainers(left, right)
    default: return false
    }
  }

  private mutating func compareContainers(_ left: Value, _ right: Value) -> Bool {
    guard let leftLink = left.link, let rightLink = right.link else { return false }
    let pair = Pair(left: leftLink.identity, right: rightLink.identity)
    if pair.left == pair.right { return true }
    if leftLink.count != rightLink.count { return false }
    if known.insert(pair).inserted { waiting.append((left, right)) }
    return true
  }

  private mutating func compareContents(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.object(let left), .object(let right)):
      guard left.hasPrototype == right.hasPrototype else { return false }
      if left.keys == right.keys { return compare(left.values, right.values) }
      for (key, value) in left {
        guard let other = right[key], compare(value, other) else { return false }
      }
      return true
    case (.error(let left), .error(let right)):
      if left.reference != nil || right.reference != nil { return left.reference == right.reference }
      guard left.isThrownValue == right.isThrownValue else { return false }
      guard left.className.hasSameUnits(as: right.className), left.message.hasSameUnits(as: right.message) else {
        return false
      }
    default: break
    }
    return compare(left.link?.values ?? [], right.link?.values ?? [])
  }

  private mutating func compare(_ left: [Value], _ right: [Value]) -> Bool {
    for (left, right) in zip(left, right) {
      guard compare(left, right) else { return false }
    }
    return true
  }
}

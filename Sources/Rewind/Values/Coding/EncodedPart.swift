/// What has been encoded in one place.
enum EncodedPart {
  /// Finished.
  case whole(Value)
  /// What containers may still be added to.
  case growing(GrowingPart)

  /// What `value` encodes itself as.
  init(_ value: some Encodable, at place: CodingPlace) throws {
    if let direct = value as? any DirectlyCoded {
      self = .whole(try direct.value(at: place))
      return
    }
    guard !place.isTooDeep else {
      throw EncodingError.invalidValue(
        value,
        EncodingError.Context(
          codingPath: place.path,
          debugDescription: "more than \(ValueNesting.limit) values are nested, or one leads back to itself"))
    }
    let encoder = ValueEncoder(at: place)
    try value.encode(to: encoder)
    if value is any UnorderedNames { encoder.part.sortNames() }
    self = .growing(encoder.part)
  }

  var value: Value {
    switch self {
    case .whole(let value): value
    case .growing(let part): part.value
    }
  }
}

/// What has been encoded in one place, where more may be to come.
final class GrowingPart {
  private enum Content {
    case nothing
    case single(EncodedPart)
    case named([(name: String, part: EncodedPart)])
    case listed([EncodedPart])
  }

  private var content = Content.nothing
  /// Where names stand in `named`.
  private var places: [String: Int] = [:]

  /// An object without properties where nothing has been encoded, as Foundation's encoders give it.
  var value: Value {
    switch content {
    case .nothing: [:]
    case .single(let part): part.value
    case .named(let parts): .object(Value.PlainObject(parts.map { (JavaScriptString($0.name), $0.part.value) }))
    case .listed(let parts): .array(parts.map(\.value))
    }
  }

  /// How many elements there are.
  var count: Int { if case .listed(let parts) = content { parts.count } else { 0 } }

  func set(_ value: Value) { set(.whole(value)) }

  func set(_ part: EncodedPart) {
    guard case .nothing = content else { preconditionFailure("a value is encoded where one has been encoded already") }
    content = .single(part)
  }

  /// Makes it one whose parts have names.
  func beginNamed() {
    switch content {
    case .nothing: content = .named([])
    case .named: break
    case .single, .listed: preconditionFailure("properties are encoded where something else has been encoded already")
    }
  }

  /// Makes it one whose parts have an order.
  func beginListed() {
    switch content {
    case .nothing: content = .listed([])
    case .listed: break
    case .single, .named: preconditionFailure("elements are encoded where something else has been encoded already")
    }
  }

  /// Puts a part under a name; in the place of an earlier one of that name.
  func put(_ part: EncodedPart, under name: String) {
    guard case .named(var parts) = content else { preconditionFailure("a property is encoded in a list") }
    content = .nothing  // The parts would be copied otherwise.
    if let place = places[name] {
      parts[place].part = part
    } else {
      places[name] = parts.count
      parts.append((name, part))
    }
    content = .named(parts)
  }

  func append(_ part: EncodedPart) {
    guard case .listed(var parts) = content else { preconditionFailure("an element is encoded among properties") }
    content = .nothing
    parts.append(part)
    content = .listed(parts)
  }

  /// Puts the names into the order that JavaScript would give them: indices of arrays, then all others by their units.
  func sortNames() {
    guard case .named(let parts) = content else { return }
    let sorted = parts.sorted { left, right in
      switch (left.name.arrayIndex, right.name.arrayIndex) {
      case (let left?, let right?): left < right
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): left.name.utf16.lexicographicallyPrecedes(right.name.utf16)
      }
    }
    content = .named(sorted)
    for (place, part) in sorted.enumerated() { places[part.name] = place }
  }
}

/// What encodes itself in an order that means nothing, and changes from one run of the program to the next.
private protocol UnorderedNames {}

extension Dictionary: UnorderedNames {}

extension String {
  /// The index of an array that it is the name of; nil for other names. Source: ECMA-262 §6.1.7.
  fileprivate var arrayIndex: UInt32? {
    guard let index = UInt32(self), index < .max, hasSameUnits(as: "\(index)") else { return nil }
    return index
  }
}

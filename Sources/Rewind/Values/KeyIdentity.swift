/// A value as `Map` and `Set` tell values apart: by what they are, and objects by which one they are.
enum KeyIdentity: Hashable {
  case undefined, null
  case boolean(Bool)
  case number(UInt64)
  case bigInt(BigInteger)
  case string(JavaScriptString)
  case symbol(Symbol)
  case object(ObjectIdentifier)
  case reference(Reference)

  init(_ value: Value) {
    switch value {
    case .undefined, .hole: self = .undefined
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .number(let number): self = .number(number.isNaN ? Double.nan.bitPattern : (number + 0).bitPattern)
    case .bigInt(let integer): self = .bigInt(integer)
    case .string(let text): self = .string(JavaScriptString(text))
    case .illFormedString(let units): self = .string(JavaScriptString(utf16: units))
    case .symbol(let symbol): self = .symbol(symbol)
    case .array(let container): self = .object(container.link.identity)
    case .object(let container): self = .object(container.link.identity)
    case .map(let container): self = .object(container.link.identity)
    case .set(let container): self = .object(container.link.identity)
    case .date(let date): self = .object(ObjectIdentifier(date))
    case .regExp(let expression): self = .object(ObjectIdentifier(expression))
    case .buffer(let buffer): self = .object(ObjectIdentifier(buffer))
    case .view(let view): self = .object(ObjectIdentifier(view))
    case .error(let error): self = error.keyIdentity
    case .reference(let reference): self = .reference(reference)
    case .hostObject(let object): self = .object(ObjectIdentifier(object))
    }
  }
}

extension Value {
  /// Whether both are the same key to a `Map`, and the same member to a `Set`: equal primitive values, with NaN equal to
  /// NaN and −0 to 0, or one and the same object. Source: ECMA-262 §7.2.10 (SameValueZero).
  public func isSameKey(as other: Value) -> Bool { KeyIdentity(self) == KeyIdentity(other) }

  /// The value as it stands in a `Map` as a key, and in a `Set`: 0 for −0, `undefined` for a hole.
  /// Source: ECMA-262 §24.5.1 (CanonicalizeKeyedCollectionKey).
  var asKey: Value {
    switch self {
    case .number(let number): .number(number + 0)
    case .hole: .undefined
    default: self
    }
  }
}

/// What a property is found by: a string or a symbol. Source: ECMA-262 §6.1.7.
public enum PropertyKey: Hashable, Sendable {
  /// A name; an array's index is one too.
  case string(JavaScriptString)
  /// A symbol.
  case symbol(Symbol)

  /// The key with that name.
  public init(_ name: String) { self = .string(JavaScriptString(name)) }

  /// The key of an array's element.
  public init(_ index: Int) { self = .string(JavaScriptString(String(index))) }
}

extension PropertyKey: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral {
  /// The key with that name.
  public init(stringLiteral value: String) { self.init(value) }

  /// The key of an array's element.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension PropertyKey: CustomStringConvertible {
  /// The name, or the symbol as in `Symbol(Symbol.iterator)`.
  public var description: String {
    switch self {
    case .string(let name): name.description
    case .symbol(let symbol): symbol.description
    }
  }
}

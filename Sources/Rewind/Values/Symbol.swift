/// A symbol of JavaScript. Source: ECMA-262 §6.1.5.
///
/// Two symbols are equal where they are the same symbol in the app.
public struct Symbol: Hashable, Sendable {
  enum Identity: Hashable, Sendable {
    case wellKnown(WellKnown)
    case registered(JavaScriptString)
    case unique(Unique)
  }

  /// A symbol that hangs on `Symbol`. Source: ECMA-262 §6.1.5.1 and the proposal of explicit resource management.
  enum WellKnown: String, CaseIterable, Sendable {
    case asyncDispose, asyncIterator, dispose, hasInstance, isConcatSpreadable, iterator, match, matchAll, replace
    case search, species, split, toPrimitive, toStringTag, unscopables
  }

  /// A symbol that only the app can make: it stays there.
  final class Unique: Hashable, Sendable {
    let reference: Reference
    let text: JavaScriptString?

    init(_ reference: Reference, text: JavaScriptString?) {
      self.reference = reference
      self.text = text
    }

    static func == (left: Unique, right: Unique) -> Bool { left.reference == right.reference }

    func hash(into hasher: inout Hasher) { hasher.combine(reference) }
  }

  let identity: Identity

  init(_ identity: Identity) { self.identity = identity }

  /// The symbol that `Symbol.for(key)` gives to everyone who asks with the same key.
  public init(for key: String) { identity = .registered(JavaScriptString(key)) }

  /// The symbol that `Symbol.for(key)` gives to everyone who asks with the same key.
  public init(for key: JavaScriptString) { identity = .registered(key) }

  /// `Symbol.asyncDispose`: the method that an `await using` declaration calls.
  public static let asyncDispose = Symbol(.wellKnown(.asyncDispose))
  /// `Symbol.asyncIterator`: the method that a `for await` loop calls.
  public static let asyncIterator = Symbol(.wellKnown(.asyncIterator))
  /// `Symbol.dispose`: the method that a `using` declaration calls.
  public static let dispose = Symbol(.wellKnown(.dispose))
  /// `Symbol.hasInstance`: the method that `instanceof` calls.
  public static let hasInstance = Symbol(.wellKnown(.hasInstance))
  /// `Symbol.isConcatSpreadable`: whether `concat` takes an object as its elements.
  public static let isConcatSpreadable = Symbol(.wellKnown(.isConcatSpreadable))
  /// `Symbol.iterator`: the method that a `for … of` loop calls.
  public static let iterator = Symbol(.wellKnown(.iterator))
  /// `Symbol.match`: the method that `String.prototype.match` calls.
  public static let match = Symbol(.wellKnown(.match))
  /// `Symbol.matchAll`: the method that `String.prototype.matchAll` calls.
  public static let matchAll = Symbol(.wellKnown(.matchAll))
  /// `Symbol.replace`: the method that `String.prototype.replace` calls.
  public static let replace = Symbol(.wellKnown(.replace))
  /// `Symbol.search`: the method that `String.prototype.search` calls.
  public static let search = Symbol(.wellKnown(.search))
  /// `Symbol.species`: the constructor of derived objects.
  public static let species = Symbol(.wellKnown(.species))
  /// `Symbol.split`: the method that `String.prototype.split` calls.
  public static let split = Symbol(.wellKnown(.split))
  /// `Symbol.toPrimitive`: the method that makes a primitive value of an object.
  public static let toPrimitive = Symbol(.wellKnown(.toPrimitive))
  /// `Symbol.toStringTag`: the name that `Object.prototype.toString` shows.
  public static let toStringTag = Symbol(.wellKnown(.toStringTag))
  /// `Symbol.unscopables`: the names that a `with` statement leaves out.
  public static let unscopables = Symbol(.wellKnown(.unscopables))
}

extension Symbol: CustomStringConvertible {
  /// The symbol as JavaScript's `toString` gives it, such as `Symbol(Symbol.iterator)`.
  public var description: String {
    switch identity {
    case .wellKnown(let name): "Symbol(Symbol.\(name.rawValue))"
    case .registered(let key): "Symbol(\(key))"
    case .unique(let symbol): "Symbol(\(symbol.text?.repaired ?? ""))"
    }
  }
}

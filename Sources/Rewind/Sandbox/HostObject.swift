import Wire

/// An object of the program that an app can use.
///
/// It stays in the program; the app gets an object that stands for it, always the same one (but see ``HostPromise``).
/// Its own properties here are fixed when it is made, so that reading them costs the app nothing; ``DynamicHostObject``
/// has others.
///
/// Host objects may be shared between sandboxes and are used from whichever thread makes a call. After a restore the
/// app finds them again by the path on which it got them: see <doc:RecordingAndReplay>.
open class HostObject: @unchecked Sendable, Hashable {
  /// What `Object.prototype.toString` and inspection call it; `Object` where it has no class. The `name` of a function
  /// or a class.
  public let name: String
  /// What it inherits from in the app; nil for `Object.prototype` (`Function.prototype` for functions).
  public let prototype: HostObject?
  /// Own properties that never change, in their order.
  public let constants: [(key: PropertyKey, value: Value)]

  /// An object with the properties `constants`, which the app can't change. Nor can it add others.
  ///
  /// - Parameters:
  ///   - name: what `Object.prototype.toString` and inspection call it.
  ///   - prototype: what it inherits from in the app; nil for `Object.prototype`.
  ///   - constants: its own properties, in their order.
  /// - Throws: what making values of `constants` throws.
  public init(
    name: String = "Object", prototype: HostObject? = nil,
    _ constants: KeyValuePairs<PropertyKey, any ValueConvertible> = [:]
  ) throws {
    self.name = name
    self.prototype = prototype
    self.constants = try constants.map { ($0.key, try $0.value.javaScriptValue) }
  }

  init(name: String, prototype: HostObject?, values: [(PropertyKey, Value)]) {
    self.name = name
    self.prototype = prototype
    constants = values
  }

  /// How the app sees it.
  var kind: HostObjectKind { .object }
  /// Whether it has properties beyond the constants.
  var isDynamic: Bool { false }
  /// The number of arguments that a function says it takes.
  var length: Int { 0 }

  /// The constant of that name; nil where there is none.
  func constant(_ key: PropertyKey) -> Value? { constants.first { $0.key == key }?.value }

  /// The value of the own property, for the app in `sandbox`; nil where there is none.
  func ownValue(_ key: PropertyKey, in sandbox: Sandbox) throws -> Value? { constant(key) }

  /// The value of the own property where nothing has to be run to know it; nil where there is none.
  func storedValue(_ key: PropertyKey) -> Value? { constant(key) }

  /// Whether both are one object.
  public static func == (left: HostObject, right: HostObject) -> Bool { left === right }

  /// Feeds its identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension HostObject: CustomStringConvertible {
  /// What it is, in words.
  public var description: String {
    let kind = kind == .notification ? .function : kind
    return "\(kind == .object ? "an" : "a") \(kind) of the program\(name.isEmpty ? "" : ", \(name)")"
  }
}

extension HostObject: ValueConvertible {
  /// The object itself, which stays in the program.
  public var javaScriptValue: Value { .hostObject(self) }
}

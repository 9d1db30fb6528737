import Synchronization
import Wire

/// An object of the program whose properties may change, by either side: the app asks for each when it uses it.
///
/// By itself it behaves as an ordinary JavaScript object does, but that it can't be frozen or sealed, nor get another
/// prototype. A subclass may compute its properties: it overrides the operations that differ. What an operation throws,
/// the app catches. Symbols that only the app has are no keys here: the app finds nothing under them and can't set
/// them.
open class DynamicHostObject: HostObject, @unchecked Sendable {
  /// An own property.
  fileprivate struct Property: Sendable {
    var slot: Slot
    var isEnumerable: Bool
    var isConfigurable: Bool

    enum Slot: Sendable {
      case data(Value, isWritable: Bool)
      /// Functions of either side, or undefined.
      case accessor(get: Value, set: Value)
    }
  }

  fileprivate struct Properties {
    var order: [PropertyKey] = []
    var named: [PropertyKey: Property] = [:]
  }

  private let properties = Mutex(Properties())

  /// An object without properties but `constants`, which never change.
  ///
  /// - Parameters:
  ///   - name: what `Object.prototype.toString` and inspection call it.
  ///   - prototype: what it inherits from in the app; nil for `Object.prototype`.
  ///   - constants: own properties that come first; what the operations here say of these names is not asked.
  /// - Throws: what making values of `constants` throws.
  public override init(
    name: String = "Object", prototype: HostObject? = nil,
    _ constants: KeyValuePairs<PropertyKey, any ValueConvertible> = [:]
  ) throws {
    try super.init(name: name, prototype: prototype, constants)
  }

  override var isDynamic: Bool { true }

  override func ownValue(_ key: PropertyKey, in sandbox: Sandbox) throws -> Value? {
    try constant(key) ?? get(key, in: sandbox)
  }

  override func storedValue(_ key: PropertyKey) -> Value? {
    if let constant = constant(key) { return constant }
    guard case .data(let value, _) = properties.withLock({ $0.named[key]?.slot }) else { return nil }
    return value
  }

  /// The value of the own property `key`, for the app in `sandbox`; nil where there is none, so that the app looks in
  /// the prototype.
  ///
  /// - Throws: what the property's getter throws.
  open func get(_ key: PropertyKey, in sandbox: Sandbox) throws -> Value? {
    guard let property = properties.withLock({ $0.named[key] }) else { return nil }
    switch property.slot {
    case .data(let value, _): return value
    case .accessor(let get, _): return try get.called(on: .hostObject(self), [], in: sandbox)
    }
  }

  /// Sets the property `key`, for the app in `sandbox`.
  ///
  /// - Returns: whether it may be set; in strict code the app gets a `TypeError` where not.
  /// - Throws: what the property's setter throws.
  open func set(_ key: PropertyKey, to value: Value, in sandbox: Sandbox) throws -> Bool {
    let setter: Value? = properties.withLock { properties in
      switch properties.named[key]?.slot {
      case .data(_, true):
        properties.named[key]!.slot = .data(value, isWritable: true)
        return nil
      case .data(_, false): return .undefined
      case .accessor(_, let set): return set
      case nil:
        properties.order.append(key)
        properties.named[key] = Property(
          slot: .data(value, isWritable: true), isEnumerable: true, isConfigurable: true)
        return nil
      }
    }
    guard let setter else { return true }
    if case .undefined = setter { return false }
    _ = try setter.called(on: .hostObject(self), [value], in: sandbox)
    return true
  }

  /// Whether there is an own property `key`.
  open func has(_ key: PropertyKey) throws -> Bool { properties.withLock { $0.named[key] != nil } }

  /// Takes the own property `key` away.
  ///
  /// - Returns: whether it is gone, or wasn't there.
  open func delete(_ key: PropertyKey) throws -> Bool {
    properties.withLock { properties in
      guard let property = properties.named[key] else { return true }
      guard property.isConfigurable else { return false }
      properties.named[key] = nil
      properties.order.removeAll { $0 == key }
      return true
    }
  }

  /// The own keys, in their order; the constants are not among them.
  open func keys() throws -> [PropertyKey] { properties.withLock { $0.order } }

  /// What is known of the own property `key`; nil where there is none.
  open func descriptor(_ key: PropertyKey) throws -> PropertyDescriptor? {
    properties.withLock { $0.named[key] }.map { property in
      var descriptor = PropertyDescriptor()
      switch property.slot {
      case .data(let value, let isWritable):
        descriptor.value = value
        descriptor.isWritable = isWritable
      case .accessor(let get, let set):
        descriptor.get = get
        descriptor.set = set
      }
      descriptor.isEnumerable = property.isEnumerable
      descriptor.isConfigurable = property.isConfigurable
      return descriptor
    }
  }

  /// Makes or changes the own property `key`, as `Object.defineProperty` does (ECMA-262, 10.1.6.3).
  ///
  /// - Returns: whether it may be.
  open func define(_ key: PropertyKey, as wanted: PropertyDescriptor) throws -> Bool {
    properties.withLock { properties in
      let old = properties.named[key]
      if let old, !old.isConfigurable, !wanted.isCompatible(with: old.slot.isWritable, old.isEnumerable) {
        return false
      }
      let slot: Property.Slot
      if wanted.get != nil || wanted.set != nil {
        var get = Value.undefined
        var set = Value.undefined
        if case .accessor(let oldGet, let oldSet) = old?.slot { (get, set) = (oldGet, oldSet) }
        slot = .accessor(get: wanted.get ?? get, set: wanted.set ?? set)
      } else if wanted.value == nil, wanted.isWritable == nil, let old {
        slot = old.slot
      } else {
        var value = Value.undefined
        var isWritable = false
        if case .data(let oldValue, let wasWritable) = old?.slot { (value, isWritable) = (oldValue, wasWritable) }
        slot = .data(wanted.value ?? value, isWritable: wanted.isWritable ?? isWritable)
      }
      if old == nil { properties.order.append(key) }
      properties.named[key] = Property(
        slot: slot, isEnumerable: wanted.isEnumerable ?? old?.isEnumerable ?? false,
        isConfigurable: wanted.isConfigurable ?? old?.isConfigurable ?? false)
      return true
    }
  }

  /// Makes the property `key` one that is computed by the program; has no effect on one that may not be changed.
  ///
  /// - Parameters:
  ///   - key: the property, which the app sees as one with a getter: enumerable, configurable.
  ///   - get: gives the value each time that the app reads it, on the thread of the app's call. What it throws, the app
  ///     catches.
  ///   - set: gets what the app sets; nil where it can't be set, as strict code sees by a `TypeError`.
  /// - Throws: what an override of ``define(_:as:)`` throws.
  public func define(
    _ key: PropertyKey, get: @escaping @Sendable () throws -> any ValueConvertible,
    set: (@Sendable (Value) throws -> Void)? = nil
  ) throws {
    let getter = HostFunction("get", body: { _ in try get().javaScriptValue })
    let setter = set.map { set in HostFunction("set", length: 1, body: { call -> Void in try set(call[0]) }) }
    _ = try define(
      key,
      as: PropertyDescriptor(
        get: .hostObject(getter), set: setter.map(Value.hostObject) ?? .undefined, isEnumerable: true,
        isConfigurable: true))
  }

  /// The value of the own property `key`: `undefined` where there is none, where it is computed, and for the constants.
  ///
  /// Setting makes it an enumerable property that the app can change, whatever it was before; setting `undefined` keeps
  /// the property. A constant of that name stays what the app sees.
  public subscript(key: PropertyKey) -> Value {
    get {
      switch properties.withLock({ $0.named[key]?.slot }) {
      case .data(let value, _): value
      default: .undefined
      }
    }
    set {
      properties.withLock { properties in
        if properties.named[key] == nil { properties.order.append(key) }
        properties.named[key] = Property(
          slot: .data(newValue, isWritable: true), isEnumerable: true, isConfigurable: true)
      }
    }
  }
}

extension DynamicHostObject.Property.Slot {
  fileprivate var isWritable: Bool {
    if case .data(_, let isWritable) = self { isWritable } else { false }
  }
}

/// What a property is beside its name. A field that is nil is not said. Source: ECMA-262 §6.2.6.
public struct PropertyDescriptor: Sendable {
  /// The value; nil in a property with ``get`` or ``set``.
  public var value: Value?
  /// Whether the value may be set; nil in a property with ``get`` or ``set``.
  public var isWritable: Bool?
  /// The function that gives the value, or undefined; nil in a property that has a value.
  public var get: Value?
  /// The function that takes a new value, or undefined; nil in a property that has a value.
  public var set: Value?
  /// Whether `Object.keys`, `for…in`, spread and `JSON.stringify` show the property.
  public var isEnumerable: Bool?
  /// Whether the property may be taken away, or become another kind of property.
  public var isConfigurable: Bool?

  /// A descriptor that says what is not nil. What it leaves out stays as it is where the property is there, and is
  /// undefined or false where it isn't.
  public init(
    value: Value? = nil, isWritable: Bool? = nil, get: Value? = nil, set: Value? = nil, isEnumerable: Bool? = nil,
    isConfigurable: Bool? = nil
  ) {
    self.value = value
    self.isWritable = isWritable
    self.get = get
    self.set = set
    self.isEnumerable = isEnumerable
    self.isConfigurable = isConfigurable
  }

  /// Whether a property that is not configurable may become what this says. Values are not compared: one that can't be
  /// written can't be said again either.
  fileprivate func isCompatible(with wasWritable: Bool, _ wasEnumerable: Bool) -> Bool {
    if isConfigurable == true || isEnumerable.map({ $0 != wasEnumerable }) ?? false { return false }
    if get != nil || set != nil { return false }
    return wasWritable || value == nil && isWritable != true
  }
}

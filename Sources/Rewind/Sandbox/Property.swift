import Wire

/// A property of an app's object: what can be read, written and called. Nothing is asked of the app until one of these
/// is done; `app.settings.theme.value` is one question.
///
/// A property that is called like a member of this type is reached with brackets: `app.settings["value"].value`.
///
/// What asks the app throws ``SandboxError/exception(_:)`` where something on the way is `undefined` or null, or where
/// the app throws; and what else keeps a call from being done. A property of data that was copied can only be read: the
/// rest throws ``SandboxError/notPassable(_:)``.
@dynamicMemberLookup
public struct Property: Sendable {
  let root: Value
  let keys: [PropertyKey]

  /// The property `name` of what is here.
  public subscript(dynamicMember name: String) -> Property { self[PropertyKey(name)] }

  /// The property `key` of what is here.
  public subscript(key: PropertyKey) -> Property { Property(root: root, keys: keys + [key]) }

  /// What is here: a copy of plain data, a reference to anything else. May run a getter of the app.
  public var value: Value {
    get throws(SandboxError) {
      if case .reference = root { return try perform(.get) }
      var value = root
      for key in keys { value = try value.copied(key) }
      return value
    }
  }

  /// What is here by reference, also where it could be copied; nil where it is no object of the app. May run a getter
  /// of the app.
  public var reference: Reference? {
    get throws(SandboxError) { try perform(.hold).reference }
  }

  /// Sets it.
  ///
  /// - Throws: ``SandboxError/exception(_:)`` also where it can't be set; ``SandboxError/notPassable(_:)`` where the
  ///   value can't cross.
  public func set(_ value: any ValueConvertible) throws(SandboxError) {
    let value = try Value(converting: value)
    _ = try perform(.set, keeping: [value]) { writer throws(SandboxError) in try writer.write(value) }
  }

  /// Calls what is here on what holds it, which becomes `this`.
  ///
  /// - Returns: what it returns: a copy of plain data, a reference to anything else.
  /// - Throws: ``SandboxError/exception(_:)`` with what the app throws, also where it is no function.
  @discardableResult
  public func callAsFunction(_ arguments: any ValueConvertible...) throws(SandboxError) -> Value {
    try call(arguments: arguments)
  }

  /// As ``callAsFunction(_:)-(ValueConvertible...)``, with arguments that are in an array.
  @discardableResult
  public func call(arguments: [any ValueConvertible]) throws(SandboxError) -> Value {
    let values = try arguments.converted()
    guard case .reference(let reference) = root, keys.count == 1 else {
      return try perform(.invoke, keeping: values) { writer throws(SandboxError) in
        try writer.write(arguments: values)
      }
    }
    return try reference.sandbox.perform(.method, keeping: values) { writer throws(SandboxError) in
      try writer.write(root)
      try writer.write(key: keys[0])
      try writer.write(arguments: values)
    }
  }

  /// Whether it is there, own or inherited: the operator `in`.
  public var exists: Bool {
    get throws(SandboxError) { try perform(.has).boolean ?? false }
  }

  /// Takes it away.
  ///
  /// - Returns: whether it is gone, or wasn't there.
  @discardableResult
  public func delete() throws(SandboxError) -> Bool { try perform(.delete).boolean ?? false }

  /// What is known of the own property, as `Object.getOwnPropertyDescriptor` gives it; nil where there is none. Runs no
  /// getter.
  public var descriptor: PropertyDescriptor? {
    get throws(SandboxError) { PropertyDescriptor(try perform(.descriptor)) }
  }

  /// Makes or changes it, as `Reflect.defineProperty` does.
  ///
  /// - Returns: whether it may be.
  @discardableResult
  public func define(as descriptor: PropertyDescriptor) throws(SandboxError) -> Bool {
    try perform(.define) { writer throws(SandboxError) in try writer.write(descriptor.plainObject) }.boolean ?? false
  }

  private func perform(
    _ operation: CallOperation, keeping values: [Value] = [],
    operands: (inout OperandWriter) throws(SandboxError) -> Void = { _ in }
  ) throws(SandboxError) -> Value {
    guard case .reference(let reference) = root else {
      throw .notPassable("\(root) is data that was copied from the app, and can only be read")
    }
    return try reference.sandbox.perform(operation, keeping: values) { writer throws(SandboxError) in
      try writer.write(root)
      try writer.write(keys: keys)
      try operands(&writer)
    }
  }
}

extension Value {
  /// What is read from a copy.
  fileprivate func copied(_ key: PropertyKey) throws(SandboxError) -> Value {
    switch (self, key) {
    case (.object(let object), .string(let name)): return object[name] ?? .undefined
    case (.array(let array), .string("length")): return .number(Double(array.count))
    case (.array, .string(let name)): return Int(name.repaired).map { self[$0] } ?? .undefined
    case (.reference(let reference), _): return try reference[key].value
    case (.undefined, _), (.null, _):
      throw .exception(.typeError("\(self) is not an object (evaluating '\(self)\(key.suffix)')"))
    default: return .undefined
    }
  }

  /// The property `name`: of an object of the app, to read, write and call; of data that was copied, to read.
  public subscript(dynamicMember name: String) -> Property { Property(root: self, keys: [PropertyKey(name)]) }

  /// Calls the app's function that it is, with `this` undefined.
  ///
  /// - Throws: ``SandboxError/notPassable(_:)`` where it is no object of the app; else what
  ///   ``Reference/call(this:arguments:)`` throws.
  @discardableResult
  public func callAsFunction(_ arguments: any ValueConvertible...) throws(SandboxError) -> Value {
    guard case .reference(let function) = self else { throw .notPassable("\(self) is not a function of the app") }
    return try function.call(arguments: arguments)
  }

  /// The object of the app that it is, also an error's; nil for all other values.
  public var reference: Reference? {
    switch self {
    case .reference(let reference): reference
    case .error(let error): error.reference
    default: nil
    }
  }
}

extension PropertyDescriptor {
  /// The descriptor that a plain object describes; nil for what is no plain object.
  init?(_ value: Value) {
    guard let fields = value.object else { return nil }
    self.init(
      value: fields["value"], isWritable: fields["writable"]?.boolean, get: fields["get"], set: fields["set"],
      isEnumerable: fields["enumerable"]?.boolean, isConfigurable: fields["configurable"]?.boolean)
  }

  /// The descriptor as a plain object.
  var plainObject: Value {
    var fields: [(JavaScriptString, Value)] = []
    if let value { fields.append(("value", value)) }
    if let isWritable { fields.append(("writable", .boolean(isWritable))) }
    if let get { fields.append(("get", get)) }
    if let set { fields.append(("set", set)) }
    if let isEnumerable { fields.append(("enumerable", .boolean(isEnumerable))) }
    if let isConfigurable { fields.append(("configurable", .boolean(isConfigurable))) }
    return .object(Value.PlainObject(fields))
  }
}

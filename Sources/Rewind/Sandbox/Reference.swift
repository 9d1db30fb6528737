import Wire

/// An object, function or promise of an app, as the program holds it. While it is held, the app's object lives.
///
/// The same object of the app is always the same reference, as long as somebody holds it. Going back to before the
/// object was passed makes the reference stale: using it then throws ``SandboxError/stale(_:)``, and never reaches
/// another object.
///
/// A property that is called like a member of this type is reached with brackets: `app["value"].value`.
///
/// What asks the app throws ``SandboxError/exception(_:)`` where the app throws, and what else keeps a call from being
/// done: a limit, ``SandboxError/busy(_:)`` from a notification, ``SandboxError/stale(_:)``.
@dynamicMemberLookup
public final class Reference: Sendable {
  /// The sandbox that it is an object of.
  public let sandbox: Sandbox
  /// What it is: an object, a function, a class, a promise or a symbol.
  public let kind: AppObjectKind
  let identity: AppIdentity

  init(_ identity: AppIdentity, kind: AppObjectKind, in sandbox: Sandbox) {
    self.identity = identity
    self.kind = kind
    self.sandbox = sandbox
  }

  deinit {
    sandbox.membrane.releases.add(identity)
    guard kind == .promise else { return }
    // What it was fulfilled with may hold the sandbox, which would then wait for its next call for ever.
    sandbox.queue.async { [sandbox] in sandbox.forgetSettlements() }
  }

  /// The object's number in its sandbox.
  var id: Int { identity.id }

  /// The property `name`.
  public subscript(dynamicMember name: String) -> Property { self[PropertyKey(name)] }

  /// The property `key`.
  public subscript(key: PropertyKey) -> Property { Property(root: .reference(self), keys: [key]) }

  /// Calls it with `this` undefined.
  ///
  /// - Returns: what it returns: a copy of plain data, a reference to anything else.
  /// - Throws: ``SandboxError/exception(_:)`` with what the app throws, also where it is no function; and what else
  ///   keeps a call from being done.
  @discardableResult
  public func callAsFunction(_ arguments: any ValueConvertible...) throws(SandboxError) -> Value {
    try call(arguments: arguments)
  }

  /// Calls it on `this`.
  ///
  /// - Returns: what it returns: a copy of plain data, a reference to anything else.
  /// - Throws: as ``callAsFunction(_:)-(ValueConvertible...)``; ``SandboxError/notPassable(_:)`` where an argument
  ///   can't cross.
  @discardableResult
  public func call(
    this: any ValueConvertible = Value.undefined, arguments: [any ValueConvertible]
  ) throws(SandboxError) -> Value {
    let this = try Value(converting: this)
    let values = try arguments.converted()
    return try sandbox.perform(.apply, keeping: [this] + values) { writer throws(SandboxError) in
      try writer.write(.reference(self))
      try writer.write(this)
      try writer.write(arguments: values)
    }
  }

  /// Makes a new object with it: `new` of a class.
  ///
  /// - Returns: the instance, mostly a reference; a copy where what was made is plain data.
  /// - Throws: ``SandboxError/exception(_:)`` with what the app throws, also where it is no constructor.
  public func construct(_ arguments: any ValueConvertible...) throws(SandboxError) -> Value {
    let values = try arguments.converted()
    return try sandbox.perform(.construct, keeping: values) { writer throws(SandboxError) in
      try writer.write(.reference(self))
      try writer.write(arguments: values)
    }
  }

  /// A copy of it, where it can be copied without loss; itself where not. Which can is told in
  /// <doc:RecordingAndReplay>.
  public var value: Value {
    get throws(SandboxError) { try Property(root: .reference(self), keys: []).value }
  }

  /// A copy of it, though it may lose something: its class, accessors, properties whose keys are symbols. Runs no
  /// getter.
  ///
  /// An object becomes a plain object with its own enumerable properties, an array or a `Map` one of the language's
  /// own. What stands in it crosses as always: methods by reference. A function, a promise, a proxy and an error can't
  /// be copied, nor can a buffer that may change its size: they stay what they are.
  public func copy() throws(SandboxError) -> Value {
    try sandbox.perform(.copy) { writer throws(SandboxError) in try writer.write(.reference(self)) }
  }

  /// Its own keys, as `Reflect.ownKeys` gives them: also those of properties that are not enumerable, and symbols.
  public var keys: [PropertyKey] {
    get throws(SandboxError) {
      let keys = try sandbox.perform(.keys) { writer throws(SandboxError) in try writer.write(.reference(self)) }
      return keys.array?.compactMap(PropertyKey.init) ?? []
    }
  }

  /// Its prototype; nil where it has none, or where that is an object of the program.
  public var prototype: Reference? {
    get throws(SandboxError) {
      try sandbox.perform(.prototype) { writer throws(SandboxError) in try writer.write(.reference(self)) }.reference
    }
  }

  /// The text of it as the prompt of jsrepl prints it, 80 columns wide and without colours.
  public func inspected() throws(SandboxError) -> String {
    try sandbox.perform(.describe) { writer throws(SandboxError) in try writer.write(.reference(self)) }.string ?? ""
  }
}

extension Reference: Hashable {
  /// Whether both are the same object of one sandbox.
  public static func == (left: Reference, right: Reference) -> Bool { left.identity === right.identity }

  /// Feeds its identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(identity)) }
}

extension Reference: CustomStringConvertible {
  /// What it is, in words; nothing is asked of the app.
  public var description: String { "\(kind == .object ? "an" : "a") \(kind) of the app" }
}

extension Reference: ValueConvertible {
  /// The app's object itself.
  public var javaScriptValue: Value { .reference(self) }
}

extension Value {
  /// Whether `value instanceof constructor` holds in the app, also where the value is an object of the program. What
  /// was copied is an instance of the language's own classes only.
  ///
  /// - Throws: ``SandboxError/exception(_:)`` where `constructor` is nothing that `instanceof` takes.
  public func isInstance(of constructor: Reference) throws(SandboxError) -> Bool {
    try constructor.sandbox.perform(.instance) { writer throws(SandboxError) in
      try writer.write(self)
      try writer.write(.reference(constructor))
    }.boolean ?? false
  }

  /// What calling it on `this` gives.
  func called(on this: Value, _ arguments: [Value], in sandbox: Sandbox) throws -> Value {
    switch self {
    case .reference(let function): return try function.call(this: this, arguments: arguments)
    case .hostObject(let object):
      guard let function = object as? HostFunction else { fallthrough }
      return try function.call(HostCall(this: this, arguments: arguments, sandbox: sandbox))
    default: return .undefined
    }
  }
}

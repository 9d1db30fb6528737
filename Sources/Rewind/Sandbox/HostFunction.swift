import Wire

/// A call from the app to a function of the program.
public struct HostCall: Sendable {
  /// What it was called on; undefined where on nothing, and with `new`.
  public let this: Value
  /// The arguments.
  public let arguments: [Value]
  /// The sandbox that called. It may be called back at any time, but not from a
  /// ``HostFunction/notification(_:length:body:)``. Calls from another thread, such as those of an asynchronous
  /// function, wait until the call that is going on has returned.
  public let sandbox: Sandbox

  /// Argument `index`, or undefined where there are fewer.
  public subscript(index: Int) -> Value { arguments.indices.contains(index) ? arguments[index] : .undefined }
}

/// A function of the program that an app can call.
///
/// What it throws, the app catches: a ``JavaScriptError`` as the error that it describes,
/// ``SandboxError/exception(_:)`` as what the app threw, and any other error as an `Error` with the type's name for its
/// `name` and the description for its `message`. Where the app doesn't catch it, it comes back to whoever called the
/// app, as ``SandboxError/exception(_:)``.
public final class HostFunction: HostObject, @unchecked Sendable {
  private let body: Body
  private let arity: Int

  private enum Body {
    case function(@Sendable (HostCall) throws -> Value)
    case notification(@Sendable (HostCall) -> Void)
  }

  /// A function that the app waits for.
  ///
  /// - Parameters:
  ///   - name: the function's `name` in the app.
  ///   - length: the function's `length` in the app.
  ///   - body: called on the thread of the call during which the app calls; gives what the app gets.
  public init(
    _ name: String = "", length: Int = 0, body: @escaping @Sendable (HostCall) throws -> any ValueConvertible
  ) {
    self.body = .function { try body($0).javaScriptValue }
    arity = length
    super.init(name: name, prototype: nil, values: [])
  }

  /// A function that gives `undefined`, and that the app waits for all the same: it may throw.
  ///
  /// - Parameters:
  ///   - name: the function's `name` in the app.
  ///   - length: the function's `length` in the app.
  ///   - body: called on the thread of the call during which the app calls.
  public convenience init(
    _ name: String = "", length: Int = 0, body: @escaping @Sendable (HostCall) throws -> Void
  ) {
    self.init(name, length: length) { call -> any ValueConvertible in
      try body(call)
      return Value.undefined
    }
  }

  /// A function that gives a promise, which settles as `body` does. What follows from that in the app happens in a call
  /// of its own, once no other is going on.
  ///
  /// - Parameters:
  ///   - name: the function's `name` in the app.
  ///   - length: the function's `length` in the app.
  ///   - body: run as a task of its own, which nobody cancels; gives what the promise is fulfilled with, or throws what
  ///     it is rejected with.
  public convenience init(
    async name: String, length: Int = 0, body: @escaping @Sendable (HostCall) async throws -> any ValueConvertible
  ) {
    self.init(name, length: length) { call -> any ValueConvertible in
      let promise = HostPromise()
      Task {
        do {
          promise.fulfill(try await body(call).javaScriptValue)
        } catch {
          promise.reject(error)
        }
      }
      return Value.hostObject(promise)
    }
  }

  /// A function that gives `undefined` and that the app doesn't wait for: the cheapest way to tell the program
  /// something, such as a line for a log. It runs before the call that it was made in returns, and in the order in
  /// which the app made such calls. It can't throw, and can't call back: that throws ``SandboxError/busy(_:)``.
  ///
  /// - Parameters:
  ///   - name: the function's `name` in the app.
  ///   - length: the function's `length` in the app.
  ///   - body: called on the thread of the call during which the app calls.
  public static func notification(
    _ name: String = "", length: Int = 0, body: @escaping @Sendable (HostCall) -> Void
  ) -> HostFunction {
    HostFunction(name, length: length, notified: body)
  }

  private init(_ name: String, length: Int, notified body: @escaping @Sendable (HostCall) -> Void) {
    self.body = .notification(body)
    arity = length
    super.init(name: name, prototype: nil, values: [])
  }

  override var kind: HostObjectKind {
    if case .notification = body { .notification } else { .function }
  }
  override var length: Int { arity }

  /// Runs the function.
  func call(_ call: HostCall) throws -> Value {
    switch body {
    case .function(let body): return try body(call)
    case .notification(let body):
      body(call)
      return .undefined
    }
  }
}

/// A class of the program that an app can make instances of with `new`, and extend.
///
/// Called without `new` it throws a `TypeError`, as the app's own classes do.
public final class HostClass: HostObject, @unchecked Sendable {
  /// What instances inherit from: their methods hang here.
  public let instancePrototype: HostObject
  private let body: @Sendable (HostCall) throws -> HostObject
  private let arity: Int

  /// A class.
  ///
  /// - Parameters:
  ///   - name: the class's name in the app.
  ///   - length: the constructor's `length` in the app.
  ///   - methods: properties of the prototype.
  ///   - statics: properties of the class itself.
  ///   - make: makes an instance: a host object whose ``HostObject/prototype`` is the one that it is given. In the app
  ///     an instance of a class that extends this one gets that class's prototype. What it throws, the app catches.
  /// - Throws: what making values of `methods` and `statics` throws.
  public init(
    _ name: String, length: Int = 0, methods: KeyValuePairs<PropertyKey, any ValueConvertible> = [:],
    statics: KeyValuePairs<PropertyKey, any ValueConvertible> = [:],
    make: @escaping @Sendable (_ call: HostCall, _ prototype: HostObject) throws -> HostObject
  ) throws {
    let prototype = HostObject(
      name: name, prototype: nil, values: try methods.map { ($0.key, try $0.value.javaScriptValue) })
    instancePrototype = prototype
    body = { try make($0, prototype) }
    arity = length
    super.init(
      name: name, prototype: nil,
      values: [("prototype", .hostObject(prototype))] + (try statics.map { ($0.key, try $0.value.javaScriptValue) }))
  }

  override var kind: HostObjectKind { .class }
  override var length: Int { arity }

  /// Makes an instance.
  func construct(_ call: HostCall) throws -> HostObject { try body(call) }
}

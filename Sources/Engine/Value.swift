import CJavaScriptCore

/// A JavaScript value, kept alive for as long as this object lives (`JSValueProtect`).
public final class Value {
  let reference: JSValueRef
  private let context: Context

  init(_ reference: JSValueRef, in context: Context) {
    self.reference = reference
    self.context = context
    JSValueProtect(context.reference, reference)
  }

  deinit {
    JSValueUnprotect(context.reference, reference)
  }

  /// Whether a condition takes it for true: `Boolean(…)`.
  public var isTrue: Bool { JSValueToBoolean(context.reference, reference) }

  /// Whether it is `undefined`.
  public var isUndefined: Bool { JSValueIsUndefined(context.reference, reference) }

  /// The value as `Number(…)` gives it; NaN where that throws.
  public var number: Double { JSValueToNumber(context.reference, reference, nil) }

  /// The value as `String(…)` gives it, with lone surrogates replaced; empty where that throws.
  public var text: String {
    guard let copy = JSValueToStringCopy(context.reference, reference, nil) else { return "" }
    return JavaScriptString.text(releasing: copy)
  }

  /// The property of that name; nil where the value is no object, or reading it throws.
  public subscript(name: String) -> Value? {
    guard JSValueIsObject(context.reference, reference) else { return nil }
    var exception: JSValueRef?
    let object = JSValueToObject(context.reference, reference, nil)
    let property = JavaScriptString.with(name) { JSObjectGetProperty(context.reference, object, $0, &exception) }
    guard exception == nil, let property else { return nil }
    return Value(property, in: context)
  }

  /// Calls the function that this value is, with `this` undefined; microtasks have run when this returns.
  ///
  /// - Precondition: the value is a function.
  /// - Throws: the JavaScript exception.
  @discardableResult
  public func call(_ arguments: [Value] = []) throws(JavaScriptException) -> Value {
    var exception: JSValueRef?
    let function = JSValueToObject(context.reference, reference, &exception)
    if exception != nil { _ = try context.take(nil, or: exception) }
    var references: [JSValueRef?] = arguments.map(\.reference)
    let result = JSObjectCallAsFunction(context.reference, function, nil, references.count, &references, &exception)
    precondition(result != nil || exception != nil, "called a value that is no function")
    return try context.take(result, or: exception)
  }

  /// Calls the function that this value is with a number and a flag, `this` undefined; microtasks have run when this
  /// returns, unless native code was called by JavaScript.
  ///
  /// The same as ``call(_:)`` for what is called often: nothing is allocated.
  ///
  /// - Precondition: the value is a function.
  /// - Returns: what it returns, as a number.
  /// - Throws: the JavaScript exception.
  public func call(_ number: Double, _ flag: Bool) throws(JavaScriptException) -> Double {
    var exception: JSValueRef?
    var arguments: (JSValueRef?, JSValueRef?) = (
      JSValueMakeNumber(context.reference, number), JSValueMakeBoolean(context.reference, flag)
    )
    let result = withUnsafePointer(to: &arguments) { arguments in
      JSObjectCallAsFunction(
        context.reference, reference, nil, 2, UnsafeRawPointer(arguments).assumingMemoryBound(to: JSValueRef?.self),
        &exception)
    }
    if let exception { throw JavaScriptException(value: Value(exception, in: context)) }
    return context.smallIntegers.value(of: result).map(Double.init) ?? JSValueToNumber(context.reference, result, nil)
  }
}

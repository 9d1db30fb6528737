import CJavaScriptCore
import Glibc

/// A JavaScript realm and its virtual machine (`JSGlobalContextRef`).
///
/// A process has one virtual machine, since its native functions reach Swift through static storage.
public final class Context {
  let reference: JSGlobalContextRef
  let smallIntegers: SmallInteger

  /// Makes a realm. The engine's threads must have been held back before: see ``Engine/prepare()``.
  public init() {
    reference = JSGlobalContextCreate(nil)!
    smallIntegers = SmallInteger(reference)
  }

  /// Makes a second realm of the same virtual machine: values go to and fro.
  public init(beside other: Context) {
    reference = JSGlobalContextCreateInGroup(JSContextGetGroup(other.reference), nil)!
    smallIntegers = other.smallIntegers
  }

  deinit {
    JSGlobalContextRelease(reference)
  }

  /// Evaluates `source` as a script; microtasks have run when this returns.
  ///
  /// - Parameters:
  ///   - sourceURL: what stacks call the script.
  ///   - line: the number of the script's first line in stacks, from 1.
  /// - Throws: the JavaScript exception.
  public func evaluate(_ source: String, sourceURL: String, line: Int = 1) throws(JavaScriptException) -> Value {
    var exception: JSValueRef?
    let result = JavaScriptString.with(source) { source in
      JavaScriptString.with(sourceURL) { url in
        JSEvaluateScript(reference, source, nil, url, Int32(line), &exception)
      }
    }
    return try take(result, or: exception)
  }

  /// Has the engine collect all garbage now. Does nothing where it lacks `JSSynchronousGarbageCollectForDebugging`, which no
  /// header declares.
  public func collectGarbage() {
    typealias Collect = @convention(c) (JSContextRef?) -> Void
    guard let symbol = dlsym(nil, "JSSynchronousGarbageCollectForDebugging") else { return }
    unsafeBitCast(symbol, to: Collect.self)(reference)
  }

  /// The bytes that the engine's heap takes. 0 where the engine lacks `JSGetMemoryUsageStatistics`, which no header declares.
  public var bytesInUse: Int64 {
    typealias Statistics = @convention(c) (JSContextRef?) -> JSObjectRef?
    guard let symbol = dlsym(nil, "JSGetMemoryUsageStatistics"),
      let found = unsafeBitCast(symbol, to: Statistics.self)(reference)
    else { return 0 }
    return Value(found, in: self)["heapSize"].map { Int64($0.number) } ?? 0
  }

  /// What the engine's parser says about `source` as a script: nil where it is one, else its syntax error.
  public func syntaxError(in source: String) -> SyntaxError? {
    var exception: JSValueRef?
    let isScript = JavaScriptString.with(source) { JSCheckScriptSyntax(reference, $0, nil, 1, &exception) }
    guard !isScript, let exception else { return nil }
    let error = Value(exception, in: self)
    let line = error["line"].map(\.number) ?? 1
    return SyntaxError(message: error["message"]?.text ?? error.text, line: line.isFinite ? max(1, Int(line)) : 1)
  }

  /// The value that the JSON text stands for; nil where it is none.
  public func value(ofJSON text: String) -> Value? {
    JavaScriptString.with(text) { JSValueMakeFromJSONString(reference, $0) }.map { Value($0, in: self) }
  }

  /// `undefined`.
  public var undefined: Value { Value(JSValueMakeUndefined(reference), in: self) }

  /// The value of `text`.
  public func string(_ text: String) -> Value {
    Value(JavaScriptString.with(text) { JSValueMakeString(reference, $0) }!, in: self)
  }

  /// The value of `number`.
  public func number(_ number: Double) -> Value {
    Value(JSValueMakeNumber(reference, number), in: self)
  }

  /// `true` or `false`.
  public func boolean(_ flag: Bool) -> Value {
    Value(JSValueMakeBoolean(reference, flag), in: self)
  }

  /// An array of `elements`.
  public func array(_ elements: [Value]) -> Value {
    var references: [JSValueRef?] = elements.map(\.reference)
    return Value(JSObjectMakeArray(reference, elements.count, &references, nil)!, in: self)
  }

  /// Has `function` called with (promise, reason) for each rejection that nothing handles, once microtasks have run.
  /// Does nothing where the engine lacks `JSGlobalContextSetUnhandledRejectionCallback`, which no header declares.
  public func reportUnhandledRejections(to function: Value) {
    typealias Setter =
      @convention(c) (JSGlobalContextRef?, JSObjectRef?, UnsafeMutablePointer<JSValueRef?>?) -> Void
    guard let symbol = dlsym(nil, "JSGlobalContextSetUnhandledRejectionCallback") else { return }
    unsafeBitCast(symbol, to: Setter.self)(reference, function.reference, nil)
  }

  /// The result of an engine call that gives either a value or an exception.
  func take(_ result: JSValueRef?, or exception: JSValueRef?) throws(JavaScriptException) -> Value {
    if let exception { throw JavaScriptException(value: Value(exception, in: self)) }
    return Value(result!, in: self)
  }
}

/// A JavaScript exception: any value may be one.
///
/// Not checked for concurrency: the engine and its values belong to one thread.
public struct JavaScriptException: Error, @unchecked Sendable {
  /// What was thrown.
  public let value: Value
}

/// Why a text is not a script.
public struct SyntaxError: Equatable {
  /// The engine's words.
  public let message: String
  /// The line on which it was noticed, from 1.
  public let line: Int

  public init(message: String, line: Int) {
    self.message = message
    self.line = line
  }
}

import CJavaScriptCore

/// The arguments of a call from JavaScript; valid only until the call returns.
public struct NativeArguments {
  let context: JSContextRef
  let references: UnsafePointer<JSValueRef?>?
  let smallIntegers: SmallInteger

  /// How many there are.
  public let count: Int

  /// Argument `index` as a number; NaN where there is none or it can't be one.
  public func number(_ index: Int) -> Double {
    guard index < count, let references else { return .nan }
    return JSValueToNumber(context, references[index], nil)
  }

  /// Argument `index` as an integer in `range`, clamped to it; the lower bound for NaN.
  public func integer(_ index: Int, in range: ClosedRange<Int>) -> Int {
    if index < count, let value = smallIntegers.value(of: references?[index]) {
      return min(max(value, range.lowerBound), range.upperBound)
    }
    let value = number(index)
    guard value > Double(range.lowerBound) else { return range.lowerBound }
    guard value < Double(range.upperBound) else { return range.upperBound }
    return Int(value)
  }

  /// Argument `index` as a truth value.
  public func flag(_ index: Int) -> Bool {
    guard index < count, let references else { return false }
    return JSValueToBoolean(context, references[index])
  }

  /// Argument `index` as text, with lone surrogates replaced; empty where there is none.
  public func text(_ index: Int) -> String {
    guard index < count, let references, let copy = JSValueToStringCopy(context, references[index], nil) else {
      return ""
    }
    return JavaScriptString.text(releasing: copy)
  }
}

extension NativeArguments {
  /// Argument `index` as bytes: those of a `Uint8Array`, or any other value's text in UTF-8, with lone surrogates
  /// replaced.
  public func bytes(_ index: Int) -> [UInt8] {
    guard index < count, let reference = references?[index] else { return [] }
    guard JSValueGetTypedArrayType(context, reference, nil) == kJSTypedArrayTypeUint8Array,
      let start = JSObjectGetTypedArrayBytesPtr(context, reference, nil)
    else { return Array(text(index).utf8) }
    // The address is that of the buffer.
    let offset = JSObjectGetTypedArrayByteOffset(context, reference, nil)
    let length = JSObjectGetTypedArrayByteLength(context, reference, nil)
    return Array(UnsafeRawBufferPointer(start: start + offset, count: length))
  }

  /// The engine's number for the kind of object that argument `index` is; undefined for what is no object.
  public func cellType(_ index: Int, _ internals: ObjectInternals) -> NativeResult {
    guard index < count, let reference = references?[index] else { return .undefined }
    return internals.type(of: reference, in: context).map { .number(Double($0)) } ?? .undefined
  }

  /// The number for the shape of the object that argument `index` is; undefined for what is no object.
  public func shape(_ index: Int, _ internals: ObjectInternals) -> NativeResult {
    guard index < count, let reference = references?[index] else { return .undefined }
    return internals.shape(of: reference, in: context).map { .number(Double($0)) } ?? .undefined
  }

  /// The value in slot `field` of the object that argument `index` is.
  public func internalField(_ index: Int, field: Int, _ internals: ObjectInternals) -> NativeResult {
    guard index < count, let reference = references?[index] else { return .undefined }
    return internals.field(field, of: reference, in: context).map { .value($0) } ?? .undefined
  }

  /// Copies `fieldCount` slots of the object that argument `index` is to the one that follows it.
  public func copyFields(_ index: Int, fieldCount: Int, _ internals: ObjectInternals) -> NativeResult {
    guard index + 1 < count, let original = references?[index], let copy = references?[index + 1] else {
      return .undefined
    }
    return internals.copyFields(fieldCount, of: original, to: copy, in: context) ? .yes : .undefined
  }
}

extension NativeArguments {
  /// Evaluates argument `source` as a script that stacks call argument `name`.
  public func evaluate(_ source: Int, name: Int) -> NativeResult {
    evaluate(source, name: name, in: context)
  }

  /// Evaluates argument `source` in a realm of its own, whose objects no other code has seen.
  public func evaluateElsewhere(_ source: Int) -> NativeResult {
    let realm = JSGlobalContextCreateInGroup(JSContextGetGroup(context), nil)
    defer { JSGlobalContextRelease(realm) }
    return evaluate(source, name: nil, in: realm!)
  }

  private func evaluate(_ source: Int, name: Int?, in context: JSContextRef) -> NativeResult {
    guard let source = copy(source) else { return .undefined }
    defer { JSStringRelease(source) }
    let name = name.flatMap(copy)
    defer { if let name { JSStringRelease(name) } }
    var exception: JSValueRef?
    let result = JSEvaluateScript(context, source, nil, name, 1, &exception)
    if let exception { return .thrown(exception) }
    return result.map { .value($0) } ?? .undefined
  }

  /// Argument `index` as a string of the engine's, which the caller releases.
  private func copy(_ index: Int) -> JSStringRef? {
    guard index < count, let references else { return nil }
    return JSValueToStringCopy(context, references[index], nil)
  }
}

/// What a native function gives back.
public enum NativeResult {
  case undefined
  case yes
  case number(Double)
  /// One of the engine's own values, which must be alive.
  case value(OpaquePointer)
  /// An exception, which must be alive.
  case thrown(OpaquePointer)

  /// A text.
  public static func text(_ text: String, in context: Context) -> NativeResult {
    .value(JavaScriptString.with(text) { JSValueMakeString(context.reference, $0) }!)
  }

  /// A value that whoever calls this keeps alive.
  public static func value(of value: Value) -> NativeResult { .value(value.reference) }
}

extension Context {
  /// Makes the one function through which JavaScript reaches native code.
  ///
  /// - Precondition: no other has been made in this process.
  public func makeNativeFunction(_ body: @escaping (NativeArguments) -> NativeResult) -> Value {
    precondition(nativeBody == nil, "a process has one native function")
    nativeBody = body
    nativeIntegers = smallIntegers
    let function = JSObjectMakeFunctionWithCallback(reference, nil) { context, _, _, count, arguments, exception in
      let arguments = NativeArguments(
        context: context!, references: arguments, smallIntegers: nativeIntegers!, count: count)
      let result = nativeBody!(arguments)
      switch result {
      case .undefined: return JSValueMakeUndefined(context)
      case .yes: return JSValueMakeBoolean(context, true)
      case .number(let number): return JSValueMakeNumber(context, number)
      case .value(let reference): return reference
      case .thrown(let reference):
        exception?.pointee = reference
        return JSValueMakeUndefined(context)
      }
    }
    return Value(function!, in: self)
  }
}

/// A C callback carries no Swift value, so the body stands here. Only the engine's one thread touches it.
nonisolated(unsafe) private var nativeBody: ((NativeArguments) -> NativeResult)?
nonisolated(unsafe) private var nativeIntegers: SmallInteger?

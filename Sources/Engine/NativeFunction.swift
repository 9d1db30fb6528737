import CJavaScriptCore

/// The arguments of a call from JavaScript; valid only until the call returns.
public struct NativeArguments {
  let context: JSContextRef
  let references: UnsafePointer<JSValueRef?>?

  /// How many there are.
  public let count: Int

  /// Argument `index` as a number; NaN where there is none or it can't be one.
  public func number(_ index: Int) -> Double {
    guard index < count, let references else { return .nan }
    return JSValueToNumber(context, references[index], nil)
  }

  /// Argument `index` as an integer in `range`, clamped to it; the lower bound for NaN.
  public func integer(_ index: Int, in range: ClosedRange<Int>) -> Int {
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
  /// The engine's number for the kind of object that argument `index` is; undefined for what is no object.
  public func cellType(_ index: Int, _ internals: ObjectInternals) -> NativeResult {
    guard index < count, let reference = references?[index] else { return .undefined }
    return internals.type(of: reference, in: context).map { .number(Double($0)) } ?? .undefined
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

/// What a native function gives back.
public enum NativeResult {
  case undefined
  case yes
  case number(Double)
  /// One of the engine's own values, which must be alive.
  case value(OpaquePointer)
}

extension Context {
  /// Makes the one function through which JavaScript reaches native code.
  ///
  /// - Precondition: no other has been made in this process.
  public func makeNativeFunction(_ body: @escaping (NativeArguments) -> NativeResult) -> Value {
    precondition(nativeBody == nil, "a process has one native function")
    nativeBody = body
    let function = JSObjectMakeFunctionWithCallback(reference, nil) { context, _, _, count, arguments, _ in
      let result = nativeBody!(NativeArguments(context: context!, references: arguments, count: count))
      switch result {
      case .undefined: return JSValueMakeUndefined(context)
      case .yes: return JSValueMakeBoolean(context, true)
      case .number(let number): return JSValueMakeNumber(context, number)
      case .value(let reference): return reference
      }
    }
    return Value(function!, in: self)
  }
}

/// A C callback carries no Swift value, so the body stands here. Only the engine's one thread touches it.
nonisolated(unsafe) private var nativeBody: ((NativeArguments) -> NativeResult)?

import CJavaScriptCore

/// Bytes that JavaScript and native code both use, without copying them: a `Uint8Array` of the engine's.
public final class SharedBytes {
  /// The array.
  public let array: Value
  /// The array's bytes. The engine doesn't move them, since it was asked for their address.
  public let bytes: UnsafeMutableRawBufferPointer

  /// An array of `count` zeros.
  ///
  /// - Precondition: there is so much memory.
  public init(count: Int, in context: Context) {
    var exception: JSValueRef?
    let array = JSObjectMakeTypedArray(context.reference, kJSTypedArrayTypeUint8Array, count, &exception)
    let start = array.flatMap { JSObjectGetTypedArrayBytesPtr(context.reference, $0, &exception) }
    guard let array, let start, exception == nil else { preconditionFailure("no room for \(count) bytes") }
    self.array = Value(array, in: context)
    bytes = UnsafeMutableRawBufferPointer(start: start, count: count)
  }
}

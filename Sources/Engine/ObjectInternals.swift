import CJavaScriptCore

/// What a value is inside the engine, where its C API doesn't tell: a promise's state, a proxy's target,
/// the place of a map's iterator.
///
/// Read from the object's memory as JavaScriptCore 2.50 lays it out: a cell's first four bytes are the number of its
/// structure, byte 5 tells its type, and a cell with inline slots has them from byte 16. Under any other version nothing is read. The prelude tries these on samples
/// before it relies on them.
public struct ObjectInternals {
  private static let typeOffset = 5
  private static let fieldsOffset = 16
  /// No cell type of interest has more inline slots.
  private static let mostFields = 4

  private let isKnown: Bool

  public init() {
    isKnown = Engine.version.hasPrefix("JavaScriptCore 2.50.")
  }

  /// The engine's number for the kind of object; nil for what is no object.
  func type(of reference: JSValueRef, in context: JSContextRef) -> UInt8? {
    guard isKnown, JSValueIsObject(context, reference) else { return nil }
    return UnsafeRawPointer(reference).load(fromByteOffset: Self.typeOffset, as: UInt8.self)
  }

  /// The number of the object's structure, which tells its prototype, its own keys and how it keeps them, together with its
  /// type: type + 256 × structure. Nil for what is no object.
  func shape(of reference: JSValueRef, in context: JSContextRef) -> UInt64? {
    guard let type = type(of: reference, in: context) else { return nil }
    return UInt64(type) | UInt64(UnsafeRawPointer(reference).load(as: UInt32.self)) << 8
  }

  /// The value in inline slot `index` of an object that has that many.
  func field(_ index: Int, of reference: JSValueRef, in context: JSContextRef) -> JSValueRef? {
    guard isKnown, (0..<Self.mostFields).contains(index), JSValueIsObject(context, reference) else { return nil }
    let offset = Self.fieldsOffset + index * MemoryLayout<JSValueRef?>.stride
    return UnsafeRawPointer(reference).load(fromByteOffset: offset, as: JSValueRef?.self)
  }

  /// Makes `copy`, a new object of the kind of `original`, stand where that stands: its first `count` slots become equal.
  func copyFields(_ count: Int, of original: JSValueRef, to copy: JSValueRef, in context: JSContextRef) -> Bool {
    guard (1...Self.mostFields).contains(count), let kind = type(of: original, in: context),
      kind == type(of: copy, in: context)
    else { return false }
    let bytes = count * MemoryLayout<JSValueRef?>.stride
    UnsafeMutableRawPointer(copy).advanced(by: Self.fieldsOffset)
      .copyMemory(from: UnsafeRawPointer(original).advanced(by: Self.fieldsOffset), byteCount: bytes)
    return true
  }
}

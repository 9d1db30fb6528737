extension Value {
  /// An `ArrayBuffer`: bytes, with any number of views on them. Source: ECMA-262 §25.1.
  public final class ArrayBuffer: Sendable {
    /// The bytes.
    public let bytes: [UInt8]

    /// A buffer with those bytes.
    public init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
  }
}

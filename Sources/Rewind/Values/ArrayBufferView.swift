import Wire

extension Value {
  /// A typed array or a `DataView`: a part of a buffer, read as numbers. Source: ECMA-262 §23.2 and §25.3.
  public final class ArrayBufferView: Sendable {
    /// How the bytes are read.
    public enum Kind: UInt8, Sendable, CaseIterable {
      /// Bytes; the reader says at each access how to read them.
      case dataView = 0
      /// Integers of 8 bits with a sign.
      case int8
      /// Integers of 8 bits without a sign.
      case uint8
      /// The same; what the app writes is rounded and kept between 0 and 255.
      case uint8Clamped
      /// Integers of 16 bits with a sign.
      case int16
      /// Integers of 16 bits without a sign.
      case uint16
      /// Integers of 32 bits with a sign.
      case int32
      /// Integers of 32 bits without a sign.
      case uint32
      /// Numbers in IEEE 754's binary16; an app whose engine has no `Float16Array` gets a `TypeError`.
      case float16
      /// Numbers in IEEE 754's binary32, as `Float`.
      case float32
      /// Numbers in IEEE 754's binary64, as `Double`.
      case float64
      /// BigInts of 64 bits with a sign.
      case bigInt64
      /// BigInts of 64 bits without a sign.
      case bigUint64

      /// JavaScript's name of the class, such as `Uint8Array`.
      public var name: String {
        switch self {
        case .dataView: "DataView"
        case .int8: "Int8Array"
        case .uint8: "Uint8Array"
        case .uint8Clamped: "Uint8ClampedArray"
        case .int16: "Int16Array"
        case .uint16: "Uint16Array"
        case .int32: "Int32Array"
        case .uint32: "Uint32Array"
        case .float16: "Float16Array"
        case .float32: "Float32Array"
        case .float64: "Float64Array"
        case .bigInt64: "BigInt64Array"
        case .bigUint64: "BigUint64Array"
        }
      }

      /// Bytes per element; 1 for a `DataView`.
      public var elementSize: Int {
        switch self {
        case .dataView, .int8, .uint8, .uint8Clamped: 1
        case .int16, .uint16, .float16: 2
        case .int32, .uint32, .float32: 4
        case .float64, .bigInt64, .bigUint64: 8
        }
      }
    }

    /// How the bytes are read.
    public let kind: Kind
    /// What the view is on.
    public let buffer: ArrayBuffer
    /// The buffer's byte at which the view begins, a multiple of the element's size.
    public let byteOffset: Int
    /// Elements; bytes for a `DataView`.
    public let count: Int

    /// A view on a part of `buffer`; nil where the buffer doesn't have that part, or it doesn't begin at a multiple of
    /// the element's size.
    ///
    /// - Parameters:
    ///   - kind: how the bytes are read.
    ///   - buffer: what the view is on.
    ///   - byteOffset: the byte at which it begins.
    ///   - count: elements; bytes for a `DataView`. Nil for as many as there are from `byteOffset` on.
    public init?(_ kind: Kind, on buffer: ArrayBuffer, byteOffset: Int = 0, count: Int? = nil) {
      guard (0...buffer.bytes.count).contains(byteOffset), byteOffset % kind.elementSize == 0 else { return nil }
      let room = buffer.bytes.count - byteOffset
      guard count != nil || room % kind.elementSize == 0 else { return nil }
      let count = count ?? room / kind.elementSize
      guard count >= 0, count <= room / kind.elementSize else { return nil }
      self.kind = kind
      self.buffer = buffer
      self.byteOffset = byteOffset
      self.count = count
    }

    /// A view on the whole of a new buffer with those bytes.
    ///
    /// - Precondition: the bytes are a whole number of elements.
    public init(_ kind: Kind = .uint8, bytes: some Sequence<UInt8>) {
      self.kind = kind
      buffer = ArrayBuffer(bytes)
      byteOffset = 0
      precondition(buffer.bytes.count % kind.elementSize == 0, "a typed array's bytes are a whole number of elements")
      count = buffer.bytes.count / kind.elementSize
    }

    /// The bytes that the view covers.
    public var bytes: ArraySlice<UInt8> { buffer.bytes[byteOffset..<byteOffset + count * kind.elementSize] }

    /// The elements: numbers, or BigInts in an array of those; the bytes for a `DataView`.
    ///
    /// Read with the least significant byte first, as on every machine that the app runs on.
    public var elements: [Value] { (0..<count).map(element(at:)) }

    /// The element at that index, which is one of ``count``.
    func element(at index: Int) -> Value {
      let size = kind.elementSize
      let start = byteOffset + index * size
      return element(buffer.bytes[start..<start + size].reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }

    private func element(_ bits: UInt64) -> Value {
      switch kind {
      case .dataView, .uint8, .uint8Clamped, .uint16, .uint32: .number(Double(bits))
      case .int8: .number(Double(Int8(truncatingIfNeeded: bits)))
      case .int16: .number(Double(Int16(truncatingIfNeeded: bits)))
      case .int32: .number(Double(Int32(truncatingIfNeeded: bits)))
      case .float16: .number(Double(halfPrecision: UInt16(truncatingIfNeeded: bits)))
      case .float32: .number(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
      case .float64: .number(Double(bitPattern: bits))
      case .bigInt64: .bigInt(BigInteger(Int64(bitPattern: bits)))
      case .bigUint64: .bigInt(BigInteger(bits))
      }
    }
  }
}

extension Value.ArrayBufferView.Kind {
  init(_ kind: ViewKind) { self.init(rawValue: kind.rawValue)! }
}

extension Double {
  /// The value of a number in IEEE 754's binary16, which Swift's `Float16` is not everywhere.
  init(halfPrecision bits: UInt16) {
    let fraction = Double(bits & 0x3ff)
    let absolute: Double =
      switch bits >> 10 & 0x1f {
      case 0: fraction * 0x1p-24
      case 0x1f: fraction == 0 ? .infinity : .nan
      case let exponent: Double(sign: .plus, exponent: Int(exponent) - 25, significand: 1024 + fraction)
      }
    self = bits & 0x8000 == 0 ? absolute : -absolute
  }
}

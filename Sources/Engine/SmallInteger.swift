import CJavaScriptCore

/// Integers as the engine has them in a reference itself: the upper half says that it is one, the lower half is it.
///
/// `JSValueToNumber` takes the engine's lock, which costs more than a call otherwise does. Where the engine encodes integers
/// in another way, nothing is found to be one.
struct SmallInteger {
  /// The upper half; nil where integers are not encoded like this.
  private let mark: UInt?

  init(_ context: JSContextRef) {
    let zero = Self.bits(JSValueMakeNumber(context, 0))
    let mark = zero >> 32
    let samples: [Int32] = [0, 1, -1, 1 << 30, .min, .max]
    let isAsExpected = samples.allSatisfy { number in
      Self.bits(JSValueMakeNumber(context, Double(number))) == mark << 32 | UInt(UInt32(bitPattern: number))
    }
    self.mark = mark != 0 && isAsExpected ? mark : nil
  }

  /// The integer that the value is; nil where it is something else or can't be told.
  func value(of reference: JSValueRef?) -> Int? {
    let bits = Self.bits(reference)
    guard let mark, bits >> 32 == mark else { return nil }
    return Int(Int32(bitPattern: UInt32(truncatingIfNeeded: bits)))
  }

  private static func bits(_ reference: JSValueRef?) -> UInt { UInt(bitPattern: reference) }
}

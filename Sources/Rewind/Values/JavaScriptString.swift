/// A string as JavaScript has it: any sequence of UTF-16 units, also one in which surrogates stand alone, as no Swift
/// `String` can hold it.
///
/// Compared unit by unit, as JavaScript does: an `é` of one character differs from one that is put together from two,
/// which are the same to a `String`. Source: ECMA-262 §6.1.4.
public struct JavaScriptString: Sendable {
  enum Content: Sendable {
    case wellFormed(String)
    case illFormed([UInt16])
  }

  let content: Content

  /// The string with the characters of `text`.
  public init(_ text: String) { content = .wellFormed(text) }

  /// The string with those UTF-16 units, whatever they are.
  public init(utf16 units: some Collection<UInt16>) {
    if let text = String(validating: units, as: UTF16.self) {
      content = .wellFormed(text)
    } else {
      content = .illFormed(Array(units))
    }
  }

  /// The same as a Swift string; nil where a surrogate stands alone.
  public var string: String? {
    if case .wellFormed(let text) = content { text } else { nil }
  }

  /// The same as a Swift string, with U+FFFD for each surrogate that stands alone.
  public var repaired: String {
    switch content {
    case .wellFormed(let text): text
    case .illFormed(let units): String(decoding: units, as: UTF16.self)
    }
  }

  /// Its UTF-16 units.
  public var utf16: [UInt16] {
    switch content {
    case .wellFormed(let text): Array(text.utf16)
    case .illFormed(let units): units
    }
  }
}

extension JavaScriptString: Hashable {
  /// Whether both have the same UTF-16 units.
  public static func == (left: JavaScriptString, right: JavaScriptString) -> Bool {
    switch (left.content, right.content) {
    case (.wellFormed(let left), .wellFormed(let right)): left.hasSameUnits(as: right)
    case (.illFormed(let left), .illFormed(let right)): left == right
    case (.wellFormed, .illFormed), (.illFormed, .wellFormed): false
    }
  }

  /// Feeds the units to the hasher.
  public func hash(into hasher: inout Hasher) {
    switch content {
    case .wellFormed(var text):
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
      hasher.combine(0xff as UInt8)
    case .illFormed(let units):
      hasher.combine(units)
    }
  }
}

extension JavaScriptString: ExpressibleByStringInterpolation {
  /// The string that the literal stands for.
  public init(stringLiteral value: String) { self.init(value) }
}

extension JavaScriptString: CustomStringConvertible {
  /// The string itself, with U+FFFD for each surrogate that stands alone.
  public var description: String { repaired }
}

extension String {
  /// Whether both have the same code units. `==` also holds for texts that only look the same.
  func hasSameUnits(as other: String) -> Bool {
    let (mine, theirs) = (utf8, other.utf8)
    guard mine.count == theirs.count else { return false }
    let same = mine.withContiguousStorageIfAvailable { mine in
      theirs.withContiguousStorageIfAvailable { mine.elementsEqual($0) }
    }
    return (same ?? nil) ?? mine.elementsEqual(theirs)
  }
}

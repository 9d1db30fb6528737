/// How values are printed, beside the width and colours: what `util.inspect` takes as options, as the user set it.
///
/// An option that has its default is not written at all.
public struct Layout: Equatable, Sendable {
  /// How many levels of nesting are shown below the outermost; nil for all.
  public var depth: Int? = 2
  /// How many elements of an array, a map, a set are shown; nil for all.
  public var maxArrayLength: Int? = 100
  /// How many characters of a string are shown; nil for all.
  public var maxStringLength: Int? = 10_000
  /// How objects share lines.
  public var compact = Compact.levels(3)
  /// Whether properties are shown that are not enumerable.
  public var showHidden = false
  /// Whether getters are run and their values shown.
  public var getters = false
  /// Whether properties are in alphabetical order.
  public var sorted = false
  /// Whether thousands are set apart.
  public var numericSeparator = false
  /// Whether a value of the prompt that is a proxy shows as one.
  public var showProxy = true
  /// Whether the width was chosen, so that what the app writes keeps to it too.
  public var isWidthChosen = false

  /// How objects share lines.
  public enum Compact: Equatable, Sendable {
    /// As many as fit, however nested.
    case on
    /// Only the innermost so many levels do; 0 for none.
    case levels(Int)
  }

  /// The defaults.
  public init() {}

  /// The largest number that an option may be.
  public static let most = Int(UInt32.max)
}

extension Layout {
  // Bits that say what is not as usual: first the numbers, which follow, then what is on or off.
  private static let numbers: [WritableKeyPath<Layout, Int?> & Sendable] = [
    \.depth, \.maxArrayLength, \.maxStringLength, \.compactNumber,
  ]
  private static let flags: [WritableKeyPath<Layout, Bool> & Sendable] = [
    \.showHidden, \.getters, \.sorted, \.numericSeparator, \.showProxy, \.isWidthChosen,
  ]

  // `compact` as a number; nil where it is on.
  private var compactNumber: Int? {
    get { if case .levels(let count) = compact { count } else { nil } }
    set { compact = newValue.map { .levels($0) } ?? .on }
  }

  func write(to writer: inout ByteWriter) {
    let usual = Layout()
    var bits: UInt64 = 0
    for (bit, number) in Self.numbers.enumerated() where self[keyPath: number] != usual[keyPath: number] {
      bits |= 1 << bit
    }
    for (bit, flag) in Self.flags.enumerated() where self[keyPath: flag] != usual[keyPath: flag] {
      bits |= 1 << (Self.numbers.count + bit)
    }
    writer.write(bits)
    for (bit, number) in Self.numbers.enumerated() where bits & 1 << bit != 0 {
      writer.write(self[keyPath: number].map { UInt64($0) + 1 } ?? 0)
    }
  }

  init(from reader: inout ByteReader) throws(WireError) {
    self.init()
    let usual = self
    let bits = try reader.readInteger(upTo: 1 << (Self.numbers.count + Self.flags.count) - 1)
    for (bit, number) in Self.numbers.enumerated() where bits & 1 << bit != 0 {
      let value = try reader.readInteger(upTo: Self.most + 1)
      self[keyPath: number] = value == 0 ? nil : value - 1
      guard self[keyPath: number] != usual[keyPath: number] else { throw .malformed("a layout that says the usual") }
    }
    for (bit, flag) in Self.flags.enumerated() where bits & 1 << (Self.numbers.count + bit) != 0 {
      self[keyPath: flag].toggle()
    }
    guard self != usual else { throw .malformed("a layout that says the usual") }
  }
}

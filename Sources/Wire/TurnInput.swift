/// One root input of the sandbox, with everything that it may depend on beside the heap: given again, it gives the
/// same outputs again.
public struct TurnInput: Equatable, Sendable {
  /// What starts the turn.
  public enum Root: Equatable, Sendable {
    /// The user's entry of that number is evaluated. Its text is the ``HostFrame/source(_:)`` frame before.
    case evaluate(entry: Int, form: EntryForm)
    /// The timer of that number is due.
    case fire(timer: Int)
    /// The program that uses the library makes calls, each a ``HostFrame/call(_:)``, until ``HostFrame/finish``.
    case calls
    /// Something has happened outside: the ``HostFrame/event(_:)`` that follows.
    case event
  }

  /// What starts the turn.
  public var root: Root
  /// The seed of `Math.random()` in this turn.
  public var seed: Seed
  /// What `performance.now()` counts from: microseconds of session time at the start of the turn.
  public var sessionTime: UInt64
  /// The width to which values are laid out, in terminal columns.
  public var columns: Int
  /// Whether what is printed carries colours.
  public var color: Bool
  /// How else values are printed.
  public var layout: Layout

  /// Whether the turn is an entry.
  public var isEntry: Bool { if case .evaluate = root { true } else { false } }

  public init(
    root: Root, seed: Seed, sessionTime: UInt64, columns: Int, color: Bool, layout: Layout = Layout()
  ) {
    self.root = root
    self.seed = seed
    self.sessionTime = sessionTime
    self.columns = columns
    self.color = color
    self.layout = layout
  }
}

/// How an entry's text is given to the parser.
public enum EntryForm: UInt8, Sendable {
  /// As a script, as it stands.
  case script = 0
  /// In parentheses, since it is an object literal that a script would take for a block.
  case objectLiteral = 1
  /// As a script of which not the value is wanted but what is to be said about it. Only in a fork that is thrown away.
  case explained = 2
}

/// 128 bits that seed a random generator.
public struct Seed: Equatable, Sendable {
  /// The four words of the seed; not all zero, or the generator would stand still.
  public var words: (UInt32, UInt32, UInt32, UInt32)

  public init(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) {
    words = (a, b, c, d)
  }

  /// A seed from the system's random source.
  public static func random() -> Seed {
    var source = SystemRandomNumberGenerator()
    return Seed(source.next(), source.next(), source.next(), source.next() | 1)
  }

  public static func == (left: Seed, right: Seed) -> Bool { left.words == right.words }
}

extension TurnInput {
  func write(to writer: inout ByteWriter) {
    switch root {
    case .evaluate(let entry, let form):
      writer.write(byte: form.rawValue)
      writer.write(UInt64(entry))
    case .fire(let timer):
      writer.write(byte: 0x10)
      writer.write(UInt64(timer))
    case .calls:
      writer.write(byte: 0x11)
    case .event:
      writer.write(byte: 0x12)
    }
    for word in [seed.words.0, seed.words.1, seed.words.2, seed.words.3] { writer.write(UInt64(word)) }
    writer.write(sessionTime)
    writer.write(UInt64(columns))
    // 0 or 1 for colours, 2 more where a layout follows.
    let isUsual = layout == Layout()
    writer.write(byte: (color ? 1 : 0) | (isUsual ? 0 : 2))
    if !isUsual { layout.write(to: &writer) }
  }

  init(from reader: inout ByteReader) throws(WireError) {
    let tag = try reader.readByte()
    if let form = EntryForm(rawValue: tag) {
      root = .evaluate(entry: try reader.readInteger(upTo: Int(UInt32.max)), form: form)
    } else if tag == 0x10 {
      root = .fire(timer: try reader.readInteger(upTo: Int(UInt32.max)))
    } else if tag == 0x11 {
      root = .calls
    } else if tag == 0x12 {
      root = .event
    } else {
      throw .malformed("a turn that starts with \(tag)")
    }
    seed = Seed(
      UInt32(try reader.readInteger(upTo: Int(UInt32.max))), UInt32(try reader.readInteger(upTo: Int(UInt32.max))),
      UInt32(try reader.readInteger(upTo: Int(UInt32.max))), UInt32(try reader.readInteger(upTo: Int(UInt32.max))))
    sessionTime = try reader.readUnsigned()
    columns = try reader.readInteger(upTo: 1 << 16)
    let look = try reader.readByte()
    guard look < 4 else { throw .malformed("a turn that is printed in the way \(look)") }
    color = look & 1 != 0
    layout = look & 2 != 0 ? try Layout(from: &reader) : Layout()
  }
}

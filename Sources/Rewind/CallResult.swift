import Wire

/// The payload of a ``WorkerFrame/returned(_:)`` frame.
struct CallResult {
  /// Whether the value was thrown.
  let isThrown: Bool
  /// The encoded value.
  let value: ArraySlice<UInt8>

  private static let thrown: UInt8 = 1
  private static let hasClocks: UInt8 = 2
  /// Only with the one before.
  private static let hasChance: UInt8 = 4

  init(_ payload: ArraySlice<UInt8>) throws(WireError) {
    guard !payload.isEmpty else {
      isThrown = false
      value = [ValueTag.undefined.rawValue]
      return
    }
    var reader = ByteReader(payload)
    let flags = try reader.readByte()
    let isKnown = flags <= Self.thrown | Self.hasClocks | Self.hasChance
    guard isKnown, flags & Self.hasChance == 0 || flags & Self.hasClocks != 0 else {
      throw .malformed("a call that returned with the flags \(flags)")
    }
    if flags & Self.hasClocks != 0 { _ = try ClockReadings(from: &reader, hasChance: flags & Self.hasChance != 0) }
    isThrown = flags & Self.thrown != 0
    value = try reader.readRest()
  }

  /// What the clocks said during the call; nil where they weren't read.
  static func clocks(in payload: ArraySlice<UInt8>) throws(WireError) -> ClockReadings? {
    guard let flags = payload.first, flags & hasClocks != 0 else { return nil }
    var reader = ByteReader(payload.dropFirst())
    return try ClockReadings(from: &reader, hasChance: flags & hasChance != 0)
  }

  /// The payload of an answer that throws an error which the program has no further interest in.
  static func thrownError(_ message: String, _ className: String = "Error") -> [UInt8] {
    var writer = ByteWriter()
    writer.write(byte: thrown)
    writer.write(byte: ValueTag.hostError.rawValue)
    writer.write(ValueTag.nobody)
    for text in [className, message] {
      let bytes = Array(text.utf8.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") })
      writer.write(byte: ValueTag.latin1.rawValue)
      writer.write(UInt64(bytes.count))
      writer.write(raw: bytes)
    }
    writer.write(UInt64(0))
    return writer.bytes
  }
}

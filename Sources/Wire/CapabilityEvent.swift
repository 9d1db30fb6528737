/// Something that a capability tells the app by itself, such as what a subprocess printed: the payload of a
/// ``HostFrame/event(_:)``.
public struct CapabilityEvent: Equatable, Sendable {
  /// A capability's number: see ``CapabilityRequest/Capability``.
  public var capability: UInt8
  /// What it is about: each capability numbers its subjects, along the line of history, from 1.
  public var subject: Int
  /// What has happened: each capability numbers its kinds of events for itself.
  public var kind: UInt8
  /// Texts in UTF-8, or any bytes: what the kind says.
  public var parts: [[UInt8]]

  public init(_ capability: CapabilityRequest.Capability, subject: Int, kind: UInt8, parts: [[UInt8]] = []) {
    self.capability = capability.rawValue
    self.subject = subject
    self.kind = kind
    self.parts = parts
  }

  /// The payload of the frame.
  public var bytes: [UInt8] { layout.bytes }

  /// The payload.
  public var layout: PartLayout {
    PartLayout(parts: parts) { writer in
      writer.write(byte: capability)
      writer.write(UInt64(subject))
      writer.write(byte: kind)
    }
  }

  /// What a payload stands for.
  public init(_ payload: some Collection<UInt8>) throws(WireError) {
    var reader = ByteReader(Array(payload)[...])
    capability = try reader.readByte()
    subject = try reader.readInteger(upTo: Int(UInt32.max))
    kind = try reader.readByte()
    parts = try reader.readParts()
    try reader.finish()
  }
}

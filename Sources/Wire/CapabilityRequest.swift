/// What the app asks of a capability of the host: the payload of a ``WorkerFrame/request(_:)``.
public struct CapabilityRequest: Equatable, Sendable {
  /// The capabilities there are, by the numbers that Resources/capabilities.js has for them.
  public enum Capability: UInt8, Sendable {
    /// Finds and reads modules.
    case modules = 1
    /// Tells of the program that the session is in, and leaves it.
    case process
    /// Reads and writes files: see ``FileOperation``.
    case files
    /// Runs other programs.
    case subprocesses
    /// Sends requests over the network.
    case network
  }

  /// A capability's number; there may be none of that number.
  public var capability: UInt8
  /// What it is to do: each capability numbers its operations for itself.
  public var operation: UInt8
  /// Texts in UTF-8, or any bytes: what the operation says.
  public var arguments: [[UInt8]]

  public init(capability: UInt8, operation: UInt8, arguments: [[UInt8]]) {
    self.capability = capability
    self.operation = operation
    self.arguments = arguments
  }

  /// The payload of the frame.
  public var bytes: [UInt8] { layout.bytes }

  /// The payload, whose parts are the arguments.
  public var layout: PartLayout {
    PartLayout(parts: arguments) { writer in
      writer.write(byte: capability)
      writer.write(byte: operation)
    }
  }

  /// What a payload stands for.
  public init(_ payload: some Collection<UInt8>) throws(WireError) {
    var reader = ByteReader(Array(payload)[...])
    capability = try reader.readByte()
    operation = try reader.readByte()
    arguments = try reader.readParts()
    try reader.finish()
  }
}

/// What came of a ``CapabilityRequest``: the payload of a ``HostFrame/response(_:)``.
public enum CapabilityAnswer: Equatable, Sendable {
  /// What the operation gives: texts in UTF-8, or any bytes.
  case parts([[UInt8]])
  /// Why it gives nothing: a code as Node has them, such as `ENOENT`, a message, and further texts, as the operation says.
  case failure(code: String, message: String, details: [String])

  /// The payload of the frame.
  public var bytes: [UInt8] { layout.bytes }

  /// The payload.
  public var layout: PartLayout {
    switch self {
    case .parts(let parts): PartLayout(parts: parts) { $0.write(false) }
    case .failure(let code, let message, let details):
      PartLayout { writer in
        writer.write(true)
        writer.write([code, message] + details)
      }
    }
  }

  /// What a payload stands for.
  public init(_ payload: some Collection<UInt8>) throws(WireError) {
    var reader = ByteReader(Array(payload)[...])
    if try reader.readFlag() {
      let texts = try reader.readStrings()
      guard texts.count >= 2 else { throw .malformed("a failure without a message") }
      self = .failure(code: texts[0], message: texts[1], details: Array(texts[2...]))
    } else {
      self = .parts(try reader.readParts())
    }
    try reader.finish()
  }
}

extension ByteReader {
  mutating func readParts() throws(WireError) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    for _ in 0..<(try readInteger(upTo: remaining)) {
      parts.append(Array(try readBytes(try readInteger(upTo: remaining))))
    }
    return parts
  }
}

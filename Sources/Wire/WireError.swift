/// Why bytes are not what they should be. The sender is at fault, never the reader.
public enum WireError: Error, Equatable, CustomStringConvertible {
  /// The bytes end within a value.
  case truncated
  /// A value that no correct sender writes; the text says what was found.
  case malformed(String)
  /// A frame kind that this version does not know.
  case unknownKind(UInt8)
  /// A frame of more bytes than ``Framing/longest``.
  case tooLong(UInt64)

  public var description: String {
    switch self {
    case .truncated: "the bytes end within a value"
    case .malformed(let what): "malformed: \(what)"
    case .unknownKind(let kind): "a frame of the unknown kind \(kind)"
    case .tooLong(let length): "a frame of \(length) bytes, where at most \(Framing.longest) are allowed"
    }
  }
}

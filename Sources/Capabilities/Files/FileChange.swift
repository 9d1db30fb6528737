import Wire

/// What is at one path instead of what the real disk has there.
public struct FileChange: Equatable, Sendable {
  /// What can be at a path. Modes are the lowest twelve bits of what stat(2) calls so, times nanoseconds since 1970.
  public enum Node: Equatable, Sendable {
    case file(contents: [UInt8], mode: UInt16, mtimeNs: Int64)
    /// - isOpaque: whether nothing of what the disk has in it is to be seen.
    case directory(mode: UInt16, mtimeNs: Int64, isOpaque: Bool)
    case link(target: String)
    case absent
  }

  /// Absolute, without `.`, `..`, links and a slash at the end.
  public var path: String
  public var node: Node

  public init(path: String, node: Node) {
    self.path = path
    self.node = node
  }
}

extension [FileChange] {
  /// The fewest bytes of contents that are observed by themselves.
  private static let large = 4096

  /// Changes that `look` finds; in a replay those that were found then. Large contents are observed by themselves.
  ///
  /// - Throws: what `look` throws; ``WireError`` where the record can't be one.
  public static func observed(
    by observations: Observations, _ look: () throws -> [FileChange]
  ) throws -> [FileChange] {
    var found: [FileChange] = []
    let list = try observations.observe {
      found = try look()
      return found.listBytes
    }
    var reader = ByteReader(list[...])
    var changes: [FileChange] = []
    for index in 0..<(try reader.readInteger(upTo: list.count)) {
      let path = try reader.readString()
      // Bytes, not characters: a letter that joins a slash hides it.
      let names = path.utf8.split(separator: FilePath.slash, omittingEmptySubsequences: false)
      guard names.count > 1, names[0].isEmpty, names.dropFirst().allSatisfy({ FilePath.isName($0) }) else {
        throw WireError.malformed("a change at no path")
      }
      let node: FileChange.Node
      switch try reader.readByte() {
      case 0: node = .absent
      case 1:
        let (mode, time) = (try reader.readMode(), try reader.readSigned())
        let count = try reader.readInteger(upTo: .max)
        if count < large {
          node = .file(contents: [UInt8](try reader.readBytes(count)), mode: mode, mtimeNs: time)
        } else {
          let contents = try observations.observe {
            guard case .file(let contents, _, _) = found[index].node else { preconditionFailure("no file") }
            return contents
          }
          guard contents.count == count else { throw WireError.malformed("contents of another length") }
          node = .file(contents: contents, mode: mode, mtimeNs: time)
        }
      case 2:
        let (mode, time) = (try reader.readMode(), try reader.readSigned())
        node = .directory(mode: mode, mtimeNs: time, isOpaque: try reader.readFlag())
      case 3:
        let target = try reader.readString()
        guard FilePath.isTarget(target.utf8) else { throw WireError.malformed("a link to no path") }
        node = .link(target: target)
      case let other: throw WireError.malformed("a change of kind \(other)")
      }
      changes.append(FileChange(path: path, node: node))
    }
    try reader.finish()
    return changes
  }

  private var listBytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(UInt64(count))
    for change in self {
      writer.write(change.path)
      switch change.node {
      case .absent: writer.write(byte: 0)
      case .file(let contents, let mode, let time):
        writer.write(byte: 1)
        writer.write(UInt64(mode))
        writer.write(signed: time)
        writer.write(UInt64(contents.count))
        if contents.count < Self.large { writer.write(raw: contents) }
      case .directory(let mode, let time, let isOpaque):
        writer.write(byte: 2)
        writer.write(UInt64(mode))
        writer.write(signed: time)
        writer.write(isOpaque)
      case .link(let target):
        writer.write(byte: 3)
        writer.write(target)
      }
    }
    return writer.bytes
  }
}

extension ByteReader {
  fileprivate mutating func readMode() throws(WireError) -> UInt16 { UInt16(try readInteger(upTo: 0o7777)) }
}

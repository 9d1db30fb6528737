import Wire

/// What the system says of a file (stat(2)). Times are nanoseconds since 1970.
public struct FileFacts: Equatable, Sendable {
  public var device = 0
  public var inode = 0
  /// Kind and permissions, see inode(7).
  public var mode = 0
  public var links = 0
  public var user = 0
  public var group = 0
  public var specialDevice = 0
  public var size = 0
  public var blockSize = 4096
  /// Of 512 bytes each.
  public var blocks = 0
  public var accessed = 0
  public var modified = 0
  public var changed = 0
  public var born = 0

  /// The kind of a file.
  enum Kind: Int {
    case pipe = 0o010000
    case characters = 0o020000
    case directory = 0o040000
    case blocks = 0o060000
    case file = 0o100000
    case link = 0o120000
    case socket = 0o140000
  }

  /// The bits of ``mode`` that tell the kind.
  static let kindMask = 0o170000

  var kind: Kind? { Kind(rawValue: mode & Self.kindMask) }

  /// The permissions alone, with the bits above them.
  var permissions: Int {
    get { mode & 0o7777 }
    set { mode = mode & Self.kindMask | newValue & 0o7777 }
  }

  /// Takes away what makes whoever runs the file act as its user or group, as writing does for all but root (inode(7)).
  mutating func dropRights(writtenBy owner: FileOwner) {
    guard !owner.isRoot else { return }
    mode &= ~0o4000
    // Where its group may not run it, the bit has had another meaning.
    if mode & 0o010 != 0 || !owner.groups.contains(group) { mode &= ~0o2000 }
  }

  /// Whether another file is there now, or its contents have changed.
  func isSameContents(as other: FileFacts) -> Bool {
    device == other.device && inode == other.inode && size == other.size && modified == other.modified
      && kind == other.kind
  }

  private static let properties: [WritableKeyPath<FileFacts, Int> & Sendable] = [
    \.device, \.inode, \.mode, \.links, \.user, \.group, \.specialDevice, \.size, \.blockSize, \.blocks, \.accessed,
    \.modified, \.changed, \.born,
  ]

  /// As ``FileOperation/stat`` gives it.
  var text: String { Self.properties.map { String(self[keyPath: $0]) }.joined(separator: " ") }

  func write(to writer: inout ByteWriter) {
    for property in Self.properties { writer.write(signed: Int64(self[keyPath: property])) }
  }

  init() {}

  init(from reader: inout ByteReader) throws(WireError) {
    for property in Self.properties { self[keyPath: property] = Int(try reader.readSigned()) }
    // Nothing is calculated with the others.
    guard kind != nil, (0...0o177777).contains(mode), (0...1 << 62).contains(size), (0...1 << 40).contains(links) else {
      throw .malformed("a file that no system has")
    }
  }
}

import HashTreeCollections

/// The number of a file object within a ``FileSystem``: names and descriptors lead to it.
typealias FileNumber = Int

/// A file object, as an inode is one: names lead to it, or nothing but a descriptor any more.
struct FileNode: Sendable {
  /// What ``FileOperation/stat`` says of it, but for size and blocks of a file, which ``Body`` knows.
  var facts: FileFacts
  /// Where on the disk it is, links resolved; nil for what the session made.
  var origin: [UInt8]?
  var body: Body
  /// How many names of this tree lead to it; the disk may have more of them, so that ``FileFacts/links`` says more.
  var names = 1
  /// How many descriptors are open on it.
  var descriptors = 0

  enum Body: Sendable {
    case file(FileContents)
    case directory(FileDirectory)
    case link(target: [UInt8])
    /// A pipe, a socket, a device: can be named and moved, not opened.
    case special
  }

  /// What the session sees of a file of the disk, the first time.
  init(seen facts: FileFacts, target: [UInt8], origin: [UInt8], parent: FileNumber, name: [UInt8]) {
    self.facts = facts
    self.origin = origin
    switch facts.kind {
    case .file: body = .file(FileContents(ofDisk: facts.size))
    case .directory: body = .directory(FileDirectory(parent: parent, name: name))
    case .link: body = .link(target: target)
    default: body = .special
    }
  }

  /// What the session makes.
  init(new facts: FileFacts, body: Body) {
    self.facts = facts
    origin = nil
    self.body = body
  }

  var directory: FileDirectory? {
    if case .directory(let directory) = body { return directory }
    return nil
  }

  var isDirectory: Bool { directory != nil }

  /// The contents of a file; nothing for what is none.
  var contents: FileContents? {
    if case .file(let contents) = body { return contents }
    return nil
  }

  var linkTarget: [UInt8]? {
    if case .link(let target) = body { return target }
    return nil
  }

  /// The facts with those of the contents.
  var fullFacts: FileFacts {
    guard let contents, origin == nil || !contents.isOfDisk else { return facts }
    var facts = facts
    facts.size = contents.length
    facts.blocks = (contents.length + 4095) / 4096 * 8
    return facts
  }

  /// One of ``FileOperation/readDirectory``'s letters.
  var letter: UInt8 {
    switch body {
    case .file: UInt8(ascii: "f")
    case .directory: UInt8(ascii: "d")
    case .link: UInt8(ascii: "l")
    case .special: UInt8(ascii: "o")
    }
  }
}

/// The names in a directory, as far as they differ from the disk's or were looked at.
struct FileDirectory: Sendable {
  /// Where it is.
  var parent: FileNumber
  var name: [UInt8]
  /// Nil where there is no such name: there never was, or it was taken away.
  var entries: TreeDictionary<[UInt8], FileNumber?> = [:]
}

/// A value that is shared between many moments: dictionaries copy a reference in its place.
final class Shared<Value: Sendable>: Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}

/// An open descriptor.
struct OpenFile: Equatable, Sendable {
  let file: FileNumber
  /// As the app named it.
  let path: [UInt8]
  /// Those of open(2) that still matter.
  let flags: Int
  var offset = 0

  var mayRead: Bool { flags & OpenFlags.accessMode != OpenFlags.writeOnly }
  var mayWrite: Bool { flags & OpenFlags.accessMode != OpenFlags.readOnly }
  var appends: Bool { flags & OpenFlags.append != 0 }
}

/// Linux's numbers for open(2), which the app is told too.
enum OpenFlags {
  static let readOnly = 0
  static let writeOnly = 1
  static let accessMode = 3
  static let create = 0o100
  static let exclusive = 0o200
  static let truncate = 0o1000
  static let append = 0o2000
  static let directory = 0o200000
  static let noFollow = 0o400000
  static let path = 0o10000000
  static let temporary = 0o20000000
}

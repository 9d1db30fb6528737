import CPlatform
import Glibc
import Platform

/// Writes to the real disk, which only the user's own commands do.
///
/// A directory into which not even its owner may write can be unlocked for as long as that takes, as `tar` does it: the
/// session could change what is in it before it took the permission away. Who kills the program meanwhile leaves it so.
struct DiskWriter {
  let disk: Disk
  private let user: Int
  /// Whether a directory of the disk may be unlocked: whether it is locked as the session knows it.
  private let mayUnlock: (_ path: [UInt8], _ facts: FileFacts) -> Bool
  /// Directories that have more permissions now than they are to have in the end.
  private var unlocked: [[UInt8]: Lock] = [:]
  private var lookedAt: Set<[UInt8]> = []

  /// How a directory is to be in the end, and which one that is.
  private struct Lock {
    let version: FileVersion
    let facts: FileFacts
  }

  private init(_ disk: Disk, mayUnlock: @escaping (_ path: [UInt8], _ facts: FileFacts) -> Bool) {
    self.disk = disk
    self.mayUnlock = mayUnlock
    user = disk.owner.user
  }

  private var isRoot: Bool { user == 0 }

  /// What came of the directories that were unlocked.
  struct Locking {
    /// Those that are locked, with their modes.
    var modes: [[UInt8]: Int] = [:]
    /// Those that could not be, and why.
    var failures: [(path: [UInt8], error: any Error)] = []
  }

  /// Lets `body` write, and then locks what was unlocked, however that ended.
  static func write<Result>(
    to disk: Disk, mayUnlock: @escaping (_ path: [UInt8], _ facts: FileFacts) -> Bool = { _, _ in false },
    _ body: (inout DiskWriter) -> Result
  ) -> (result: Result, locking: Locking) {
    var writer = DiskWriter(disk, mayUnlock: mayUnlock)
    let result = body(&writer)
    return (result, writer.lock())
  }

  /// What is written in the place of whatever is there: all of it or nothing, whatever happens.
  struct Replacement {
    let path: [UInt8]
    let version: FileVersion
    /// Gives the bytes from an offset on, at most so many; empty at the end.
    let bytes: (_ offset: Int, _ count: Int) throws -> [UInt8]
    /// Gives the next offset at which not only zeros are.
    let dataStart: (_ offset: Int) -> Int

    init(
      path: [UInt8], version: FileVersion, dataStart: @escaping (_ offset: Int) -> Int = { $0 },
      bytes: @escaping (_ offset: Int, _ count: Int) throws -> [UInt8]
    ) {
      self.path = path
      self.version = version
      self.dataStart = dataStart
      self.bytes = bytes
    }

    /// Bytes that are there already.
    init(path: [UInt8], version: FileVersion, contents: [UInt8]) {
      self.init(path: path, version: version) { offset, count in
        Array(contents[min(offset, contents.count)..<min(offset + count, contents.count)])
      }
    }
  }

  private static let chunk = 1 << 20

  /// Writes a file or a link beside what is there, and then puts it in its place (rename(2)).
  mutating func replace(_ replacement: Replacement) throws {
    let (directory, name) = try parent(of: replacement.path)
    let temporary = Array(".jsrepl-\(UInt64.random(in: 0 ... .max))".utf8)
    do {
      switch replacement.version.kind {
      case .link(let target):
        try Self.check("symlink") { symlinkat(Self.text(target), directory.raw, Self.text(temporary)) }
      default: try write(replacement, to: temporary, in: directory)
      }
      try Self.check("rename") {
        renameat(directory.raw, Self.text(temporary), directory.raw, Self.text(name))
      }
    } catch {
      unlinkat(directory.raw, Self.text(temporary), 0)
      throw error
    }
    try sync(directory)
  }

  private func write(_ replacement: Replacement, to name: [UInt8], in directory: Descriptor) throws {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = Descriptor(
      adopting: try Self.check("open") { openat(directory.raw, Self.text(name), flags, 0o600) })
    var offset = 0
    while true {
      offset = replacement.dataStart(offset)
      let bytes = try replacement.bytes(offset, Self.chunk)
      if bytes.isEmpty { break }
      // What nobody wrote takes no room there either.
      if bytes.contains(where: { $0 != 0 }) {
        guard lseek(file.raw, offset, SEEK_SET) == offset else { throw FileFailure(errno) }
        try file.write(all: bytes, to: FilePath.text(replacement.path))
      }
      offset += bytes.count
    }
    try Self.check("ftruncate") { ftruncate(file.raw, offset) }
    try own(file.raw, replacement.version)
    try Self.check("chmod") { fchmod(file.raw, mode_t(replacement.version.permissions)) }
    try Self.check("fsync") { fsync(file.raw) }
  }

  /// Only root can give files away; whoever else writes a file owns it.
  private func own(_ file: Int32, _ version: FileVersion) throws {
    guard isRoot else { return }
    try Self.check("chown") {
      fchown(file, uid_t(truncatingIfNeeded: version.user), gid_t(truncatingIfNeeded: version.group))
    }
  }

  mutating func makeDirectory(_ path: [UInt8], _ version: FileVersion) throws {
    let (directory, name) = try parent(of: path)
    try Self.check("mkdir") { mkdirat(directory.raw, Self.text(name), 0o700) }
    try setProperties(of: path, version)
    try sync(directory)
  }

  /// Gives a file or directory that is there its owner and permissions; a directory, at the end.
  mutating func setProperties(of path: [UInt8], _ version: FileVersion) throws {
    unlock(above: path)
    let (file, facts) = try open(path)
    guard FileVersion(facts, target: []).isSameKind(as: version) else { throw FileFailure.changed }
    if version.kind == .directory, !mayEnter(version.permissions) {
      try set(file, version, permissions: version.permissions | Self.entering)
      unlocked[path] = Lock(version: version, facts: facts)
    } else {
      try set(file, version, permissions: version.permissions)
      unlocked[path] = nil
    }
  }

  /// What is at a path, open for its properties.
  private func open(_ path: [UInt8]) throws -> (file: Descriptor, facts: FileFacts) {
    let file = try Self.reporting { () throws(SystemError) in
      do throws(SystemError) {
        return try disk.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
      } catch  where error.code == EACCES {
        // Its owner may not read it: this descriptor stands for the path alone.
        return try disk.open(path, Disk.pathOnly | O_NOFOLLOW)
      }
    }
    return (file, try disk.facts(of: file))
  }

  private func set(_ file: Descriptor, _ version: FileVersion, permissions: Int) throws {
    let mode = mode_t(permissions)
    if fcntl(file.raw, F_GETFL) & Disk.pathOnly != 0 {
      try Self.check("chmod") { chmod("/proc/self/fd/\(file.raw)", mode) }
      return
    }
    try own(file.raw, version)
    try Self.check("chmod") { fchmod(file.raw, mode) }
    try sync(file)
  }

  mutating func remove(_ path: [UInt8], isDirectory: Bool) throws {
    let (directory, name) = try parent(of: path)
    try Self.check("remove") { unlinkat(directory.raw, Self.text(name), isDirectory ? AT_REMOVEDIR : 0) }
    unlocked[path] = nil
    try sync(directory)
  }

  private mutating func parent(of path: [UInt8]) throws -> (Descriptor, name: [UInt8]) {
    unlock(above: path)
    let names = FilePath.names(of: path)
    guard let name = names.last else { throw FileFailure(EBUSY) }
    let found = try Self.reporting { () throws(SystemError) in
      try disk.open(FilePath.path(of: names.dropLast()), O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    }
    return (found, name)
  }

  // MARK: - Directories that are locked

  /// What an owner needs to change what is in a directory.
  private static let entering = 0o700

  private func mayEnter(_ permissions: Int) -> Bool { permissions & Self.entering == Self.entering || isRoot }

  /// Makes sure that what is at a path can be looked at and written, as far as this user may say so.
  mutating func unlock(above path: [UInt8]) {
    let names = FilePath.names(of: path)
    for count in names.indices {
      let ancestor = FilePath.path(of: names.prefix(count))
      guard lookedAt.insert(ancestor).inserted else { continue }
      do {
        let (file, facts) = try open(ancestor)
        guard facts.kind == .directory, facts.user == user, !mayEnter(facts.permissions), mayUnlock(ancestor, facts)
        else { continue }
        let version = FileVersion(facts, target: [])
        try set(file, version, permissions: version.permissions | Self.entering)
        unlocked[ancestor] = Lock(version: version, facts: facts)
      } catch {
        // Then what is below it can't be written either, and that is reported.
      }
    }
  }

  /// What is at a path, with the permissions that it will have in the end.
  func look(at path: [UInt8]) -> Sight {
    let sight = disk.look(at: path)
    guard case .file(var facts, let target) = sight, let lock = unlocked[path] else { return sight }
    facts.permissions = lock.version.permissions
    return .file(facts, target: target)
  }

  /// Locks what was unlocked.
  private mutating func lock() -> Locking {
    var locking = Locking()
    // Those within others come first.
    for (path, lock) in unlocked.sorted(by: { $0.key.count > $1.key.count }) {
      do {
        let (file, facts) = try open(path)
        guard facts.device == lock.facts.device, facts.inode == lock.facts.inode else { throw FileFailure.changed }
        try set(file, lock.version, permissions: lock.version.permissions)
        locking.modes[path] = try disk.facts(of: file).mode
      } catch {
        locking.failures.append((path, error))
      }
    }
    unlocked = [:]
    return locking
  }

  private func sync(_ directory: Descriptor) throws { try Self.check("fsync") { fsync(directory.raw) } }

  private static func text(_ bytes: [UInt8]) -> [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }

  @discardableResult
  private static func check(_ operation: String, _ call: () -> Int32) throws(FileFailure) -> Int32 {
    try reporting { () throws(SystemError) in try SystemError.check(operation, "", call) }
  }

  private static func reporting<Value>(_ body: () throws(SystemError) -> Value) throws(FileFailure) -> Value {
    do throws(SystemError) { return try body() } catch { throw FileFailure(error.code) }
  }
}

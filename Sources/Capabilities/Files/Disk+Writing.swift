import CPlatform
import Glibc
import Platform

/// Writing to the real disk, which only the user's own commands do.
extension Disk {
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
  func replace(_ replacement: Replacement) throws {
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
    guard geteuid() == 0 else { return }
    try Self.check("chown") {
      fchown(file, uid_t(truncatingIfNeeded: version.user), gid_t(truncatingIfNeeded: version.group))
    }
  }

  func makeDirectory(_ path: [UInt8], _ version: FileVersion) throws {
    let (directory, name) = try parent(of: path)
    try Self.check("mkdir") { mkdirat(directory.raw, Self.text(name), 0o700) }
    try setProperties(of: path, version)
    try sync(directory)
  }

  /// Gives a file or directory that is there its owner and permissions.
  func setProperties(of path: [UInt8], _ version: FileVersion) throws {
    let file = try Self.reporting { () throws(SystemError) in try open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) }
    try own(file.raw, version)
    try Self.check("chmod") { fchmod(file.raw, mode_t(version.permissions)) }
    try Self.check("fsync") { fsync(file.raw) }
  }

  func remove(_ path: [UInt8], isDirectory: Bool) throws {
    let (directory, name) = try parent(of: path)
    try Self.check("remove") { unlinkat(directory.raw, Self.text(name), isDirectory ? AT_REMOVEDIR : 0) }
    try sync(directory)
  }

  private func parent(of path: [UInt8]) throws -> (Descriptor, name: [UInt8]) {
    let names = FilePath.names(of: path)
    guard let name = names.last else { throw FileFailure(EBUSY) }
    let found = try Self.reporting { () throws(SystemError) in
      try open(FilePath.path(of: names.dropLast()), O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    }
    return (found, name)
  }

  private func sync(_ directory: Descriptor) throws { try Self.check("fsync") { fsync(directory.raw) } }

  private static func text(_ bytes: [UInt8]) -> [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }

  @discardableResult
  private static func check(_ operation: String, _ call: () -> Int32) throws -> Int32 {
    try reporting { () throws(SystemError) in try SystemError.check(operation, "", call) }
  }

  private static func reporting<Value>(_ body: () throws(SystemError) -> Value) throws(FileFailure) -> Value {
    do throws(SystemError) { return try body() } catch { throw FileFailure(error.code) }
  }
}

import Glibc

extension Descriptor {
  /// The names in this directory but `.` and `..`, sorted by their bytes (readdir(3)). Those that are not UTF-8 come
  /// separately.
  public func names() throws(SystemError) -> (texts: [String], others: Int) {
    let copy = try duplicate()
    guard let stream = fdopendir(fcntl(copy.raw, F_DUPFD_CLOEXEC, 0)) else {
      throw SystemError(operation: "fdopendir", code: errno)
    }
    defer { closedir(stream) }
    rewinddir(stream)
    var names: [String] = []
    var others = 0
    while let entry = readdir(stream) {
      let bytes = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) {
          Array(UnsafeBufferPointer(start: $0, count: strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))))
        }
      }
      if bytes == [0x2e] || bytes == [0x2e, 0x2e] { continue }
      if let name = String(validating: bytes, as: UTF8.self) { names.append(name) } else { others += 1 }
    }
    return (names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, others)
  }

  /// Opens what `name` is in this directory, without following links (openat(2)).
  public func open(_ name: String, _ flags: Int32) throws(SystemError) -> Descriptor {
    Descriptor(
      adopting: try SystemError.check("open", name) { openat(raw, name, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) })
  }

  /// What this is (fstat(2)).
  public func status() throws(SystemError) -> stat {
    var status = stat()
    try SystemError.check("fstat") { fstat(raw, &status) }
    return status
  }

  /// What `name` is in this directory, without following links (fstatat(2)).
  public func status(of name: String) throws(SystemError) -> stat {
    var status = stat()
    try SystemError.check("stat", name) { fstatat(raw, name, &status, AT_SYMLINK_NOFOLLOW) }
    return status
  }

  /// All that can be read from here on.
  ///
  /// - Parameter limit: throws `EFBIG` where there is more.
  public func readAll(upTo limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    let size = Int(try status().st_size)
    guard size <= limit else { throw SystemError(operation: "read", code: EFBIG) }
    var buffer = [UInt8](repeating: 0, count: min(max(size + 1, 512), 1 << 20))
    while true {
      let count = try SystemError.check("read") { read(raw, &buffer, buffer.count) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw SystemError(operation: "read", code: EFBIG) }
    }
  }

  /// The text of the link `name` in this directory (readlinkat(2)); nil where it is not UTF-8.
  public func linkTarget(of name: String) throws(SystemError) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = try SystemError.check("readlink", name) {
      bytes.withUnsafeMutableBytes {
        readlinkat(raw, name, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
      }
    }
    return String(validating: bytes[..<count], as: UTF8.self)
  }
}

/// Taking away whole directories.
public enum DirectoryTree {
  /// Removes what is at `path` with everything in it, without following links; what cannot be removed stays.
  public static func remove(_ path: String) {
    if unlink(path) == 0 || errno == ENOENT { return }
    try? Descriptor.hold(path).setMode(0o700)
    guard let directory = try? Descriptor.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else { return }
    removeContents(of: directory, depth: 0)
    rmdir(path)
  }

  /// Whoever made it may have made it deeper than any stack.
  private static let deepest = 2500

  private static func removeContents(of directory: Descriptor, depth: Int) {
    guard depth < deepest, let stream = fdopendir(fcntl(directory.raw, F_DUPFD_CLOEXEC, 0)) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
          if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || unlinkat(directory.raw, name, 0) == 0 { return }
          try? directory.hold(name).setMode(0o700)
          let raw = openat(directory.raw, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
          if raw < 0 { return }
          removeContents(of: Descriptor(adopting: raw), depth: depth + 1)
          unlinkat(directory.raw, name, AT_REMOVEDIR)
        }
      }
    }
  }
}

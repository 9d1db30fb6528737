import Glibc
import Platform

/// The few things that are done to files and directories without SQLite.
enum Files {
  /// The last component of a path.
  static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The directory that a path is in.
  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path from the root; SQLite would take a relative one that begins with `file:` for a URI.
  static func absolute(_ path: String) throws(SystemError) -> String {
    guard !path.hasPrefix("/") else { return path }
    guard let current = getcwd(nil, 0) else { throw SystemError(operation: "getcwd", code: errno) }
    defer { free(current) }
    return String(cString: current) + "/" + path
  }

  /// The attributes of what the path leads to (stat(2)), or of the link itself (lstat(2)); nil if there is nothing.
  static func status(_ path: String, followingLinks: Bool = true) throws(SystemError) -> stat? {
    var status = stat()
    do {
      try SystemError.check("stat", path) { followingLinks ? stat(path, &status) : lstat(path, &status) }
    } catch  where error.code == ENOENT {
      return nil
    }
    return status
  }

  static func exists(_ path: String) throws(SystemError) -> Bool { try status(path) != nil }

  /// What the file is, in words, if it is not a regular one (inode(7)).
  static func strangeness(_ status: stat) -> String? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a directory"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    case S_IFLNK: "a symbolic link"
    default: "a device"
    }
  }

  /// Up to `count` bytes from the start of the file.
  static func head(of file: Descriptor, count: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let found = try SystemError.check("read") { pread(file.raw, &bytes, count, 0) }
    return Array(bytes.prefix(found))
  }

  /// Makes sure that what was written to the file, or the names in the directory, survive a power cut (fsync(2)).
  static func sync(_ path: String) throws(SystemError) {
    let file = try Descriptor.open(path, O_RDONLY | O_NONBLOCK)
    try SystemError.check("fsync", path) { fsync(file.raw) }
  }

  static func makeDirectory(_ path: String) throws(SystemError) {
    try SystemError.check("mkdir", path) { mkdir(path, 0o700) }
    try sync(parent(path))
  }

  static func remove(_ path: String) throws(SystemError) {
    do {
      try SystemError.check("unlink", path) { unlink(path) }
    } catch  where error.code == ENOENT {
      return
    }
  }

  /// The names in the directory but `.` and `..`, sorted.
  static func names(in directory: String) throws(SystemError) -> [String] {
    guard let stream = opendir(directory) else {
      throw SystemError(operation: "opendir", subject: directory, code: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

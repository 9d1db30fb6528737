import Glibc
import Platform

/// The disk as far as modules need it.
enum ModuleFiles {
  /// The most bytes that a module may have.
  static let longest = 64 << 20

  /// What is at a path.
  enum Kind {
    case file, directory, other
  }

  /// What is at a path, links followed; nil where nothing is, or nothing that can be seen.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .other
    }
  }

  static func isFile(_ path: String) -> Bool { kind(of: path) == .file }
  static func isDirectory(_ path: String) -> Bool { kind(of: path) == .directory }

  /// The path without links (realpath(3)); the path itself where that can't be told.
  static func realPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(validatingCString: resolved) ?? path
  }

  /// What a directory has, links followed, in no order; nothing where that can't be told, and no more than the first
  /// 20,000 names.
  static func entries(of directory: String) -> [(name: String, isDirectory: Bool)] {
    guard mayRead(realPath(directory)), let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var found: [(name: String, isDirectory: Bool)] = []
    var count = 0
    while count < 20_000, let entry = readdir(stream) {
      count += 1
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name, name != ".", name != ".." else { continue }
      switch Int(entry.pointee.d_type) {
      case Int(DT_DIR): found.append((name, true))
      case Int(DT_REG): found.append((name, false))
      case Int(DT_LNK), Int(DT_UNKNOWN):
        let kind = kind(of: ModulePath.join(directory, name))
        if kind == .file || kind == .directory { found.append((name, kind == .directory)) }
      default: break
      }
    }
    return found
  }

  /// Whether the app may read this file: the one place where that is decided. What the kernel makes up at the moment of
  /// reading says more of the machine than of a program.
  static func mayRead(_ path: String) -> Bool {
    !["/proc", "/sys", "/dev"].contains { ModulePath.isWithin(path, $0) }
  }

  /// The bytes of a file whose path is real.
  static func contents(of path: String) throws(ModuleError) -> [UInt8] {
    guard mayRead(path) else {
      throw .system("EACCES", "permission denied by jsrepl, no modules are read there", "open", path)
    }
    do throws(SystemError) {
      // A FIFO must not be waited for, and a terminal must not become ours.
      let file = try Descriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
      var status = stat()
      try SystemError.check("fstat", path) { fstat(file.raw, &status) }
      guard status.st_mode & S_IFMT == S_IFREG else {
        if status.st_mode & S_IFMT == S_IFDIR { throw SystemError(operation: "read", subject: path, code: EISDIR) }
        throw SystemError(operation: "open", subject: path, code: EACCES)
      }
      guard status.st_size <= longest else { throw SystemError(operation: "read", subject: path, code: EFBIG) }
      return try read(file, expected: Int(status.st_size), path)
    } catch {
      throw Self.error(error)
    }
  }

  private static func read(_ file: Descriptor, expected: Int, _ path: String) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: expected + 1)
    var count = 0
    while true {
      let got = try SystemError.check("read", path) {
        bytes.withUnsafeMutableBytes { Glibc.read(file.raw, $0.baseAddress! + count, $0.count - count) }
      }
      if got == 0 { break }
      count += got
      // It grows while it is read.
      if count == bytes.count {
        guard count <= longest else { throw SystemError(operation: "read", subject: path, code: EFBIG) }
        bytes += [UInt8](repeating: 0, count: count)
      }
    }
    bytes.removeSubrange(count...)
    return bytes
  }

  private static func error(_ error: SystemError) -> ModuleError {
    let message =
      switch error.code {
      case EACCES: "permission denied"
      case ENOENT: "no such file or directory"
      case EISDIR: "illegal operation on a directory"
      case EFBIG: "file too large for a module: more than \(longest >> 20) MB"
      case ELOOP: "too many symbolic links encountered"
      case EMFILE: "too many open files"
      case EIO: "i/o error"
      default: error.reason
      }
    return .system(error.name, message, error.operation, error.subject)
  }
}

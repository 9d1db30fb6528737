import Glibc
import Platform

/// A copy of a directory, for systems on which a process can have no view of its own.
enum DirectoryCopy {
  /// The most that is copied: bytes of contents, and names.
  static let most = (bytes: 1 << 30, names: 100_000)

  /// Makes the copy at `path`, with the session's changes in it.
  ///
  /// - Throws: `EFBIG` where the directory is too large.
  static func make(of root: String, at path: String, with changes: [FileChange]) throws(SystemError) {
    var left = most
    let source = try Descriptor.open(root, O_RDONLY | O_DIRECTORY)
    try copy(source, to: path, &left)
    for change in changes where ViewRoots.covers(root, change.path) && change.path != root {
      try apply(change, at: path + change.path.dropFirst(root.count))
    }
  }

  private static func copy(
    _ source: Descriptor, to path: String, _ left: inout (bytes: Int, names: Int)
  ) throws(SystemError) {
    try SystemError.check("mkdir", path) { mkdir(path, 0o700) }
    for name in try source.names().texts {
      left.names -= 1
      guard left.names >= 0 else { throw SystemError(operation: "copy", subject: path, code: EFBIG) }
      let status = try source.status(of: name)
      let target = path + "/" + name
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try copy(try source.open(name, O_RDONLY | O_DIRECTORY), to: target, &left)
      case S_IFLNK:
        if let text = try source.linkTarget(of: name) {
          try SystemError.check("symlink", target) { symlink(text, target) }
        }
      case S_IFREG:
        let contents = try source.open(name, O_RDONLY).readAll(upTo: left.bytes)
        left.bytes -= contents.count
        try write(contents, UInt16(status.st_mode & 0o7777), status.modifiedNs, at: target)
      default: break
      }
    }
    let status = try source.status()
    try SessionLayer.set(UInt16(status.st_mode & 0o7777 | 0o700), status.modifiedNs, of: path)
  }

  private static func write(_ contents: [UInt8], _ mode: UInt16, _ time: Int64, at path: String) throws(SystemError) {
    let file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL)
    try file.write(all: contents, to: path)
    try SessionLayer.set(mode, time, of: path)
  }

  private static func apply(_ change: FileChange, at path: String) throws(SystemError) {
    var status = stat()
    let isDirectory = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    if case .directory(let mode, let time, let isOpaque) = change.node {
      if !isDirectory || isOpaque {
        DirectoryTree.remove(path)
        try SystemError.check("mkdir", path) { mkdir(path, 0o700) }
      }
      return try SessionLayer.set(mode | 0o700, time, of: path)
    }
    DirectoryTree.remove(path)
    switch change.node {
    case .file(let contents, let mode, let time): try write(contents, mode, time, at: path)
    case .link(let target): try SystemError.check("symlink", path) { symlink(target, path) }
    case .absent, .directory: break
    }
  }
}

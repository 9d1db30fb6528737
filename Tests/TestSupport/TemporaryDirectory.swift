import Glibc
import Platform

/// A directory of its own for a test, gone with everything in it when the object goes.
public final class TemporaryDirectory: Sendable {
  public let path: String

  public init() {
    var template = Array("/tmp/jsrepl-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { fatalError("mkdtemp: \(errno)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// The path of `name` in it.
  public func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Removes what is there, without following links; what cannot be removed stays.
  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    // A test may have locked it.
    fchmodat(AT_FDCWD, path, 0o700, AT_SYMLINK_NOFOLLOW)
    guard let directory = opendir(path) else { return }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != "." && name != ".." { remove(path + "/" + name) }
    }
    closedir(directory)
    rmdir(path)
  }

  /// Writes files of this directory, given by their paths in it; makes the directories that they need.
  public func write(_ files: [String: String]) throws {
    for (name, content) in files {
      var end = name.startIndex
      while let slash = name[end...].firstIndex(of: "/") {
        try SystemError.check("mkdir", name) {
          let result = mkdir(path + "/" + name[..<slash], 0o700)
          return result == -1 && errno == EEXIST ? 0 : result
        }
        end = name.index(after: slash)
      }
      try write(content, to: name)
    }
  }

  /// Writes a file of this directory.
  public func write(_ content: String, to name: String) throws {
    let file = try Descriptor.open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC)
    let bytes = Array(content.utf8)
    let count = try SystemError.check("write", name) {
      bytes.withUnsafeBytes { Glibc.write(file.raw, $0.baseAddress, $0.count) }
    }
    precondition(count == bytes.count, "a test's file is written at once")
  }

  /// The content of a file of this directory.
  public func read(_ name: String) throws -> [UInt8] {
    let file = try Descriptor.open(path + "/" + name, O_RDONLY)
    var buffer = [UInt8](repeating: 0, count: 16_000_000)
    let count = try SystemError.check("read", name) { Glibc.read(file.raw, &buffer, buffer.count) }
    return Array(buffer[..<count])
  }
}

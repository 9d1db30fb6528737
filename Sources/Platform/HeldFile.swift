import CPlatform
import Glibc

/// Files that are held without being opened (`O_PATH`, open(2)), so that no name is looked up twice.
extension Descriptor {
  /// What is at `path`, a link itself included, without being opened for anything.
  public static func hold(_ path: String) throws(SystemError) -> Descriptor { try open(path, O_PATH | O_NOFOLLOW) }

  /// What `name` is in this directory, a link itself included, without being opened for anything.
  public func hold(_ name: UnsafePointer<CChar>) throws(SystemError) -> Descriptor {
    Descriptor(
      adopting: try SystemError.check("open", String(cString: name)) {
        openat(raw, name, O_PATH | O_NOFOLLOW | O_CLOEXEC)
      })
  }

  /// Gives a file or directory that is only held another mode (chmod(2)): whatever its name leads to by now, nothing
  /// else changes.
  ///
  /// - Throws: `ELOOP` for a link.
  public func setMode(_ mode: mode_t) throws(SystemError) {
    guard try status().st_mode & S_IFMT != S_IFLNK else { throw SystemError(operation: "chmod", code: ELOOP) }
    try SystemError.check("chmod") { chmod("/proc/self/fd/\(raw)", mode) }
  }

  /// Opens what is only held.
  public func reopened(_ flags: Int32) throws(SystemError) -> Descriptor {
    guard try status().st_mode & S_IFMT != S_IFLNK else { throw SystemError(operation: "open", code: ELOOP) }
    return try Descriptor.open("/proc/self/fd/\(raw)", flags | O_NONBLOCK)
  }
}

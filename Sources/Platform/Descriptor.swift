import CPlatform
import Glibc

/// An open file descriptor, closed when its last owner lets go of it.
///
/// Everything that this module opens is close-on-exec: a descriptor reaches another program only by `Spawn`.
public final class Descriptor: Sendable {
  /// The number, valid as long as this object lives.
  public let raw: Int32

  /// Takes over `raw`; nobody else may close it.
  public init(adopting raw: Int32) {
    precondition(raw >= 0, "not a descriptor: \(raw)")
    self.raw = raw
  }

  deinit {
    // Linux has freed the number even where close(2) fails; there is nothing to repeat.
    close(raw)
  }

  /// Another descriptor for the same open file description (dup(2)), close-on-exec.
  ///
  /// - Parameter lowest: the new number is at least this.
  public func duplicate(atLeast lowest: Int32 = 0) throws(SystemError) -> Descriptor {
    Descriptor(adopting: try SystemError.check("dup") { fcntl(raw, F_DUPFD_CLOEXEC, lowest) })
  }

  /// Opens a file (open(2)); `flags` are the `O_` constants, to which `O_CLOEXEC` is added.
  public static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(SystemError) -> Descriptor {
    Descriptor(adopting: try SystemError.check("open", path) { Glibc.open(path, flags | O_CLOEXEC, mode) })
  }

  /// Writes all of `bytes` where the file position is (write(2)); `path` names the file in an error.
  public func write(all bytes: [UInt8], to path: String) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      written += try SystemError.check("write", path) {
        bytes[written...].withUnsafeBytes { Glibc.write(raw, $0.baseAddress, $0.count) }
      }
    }
  }

  /// A pipe (pipe(2)): what is written at one end is read at the other.
  public static func pipe() throws(SystemError) -> (reading: Descriptor, writing: Descriptor) {
    var ends: [Int32] = [-1, -1]
    try SystemError.check("pipe") { pipe2(&ends, O_CLOEXEC) }
    return (Descriptor(adopting: ends[0]), Descriptor(adopting: ends[1]))
  }

  /// Whether reads and writes that would wait fail with `EAGAIN` instead (`O_NONBLOCK`, fcntl(2)).
  ///
  /// The flag belongs to the open file description: every duplicate, in every process, has it too.
  public func setNonBlocking(_ nonBlocking: Bool) throws(SystemError) {
    let flags = try SystemError.check("fcntl") { fcntl(raw, F_GETFL) }
    let wanted = nonBlocking ? flags | O_NONBLOCK : flags & ~O_NONBLOCK
    try SystemError.check("fcntl") { fcntl(raw, F_SETFL, wanted) }
  }

  /// Closes every descriptor of this process but `kept` (close_range(2)), also those that some `Descriptor` owns: for
  /// a process that from now on does nothing else.
  public static func closeAll(except kept: [Int32]) throws(SystemError) {
    var first: UInt32 = 0
    for number in kept.map(UInt32.init).sorted() {
      if first < number { try SystemError.check("close_range") { close_range(first, number - 1, 0) } }
      first = number + 1
    }
    try SystemError.check("close_range") { close_range(first, .max, 0) }
  }
}

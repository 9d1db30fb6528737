import Glibc
import Platform

/// Why an operation gives nothing, in Node's words: https://nodejs.org/docs/latest-v24.x/api/errors.html#common-system-errors.
struct FileFailure: Error, Equatable, Sendable {
  /// `ENOENT`
  var code: String
  /// Without code, call and path.
  var message: String
  /// The call that Node names, where it is another one than the operation's own.
  var call: String?

  init(_ code: String, _ message: String, call: String? = nil) {
    self.code = code
    self.message = message
    self.call = call
  }

  /// What Node says of an `errno`.
  init(_ number: Int32, call: String? = nil) {
    let error = SystemError(operation: "", code: number)
    self.init(error.name, Self.messages[error.name] ?? error.reason.lowercased(), call: call)
  }

  /// The same of another call.
  func of(_ call: String) -> FileFailure {
    FileFailure(code, message, call: call)
  }

  /// What is no file of anybody: a device, a pipe, a socket, or what the kernel makes up.
  static let refused = FileFailure(
    "EACCES",
    "permission denied by jsrepl, which opens no devices, pipes and sockets, and nothing of /proc, /sys and /dev")

  /// The disk no longer has what the session saw of it.
  static let changed = FileFailure("EIO", "i/o error: the file has changed on the disk since the session saw it")

  /// More than fits into one answer.
  static func tooLarge(_ what: String) -> FileFailure { FileFailure("EFBIG", "file too large: \(what)") }

  private static let messages = [
    "EACCES": "permission denied", "EBADF": "bad file descriptor", "EBUSY": "resource busy or locked",
    "EEXIST": "file already exists", "EFBIG": "file too large", "EINVAL": "invalid argument", "EIO": "i/o error",
    "EISDIR": "illegal operation on a directory", "ELOOP": "too many symbolic links encountered",
    "EMFILE": "too many open files", "EMLINK": "too many links", "ENAMETOOLONG": "name too long",
    "ENODEV": "no such device", "ENOENT": "no such file or directory", "ENOMEM": "not enough memory",
    "ENOSPC": "no space left on device", "ENOTDIR": "not a directory", "ENOTEMPTY": "directory not empty",
    "ENOTSUP": "operation not supported on socket", "ENXIO": "no such device or address",
    "EOVERFLOW": "value too large for defined data type", "EPERM": "operation not permitted",
    "EROFS": "read-only file system", "ESTALE": "stale file handle", "ETXTBSY": "text file is busy",
    "EXDEV": "cross-device link not permitted",
  ]
}

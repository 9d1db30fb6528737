import CPlatform
import Glibc

/// A system call that failed: what was tried, on what, and the kernel's reason.
public struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The call, as its manual page is named: `open`, `sendmsg`.
  public let operation: String
  /// What the call was made on, for example a path; empty where there is nothing to name.
  public let subject: String
  /// The value of `errno`, see errno(3).
  public let code: Int32

  public init(operation: String, subject: String = "", code: Int32) {
    self.operation = operation
    self.subject = subject
    self.code = code
  }

  /// `No such file or directory`
  public var reason: String {
    // strerrordesc_np(3) is thread-safe and does not depend on the locale.
    strerrordesc_np(code).map { String(cString: $0) } ?? "Unknown error \(code)"
  }

  /// `ENOENT`
  public var name: String { strerrorname_np(code).map { String(cString: $0) } ?? "E\(code)" }

  /// `open /x: No such file or directory`
  public var description: String {
    subject.isEmpty ? "\(operation): \(reason)" : "\(operation) \(subject): \(reason)"
  }

  /// The result of `call`, which is repeated while a signal interrupts it (`EINTR`) and whose -1 becomes an error.
  ///
  /// - Throws: the value of `errno` with `operation` and `subject`.
  @discardableResult
  public static func check<Result: SignedInteger>(
    _ operation: String, _ subject: @autoclosure () -> String = "", _ call: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result != -1 { return result }
      let code = errno
      if code != EINTR { throw SystemError(operation: operation, subject: subject(), code: code) }
    }
  }
}

import CPlatform
import Glibc
import Platform

/// A user who has no more rights than any.
public enum Nobody {
  /// As on every Linux, `nobody`'s.
  private static let number: uid_t = 65534

  /// Whether this process can become that user, and would notice.
  public static var isPossible: Bool { geteuid() == 0 }

  /// Whether that user can run a program.
  public static func canRun(_ path: String) -> Bool {
    var path = path[...]
    while !path.isEmpty {
      var status = stat()
      guard stat(String(path), &status) == 0, status.st_mode & S_IXOTH != 0 else { return false }
      path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    }
    return true
  }

  /// Gives up the rights of root, for good: to be called in a process of its own, as an exit test is one.
  public static func become() throws {
    try SystemError.check("setgroups") { setgroups(0, nil) }
    // For root, all three of a process.
    try SystemError.check("setgid") { setgid(number) }
    try SystemError.check("setuid") { setuid(number) }
    // Its descriptors in /proc are its own, as if it had begun as that user.
    try SystemError.check("prctl") { SystemCall.make(SYS_prctl, PR_SET_DUMPABLE, 1) }
  }
}

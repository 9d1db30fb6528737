import CPlatform
import Glibc
import Platform

/// A user who has no more rights than any.
public enum Nobody {
  /// As on every Linux, `nobody`'s.
  private static let number: uid_t = 65534

  /// Whether this process can become that user, and would notice.
  public static let isPossible = geteuid() == 0 && can("true")

  /// Whether a command of the shell succeeds when that user gives it.
  public static func can(_ command: String) -> Bool {
    system("setpriv --reuid=\(number) --regid=\(number) --clear-groups \(command) > /dev/null 2>&1") == 0
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

import CPlatform
import Glibc

/// Rights that a process gives up for good, for itself and its copies.
public enum Privileges {
  /// Gives up every capability, now and for programs that it might start (capabilities(7)).
  public static func dropAll() throws(SystemError) {
    // Ends at the first number that is no capability of this kernel. Without CAP_SETPCAP the bounding set stays as it
    // is: it can give nothing to a process that can gain nothing (no_new_privs).
    var capability = 0
    while SystemCall.make(SYS_prctl, PR_CAPBSET_DROP, capability, 0, 0, 0) == 0 { capability += 1 }
    try SystemError.check("prctl", "PR_CAP_AMBIENT_CLEAR_ALL") {
      SystemCall.make(SYS_prctl, PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)
    }
    // For this process: two words each of effective, permitted and inheritable capabilities.
    var header = __user_cap_header_struct(version: UInt32(_LINUX_CAPABILITY_VERSION_3), pid: 0)
    let none = [__user_cap_data_struct](repeating: __user_cap_data_struct(), count: 2)
    try SystemError.check("capset") {
      none.withUnsafeBufferPointer { none in
        withUnsafePointer(to: &header) { SystemCall.make(SYS_capset, $0, none.baseAddress!) }
      }
    }
  }

  /// Makes it impossible to gain rights by starting a program (`PR_SET_NO_NEW_PRIVS`, prctl(2)).
  public static func denyNew() throws(SystemError) {
    try SystemError.check("prctl", "PR_SET_NO_NEW_PRIVS") {
      SystemCall.make(SYS_prctl, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    }
  }
}

import CPlatform
import Glibc
import Platform

/// A Landlock ruleset without rules: denies this process every right that the kernel can deny (landlock(7)).
enum Landlock {
  /// Denies all access to files, and, where the kernel knows how, to TCP ports and to sockets and processes outside.
  ///
  /// The rights are asked for one by one, so that a newer kernel's are denied too.
  /// - Throws: `ENOSYS` or `EOPNOTSUPP` where the kernel has no Landlock.
  static func denyAll() throws(SystemError) {
    // struct landlock_ruleset_attr: handled_access_fs, handled_access_net (ABI 4), scoped (ABI 6).
    var denied: [UInt64] = [0, 0, 0]
    for field in denied.indices {
      var right: UInt64 = 1
      while right != 0 {
        var single: [UInt64] = [0, 0, 0]
        single[field] = right
        guard (try? ruleset(single)) != nil else { break }
        denied[field] |= right
        right <<= 1
      }
    }
    let ruleset = try ruleset(denied)
    try SystemError.check("landlock_restrict_self") { SystemCall.make(SYS_landlock_restrict_self, ruleset.raw, 0) }
  }

  private static func ruleset(_ attributes: [UInt64]) throws(SystemError) -> Descriptor {
    // An older kernel takes the longer structure as long as the part that it does not know is zero.
    let raw = try SystemError.check("landlock_create_ruleset") {
      attributes.withUnsafeBytes { SystemCall.make(SYS_landlock_create_ruleset, $0.baseAddress!, $0.count, 0) }
    }
    return Descriptor(adopting: Int32(raw))
  }
}

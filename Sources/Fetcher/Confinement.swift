import CPlatform
import Glibc
import Platform

/// What the program needs to read: certificates, the resolver's configuration and modules, and what libdispatch looks
/// up about the threads (the kernel keeps other processes from it: landlock(7) on ptrace).
private let readable = ["/etc", "/usr", "/lib", "/lib64", "/run/systemd/resolve", "/run/resolvconf", "/proc"]

/// Takes from this process what it doesn't need: privileges, and files but for reading those that URLSession needs.
///
/// The host trusts it no more than it trusts a server; where the kernel can't do one of these, that one is missing.
func confine() {
  try? Privileges.dropAll()
  try? Privileges.denyNew()
  var limit = rlimit(rlim_cur: 0, rlim_max: 0)
  setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
  denyFiles()
}

private func denyFiles() {
  // Executing, writing, reading, and all that changes a directory: the rights of the first version of Landlock.
  let readFile: UInt64 = 1 << 2
  let readDirectory: UInt64 = 1 << 3
  let attributes: [UInt64] = [(1 << 13) - 1]
  let raw = attributes.withUnsafeBytes {
    SystemCall.make(SYS_landlock_create_ruleset, $0.baseAddress!, $0.count, 0)
  }
  guard raw >= 0 else { return }
  let ruleset = Descriptor(adopting: Int32(raw))
  for path in readable {
    guard let place = try? Descriptor.open(path, O_RDONLY) else { continue }
    var status = stat()
    fstat(place.raw, &status)
    let rights = status.st_mode & S_IFMT == S_IFDIR ? readFile | readDirectory : readFile
    // struct landlock_path_beneath_attr is packed: 8 bytes of rights, then 4 of the descriptor.
    var rule = [UInt8](repeating: 0, count: 12)
    rule.withUnsafeMutableBytes {
      $0.storeBytes(of: rights, as: UInt64.self)
      $0.storeBytes(of: place.raw, toByteOffset: 8, as: Int32.self)
      _ = SystemCall.make(SYS_landlock_add_rule, ruleset.raw, 1, UnsafeRawPointer($0.baseAddress!), 0)
    }
  }
  _ = SystemCall.make(SYS_landlock_restrict_self, ruleset.raw, 0)
}

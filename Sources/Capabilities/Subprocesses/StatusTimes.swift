import Glibc

extension stat {
  /// When the contents changed, in nanoseconds since 1970.
  var modifiedNs: Int64 { Int64(st_mtim.tv_sec) * 1_000_000_000 + Int64(st_mtim.tv_nsec) }
  /// When anything of it changed, in nanoseconds since 1970.
  var changedNs: Int64 { Int64(st_ctim.tv_sec) * 1_000_000_000 + Int64(st_ctim.tv_nsec) }
}

import CPlatform
import Glibc

/// A file system with nothing in it.
public enum EmptyRoot {
  /// Replaces every file that this process and its copies can name by an empty, read-only directory.
  ///
  /// Needs a mount namespace of its own and `CAP_SYS_ADMIN` in it. All processes in that namespace whose root is its
  /// root move too (pivot_root(2)); where the old root cannot be taken away, only this process moves (chroot(2)).
  /// - Parameter directory: any existing one; it is covered.
  public static func enter(covering directory: String = "/tmp") throws(SystemError) {
    try SystemError.check("mount", directory) {
      mount("tmpfs", directory, "tmpfs", UInt(MS_NOSUID | MS_NODEV | MS_NOEXEC), "size=4k,nr_inodes=1,mode=555")
    }
    try SystemError.check("chdir", directory) { chdir(directory) }
    try SystemError.check("mount", directory) {
      mount(nil, ".", nil, UInt(MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC), nil)
    }
    // The old root lands on top of the new one and is taken away there, see "pivot_root(".", ".")" in pivot_root(2).
    if pivotRoot() == 0 {
      try SystemError.check("umount", "/") { umount2(".", Int32(MNT_DETACH)) }
    } else {
      try SystemError.check("chroot", directory) { chroot(".") }
    }
    try SystemError.check("chdir", "/") { chdir("/") }
  }

  private static func pivotRoot() -> Int {
    let here: [CChar] = [CChar(UInt8(ascii: ".")), 0]
    return here.withUnsafeBufferPointer { SystemCall.make(SYS_pivot_root, $0.baseAddress!, $0.baseAddress!) }
  }
}

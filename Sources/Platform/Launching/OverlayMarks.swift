import CPlatform
import Glibc

/// How an overlayfs with `userxattr` marks what is not there: https://docs.kernel.org/filesystems/overlayfs.html
public enum OverlayMarks {
  private static let opaque = "user.overlay.opaque"

  /// Has nothing of the lower directory show through the one at `path`.
  public static func makeOpaque(_ path: String) throws(SystemError) {
    try SystemError.check("setxattr", path) { setxattr(path, opaque, "y", 1, 0) }
  }

  /// Whether directories like that at `path`, an empty one, can be layers and be changed (statfs(2), setxattr(2)).
  public static func canMark(_ path: String) -> Bool {
    var status = statfs()
    let overlayfs = 0x794c_7630
    return statfs(path, &status) == 0 && Int(status.f_type) != overlayfs && (try? makeOpaque(path)) != nil
  }

  /// Whether nothing of the lower directory shows through this one.
  public static func isOpaque(_ directory: Descriptor) -> Bool {
    var value: UInt8 = 0
    return fgetxattr(directory.raw, opaque, &value, 1) == 1 && value == UInt8(ascii: "y")
  }

  /// Marks at `path` that there is no such file (mknod(2)); needs no rights.
  public static func makeWhiteout(_ path: String) throws(SystemError) {
    try SystemError.check("mknod", path) { mknod(path, S_IFCHR, 0) }
  }

  /// Whether it is such a mark.
  public static func isWhiteout(_ status: stat) -> Bool {
    status.st_mode & S_IFMT == S_IFCHR && status.st_rdev == 0
  }
}

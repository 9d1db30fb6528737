import Foundation
import TestSupport

/// A file system of a few kilobytes in memory, mounted over a directory (tmpfs(5)).
final class TinyDisk {
  private let path: String
  private var isMounted = true

  /// Whether this process may mount.
  static let isAvailable: Bool = {
    let directory = TemporaryDirectory()
    do { try TinyDisk(at: directory.path, kilobytes: 64).unmount() } catch { return false }
    return true
  }()

  init(at path: String, kilobytes: Int) throws {
    self.path = path
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { throw POSIXError(Self.code) }
  }

  deinit { unmount() }

  func unmount() {
    guard isMounted else { return }
    isMounted = false
    // Lazily: a journal that a failed test left behind must not keep it.
    umount2(path, 2)
  }

  func makeReadOnly() throws {
    guard mount("tmpfs", path, "tmpfs", UInt(MS_RDONLY | MS_REMOUNT), nil) == 0 else { throw POSIXError(Self.code) }
  }

  /// Fills the disk until only so many bytes are left.
  func fill(leaving bytes: Int) throws {
    let free = try FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? Int ?? 0
    try Data(count: max(0, free - bytes)).write(to: filler)
  }

  func empty() throws { try FileManager.default.removeItem(at: filler) }

  private var filler: URL { URL(fileURLWithPath: path + "/filler") }
  private static var code: POSIXErrorCode { POSIXErrorCode(rawValue: errno) ?? .EIO }
}

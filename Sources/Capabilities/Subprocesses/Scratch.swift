import Glibc
import Platform

/// A private directory on the disk for what subprocesses see and change; gone with this object. What a program that was
/// killed left is taken away when the next one begins.
final class Scratch {
  private static let prefix = "jsrepl-subprocesses-"

  let path: String
  private let lock: FileLock
  let layers: SessionLayer
  private var count = 0
  /// Whether an overlay can be made of what is in it: not every file system is good for that.
  private(set) lazy var holdsLayers = OverlayMarks.canMark(path)

  /// - Parameter base: the directory in which it lies.
  init(in base: String) throws(SystemError) {
    Self.clean(base)
    var template = Array("\(base)/\(Self.prefix)\(geteuid())-XXXXXX".utf8CString)
    try SystemError.check("mkdtemp", base) { mkdtemp(&template) == nil ? -1 : 0 }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let lock = try FileLock(path + "/lock") else {
      throw SystemError(operation: "flock", subject: path, code: EWOULDBLOCK)
    }
    self.lock = lock
    let cache = path + "/contents"
    try SystemError.check("mkdir", cache) { mkdir(cache, 0o700) }
    layers = SessionLayer(cache: cache)
  }

  deinit { DirectoryTree.remove(path) }

  /// A new empty directory in it.
  func makeDirectory() throws(SystemError) -> String {
    count += 1
    let directory = path + "/\(count)"
    try SystemError.check("mkdir", directory) { mkdir(directory, 0o700) }
    return directory
  }

  private static func clean(_ base: String) {
    guard let directory = try? Descriptor.open(base, O_RDONLY | O_DIRECTORY), let (names, _) = try? directory.names()
    else { return }
    for name in names where name.hasPrefix("\(prefix)\(geteuid())-") {
      let path = base + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid() else { continue }
      // Whoever is about to make it has not locked it yet, but that takes no minute.
      let isNew = Clock.wallMilliseconds() - status.changedNs / 1_000_000 < 60_000
      if access(path + "/lock", F_OK) == -1 && isNew { continue }
      guard let lock = try? FileLock(path + "/lock") else { continue }
      DirectoryTree.remove(path)
      withExtendedLifetime(lock) {}
    }
  }
}

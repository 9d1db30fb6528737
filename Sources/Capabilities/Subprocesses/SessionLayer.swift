import Glibc
import Platform

/// Writes what a session has changed as a layer of an overlay. Equal files are links to one, so that a layer costs little.
final class SessionLayer {
  /// What was written for a path before, and where it lies.
  private struct Written {
    let node: FileChange.Node
    let place: String
  }

  private let cache: String
  private var written: [String: Written] = [:]
  private var count = 0

  /// - Parameter cache: an empty directory, in the file system of all layers.
  init(cache: String) { self.cache = cache }

  /// Fills the directory `layer` with those changes that lie in `root`.
  func write(_ changes: [FileChange], within root: String, to layer: String) throws(SystemError) {
    var times: [(path: String, mode: UInt16, time: Int64)] = []
    var made: Set<String> = [root]
    times.append(Self.appearance(of: root, as: layer))
    func make(_ directory: String) throws(SystemError) {
      guard made.insert(directory).inserted else { return }
      try make(String(directory[..<directory.lastIndex(of: "/")!]))
      let path = layer + directory.dropFirst(root.count)
      try SystemError.check("mkdir", path) { mkdir(path, 0o700) }
      times.append(Self.appearance(of: directory, as: path))
    }
    for change in changes where ViewRoots.covers(root, change.path) && change.path != root {
      try make(String(change.path[..<change.path.lastIndex(of: "/")!]))
      let path = layer + change.path.dropFirst(root.count)
      switch change.node {
      case .absent: try OverlayMarks.makeWhiteout(path)
      case .link(let target): try SystemError.check("symlink", path) { symlink(target, path) }
      case .directory(let mode, let time, let isOpaque):
        try make(change.path)
        if isOpaque { try OverlayMarks.makeOpaque(path) }
        times.removeLast()
        times.append((path, mode, time))
      case .file:
        let place = try file(change)
        try SystemError.check("link", path) { link(place, path) }
      }
    }
    // The innermost first: what is made in a directory changes its time.
    for (path, mode, time) in times.reversed() { try Self.set(mode, time, of: path) }
  }

  /// A file with these contents, mode and time.
  private func file(_ change: FileChange) throws(SystemError) -> String {
    guard case .file(let contents, let mode, let time) = change.node else { preconditionFailure("no file") }
    if let found = written[change.path], found.node == change.node { return found.place }
    count += 1
    let place = cache + "/\(count)"
    let file = try Descriptor.open(place, O_WRONLY | O_CREAT | O_EXCL)
    try file.write(all: contents, to: place)
    try Self.set(mode, time, of: place)
    written[change.path] = Written(node: change.node, place: place)
    return place
  }

  /// Mode and time of what is really there, for what stands for it.
  static func appearance(of real: String, as path: String) -> (path: String, mode: UInt16, time: Int64) {
    var status = stat()
    guard lstat(real, &status) == 0 else { return (path, 0o755, 0) }
    return (path, UInt16(status.st_mode & 0o7777), status.modifiedNs)
  }

  static func set(_ mode: UInt16, _ time: Int64, of path: String) throws(SystemError) {
    try SystemError.check("chmod", path) { chmod(path, mode_t(mode)) }
    let (seconds, rest) = time.quotientAndRemainder(dividingBy: 1_000_000_000)
    let moment = timespec(
      tv_sec: Int(rest < 0 ? seconds - 1 : seconds), tv_nsec: Int(rest < 0 ? rest + 1_000_000_000 : rest))
    let times = [moment, moment]
    try SystemError.check("utimensat", path) { utimensat(AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW) }
  }
}

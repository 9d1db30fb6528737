import Glibc
import Platform

/// Which directories a subprocess may change: that of the session, and those in which the session has changed something.
enum ViewRoots {
  /// None of them lies in another.
  ///
  /// - Parameters:
  ///   - directory: the session's.
  ///   - changes: what the session has changed.
  static func roots(directory: String, changes: [FileChange]) throws(SubprocessError) -> [String] {
    var roots: [String] = []
    func add(_ root: String) {
      if roots.contains(where: { covers($0, root) }) { return }
      roots.removeAll { covers(root, $0) }
      roots.append(root)
    }
    add(directory)
    for change in changes where !roots.contains(where: { covers($0, change.path) }) {
      add(existingDirectory(above: change.path))
    }
    guard !roots.contains("/") else { throw .noView("files directly in / can't be changed for a subprocess alone") }
    return roots
  }

  /// Whether `path` is `directory` or lies in it.
  static func covers(_ directory: String, _ path: String) -> Bool {
    path == directory || directory == "/" || path.hasPrefix(directory + "/")
  }

  private static func existingDirectory(above path: String) -> String {
    var path = path[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      var status = stat()
      if path.isEmpty { break }
      if lstat(String(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR { return String(path) }
    }
    return "/"
  }
}

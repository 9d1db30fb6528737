/// Absolute paths as texts.
enum ModulePath {
  /// The path before the last slash; `/` for what is right below it.
  static func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// What follows the last slash.
  static func name(_ path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }

  /// From the last dot of the name on, unless the name begins with it; empty where there is none.
  static func fileExtension(_ path: String) -> Substring {
    let name = name(path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
    return name[dot...]
  }

  /// What `path` means in `directory`, without `.` and `..`, and without a slash at its end.
  static func join(_ directory: String, _ path: some StringProtocol) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? String(path) : directory + "/" + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Whether a path is one of a directory or of something below it.
  static func isWithin(_ path: String, _ directory: String) -> Bool {
    path == directory || path.hasPrefix(directory == "/" ? "/" : directory + "/")
  }
}

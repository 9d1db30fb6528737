import Glibc

/// Where the names of programs lead in a session that has changed files.
struct ProgramWays {
  /// What the session has changed; directories come before what is in them.
  let changes: [FileChange]

  /// What a name leads to.
  private enum Way: Equatable {
    /// What is really there, by its path without links, if it is there.
    case real(String)
    /// What the session made of this path.
    case changed(String)
  }

  /// As what a program is permitted: by its name where that leads to what it leads to for everybody, else by where it
  /// lies.
  ///
  /// - Parameter environment: that of this process, `NAME=value`.
  func name(of command: SubprocessCommand, in directory: String, environment: [String]) -> String {
    if command.isShell && command.program == "/bin/sh" { return "sh" }
    if command.program.contains("/") {
      switch way(of: command.program.hasPrefix("/") ? command.program : directory + "/" + command.program) {
      case .real(let path), .changed(let path): return path
      }
    }
    let path = SubprocessCommand.searchPath(in: command.fullEnvironment(own: environment))
    // Nobody else finds it where the session took away what comes first.
    var isOrdinary = path == SubprocessCommand.searchPath(in: environment)
    for folder in path.split(separator: ":", omittingEmptySubsequences: false) {
      let absolute = folder.hasPrefix("/") ? String(folder) : folder.isEmpty ? directory : directory + "/" + folder
      switch way(of: absolute + "/" + command.program) {
      case .changed(let place):
        if mayBeThere(place) { return place }
        if access(place, F_OK) == 0 { isOrdinary = false }
      case .real(let place):
        if access(place, X_OK) == 0 { return isOrdinary ? command.program : place }
      }
    }
    return command.program
  }

  /// The way that the system goes, link by link.
  ///
  /// - Parameter path: absolute.
  private func way(of path: String) -> Way {
    // Without links `..` means what it says, and with them that can't be told by the text.
    let names = path.split(separator: "/").filter { $0 != "." }
    let text = names.contains("..") ? path : "/" + names.joined(separator: "/")
    var rest = names.map(String.init)[...]
    var place = ""
    var links = 0
    while let name = rest.popFirst() {
      if name == ".." {
        place = place.lastIndex(of: "/").map { String(place[..<$0]) } ?? ""
        continue
      }
      let next = place + "/" + name
      if isChanged(next) { return .changed(text) }
      guard let target = linkTarget(next) else {
        place = next
        continue
      }
      links += 1
      // The system goes no further, either.
      if links > 40 { return .changed(text) }
      if target.hasPrefix("/") { place = "" }
      rest = target.split(separator: "/").filter { $0 != "." }.map(String.init) + rest
    }
    return .real(access(place, F_OK) == 0 ? place : text)
  }

  private func linkTarget(_ path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether something else is there for the session, or it can't be reached there any more.
  private func isChanged(_ path: String) -> Bool {
    changes.contains { change in
      guard ViewRoots.covers(change.path, path) else { return false }
      guard case .directory(let mode, _, isOpaque: false) = change.node else { return true }
      var status = stat()
      return stat(change.path, &status) == -1 || status.st_mode & 0o111 != UInt32(mode) & 0o111
    }
  }

  /// Whether the session can have a program at a path where it changed something.
  private func mayBeThere(_ path: String) -> Bool {
    guard let change = changes.last(where: { ViewRoots.covers($0.path, path) }) else { return true }
    return switch change.node {
    case .absent: false
    case .file: change.path == path
    case .link: true
    // All that is in a new directory is among the changes, too.
    case .directory(_, _, let isOpaque): !isOpaque
    }
  }
}

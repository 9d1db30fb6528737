import Capabilities

enum FilesCommand: Command {
  static let name = "files"
  static let argument = ""
  static let summary = "List what the session changed in files."
  static let details = """
    Nothing of it is on the disk before :apply writes it there; :diff shows it. Paths outside the current directory are
    absolute.
    """

  static func run(_ argument: String, in repl: REPL) throws {
    let files = repl.session.capabilities.files
    let disk = try repl.disk()
    let changes = try files.changes(on: disk)
    if changes.isEmpty { return repl.terminal.note("the session has changed no files") }
    let width = changes.map(\.summary.count).max()!
    for change in changes {
      let summary = change.summary + String(repeating: " ", count: width - change.summary.count)
      repl.terminal.write("\(summary)  \(ChangedFiles.text(of: change, in: files, on: disk))\n")
    }
  }
}

/// Changed files as commands name them.
enum ChangedFiles {
  /// What the list says of one.
  static func text(of change: ChangedFile, in files: FileSystem, on disk: Disk) -> String {
    let path = files.shown(change.path, on: disk)
    switch (change.after ?? change.before)?.kind {
    case .directory: return path + "/"
    case .link(let target) where change.after != nil:
      return "\(path) -> \(printable(String(decoding: target, as: UTF8.self)))"
    default: break
    }
    guard let before = change.before, let after = change.after, before.permissions != after.permissions else {
      return path
    }
    return "\(path) (\(String(before.permissions, radix: 8)) to \(String(after.permissions, radix: 8)))"
  }

  /// Those that arguments mean: files, and directories with all below; all where there is no argument.
  static func named(_ arguments: [String], of changes: [ChangedFile], in repl: REPL) throws -> [ChangedFile] {
    guard !arguments.isEmpty else { return changes }
    let files = repl.session.capabilities.files
    let disk = try repl.disk()
    var paths: [[UInt8]] = []
    for argument in arguments {
      let path = files.absolute(repl.path(argument), on: disk)
      let isThere = changes.contains { $0.path == path || $0.path.starts(with: path + [UInt8(ascii: "/")]) }
      guard isThere || path.count == 1 else { throw CommandError("the session has not changed \(argument)") }
      paths.append(path)
    }
    return files.selection(paths, of: changes)
  }

  /// The paths that begin with `prefix`.
  static func candidates(for prefix: String, in repl: REPL) -> [String] {
    do {
      let files = repl.session.capabilities.files
      let disk = try repl.disk()
      return try files.changes(on: disk).map { files.shown($0.path, on: disk) }.filter { $0.hasPrefix(prefix) }
    } catch {
      return []
    }
  }
}

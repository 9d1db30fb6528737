/// A session that goes on in another directory than the one in which it began, on another machine perhaps: what it knows as
/// lying below the one lies below the other here. The first is the session's word, and a snapshot's is nobody's: no other
/// part of the disk is reached by it.
struct Relocation: Sendable {
  /// Absolute paths.
  let recorded: [UInt8]
  let here: [UInt8]

  /// - Returns: nil where both are the same.
  init?(from recorded: [UInt8], to here: [UInt8]) {
    guard recorded != here else { return nil }
    self.recorded = recorded
    self.here = here
  }

  /// Where a path of the session's leads here.
  func here(_ path: [UInt8]) -> [UInt8] { Self.moved(path, from: recorded, to: here) }

  /// What the session knows a path as that lies here.
  func recorded(_ path: [UInt8]) -> [UInt8] { Self.moved(path, from: here, to: recorded) }

  private static func moved(_ path: [UInt8], from: [UInt8], to: [UInt8]) -> [UInt8] {
    let root = [FilePath.slash]
    let below = from == root ? path[...] : path.dropFirst(from.count)
    guard path.starts(with: from), below.isEmpty || below.first == FilePath.slash else { return path }
    let end = below.count == 1 ? [] : below
    return to == root && !end.isEmpty ? Array(end) : to + end
  }
}

extension FileSystem {
  /// How the session's directory lies on a disk; nil where it lies where it lay, or nothing was asked for yet.
  func relocation(on disk: Disk) -> Relocation? {
    knownDirectory.flatMap { Relocation(from: $0, to: Array(disk.directory.utf8)) }
  }

  /// The current directory, where that was asked for: by a request for a file or by the app itself.
  var knownDirectory: [UInt8]? { working.map { path(of: $0) } ?? toldDirectory }
}

extension Disk {
  /// The disk as a session finds it that may have begun in another directory.
  public func placed(for files: FileSystem) -> Disk {
    var disk = self
    disk.relocation = files.relocation(on: self)
    return disk
  }

  /// Whether a path of the session's leads to the current directory here, or below it.
  func isWithinDirectory(_ path: [UInt8]) -> Bool {
    ModulePath.isWithin(FilePath.text(relocation?.here(path) ?? path), directory)
  }
}

extension Relocation {
  func here(_ command: SubprocessCommand) -> SubprocessCommand {
    var command = command
    if !command.directory.isEmpty { command.directory = FilePath.text(here(Array(command.directory.utf8))) }
    return command
  }

  func here(_ changes: [FileChange]) -> [FileChange] {
    changes.map { FileChange(path: FilePath.text(here(Array($0.path.utf8))), node: $0.node) }
  }

  func recorded(_ changes: [FileChange]) -> [FileChange] {
    changes.map { FileChange(path: FilePath.text(recorded(Array($0.path.utf8))), node: $0.node) }
  }
}

import Glibc

/// Writing what the session changed to the real disk, and putting back what was there.
extension FileSystem {
  /// What came of writing.
  public struct Writing: Sendable {
    /// What was written, to be recorded; nil where nothing was.
    public var application: FileApplication?
    /// What was not, and why.
    public var errors: [ChangedFileError] = []
    /// The modes of directories that were unlocked, and are locked again. They are not recorded: only the process that wrote
    /// puts back what was there.
    public var lockedModes: [[UInt8]: Int] = [:]
  }

  /// The changed files that the disk no longer has as the session found them.
  public func conflicts(in changes: [ChangedFile], with machine: Disk) -> [ChangedFile] {
    changes.filter { !isAsSeen($0.path, machine) }
  }

  /// Writes changes to the disk, each of them wholly or not at all.
  ///
  /// - Parameter isForced: whether what has changed on the disk since is overwritten, and files get bits that give whoever
  ///   runs them the rights of others (inode(7)).
  public func apply(_ changes: [ChangedFile], to machine: Disk, isForced: Bool) -> Writing {
    var scratch = self
    let surroundings = Surroundings.unrecorded(machine)
    var writing = Writing()
    var parts: [FileApplication.Part] = []
    func fail(_ path: [UInt8], _ error: any Error) {
      writing.errors.append(ChangedFileError(path: FilePath.shown(path, in: workingPath(on: machine)), error))
    }
    scratch.readMoved(changes, surroundings)
    func mayUnlock(_ path: [UInt8], _ facts: FileFacts) -> Bool {
      isForced || disk[path]?.value.facts?.mode == facts.mode
    }
    let (_, locking) = DiskWriter.write(to: machine, mayUnlock: mayUnlock) { writer in
      for change in Self.order(changes) {
        do {
          writer.unlock(above: change.path)
          let sight = writer.look(at: change.path)
          if case .failure(let failure) = sight { throw failure }
          // What came in the place of something else was compared when that went.
          let earlier = parts.firstIndex { $0.path == change.path }
          guard isForced || earlier != nil || isAsSeen(change.path, sight, machine) else {
            throw FileFailure("EIO", "it has changed on the disk since the session saw it")
          }
          let part = try scratch.write(isForced ? change : change.withoutRights, with: &writer, surroundings)
          if let earlier {
            (parts[earlier].after, parts[earlier].newBytes) = (part.after, part.newBytes)
          } else {
            parts.append(part)
          }
        } catch {
          fail(change.path, error)
        }
      }
    }
    writing.lockedModes = locking.modes
    for failure in locking.failures { fail(failure.path, failure.error) }
    if !parts.isEmpty { writing.application = FileApplication(number: applications.count + 1, parts: parts) }
    return writing
  }

  /// Reads what lies on the disk at a path that is about to be written, and belongs to another one now.
  private mutating func readMoved(_ changes: [ChangedFile], _ surroundings: Surroundings) {
    let paths = Set(changes.map(\.path))
    for change in changes {
      do {
        guard let number = try known(change.path, surroundings), let origin = node(number).origin,
          paths.contains(origin), origin != change.path || node(number).names > 1
        else { continue }
        try learnAll(of: number, surroundings)
      } catch {
        // Writing it then says why it can't be read.
      }
    }
  }

  /// The changes at or below paths, with what they need: the directories around them, and of a directory that was moved all
  /// that came along.
  public func selection(_ paths: [[UInt8]], of changes: [ChangedFile]) -> [ChangedFile] {
    func isAt(_ path: [UInt8], _ top: [UInt8]) -> Bool {
      path == top || path.starts(with: top.count == 1 ? top : top + [FilePath.slash])
    }
    var tops = paths
    while true {
      let chosen = changes.filter { change in
        tops.contains { isAt(change.path, $0) || change.after?.kind == .directory && isAt($0, change.path) }
      }
      let moved = chosen.flatMap { change -> [[UInt8]] in
        let names = FilePath.names(of: change.path)
        return (1...names.count).flatMap { count -> [[UInt8]] in
          guard let number = known(names.prefix(count)), node(number).isDirectory, let origin = node(number).origin,
            origin != FilePath.path(of: names.prefix(count))
          else { return [] }
          return [FilePath.path(of: names.prefix(count)), origin]
        }
      }.filter { !tops.contains($0) }
      if moved.isEmpty { return chosen }
      tops += moved
    }
  }

  /// What is made comes first, parents before children; then what goes, children first; then what comes in its place.
  static func order(_ changes: [ChangedFile]) -> [ChangedFile] {
    let replaced = changes.filter { change in change.before.map { $0.isSameKind(as: change.after ?? $0) } == false }
    let gone =
      changes.filter { $0.after == nil }
      + replaced.map {
        ChangedFile(path: $0.path, before: $0.before, after: nil, changesContents: true)
      }
    let made = changes.filter { change in change.after != nil && !replaced.contains(change) }
    let isBelowReplaced = { (change: ChangedFile) in
      replaced.contains { change.path.starts(with: $0.path + [FilePath.slash]) }
    }
    let ascending = { (a: ChangedFile, b: ChangedFile) in a.path.lexicographicallyPrecedes(b.path) }
    return made.filter { !isBelowReplaced($0) }.sorted(by: ascending) + gone.sorted(by: ascending).reversed()
      + (replaced.map { ChangedFile(path: $0.path, before: nil, after: $0.after, changesContents: true) }
      + made.filter(isBelowReplaced)).sorted(by: ascending)
  }

  /// Writes one change; what was there before is kept, as far as it is not too large.
  private mutating func write(
    _ change: ChangedFile, with writer: inout DiskWriter, _ surroundings: Surroundings
  ) throws -> FileApplication.Part {
    var part = FileApplication.Part(path: change.path)
    if case .file(let facts, let target) = writer.look(at: change.path) {
      part.before = facts
      part.oldBytes = facts.kind == .link ? target : facts.kind == .file ? kept(writer.disk, change.path) : []
    }
    if let after = change.after {
      guard after.kind != .special else { throw FileFailure.refused }
      // Before the disk has something else there.
      if case .file(let size) = after.kind, size <= Disk.longest {
        part.newBytes = try currentBytes(at: change.path, surroundings)
      } else if case .link(let target) = after.kind {
        part.newBytes = target
      }
      switch after.kind {
      case .directory where part.before?.kind == .directory:
        try writer.setProperties(of: change.path, after)
      case .file where !change.changesContents && part.before?.kind == .file:
        try writer.setProperties(of: change.path, after)
      case .directory: try writer.makeDirectory(change.path, after)
      default: try replace(change.path, after, part.newBytes, with: &writer, surroundings)
      }
      if case .file(let facts, _) = writer.look(at: change.path) { part.after = facts }
    } else if part.before != nil {
      try writer.remove(change.path, isDirectory: part.before?.kind == .directory)
    }
    return part
  }

  private func kept(_ machine: Disk, _ path: [UInt8]) -> [UInt8]? {
    do { return try machine.contents(of: path).bytes } catch { return nil }
  }

  /// Puts what the session has at a path into its place on the disk: these bytes, or more than fit into memory.
  private mutating func replace(
    _ path: [UInt8], _ version: FileVersion, _ bytes: [UInt8]?, with writer: inout DiskWriter,
    _ surroundings: Surroundings
  ) throws {
    if let bytes { return try writer.replace(DiskWriter.Replacement(path: path, version: version, contents: bytes)) }
    guard let number = try known(path, surroundings) else { throw FileFailure(ENOENT) }
    var reading = self
    let contents = contents(of: number)
    try writer.replace(
      DiskWriter.Replacement(
        path: path, version: version, dataStart: { contents.dataStart(from: $0) },
        bytes: { try reading.bytes(of: number, from: $0, count: $1, surroundings) }))
  }

  /// Puts back what was there before something was written, where the disk still has what was written.
  ///
  /// - Parameter lockedModes: those of ``Writing/lockedModes``.
  /// - Returns: what was put back, as paths are shown, and what was not.
  public func putBack(
    _ application: FileApplication, lockedModes: [[UInt8]: Int] = [:], on machine: Disk
  ) -> (paths: [String], errors: [ChangedFileError]) {
    var paths: [String] = []
    var errors: [ChangedFileError] = []
    func shown(_ path: [UInt8]) -> String { FilePath.shown(path, in: workingPath(on: machine)) }
    func mayUnlock(_ path: [UInt8], _ facts: FileFacts) -> Bool { lockedModes[path] == facts.mode }
    let (_, locking) = DiskWriter.write(to: machine, mayUnlock: mayUnlock) { writer in
      for part in application.parts.reversed() {
        do {
          try Self.putBack(part, with: &writer)
          paths.append(shown(part.path))
        } catch {
          errors.append(ChangedFileError(path: shown(part.path), error))
        }
      }
    }
    errors += locking.failures.map { ChangedFileError(path: shown($0.path), $0.error) }
    return (paths, errors)
  }

  private static func putBack(_ part: FileApplication.Part, with writer: inout DiskWriter) throws {
    writer.unlock(above: part.path)
    var now: FileFacts?
    switch writer.look(at: part.path) {
    case .file(let facts, _): now = facts
    case .nothing: break
    case .failure(let failure): throw failure
    }
    let isWritten = now?.kind == .directory ? part.after?.kind == .directory : isSame(now, part.after)
    guard isWritten else { throw FileFailure("EIO", "it has changed on the disk since it was written") }
    guard let before = part.before else { return try writer.remove(part.path, isDirectory: now?.kind == .directory) }
    let version = FileVersion(before, target: part.oldBytes ?? [])
    if let there = now, there.kind != before.kind, there.kind == .directory || before.kind == .directory {
      try writer.remove(part.path, isDirectory: there.kind == .directory)
      now = nil
    }
    if version.kind == .directory {
      return now == nil
        ? try writer.makeDirectory(part.path, version) : try writer.setProperties(of: part.path, version)
    }
    guard let bytes = part.oldBytes, version.kind != .special else {
      throw FileFailure("EFBIG", "what was there before was not kept")
    }
    try writer.replace(DiskWriter.Replacement(path: part.path, version: version, contents: bytes))
  }

  private static func isSame(_ now: FileFacts?, _ written: FileFacts?) -> Bool {
    guard let now, let written else { return now == nil && written == nil }
    return now.isSameContents(as: written)
  }

  /// Writes what the session made into an empty directory, with the directories that it needs; what was deleted has no place
  /// there.
  ///
  /// - Returns: the paths that were written, below the directory.
  public func export(_ changes: [ChangedFile], to directory: [UInt8], on machine: Disk) throws(ChangedFileError)
    -> [String]
  {
    // The user names a directory of this machine.
    var target = machine
    target.relocation = nil
    let (result, locking) = DiskWriter.write(to: target) { writer in
      Result { () throws(ChangedFileError) in try export(changes, to: directory, on: machine, with: &writer) }
    }
    let written = try result.get()
    if let failure = locking.failures.first {
      throw ChangedFileError(path: FilePath.text(failure.path), failure.error)
    }
    return written
  }

  private func export(
    _ changes: [ChangedFile], to directory: [UInt8], on machine: Disk, with writer: inout DiskWriter
  ) throws(ChangedFileError) -> [String] {
    var scratch = self
    let surroundings = Surroundings.unrecorded(machine)
    var written: [String] = []
    var made: Set<[UInt8]> = []
    for change in changes.sorted(by: { $0.path.lexicographicallyPrecedes($1.path) }) {
      guard let after = change.after, after.kind != .special else { continue }
      let shown = FilePath.shown(change.path, in: workingPath(on: machine))
      let names = FilePath.names(of: Self.relative(change.path, to: workingPath(on: machine)))
      do {
        var path = directory
        for (index, name) in names.enumerated() {
          path = FilePath.join(path, name)
          let isLast = index == names.count - 1
          if !isLast || after.kind == .directory {
            if made.insert(path).inserted {
              let version = isLast ? after : Self.folder(like: after)
              try writer.makeDirectory(path, version)
            }
          } else {
            guard let number = try scratch.known(change.path, surroundings) else { throw FileFailure(ENOENT) }
            var reading = scratch
            let contents = reading.node(number).contents
            try writer.replace(
              DiskWriter.Replacement(
                path: path, version: after,
                dataStart: { contents?.dataStart(from: $0) ?? $0 },
                bytes: { try reading.bytes(of: number, from: $0, count: $1, surroundings) }))
            written.append(shown)
          }
        }
      } catch {
        throw ChangedFileError(path: shown, error)
      }
    }
    return written
  }

  /// A directory for something that somebody owns.
  private static func folder(like version: FileVersion) -> FileVersion {
    FileVersion(kind: .directory, permissions: 0o755, user: version.user, group: version.group)
  }

  private static func relative(_ path: [UInt8], to directory: [UInt8]) -> [UInt8] {
    let prefix = directory.last == FilePath.slash ? directory : directory + [FilePath.slash]
    return path.starts(with: prefix) ? Array(path[prefix.count...]) : path
  }
}

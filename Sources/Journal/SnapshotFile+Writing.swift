import GRDB
import Glibc
import Platform

extension SnapshotFile {
  /// Saves the contents in the file at `path`, durably, or leaves everything as it was.
  ///
  /// A snapshot that is there is replaced, at once and whole, and its permissions stay; through a symbolic link, the
  /// one that the link leads to. A new file can be read by its owner only, since it holds environment variables.
  ///
  /// - Throws: ``JournalError/Cause/foreign(found:)`` or ``JournalError/Cause/notAFile(kind:)`` if something else is
  ///   there.
  public static func write(_ contents: SnapshotContents, to path: String) throws(JournalError) {
    do {
      let target = try target(of: Files.absolute(path))
      let draft = Files.parent(target.path) + "/.\(Files.name(target.path)).\(UInt32.random(in: 0 ... .max)).tmp"
      do {
        try fill(draft, mode: target.mode ?? 0o600, with: contents)
        try Files.sync(draft)
        try put(draft, at: target)
      } catch {
        let failure = JournalError(.saveSnapshot, path, error)
        try Files.remove(draft)
        throw failure
      }
      try Files.sync(Files.parent(target.path))
    } catch {
      throw JournalError(.saveSnapshot, path, error).naming(path)
    }
  }

  /// Where to put the file, and the mode of the snapshot that is there; nil if nothing is.
  private struct Target {
    let path: String
    let mode: mode_t?
  }

  private static func target(of path: String) throws -> Target {
    guard let link = try Files.status(path, followingLinks: false) else { return Target(path: path, mode: nil) }
    guard link.st_mode & S_IFMT == S_IFLNK else { return try target(existing: path) }
    guard let resolved = realpath(path, nil) else {
      if errno == ENOENT { throw JournalError(.saveSnapshot, path, .notAFile(kind: "a symbolic link to nothing")) }
      throw SystemError(operation: "realpath", subject: path, code: errno)
    }
    defer { free(resolved) }
    return try target(existing: String(cString: resolved))
  }

  private static func target(existing path: String) throws -> Target {
    guard try !isLiveDatabase(path) else {
      throw JournalError(.saveSnapshot, path, .foreign(found: "a database that is in use"))
    }
    let file = try Descriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY)
    var status = stat()
    try SystemError.check("fstat", path) { fstat(file.raw, &status) }
    if let kind = Files.strangeness(status) { throw JournalError(.saveSnapshot, path, .notAFile(kind: kind)) }
    guard let header = DatabaseFileHeader(try Files.head(of: file, count: DatabaseFileHeader.byteCount)) else {
      throw JournalError(.saveSnapshot, path, .foreign(found: "a file that is not a snapshot"))
    }
    if let cause = Schema.foreignness(applicationID: header.applicationID, expected: .snapshot) {
      throw JournalError(.saveSnapshot, path, cause)
    }
    return Target(path: path, mode: status.st_mode & 0o777)
  }

  private static func fill(_ path: String, mode: mode_t, with contents: SnapshotContents) throws {
    let file = try Descriptor.open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    try SystemError.check("fchmod", path) { fchmod(file.raw, mode) }
    let database = try DatabaseQueue(path: path, configuration: Connection.configuration())
    try database.writeWithoutTransaction { db in
      // Small pages, so that a file that is cut off or damaged loses little, and a short session is a small file.
      try db.execute(sql: "PRAGMA page_size = \(pageSize)")
      // The file is of no use until it is whole and renamed: nothing needs to be undone or synced before.
      try db.execute(sql: "PRAGMA auto_vacuum = NONE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      try db.inTransaction(.immediate) {
        try Schema.snapshot.create(in: db)
        try Records.insert(contents.header, in: db)
        for (place, turn) in contents.turns.enumerated() { try Records.insert(turn, order: place + 1, in: db) }
        for (name, turn) in contents.marks.sorted(by: { $0.key < $1.key }) {
          try Records.set(mark: name, to: turn, in: db)
        }
        let seal = SnapshotContents.seal(
          header: contents.header.id, turns: contents.turns.count, tip: contents.tip, marks: contents.marks,
          savedAt: contents.savedAt)
        try db.execute(
          sql: "INSERT INTO seal VALUES (?, ?, ?, ?)",
          arguments: [contents.turns.count, contents.tip.data, Int64(contents.savedAt), seal.data])
        return .commit
      }
    }
    try database.close()
    guard let size = try Files.status(path)?.st_size, size <= largestFile else {
      throw JournalError(.saveSnapshot, path, .tooLong(what: "the snapshot", size: .max, limit: largestFile))
    }
  }

  /// Gives the draft its name; where nothing had that name, also nothing that came meanwhile is replaced.
  private static func put(_ draft: String, at target: Target) throws(SystemError) {
    if target.mode == nil {
      do {
        try SystemError.check("link", target.path) { link(draft, target.path) }
        return try Files.remove(draft)
      } catch  where error.code == EPERM || error.code == EOPNOTSUPP {
        // A file system without hard links: the rename below has to do.
      }
    }
    try SystemError.check("rename", target.path) { rename(draft, target.path) }
  }
}

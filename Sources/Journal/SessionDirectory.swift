import Glibc
import Platform

/// The directory in which sessions live, each in a directory of its own with its name.
public struct SessionDirectory: Sendable {
  /// The path of the directory, which need not exist yet.
  public let path: String

  /// The sessions in the directory at `path`.
  public init(path: String) {
    self.path = path
  }

  /// Where the sessions of a user are: `$XDG_STATE_HOME/jsrepl/sessions`, by default `~/.local/state/jsrepl/sessions`.
  ///
  /// A `XDG_STATE_HOME` that is no absolute path counts for nothing, as the XDG Base Directory Specification has it.
  /// Nil if there is no `HOME` either.
  public init?(variables: [String: String]) {
    if let state = variables["XDG_STATE_HOME"], state.hasPrefix("/") {
      path = state + "/jsrepl/sessions"
    } else if let home = variables["HOME"], !home.isEmpty {
      path = home + "/.local/state/jsrepl/sessions"
    } else {
      return nil
    }
  }

  /// A new session; the directory is made (mode 0700) where it is missing.
  public func create(header: SessionHeader) throws(JournalError) -> Journal {
    do {
      try makeDirectories(Files.absolute(path))
    } catch {
      throw JournalError(.create, path, error)
    }
    var random = SystemRandomNumberGenerator()
    while true {
      do {
        return try Journal.create(
          at: directory(of: SessionName.make(at: header.created, using: &random)), header: header)
      } catch  where error.cause == .alreadyExists {
        continue
      }
    }
  }

  /// All sessions, the one that was made first in front. One that is damaged is listed, too.
  public func sessions() throws(JournalError) -> [SessionListing] {
    try names().map { SessionListing(id: $0.name, directory: directory(of: $0.name), changed: $0.changed) }
  }

  /// The name of the session to resume: the one that was last written to, of those in which something was typed.
  /// Those that are in use come last.
  public func last() throws(JournalError) -> String {
    var inUse: String?
    for (name, changed) in try names().sorted(by: { ($0.changed, $0.name) > ($1.changed, $1.name) }) {
      let listing = SessionListing(id: name, directory: directory(of: name), changed: changed)
      if listing.entries == 0, listing.damage == nil { continue }
      if !listing.isInUse { return name }
      inUse = inUse ?? name
    }
    guard let inUse else { throw JournalError(.open, path, .noSession("")) }
    return inUse
  }

  /// The name of the session whose name is, or begins with, `prefix`.
  ///
  /// - Throws: ``JournalError/Cause/noSession(_:)`` or ``JournalError/Cause/ambiguousSession(_:candidates:)``.
  public func name(_ prefix: String) throws(JournalError) -> String {
    let candidates = try names().map(\.name).filter { !prefix.isEmpty && $0.hasPrefix(prefix) }
    if candidates.contains(prefix) { return prefix }
    guard let name = candidates.first else { throw JournalError(.open, path, .noSession(prefix)) }
    guard candidates.count == 1 else {
      throw JournalError(.open, path, .ambiguousSession(prefix, candidates: candidates))
    }
    return name
  }

  /// The journal of the session whose name is, or begins with, `prefix`; see ``Journal/open(at:recovering:)``.
  public func open(_ prefix: String, recovering: Bool = false) throws(JournalError) -> Journal {
    try Journal.open(at: directory(of: name(prefix)), recovering: recovering)
  }

  /// Removes the sessions in which nothing was typed and that nobody uses, and says which those were.
  ///
  /// One that is damaged, or in whose directory somebody put something, stays.
  @discardableResult
  public func removeEmpty() throws(JournalError) -> [String] {
    var removed: [String] = []
    for (name, _) in try names() {
      do {
        if try removeIfEmpty(directory(of: name)) { removed.append(name) }
      } catch {
        throw JournalError(.remove, directory(of: name), error)
      }
    }
    return removed
  }

  private func removeIfEmpty(_ directory: String) throws -> Bool {
    let listing = SessionListing(id: "", directory: directory, changed: 0)
    guard listing.entries == 0, listing.damage == nil, !listing.isInUse else { return false }
    let ours: Set = ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm", "lock"]
    let journal: Journal
    do {
      journal = try Journal.open(at: directory)
    } catch {
      if case .inUse = error.cause { return false }
      throw error
    }
    // With the session in hand nobody else can begin to type into it.
    let names = try Files.names(in: directory)
    guard journal.isEmpty, ours.isSuperset(of: names) else { return false }
    for name in names { try Files.remove(directory + "/" + name) }
    try SystemError.check("rmdir", directory) { rmdir(directory) }
    return true
  }

  /// The directory of the session with this name.
  func directory(of name: String) -> String { path + "/" + name }

  /// The names of all sessions, sorted, and when something was last written to each, in milliseconds since the epoch.
  private func names() throws(JournalError) -> [(name: String, changed: Int64)] {
    do {
      guard try Files.exists(path) else { return [] }
      return try Files.names(in: path).filter { !$0.hasPrefix(".") }.compactMap { name in
        guard let status = try Files.status(directory(of: name)), status.st_mode & S_IFMT == S_IFDIR else { return nil }
        return (name, try changed(directory(of: name)) ?? milliseconds(status))
      }
    } catch {
      throw JournalError(.list, path, error)
    }
  }

  private func changed(_ directory: String) throws -> Int64? {
    try ["", "-wal"].compactMap { try Files.status(Journal.file(in: directory) + $0).map(milliseconds) }.max()
  }

  private func milliseconds(_ status: stat) -> Int64 {
    Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
  }

  private func makeDirectories(_ path: String) throws {
    guard try !Files.exists(path) else { return }
    try makeDirectories(Files.parent(path))
    do { try Files.makeDirectory(path) } catch  where error.code == EEXIST {}
  }
}

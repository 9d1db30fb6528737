import GRDB
import Glibc
import Platform

/// Makes a good journal of what is good in a damaged one, which is kept.
///
/// A turn is good if its record fits its identity and its parent is good. At every moment of the work either the
/// damaged journal or the recovered one is in its place, so that a crash in between loses nothing.
struct JournalRecovery {
  let directory: String

  private var file: String { Journal.file(in: directory) }
  private var draft: String { directory + "/recovering.sqlite" }

  /// - Throws: the damage itself if not even the session's header is good; then nothing was changed.
  func run(because damage: JournalError) throws -> Loss {
    switch damage.cause {
    case .truncated, .damaged, .hashMismatch, .missingParent, .wrongEntryNumber: break
    default: throw damage
    }
    for suffix in ["", "-journal"] { try Files.remove(draft + suffix) }
    let rejected = try copyGoodTurns(because: damage)
    try Files.sync(draft)
    let aside = try keepAside()
    // A log that is left behind would be taken for the new file's.
    for suffix in ["-wal", "-shm"] { try Files.remove(file + suffix) }
    try SystemError.check("rename", draft) { rename(draft, file) }
    try Files.sync(directory)
    return Loss(reason: damage, turns: rejected, keptAside: aside)
  }

  /// The number of turns that were seen and are not good.
  private func copyGoodTurns(because damage: JournalError) throws -> Int {
    let source = try DatabaseQueue(path: file, configuration: Connection.configuration())
    let header: SessionHeader
    do {
      header = try source.writeWithoutTransaction { try Journal.header(in: $0, at: directory) }
    } catch {
      throw damage
    }
    _ = try Descriptor.open(draft, O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
    let target = try DatabaseQueue(path: draft, configuration: Connection.configuration())
    var scan = TurnScan(
      operation: .recover, path: directory, root: header.id, isOneLine: false, skipsDamage: true,
      reader: TurnReader(mistrustingIndex: true))
    try target.writeWithoutTransaction { new in
      try Journal.fill(new, header: header, journalMode: "DELETE")
      try new.inTransaction(.immediate) {
        try source.writeWithoutTransaction { old in
          var order = 0
          try scan.run(in: old) { turn in
            order += 1
            try Records.insert(turn, order: order, in: new)
          }
          try copyMarks(from: old, to: new, chain: scan.chain)
        }
        return .commit
      }
    }
    try target.close()
    try source.close()
    return scan.rejected
  }

  /// Copies the marks and the position as far as they can be read and lead to a good turn.
  private func copyMarks(from old: Database, to new: Database, chain: Chain) throws {
    let marks = readable { try Records.marks(in: old) } ?? [:]
    for (name, turn) in marks where chain.contains(turn) && SnapshotContents.isName(name) {
      try Records.set(mark: name, to: turn, in: new)
    }
    let position = readable { try Records.position(in: old) } ?? nil
    if let position, chain.contains(position) { try Records.set(position: position, in: new) }
  }

  /// What can be read, or nil: here damage is expected, and has its message already.
  private func readable<Value>(_ read: () throws -> Value) -> Value? {
    do { return try read() } catch { return nil }
  }

  /// Gives the damaged files second names that stay, and returns that of the database.
  private func keepAside() throws -> String {
    var number = 1
    while try Files.exists(directory + "/damaged-\(number).sqlite") { number += 1 }
    let aside = directory + "/damaged-\(number).sqlite"
    for suffix in ["-wal", ""] where try Files.exists(file + suffix) {
      try SystemError.check("link", aside + suffix) { link(file + suffix, aside + suffix) }
    }
    try Files.sync(directory)
    return aside
  }
}

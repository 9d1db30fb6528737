/// Why something about a journal, a snapshot or the directory of sessions could not be done.
public struct JournalError: Error, Sendable, Equatable {
  /// What was being done.
  public enum Operation: String, Sendable {
    case create, open, read, append, list, remove
    case recover, close
    case saveSnapshot = "save"
    case loadSnapshot = "load"
  }

  /// Where in a history something is wrong.
  public enum Place: Sendable, Equatable {
    /// The record of the session itself.
    case header
    /// The record of this entry.
    case entry(Int)
    /// The record of an asynchronous turn that follows this entry (nil: before any entry).
    case turn(afterEntry: Int?)
    /// The names of marks, the position or the time of saving.
    case marks
  }

  /// The reason.
  public enum Cause: Sendable, Equatable {
    /// Another process, or another place in this one, holds the session. The pid is nil if it is not known.
    case inUse(session: String, pid: Int32?)
    case notFound
    case alreadyExists
    /// Not a regular file: a directory, a pipe, a device.
    case notAFile(kind: String)
    /// A file that is no journal or snapshot of ours; what it is instead.
    case foreign(found: String)
    /// Made by a newer version of the program.
    case newerFormat(found: Int, known: Int)
    /// The file has another size than it says.
    case truncated(size: Int, expected: Int)
    /// The file contradicts itself; SQLite's words or ours.
    case damaged(reason: String)
    /// A record is not the one that its identity was computed from.
    case hashMismatch(Place)
    /// A turn follows one that is not there.
    case missingParent(Place, parent: TurnID)
    /// Entry numbers go up by one along a line; these do not.
    case wrongEntryNumber(found: Int, after: Int?)
    /// A length that is out of proportion, in bytes, and the most that is allowed.
    case tooLong(what: String, size: Int, limit: Int)
    case diskFull
    case readOnly
    case notPermitted
    /// What the system said, such as `Input/output error`.
    case system(String)
    case noSession(String)
    case ambiguousSession(String, candidates: [String])
    /// A mark's name that cannot be one: empty, too long, or with control characters.
    case badName(String)
  }

  /// What was being done.
  public let operation: Operation
  /// The file or directory that it was done to.
  public let path: String
  /// The reason.
  public let cause: Cause
  /// The number of the last entry that is whole, when a history is damaged; nil when none is, or it is not about that.
  public let lastGoodEntry: Int?

  init(_ operation: Operation, _ path: String, _ cause: Cause, lastGoodEntry: Int? = nil) {
    self.operation = operation
    self.path = path
    self.cause = cause
    self.lastGoodEntry = lastGoodEntry
  }

  /// The same error, about the file by the name that the user gave it.
  public func naming(_ path: String) -> JournalError {
    JournalError(operation, path, cause, lastGoodEntry: lastGoodEntry)
  }
}

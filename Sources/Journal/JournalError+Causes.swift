import GRDB
import Glibc
import Platform

extension JournalError {
  /// The error that says what another library, the system or a record said.
  init(_ operation: Operation, _ path: String, _ error: any Error, lastGoodEntry: Int? = nil) {
    switch error {
    case let error as JournalError: self = error
    case let error as DatabaseError: self.init(operation, path, Cause(error), lastGoodEntry: lastGoodEntry)
    case let error as SystemError: self.init(operation, path, Cause(error), lastGoodEntry: lastGoodEntry)
    case let fault as RecordFault:
      self.init(operation, path, Cause(fault, place: .header), lastGoodEntry: lastGoodEntry)
    default: self.init(operation, path, .system("\(error)"), lastGoodEntry: lastGoodEntry)
    }
  }
}

extension JournalError.Cause {
  /// See <https://www.sqlite.org/rescode.html>.
  init(_ error: DatabaseError) {
    let reason = error.message ?? error.resultCode.description
    self =
      switch error.resultCode {
      case .SQLITE_FULL: .diskFull
      case .SQLITE_READONLY: .readOnly
      case .SQLITE_PERM, .SQLITE_AUTH: .notPermitted
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_TOOBIG, .SQLITE_ERROR: .damaged(reason: reason)
      default: .system("\(reason) (SQLite error \(error.extendedResultCode.rawValue))")
      }
  }

  /// See errno(3).
  init(_ error: SystemError) {
    self =
      switch error.code {
      case ENOSPC, EDQUOT: .diskFull
      case EROFS: .readOnly
      case EACCES, EPERM: .notPermitted
      case ENOENT, ENOTDIR: .notFound
      case EEXIST: .alreadyExists
      default: .system(error.description)
      }
  }

  init(_ fault: RecordFault, place: JournalError.Place) {
    self =
      switch fault {
      case .wrongType(let column): .damaged(reason: "\(place): the column \(column) has a wrong type")
      case .outOfRange(let column, let value): .damaged(reason: "\(place): \(value) is no value for \(column)")
      case .tooLong(let column, let size, let limit): .tooLong(what: "\(place): \(column)", size: size, limit: limit)
      case .missingContent(let hash): .damaged(reason: "\(place): its content \(hash.short) is missing")
      case .wrongContent(let hash): .damaged(reason: "\(place): its content \(hash.short) does not match its hash")
      case .wrongCount(let what, let count): .damaged(reason: "it has \(count) \(what)")
      }
  }

  init(_ fault: Chain.Fault, place: JournalError.Place) {
    self =
      switch fault {
      case .missingParent(let parent): .missingParent(place, parent: parent)
      case .wrongEntryNumber(let found, let last): .wrongEntryNumber(found: found, after: last)
      }
  }
}

import GRDB
import GRDBSQLite
import Glibc
import Platform

/// A database file, in memory that SQLite takes over.
final class FileImage: @unchecked Sendable {
  let size: Int
  /// Nil after SQLite took it; used by one thread, the one that opens the database.
  private var bytes: UnsafeMutableRawPointer?

  /// Reads a file that has the header of a snapshot and the size that it says.
  init(_ path: String) throws {
    func refuse(_ cause: JournalError.Cause) -> JournalError { JournalError(.loadSnapshot, path, cause) }

    if try Snapshot.isLiveDatabase(path) {
      throw refuse(.foreign(found: "a database that is in use, not a snapshot"))
    }
    // A pipe without a writer must not make this wait.
    let file = try Descriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    var status = stat()
    try SystemError.check("fstat", path) { fstat(file.raw, &status) }
    if let kind = Files.strangeness(status) { throw refuse(.notAFile(kind: kind)) }
    let size = Int(status.st_size)
    let head = try Files.head(of: file, count: DatabaseFileHeader.byteCount)
    guard let header = DatabaseFileHeader(head) else {
      throw refuse(size == 0 ? .foreign(found: "an empty file, not a snapshot") : .foreign(found: "not a snapshot"))
    }
    if let cause = Schema.foreignness(applicationID: header.applicationID, expected: .snapshot) { throw refuse(cause) }
    if let cause = Schema.wrongness(version: Int64(header.userVersion)) { throw refuse(cause) }
    guard header.fileSize >= 0, size <= Snapshot.largestFile else {
      throw refuse(.tooLong(what: "the file", size: size, limit: Snapshot.largestFile))
    }
    guard size == header.fileSize else { throw refuse(.truncated(size: size, expected: header.fileSize)) }
    guard !header.usesLog else { throw refuse(.damaged(reason: "its header asks for a log")) }

    guard let bytes = sqlite3_malloc64(UInt64(size)) else {
      throw refuse(.system("not enough memory for \(size) bytes"))
    }
    self.size = size
    self.bytes = bytes
    var count = 0
    while count < size {
      let more = try SystemError.check("read", path) { pread(file.raw, bytes + count, size - count, off_t(count)) }
      guard more > 0 else { throw refuse(.truncated(size: count, expected: size)) }
      count += more
    }
  }

  deinit {
    sqlite3_free(bytes)
  }

  /// Makes the image the database of the connection, which can only read it (sqlite3_deserialize).
  func put(in db: Database) throws {
    guard let bytes else { preconditionFailure("an image is used once") }
    self.bytes = nil
    let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
    let code = sqlite3_deserialize(
      db.sqliteConnection, "main", bytes.assumingMemoryBound(to: UInt8.self), Int64(size), Int64(size), flags)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}

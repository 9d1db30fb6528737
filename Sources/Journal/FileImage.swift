import GRDB
import GRDBSQLite
import Glibc
import Platform

/// A database file, in memory that SQLite takes over: whole pages, about as many as the file has, whatever it says.
final class FileImage: @unchecked Sendable {
  /// So many pages there are at least, where the file says so: all tables begin in them, and SQLite opens none where one
  /// begins nowhere.
  private static let leastPages = 32

  let size: Int
  /// What is wrong where the file has not the size that it says; nil where it has.
  let fault: JournalError.Cause?
  /// Nil after SQLite took it; used by one thread, the one that opens the database.
  private var bytes: UnsafeMutableRawPointer?

  /// Reads a file that has the header of a snapshot. What a file that was cut off lacks of its last page is zeros.
  init(_ path: String) throws {
    func refuse(_ cause: JournalError.Cause) -> JournalError { JournalError(.loadSnapshot, path, cause) }

    if try SnapshotFile.isLiveDatabase(path) {
      throw refuse(.foreign(found: "a database that is in use, not a snapshot"))
    }
    // A pipe without a writer must not make this wait.
    let file = try Descriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    var status = stat()
    try SystemError.check("fstat", path) { fstat(file.raw, &status) }
    if let kind = Files.strangeness(status) { throw refuse(.notAFile(kind: kind)) }
    let found = Int(status.st_size)
    let head = try Files.head(of: file, count: DatabaseFileHeader.byteCount)
    guard let header = DatabaseFileHeader(head) else {
      throw refuse(found == 0 ? .foreign(found: "an empty file, not a snapshot") : .foreign(found: "not a snapshot"))
    }
    if let cause = Schema.foreignness(applicationID: header.applicationID, expected: .snapshot) { throw refuse(cause) }
    if let cause = Schema.wrongness(version: Int64(header.userVersion)) { throw refuse(cause) }
    guard found <= SnapshotFile.largestFile else {
      throw refuse(.tooLong(what: "the file", size: found, limit: SnapshotFile.largestFile))
    }
    guard header.hasPossiblePageSize else {
      throw refuse(.damaged(reason: "it says that its pages have \(header.pageSize) bytes"))
    }
    let fault: JournalError.Cause? =
      found == header.fileSize ? nil : .truncated(size: found, expected: header.fileSize)
    let pages = max((found + header.pageSize - 1) / header.pageSize, min(header.pageCount, Self.leastPages))
    let size = pages * header.pageSize
    guard !header.usesLog else { throw refuse(.damaged(reason: "its header asks for a log")) }

    guard let bytes = sqlite3_malloc64(UInt64(size)) else {
      throw refuse(.system("not enough memory for \(size) bytes"))
    }
    self.size = size
    self.fault = fault
    self.bytes = bytes
    var count = 0
    while count < found {
      let more = try SystemError.check("read", path) { pread(file.raw, bytes + count, found - count, off_t(count)) }
      guard more > 0 else { throw refuse(.truncated(size: count, expected: found)) }
      count += more
    }
    memset(bytes + found, 0, size - found)
    // SQLite opens nothing that has fewer pages than it says; with the right count it finds each page that is missing.
    if fault != nil { header.write(pageCount: UInt32(pages), to: bytes) }
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

import Glibc
import Platform

/// A session in one file, `.snap`: written whole or not at all, and read as what a stranger may have made.
public enum SnapshotFile {
  /// The largest file that is written or read, in bytes: it is held in memory while it is read.
  public static let largestFile = 2 << 30
  /// The most that the records of a file may stand for when contents that they share are counted each time, in bytes.
  public static let largestContents = 4 << 30

  /// The size of the pages of a file that is written, in bytes; one that is read may have any.
  static let pageSize = 1024

  /// Whether there is a database that is in use, or was when its process died; its log is beside it.
  ///
  /// Such a file must not even be opened: closing it would take the locks of its owner in this process away.
  static func isLiveDatabase(_ path: String) throws(SystemError) -> Bool { try Files.exists(path + "-wal") }
}

/// The first bytes of a database file, see <https://www.sqlite.org/fileformat2.html#the_database_header>.
struct DatabaseFileHeader {
  static let byteCount = 100

  let pageSize: Int
  let pageCount: Int
  let usesLog: Bool
  let userVersion: UInt32
  let applicationID: UInt32

  /// The header in these bytes, or nil if they are not the start of a database.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.byteCount, bytes.starts(with: Array("SQLite format 3\0".utf8)) else { return nil }
    func number(_ offset: Int, _ count: Int) -> UInt32 {
      bytes[offset..<offset + count].reduce(0) { $0 << 8 | UInt32($1) }
    }
    let size = Int(number(16, 2))
    pageSize = size == 1 ? 65536 : size
    pageCount = Int(number(28, 4))
    usesLog = bytes[18] != 1 || bytes[19] != 1
    userVersion = number(60, 4)
    applicationID = number(68, 4)
  }

  var fileSize: Int { pageSize * pageCount }

  /// Whether there can be pages of this size: a power of two from 512 to 65,536.
  var hasPossiblePageSize: Bool { (512...65536).contains(pageSize) && pageSize & (pageSize - 1) == 0 }

  /// Makes the header at `start` say that there are so many pages.
  func write(pageCount: UInt32, to start: UnsafeMutableRawPointer) {
    (start + 28).storeBytes(of: pageCount.bigEndian, as: UInt32.self)
  }
}

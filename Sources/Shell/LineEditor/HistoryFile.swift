import Glibc
import Platform

/// The file in which entries outlive the program.
///
/// One entry a line, in UTF-8, the oldest first; within an entry a newline is written `\n`, a return `\r` and a
/// backslash `\\`. Several programs can add to it at the same time. The file has mode 0600, directories that are
/// missing are made with mode 0700.
package struct HistoryFile {
  /// Why the file could not be read or written.
  package struct Failure: Error, Equatable, CustomStringConvertible {
    package let path: String
    package let cause: SystemError

    package var description: String {
      "the history file \(path) cannot be used (\(cause)); entries are not kept, unless JSREPL_HISTORY names another"
    }
  }

  package let path: String
  /// Entries to keep; the file is cut down to the newest ones when it has twice as many.
  package let limit: Int
  /// Whether the user has been told that the file fails, and it has not worked since.
  private var hasFailed = false
  private var newest: String?

  package init(path: String, limit: Int = 10_000) {
    precondition(limit > 0, "a history of no entries")
    self.path = path
    self.limit = limit
  }

  /// The newest entries, at most `limit`, the oldest first; none where there is no file.
  ///
  /// What a crash has left of a last entry counts as one.
  package mutating func load() throws(Failure) -> [String] {
    do {
      let lines = Self.lines(in: try content())
      // A long file is as good as a short one.
      if lines.count >= 2 * limit { do { try trim() } catch {} }
      let entries = lines.suffix(limit).map { Self.entry(in: $0) }
      newest = entries.last
      return entries
    } catch {
      throw Failure(path: path, cause: error)
    }
  }

  /// Adds an entry, unless it is the same as the one before; when this returns, other programs find it in the file.
  ///
  /// - Throws: only the first time that the file fails; an entry that could not be written is left out.
  package mutating func append(_ entry: String) throws(Failure) {
    if entry.isEmpty || newest?.utf8.elementsEqual(entry.utf8) == true { return }
    newest = entry
    do {
      let file = try open()
      try Self.append(Self.line(for: entry), to: file, path)
      hasFailed = false
    } catch {
      if hasFailed { return }
      hasFailed = true
      throw Failure(path: path, cause: error)
    }
  }

  // MARK: The file

  private func content() throws(SystemError) -> [UInt8] {
    do {
      let file = try Descriptor.open(path, O_RDONLY)
      return try Self.bytes(of: file, path)
    } catch let error where error.code == ENOENT {
      return []
    }
  }

  /// The file, locked as long as the descriptor lives (flock(2)), and made where it is missing.
  private func open() throws(SystemError) -> Descriptor {
    while true {
      let file: Descriptor
      do {
        file = try Descriptor.open(path, O_RDWR | O_APPEND | O_CREAT)
      } catch let error where error.code == ENOENT {
        try makeDirectories()
        file = try Descriptor.open(path, O_RDWR | O_APPEND | O_CREAT)
      }
      try SystemError.check("flock", path) { flock(file.raw, LOCK_EX) }
      // While we waited for it, the file may have been replaced by a shorter one.
      var (opened, named) = (stat(), stat())
      try SystemError.check("fstat", path) { fstat(file.raw, &opened) }
      if stat(path, &named) == 0 && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev { return file }
    }
  }

  private func makeDirectories() throws(SystemError) {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      end = path.index(after: slash)
      let directory = String(path[..<slash])
      if directory.isEmpty { continue }
      if mkdir(directory, 0o700) != 0 && errno != EEXIST {
        throw SystemError(operation: "mkdir", subject: directory, code: errno)
      }
    }
  }

  /// Writes `line` at the end of `file`, all or nothing, and apart from a line that a crash has left unfinished.
  private static func append(_ line: String, to file: Descriptor, _ path: String) throws(SystemError) {
    let size = try SystemError.check("lseek", path) { lseek(file.raw, 0, SEEK_END) }
    var last: UInt8 = 0x0A
    if size > 0 { try SystemError.check("pread", path) { pread(file.raw, &last, 1, size - 1) } }
    do {
      try file.write(all: Array(((last == 0x0A ? "" : "\n") + line).utf8), to: path)
    } catch {
      // Half an entry is of no use; the error is the one to report, whatever becomes of this.
      _ = ftruncate(file.raw, size)
      throw error
    }
  }

  /// Replaces the file by one that has only the newest entries.
  private func trim() throws(SystemError) {
    let file = try open()
    let lines = Self.lines(in: try Self.bytes(of: file, path))
    let temporary = "\(path).\(getpid())"
    do {
      let replacement = try Descriptor.open(temporary, O_WRONLY | O_CREAT | O_TRUNC)
      try replacement.write(all: lines.suffix(limit).flatMap { $0 + [0x0A] }, to: temporary)
      try SystemError.check("rename", temporary) { rename(temporary, path) }
    } catch {
      _ = unlink(temporary)
      throw error
    }
    withExtendedLifetime(file) {}
  }

  private static func bytes(of file: Descriptor, _ path: String) throws(SystemError) -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let offset = off_t(result.count)
      let count = try SystemError.check("pread", path) { pread(file.raw, &buffer, buffer.count, offset) }
      if count == 0 { return result }
      result += buffer[..<count]
    }
  }

  // MARK: The format

  private static func lines(in bytes: [UInt8]) -> [ArraySlice<UInt8>] { bytes.split(separator: 0x0A) }

  private static func line(for entry: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": line.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": line.append(contentsOf: "\\n".unicodeScalars)
      case "\r": line.append(contentsOf: "\\r".unicodeScalars)
      default: line.append(scalar)
      }
    }
    return String(line) + "\n"
  }

  /// A backslash in front of any other character stands for itself.
  private static func entry(in line: ArraySlice<UInt8>) -> String {
    let backslash = UInt8(ascii: "\\")
    guard line.contains(backslash) else { return String(decoding: line, as: UTF8.self) }
    var bytes: [UInt8] = []
    var rest = line[...]
    while let byte = rest.popFirst() {
      let escaped: UInt8? =
        switch byte == backslash ? rest.first : nil {
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case backslash: backslash
        default: nil
        }
      if escaped != nil { rest = rest.dropFirst() }
      bytes.append(escaped ?? byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

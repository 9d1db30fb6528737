import CPlatform
import Glibc

/// What the kernel counts about a process.
public struct ProcessStatistics: Equatable, Sendable {
  /// Memory that is in RAM now, shared pages included, in bytes.
  public let residentBytes: Int
  /// Pages that the process touched for the first time or copied since it was forked.
  public let minorFaults: Int
  /// The number of its threads.
  public let threads: Int
}

extension ProcessHandle {
  /// The process's figures from `/proc/PID/stat`, see proc(5).
  ///
  /// - Throws: `ESRCH` when the process has ended.
  public func statistics() throws(SystemError) -> ProcessStatistics {
    let path = "/proc/\(pid)/stat"
    let ended = SystemError(operation: "read", subject: path, code: ESRCH)
    let file: Descriptor
    do { file = try Descriptor.open(path, O_RDONLY) } catch let error where error.code == ENOENT { throw ended }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = try SystemError.check("read", path) { read(file.raw, &buffer, buffer.count) }
    // Alive after the file was opened: it was the file of this process, and not of a later one with its number.
    guard isAlive, let statistics = ProcessStatistics(stat: buffer[..<count]) else { throw ended }
    return statistics
  }
}

extension ProcessStatistics {
  /// Reads one line of `/proc/PID/stat`; nil where it has another form.
  init?(stat: ArraySlice<UInt8>) {
    // The second field, the program's name in parentheses, may itself have blanks and parentheses in it.
    guard let name = stat.lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = stat[(name + 1)...].split(separator: UInt8(ascii: " "))
    // Numbered from 1 in proc(5); `fields` begins with the third.
    func field(_ number: Int) -> Int? {
      number - 3 < fields.count ? Int(String(decoding: fields[number - 3], as: UTF8.self)) : nil
    }
    guard let faults = field(10), let threads = field(20), let pages = field(24) else { return nil }
    self.init(residentBytes: pages * sysconf(Int32(_SC_PAGESIZE)), minorFaults: faults, threads: threads)
  }
}

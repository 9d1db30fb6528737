import Glibc
import Platform

extension PseudoTerminal {
  /// Bytes that have been typed and that the program has not read yet.
  public func unreadInput() throws -> Int {
    var count: Int32 = 0
    let slave = try Descriptor.open(path, O_RDONLY | O_NOCTTY | O_NONBLOCK)
    try SystemError.check("ioctl") { ioctl(slave.raw, UInt(FIONREAD), &count) }
    return Int(count)
  }

  /// Whether the program is stopped by a signal.
  public func isStopped() throws -> Bool {
    let file = try Descriptor.open("/proc/\(pid)/stat", O_RDONLY)
    var buffer = [UInt8](repeating: 0, count: 1_024)
    let count = try SystemError.check("read") { read(file.raw, &buffer, buffer.count) }
    // The state follows the name, which stands in parentheses.
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    return text[(text.lastIndex(of: ")") ?? text.startIndex)...].dropFirst(2).first == "T"
  }
}

import Glibc
import Platform

extension PseudoTerminal {
  /// Types `text` and waits until the program has read it, which it may do without showing it.
  ///
  /// Nothing else, a signal for instance, may make the program read at the same time.
  public func typeAndWait(_ text: String) throws {
    let before = try bytesRead()
    try type(text)
    try wait(toSee: "typed text taken") { _ in try bytesRead() >= before + text.utf8.count }
  }

  /// Bytes that the program has read so far, from anywhere (proc(5), `io`).
  private func bytesRead() throws -> Int {
    let line = try content(of: "/proc/\(pid)/io").split(separator: "\n").first { $0.hasPrefix("rchar: ") }
    return line.flatMap { Int($0.dropFirst("rchar: ".count)) } ?? 0
  }

  /// Whether the program is stopped by a signal.
  public func isStopped() throws -> Bool {
    // The state follows the name, which stands in parentheses.
    let text = try content(of: "/proc/\(pid)/stat")
    return text[(text.lastIndex(of: ")") ?? text.startIndex)...].dropFirst(2).first == "T"
  }

  private func content(of path: String) throws -> String {
    let file = try Descriptor.open(path, O_RDONLY)
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = try SystemError.check("read", path) { read(file.raw, &buffer, buffer.count) }
    return String(decoding: buffer[..<count], as: UTF8.self)
  }
}

import Glibc
import Platform

/// Bytes on their way to a terminal, collected so that one change of the screen is one write.
struct TerminalOutput {
  private var bytes: [UInt8] = []

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes everything to `terminal` (write(2)), waiting where it does not take it at once.
  mutating func flush(to terminal: Int32) throws(SystemError) {
    let pending = bytes
    bytes.removeAll(keepingCapacity: true)
    var written = 0
    while written < pending.count {
      do {
        written += try SystemError.check("write", "terminal") {
          pending[written...].withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
        }
      } catch let error where error.code == EAGAIN {
        _ = try Poll.wait([Poll.Interest(terminal, .writable)], timeout: nil)
      }
    }
  }
}

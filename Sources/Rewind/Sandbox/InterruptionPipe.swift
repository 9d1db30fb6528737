import Glibc
import Platform

/// An ``Interruption`` that another thread can raise.
final class InterruptionPipe: Sendable {
  private let reading: Descriptor
  private let writing: Descriptor

  init() throws(SystemError) {
    (reading, writing) = try Descriptor.pipe()
    try reading.setNonBlocking(true)
    try writing.setNonBlocking(true)
  }

  /// Stops the session if it is busy.
  func raise() {
    // A full pipe has been raised often enough.
    _ = write(writing.raw, [1], 1)
  }

  /// Forgets what was raised before.
  func clear() { _ = take() }

  private func take() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 64)
    var isRaised = false
    while read(reading.raw, &bytes, bytes.count) > 0 { isRaised = true }
    return isRaised
  }

  var interruption: Interruption {
    Interruption(descriptor: reading.raw) { [self] in take() }
  }
}

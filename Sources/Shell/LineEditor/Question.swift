import Glibc
import Platform

// A question in the middle of something else, which one key answers.
extension LineEditor {
  /// Nanoseconds after a question in which a key can't be meant for it: it was on its way before.
  private static let reactionTime: Int64 = 300_000_000

  /// Waits for one key; what was typed before it, or too soon to be an answer, stays for the next line.
  ///
  /// To be called when the question is on the terminal.
  /// - Parameter wait: waits until one of what it gets is ready, or for so many nanoseconds.
  /// - Returns: the key's byte, or the first of its bytes; nil at the end of input.
  /// - Throws: what `wait` throws.
  package func answer(wait: ([Poll.Interest], Int64?) throws -> [Poll.Events]) throws -> UInt8? {
    let interest = Poll.Interest(input, .readable)
    let start = Clock.monotonicNanoseconds()
    while true {
      let early = Self.reactionTime - (Clock.monotonicNanoseconds() - start)
      guard try !wait([interest], early > 0 ? early : nil)[0].isEmpty else { continue }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = Glibc.read(input, &buffer, buffer.count)
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      // EIO: the terminal is gone.
      if count <= 0 { return nil }
      if Clock.monotonicNanoseconds() - start < Self.reactionTime {
        keyboard.decoder.feed(buffer[..<count])
      } else {
        return buffer[0]
      }
    }
  }
}

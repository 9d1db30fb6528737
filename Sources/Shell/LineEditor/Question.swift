import Platform

// A question in the middle of something else, which one key answers.
extension LineEditor {
  /// Nanoseconds without a key, after a question, before the next one can be meant for it: whoever is typing something else
  /// goes on with that.
  private static let reactionTime: Int64 = 500_000_000

  /// Waits for one key; what was typed before it, or too soon to be an answer, stays for the next line.
  ///
  /// To be called when the question is on the terminal.
  /// - Parameter wait: waits until one of what it gets is ready, or for so many nanoseconds.
  /// - Returns: the key's byte, or the first of its bytes; nil at the end of input.
  /// - Throws: what `wait` throws.
  package func answer(wait: ([Poll.Interest], Int64?) throws -> [Poll.Events]) throws -> UInt8? {
    let interest = Poll.Interest(input, .readable)
    var quietSince = Clock.monotonicNanoseconds()
    while true {
      let early = Self.reactionTime - (Clock.monotonicNanoseconds() - quietSince)
      guard try !wait([interest], early > 0 ? early : nil)[0].isEmpty else { continue }
      guard let keys = try readKeys() else { return nil }
      if keys.isEmpty { continue }
      if Clock.monotonicNanoseconds() - quietSince < Self.reactionTime {
        keyboard.decoder.feed(keys[...])
        quietSince = Clock.monotonicNanoseconds()
      } else {
        return keys[0]
      }
    }
  }
}

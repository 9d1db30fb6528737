import Wire

/// Words for what program and app say to each other, for messages.
enum CallDescription {
  /// Words for the payload of an ask or a notification.
  static func words(forAsk payload: [UInt8]) -> String {
    guard let first = payload.first, let operation = CallOperation(rawValue: first) else { return "a call of the program" }
    switch operation {
    case .apply: return "a call of the program with \(text(in: payload))"
    case .construct: return "new of a class of the program with \(text(in: payload))"
    case .settled: return "a promise that was settled"
    case .unhandled: return "a rejection that nobody handles, \(text(in: payload))"
    default: return "\(operation) of a property of the program, \(text(in: payload))"
    }
  }

  /// Words for the payload of a call's result.
  static func words(forResult payload: [UInt8]) -> String {
    do {
      let result = try CallResult(payload[...])
      return "\(result.isThrown ? "the exception" : "the result") \(text(in: Array(result.value)))"
    } catch {
      return "\(error)"
    }
  }

  /// What can be read of encoded values by eye: their texts; else how many bytes they have.
  private static func text(in bytes: [UInt8]) -> String {
    var texts: [String] = []
    var run: [UInt8] = []
    for byte in bytes + [0] {
      if (0x20..<0x7f).contains(byte) {
        run.append(byte)
      } else {
        if run.count > 3 { texts.append(String(decoding: run, as: UTF8.self)) }
        run = []
      }
    }
    let joined = texts.joined(separator: ", ").prefix(60)
    return joined.isEmpty ? "\(bytes.count) bytes" : "\"\(joined)\""
  }
}

import Wire

/// Words for what program and app say to each other, for messages: made of the bytes alone, whoever they come from and
/// whatever they are.
enum CallDescription {
  /// Words for the payload of an ask or a notification.
  static func words(forAsk payload: [UInt8]) -> String {
    guard let first = payload.first, let operation = CallOperation(rawValue: first) else {
      return "a call of the program"
    }
    var reader = ValueWords(payload.dropFirst())
    switch operation {
    case .apply:
      let target = reader.next()
      _ = reader.next()
      return "a call of \(target) with (\(reader.rest()))"
    case .construct: return "new of \(reader.next()) with (\(reader.rest()))"
    case .settled: return "a promise that was settled"
    case .unhandled: return "a rejection that nobody handles, \(reader.next())"
    default: return "the operation '\(operation)' on \(reader.next()) with (\(reader.rest()))"
    }
  }

  /// Words for the payload of a call's result.
  static func words(forResult payload: [UInt8]) -> String {
    do {
      let result = try CallResult(payload[...])
      var reader = ValueWords(result.value)
      return "\(result.isThrown ? "the exception" : "the result") \(reader.next())"
    } catch {
      return "\(error)"
    }
  }
}

/// Words for encoded values, one after the other; "…" from where on they make no sense or are too deep.
private struct ValueWords {
  /// Containers within containers that are shown.
  private static let deepest = 20

  private var bytes: ByteReader

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = ByteReader(bytes) }

  mutating func next() -> String {
    do {
      return try words(depth: 0)
    } catch {
      bytes = ByteReader([])
      return "…"
    }
  }

  /// The values up to the end.
  mutating func rest() -> String {
    var values: [String] = []
    while bytes.remaining > 0 { values.append(next()) }
    return values.joined(separator: ", ")
  }

  private mutating func words(depth: Int) throws(WireError) -> String {
    guard depth < Self.deepest else { throw .malformed("values that are too deep to be shown") }
    let byte = try bytes.readByte()
    guard let tag = ValueTag(rawValue: byte) else { throw .malformed("the tag \(byte)") }
    switch tag {
    case .undefined: return "undefined"
    case .null: return "null"
    case .no: return "false"
    case .yes: return "true"
    case .integer: return "\(try bytes.readSigned())"
    case .double: return try bytes.readDouble().javaScriptText
    case .latin1: return Divergence.quote(try bytes.readLatin1())
    case .utf16: return Divergence.quote(try bytes.readUTF16().repaired)
    case .bigInt: return Value.bigInt(try bytes.readBigInteger()).description
    case .wellKnownSymbol: return "the symbol \(try words(depth: depth + 1))"
    case .registeredSymbol: return "the symbol for \(try words(depth: depth + 1))"
    case .symbol:
      _ = try bytes.readUnsigned()
      return "a symbol \(try words(depth: depth + 1))"
    case .hole: return "a hole"
    case .back:
      _ = try bytes.readUnsigned()
      return "the same again"
    case .array: return "[\(try list(depth: depth))]"
    case .object:
      _ = try bytes.readFlag()
      return "{\(try list(depth: depth, isOfPairs: true))}"
    case .map: return "a map {\(try list(depth: depth, isOfPairs: true))}"
    case .set: return "a set {\(try list(depth: depth))}"
    case .date: return "the date \(try words(depth: depth + 1))"
    case .regExp:
      let parts = (
        source: try words(depth: depth + 1), flags: try words(depth: depth + 1), at: try words(depth: depth + 1)
      )
      return "the regular expression \(parts.source) \(parts.flags) at \(parts.at)"
    case .buffer: return "a buffer of \(try bytes.readBytes(try bytes.readInteger(upTo: bytes.remaining)).count) bytes"
    case .view:
      _ = try bytes.readByte()
      let (offset, length) = (try bytes.readUnsigned(), try bytes.readUnsigned())
      return "\(length) elements from byte \(offset) of \(try words(depth: depth + 1))"
    case .appObject:
      let id = try bytes.readUnsigned()
      _ = try bytes.readByte()
      return "the app's object \(id)"
    case .appError:
      _ = try bytes.readUnsigned()
      let (name, message) = (try words(depth: depth + 1), try words(depth: depth + 1))
      _ = try (words(depth: depth + 1), words(depth: depth + 1))
      return "an error \(name) \(message)"
    case .hostObject: return "the program's object \(try bytes.readUnsigned())"
    case .hostPromise: return "the program's promise \(try bytes.readUnsigned())"
    // Only the program says these.
    case .describedHostObject, .hostError: throw .malformed("the program's words from the app")
    }
  }

  private mutating func list(depth: Int, isOfPairs: Bool = false) throws(WireError) -> String {
    var items: [String] = []
    for _ in 0..<(try bytes.readInteger(upTo: bytes.remaining)) {
      let item = try words(depth: depth + 1)
      items.append(isOfPairs ? "\(item): \(try words(depth: depth + 1))" : item)
    }
    return items.joined(separator: ", ")
  }
}

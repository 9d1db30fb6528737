import Wire

/// An observation as a transcript has it: what is a part of the answer or the event that it led to is there once.
enum RecordedObservation: Equatable {
  case whole([UInt8])
  /// The part of that index.
  case part(Int)

  /// - Parameters:
  ///   - parts: those of what it led to.
  ///   - smallest: the fewest bytes for which it is worth looking.
  init(_ bytes: [UInt8], parts: [[UInt8]], smallest: Int) {
    if bytes.count >= smallest, let index = parts.firstIndex(of: bytes) {
      self = .part(index)
    } else {
      self = .whole(bytes)
    }
  }

  /// The payload of a ``HostFrame/observation(_:)``.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .whole(let bytes):
      writer.write(false)
      writer.write(raw: bytes)
    case .part(let index):
      writer.write(true)
      writer.write(UInt64(index))
    }
    return writer.bytes
  }

  /// What a payload stands for.
  init(_ payload: ArraySlice<UInt8>) throws(WireError) {
    var reader = ByteReader(payload)
    if try reader.readFlag() {
      self = .part(try reader.readInteger(upTo: Int(UInt32.max)))
      try reader.finish()
    } else {
      self = .whole(Array(try reader.readRest()))
    }
  }

  /// What was observed.
  func observed(_ parts: [[UInt8]]) throws(WireError) -> [UInt8] {
    switch self {
    case .whole(let bytes): return bytes
    case .part(let index):
      guard parts.indices.contains(index) else { throw .malformed("an observation of a part that is not there") }
      return parts[index]
    }
  }
}

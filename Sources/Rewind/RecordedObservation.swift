import Glibc
import Wire

/// An observation as a transcript has it: what is a part of the answer or the event that it led to is there once.
enum RecordedObservation: Equatable {
  case whole([UInt8])
  /// These bytes, then the part of that index.
  case part(Int, after: [UInt8])

  /// - Parameters:
  ///   - parts: those of what it led to.
  ///   - smallest: the fewest bytes for which it is worth looking.
  init(_ bytes: [UInt8], parts: [[UInt8]], smallest: Int) {
    let index = parts.firstIndex { part in
      part.count >= smallest && bytes.endsIn(part)
    }
    if let index {
      self = .part(index, after: Array(bytes.dropLast(parts[index].count)))
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
    case .part(let index, let before):
      writer.write(true)
      writer.write(UInt64(index))
      writer.write(raw: before)
    }
    return writer.bytes
  }

  /// What a payload stands for.
  init(_ payload: ArraySlice<UInt8>) throws(WireError) {
    var reader = ByteReader(payload)
    if try reader.readFlag() {
      let index = try reader.readInteger(upTo: Int(UInt32.max))
      self = .part(index, after: Array(try reader.readRest()))
    } else {
      self = .whole(Array(try reader.readRest()))
    }
  }

  /// What was observed.
  func observed(_ parts: [[UInt8]]) throws(WireError) -> [UInt8] {
    switch self {
    case .whole(let bytes): return bytes
    case .part(let index, let before):
      guard parts.indices.contains(index) else { throw .malformed("an observation of a part that is not there") }
      return before + parts[index]
    }
  }
}

extension [UInt8] {
  /// Whether its last bytes are these.
  fileprivate func endsIn(_ end: [UInt8]) -> Bool {
    guard count >= end.count else { return false }
    return withUnsafeBytes { all in
      end.withUnsafeBytes { end in
        end.isEmpty || memcmp(all.baseAddress! + (all.count - end.count), end.baseAddress!, end.count) == 0
      }
    }
  }
}

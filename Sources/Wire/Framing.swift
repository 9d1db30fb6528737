/// How frames follow each other in a stream: the length of what follows, then a byte that tells the kind, then the
/// payload. Frames of both directions have kinds of their own, so a transcript is the frames of a turn, one after
/// the other, and needs no further marks.
public enum Framing {
  /// The most bytes that a frame may have after its length: 256 MiB.
  public static let longest = 256 << 20

  /// The bytes of one frame.
  public static func frame(kind: UInt8, payload: (inout ByteWriter) -> Void) -> [UInt8] {
    var body = ByteWriter()
    body.write(byte: kind)
    payload(&body)
    var whole = ByteWriter()
    whole.write(UInt64(body.bytes.count))
    whole.write(raw: body.bytes)
    return whole.bytes
  }
}

extension Framing {
  /// The bytes of one frame whose payload is there already.
  static func frame(kind: UInt8, payload: [UInt8]) -> [UInt8] {
    var writer = ByteWriter(capacity: payload.count + 6)
    writer.write(UInt64(payload.count + 1))
    writer.write(byte: kind)
    writer.write(raw: payload)
    return writer.bytes
  }

  /// Puts the same behind what is there.
  static func append(kind: UInt8, payload: [UInt8], to stream: inout [UInt8]) {
    stream.append(integer: UInt64(payload.count + 1))
    stream.append(kind)
    stream.append(contentsOf: payload)
  }

  /// Puts a frame with a payload that is not put together yet behind what is there.
  static func append(kind: UInt8, before: [UInt8] = [], _ layout: PartLayout, to stream: inout [UInt8]) {
    stream.append(integer: UInt64(1 + before.count + layout.count))
    stream.append(kind)
    stream.append(contentsOf: before)
    layout.append(to: &stream)
  }
}

/// Cuts a stream of bytes into frames, whatever pieces it arrives in.
public struct FrameSplitter: Sendable {
  private var buffer: [UInt8] = []
  private var start = 0

  /// A splitter that has seen nothing.
  public init() {}

  /// Takes in the next bytes of the stream.
  public mutating func append(_ bytes: some Collection<UInt8>) {
    makeRoom()
    buffer.append(contentsOf: bytes)
  }

  /// Takes in the next bytes of the stream: the way that most come, of which no other module makes something slow.
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    makeRoom()
    buffer.append(contentsOf: bytes)
  }

  /// Lets go of what was given out, where that is cheap.
  private mutating func makeRoom() {
    if start == buffer.count {
      // A long frame leaves no room behind for which there is no use.
      buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
      start = 0
    } else if start > 1 << 16 {
      buffer.removeSubrange(..<start)
      start = 0
    }
  }

  /// Bytes that have arrived and were not given out.
  public var count: Int { buffer.count - start }

  /// The next whole frame's bytes (kind and payload, without the length), or nil where it has not arrived whole.
  public mutating func next() throws(WireError) -> ArraySlice<UInt8>? {
    if start == buffer.count { return nil }
    var reader = ByteReader(buffer[start...])
    let length: UInt64
    do {
      length = try reader.readUnsigned()
    } catch .truncated {
      return nil
    }
    guard length <= UInt64(Framing.longest) else { throw .tooLong(length) }
    guard length > 0 else { throw .malformed("an empty frame") }
    guard UInt64(reader.remaining) >= length else {
      let needed = buffer.count - reader.remaining + Int(length)
      if buffer.capacity < needed { buffer.reserveCapacity(needed) }
      return nil
    }
    let body = try reader.readBytes(Int(length))
    start = body.endIndex
    return body
  }
}

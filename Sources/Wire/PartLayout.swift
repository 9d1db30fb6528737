/// A payload that ends in parts, before it is put together: parts may be long, and are copied once.
public struct PartLayout: Equatable, Sendable {
  /// What is before the parts, their count included.
  private let header: [UInt8]
  private let parts: [[UInt8]]
  /// Where in the payload these are.
  private let places: [Range<Int>]

  /// A header, and parts with their count before them.
  init(parts: [[UInt8]], header: (inout ByteWriter) -> Void) {
    var writer = ByteWriter()
    header(&writer)
    writer.write(UInt64(parts.count))
    self.header = writer.bytes
    self.parts = parts
    var end = writer.bytes.count
    places = parts.map { part in
      let start = end + UInt64(part.count).writtenCount
      end = start + part.count
      return start..<end
    }
  }

  /// A payload without parts.
  init(header: (inout ByteWriter) -> Void) {
    var writer = ByteWriter()
    header(&writer)
    self.header = writer.bytes
    (parts, places) = ([], [])
  }

  /// How many bytes it has.
  public var count: Int { places.last?.upperBound ?? header.count }

  /// Its bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    append(to: &bytes)
    return bytes
  }

  /// Puts it behind what is there.
  func append(to stream: inout [UInt8]) {
    stream.append(contentsOf: header)
    for part in parts {
      stream.append(integer: UInt64(part.count))
      stream.append(contentsOf: part)
    }
  }

  /// Where in it there are contents: parts that may come again in other turns, and are worth storing by themselves.
  ///
  /// - Parameter smallest: the fewest bytes that count.
  public func contents(of smallest: Int) -> [Range<Int>] { places.filter { $0.count >= smallest } }
}

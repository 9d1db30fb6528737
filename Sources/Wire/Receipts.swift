/// An object of the other side that is no longer held, and how often it had come over since it was first held. While one
/// side lets go of it, the other may be sending it again: what counts is that all receipts are given back.
public struct Receipts: Equatable, Sendable {
  /// The object's number, from 1.
  public var id: Int
  /// At least 1.
  public var count: Int

  public init(id: Int, count: Int) {
    self.id = id
    self.count = count
  }
}

extension ByteWriter {
  mutating func write(_ receipts: [Receipts]) {
    write(UInt64(receipts.count))
    for receipt in receipts {
      write(UInt64(receipt.id))
      write(UInt64(receipt.count))
    }
  }
}

extension ByteReader {
  mutating func readReceipts() throws(WireError) -> [Receipts] {
    var receipts: [Receipts] = []
    for _ in 0..<(try readInteger(upTo: remaining)) {
      let id = try readInteger(upTo: Int(UInt32.max))
      let count = try readInteger(upTo: Int(UInt32.max))
      guard id > 0, count > 0 else { throw .malformed("receipts that are none") }
      receipts.append(Receipts(id: id, count: count))
    }
    return receipts
  }
}

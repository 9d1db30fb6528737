import Synchronization

/// A ring's memory: bytes, and how far they were written and read.
///
/// Positions count bytes from the beginning of the stream; byte `n` lies at `n` modulo the capacity. Both ends keep
/// their own position to themselves and only publish it here. They believe the other's only where it is possible:
/// whatever the other process writes to the memory, nothing outside of the ring is touched.
struct ByteRing {
  /// A number that both processes read and one at a time writes.
  typealias Cell = UnsafeMutablePointer<Atomic<UInt64>>

  let bytes: UnsafeMutableRawPointer
  /// A power of two.
  let capacity: Int
  /// The position of the writing end.
  let written: Cell
  /// The position of the reading end.
  let read: Cell

  /// The parts of the ring from `position` on, `count` bytes together: the second goes on at the ring's beginning.
  fileprivate func parts(
    at position: UInt64, count: Int
  ) -> (UnsafeMutableRawBufferPointer, UnsafeMutableRawBufferPointer) {
    let start = Int(truncatingIfNeeded: position) & (capacity - 1)
    let first = min(count, capacity - start)
    return (
      UnsafeMutableRawBufferPointer(start: bytes + start, count: first),
      UnsafeMutableRawBufferPointer(start: bytes, count: count - first)
    )
  }
}

/// The writing end of a ring.
struct RingWriter {
  private let ring: ByteRing
  private var position: UInt64 = 0
  /// How far the other end had read when this one last looked.
  private var read: UInt64 = 0

  init(_ ring: ByteRing) {
    self.ring = ring
  }

  /// Writes as much of the beginning of `bytes` as there is room for; how much that is.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(RingError) -> Int {
    if ring.capacity - Int(position &- read) < bytes.count {
      let now = ring.read.pointee.load(ordering: .acquiring)
      guard now &- read <= position &- read else { throw RingError(position: now, possible: read...position) }
      read = now
    }
    let count = min(bytes.count, ring.capacity - Int(position &- read))
    if count == 0 { return 0 }
    let (first, second) = ring.parts(at: position, count: count)
    first.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<first.count]))
    if second.count > 0 { second.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[first.count..<count])) }
    position &+= UInt64(count)
    ring.written.pointee.store(position, ordering: .sequentiallyConsistent)
    return count
  }

  /// Whether the ring isn't full; also where the other end's position is impossible, which ``write(_:)`` tells.
  var hasRoom: Bool {
    position &- ring.read.pointee.load(ordering: .sequentiallyConsistent) != UInt64(ring.capacity)
  }
}

/// The reading end of a ring.
struct RingReader {
  private let ring: ByteRing
  private var position: UInt64 = 0

  init(_ ring: ByteRing) {
    self.ring = ring
  }

  /// Everything that is there, in one or two parts; it stays there until ``skip(_:)``.
  func waiting() throws(RingError) -> (first: UnsafeRawBufferPointer, second: UnsafeRawBufferPointer) {
    let written = ring.written.pointee.load(ordering: .acquiring)
    guard written &- position <= UInt64(ring.capacity) else {
      throw RingError(position: written, possible: position...(position + UInt64(ring.capacity)))
    }
    let (first, second) = ring.parts(at: position, count: Int(written &- position))
    return (UnsafeRawBufferPointer(first), UnsafeRawBufferPointer(second))
  }

  /// Makes room of the first `count` bytes of what is there.
  mutating func skip(_ count: Int) {
    position &+= UInt64(count)
    ring.read.pointee.store(position, ordering: .sequentiallyConsistent)
  }

  /// Whether there is something to read; also where the other end's position is impossible, which ``waiting()`` tells.
  var hasBytes: Bool { ring.written.pointee.load(ordering: .sequentiallyConsistent) != position }
}

/// The other end of a ring claims to be where it can't be: it is not what it should be.
public struct RingError: Error, Equatable, CustomStringConvertible {
  /// Where it claims to be, in bytes from the beginning of the stream.
  public let position: UInt64
  /// Where it could be.
  public let possible: ClosedRange<UInt64>

  public init(position: UInt64, possible: ClosedRange<UInt64>) {
    self.position = position
    self.possible = possible
  }

  /// `a position of 70000 in a ring where 0 to 65536 is possible`
  public var description: String {
    "a position of \(position) in a ring where \(possible.lowerBound) to \(possible.upperBound) is possible"
  }
}

import Glibc
import Synchronization

/// A stream of bytes in each direction between two processes, through memory that both have mapped: while both are
/// awake, a byte takes no system call.
///
/// One side creates the memory, sends its descriptor to the other, and each keeps an object of this class. Nothing here
/// waits. A side that wants to sleep says in ``wish`` what for, looks once more with ``has(_:)``, and then waits for its
/// end of a socket, the bell, to become readable: the other side sends a byte through it as soon as a wish comes true.
///
/// No wish is missed: a sleeper stores its wish and then looks at the position, the other side stores the position and
/// then looks at the wish, all sequentially consistent, so at least one of the two sees what the other stored.
public final class SharedRings {
  /// The bytes that can be under way in each direction.
  public static let capacity = 64 << 10

  /// What a side can sleep for.
  public struct Wish: OptionSet, Sendable {
    public let rawValue: UInt64
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Something can be read.
    public static let bytes = Wish(rawValue: 1)
    /// Something can be written.
    public static let room = Wish(rawValue: 2)
  }

  private let memory: SharedMemory
  private let bell: Descriptor
  private var reader: RingReader
  private var writer: RingWriter
  private let own: Cells
  private let other: Cells

  /// What a side tells the other, besides its positions.
  private struct Cells {
    /// The raw value of its ``SharedRings/wish``.
    let wish: ByteRing.Cell
    /// See ``SharedRings/start(after:)``; 0 until then.
    let start: ByteRing.Cell
  }

  /// New rings, and the memory for ``init(mapping:bell:)`` on the other side.
  ///
  /// - Parameter bell: this side's end of the socket.
  public static func create(bell: Descriptor) throws(SystemError) -> (rings: SharedRings, memory: Descriptor) {
    let memory = try SharedMemory.create(byteCount: Layout.byteCount)
    return (SharedRings(try SharedMemory(mapping: memory, byteCount: Layout.byteCount), bell: bell, side: 0), memory)
  }

  /// The other side of rings that ``create(bell:)`` made; `memory` isn't needed any more then.
  ///
  /// - Parameter bell: this side's end of the socket.
  public convenience init(mapping memory: Descriptor, bell: Descriptor) throws(SystemError) {
    self.init(try SharedMemory(mapping: memory, byteCount: Layout.byteCount), bell: bell, side: 1)
  }

  private init(_ memory: SharedMemory, bell: Descriptor, side: Int) {
    self.memory = memory
    self.bell = bell
    writer = RingWriter(Layout.ring(writtenBy: side, in: memory))
    reader = RingReader(Layout.ring(writtenBy: 1 - side, in: memory))
    own = Layout.cells(of: side, in: memory)
    other = Layout.cells(of: 1 - side, in: memory)
  }

  /// Writes as much of the beginning of `bytes` as there is room for; how many bytes that is.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(RingError) -> Int {
    let count = try writer.write(bytes)
    if count > 0 { ring(for: .bytes) }
    return count
  }

  /// Reads everything that is there; how many bytes that is.
  ///
  /// - Parameter copy: gets the bytes, in one or two parts. They may change under its eyes: it has to copy them before it
  ///   looks at them.
  public func read(_ copy: (UnsafeRawBufferPointer) -> Void) throws(RingError) -> Int {
    let (first, second) = try reader.waiting()
    if first.isEmpty { return 0 }
    copy(first)
    if !second.isEmpty { copy(second) }
    reader.skip(first.count + second.count)
    ring(for: .room)
    return first.count + second.count
  }

  /// Whether one of these wishes has come true, or the other side has written what makes no sense.
  public func has(_ wish: Wish) -> Bool {
    wish.contains(.bytes) && reader.hasBytes || wish.contains(.room) && writer.hasRoom
  }

  /// What this side sleeps for; empty while it is awake. The bell may ring once more than was wished for.
  public var wish: Wish {
    get { Wish(rawValue: own.wish.pointee.load(ordering: .relaxed)) }
    set { own.wish.pointee.store(newValue.rawValue, ordering: .sequentiallyConsistent) }
  }

  /// Rings the bell, once for each time that the other side said that it sleeps.
  private func ring(for wish: Wish) {
    guard other.wish.pointee.load(ordering: .sequentiallyConsistent) & wish.rawValue != 0,
      other.wish.pointee.exchange(0, ordering: .sequentiallyConsistent) != 0
    else { return }
    do {
      var byte: UInt8 = 0
      // A full socket rings already.
      _ = try withUnsafeBytes(of: &byte) { bytes throws(SystemError) in try Socket.send(bytes, on: bell.raw) }
    } catch {
      // The other side has gone, and its end of the socket with it: whoever waits for it sees that.
    }
  }

  /// Tells the other side that from now on this one writes here.
  ///
  /// - Parameter count: how many bytes it has sent through the socket that belong before what it writes here. Whatever
  ///   comes through the socket after them only rings.
  public func start(after count: UInt64) {
    own.start.pointee.store(count &+ 1, ordering: .sequentiallyConsistent)
  }

  /// How many bytes the other side sent through the socket before it began to write here; nil where it hasn't begun. A
  /// byte that was received before this was asked, and rings, is one after the beginning.
  public var otherStart: UInt64? {
    let value = other.start.pointee.load(ordering: .sequentiallyConsistent)
    return value == 0 ? nil : value - 1
  }

  /// What lies where. Whatever is written by different processes or at different times has a place of its own that no
  /// processor fetches together with another: two lines of 64 bytes.
  private enum Layout {
    static let place = 128
    static let header = 4096
    static let byteCount = header + 2 * capacity

    static func ring(writtenBy side: Int, in memory: SharedMemory) -> ByteRing {
      ByteRing(
        bytes: memory.base + header + side * capacity, capacity: capacity, written: cell(4 * side, in: memory),
        read: cell(4 * side + 1, in: memory))
    }

    static func cells(of side: Int, in memory: SharedMemory) -> Cells {
      Cells(wish: cell(4 * side + 2, in: memory), start: cell(4 * side + 3, in: memory))
    }

    private static func cell(_ number: Int, in memory: SharedMemory) -> ByteRing.Cell {
      (memory.base + number * place).bindMemory(to: Atomic<UInt64>.self, capacity: 1)
    }
  }
}

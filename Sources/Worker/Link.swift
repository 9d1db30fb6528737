import Platform
import Wire

/// A worker's end of its connection: frames in, frames out, and the descriptors that come with them. They go through
/// the socket, and, once the host has asked for it, through shared memory; the socket then only wakes who sleeps and
/// carries descriptors.
final class Link {
  /// Bytes held back before they are written, so that a loop that prints costs one system call for many lines.
  private static let batch = 16 << 10
  /// How long a line may be held back while JavaScript runs on, in nanoseconds.
  private static let patience: Int64 = 10_000_000

  private let socket: Descriptor
  private var rings: SharedRings?
  private var splitter = FrameSplitter()
  private var descriptors: [Descriptor] = []
  private var outgoing: [UInt8] = []
  /// Bytes that went through the socket.
  private var sent: UInt64 = 0
  private var flushed: Int64 = 0
  private var room = [UInt8](repeating: 0, count: 64 << 10)
  private var spin = Spin()

  init(_ socket: Descriptor) {
    self.socket = socket
    // The processors are counted while the process may still ask.
    _ = Spin.patience
  }

  /// Processor time that this process spent on waiting for the host, in nanoseconds.
  var waited: Int64 { spin.spent }

  /// The next frame. Where the host has gone, the process ends here.
  func receive() throws(WireError) -> HostFrame {
    while true {
      if let body = try splitter.next() { return try HostFrame(body) }
      flush()
      fill()
    }
  }

  /// The descriptor that came with the frames so far and was not taken yet.
  func takeDescriptor() -> Descriptor? {
    // Beside the rings it was sent before its frame was, so it is there.
    while rings != nil, descriptors.isEmpty, listen(waiting: false) > 0 {}
    return descriptors.isEmpty ? nil : descriptors.removeFirst()
  }

  /// Goes on through the rings in `memory`, in both directions. What was said before goes through the socket.
  func share(_ memory: Descriptor) throws(SystemError) {
    flush()
    let rings = try SharedRings(mapping: memory, bell: socket)
    rings.start(after: sent)
    self.rings = rings
    // Whatever came after the frame that asked for this only rings.
    splitter = FrameSplitter()
  }

  /// Lets go of the rings, for a fork that has no part in them: it must not be able to touch what its parent says.
  func leaveRings() {
    rings = nil
  }

  /// Sends a frame, or holds it back until there are more: until ``receive()`` has to wait at the latest.
  ///
  /// - Parameter isAwaited: whether somebody wants to see it soon, which in a replay nobody does.
  func send(_ frame: WorkerFrame, isAwaited: Bool = true) {
    frame.append(to: &outgoing)
    if outgoing.count >= Self.batch || isAwaited && Clock.monotonicNanoseconds() - flushed > Self.patience { flush() }
  }

  /// Writes what was held back.
  func flush() {
    var start = 0
    while start < outgoing.count {
      do {
        start += try outgoing.withUnsafeBytes { bytes in
          let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
          if let rings { return try rings.write(rest) }
          let count = try Socket.send(rest, on: socket.raw)
          sent += UInt64(count)
          return count
        }
      } catch {
        Fork.exit(0)
      }
      if let rings, start < outgoing.count { wait(for: .room, in: rings) }
    }
    outgoing.removeAll(keepingCapacity: true)
    flushed = Clock.monotonicNanoseconds()
  }

  private func fill() {
    guard let rings else {
      let count = listen(waiting: true)
      return splitter.append(room[..<count])
    }
    wait(for: .bytes, in: rings)
    do {
      _ = try rings.read { splitter.append($0) }
    } catch {
      Fork.exit(0)
    }
  }

  /// Waits for the host, awake for a while and then asleep.
  private func wait(for wish: SharedRings.Wish, in rings: SharedRings) {
    while !spin.wait(until: { rings.has(wish) }) {
      rings.wish = wish
      if !rings.has(wish) { _ = listen(waiting: true) }
      rings.wish = []
    }
  }

  /// Takes what the socket has, descriptors included: that many bytes in ``room``, 0 where there is nothing.
  private func listen(waiting: Bool) -> Int {
    do {
      let received = try room.withUnsafeMutableBytes { room throws(SystemError) in
        try Socket.receive(into: room, on: socket.raw, waiting: waiting)
      }
      guard let received else { return 0 }
      if received.count == 0 { Fork.exit(0) }
      if let descriptor = received.descriptor { descriptors.append(descriptor) }
      return received.count
    } catch {
      Fork.exit(0)
    }
  }
}

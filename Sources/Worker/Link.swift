import Platform
import Wire

/// A worker's end of its socket: frames in, frames out, and the descriptors that come with them.
final class Link {
  /// Bytes held back before they are written, so that a loop that prints costs one system call for many lines.
  private static let batch = 16 << 10
  /// How long a line may be held back while JavaScript runs on, in nanoseconds.
  private static let patience: Int64 = 10_000_000

  private let socket: Descriptor
  private var splitter = FrameSplitter()
  private var descriptors: [Descriptor] = []
  private var outgoing: [UInt8] = []
  private var flushed: Int64 = 0
  private var room = [UInt8](repeating: 0, count: 64 << 10)

  init(_ socket: Descriptor) {
    self.socket = socket
  }

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
    descriptors.isEmpty ? nil : descriptors.removeFirst()
  }

  /// Sends a frame, or holds it back until there are more: until ``receive()`` has to wait at the latest.
  func send(_ frame: WorkerFrame) {
    outgoing.append(contentsOf: frame.bytes)
    if outgoing.count >= Self.batch || Clock.monotonicNanoseconds() - flushed > Self.patience { flush() }
  }

  /// Writes what was held back.
  func flush() {
    var start = 0
    while start < outgoing.count {
      do {
        start += try outgoing.withUnsafeBytes { bytes throws(SystemError) in
          try Socket.send(UnsafeRawBufferPointer(rebasing: bytes[start...]), on: socket.raw)
        }
      } catch {
        Fork.exit(0)
      }
    }
    outgoing.removeAll(keepingCapacity: true)
    flushed = Clock.monotonicNanoseconds()
  }

  private func fill() {
    do {
      let received = try room.withUnsafeMutableBytes { room throws(SystemError) in
        try Socket.receive(into: room, on: socket.raw)
      }
      guard let received, received.count > 0 else { Fork.exit(0) }
      if let descriptor = received.descriptor { descriptors.append(descriptor) }
      splitter.append(room[..<received.count])
    } catch {
      Fork.exit(0)
    }
  }
}

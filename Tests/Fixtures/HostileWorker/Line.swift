import Glibc
import Platform
import Wire

/// The worker's end of its connection: as a worker's should be, but that it can be told to send anything, and to write
/// anywhere in the memory that it shares with the host.
final class Line {
  private var socket: Int32
  private var splitter = FrameSplitter()
  private var passed: Descriptor?
  private var room = [UInt8](repeating: 0, count: 64 << 10)
  /// Bytes that went through the socket.
  private var sent: UInt64 = 0
  private var rings: SharedRings?
  private var memory: UnsafeMutableRawPointer?
  /// Whether it speaks through the shared memory too, once there is some. It always listens there.
  var speaksThroughRings = false

  init(_ socket: Int32) { self.socket = socket }

  /// Sends bytes, whatever they are.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      do {
        let count = try rest.withUnsafeBytes { bytes in
          if speaksThroughRings, let rings { return try rings.write(bytes) }
          let count = try Socket.send(bytes, on: socket)
          sent += UInt64(count)
          return count
        }
        rest = rest.dropFirst(count)
        if count == 0, let rings { wait(for: .room, in: rings) }
      } catch {
        Fork.exit(0)
      }
    }
  }

  func send(_ frame: WorkerFrame) { send(frame.bytes) }

  /// Sends bytes with a descriptor that nobody asked for.
  func send(_ bytes: [UInt8], passing descriptor: Descriptor) {
    do {
      sent += UInt64(try bytes.withUnsafeBytes { try Socket.send($0, on: socket, passing: descriptor) })
    } catch {
      Fork.exit(0)
    }
  }

  /// A descriptor to pass.
  var copyOfSocket: Descriptor { Descriptor(adopting: dup(socket)) }

  /// The next frame.
  func receive() -> HostFrame {
    do {
      while true {
        if let body = try splitter.next() { return try HostFrame(body) }
        guard let rings else {
          guard listen() else { Fork.exit(0) }
          continue
        }
        if try rings.read({ splitter.append($0) }) == 0 { wait(for: .bytes, in: rings) }
      }
    } catch {
      fatalError("\(error)")
    }
  }

  /// The descriptor that came last.
  func takePassed() -> Descriptor {
    // Beside the rings it was sent before its frame was.
    while passed == nil { guard listen() else { Fork.exit(0) } }
    defer { passed = nil }
    return passed!
  }

  /// Takes what the socket has; false at its end.
  private func listen() -> Bool {
    do {
      let received = try room.withUnsafeMutableBytes { try Socket.receive(into: $0, on: socket) }
      guard let received, received.count > 0 else { return false }
      if rings == nil { splitter.append(room[..<received.count]) }
      passed = received.descriptor ?? passed
      return true
    } catch {
      return false
    }
  }

  /// Waits for the host, asleep.
  private func wait(for wish: SharedRings.Wish, in rings: SharedRings) {
    rings.wish = wish
    if !rings.has(wish), !listen() { Fork.exit(0) }
    rings.wish = []
  }

  /// Goes on with another socket, as a fork does.
  func move(to socket: Descriptor) {
    close(self.socket)
    self.socket = dup(socket.raw)
    splitter = FrameSplitter()
    rings = nil
    sent = 0
  }

  /// Goes on through shared memory.
  func share() {
    do {
      let shared = takePassed()
      let size = 4096 + 2 * SharedRings.capacity
      memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, shared.raw, 0)
      let rings = try SharedRings(mapping: shared, bell: Descriptor(adopting: dup(socket)))
      if speaksThroughRings { rings.start(after: sent) }
      self.rings = rings
      splitter = FrameSplitter()
    } catch {
      fatalError("\(error)")
    }
  }

  /// A number in the shared memory that both sides go by: see SharedRings.Layout.
  enum Cell: Int, CaseIterable {
    case hostWrote = 0
    case workerRead, hostWishes, hostStarted, workerWrote, hostRead, workerWishes, workerStarted
  }

  /// Writes to the shared memory, if there is any yet, what can't be there.
  func scribble(_ value: UInt64, at cell: Cell) {
    memory?.storeBytes(of: value, toByteOffset: cell.rawValue * 128, as: UInt64.self)
  }

  /// Wakes the host, if it sleeps.
  func ring() {
    do {
      _ = try withUnsafeBytes(of: UInt8(0)) { try Socket.send($0, on: socket) }
    } catch {
      Fork.exit(0)
    }
  }
}

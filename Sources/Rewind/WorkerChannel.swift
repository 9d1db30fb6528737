import Platform
import Wire

/// The host's end of the connection to a worker: frames out, frames in, nothing waits. They go through a socket, and,
/// after ``share()``, through shared memory; the socket then only wakes who sleeps and carries descriptors.
///
/// The worker may have been taken over: it can write to all of that memory at any time, and send what it likes.
struct WorkerChannel: ~Copyable {
  /// Bytes of a reply that may wait to be read; a worker that says more at once is not one of ours.
  private static let longestBacklog = Framing.longest + (1 << 20)
  /// Bytes that are taken in at once.
  private static let mouthful = 1 << 20

  let socket: Descriptor
  /// The process that spoke last through the socket, as this process numbers it; nil where nobody has since it was taken.
  private var speaker: Int32?
  private var splitter = FrameSplitter()

  private var outgoing: [UInt8] = []
  private var sent = 0
  /// Descriptors that go with bytes not yet sent, and before which of ``outgoing`` they have to be there.
  private var passing: [(place: Int, descriptor: Descriptor)] = []

  private var rings: SharedRings?
  /// Where in ``outgoing`` the part begins that goes through the rings.
  private var ringPlace = Int.max
  /// Bytes of frames that came through the socket.
  private var heard: UInt64 = 0
  /// Whether the worker writes to its ring, and the socket only rings.
  private(set) var isOnRings = false
  /// Whether the socket may have something. Not asked each time where that would be the only system call.
  private var isCalled = true
  /// What is wrong with the ring that is written to.
  private var defect: RingError?

  init(_ socket: Descriptor) throws(SystemError) {
    self.socket = socket
    try socket.setNonBlocking(true)
    try Socket.passCredentials(on: socket.raw)
  }
}

extension WorkerChannel {
  /// Bytes that were queued and not yet sent.
  var unsent: Int { outgoing.count - sent }

  /// Queues whole frames; `descriptor` goes with the first.
  mutating func send(_ bytes: some Collection<UInt8>, passing descriptor: Descriptor? = nil) {
    if sent == outgoing.count {
      outgoing.removeAll(keepingCapacity: outgoing.count < 1 << 20)
      sent = 0
      if rings != nil { ringPlace = 0 }
    }
    if let descriptor { passing.append((outgoing.count, descriptor)) }
    outgoing.append(contentsOf: bytes)
  }

  /// Asks the worker to go on through shared memory, and does so itself after what is queued. Does nothing the second
  /// time.
  mutating func share() throws(SystemError) {
    guard rings == nil else { return }
    let (rings, memory) = try SharedRings.create(bell: socket)
    send(HostFrame.share.bytes, passing: memory)
    ringPlace = outgoing.count
    self.rings = rings
  }

  /// Sends what can be sent now. A worker that has gone is noticed when reading.
  mutating func flush() {
    if sent == outgoing.count { return }
    do {
      while sent < min(outgoing.count, ringPlace) {
        // A message takes one descriptor: it ends before the next has to be there.
        let end = min(outgoing.count, ringPlace, passing.count > 1 ? passing[1].place : .max)
        let count = try outgoing.withUnsafeBytes { bytes throws(SystemError) in
          try Socket.send(
            UnsafeRawBufferPointer(rebasing: bytes[sent..<end]), on: socket.raw, passing: passing.first?.descriptor)
        }
        if count == 0 { return }
        if !passing.isEmpty { passing.removeFirst() }
        sent += count
      }
      guard let rings else { return }
      // The worker looks for the descriptor when it has read the frame, so it is sent before, with a byte that rings.
      while let descriptor = passing.first?.descriptor {
        guard try withUnsafeBytes(of: UInt8(0), { try Socket.send($0, on: socket.raw, passing: descriptor) }) > 0 else {
          return
        }
        passing.removeFirst()
      }
      sent += try outgoing.withUnsafeBytes { try rings.write(UnsafeRawBufferPointer(rebasing: $0[sent...])) }
    } catch {
      defect = error as? RingError
      sent = outgoing.count
      passing = []
    }
  }

  /// Whether it is the ring's room, not the socket's, that bytes wait for.
  private var waitsForRoom: Bool { sent < outgoing.count && sent >= ringPlace && passing.isEmpty }
}

extension WorkerChannel {
  /// Takes in what has arrived.
  ///
  /// - Returns: false at the end: the process has gone.
  mutating func receive() throws(WorkerFailure) -> Bool {
    if let defect { throw .hostile(.malformed("\(defect)")) }
    // The socket first: what a worker wrote to its ring before it ended is there when its end is seen.
    var isOpen = true
    if isCalled || !isOnRings { isOpen = try listen() }
    if isOnRings, let rings {
      do {
        _ = try rings.read { splitter.append($0) }
      } catch {
        throw .hostile(.malformed("\(error)"))
      }
    }
    if splitter.count > Self.longestBacklog { throw .hostile(.tooLong(UInt64(splitter.count))) }
    return isOpen
  }

  /// The process that spoke last, where that wasn't asked since.
  mutating func takeSpeaker() -> Int32? {
    defer { speaker = nil }
    return speaker
  }

  /// The next frame (kind and payload) of what has arrived.
  mutating func nextFrame() throws(WorkerFailure) -> ArraySlice<UInt8>? {
    do {
      return try splitter.next()
    } catch {
      throw .hostile(error)
    }
  }

  /// Takes what the socket has; false at its end.
  private mutating func listen() throws(WorkerFailure) -> Bool {
    let enough = splitter.count + Self.mouthful
    while splitter.count <= enough {
      let hasStarted = rings?.otherStart != nil
      let received: Socket.Received?
      do {
        received = try withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { room throws(SystemError) in
          let received = try Socket.receive(into: room, on: socket.raw)
          hear(UnsafeRawBufferPointer(rebasing: room[..<(received?.count ?? 0)]))
          return received
        }
      } catch {
        throw .system(error)
      }
      if received?.count == 0 { return false }
      speaker = received?.sender ?? speaker
      if isOnRings { break }
      // What was sent before the start had arrived when the start was told.
      if hasStarted, received == nil { throw .hostile(.malformed("less through the socket than it says")) }
      if !hasStarted, received?.count != 64 << 10 { break }
    }
    isCalled = false
    return true
  }

  /// Takes in bytes from the socket: frames up to where the worker began to write to its ring; after that they only ring.
  private mutating func hear(_ bytes: UnsafeRawBufferPointer) {
    if isOnRings { return }
    var count = bytes.count
    // Asked after the bytes were received: where it hasn't been told yet, none of them rings.
    if let start = rings?.otherStart {
      count = min(count, Int(clamping: start - min(start, heard)))
      isOnRings = heard + UInt64(count) >= start
    }
    splitter.append(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    heard += UInt64(count)
  }
}

extension WorkerChannel {
  /// What to poll for.
  var interest: Poll.Interest {
    Poll.Interest(socket.raw, sent < outgoing.count && !waitsForRoom ? [.readable, .writable] : .readable)
  }

  /// Whether there is something to do that only the memory tells of: something to take in, or room for what waits.
  var hasNews: Bool {
    guard let rings else { return false }
    return (isOnRings ? rings.has(.bytes) : rings.otherStart != nil) || waitsForRoom && rings.has(.room)
  }

  /// Has the worker tell all news through the socket, for the time of a poll.
  ///
  /// - Returns: whether there are none yet.
  func fallAsleep() -> Bool {
    guard let rings else { return true }
    rings.wish = waitsForRoom ? [.bytes, .room] : .bytes
    return !hasNews
  }

  /// Ends what ``fallAsleep()`` began; `events` is what the poll said.
  mutating func wake(_ events: Poll.Events) {
    rings?.wish = []
    if !events.isEmpty { isCalled = true }
  }
}

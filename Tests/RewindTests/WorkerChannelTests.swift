import Platform
import TestSupport
import Testing
import Wire

@testable import Rewind

/// The host's end of a connection, with a worker at the other that does what the test says.
@Suite struct WorkerChannelTests {
  /// The worker: what it has heard, and its end of the socket and of the rings.
  private final class Worker {
    private var socket: Descriptor
    private(set) var rings: SharedRings?
    private(set) var descriptors: [Descriptor] = []
    private var splitter = FrameSplitter()
    private var sent: UInt64 = 0

    init(_ socket: Descriptor) throws {
      self.socket = socket
      try socket.setNonBlocking(true)
    }

    /// Everything that has come, in order.
    func frames() throws -> [HostFrame] {
      var frames: [HostFrame] = []
      var room = [UInt8](repeating: 0, count: 4096)
      while true {
        let received = try room.withUnsafeMutableBytes { try Socket.receive(into: $0, on: socket.raw) }
        guard let received, received.count > 0 else { break }
        if let descriptor = received.descriptor { descriptors.append(descriptor) }
        if rings == nil { splitter.append(room[..<received.count]) }
      }
      _ = try rings?.read { splitter.append($0) }
      while let body = try splitter.next() { frames.append(try HostFrame(body)) }
      return frames
    }

    /// Goes on through the rings whose memory has come.
    func share(lying start: UInt64? = nil) throws {
      rings = try SharedRings(mapping: descriptors.removeFirst(), bell: socket)
      rings!.start(after: start ?? sent)
    }

    /// Says it all, which must fit.
    func say(_ bytes: [UInt8]) throws {
      if let rings {
        let count = try bytes.withUnsafeBytes { try rings.write($0) }
        try #require(count == bytes.count)
      } else {
        try ring(bytes)
        sent += UInt64(bytes.count)
      }
    }

    /// Closes its end of the socket.
    func leave() throws {
      rings = nil
      socket = try Descriptor.pipe().reading
    }

    /// Sends bytes through the socket, whatever they mean.
    func ring(_ bytes: [UInt8] = [0]) throws {
      let count = try bytes.withUnsafeBytes { try Socket.send($0, on: socket.raw) }
      try #require(count == bytes.count)
    }
  }

  /// The host, and the worker that it talks to.
  private final class Connection {
    // Expectations can't look into what can't be copied.
    private var channel: WorkerChannel
    let worker: Worker

    var unsent: Int { channel.unsent }
    var isOnRings: Bool { channel.isOnRings }
    var hasNews: Bool { channel.hasNews }
    var interest: Poll.Interest { channel.interest }
    func send(_ frame: HostFrame, passing descriptor: Descriptor? = nil) {
      channel.send(frame.bytes, passing: descriptor)
    }
    func share() throws { try channel.share() }
    func flush() { channel.flush() }
    func receive() throws -> Bool { try channel.receive() }
    func nextFrame() throws -> ArraySlice<UInt8>? { try channel.nextFrame() }
    func fallAsleep() -> Bool { channel.fallAsleep() }
    func wake(_ events: Poll.Events) { channel.wake(events) }

    init(sharing: Bool = false) throws {
      let (near, far) = try Socket.pair()
      channel = try WorkerChannel(near)
      worker = try Worker(far)
      if !sharing { return }
      try askToShare()
      try worker.share()
      try #require(try receive())
      try #require(isOnRings)
    }

    func askToShare() throws {
      try share()
      flush()
      try #require(try worker.frames() == [.share])
    }

    /// Everything that the host has heard since the last time.
    func heard() throws -> [WorkerFrame] {
      #expect(try receive())
      var frames: [WorkerFrame] = []
      while let body = try nextFrame() { frames.append(try WorkerFrame(body)) }
      return frames
    }
  }

  @Test("Frames keep their order, whenever each side goes over to the rings", arguments: 1...200)
  func order(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let connection = try Connection()
    let worker = connection.worker
    var (toWorker, toHost): ([HostFrame], [WorkerFrame]) = ([], [])
    var (atWorker, atHost): ([HostFrame], [WorkerFrame]) = ([], [])
    func hearHost() throws {
      for frame in try worker.frames() {
        atWorker.append(frame)
        if frame == .share { try worker.share() }
      }
    }
    for step in 0..<60 {
      let size = Int.random(in: 0...500, using: &random)
      switch Int.random(in: 0...7, using: &random) {
      case 0, 1:
        toWorker.append(.call([UInt8](repeating: UInt8(step), count: 6 * size)))
        connection.send(toWorker.last!)
      case 2: connection.flush()
      case 3, 4:
        toHost.append(.returned([UInt8](repeating: UInt8(step), count: size)))
        try worker.say(toHost.last!.bytes)
      case 5: atHost += try connection.heard()
      case 6 where step > 20: try connection.share()
      default: try hearHost()
      }
    }
    while connection.unsent > 0 || atWorker.count(where: { $0 != .share }) < toWorker.count {
      connection.flush()
      try hearHost()
    }
    atHost += try connection.heard()
    #expect(atWorker.filter { $0 != .share } == toWorker)
    #expect(atHost == toHost)
    #expect(connection.isOnRings == (worker.rings != nil))
  }

  @Test("Descriptors are there when their frames are", arguments: [false, true])
  func descriptors(sharing: Bool) throws {
    let connection = try Connection(sharing: sharing)
    for _ in 1...3 { connection.send(.fork, passing: try Descriptor.pipe().reading) }
    connection.flush()
    #expect(connection.unsent == 0)
    #expect(try connection.worker.frames() == [.fork, .fork, .fork])
    #expect(connection.worker.descriptors.count == 3)
  }

  @Test("What doesn't fit waits for room, and the host is rung for when there is some")
  func full() throws {
    let connection = try Connection(sharing: true)
    let frame = HostFrame.call([UInt8](repeating: 7, count: 200_000))
    connection.send(frame)
    connection.flush()
    var frames: [HostFrame] = []
    while frames.isEmpty {
      let waits = connection.unsent > 0
      #expect(connection.interest.events == .readable)
      #expect(connection.fallAsleep())
      frames = try connection.worker.frames()
      #expect(connection.hasNews == waits)
      let events = try Poll.wait([connection.interest], timeout: 0)[0]
      #expect(events == (waits ? .readable : []))
      connection.wake(events)
      #expect(try connection.heard() == [])
      connection.flush()
    }
    #expect(frames == [frame])
  }

  @Test("What comes before the host falls asleep keeps it awake, what comes after wakes it")
  func asleep() throws {
    let connection = try Connection(sharing: true)
    try connection.worker.say(WorkerFrame.returned([1]).bytes)
    #expect(connection.hasNews)
    #expect(!connection.fallAsleep())
    connection.wake([])
    #expect(try connection.heard() == [.returned([1])])
    #expect(connection.fallAsleep())
    try connection.worker.say(WorkerFrame.returned([2]).bytes)
    let events = try Poll.wait([connection.interest], timeout: 0)[0]
    #expect(events == .readable)
    connection.wake(events)
    #expect(try connection.heard() == [.returned([2])])
    // The bell has been taken with it.
    #expect(try Poll.wait([connection.interest], timeout: 0) == [[]])
  }

  @Test("What goes through the socket besides the rings only rings")
  func bells() throws {
    let connection = try Connection(sharing: true)
    try connection.worker.say(WorkerFrame.returned([1]).bytes)
    try connection.worker.ring(WorkerFrame.returned([2]).bytes)
    try connection.worker.say(WorkerFrame.returned([3]).bytes)
    connection.wake(.readable)
    #expect(try connection.heard() == [.returned([1]), .returned([3])])
  }

  @Test("The end is seen, and the last words before it are heard")
  func end() throws {
    let connection = try Connection(sharing: true)
    try connection.worker.say(WorkerFrame.returned([1]).bytes)
    try connection.worker.leave()
    // Waits: another test's child may have a copy of the socket until it starts its program.
    let events = try Poll.wait([Poll.Interest(connection.interest.descriptor, [])], timeout: nil)
    connection.wake(events[0])
    for _ in 1...2 { #expect(try !connection.receive()) }
    #expect(try connection.nextFrame() == WorkerFrame.returned([1]).bytes[1...])
    // Nor is it noticed when something is sent to it.
    connection.send(.tables)
    connection.flush()
    #expect(connection.unsent == 0)
  }

  @Test("A worker that lies about what it sent before gets nowhere", arguments: [1, 9, .max - 1])
  func lies(start: UInt64) throws {
    let connection = try Connection()
    try connection.askToShare()
    try connection.worker.say(WorkerFrame.returned([1]).bytes)
    try connection.worker.share(lying: start)
    try connection.worker.say(WorkerFrame.returned([2]).bytes)
    if start == 1 {
      // The first length, and then the second frame.
      #expect(throws: WireError.unknownKind(2)) { try connection.heard() }
    } else {
      #expect(throws: WorkerFailure.hostile(.malformed("less through the socket than it says"))) {
        try connection.heard()
      }
    }
  }

  @Test("A worker whose bytes or positions make no sense is hostile")
  func garbage() throws {
    let connection = try Connection(sharing: true)
    try connection.worker.say([0xff, 0xff, 0xff, 0xff, 0x7f])
    #expect(throws: WorkerFailure.hostile(.tooLong(34_359_738_367))) { try connection.heard() }
  }
}

import Glibc
import Platform
import Testing

@Suite(.timeLimit(.minutes(2))) struct SharedRingsTests {
  /// Both sides in one process: what one does and what the other sees, step by step.
  private struct Pair {
    let left: SharedRings
    let right: SharedRings
    let memory: Descriptor
    private let leftBell: Descriptor
    private let rightBell: Descriptor

    init() throws {
      (leftBell, rightBell) = try Socket.pair()
      try leftBell.setNonBlocking(true)
      try rightBell.setNonBlocking(true)
      (left, memory) = try SharedRings.create(bell: leftBell)
      right = try SharedRings(mapping: memory, bell: rightBell)
    }

    /// How often the bell of the left side has rung since the last time.
    func ringsLeft() throws -> Int { try receive(on: leftBell)?.received.count ?? 0 }

    /// How often the bell of the right side has rung since the last time.
    func ringsRight() throws -> Int { try receive(on: rightBell)?.received.count ?? 0 }
  }

  private static func write(_ bytes: [UInt8], to rings: SharedRings) throws -> Int {
    try bytes.withUnsafeBytes { try rings.write($0) }
  }

  private static func read(_ rings: SharedRings) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let count = try rings.read { bytes += $0 }
    #expect(count == bytes.count)
    return bytes
  }

  @Test("What one side writes, the other reads, whatever the sizes and the order", arguments: 1...4)
  func stream(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let pair = try Pair()
    // What is under way: to the right, to the left.
    var ways: [(from: SharedRings, to: SharedRings, bytes: [UInt8])] = [
      (pair.left, pair.right, []), (pair.right, pair.left, []),
    ]
    var moved = 0
    while moved < 1 << 20 {
      let way = Int.random(in: 0...1, using: &random)
      if Bool.random(using: &random) {
        let size = Int.random(in: 0...[3, 500, 40_000, 200_000].randomElement(using: &random)!, using: &random)
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &+ moved) }
        let count = try Self.write(bytes, to: ways[way].from)
        try #require(count == min(size, SharedRings.capacity - ways[way].bytes.count))
        ways[way].bytes += bytes[..<count]
        moved += count
      } else {
        try #require(try Self.read(ways[way].to) == ways[way].bytes)
        ways[way].bytes = []
      }
      #expect(ways[way].to.has(.bytes) == !ways[way].bytes.isEmpty)
      #expect(ways[way].from.has(.room) == (ways[way].bytes.count < SharedRings.capacity))
    }
  }

  @Test(
    "Two processes send each other megabytes at once and sleep at any moment",
    arguments: [(20_000, 1, 300), (300_000, 50, 20), (1 << 20, 5_000, 1_000), (3 << 20, 200_000, 100)])
  func processes(total: Int, most: Int, looks: Int) throws {
    try pump(total: total, most: most, ahead: .max, looks: looks)
  }

  @Test("One byte that goes to and fro wakes whoever fell asleep meanwhile", arguments: [0, 100, 1_000, 3_000])
  func wakeUps(looks: Int) throws {
    try pump(total: 20_000, most: 1, ahead: 1, looks: looks)
  }

  private func pump(total: Int, most: Int, ahead: Int, looks: Int) throws {
    let (near, far) = try Socket.pair()
    let echo = try Fixture.start("echo", "\(most)", "\(looks)", descriptors: [4: far])
    let said = try Fixture.run("pump", "\(total)", "\(most)", "\(ahead)", "\(looks)", descriptors: [4: near])
    #expect(said == "\(total) came back")
    try echo.kill()
    #expect(try echo.wait() == .signaled(SIGKILL))
  }

  @Test("Who is awake is not rung for")
  func awake() throws {
    let pair = try Pair()
    #expect(try Self.write([1], to: pair.left) == 1)
    #expect(try Self.read(pair.right) == [1])
    #expect(try pair.ringsLeft() == 0)
    #expect(try pair.ringsRight() == 0)
  }

  @Test("Who sleeps is rung for once, when the wish comes true")
  func asleep() throws {
    let pair = try Pair()
    pair.right.wish = .bytes
    #expect(!pair.right.has(.bytes))
    #expect(try pair.ringsRight() == 0)
    _ = try Self.write([1], to: pair.left)
    #expect(try pair.ringsRight() == 1)
    #expect(pair.right.wish == [])
    _ = try Self.write([2], to: pair.left)
    #expect(try pair.ringsRight() == 0)
    #expect(try Self.read(pair.right) == [1, 2])
  }

  @Test("What came before the wish is seen by looking again")
  func late() throws {
    let pair = try Pair()
    _ = try Self.write([1], to: pair.left)
    pair.right.wish = .bytes
    #expect(pair.right.has(.bytes))
    pair.right.wish = []
    #expect(try pair.ringsRight() == 0)
  }

  @Test("Who waits for room is rung for when something is read, not when something is written")
  func room() throws {
    let pair = try Pair()
    let full = [UInt8](repeating: 1, count: SharedRings.capacity)
    #expect(try Self.write(full + full, to: pair.left) == full.count)
    #expect(try Self.write([1], to: pair.left) == 0)
    pair.left.wish = .room
    #expect(!pair.left.has(.room))
    _ = try Self.write([2], to: pair.right)
    #expect(try pair.ringsLeft() == 0)
    #expect(try Self.read(pair.right) == full)
    #expect(try pair.ringsLeft() == 1)
    #expect(pair.left.has([.room]))
    #expect(try Self.write([1], to: pair.left) == 1)
  }

  @Test("The other side's start is told with what went another way before")
  func start() throws {
    let pair = try Pair()
    #expect(pair.left.otherStart == nil)
    pair.right.start(after: 0)
    #expect(pair.left.otherStart == 0)
    #expect(pair.right.otherStart == nil)
    pair.left.start(after: 12_345)
    #expect(pair.right.otherStart == 12_345)
  }

  @Test("Nobody can make the memory smaller or larger")
  func sealed() throws {
    let pair = try Pair()
    for size in [0, 4096, 1 << 20] {
      #expect(ftruncate(pair.memory.raw, size) == -1)
      #expect(errno == EPERM)
    }
  }

  @Test(
    "A position that can't be is an error, and nothing is read or written",
    arguments: [
      // Writing goes on after 4,711 bytes; reading ended there.
      (true, -1), (true, 65_537), (true, 1 << 40), (true, .min), (false, 1), (false, 65_536), (false, 1 << 40),
      (false, .min),
    ])
  func impossible(reads: Bool, distance: Int) throws {
    let pair = try Pair()
    let memory = Self.map(pair.memory)
    defer { munmap(memory.baseAddress!, memory.count) }
    #expect(try Self.write([UInt8](repeating: 7, count: 4_711), to: pair.right) == 4_711)
    _ = try Self.read(pair.left)
    // The two positions are the only such numbers in the memory's head: first that of the writer, then the reader's.
    let words = UnsafeMutableRawBufferPointer(rebasing: memory[..<4096]).bindMemory(to: UInt64.self)
    let places = words.indices.filter { words[$0] == 4_711 }
    try #require(places.count == 2)
    let place = places[reads ? 0 : 1]
    let position = 4_711 &+ UInt64(bitPattern: Int64(distance))
    words[place] = position
    let error = #expect(throws: RingError.self) {
      if reads {
        _ = try Self.read(pair.left)
      } else {
        // So much that it has to look whether there is room.
        _ = try Self.write([UInt8](repeating: 7, count: 65_536), to: pair.right)
      }
    }
    #expect(error == RingError(position: position, possible: reads ? 4_711...(4_711 + 65_536) : 0...4_711))
    words[place] = 4_711
    #expect(!pair.left.has(.bytes))
    #expect(try Self.write([1, 2, 3], to: pair.right) == 3)
    #expect(try Self.read(pair.left) == [1, 2, 3])
  }

  private static func map(_ memory: Descriptor) -> UnsafeMutableRawBufferPointer {
    let size = 4096 + 2 * SharedRings.capacity
    return UnsafeMutableRawBufferPointer(
      start: mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, memory.raw, 0)!, count: size)
  }

  @Test("A process that writes garbage over all of the memory, all the time, gets errors and nothing else")
  func hostile() throws {
    let (near, far) = try Socket.pair()
    let (rings, memory) = try SharedRings.create(bell: near)
    var scribbler: ProcessHandle? = try Fixture.start("scribble", descriptors: [4: far])
    try send("x", on: near, passing: memory)
    #expect(try receive(on: near)?.received.count == 1)
    try near.setNonBlocking(true)
    var random = Seeded(state: 5)
    let block = [UInt8](repeating: 7, count: 1 << 17)
    var (errors, written, read) = (0, 0, 0)
    for _ in 0..<60_000 {
      do throws(RingError) {
        switch Int.random(in: 0...4, using: &random) {
        case 0:
          let size = Int.random(in: 0...block.count, using: &random)
          let result = block.withUnsafeBytes { bytes in
            Result { () throws(RingError) in try rings.write(UnsafeRawBufferPointer(rebasing: bytes[..<size])) }
          }
          let count = try result.get()
          try! #require(count <= min(size, SharedRings.capacity))
          written += count
        case 1:
          var count = 0
          let told = try rings.read { count += $0.count }
          try! #require(told == count && count <= SharedRings.capacity)
          read += count
        case 2: _ = rings.has([.bytes, .room])
        case 3: rings.wish = [[], .bytes, .room].randomElement(using: &random)!
        default: _ = rings.otherStart
        }
      } catch {
        errors += 1
      }
    }
    #expect(errors > 0)
    #expect(written > 0)
    #expect(read > 0)
    try scribbler?.kill()
    _ = try scribbler?.wait()
    scribbler = nil
  }

  @Test("What a process wrote before it died is there when its end is seen", arguments: [1, 1_000, 65_536])
  func lastWords(count: Int) throws {
    var (near, far): (Descriptor, Descriptor?) = try Socket.pair()
    let (rings, memory) = try SharedRings.create(bell: near)
    try send("x", on: near, passing: memory)
    let speaker = try Fixture.start("last-words", "\(count)", descriptors: [4: far!])
    far = nil
    rings.wish = .bytes
    // Its end: after the bell, if it rang.
    while try receive(on: near)?.received.count != 0 {}
    #expect(try Self.read(rings).count == count)
    #expect(try speaker.wait() == .signaled(SIGKILL))
    // Writing to nobody is nothing special.
    rings.wish = []
    #expect(try Self.write([1], to: rings) == 1)
  }

  @Test("A fork that lets go of rings has nothing of them, and the original keeps them")
  func fork() throws {
    #expect(try Fixture.run("fork-with-rings") == "2 before, 0 in the fork, 2 here, and [1, 2, 3] heard")
  }

  @Test("Waiting awake ends when the condition comes true, or after its time, which is counted")
  func spin() {
    var spin = Spin()
    var looks = 0
    let cameTrue = spin.wait {
      looks += 1
      return looks == 2 || Spin.patience == 0
    }
    #expect(cameTrue)
    #expect(spin.spent == 0)
    let cameLater = spin.wait { false }
    #expect(!cameLater)
    #expect(spin.spent >= Spin.patience)
  }
}

/// Random numbers that are the same each time.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  /// splitmix64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}

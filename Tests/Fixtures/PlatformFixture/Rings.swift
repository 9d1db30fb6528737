import Glibc
import Platform

/// One side of shared rings whose bell is socket 4. It falls asleep after a random number of looks, to meet the other
/// side at every moment.
private struct RingSide {
  let rings: SharedRings
  private let bell: Descriptor
  private let looks: Int
  private var chance = Chance(seed: UInt64(getpid()))

  /// Makes the rings and sends their memory through the socket.
  init(creatingWith looks: Int) throws {
    bell = Descriptor(adopting: 4)
    self.looks = looks
    let memory: Descriptor
    (rings, memory) = try SharedRings.create(bell: bell)
    let count = try withUnsafeBytes(of: UInt8(0)) { try Socket.send($0, on: 4, passing: memory) }
    precondition(count == 1)
  }

  /// Maps the memory that comes through the socket.
  init(joiningWith looks: Int) throws {
    bell = Descriptor(adopting: 4)
    self.looks = looks
    rings = try SharedRings(mapping: try receiveMemory(), bell: bell)
  }

  /// 1...most.
  mutating func size(atMost most: Int) -> Int { chance.next(below: most) + 1 }

  /// Waits for one of `wishes`; false where the other side has gone instead.
  mutating func wait(for wishes: SharedRings.Wish) throws -> Bool {
    for _ in 0..<chance.next(below: looks + 1) where rings.has(wishes) { return true }
    rings.wish = wishes
    defer { rings.wish = [] }
    if rings.has(wishes) { return true }
    var buffer: [UInt8] = [0, 0, 0]
    return try buffer.withUnsafeMutableBytes { try Socket.receive(into: $0, on: 4)!.count } > 0
  }
}

private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed | 1 }

  mutating func word() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func next(below limit: Int) -> Int { Int(word() % UInt64(limit)) }
}

private func receiveMemory() throws -> Descriptor {
  var byte: [UInt8] = [0]
  return try byte.withUnsafeMutableBytes { try Socket.receive(into: $0, on: 4)!.descriptor! }
}

/// Byte `index` of the stream that is sent.
private func streamByte(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: index &* 31 ^ index >> 7 ^ index >> 16) }

/// Sends `total` bytes in pieces of at most `most`, at most `ahead` before they come back, and says whether they came back
/// as they were.
func pump(total: Int, most: Int, ahead: Int, looks: Int) {
  do {
    var side = try RingSide(creatingWith: looks)
    var (sent, heard) = (0, 0)
    var isRight = true
    while heard < total {
      let size = min(side.size(atMost: most), total - sent, ahead - (sent - heard))
      let piece = (sent..<sent + size).map(streamByte)
      let wrote = try piece.withUnsafeBytes { try side.rings.write($0) }
      sent += wrote
      let read = try side.rings.read { part in
        for byte in part {
          if byte != streamByte(heard) { isRight = false }
          heard += 1
        }
      }
      if wrote == 0, read == 0, heard < total {
        guard try side.wait(for: size > 0 ? [.bytes, .room] : .bytes) else { return say("gone after \(heard)") }
      }
    }
    say(isRight ? "\(heard) came back" : "changed on the way")
  } catch {
    say("\(error)")
  }
}

/// Sends back what comes, in pieces of at most `most`, until the other side has gone.
func echo(most: Int, looks: Int) {
  do {
    var side = try RingSide(joiningWith: looks)
    var waiting: ArraySlice<UInt8> = []
    while true {
      // Pieces of its own: what is waiting grows no longer than what is under way.
      let read = waiting.count > 1 << 16 ? 0 : try side.rings.read { waiting += $0 }
      let piece = waiting.prefix(side.size(atMost: most))
      let wrote = try piece.withUnsafeBytes { try side.rings.write($0) }
      waiting = waiting.dropFirst(wrote)
      if read == 0, wrote == 0, try !side.wait(for: waiting.isEmpty ? .bytes : [.bytes, .room]) { return }
    }
  } catch {
    fatalError("\(error)")
  }
}

/// Writes `count` bytes and ends without a further word.
func sayLastWords(_ count: Int) -> Never {
  do {
    let side = try RingSide(joiningWith: 0)
    let bytes = (0..<count).map(streamByte)
    let written = try bytes.withUnsafeBytes { try side.rings.write($0) }
    precondition(written == count)
    kill(getpid(), SIGKILL)
    fatalError("still alive")
  } catch {
    fatalError("\(error)")
  }
}

/// Overwrites the memory of the rings with garbage, all the time, until the other side has gone.
func scribble() -> Never {
  do {
    let size = 4096 + 2 * SharedRings.capacity
    let memory = try receiveMemory()
    let base = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, memory.raw, 0)!
    var chance = Chance(seed: UInt64(getpid()))
    var buffer: [UInt8] = [0]
    _ = try withUnsafeBytes(of: UInt8(0)) { try Socket.send($0, on: 4) }
    while true {
      for _ in 0..<10_000 {
        // What the two sides tell each other, mostly.
        let word = chance.next(below: 8) == 0 ? chance.next(below: size / 8) : chance.next(below: 128)
        let place = base.advanced(by: word * 8)
        let now = place.load(as: UInt64.self)
        let value =
          switch chance.next(below: 4) {
          case 0: chance.word()
          case 1: 0 as UInt64
          // Near to what it was, and therefore possible.
          default: now &+ UInt64(chance.next(below: 1 << 17)) &- 1 << 16
          }
        place.storeBytes(of: value, as: UInt64.self)
      }
      let received = try buffer.withUnsafeMutableBytes { try Socket.receive(into: $0, on: 4, waiting: false) }
      if received?.count == 0 { Fork.exit(0) }
    }
  } catch {
    Fork.exit(0)
  }
}

/// Forks with rings that the fork lets go of; what each of the two then has of them.
func forkWithRings() -> String {
  do {
    let (near, far) = try Socket.pair()
    var own: SharedRings?
    let memory: Descriptor
    (own, memory) = try SharedRings.create(bell: near)
    var other: SharedRings? = try SharedRings(mapping: memory, bell: far)
    let before = countMappings()
    let (reading, writing) = try Descriptor.pipe()
    if try Fork.fork() == .child {
      (own, other) = (nil, nil)
      let text = "\(countMappings())"
      write(writing.raw, text, text.utf8.count)
      Fork.exit(0)
    }
    var digit: [UInt8] = [0]
    precondition(read(reading.raw, &digit, 1) == 1)
    var heard: [UInt8] = []
    _ = try [1, 2, 3 as UInt8].withUnsafeBytes { try own!.write($0) }
    _ = try other!.read { heard += $0 }
    let inFork = String(decoding: digit, as: UTF8.self)
    return "\(before) before, \(inFork) in the fork, \(countMappings()) here, and \(heard) heard"
  } catch {
    return "\(error)"
  }
}

/// How many mappings of rings this process has.
private func countMappings() -> Int {
  let file = try! Descriptor.open("/proc/self/maps", O_RDONLY)
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  while case let count = read(file.raw, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n").count { $0.contains("/memfd:rings") }
}

import TestSupport
import Testing
import Wire

@Suite struct FrameTests {
  @Test("Every frame is read back as it was written", arguments: 1...300 as ClosedRange<UInt64>)
  func roundTrips(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for frame in random.hostFrames() { #expect(try HostFrame(body(frame.bytes)) == frame) }
    for frame in random.workerFrames() { #expect(try WorkerFrame(body(frame.bytes)) == frame) }
  }

  /// The format is versioned: a change here is a change of the format.
  static let hostBytes: [(HostFrame, [UInt8])] = [
    (.source("hé"), [5, 0x01, 3, 0x68, 0xc3, 0xa9]),
    (.clocks(ClockReadings()), [4, 0x02, 0, 0, 0]),
    (.clocks(chance), [7, 0x02, 1, 0, 0, 1, 0x0a, 2]),
    (
      .turn(
        TurnInput(
          root: .evaluate(entry: 300, form: .objectLiteral), seed: Seed(1, 0, 128, 0xffff_ffff), sessionTime: 7,
          columns: 80, color: true)),
      [16, 0x03, 1, 0xac, 0x02, 1, 0, 0x80, 0x01, 0xff, 0xff, 0xff, 0xff, 0x0f, 7, 80, 1]
    ),
    (
      .turn(TurnInput(root: .fire(timer: 2), seed: Seed(0, 0, 0, 1), sessionTime: 0, columns: 0, color: false)),
      [10, 0x03, 0x10, 2, 0, 0, 0, 1, 0, 0, 0]
    ),
    (
      .turn(
        TurnInput(
          root: .fire(timer: 2), seed: Seed(0, 0, 0, 1), sessionTime: 0, columns: 0, color: true, layout: layout)),
      [15, 0x03, 0x10, 2, 0, 0, 0, 1, 0, 0, 3, 0xcb, 0x04, 0, 6, 0]
    ),
    (.check(""), [2, 0x04, 0]),
    (.fork, [1, 0x05]),
    (.complete(text: "a.b", cursor: 2), [6, 0x06, 3, 0x61, 0x2e, 0x62, 2]),
    (.probe("x"), [3, 0x08, 1, 0x78]),
    (.fire(timer: 2, since: 3, at: 128), [5, 0x10, 2, 3, 0x80, 0x01]),
  ]

  static let workerBytes: [(WorkerFrame, [UInt8])] = [
    (.ready(confinement: ["l"]), [4, 0x40, 1, 1, 0x6c]),
    (.forked, [1, 0x41]),
    (.forkRefused("no"), [4, 0x42, 2, 0x6e, 0x6f]),
    (.checked(.complete(.script)), [2, 0x43, 0]),
    (.checked(.complete(.objectLiteral)), [2, 0x43, 1]),
    (.checked(.incomplete), [2, 0x43, 0x10]),
    (.checked(.invalid(SyntaxProblem(message: "m", line: 2))), [6, 0x43, 0x11, 1, 0x6d, 2, 0]),
    (.checked(.invalid(SyntaxProblem(message: "m", line: 2, column: 3))), [6, 0x43, 0x11, 1, 0x6d, 2, 3]),
    (.output(.output, "o"), [4, 0x44, 1, 1, 0x6f]),
    (.output(.error, ""), [3, 0x44, 2, 0]),
    (.timerSet(id: 1, delay: 128, repeats: true, kind: .interval), [6, 0x45, 1, 0x80, 0x01, 1, 1]),
    (.timerSet(id: 1, delay: 0, repeats: false, kind: .immediate), [5, 0x45, 1, 0, 0, 2]),
    (.timerCleared(id: 1), [2, 0x46, 1]),
    (.ended(TurnEnd(outcome: .nothing, clocks: ClockReadings())), [4, 0x47, 0, 0, 0]),
    (.ended(TurnEnd(outcome: .nothing, clocks: chance)), [7, 0x47, 0x10, 0, 0, 1, 0x0a, 2]),
    (.ended(TurnEnd(outcome: .value("v"), clocks: ClockReadings())), [6, 0x47, 1, 1, 0x76, 0, 0]),
    (.ended(TurnEnd(outcome: .failure("f"), clocks: clocks)), [12, 0x47, 2, 1, 0x66, 2, 0x14, 2, 0x13, 1, 1, 0x06, 1]),
    (.cost(300), [3, 0x48, 0xac, 0x02]),
    (.completions(start: 4, names: []), [3, 0x49, 4, 0]),
    (.probed("p"), [3, 0x4b, 1, 0x70]),
    (.fault("f"), [3, 0x4c, 1, 0x66]),
    (.hello(engine: "e"), [3, 0x4d, 1, 0x65]),
    (.waiting, [1, 0x53]),
  ]

  static let layout = {
    var layout = Layout()
    layout.depth = nil
    layout.maxArrayLength = 5
    layout.compact = .on
    layout.sorted = true
    layout.isWidthChosen = true
    return layout
  }()

  /// Wall: 10, 10, 0; monotonic: 3.
  private static var chance: ClockReadings {
    var clocks = ClockReadings()
    for value in [5, 5] as [Int64] { clocks.chance.append(value) }
    return clocks
  }

  private static var clocks: ClockReadings {
    var clocks = ClockReadings()
    for value in [10, 10, 0] as [Int64] { clocks.wall.append(value) }
    clocks.monotonic.append(3)
    return clocks
  }

  @Test("A frame of the host has these bytes", arguments: hostBytes.indices)
  func hostFormat(row: Int) {
    #expect(Self.hostBytes[row].0.bytes == Self.hostBytes[row].1)
  }

  @Test("A frame of a worker has these bytes", arguments: workerBytes.indices)
  func workerFormat(row: Int) {
    #expect(Self.workerBytes[row].0.bytes == Self.workerBytes[row].1)
  }

  @Test("Cut off at any length, or with a byte too many, a frame is refused", arguments: 1...40 as ClosedRange<UInt64>)
  func cutAndGrown(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func expectRefused(_ whole: ArraySlice<UInt8>, _ read: (ArraySlice<UInt8>) throws -> Void) {
      for count in 0..<whole.count {
        #expect(throws: WireError.self, "\(count) of \(whole)") { try read(whole.prefix(count)) }
      }
      #expect(throws: WireError.malformed("1 bytes too many"), "\(whole)") { try read(whole + [0]) }
    }
    for frame in random.hostFrames() { try expectRefused(body(frame.bytes)) { _ = try HostFrame($0) } }
    for frame in random.workerFrames() { try expectRefused(body(frame.bytes)) { _ = try WorkerFrame($0) } }
  }

  @Test("A payload goes over as it is, whatever it is")
  func payloads() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let (host, worker) = random.payloadFrames()
      for frame in host { #expect(try HostFrame(body(frame.bytes)) == frame) }
      for frame in worker { #expect(try WorkerFrame(body(frame.bytes)) == frame) }
    }
  }

  @Test("Every kind but the known ones is refused, and each side's kinds are its own")
  func kinds() {
    let rest = [UInt8](repeating: 0, count: 20)
    for kind in UInt8.min...UInt8.max {
      if !(0x01...0x13).contains(kind) || kind == 0x07 {
        #expect(throws: WireError.unknownKind(kind)) { try HostFrame([kind] + rest) }
      }
      if !(0x40...0x54).contains(kind) || kind == 0x4a {
        #expect(throws: WireError.unknownKind(kind)) { try WorkerFrame([kind] + rest) }
      }
    }
  }

  static let refused: [(bytes: [UInt8], error: WireError)] = [
    ([0x44, 0, 0], .malformed("an output stream 0")),
    ([0x44, 1, 1, 0xff], .malformed("a string that is not UTF-8")),
    ([0x44, 1, 2, 0xc3], .truncated),
    ([0x44, 1, 3, 0xed, 0xa0, 0x80], .malformed("a string that is not UTF-8")),
    ([0x44, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1], .truncated),
    ([0x45, 1, 1, 2, 0], .malformed("a flag of 2")),
    ([0x45, 1, 1, 0, 3], .malformed("a timer kind 3")),
    ([0x46, 0x80, 0x80, 0x80, 0x80, 0x10], .malformed("4294967296 where at most 4294967295 is allowed")),
    ([0x46, 0x80, 0], .malformed("an integer that is not in its shortest form")),
    ([0x48, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2], .malformed("an integer over 64 bits")),
    ([0x43, 2], .malformed("a completeness of 2")),
    ([0x47, 3], .malformed("an outcome of 3")),
    // Clock readings: none of a value, two runs of the same value, more runs than there are bytes.
    ([0x47, 0, 1, 2, 0, 0], .malformed("clock readings that are not in runs")),
    ([0x47, 0, 2, 2, 1, 0, 1, 0], .malformed("clock readings that are not in runs")),
    ([0x47, 0, 0x7f, 2, 1], .malformed("127 where at most 3 is allowed")),
    ([0x40, 5, 0], .malformed("5 where at most 2 is allowed")),
    (
      [0x40, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
      .malformed(
        "9223372036854775807 where at most 9 is allowed")
    ),
  ]

  @Test("What no worker writes is refused for its reason", arguments: refused.indices)
  func malformed(row: Int) {
    let (bytes, error) = Self.refused[row]
    #expect(throws: error) { try WorkerFrame(bytes[...]) }
  }

  @Test("A cursor outside of its text and a turn of an unknown kind are refused")
  func malformedHostFrames() {
    #expect(throws: WireError.malformed("2 where at most 1 is allowed")) {
      try HostFrame([0x06, 1, 0x61, 2, 0])
    }
    #expect(throws: WireError.malformed("a turn that starts with 3")) { try HostFrame([0x03, 3, 1]) }
  }

  @Test("Equal values have one encoding: whatever bytes are read, writing gives them again")
  func canonical() {
    var random = SeededGenerator(seed: 11)
    var accepted = 0
    for _ in 0..<20_000 {
      let frames = random.workerFrames()
      var bytes = Array(try! body(frames.randomElement(using: &random)!.bytes))
      bytes[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      guard let frame = try? WorkerFrame(bytes[...]) else { continue }
      accepted += 1
      #expect(Array(try! body(frame.bytes)) == bytes)
    }
    #expect(accepted > 1000)
  }

  @Test("Words for the errors say what was found")
  func descriptions() {
    #expect(WireError.truncated.description == "the bytes end within a value")
    #expect(WireError.malformed("x").description == "malformed: x")
    #expect(WireError.unknownKind(9).description == "a frame of the unknown kind 9")
    #expect(
      WireError.tooLong(268_435_457).description
        == "a frame of 268435457 bytes, where at most 268435456 are allowed")
  }
}

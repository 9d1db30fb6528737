import TestSupport
import Testing
import Wire

@Suite struct BytesTests {
  @Test(
    "Every unsigned integer of up to 17 bits, and those around each power of two, is read back in its shortest form")
  func unsigned() throws {
    let edges = (0..<64).flatMap { [(1 as UInt64) << $0 &- 1, 1 << $0, 1 << $0 &+ 1] } + [.max]
    for value in Array(0..<UInt64(1) << 17) + edges {
      var writer = ByteWriter()
      writer.write(value)
      #expect(writer.bytes.count == max(1, (64 - value.leadingZeroBitCount + 6) / 7))
      var reader = ByteReader(writer.bytes[...])
      #expect(try reader.readUnsigned() == value)
      #expect(reader.remaining == 0)
    }
  }

  @Test("Signed integers near zero are short, and all are read back")
  func signed() throws {
    let edges = (0..<63).flatMap { [(1 as Int64) << $0, -(1 << $0), (1 << $0) - 1] } + [.min, .max]
    for value in Array(-5000...5000 as ClosedRange<Int64>) + edges {
      var writer = ByteWriter()
      writer.write(signed: value)
      #expect(writer.bytes.count == 1 || !(-64...63).contains(value))
      var reader = ByteReader(writer.bytes[...])
      #expect(try reader.readSigned() == value)
    }
  }

  @Test("Of all encodings of up to three bytes, those that the writer gives are read, and no others")
  func shortest() {
    func check(_ bytes: [UInt8]) {
      var reader = ByteReader(bytes[...])
      guard let value = try? reader.readUnsigned(), reader.remaining == 0 else { return }
      var writer = ByteWriter()
      writer.write(value)
      #expect(writer.bytes == bytes)
    }
    for first in UInt8.min...UInt8.max {
      check([first])
      for second in UInt8.min...UInt8.max {
        check([first, second])
        for third in [0, 1, 0x7f, 0x80, 0xff] as [UInt8] { check([first, second, third]) }
      }
    }
  }

  @Test("A length that is more than there is, or negative, gives no bytes")
  func lengths() {
    for count in [4, .max, -1, .min] {
      var reader = ByteReader([1, 2, 3])
      #expect(throws: WireError.truncated) { try reader.readBytes(count) }
    }
    var reader = ByteReader(([0, 1, 2, 3] as [UInt8])[1...])
    #expect(try! reader.readBytes(2) == [1, 2])
    #expect(reader.remaining == 1)
    #expect(throws: WireError.malformed("1 bytes too many")) { try reader.finish() }
  }
}

@Suite struct FrameSplitterTests {
  private static let frames: [[UInt8]] = [
    [0x01], [0x41, 1, 2], Array(repeating: 7, count: 130), [0xff, 0xff], Array(repeating: 9, count: 127),
  ]

  private static let stream: [UInt8] = frames.flatMap { frame -> [UInt8] in
    Framing.frame(kind: frame[0]) { $0.write(raw: frame.dropFirst()) }
  }

  private static func split(_ pieces: [ArraySlice<UInt8>]) throws -> [[UInt8]] {
    var splitter = FrameSplitter()
    var found: [[UInt8]] = []
    for piece in pieces {
      splitter.append(piece)
      while let frame = try splitter.next() { found.append(Array(frame)) }
    }
    #expect(splitter.count == 0)
    return found
  }

  @Test("Cut into any three pieces, a stream gives the same frames")
  func threePieces() throws {
    let stream = Self.stream
    for first in 0...stream.count {
      for second in stride(from: first, through: stream.count, by: 3) {
        #expect(try Self.split([stream[..<first], stream[first..<second], stream[second...]]) == Self.frames)
      }
    }
  }

  @Test("Byte by byte, and in random pieces, it gives the same frames")
  func pieces() throws {
    #expect(try Self.split(Self.stream.indices.map { Self.stream[$0...$0] }) == Self.frames)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      var pieces: [ArraySlice<UInt8>] = []
      var rest = Self.stream[...]
      while !rest.isEmpty {
        let count = Int.random(in: 0...min(40, rest.count), using: &random)
        pieces.append(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(try Self.split(pieces) == Self.frames)
    }
  }

  @Test("A long stream is given out whole, though what was read is let go of")
  func long() throws {
    var splitter = FrameSplitter()
    let frame = Framing.frame(kind: 0x44) { $0.write(raw: repeatElement(5, count: 50_000)) }
    for index in 0..<100 {
      splitter.append(frame + frame.prefix(10))
      let whole = try #require(try splitter.next())
      #expect(whole.count == 50_001)
      #expect(splitter.count == 10, "\(index)")
      #expect(try splitter.next() == nil)
      splitter.append(frame.dropFirst(10))
      #expect(try splitter.next()?.count == 50_001)
      #expect(splitter.count == 0)
    }
  }

  @Test("A length that no frame may have is an error before the frame has come")
  func lengths() {
    let rows: [(bytes: [UInt8], error: WireError)] = [
      ([0], .malformed("an empty frame")),
      ([0x81, 0x80, 0x80, 0x80, 0x01], .tooLong(268_435_457)),
      ([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], .tooLong(.max)),
      ([0x80, 0x00], .malformed("an integer that is not in its shortest form")),
      ([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], .malformed("an integer over 64 bits")),
    ]
    for (bytes, error) in rows {
      var splitter = FrameSplitter()
      splitter.append(bytes)
      for _ in 0..<2 { #expect(throws: error) { try splitter.next() } }
    }
    var splitter = FrameSplitter()
    splitter.append([0x80, 0x80, 0x80, 0x80, 0x01] as [UInt8])
    #expect(try! splitter.next() == nil)
  }
}

@Suite struct ClockReadingsTests {
  @Test("Ten million equal readings are a few bytes, and all of them come back")
  func equalReadings() throws {
    let readings = 10_000_000
    var clocks = ClockReadings()
    for _ in 0..<readings { clocks.wall.append(1_795_229_743_381) }
    let bytes = HostFrame.clocks(clocks).bytes
    #expect(bytes.count == 15)
    guard case .clocks(let read) = try HostFrame(body(bytes)) else {
      Issue.record("another frame")
      return
    }
    var feed = ClockFeed(read.wall)
    var count = 0
    while feed.next() == 1_795_229_743_381 { count += 1 }
    #expect(count == readings)
    #expect(feed.next() == nil)
  }

  @Test("Whatever the clock said comes back in its order", arguments: 1...50 as ClosedRange<UInt64>)
  func order(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var clocks = ClockReadings()
    var values: [Int64] = []
    for _ in 0..<300 {
      let value = random.flag() ? values.last ?? 0 : Int64(bitPattern: random.number(upTo: .max))
      values.append(value)
      clocks.monotonic.append(value)
    }
    guard case .clocks(let read) = try HostFrame(body(HostFrame.clocks(clocks).bytes)) else {
      Issue.record("another frame")
      return
    }
    #expect(read == clocks)
    var feed = ClockFeed(read.monotonic)
    #expect(values.allSatisfy { feed.next() == $0 })
    #expect(feed.next() == nil)
    var other = ClockFeed(read.wall)
    #expect(other.next() == nil)
  }

  @Test("The largest and the smallest values follow each other without overflow")
  func extremes() throws {
    var clocks = ClockReadings()
    for value in [.max, .min, 0, .min, .max, -1] as [Int64] { clocks.wall.append(value) }
    #expect(try HostFrame(body(HostFrame.clocks(clocks).bytes)) == .clocks(clocks))
  }
}

import TestSupport
import Testing
import Wire

@testable import Rewind

@Suite struct ValueCodecTests {
  private let numbers = Numbers()

  // MARK: What the contract says

  @Test("crosses as the bytes of the contract, and comes back from them", arguments: ValueVector.all)
  func vector(_ vector: ValueVector) throws {
    #expect(try numbers.encode(vector.value).hex == vector.hex)
    let value = try numbers.decode(vector.bytes)
    #expect(value == vector.value)
    #expect(try numbers.encode(value).hex == vector.hex)
  }

  @Test("an object of the program crosses with its description once, and then by its number")
  func hostObjects() throws {
    let unknown = Numbers(isKnown: false)
    #expect(try numbers.encode(.hostObject(numbers.objects[1])).hex == "1802")
    #expect(try unknown.encode(.hostObject(unknown.objects[0])).hex == "190101010601660200" + "00")
    #expect(
      try unknown.encode(.hostObject(unknown.objects[1])).hex
        == "190201010601660219010101060166020000" + "02" + "060161" + "0402" + "0906086974657261746f72" + "0e00")
    #expect(try unknown.encode(.hostObject(numbers.objects[1])).hex == "1b09")
  }

  @Test("an error of the program crosses with what it says once, its cause first, and then by its number")
  func hostErrors() throws {
    #expect(try numbers.encode(.error(numbers.error)).hex == "1804")
    let error = JavaScriptError("m", className: "E", cause: 1, properties: ["code": "x", "cause": 2])
    #expect(
      try Numbers(isKnown: false).encode(.error(error)).hex
        == "1a04" + "060145" + "06016d" + "02" + "0605" + Array("cause".utf8).hex + "0402" + "0604"
        + Array("code".utf8).hex
        + "060178")
    #expect(try numbers.encode(.error(JavaScriptError(throwing: 5))).hex == "040a")
  }

  @Test("containers are numbered through the whole payload, also where cycles lie in several of its values")
  func payload() throws {
    let first = Value.array(.init(cyclic: { [.array($0)] }))
    let second = Value.array(.init(cyclic: { [first, .array($0)] }))
    var writer = ValueWriter(resolver: numbers)
    try writer.write([first, second, second, first])
    #expect(writer.bytes.hex == "04" + "0e010d00" + "0e020d000d01" + "0d01" + "0d00")
    var reader = ValueReader(writer.bytes[...], resolver: numbers)
    let values = try reader.readValues()
    var again = ValueWriter(resolver: numbers)
    try again.write(values)
    #expect(again.bytes == writer.bytes)
    #expect(values == [first, second, second, first])
  }

  // MARK: What is refused

  @Test(
    "refuses bytes that no writer writes",
    arguments: [
      "", "1c", "ff", "0000", "04", "048000", "0480808080808080 20", "0481808080808080 20", "04ffffffffffffffffff01",
      "05000000000000f03f", "050000000000000000", "05010000000000f87f", "05000000000000f8ff", "0500", "060261", "06",
      "07016100", "070100", "070201000001 61", "0700", "080100", "08000100", "0800020100", "080200", "0800", "08",
      "09060178", "0900", "0a00", "0c", "0d00", "0e010d01", "0e010d00 00", "0e0200", "0effffffff7f",
      "0effffffffffffffff7f",
      "0f0200", "0f000106016100 00", "0f0001060161", "0f0001000400", "0f0002060161 00 060161 00", "0f00010601610c",
      "10010400", "10010c00", "1001000c", "1002 0402 00 0402 00", "1002 05000000000000f87f 00 05000000000000f87f 00",
      "1001 050000000000000080 00", "11010c", "11020000", "1101 050000000000000080", "1200", "12060161",
      "1205000000000000e03f", "12050000000000000080", "1204 829d9ebc89dcd91e", "1205000000000000f07f",
      "130601610601670 0",
      "13060161 0400 0400", "1405 00", "150d0000 1400", "150200020d00", "15020002 140100", "15020201 140100",
      "15050101 14020000", "0e02 0e00 15020000 0d01", "15020000 00", "1502ffffffffffffff0f01 1400", "160100", "160005",
      "0b0100", "1701060006000600 0c", "1800", "1805", "1901", "1a01", "1b01",
    ])
  func refused(_ hex: String) throws {
    #expect(throws: WireError.self) { try numbers.decode(Array(hex: hex.filter { $0 != " " })) }
  }

  @Test("a hole can only go to an app in an array")
  func misplacedHoles() throws {
    for value: Value in [.hole, ["a": .hole], .map(["a": .hole])] {
      #expect(throws: ValueError.misplacedHole) { try numbers.encode(value) }
    }
    #expect(try numbers.encode(.set([.hole])).hex == "110100")
  }

  @Test("up to 1000 containers may be nested, whatever they are")
  func depth() throws {
    let wrappers: [(Value) -> Value] = [
      { [$0] }, { ["a": $0] }, { .map([$0: 1]) }, { .map([1: $0]) }, { .set([$0]) },
    ]
    for wrap in wrappers {
      let deepest = (0..<999).reduce(wrap(.date(.init(milliseconds: 0)))) { value, _ in wrap(value) }
      let bytes = try numbers.encode(deepest)
      #expect(try numbers.decode(bytes) == deepest)
      #expect(throws: ValueError.tooDeep(limit: 1000)) { try numbers.encode(wrap(deepest)) }
    }
    #expect(throws: WireError.self) {
      try numbers.decode(Array(repeating: [0x0e, 1], count: 1000).joined() + [0x0e, 0])
    }
    #expect(throws: WireError.self) { try numbers.decode(Array(repeating: [0x11, 1], count: 10_000).joined() + [0]) }
  }

  // MARK: Whatever the values, whatever the bytes

  @Test("what comes back is equal, and crosses as the same bytes")
  func roundTrip() throws {
    var source = ValueSource(seed: 1, others: numbers.objects.map(Value.hostObject) + [.error(numbers.error)])
    var cyclic = 0
    for _ in 0..<1000 {
      let value = source.next()
      let bytes = try numbers.encode(value)
      let back = try numbers.decode(bytes)
      #expect(back == value)
      #expect(try numbers.encode(back) == bytes)
      if case .tied? = back.link { cyclic += 1 }
    }
    #expect(cyclic > 50)
  }

  @Test("bytes that are accepted are those that the value crosses as, and no bytes trap")
  func fuzz() throws {
    var source = ValueSource(seed: 2, others: [.hostObject(numbers.objects[0]), .error(numbers.error)])
    var generator = SeededGenerator(seed: 3)
    var accepted = 0
    for round in 0..<8000 {
      var bytes: [UInt8]
      if round.isMultiple(of: 4) {
        bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in UInt8.random(in: 0...0x1c, using: &generator)
        }
      } else {
        bytes = try numbers.encode(source.next())
        for _ in 0..<Int.random(in: 1...3, using: &generator) { mutate(&bytes, &generator) }
      }
      guard let value = try? numbers.decode(bytes) else { continue }
      accepted += 1
      #expect(try numbers.encode(value) == bytes)
    }
    #expect(accepted > 500)
  }

  private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard let place = bytes.indices.randomElement(using: &generator) else { return }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[place] = UInt8.random(in: 0...0xff, using: &generator)
    case 1: bytes[place] = UInt8.random(in: 0...0x1c, using: &generator)
    case 2: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 3: bytes.remove(at: place)
    case 4: bytes.insert(UInt8.random(in: 0...0x1c, using: &generator), at: place)
    default: bytes.removeSubrange(place...)
    }
  }

  // MARK: Memory

  @Test("what is nested as deep as it may be crosses on a small stack")
  func smallStack() throws {
    let depth = try onSmallStack {
      let numbers = Numbers()
      let deepest = (0..<999).reduce(Value.array([])) { value, depth in depth.isMultiple(of: 2) ? ["a": value] : [value]
      }
      let back = try numbers.decode(try numbers.encode(deepest))
      return [back == deepest, back.description == deepest.description]
    }
    #expect(depth == [true, true])
  }

  @Test("what comes back is gone once nobody has it, also with cycles")
  func memory() throws {
    weak var cell: Cell?
    do {
      let value = try numbers.decode(Array(hex: "0e020f0001060161 0d00 0d01"))
      cell = value[0].link?.cell
      #expect(cell != nil)
    }
    #expect(cell == nil)
  }
}

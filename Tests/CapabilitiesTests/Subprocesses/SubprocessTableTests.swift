import Platform
import Testing
import Wire

@testable import Capabilities

/// A replay of what nobody vouches for: it is refused with an error, and starts nothing.
@Suite struct SubprocessTableTests {
  private static func texts(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

  private static let cat = texts("cat", "", "", "0", "0", "0", "ppp", "inherit", "", "1", "cat")

  private static func bytes(_ write: (inout ByteWriter) -> Void) -> [UInt8] {
    var writer = ByteWriter()
    write(&writer)
    return writer.bytes
  }

  /// A state in which `cat` runs, as pid 101.
  private static func running() throws -> CapabilityState {
    var state = CapabilityState()
    try state.replay(
      CapabilityRequest(capability: 4, operation: 2, arguments: cat),
      observations: [Array("cat".utf8), [1], []], answer: .parts(texts("101")))
    return state
  }

  @Test("What was recorded is replayed without a program")
  func replay() throws {
    var state = try Self.running()
    try state.replay(
      CapabilityRequest(capability: 4, operation: 3, arguments: Self.texts("101", "in")), observations: [],
      answer: .parts(Self.texts("1")))
    try state.replay(
      CapabilityEvent(.subprocesses, subject: 101, kind: 1, parts: Self.texts("in")), observations: [[0]])
    #expect(state.subprocesses.open.map(\.pid) == [101])
    try state.replay(CapabilityEvent(.subprocesses, subject: 101, kind: 3), observations: [[0]])
    try state.replay(CapabilityEvent(.subprocesses, subject: 101, kind: 4), observations: [[0]])
    try state.replay(
      CapabilityEvent(.subprocesses, subject: 101, kind: 5, parts: [Array("0".utf8), []]), observations: [[0]])
    #expect(state.subprocesses.open.isEmpty)
  }

  static let requests: [(operation: UInt8, arguments: [[UInt8]])] = [
    (0, []), (8, texts("101")), (1, []), (2, texts("cat")), (2, Array(cat.dropLast())),
    (2, texts("cat", "", "", "0", "0", "0", "ppp", "inherit", "", "0")),
    (2, texts("cat", "", "", "-1", "0", "0", "ppp", "inherit", "", "1", "cat")),
    (2, texts("cat", "", "", "0", "0", "65", "ppp", "inherit", "", "1", "cat")),
    (2, texts("cat", "", "", "0", "0", "0", "ppq", "inherit", "", "1", "cat")),
    (2, texts("cat", "", "", "0", "0", "0", "pppp", "inherit", "", "1", "cat")),
    (2, texts("cat", "relative", "", "0", "0", "0", "ppp", "inherit", "", "1", "cat")),
    (2, texts("cat", "", "", "0", "0", "0", "ppp", "inherit", "", "9223372036854775807", "cat")),
    (2, texts("c\0t", "", "", "0", "0", "0", "ppp", "inherit", "", "1", "cat")),
    (2, texts("cat", "", "", "0", "0", "0", "ppp", "inherit", "", "1", "cat") + [[0xff]]),
    (3, texts("102", "x")), (3, texts("101")), (4, texts("x")), (5, texts("101", "65")), (5, texts("101", "x")),
    (6, texts("101", "2")), (7, texts("101", "3", "1")), (7, texts("101", "1")),
  ]

  @Test("A request that no app can make is an error", arguments: requests)
  func badRequest(operation: UInt8, arguments: [[UInt8]]) throws {
    var state = try Self.running()
    #expect(throws: WireError.self) {
      try state.replay(
        CapabilityRequest(capability: 4, operation: operation, arguments: arguments),
        observations: [Array("cat".utf8), [1], []], answer: .parts(Self.texts("1")))
    }
  }

  static let events: [CapabilityEvent] = [
    CapabilityEvent(.subprocesses, subject: 102, kind: 1, parts: [[1]]),
    CapabilityEvent(.subprocesses, subject: 101, kind: 0),
    CapabilityEvent(.subprocesses, subject: 101, kind: 10),
    CapabilityEvent(.subprocesses, subject: 101, kind: 1),
    CapabilityEvent(.subprocesses, subject: 101, kind: 3, parts: [[1]]),
    CapabilityEvent(.subprocesses, subject: 101, kind: 5, parts: [[], []]),
    CapabilityEvent(.subprocesses, subject: 101, kind: 5, parts: texts("1", "2")),
    CapabilityEvent(.subprocesses, subject: 101, kind: 5, parts: texts("x", "")),
    CapabilityEvent(.subprocesses, subject: 101, kind: 7),
  ]

  @Test("An event that cannot be is an error", arguments: events)
  func badEvent(event: CapabilityEvent) throws {
    var state = try Self.running()
    #expect(throws: WireError.self) { try state.replay(event, observations: [[0]]) }
  }

  /// Changes that no look finds.
  static let changes: [[UInt8]] = [
    [], [1], [0, 0], [255, 255, 255, 255, 255, 255, 255, 255, 255, 1],
    bytes {
      $0.write(1)
      $0.write("relative")
      $0.write(byte: 0)
    },
    bytes {
      $0.write(1)
      $0.write("/a/../b")
      $0.write(byte: 0)
    },
    bytes {
      $0.write(1)
      $0.write("/")
      $0.write(byte: 0)
    },
    bytes {
      $0.write(1)
      $0.write("/a/")
      $0.write(byte: 0)
    },
    bytes {
      $0.write(1)
      $0.write("/a\0b")
      $0.write(byte: 0)
    },
    bytes {
      $0.write(1)
      $0.write("/a")
      $0.write(byte: 4)
    },
    bytes {
      $0.write(1)
      $0.write("/a")
      $0.write(byte: 1)
      $0.write(0o10000)
      $0.write(signed: 0)
      $0.write(0)
    },
    bytes {
      $0.write(1)
      $0.write("/a")
      $0.write(byte: 1)
      $0.write(0o644)
      $0.write(signed: 0)
      $0.write(9)
    },
    bytes {
      $0.write(1)
      $0.write("/a")
      $0.write(byte: 1)
      $0.write(0o644)
      $0.write(signed: 0)
      $0.write(1 << 40)
    },
  ]

  @Test("Changes of files that cannot be are an error", arguments: changes)
  func badChanges(list: [UInt8]) throws {
    var state = try Self.running()
    #expect(throws: WireError.self) {
      try state.replay(
        CapabilityEvent(.subprocesses, subject: 101, kind: 1, parts: [[1]]), observations: [list])
    }
  }

  @Test("A record of a run that cannot be is an error")
  func runs() throws {
    let request = CapabilityRequest(capability: 4, operation: 1, arguments: Self.cat)
    let answer = CapabilityAnswer.parts(Self.texts("101", "0", "", "", "", "", ""))
    func ended(_ texts: [String]) -> [UInt8] { Self.bytes { $0.write(texts) } }
    var state = CapabilityState()
    let name = Array("cat".utf8)
    try state.replay(request, observations: [name, [1], ended(["0", "", "", "", ""]), [], [0]], answer: answer)
    for observations in [
      [], [name], [name, [1]], [name, [0]], [name, [1], ended(["0", "", "", "", ""])],
      [name, [1], ended(["0", "", "", ""]), [], [0]], [name, [1], ended(["x", "", "", "", ""]), [], [0]],
      [name, [1], ended(["1", "", "", "", ""]), [], [0]], [name, [1], ended(["0", "", "", "", ""]), [], [0], [0]],
    ] as [[[UInt8]]] {
      var state = CapabilityState()
      #expect(throws: WireError.self) { try state.replay(request, observations: observations, answer: answer) }
    }
  }
}

import Testing
import Wire

/// What an app asks of the host's capabilities, and what it is answered.
@Suite struct CapabilityTests {
  static let requests: [CapabilityRequest] = [
    CapabilityRequest(capability: 1, operation: 1, arguments: []),
    CapabilityRequest(capability: 1, operation: 2, arguments: [[], [0xff, 0], Array("ü".utf8)]),
    CapabilityRequest(capability: 255, operation: 0, arguments: [[UInt8](repeating: 7, count: 300)]),
  ]

  static let answers: [CapabilityAnswer] = [
    .parts([]), .parts([[], [1, 2, 3]]), .parts([[UInt8](repeating: 0, count: 5000), [9]]),
    .failure(code: "ENOENT", message: "no such file", details: []),
    .failure(code: "", message: "", details: ["path", "/x"]),
  ]

  @Test("A request and an answer come back as they were, and not if a byte is missing or too many")
  func roundTrips() throws {
    for request in Self.requests {
      let bytes = request.bytes
      #expect(try CapabilityRequest(bytes) == request)
      for count in 0..<bytes.count {
        #expect(throws: WireError.self) { try CapabilityRequest(bytes.prefix(count)) }
      }
      #expect(throws: WireError.malformed("1 bytes too many")) { try CapabilityRequest(bytes + [0]) }
    }
    for answer in Self.answers {
      let bytes = answer.bytes
      #expect(try CapabilityAnswer(bytes) == answer)
      for count in 0..<bytes.count { #expect(throws: WireError.self) { try CapabilityAnswer(bytes.prefix(count)) } }
      #expect(throws: WireError.malformed("1 bytes too many")) { try CapabilityAnswer(bytes + [0]) }
    }
  }

  @Test("The bytes are these")
  func bytes() {
    #expect(CapabilityRequest(capability: 1, operation: 2, arguments: [[7], []]).bytes == [1, 2, 2, 1, 7, 0])
    #expect(CapabilityAnswer.parts([[7, 8]]).bytes == [0, 1, 2, 7, 8])
    #expect(CapabilityAnswer.failure(code: "E", message: "m", details: []).bytes == [1, 2, 1, 0x45, 1, 0x6d])
    #expect(throws: WireError.malformed("a failure without a message")) { try CapabilityAnswer([1, 1, 1, 0x45]) }
  }

  @Test("Its contents are the parts of a certain size, where they lie")
  func contents() {
    let answer = CapabilityAnswer.parts([[1], [UInt8](repeating: 5, count: 200), [2, 3]])
    let ranges = answer.layout.contents(of: 100)
    #expect(ranges.map { Array(answer.bytes[$0]) } == [[UInt8](repeating: 5, count: 200)])
    #expect(answer.layout.contents(of: 1).count == 3)
  }

  @Test(
    "A frame is the same whether it is made at once or put behind others", arguments: [0, 1, 127, 128, 16_383, 16_384])
  func appending(count: Int) {
    let part = [UInt8](repeating: 3, count: count)
    let event = CapabilityEvent(.files, subject: count, kind: 1, parts: [part, part])
    for answer in [
      CapabilityAnswer.parts([part, [], part]), .parts([]), .failure(code: "E", message: "m", details: ["d"]),
    ] {
      var stream: [UInt8] = [9]
      HostFrame.append(response: answer.layout, to: &stream)
      HostFrame.append(event: event.layout, since: UInt64(count), to: &stream)
      let frames = [HostFrame.response(answer.bytes), .event(event.bytes, since: UInt64(count))]
      #expect(stream == [9] + frames.flatMap(\.bytes))
      #expect(answer.layout.count == answer.bytes.count)
    }
  }
}

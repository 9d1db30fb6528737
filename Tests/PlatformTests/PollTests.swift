import Glibc
import Platform
import Testing

@Suite struct PollTests {
  @Test("What is ready is told in the order of the question")
  func order() throws {
    let (left, right) = try Socket.pair()
    let (reading, writing) = try Descriptor.pipe()
    try send("x", on: left)
    let events = try Poll.wait(
      [
        Poll.Interest(left.raw, .readable), Poll.Interest(right.raw, [.readable, .writable]),
        Poll.Interest(reading.raw, .readable), Poll.Interest(writing.raw, .writable), Poll.Interest(-1, .readable),
      ], timeout: nil)
    #expect(events == [[], [.readable, .writable], [], .writable, []])
  }

  @Test("A closed other end is told without being asked for")
  func hangUp() throws {
    var (left, right): (Descriptor?, Descriptor) = try Socket.pair()
    left = nil
    #expect(try Poll.wait([Poll.Interest(right.raw, [])], timeout: nil) == [.hangUp])
    #expect(left == nil)
  }

  @Test("A descriptor that is not open is a failure of its own, not of the call")
  func notOpen() throws {
    let events = try Poll.wait([Poll.Interest(1_000_000, .readable)], timeout: nil)
    #expect(!events[0].isDisjoint(with: .failed))
  }

  @Test("Time that is over gives nothing", arguments: [Int64(-5), 0, 1_000])
  func timeout(nanoseconds: Int64) throws {
    let (left, right) = try Socket.pair()
    let before = Clock.monotonicNanoseconds()
    #expect(try Poll.wait([Poll.Interest(left.raw, .readable)], timeout: nanoseconds) == [[]])
    #expect(Clock.monotonicNanoseconds() - before >= nanoseconds)
    withExtendedLifetime(right) {}
  }
}

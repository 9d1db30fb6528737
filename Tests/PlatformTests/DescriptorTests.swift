import Glibc
import Platform
import Testing

@Suite struct DescriptorTests {
  @Test("The last owner's end is the end of the descriptor")
  func closes() throws {
    var (reading, writing): (Descriptor, Descriptor?) = try Descriptor.pipe()
    var second: Descriptor? = writing
    writing = nil
    try reading.setNonBlocking(true)
    var byte: UInt8 = 0
    #expect(read(reading.raw, &byte, 1) == -1 && errno == EAGAIN)
    second = nil
    // Waits: another test's child may have a copy until it starts its program.
    try reading.setNonBlocking(false)
    #expect(read(reading.raw, &byte, 1) == 0)
    _ = second
    reading = try reading.duplicate()
    #expect(read(reading.raw, &byte, 1) == 0)
  }

  @Test("Whatever is opened is closed in programs that are started")
  func closeOnExec() throws {
    let (reading, writing) = try Descriptor.pipe()
    let (left, right) = try Socket.pair()
    let opened = [
      reading, writing, left, right, try reading.duplicate(), try reading.duplicate(atLeast: 100),
      try Descriptor.open("/dev/null", O_RDONLY), try ProcessHandle(pid: getpid()).descriptor,
      try SignalSource([SIGURG]).descriptor,
    ]
    #expect(opened.map { fcntl($0.raw, F_GETFD) } == Array(repeating: FD_CLOEXEC, count: opened.count))
    #expect(opened[5].raw >= 100)
  }

  @Test("Waiting can be switched off and on again")
  func nonBlocking() throws {
    let (reading, _) = try Descriptor.pipe()
    let initial = fcntl(reading.raw, F_GETFL)
    try reading.setNonBlocking(true)
    #expect(fcntl(reading.raw, F_GETFL) == initial | O_NONBLOCK)
    try reading.setNonBlocking(false)
    #expect(fcntl(reading.raw, F_GETFL) == initial)
  }
}

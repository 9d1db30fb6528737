import Glibc
import Platform
import Testing

@Suite struct SocketTests {
  @Test("What is sent at one end is received at the other, in both directions")
  func bytes() throws {
    let (left, right) = try Socket.pair()
    try send("to the right", on: left)
    try send("to the left", on: right)
    #expect(try receive(on: right)?.text == "to the right")
    #expect(try receive(on: left)?.text == "to the left")
  }

  @Test("Nothing to read is not the end of the file")
  func endOfFile() throws {
    var (left, right): (Descriptor?, Descriptor) = try Socket.pair()
    try right.setNonBlocking(true)
    #expect(try receive(on: right) == nil)
    try send("last words", on: left!)
    left = nil
    #expect(try receive(on: right)?.text == "last words")
    // Waits: another test's child may have a copy until it starts its program.
    try right.setNonBlocking(false)
    #expect(try receive(on: right)?.received.count == 0)
  }

  @Test("A peer that closes with something unread is an end of file too")
  func reset() throws {
    var (left, right): (Descriptor?, Descriptor) = try Socket.pair()
    try send("never read", on: right)
    left = nil
    #expect(try receive(on: right)?.received.count == 0)
    #expect(left == nil)
    #expect(throws: SystemError(operation: "sendmsg", code: EPIPE)) { try send("x", on: right) }
  }

  @Test("A full socket takes nothing, and the rest later")
  func full() throws {
    let (left, right) = try Socket.pair()
    try left.setNonBlocking(true)
    let block = [UInt8](repeating: 7, count: 1 << 16)
    var sent = 0
    while true {
      let count = try block.withUnsafeBytes { block throws(SystemError) in try Socket.send(block, on: left.raw) }
      if count == 0 { break }
      sent += count
    }
    #expect(sent > 0)
    var received = 0
    while received < sent { received += try receive(on: right, atMost: 1 << 16)?.received.count ?? 0 }
    #expect(received == sent)
    try send("again", on: left)
    #expect(try receive(on: right)?.text == "again")
  }

  @Test("A descriptor travels with the bytes and works at the other end")
  func descriptor() throws {
    let (left, right) = try Socket.pair()
    let (reading, writing) = try Descriptor.pipe()
    try send("take this", on: left, passing: writing)
    let arrived = try #require(try receive(on: right))
    #expect(arrived.text == "take this")
    let passed = try #require(arrived.received.descriptor)
    #expect(passed.raw != writing.raw)
    #expect(fcntl(passed.raw, F_GETFD) == FD_CLOEXEC)
    write(passed.raw, "hello", 5)
    var buffer = [UInt8](repeating: 0, count: 5)
    #expect(read(reading.raw, &buffer, 5) == 5)
    #expect(buffer == Array("hello".utf8))
  }

  @Test("Of several descriptors in one message one is kept and none is leaked", arguments: [2, 3, 100])
  func several(count: Int) throws {
    let (left, right) = try Socket.pair()
    let reading = try sendMany(count, on: left)
    var kept: Descriptor? = try #require(try receive(on: right)).received.descriptor
    #expect(kept != nil)
    // Only the kept one holds the pipe open.
    try reading.setNonBlocking(true)
    var byte: UInt8 = 0
    #expect(read(reading.raw, &byte, 1) == -1 && errno == EAGAIN)
    kept = nil
    try reading.setNonBlocking(false)
    #expect(read(reading.raw, &byte, 1) == 0)
  }

  /// Sends `count` copies of a pipe's writing end in one message, as a hostile peer would; the reading end.
  private func sendMany(_ count: Int, on socket: Descriptor) throws -> Descriptor {
    let (reading, writing) = try Descriptor.pipe()
    let length = MemoryLayout<cmsghdr>.size + count * MemoryLayout<Int32>.size
    let control = UnsafeMutableRawBufferPointer.allocate(byteCount: (length + 7) & ~7, alignment: 8)
    defer { control.deallocate() }
    control.storeBytes(of: length, as: Int.self)
    control.storeBytes(of: SOL_SOCKET, toByteOffset: 8, as: Int32.self)
    control.storeBytes(of: Int32(SCM_RIGHTS), toByteOffset: 12, as: Int32.self)
    for index in 0..<count {
      control.storeBytes(of: writing.raw, toByteOffset: MemoryLayout<cmsghdr>.size + index * 4, as: Int32.self)
    }
    var byte = UInt8(ascii: "x")
    let result = withUnsafeMutablePointer(to: &byte) { byte in
      var part = iovec(iov_base: byte, iov_len: 1)
      return withUnsafeMutablePointer(to: &part) { part in
        var message = msghdr()
        message.msg_iov = part
        message.msg_iovlen = 1
        message.msg_control = control.baseAddress
        message.msg_controllen = length
        return sendmsg(socket.raw, &message, 0)
      }
    }
    try #require(result == 1)
    return reading
  }

  @Test("The kernel says who sent a message, from the first one on")
  func credentials() throws {
    let (near, far) = try Socket.pair()
    try Socket.passCredentials(on: near.raw)
    let child = try Spawn.start(
      "/bin/sh", arguments: ["sh", "-c", "echo hi >&3"], environment: [], descriptors: [3: far])
    let first = try #require(try receive(on: near))
    #expect(first.text == "hi\n")
    #expect(first.received.sender == child.pid)
    #expect(try child.wait() == .exited(0))
    try send("mine", on: far)
    #expect(try receive(on: near)?.received.sender == getpid())
  }
}

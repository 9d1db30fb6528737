import Glibc
import Platform
import Testing

@Suite struct SystemErrorTests {
  @Test(
    "An error says what was tried, on what, and why it failed",
    arguments: [
      (SystemError(operation: "open", subject: "/x", code: ENOENT), "open /x: No such file or directory"),
      (SystemError(operation: "fork", code: EAGAIN), "fork: Resource temporarily unavailable"),
      (SystemError(operation: "read", subject: "it", code: 9999), "read it: Unknown error 9999"),
    ])
  func description(error: SystemError, text: String) {
    #expect(error.description == text)
  }

  @Test("A call that a signal interrupts is made again")
  func interrupted() throws {
    var calls = 0
    let result = try SystemError.check("wait") { () -> Int32 in
      calls += 1
      errno = EINTR
      return calls < 3 ? -1 : 7
    }
    #expect(result == 7)
    #expect(calls == 3)
  }

  @Test("A call that fails becomes an error with its cause")
  func failed() {
    #expect(throws: SystemError(operation: "open", subject: "/no/such", code: ENOENT)) {
      try Descriptor.open("/no/such", O_RDONLY)
    }
  }
}

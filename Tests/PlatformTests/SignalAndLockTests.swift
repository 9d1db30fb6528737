import Glibc
import Platform
import Testing

@Suite struct SignalSourceTests {
  @Test("A signal is read instead of interrupting, once")
  func read() throws {
    let source = try SignalSource([SIGUSR2, SIGWINCH])
    #expect(try source.next() == nil)
    pthread_kill(pthread_self(), SIGWINCH)
    pthread_kill(pthread_self(), SIGWINCH)
    #expect(try Poll.wait([Poll.Interest(source.descriptor.raw, .readable)], timeout: 0) == [.readable])
    #expect(try source.next() == SIGWINCH)
    #expect(try source.next() == nil)
  }
}

@Suite struct FileLockTests {
  @Test("One lock at a time, on a file and on a directory, until it is let go", arguments: ["file", "directory"])
  func exclusive(kind: String) throws {
    var template = Array("/tmp/platform-tests-XXXXXX".utf8CString)
    let directory = String(cString: mkdtemp(&template))
    let path = kind == "file" ? directory + "/lock" : directory
    defer { for path in [path, directory] { remove(path) } }
    var first = try FileLock(path)
    #expect(first != nil)
    #expect(try FileLock(path) == nil)
    first = nil
    #expect(try FileLock(path) != nil)
  }

  @Test("A lock dies with its process")
  func death() throws {
    var template = Array("/tmp/platform-tests-XXXXXX".utf8CString)
    let path = String(cString: mkdtemp(&template))
    defer { remove(path) }
    let (near, far) = try Socket.pair()
    let holder = try Spawn.start(
      "/usr/bin/flock", arguments: ["flock", "-o", path, "sh", "-c", "echo locked >&3; exec cat <&3"],
      environment: ["PATH=/usr/bin:/bin"], descriptors: [3: far])
    #expect(try receive(on: near)?.text == "locked\n")
    #expect(try FileLock(path) == nil)
    try holder.kill()
    #expect(try holder.wait() == .signaled(SIGKILL))
    #expect(try FileLock(path) != nil)
  }

  @Test("A lock that cannot be had for another reason is an error")
  func impossible() {
    #expect(throws: SystemError(operation: "open", subject: "/no/such/lock", code: ENOENT)) {
      try FileLock("/no/such/lock")
    }
  }
}

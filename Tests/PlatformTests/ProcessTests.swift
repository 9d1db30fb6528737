import Glibc
import Platform
import Testing

@Suite struct ProcessTests {
  @Test(
    "A child's end is told as it was",
    arguments: [
      ("exit 0", ProcessHandle.ExitStatus.exited(0)), ("exit 7", .exited(7)), ("exit 255", .exited(255)),
      ("kill -TERM $$", .signaled(SIGTERM)), ("kill -KILL $$", .signaled(SIGKILL)),
    ])
  func exitStatus(script: String, status: ProcessHandle.ExitStatus) throws {
    let child = try Spawn.start("/bin/sh", arguments: ["sh", "-c", script], environment: [])
    #expect(try child.wait() == status)
    #expect(!child.isAlive)
    #expect(throws: SystemError(operation: "waitid", subject: "process \(child.pid)", code: ECHILD)) {
      try child.wait()
    }
  }

  @Test("A killed process can be waited for with other things, and killing it again does nothing")
  func kill() throws {
    let child = try Spawn.start("/bin/sleep", arguments: ["sleep", "1000"], environment: [])
    #expect(child.isAlive)
    #expect(try Poll.wait([Poll.Interest(child.descriptor.raw, .readable)], timeout: 0) == [[]])
    try child.kill()
    #expect(try Poll.wait([Poll.Interest(child.descriptor.raw, .readable)], timeout: nil) == [.readable])
    #expect(!child.isAlive)
    #expect(try child.wait() == .signaled(SIGKILL))
    try child.kill()
    try child.signal(SIGTERM)
  }

  @Test("A process that never was cannot be held")
  func noProcess() throws {
    let child = try Spawn.start("/bin/true", arguments: ["true"], environment: [])
    #expect(try child.wait() == .exited(0))
    #expect(throws: SystemError(operation: "pidfd_open", subject: "process \(child.pid)", code: ESRCH)) {
      try ProcessHandle(pid: child.pid)
    }
  }

  @Test("The kernel's figures of a process are read, and none of one that has ended")
  func statistics() throws {
    let child = try Spawn.start("/bin/sleep", arguments: ["sleep", "1000"], environment: [])
    #expect(try child.statistics().threads == 1)
    try child.kill()
    #expect(try child.wait() == .signaled(SIGKILL))
    #expect(throws: SystemError(operation: "read", subject: "/proc/\(child.pid)/stat", code: ESRCH)) {
      try child.statistics()
    }
    let own = try ProcessHandle(pid: getpid()).statistics()
    #expect(own.residentBytes > 1 << 20)
    #expect(own.minorFaults > 100)
    #expect(own.threads >= 1)
    // A page that is touched for the first time is a fault.
    let pages = 1000
    let size = pages * sysconf(Int32(_SC_PAGESIZE))
    let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)!
    madvise(memory, size, MADV_NOHUGEPAGE)
    for page in 0..<pages { memory.storeBytes(of: 1, toByteOffset: page * size / pages, as: UInt8.self) }
    let later = try ProcessHandle(pid: getpid()).statistics()
    munmap(memory, size)
    #expect(later.minorFaults - own.minorFaults >= pages)
  }

  @Test("A program's name cannot pass for its figures")
  func strangeName() throws {
    var template = Array("/tmp/platform-tests-XXXXXX".utf8CString)
    let directory = String(cString: mkdtemp(&template))
    let path = directory + "/a) R 1 (b"
    #expect(symlink("/bin/sleep", path) == 0)
    defer { for path in [path, directory] { remove(path) } }
    let child = try Spawn.start(path, arguments: ["sleep", "1000"], environment: [])
    #expect(readAll(try Descriptor.open("/proc/\(child.pid)/comm", O_RDONLY)) == "a) R 1 (b\n")
    #expect(try child.statistics().threads == 1)
    try child.kill()
    #expect(try child.wait() == .signaled(SIGKILL))
  }

  @Test("The kernel can be told to prefer a process when memory is short")
  func outOfMemoryScore() throws {
    let child = try Spawn.start("/bin/sleep", arguments: ["sleep", "1000"], environment: [])
    try child.setOutOfMemoryScore(321)
    #expect(readAll(try Descriptor.open("/proc/\(child.pid)/oom_score_adj", O_RDONLY)) == "321\n")
    try child.kill()
    #expect(try child.wait() == .signaled(SIGKILL))
  }
}

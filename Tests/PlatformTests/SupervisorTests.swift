import Glibc
import Platform
import Testing

/// Whatever is killed, and when: nothing of the tree is left over.
@Suite(.serialized) struct SupervisorTests {
  /// How long a tree may take to end; only a failure takes so long.
  private static let patience: Int64 = 20_000_000_000

  /// A fixture that plays the host of a tree.
  private struct Tree {
    let host: ProcessHandle
    /// Each process of the tree says its letter here.
    let reports: Descriptor
    /// Every process of the tree, the host, the supervisor and init included, has the other end.
    let existence: Descriptor

    init(namespaces: Bool) throws {
      let (near, far) = try Socket.pair()
      try Socket.passCredentials(on: near.raw)
      let (reading, writing) = try Descriptor.pipe()
      reports = near
      existence = reading
      host = try Fixture.start("host", namespaces ? "namespaces" : "none", descriptors: [2: writing, 4: far])
    }

    /// The processes that have spoken up to the `count`th, by letter.
    func processes(_ count: Int) throws -> [String: ProcessHandle] {
      var processes: [String: ProcessHandle] = [:]
      while processes.count < count {
        let (letter, received) = try #require(try receive(on: reports, atMost: 1))
        processes[letter] = try ProcessHandle(pid: try #require(received.sender))
      }
      return processes
    }

    func expectNothingLeft() throws {
      #expect(try Poll.wait([Poll.Interest(existence.raw, .readable)], timeout: SupervisorTests.patience) == [.hangUp])
    }
  }

  @Test(
    "When the host is killed at any moment, nothing is left over",
    arguments: 0...5, [true, false])
  func hostKilled(after spoken: Int, namespaces: Bool) throws {
    let tree = try Tree(namespaces: namespaces)
    let processes = try tree.processes(spoken)
    try tree.host.kill()
    try tree.expectNothingLeft()
    try expectEnd(of: processes.values)
    #expect(try tree.host.wait() == .signaled(SIGKILL))
  }

  @Test(
    "When the supervisor or init is killed, nothing is left below it",
    arguments: ["supervisor", "init"], [true, false])
  func killed(victim: String, namespaces: Bool) throws {
    let tree = try Tree(namespaces: namespaces)
    let processes = try tree.processes(5)
    let runner = try #require(processes["r"])
    let initProcess = try parent(of: runner)
    #expect(try parent(of: initProcess).pid == processes["s"]?.pid)
    // The end of the worker's socket is seen when the worker ends: nobody above it keeps that open.
    for process in [initProcess, try #require(processes["s"])] { #expect(letsGo(of: 4, process)) }
    // The orphan was given to init when its parent left.
    #expect(try parent(of: try #require(processes["o"])).pid == initProcess.pid)
    try (victim == "init" ? initProcess : try #require(processes["s"])).kill()
    try expectEnd(of: Array(processes.values) + [initProcess])
    try tree.host.kill()
    try tree.expectNothingLeft()
    #expect(try tree.host.wait() == .signaled(SIGKILL))
  }

  @Test("The supervisor leaves when nothing is left below it")
  func empty() throws {
    let (near, far) = try Socket.pair()
    let supervisor = try Fixture.start("leaf", descriptors: [3: far])
    #expect(try supervisor.wait() == .exited(0))
    withExtendedLifetime(near) {}
  }

  private func expectEnd(of processes: some Sequence<ProcessHandle>) throws {
    for process in processes {
      let ended = try Poll.wait([Poll.Interest(process.descriptor.raw, .readable)], timeout: SupervisorTests.patience)
      #expect(ended[0].contains(.readable))
    }
  }

  /// Whether `process` closes its descriptor `number`, in a while.
  private func letsGo(of number: Int32, _ process: ProcessHandle) -> Bool {
    let deadline = Clock.monotonicNanoseconds() + SupervisorTests.patience
    while access("/proc/\(process.pid)/fd/\(number)", F_OK) == 0 {
      if Clock.monotonicNanoseconds() > deadline { return false }
      sched_yield()
    }
    return process.isAlive
  }

  private func parent(of process: ProcessHandle) throws -> ProcessHandle {
    let text = readAll(try Descriptor.open("/proc/\(process.pid)/status", O_RDONLY))
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("PPid:") })
    return try ProcessHandle(pid: try #require(Int32(line.dropFirst(6))))
  }
}

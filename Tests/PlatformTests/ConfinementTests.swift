#if DEBUG
  import Glibc
  import Platform
  import Testing

  /// A confined process, tried from inside: each act fails or ends it, there as in a fork of it.
  @Suite struct ConfinementTests {
    private enum Outcome: Equatable {
      case fails(Int32)
      case ends
      /// By another signal than the filter's: the process ends by itself.
      case dies(Int32)
    }

    private static let outcomes: [(act: String, outcome: Outcome)] = [
      ("openat", .fails(EACCES)), ("create", .fails(EACCES)), ("list", .fails(EACCES)), ("openat2", .ends),
      ("stat", .fails(EACCES)), ("unlink", .ends), ("socket", .ends), ("socketpair", .ends),
      ("write to a closed descriptor", .fails(EBADF)), ("connect", .ends), ("execve", .ends), ("ptrace", .ends),
      ("read another's memory", .ends), ("kill another process", .ends), ("kill everything", .ends),
      ("signal a thread", .fails(EPERM)), ("thread", .ends), ("clone3", .fails(ENOSYS)), ("vfork", .ends),
      ("fork with a namespace", .ends), ("leave the user namespace", .ends), ("setns", .ends), ("mount", .ends),
      ("chroot", .ends), ("leave the session", .ends), ("leave the process group", .ends), ("shared memory", .ends),
      ("map a file", .ends), ("map a file's memory", .ends), ("map what is no memory", .fails(ENODEV)),
      ("executable shared memory", .ends), ("shared memory in another's place", .ends), ("executable memory", .ends),
      ("make memory executable", .ends), ("terminal control", .fails(ENOTTY)), ("tracing of itself", .fails(EINVAL)),
      ("capabilities", .ends), ("memory file", .ends), ("io_uring", .ends), ("bpf", .ends), ("limits", .ends),
      ("abort", .dies(SIGSEGV)), ("kernel log", .ends),
    ]

    /// A confined process that waits for an act.
    private struct Confined {
      let process: ProcessHandle
      let socket: Descriptor
      let layers: [String]

      init(_ modes: [String]) throws {
        let (near, far) = try Socket.pair()
        socket = near
        // Open in the process before it is confined, and not kept.
        let stray = try Descriptor.pipe().writing
        process = try Spawn.start(
          Fixture.path, arguments: ["fixture", "confined"] + modes, environment: [], descriptors: [4: far, 9: stray],
          inheritsStandardError: true)
        layers = try #require(try receive(on: near)).text.split(separator: "\n").map(String.init)
      }

      /// The answer to an act; nil where the process ended instead.
      func attempt(_ act: String) throws -> String? {
        try send(act, on: socket)
        let answer = try #require(try receive(on: socket))
        return answer.received.count == 0 ? nil : answer.text
      }
    }

    @Test("Every act that a probe knows has an expected outcome")
    func complete() throws {
      let confined = try Confined([])
      #expect(try confined.attempt("probes")?.split(separator: "\n").map(String.init) == Self.outcomes.map(\.act))
      #expect(try confined.process.wait() == .exited(0))
    }

    @Test("A forbidden act fails or ends the process", arguments: Self.outcomes.indices)
    func forbidden(row: Int) throws {
      let (act, outcome) = Self.outcomes[row]
      let confined = try Confined([])
      #expect(try confined.attempt(act) == answer(act, outcome))
      let status: ProcessHandle.ExitStatus =
        switch outcome {
        case .fails: .exited(0)
        case .ends: .signaled(SIGSYS)
        case .dies(let signal): .signaled(signal)
        }
      #expect(try confined.process.wait() == status)
    }

    @Test("A forbidden act fails or ends the process in a fork too", arguments: Self.outcomes.indices)
    func forbiddenInFork(row: Int) throws {
      let (act, outcome) = Self.outcomes[row]
      let confined = try Confined(["forked"])
      #expect(try confined.attempt(act) == answer(act, outcome))
      #expect(try confined.process.wait() == .exited(0))
    }

    private func answer(_ act: String, _ outcome: Outcome) -> String? {
      switch outcome {
      case .ends, .dies: nil
      case .fails(let code): "refused: \(SystemError(operation: act, code: code))"
      }
    }

    @Test("A fork of a confined process lives and answers")
    func fork() throws {
      let confined = try Confined(["forked"])
      #expect(try confined.attempt("nothing") == "done")
      #expect(try confined.process.wait() == .exited(0))
    }

    @Test("Every layer is told of, whether it holds or not", arguments: [true, false])
    func layers(namespaces: Bool) throws {
      let confined = try Confined(namespaces ? ["namespaces"] : [])
      let names = [
        "user namespace", "pid namespace", "mount namespace", "network namespace", "ipc namespace",
        "closed descriptors", "empty root", "no new privileges", "no capabilities", "landlock", "seccomp",
      ]
      #expect(confined.layers.count == names.count)
      for (line, name) in zip(confined.layers, names) { #expect(line == name || line.hasPrefix("no \(name): ")) }
      if !namespaces {
        #expect(
          Array(confined.layers.prefix(7)) == [
            "no user namespace: not tried", "no pid namespace: not tried", "no mount namespace: not tried",
            "no network namespace: not tried", "no ipc namespace: not tried", "closed descriptors",
            "no empty root: needs a mount namespace",
          ])
      }
      // What no system that runs this can be without.
      #expect(confined.layers.contains("no new privileges"))
      #expect(confined.layers.contains("seccomp"))
      #expect(try confined.attempt("nothing") == "done")
      #expect(try confined.process.wait() == .exited(0))
    }
  }
#endif

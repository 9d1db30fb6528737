#if DEBUG
  import Glibc
  import Platform
  import Testing
  import Wire

  @testable import Rewind

  extension Sessions {
    /// What a worker that runs a session, and a fork of one, can do outside of itself: nothing.
    @Suite struct Probes {
      static let acts = [
        "openat", "create", "list", "openat2", "stat", "unlink", "socket", "socketpair",
        "write to a closed descriptor", "connect", "execve", "ptrace", "read another's memory", "kill another process",
        "kill everything", "signal a thread", "thread", "clone3", "vfork", "fork with a namespace",
        "leave the user namespace", "setns", "mount", "chroot", "leave the session", "leave the process group",
        "shared memory", "map a file", "executable memory", "make memory executable", "terminal control",
        "tracing of itself", "capabilities", "memory file", "io_uring", "bpf", "limits", "abort", "kernel log",
      ]

      /// Those that fail with an error; all others end the process.
      static let failing: [String: Int32] = [
        "openat": EACCES, "create": EACCES, "list": EACCES, "stat": EACCES, "write to a closed descriptor": EBADF,
        "clone3": ENOSYS, "terminal control": ENOTTY, "tracing of itself": EINVAL,
      ]

      enum Place: CaseIterable { case runner, woken, replayed, fork }

      @Test("A forbidden act fails or ends the process, and the session goes on", arguments: acts, Place.allCases)
      func forbidden(act: String, place: Place) throws {
        let bench = try Bench()
        try bench.eval("var x = 1")
        let session = bench.session
        switch place {
        case .runner, .fork: break
        case .woken:
          try bench.eval("x = 2")
          _ = try session.undo()
        case .replayed:
          bench.forget()
          _ = try session.wakeRunner()
        }
        let worker =
          place == .fork ? try #require(try session.checkpoints.peek()) : try #require(session.checkpoints.runner)
        var answer: String?
        worker.send(.probe(act))
        do {
          try Watch(timeLimit: 20_000_000_000).wait(for: [worker]) { _, frame throws(Stop) in
            guard case .probed(let text) = try Session.decode(frame) else { throw .failed(.ended) }
            answer = text
            return true
          }
        } catch {
          #expect(error == .failed(.ended))
        }
        if act == "signal a thread" {
          // Alone in its PID namespace it means init, which takes no signal from within; without one, nobody is meant.
          #expect(answer?.hasPrefix("refused: ") == true)
        } else {
          #expect(answer == Self.failing[act].map { "refused: \(SystemError(operation: act, code: $0))" })
        }
        if place == .fork { worker.end() }
        #expect(try bench.look("x") == "1\n")
      }

      @Test("An act that there isn't is not done")
      func unknown() throws {
        let bench = try Bench()
        let worker = try bench.session.wakeRunner()
        worker.send(.probe("dance"))
        try Watch().wait(for: [worker]) { _, frame throws(Stop) in
          #expect(try Session.decode(frame) == .probed("no such probe: dance"))
          return true
        }
      }

      @Test("JavaScript itself has nothing of the machine, of other threads or of unrecorded time")
      func globals() throws {
        let bench = try Bench()
        let absent = [
          "Deno", "WebAssembly", "SharedArrayBuffer", "Worker", "XMLHttpRequest", "WebSocket",
          "importScripts",
        ]
        for name in absent { #expect(try bench.look("typeof \(name)") == "undefined\n", "\(name)") }
        #expect(try bench.look("typeof Atomics?.wait") == "undefined\n")
        // What there is of Node's process tells of the session, not of the machine.
        let told = "[process.pid, process.ppid, process.getuid(), os.hostname(), os.cpus().length]"
        #expect(try bench.look(told) == "[ 1, 0, 1000, 'localhost', 0 ]\n")
      }
    }
  }
#endif

import Glibc
import Platform

/// Holds the lifeline of a supervised tree and lives until somebody kills it, or until the test hangs up.
func actAsHost(namespaces: Bool) -> Never {
  do {
    let (lifeline, far) = try Socket.pair()
    let worker = try Spawn.start(
      "/proc/self/exe", arguments: ["fixture", "tree", namespaces ? "namespaces" : "none"], environment: [],
      descriptors: [3: far, 4: Descriptor(adopting: dup(4))], inheritsStandardError: true)
    _ = try Poll.wait([Poll.Interest(4, [])], timeout: nil)
    withExtendedLifetime((lifeline, worker)) {}
    Fork.exit(0)
  } catch {
    fatalError("\(error)")
  }
}

/// Announces the supervisor and then processes of every kind that must not be left over: busy and waiting ones,
/// children, grandchildren and orphans. Each says its letter on descriptor 4.
func growTree(namespaces: Bool) -> Never {
  announce("s")
  let enter: () -> Namespaces.Report = { namespaces ? Namespaces.unshare() : Namespaces.Report() }
  let body: (Namespaces.Report) -> Never = { _ in
    announce("r")
    startChild {
      announce("c")
      while true { pause() }
    }
    startChild {
      let parent = getpid()
      startChild {
        // Not before it is an orphan.
        while getppid() == parent { sched_yield() }
        announce("o")
        while true {}
      }
      Fork.exit(0)
    }
    startChild {
      startChild {
        announce("g")
        while true { pause() }
      }
      while true { pause() }
    }
    while true {}
  }
  Supervisor.run(lifeline: Descriptor(adopting: 3), namespaces: enter, body: body)
}

private func announce(_ letter: String) {
  precondition(write(4, letter, 1) == 1, "the test is gone")
}

private func startChild(_ body: () -> Never) {
  do {
    if try Fork.fork() == .child { body() }
  } catch {
    fatalError("\(error)")
  }
}

/// Has a launcher start a program whose descriptor 1 is this process's, and lives until somebody kills it.
func actAsLaunchingHost(program: String) -> Never {
  do {
    let launcher = try Launcher(program: "/proc/self/exe")
    let request = LaunchRequest(
      program: "/bin/sh", arguments: ["sh", "-c", program], environment: [], directory: "/", view: [])
    let null = try Descriptor.open("/dev/null", O_RDWR)
    let process = try launcher.start(request, descriptors: [null, Descriptor(adopting: dup(1)), null])
    close(1)
    _ = try Poll.wait([], timeout: nil)
    withExtendedLifetime((launcher, process)) {}
    Fork.exit(0)
  } catch {
    fatalError("\(error)")
  }
}

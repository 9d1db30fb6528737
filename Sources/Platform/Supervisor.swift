import CPlatform
import Glibc

/// Two small processes above the worker that see to it that nothing outlives the host.
///
/// This process becomes the *supervisor*. It forks *init*, and init forks the process that runs the body. Init is the
/// first process of the PID namespace or, without one, a subreaper: whatever is forked below it becomes its child
/// when its parent dies. When the lifeline's other end is closed, by the host or by its death, init ends everything
/// below it: the kernel does that when the first process of a PID namespace exits; without one, all of them are in
/// init's process group, which they cannot leave behind the worker's filter, and one `kill` meets the whole group, also
/// a process that is just being forked. When init dies, the supervisor does the same; when the supervisor dies, init
/// does. Neither runs anything but this file.
public enum Supervisor {
  /// Runs `body` in a process of its own, two levels below this one; returns in no process.
  ///
  /// The process must have one thread. It exits, with status 0, when nothing is left below it, and with status 70 and a
  /// line on standard error when it could not start the body. Apart from standard error, only the body's process has
  /// the descriptors that were open.
  /// - Parameters:
  ///   - lifeline: one end of a socket or pipe whose other end only the host has. What is sent on it is ignored.
  ///   - namespaces: enters the namespaces; the body is told which.
  ///   - body: gets an empty signal mask. It can be forked further; copies must stay in its process group.
  public static func run(
    lifeline: Descriptor, namespaces: () -> Namespaces.Report = { Namespaces.unshare() },
    body: (Namespaces.Report) -> Never
  ) -> Never {
    do throws(SystemError) {
      // Fails only in the leader of a session, for which there is nothing to do.
      setsid()
      let report = namespaces()
      try becomeReaper()
      // Init reads an end of file here when the supervisor has died.
      let alive = try Descriptor.pipe()
      switch try Fork.fork() {
      case .child:
        close(alive.writing.raw)
        try runInit(watching: [lifeline.raw, alive.reading.raw]) { body(report) }
      case .parent(let initProcess):
        try Descriptor.closeAll(except: [standardError, alive.writing.raw])
        waitUntilEnded(initProcess)
        // Init is not reaped yet: the number still means its group.
        kill(-initProcess, SIGKILL)
        while reapOne(options: 0) == .reaped {}
        Fork.exit(0)
      }
    } catch {
      let text = "jsrepl-worker: \(error)\n"
      write(standardError, text, text.utf8.count)
      Fork.exit(70)
    }
  }

  private static let standardError: Int32 = 2

  private static func runInit(watching ends: [Int32], body: () -> Never) throws(SystemError) -> Never {
    try SystemError.check("setpgid") { setpgid(0, 0) }
    try becomeReaper()
    let children = try SignalSource([SIGCHLD])
    let watched = ends + [children.descriptor.raw]
    if try Fork.fork() == .child {
      for descriptor in watched { close(descriptor) }
      unblockAllSignals()
      body()
    }
    try Descriptor.closeAll(except: watched + [standardError])
    while true {
      let ready = try Poll.wait(watched.map { Poll.Interest($0, .readable) }, timeout: nil)
      for (end, events) in zip(ends, ready) where !events.isEmpty && hasEnded(end) { endAll() }
      while try children.next() != nil {}
      reaping: while true {
        switch reapOne(options: WNOHANG) {
        case .reaped: continue
        case .noneEnded: break reaping
        case .noneLeft: Fork.exit(0)
        }
      }
    }
  }

  private static func becomeReaper() throws(SystemError) {
    try SystemError.check("prctl", "PR_SET_CHILD_SUBREAPER") {
      SystemCall.make(SYS_prctl, PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    }
  }

  /// Whether an end of file is next; takes what else there is.
  private static func hasEnded(_ end: Int32) -> Bool {
    var ignored: (UInt64, UInt64) = (0, 0)
    let count = read(end, &ignored, MemoryLayout.size(ofValue: ignored))
    // A host that died with something unread leaves ECONNRESET.
    return count == 0 || (count == -1 && errno != EINTR && errno != EAGAIN)
  }

  /// Ends init and everything below it.
  private static func endAll() -> Never {
    // Meets init too, except in a PID namespace, whose first process ends all others by ending itself.
    kill(0, SIGKILL)
    Fork.exit(0)
  }

  private static func waitUntilEnded(_ process: Int32) {
    var info = siginfo_t()
    while waitid(P_PID, id_t(process), &info, WEXITED | WNOWAIT) == -1 && errno == EINTR {}
  }

  private enum Reaping { case reaped, noneEnded, noneLeft }

  private static func reapOne(options: Int32) -> Reaping {
    var status: Int32 = 0
    while true {
      switch waitpid(-1, &status, options) {
      case 0: return .noneEnded
      case -1 where errno != EINTR: return .noneLeft
      case -1: continue
      default: return .reaped
      }
    }
  }

  private static func unblockAllSignals() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }
}

#if DEBUG
  import CPlatform
  import Glibc
  import Platform

  extension Confinement {
    /// What a confined process must not be able to do, one row for each act; for tests only, which call it through
    /// `probe(_:)`. An act gives what the call returned: -1, with `errno`, when it was refused.
    private static let acts: [(name: String, attempt: @Sendable () -> Int)] = [
      ("openat", { SystemCall.make(SYS_openat, at, text("/etc/passwd"), O_RDONLY) }),
      ("create", { SystemCall.make(SYS_openat, at, text("/tmp/probe"), O_RDWR | O_CREAT, 0o600) }),
      ("list", { SystemCall.make(SYS_openat, at, text("/"), O_RDONLY | O_DIRECTORY) }),
      ("openat2", { SystemCall.make(SYS_openat2, at, text("/etc/passwd"), 0, 0) }),
      ("stat", { SystemCall.make(SYS_newfstatat, at, text("/etc/passwd"), buffer, 0) }),
      ("unlink", { SystemCall.make(SYS_unlinkat, at, text("/tmp/probe"), 0) }),
      ("socket", { SystemCall.make(SYS_socket, AF_INET, Int(SOCK_STREAM.rawValue), 0) }),
      ("socketpair", { SystemCall.make(SYS_socketpair, AF_UNIX, Int(SOCK_STREAM.rawValue), 0, buffer) }),
      ("write to a closed descriptor", { SystemCall.make(SYS_write, 2, buffer, 1) }),
      ("connect", { SystemCall.make(SYS_connect, 0, buffer, 16) }),
      ("execve", { SystemCall.make(SYS_execve, text("/bin/true"), buffer, buffer) }),
      ("ptrace", { SystemCall.make(SYS_ptrace, 0, 0, 0, 0) }),
      ("read another's memory", { SystemCall.make(SYS_process_vm_readv, 1, buffer, 1, buffer, 1, 0) }),
      ("kill another process", { SystemCall.make(SYS_kill, getppid(), SIGTERM) }),
      ("kill everything", { SystemCall.make(SYS_kill, -1, 0) }),
      ("signal a thread", { SystemCall.make(SYS_tgkill, 1, 1, SIGTERM) }),
      (
        "thread",
        { SystemCall.make(SYS_clone, CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD, 0, 0, 0, 0) }
      ),
      ("clone3", { SystemCall.make(SYS_clone3, buffer, 88) }),
      ("vfork", { SystemCall.make(SYS_clone, CLONE_VM | CLONE_VFORK | SIGCHLD, 0, 0, 0, 0) }),
      ("fork with a namespace", { SystemCall.make(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0) }),
      ("leave the user namespace", { SystemCall.make(SYS_unshare, CLONE_NEWUSER) }),
      ("setns", { SystemCall.make(SYS_setns, 0, 0) }),
      ("mount", { SystemCall.make(SYS_mount, buffer, text("/"), text("tmpfs"), 0, 0) }),
      ("chroot", { SystemCall.make(SYS_chroot, text("/")) }),
      ("leave the session", { SystemCall.make(SYS_setsid) }),
      ("leave the process group", { SystemCall.make(SYS_setpgid, 0, 0) }),
      ("shared memory", { map(PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS) }),
      ("map a file", { map(PROT_READ, MAP_PRIVATE, descriptor: 0) }),
      ("map a file's memory", { map(PROT_READ, MAP_SHARED, descriptor: 0) }),
      ("map what is no memory", { map(PROT_READ | PROT_WRITE, MAP_SHARED, descriptor: socket) }),
      ("executable shared memory", { map(PROT_READ | PROT_WRITE | PROT_EXEC, MAP_SHARED, descriptor: socket) }),
      (
        "shared memory in another's place",
        { map(PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, descriptor: socket, at: buffer) }
      ),
      ("executable memory", { map(PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS) }),
      ("make memory executable", { SystemCall.make(SYS_mprotect, buffer, 4096, PROT_READ | PROT_EXEC) }),
      ("terminal control", { SystemCall.make(SYS_ioctl, 2, TIOCSTI, buffer) }),
      ("tracing of itself", { SystemCall.make(SYS_prctl, PR_SET_PTRACER, -1, 0, 0, 0) }),
      ("capabilities", { SystemCall.make(SYS_capget, buffer, buffer) }),
      ("memory file", { SystemCall.make(SYS_memfd_create, text("x"), 0) }),
      ("io_uring", { SystemCall.make(SYS_io_uring_setup, 8, buffer) }),
      ("bpf", { SystemCall.make(SYS_bpf, 0, buffer, 16) }),
      ("limits", { SystemCall.make(SYS_prlimit64, 0, Int(RLIMIT_CORE.rawValue), 0, buffer) }),
      ("abort", { abort() }),
      ("kernel log", { SystemCall.make(SYS_syslog, 3, buffer, 16) }),
    ]

    /// The names that `probe(_:)` knows.
    public static let probes = acts.map(\.name)

    /// Tries what is forbidden: an act of `probes` for which the filter should end this process.
    ///
    /// - Returns: `refused: REASON` or `done`, where the process lives on.
    public static func probe(_ name: String) -> String {
      guard let act = acts.first(where: { $0.name == name }) else { return "no such probe: \(name)" }
      if act.attempt() != -1 { return "done" }
      return "refused: \(SystemError(operation: name, code: errno))"
    }

    private static let at = AT_FDCWD
    /// The first worker's.
    private static let socket: Int32 = 4
    nonisolated(unsafe) private static let page = mmap(
      nil, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)!
    private static var buffer: Int { Int(bitPattern: page) }

    private static func text(_ text: String) -> UnsafeMutablePointer<CChar> { strdup(text) }

    private static func map(_ protection: Int32, _ flags: Int32, descriptor: Int32 = -1, at place: Int = 0) -> Int {
      SystemCall.make(SYS_mmap, place, 4096, protection, flags, descriptor, 0)
    }
  }
#endif

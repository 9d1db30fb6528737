import CPlatform
import CSeccomp
import Glibc
import Platform

/// The system calls that a confined process may make (seccomp(2), by libseccomp). Any other ends it with `SIGSYS`.
enum SystemCallFilter {
  /// A condition on one argument: under `mask` it is exactly `value`.
  private struct Condition {
    let argument: UInt32
    let mask: UInt64
    let value: UInt64

    static func exactly(_ argument: UInt32, _ value: Int32) -> Condition {
      Condition(argument: argument, mask: .max, value: UInt64(UInt32(bitPattern: value)))
    }
    static func bits(_ argument: UInt32, _ mask: Int32, _ value: Int32) -> Condition {
      Condition(argument: argument, mask: UInt64(mask), value: UInt64(value))
    }
  }

  /// Calls that go through whatever their arguments are; they reach nothing but memory and the worker's own socket.
  private static let allowed = [
    // The socket; `pread64` is the engine's look at its memory use, which finds nothing.
    "recvmsg", "sendmsg", "read", "write", "pread64", "close",
    // Memory of its own.
    "brk", "munmap", "mremap", "madvise",
    // Locks and one-time initialisation inside the engine.
    "futex", "sched_yield",
    // Clocks and randomness, where the C library does not get them without a call.
    "clock_gettime", "gettimeofday", "getrandom",
    // What fork(), abort() and signal handlers of the C library and the engine do.
    "set_robust_list", "getpid", "gettid", "rt_sigprocmask", "rt_sigaction", "rt_sigreturn",
    "exit_group",
  ]

  /// Calls that go through with certain arguments only.
  private static let conditional: [(call: String, conditions: [Condition])] = [
    // Fresh private memory, never executable: the engine's code region was mapped at its start.
    (
      "mmap",
      [
        .bits(2, PROT_EXEC, 0),
        .bits(3, MAP_SHARED | MAP_PRIVATE | MAP_ANONYMOUS, MAP_PRIVATE | MAP_ANONYMOUS),
      ]
    ),
    // The memory that the host shares. A mapping needs a descriptor, and the process has none that the host did not give
    // to it; where there is other memory already, and with any other right, it is refused.
    ("mmap", [.exactly(2, PROT_READ | PROT_WRITE), .exactly(3, MAP_SHARED)]),
    ("mprotect", [.bits(2, PROT_EXEC, 0)]),
    // Exactly what fork() of the GNU C library asks for: no threads, no namespaces, no shared memory.
    ("clone", [.exactly(0, CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID | SIGCHLD)]),
    // Fork.isSingleThreaded.
    ("unshare", [.exactly(0, CLONE_THREAD)]),
  ]

  /// Calls that fail with an error which the libraries that try them know how to live with.
  private static let refused: [(error: Int32, calls: [String])] = [
    (ENOSYS, ["clone3", "statx", "rseq"]),
    // ICU looks for the time zone, stdio for the kind of its file.
    (EACCES, ["open", "openat", "access", "faccessat", "faccessat2", "readlink", "readlinkat"]),
    (EACCES, ["stat", "lstat", "fstat", "newfstatat"]),
    (ENOTTY, ["ioctl"]),
    (ESPIPE, ["lseek"]),
    (EINVAL, ["prctl"]),
    // abort() then ends the process by an instruction that is not allowed.
    (EPERM, ["tgkill"]),
  ]

  /// Puts the filter on this process and all its copies, for good. Needs `no_new_privs` or `CAP_SYS_ADMIN`.
  static func install() throws(SystemError) {
    guard let filter = seccomp_init(SCMP_ACT_KILL_PROCESS) else {
      throw SystemError(operation: "seccomp_init", code: ENOMEM)
    }
    defer { seccomp_release(filter) }
    // A call by another architecture's numbers ends the process, not only the thread.
    try check("seccomp_attr_set", "", seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS))
    for call in allowed { try add(call, action: SCMP_ACT_ALLOW, to: filter) }
    for (call, conditions) in conditional { try add(call, action: SCMP_ACT_ALLOW, conditions, to: filter) }
    for (error, calls) in refused {
      // SCMP_ACT_ERRNO(error)
      for call in calls { try add(call, action: 0x0005_0000 | UInt32(error), to: filter) }
    }
    try check("seccomp_load", "", seccomp_load(filter))
  }

  private static func add(
    _ call: String, action: UInt32, _ conditions: [Condition] = [], to filter: scmp_filter_ctx
  ) throws(SystemError) {
    let number = seccomp_syscall_resolve_name(call)
    // A negative number: this architecture has no such call.
    if number < 0 { return }
    let comparisons = conditions.map {
      scmp_arg_cmp(arg: $0.argument, op: SCMP_CMP_MASKED_EQ, datum_a: $0.mask, datum_b: $0.value)
    }
    try check(
      "seccomp_rule_add", call,
      seccomp_rule_add_array(filter, action, number, UInt32(comparisons.count), comparisons))
  }

  private static func check(_ operation: String, _ subject: String, _ result: Int32) throws(SystemError) {
    if result != 0 { throw SystemError(operation: operation, subject: subject, code: -result) }
  }
}

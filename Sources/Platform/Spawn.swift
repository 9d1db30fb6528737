import CPlatform
import Glibc

/// Starting other programs (posix_spawn(3)).
public enum Spawn {
  /// Starts the program at `path` as a child with no signal blocked or ignored.
  ///
  /// The child has /dev/null as standard input and output, and as standard error unless `inheritsStandardError`;
  /// besides these, only `descriptors`. `SIGCHLD` must not be ignored in this process.
  /// - Parameters:
  ///   - arguments: all of `argv`, the program's name first.
  ///   - environment: all of it, as `NAME=value`.
  ///   - descriptors: by the number that each has in the child; these may be 0, 1 and 2 too.
  /// - Returns: the child; the caller reaps it with `wait()`.
  public static func start(
    _ path: String, arguments: [String], environment: [String], descriptors: [Int32: Descriptor] = [:],
    inheritsStandardError: Bool = false
  ) throws(SystemError) -> ProcessHandle {
    func check(_ operation: String, _ result: Int32) throws(SystemError) {
      if result != 0 { throw SystemError(operation: operation, subject: path, code: result) }
    }
    let highest = max(2, descriptors.keys.max() ?? 2)

    var actions = posix_spawn_file_actions_t()
    try check("posix_spawn_file_actions_init", posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Sources are moved above all targets first, so that no target overwrites a source.
    var sources: [Descriptor] = []
    for number in 0...highest {
      if let descriptor = descriptors[number] {
        let source = try descriptor.duplicate(atLeast: highest + 1)
        sources.append(source)
        try check("dup2", posix_spawn_file_actions_adddup2(&actions, source.raw, number))
      } else if number == 2 && inheritsStandardError {
        continue
      } else if number <= 2 {
        let flags = number == 0 ? O_RDONLY : O_WRONLY
        try check("open", posix_spawn_file_actions_addopen(&actions, number, "/dev/null", flags, 0))
      } else {
        try check("close", posix_spawn_file_actions_addclose(&actions, number))
      }
    }
    try check("closefrom", posix_spawn_file_actions_addclosefrom_np(&actions, highest + 1))

    var attributes = posix_spawnattr_t()
    try check("posix_spawnattr_init", posix_spawnattr_init(&attributes))
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    try check("sigmask", posix_spawnattr_setsigmask(&attributes, &signals))
    sigfillset(&signals)
    try check("sigdefault", posix_spawnattr_setsigdefault(&attributes, &signals))
    try check(
      "flags", posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)))

    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { for string in argv + envp { free(string) } }
    var pid: pid_t = 0
    try check("posix_spawn", posix_spawn(&pid, path, &actions, &attributes, &argv, &envp))
    withExtendedLifetime(sources) {}
    return try ProcessHandle(pid: pid)
  }
}

import Glibc
import Platform

/// A program that runs at a terminal of its own, with a keyboard to type on and a screen to look at.
///
/// Nothing here waits for a fixed time: what is expected is looked for whenever the program has written something, and
/// `patience` only ends a test that would never end.
public final class PseudoTerminal {
  /// What is on the screen now.
  public private(set) var screen: Screen
  /// Everything that the program has written.
  public private(set) var written: [UInt8] = []
  /// Nanoseconds that something expected may take.
  public var patience: Int64 = 30_000_000_000

  let master: Descriptor
  /// The path of the program's end of the terminal.
  public let path: String
  /// The program's process.
  public let pid: pid_t
  /// What has to be there as long as the program is, such as its directory.
  public var belongings: AnyObject?
  private var exitStatus: Int32?
  private var isHungUp = false

  /// Starts `program` as the leader of a session whose terminal this is.
  ///
  /// - Parameters:
  ///   - program: a path; see `product(_:)`.
  ///   - directory: where it runs; that of the tests if nil.
  ///   - environment: added to `TERM`, `LANG`, `PATH` and a `HOME` that does not exist; it may replace them.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], rows: Int = 12,
    columns: Int = 60, directory: String? = nil
  ) throws {
    screen = Screen(rows: rows, columns: columns)
    let (master, slave, path) = try Self.open(rows: rows, columns: columns)
    self.master = master
    self.path = path

    var values = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent",
      // A crash is to be seen on the screen, and not to ask what to do.
      "SWIFT_BACKTRACE": "interactive=no,color=no",
      "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
    ]
    values.merge(environment) { $1 }
    let command = (directory.map { ["/usr/bin/env", "-C", $0] } ?? []) + [program] + arguments
    pid = try Self.spawn(command, values, terminal: path)
    withExtendedLifetime(slave) {}
  }

  deinit {
    if exitStatus == nil {
      kill(-pid, SIGKILL)
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
  }

  /// The path of an executable of this package, which is built next to the tests.
  public static func product(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    precondition(count > 0, "/proc/self/exe cannot be read")
    let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path[..<(path.lastIndex(of: "/") ?? path.startIndex)] + "/" + name
  }

  private static func open(
    rows: Int, columns: Int
  ) throws -> (master: Descriptor, slave: Descriptor, path: String) {
    var (first, second): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var path = [CChar](repeating: 0, count: 256)
    if openpty(&first, &second, &path, nil, &size) != 0 {
      throw SystemError(operation: "openpty", code: errno)
    }
    let (master, slave) = (Descriptor(adopting: first), Descriptor(adopting: second))
    for end in [first, second] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    try master.setNonBlocking(true)
    return (master, slave, String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  private static func spawn(
    _ command: [String], _ environment: [String: String], terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes the session's own.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // POSIX_SPAWN_SETSID, which glibc shows only to GNU programs.
    posix_spawnattr_setflags(&attributes, Int16(0x80 | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var argv = command.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in argv + envp { free(string) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, command[0], &actions, &attributes, &argv, &envp)
    if code != 0 { throw SystemError(operation: "posix_spawn", subject: command[0], code: code) }
    return pid
  }

  // MARK: The keyboard

  /// Types `text` as it is: `\r` is the Enter key, `\u{3}` is control-C.
  public func type(_ text: String) throws { try type(bytes: Array(text.utf8)) }

  public func type(bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master.raw, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // The program must take something first, and may have to write before it does.
        _ = try Poll.wait([.init(master.raw, [.readable, .writable])], timeout: patience)
        try takeOutput()
      } else {
        throw SystemError(operation: "write", subject: "terminal", code: errno)
      }
    }
  }

  public func press(_ keys: Key...) throws {
    for key in keys { try type(key.rawValue) }
  }

  /// Pastes as a terminal does: with returns for newlines, and marked if the program has asked for that.
  public func paste(_ text: String) throws {
    let typed = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r")
    try type(screen.isPasteMarked ? "\u{1B}[200~" + typed + "\u{1B}[201~" : typed)
  }

  public func resize(rows: Int, columns: Int) throws {
    _ = try takeOutput()
    screen.resize(rows: rows, columns: columns)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    try SystemError.check("ioctl") { ioctl(master.raw, UInt(TIOCSWINSZ), &size) }
  }

  /// Sends a signal to the program.
  public func send(_ signal: Int32) throws { try SystemError.check("kill") { kill(pid, signal) } }

  // MARK: The screen

  /// Waits until the screen is `expected`, without spaces at the ends of rows and empty rows at the end.
  ///
  /// Where `expected` has a `‸`, the cursor must be there.
  public func expect(_ expected: String) throws {
    let mark: Character = "‸"
    let hasMark = expected.contains(mark)
    try wait(toSee: expected) { hasMark ? $0.text(cursorMark: mark) == expected : $0.text == expected }
  }

  /// Waits until `text` is somewhere on the screen, within one row.
  public func waitFor(_ text: String) throws {
    try wait(toSee: "… " + text + " …") { screen in screen.lines.contains { $0.contains(text) } }
  }

  /// Waits until `condition` holds.
  public func wait(toSee description: String, _ condition: (Screen) throws -> Bool) throws {
    let deadline = Clock.monotonicNanoseconds() + patience
    while try !condition(screen) {
      if isHungUp { throw Unexpected(expected: description, screen: screen, reason: "the program has ended") }
      let left = deadline - Clock.monotonicNanoseconds()
      if left <= 0 { throw Unexpected(expected: description, screen: screen, reason: "it did not come") }
      // Conditions may depend on more than what is written, so they are tried again now and then.
      _ = try Poll.wait([.init(master.raw, .readable)], timeout: min(left, 10_000_000))
      try takeOutput(atMost: 16)
    }
  }

  /// Waits until the program has ended.
  /// - Returns: its exit status, or 128 and the signal that has killed it.
  public func waitForExit() throws -> Int32 {
    let deadline = Clock.monotonicNanoseconds() + patience
    while exitStatus == nil {
      var status: Int32 = 0
      if waitpid(pid, &status, isHungUp ? 0 : WNOHANG) == pid {
        exitStatus = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        break
      }
      if Clock.monotonicNanoseconds() > deadline {
        throw Unexpected(expected: "the end of the program", screen: screen, reason: "it did not come")
      }
      // Nothing is written when a process ends that has not the terminal's last descriptor: look now and then.
      _ = try Poll.wait([.init(master.raw, .readable)], timeout: 5_000_000)
      try takeOutput(atMost: 16)
    }
    try takeOutput()
    return exitStatus ?? 0
  }

  /// Takes what the program has written so far, without waiting.
  public func takeOutput() throws { try takeOutput(atMost: .max) }

  /// The same, but no more than in so many readings: a program may write faster than a screen is drawn, and never end.
  private func takeOutput(atMost readings: Int) throws {
    for _ in 0..<readings {
      guard let bytes = try readAvailable() else { return }
      written += bytes
      screen.feed(bytes)
    }
  }

  /// What can be read without waiting; nil when there is nothing.
  private func readAvailable() throws -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master.raw, &buffer, buffer.count)
    if count > 0 { return Array(buffer[..<count]) }
    // Nobody has the terminal open any more.
    if count < 0 && errno == EIO { isHungUp = true }
    if count < 0 && ![EIO, EAGAIN, EINTR].contains(errno) {
      throw SystemError(operation: "read", subject: "terminal", code: errno)
    }
    return nil
  }

  /// The mode of the terminal (termios(3)).
  public func mode() throws -> termios {
    var mode = termios()
    try SystemError.check("tcgetattr") { tcgetattr(master.raw, &mode) }
    return mode
  }

  /// Changes the mode of the terminal, as stty(1) does.
  public func setMode(_ change: (inout termios) -> Void) throws {
    var mode = try self.mode()
    change(&mode)
    try SystemError.check("tcsetattr") { tcsetattr(master.raw, TCSANOW, &mode) }
  }
}

extension PseudoTerminal {
  /// What keys send.
  public enum Key: String, Sendable {
    case enter = "\r"
    case tab = "\t"
    case escape = "\u{1B}"
    case backspace = "\u{7F}"
    case up = "\u{1B}[A"
    case down = "\u{1B}[B"
    case right = "\u{1B}[C"
    case left = "\u{1B}[D"
    case home = "\u{1B}[H"
    case end = "\u{1B}[F"
    case delete = "\u{1B}[3~"
    case controlLeft = "\u{1B}[1;5D"
    case controlRight = "\u{1B}[1;5C"
  }

  /// The screen is not what was expected.
  public struct Unexpected: Error, CustomStringConvertible {
    public let expected: String
    public let screen: Screen
    public let reason: String

    public var description: String {
      func framed(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "  │" + $0 }.joined(separator: "\n")
      }
      return "\(reason)\nexpected:\n\(framed(expected))\nscreen, the cursor at ‸:\n"
        + framed(screen.text(cursorMark: "‸"))
    }
  }
}

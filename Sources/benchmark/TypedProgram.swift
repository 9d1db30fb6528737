import Glibc
import Platform

/// A program on a terminal of its own (pty(7)), at which the benchmark types.
final class TypedProgram {
  /// Nanoseconds after which a program that says nothing new counts as hanging.
  private static let patience: Int64 = 60_000_000_000

  let process: ProcessHandle
  /// When it was started, in nanoseconds.
  let started: Int64
  private let terminal: Descriptor
  private var plain = PlainText()
  private var lastOutput: Int64
  private let name: String

  init(_ arguments: [String], environment: [String]) throws {
    name = arguments[0]
    var (near, far): (Int32, Int32) = (-1, -1)
    var path = [CChar](repeating: 0, count: 256)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    try SystemError.check("openpty") { openpty(&near, &far, &path, nil, &size) }
    terminal = Descriptor(adopting: near)
    let programsEnd = Descriptor(adopting: far)
    for end in [near, far] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    started = Clock.monotonicNanoseconds()
    lastOutput = started
    process = try Self.spawn(arguments, environment: environment, terminal: path)
    withExtendedLifetime(programsEnd) {}
  }

  deinit {
    end()
  }

  /// Kills it, if it runs.
  func end() {
    // It may have ended by itself, and then there is nothing left to do.
    guard process.isAlive else { return }
    _ = try? process.kill()
    _ = try? process.wait()
  }

  /// Types `text`.
  func type(_ text: String) throws {
    plain.clear()
    var text = text
    try text.withUTF8 { bytes in
      var sent = 0
      while sent < bytes.count {
        sent += try SystemError.check("write", name) {
          write(terminal.raw, bytes.baseAddress! + sent, bytes.count - sent)
        }
      }
    }
  }

  /// Waits until `text` has been seen since the last keystrokes.
  ///
  /// - Returns: when, in nanoseconds.
  @discardableResult
  func wait(for text: String) throws -> Int64 {
    let wanted = Array(text.utf8)
    var searched = 0
    while !plain.contains(wanted, from: max(0, searched - wanted.count)) {
      searched = plain.bytes.count
      guard try read(within: Self.patience) else {
        throw BenchError(name, "no \(text) came, but \(plain.text.suffix(500))")
      }
    }
    return lastOutput
  }

  /// Waits until it has had nothing to say and nothing to do for a while.
  ///
  /// - Returns: when it last said something, in nanoseconds.
  @discardableResult
  func settle(milliseconds: Int64 = 30) throws -> Int64 {
    while true {
      let before = processorTime
      if try read(within: milliseconds * 1_000_000) { continue }
      if processorTime == before { return lastOutput }
    }
  }

  /// Types `text` in peace, and then Enter.
  ///
  /// - Returns: milliseconds from Enter until `prompt` is seen.
  func enter(_ text: String, until prompt: String) throws -> Double {
    try settle()
    try type(text)
    try settle()
    let start = Clock.monotonicNanoseconds()
    try type("\r")
    return Double(try wait(for: prompt) - start) / 1e6
  }

  /// Types `key` in peace.
  ///
  /// - Returns: when, in nanoseconds.
  func press(_ key: String) throws -> Int64 {
    try settle()
    let start = Clock.monotonicNanoseconds()
    try type(key)
    return start
  }

  /// What has been seen since the last keystrokes.
  var text: String { plain.text }

  /// Reads what there is.
  ///
  /// - Returns: whether something came within so many nanoseconds.
  private func read(within time: Int64) throws -> Bool {
    let events = try Poll.wait([Poll.Interest(terminal.raw, .readable)], timeout: time)
    if events[0].isEmpty { return false }
    var room = [UInt8](repeating: 0, count: 64 << 10)
    let count = try SystemError.check(
      "read", "the terminal of \(name), which has ended after \(plain.text.suffix(4000))"
    ) {
      Glibc.read(terminal.raw, &room, room.count)
    }
    lastOutput = Clock.monotonicNanoseconds()
    plain.append(room[..<count])
    if plain.positionRequests > 0 {
      plain.answered()
      let answer = "\u{1B}[1;1R"
      try SystemError.check("write", name) { write(terminal.raw, answer, answer.utf8.count) }
    }
    return true
  }

  /// Clock ticks for which it has run, its threads included.
  private var processorTime: Int {
    guard let stat = try? contents(of: "/proc/\(process.pid)/stat"), let end = stat.lastIndex(of: ")") else { return 0 }
    let fields = stat[end...].split(separator: " ")
    return fields.count > 13 ? (Int(fields[12]) ?? 0) + (Int(fields[13]) ?? 0) : 0
  }

  /// `POSIX_SPAWN_SETSID` of <spawn.h>, which Swift reads without `_GNU_SOURCE`.
  private static let spawnsSession = 0x80

  /// Starts the program as the leader of a session, whose controlling terminal is the first that it opens.
  private static func spawn(_ arguments: [String], environment: [String], terminal: [CChar]) throws -> ProcessHandle {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(spawnsSession))
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { for string in argv + envp { free(string) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, arguments[0], &actions, &attributes, &argv, &envp)
    guard code == 0 else { throw SystemError(operation: "posix_spawn", subject: arguments[0], code: code) }
    return try ProcessHandle(pid: pid)
  }
}

/// The text of a file, such as one of /proc.
func contents(of path: String) throws -> String {
  let file = try Descriptor.open(path, O_RDONLY)
  var bytes: [UInt8] = []
  var room = [UInt8](repeating: 0, count: 16 << 10)
  while true {
    let count = try SystemError.check("read", path) { read(file.raw, &room, room.count) }
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += room[..<count]
  }
}

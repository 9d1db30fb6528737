import Foundation
import Glibc
import TerminalSupport
import TestSupport

/// A user of jsrepl: a home directory, in which everything that jsrepl keeps lies too.
struct Home {
  let directory: TemporaryDirectory
  /// What jsrepl sees of the world.
  var environment: [String: String]

  init() throws {
    directory = TemporaryDirectory()
    environment = ["HOME": directory.path, "TZ": "UTC", "LANG": "C.UTF-8"]
  }

  var path: String { directory.path }
  var state: String { path + "/.local/state/jsrepl" }

  /// Writes a file of the home directory, with the folders that it needs.
  func write(_ content: String, to name: String) throws { try write(Data(content.utf8), to: name) }

  func write(_ content: Data, to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: url)
  }

  func read(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)) }
}

/// What a run of jsrepl has come to.
struct Outcome: Equatable, CustomStringConvertible {
  var output = ""
  var error = ""
  /// The exit status, or 128 and the signal that has killed it.
  var status: Int32 = 0

  var description: String { "status \(status)\noutput:\n\(output)\nerror:\n\(error)" }
}

/// A running jsrepl that has no terminal.
final class Program {
  /// Milliseconds after which a run is killed, because it will never end.
  private static let patience: Int32 = 60_000

  let pid: pid_t
  private let home: Home
  /// What it has written so far.
  private(set) var output: [UInt8] = []
  private var error: [UInt8] = []
  private var unsent: ArraySlice<UInt8>
  private var ends: (input: Int32, output: Int32, error: Int32)

  /// - Parameters:
  ///   - input: standard input, which then ends; nil for one that doesn't.
  ///   - output: a file for standard output, such as `/dev/full`.
  init(
    _ arguments: [String], input: Data?, in home: Home, environment: [String: String] = [:], output: String? = nil,
    program: String = PseudoTerminal.product("jsrepl")
  ) throws {
    self.home = home
    keepsInput = input == nil
    unsent = input.map { ArraySlice($0) } ?? []
    let pairs = try (0..<3).map { _ in try Self.pair() }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, pair) in pairs.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, pair.theirs, Int32(descriptor))
    }
    if let output { posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY, 0) }
    let environment = home.environment.merging(environment) { $1 }
    var argv = (["/usr/bin/env", "-C", home.path, program] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in argv + envp { free(string) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, "/usr/bin/env", &actions, nil, &argv, &envp)
    for pair in pairs { close(pair.theirs) }
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    self.pid = pid
    ends = (pairs[0].ours, pairs[1].ours, pairs[2].ours)
    if input?.isEmpty == true { endInput() }
  }

  private let keepsInput: Bool

  /// Connected descriptors that no other child inherits.
  private static func pair() throws -> (ours: Int32, theirs: Int32) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EINVAL) }
    return (ends[0], ends[1])
  }

  deinit {
    for end in [ends.input, ends.output, ends.error] where end >= 0 { close(end) }
  }

  /// Puts more into standard input.
  func type(_ text: String) { unsent += Array(text.utf8) }

  private func endInput() {
    close(ends.input)
    ends.input = -1
  }

  /// Goes on until standard output is `text`, or the program ends.
  func waitFor(_ text: String) throws {
    while output != Array(text.utf8), ends.output >= 0 { try exchange() }
  }

  /// Goes on until the program has ended.
  func finish() throws -> Outcome {
    while ends.output >= 0 || ends.error >= 0 { try exchange() }
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    return Outcome(
      output: String(decoding: output, as: UTF8.self), error: String(decoding: error, as: UTF8.self),
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F))
  }

  /// Writes and reads what can be written and read now.
  private func exchange() throws {
    let wantsInput: Int16 = ends.input >= 0 && !unsent.isEmpty ? Int16(POLLOUT) : 0
    var polled = [
      pollfd(fd: wantsInput != 0 ? ends.input : -1, events: wantsInput, revents: 0),
      pollfd(fd: ends.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: ends.error, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polled, 3, Self.patience) > 0 else {
      kill(pid, SIGKILL)
      return
    }
    if polled[0].revents != 0 {
      let count = unsent.withUnsafeBytes {
        // MSG_NOSIGNAL and MSG_DONTWAIT.
        send(ends.input, $0.baseAddress, $0.count, Int32(0x4000 | 0x40))
      }
      unsent = count < 0 ? [] : unsent.dropFirst(count)
      if unsent.isEmpty, !keepsInput { endInput() }
    }
    if polled[1].revents != 0 { Self.take(&ends.output, &output) }
    if polled[2].revents != 0 { Self.take(&ends.error, &error) }
  }

  private static func take(_ end: inout Int32, _ bytes: inout [UInt8]) {
    var room = [UInt8](repeating: 0, count: 64 << 10)
    let count = recv(end, &room, room.count, 0)
    if count > 0 {
      bytes += room[..<count]
    } else {
      close(end)
      end = -1
    }
  }
}

/// Runs jsrepl to its end.
func run(
  _ arguments: [String], input: String = "", in home: Home, environment: [String: String] = [:], output: String? = nil
) throws -> Outcome {
  try run(arguments, input: Data(input.utf8), in: home, environment: environment, output: output)
}

func run(
  _ arguments: [String], input: Data, in home: Home, environment: [String: String] = [:], output: String? = nil
) throws -> Outcome {
  try Program(arguments, input: input, in: home, environment: environment, output: output).finish()
}

import Glibc
import Platform

/// What all measures need: the programs, how often to measure, and a place for files.
final class Bench {
  /// The programs that are installed, jsrepl first.
  let subjects: [Subject]
  /// The peers that are not.
  let missing: [String]
  /// Whether to be content with few runs and short sessions.
  let isQuick: Bool
  /// A directory for homes, sessions and scripts, gone at the end.
  let directory: String

  init(isQuick: Bool) throws {
    self.isQuick = isQuick
    var template = Array("/tmp/jsrepl-benchmark.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw SystemError(operation: "mkdtemp", subject: "/tmp", code: errno)
    }
    directory = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    (subjects, missing) = try Subject.find(configuration: directory)
  }

  deinit {
    // Left-over files of a run that failed are all below a directory of our own.
    _ = try? run(["/bin/rm", "-rf", directory])
  }

  /// The program that is measured.
  var jsrepl: Subject { subjects[0] }

  /// How often to measure what takes about `milliseconds`.
  func rounds(forMilliseconds milliseconds: Int) -> Int {
    let count = milliseconds < 20 ? 31 : milliseconds < 300 ? 15 : 7
    return isQuick ? max(3, count / 4) : count
  }

  /// The variables that programs see: none of the user's settings, files below ``directory``.
  var environment: [String] {
    inherited("PATH", "LD_LIBRARY_PATH", "JSREPL_WORKER")
      + [
        "HOME=\(directory)", "XDG_STATE_HOME=\(directory)/state", "XDG_CONFIG_HOME=\(directory)/config",
        "TERM=xterm-256color", "SWIFT_BACKTRACE=interactive=no,color=no", "LANG=C.UTF-8", "NODE_REPL_HISTORY=",
        "PYTHONDONTWRITEBYTECODE=1",
      ]
  }

  /// Runs a program to its end.
  ///
  /// - Returns: what it wrote to standard output.
  /// - Throws: where it doesn't exit with status 0.
  func run(_ arguments: [String]) throws -> String { try capture(arguments, environment: environment) }

  /// Starts a program on a terminal of its own.
  func open(_ arguments: [String]) throws -> TypedProgram { try TypedProgram(arguments, environment: environment) }

  /// Writes a file into ``directory``.
  ///
  /// - Returns: its path.
  func write(_ text: String, to name: String) throws -> String {
    let path = directory + "/" + name
    let file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_TRUNC)
    var text = text
    try text.withUTF8 { bytes in
      var sent = 0
      while sent < bytes.count {
        sent += try SystemError.check("write", path) {
          Glibc.write(file.raw, bytes.baseAddress! + sent, bytes.count - sent)
        }
      }
    }
    return path
  }

  /// Tells the user, beside the table, what is going on.
  func note(_ text: String) { complain(text) }
}

/// Writes a line to standard error.
func complain(_ text: String) {
  let line = text + "\n"
  write(STDERR_FILENO, line, line.utf8.count)
}

/// Runs a program to its end.
///
/// - Returns: what it wrote to standard output.
/// - Throws: where it doesn't exit with status 0.
func capture(_ arguments: [String], environment: [String]) throws -> String {
  let (child, reading) = try start(arguments, environment: environment)
  return try finish(child, reading: reading, name: arguments.joined(separator: " "))
}

/// Starts a program, with the end of a pipe that it alone writes to.
private func start(_ arguments: [String], environment: [String]) throws -> (ProcessHandle, Descriptor) {
  let (reading, writing) = try Descriptor.pipe()
  let child = try Spawn.start(
    arguments[0], arguments: arguments, environment: environment, descriptors: [1: writing], inheritsStandardError: true
  )
  return (child, reading)
}

private func finish(_ child: ProcessHandle, reading: Descriptor, name: String) throws -> String {
  var bytes: [UInt8] = []
  var room = [UInt8](repeating: 0, count: 64 << 10)
  while true {
    let events = try Poll.wait([Poll.Interest(reading.raw, .readable)], timeout: 120_000_000_000)
    if events[0].isEmpty {
      try child.kill()
      _ = try child.wait()
      throw BenchError(name, "it took more than two minutes")
    }
    let count = try SystemError.check("read", name) { read(reading.raw, &room, room.count) }
    if count == 0 { break }
    bytes += room[..<count]
  }
  let status = try child.wait()
  guard status == .exited(0) else { throw BenchError(name, "it ended with \(status)") }
  return String(decoding: bytes, as: UTF8.self)
}

/// A program that doesn't do what it is measured at.
struct BenchError: Error, CustomStringConvertible {
  let program: String
  let reason: String

  init(_ program: String, _ reason: String) {
    self.program = program
    self.reason = reason
  }

  var description: String { "\(program): \(reason)" }
}

/// Those of the variables that are set, as `NAME=value`.
func inherited(_ names: String...) -> [String] {
  names.compactMap { (name: String) -> String? in
    guard let value = getenv(name) else { return nil }
    return name + "=" + String(cString: value)
  }
}

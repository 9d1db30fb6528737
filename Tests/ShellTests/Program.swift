import Foundation
import TerminalSupport

/// A user of jsrepl: a home directory, in which everything that jsrepl keeps lies too.
struct Home {
  let directory: TemporaryDirectory
  /// What jsrepl sees of the world.
  var environment: [String: String]

  init() throws {
    directory = try TemporaryDirectory()
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
  /// Seconds after which a run is killed, because it will never end.
  private static let patience = 120

  let process = Process()
  let input = Pipe()
  private let directory: TemporaryDirectory
  private let hasEnded = DispatchSemaphore(value: 0)

  /// - Parameter output: a file for standard output, such as `/dev/full`.
  init(_ arguments: [String], in home: Home, environment: [String: String] = [:], output: String? = nil) throws {
    directory = try TemporaryDirectory()
    process.executableURL = URL(fileURLWithPath: PseudoTerminal.product("jsrepl"))
    process.arguments = arguments
    process.environment = home.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: home.path)
    process.standardInput = input
    process.standardOutput = try Self.file(output ?? directory.path + "/output")
    process.standardError = try Self.file(directory.path + "/error")
    process.terminationHandler = { [hasEnded] _ in hasEnded.signal() }
    try process.run()
  }

  private static func file(_ path: String) throws -> FileHandle {
    if !FileManager.default.fileExists(atPath: path) { FileManager.default.createFile(atPath: path, contents: nil) }
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  var pid: pid_t { process.processIdentifier }

  /// What it has written to standard output so far.
  var output: String {
    get throws { try text("output") }
  }

  private func text(_ name: String) throws -> String {
    let path = directory.path + "/" + name
    guard FileManager.default.fileExists(atPath: path) else { return "" }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// Waits until standard output begins with `text`.
  func waitFor(_ text: String) throws {
    while try !output.hasPrefix(text), process.isRunning { sched_yield() }
  }

  /// Ends the input, and waits until the program has ended.
  func finish() throws -> Outcome {
    try input.fileHandleForWriting.close()
    if hasEnded.wait(timeout: .now() + .seconds(Self.patience)) == .timedOut {
      kill(pid, SIGKILL)
      hasEnded.wait()
    }
    let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    return Outcome(output: try text("output"), error: try text("error"), status: status)
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
  let program = try Program(arguments, in: home, environment: environment, output: output)
  signal(SIGPIPE, SIG_IGN)
  // A program that ends without reading has closed the pipe.
  if !input.isEmpty { try? program.input.fileHandleForWriting.write(contentsOf: input) }
  return try program.finish()
}

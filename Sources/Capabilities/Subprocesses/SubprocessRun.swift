import Glibc
import Platform
import Wire

/// What came of running a program to its end.
struct SubprocessResult: Equatable, Sendable {
  var status: Int32?
  var signal: Int32?
  /// One of Node's codes: why it did not run, or what ended it.
  var error = ""
  var notes: [String] = []
  /// Descriptors and how many bytes came from each, in the order in which they came.
  var layout: [Int] = []
  var output: [UInt8] = []

  mutating func append(_ bytes: some Collection<UInt8>, from source: RunningProgram.Output) {
    if bytes.isEmpty { return }
    output += bytes
    if layout.count >= 2, layout[layout.count - 2] == source.rawValue {
      layout[layout.count - 1] += bytes.count
    } else {
      layout += [source.rawValue, bytes.count]
    }
  }

  /// Takes a look as observations, and gives what it saw or, in a replay, what was seen.
  static func observed(
    by observations: Observations, _ look: () throws -> SubprocessResult
  ) throws -> SubprocessResult {
    var found = SubprocessResult()
    let texts = try observations.observe {
      found = try look()
      return found.texts
    }
    var reader = ByteReader(texts[...])
    func number(_ text: String) throws(WireError) -> Int32? {
      if text.isEmpty { return nil }
      guard let number = Int32(text) else { throw .malformed("a subprocess's end") }
      return number
    }
    let parts = try reader.readStrings()
    try reader.finish()
    guard parts.count == 5 else { throw WireError.malformed("a subprocess's end") }
    return SubprocessResult(
      status: try number(parts[0]), signal: try number(parts[1]), error: parts[2],
      notes: parts[3].split(separator: "\n").map(String.init),
      layout: parts[4].split(separator: " ").compactMap { Int($0) },
      output: try observations.observe { found.output })
  }

  private var texts: [UInt8] {
    var writer = ByteWriter()
    writer.write(answer.dropLast().map { String(decoding: $0, as: UTF8.self) })
    return writer.bytes
  }

  /// The parts of ``SubprocessOperation/run``'s answer but for the pid.
  var answer: [[UInt8]] {
    let texts = [
      status.map(String.init) ?? "", signal.map(String.init) ?? "", error, notes.joined(separator: "\n"),
      layout.map(String.init).joined(separator: " "),
    ]
    return texts.map { Array($0.utf8) } + [output]
  }
}

extension Subprocesses {
  /// The most bytes that a run may print, whatever the app allows.
  static let mostOutput = 200 << 20

  /// Runs a program to its end.
  ///
  /// - Parameter changes: what the session has changed of the files, or why that can't be shown to a program.
  /// - Returns: what came of it, and what it changed.
  /// - Throws: what `waiting` throws; the program has ended then.
  func run(
    _ command: SubprocessCommand, _ limits: SubprocessCommand.Limits,
    changes: Result<[FileChange], SubprocessError>, waiting: Waiting
  ) throws -> (SubprocessResult, [FileChange]) {
    var result = SubprocessResult()
    let began = Clock.monotonicNanoseconds()
    let program: RunningProgram
    do {
      program = try start(command, changes: try changes.get(), waiting: waiting)
    } catch let error as SubprocessError {
      result.error = error.code
      if case .system = error {} else { result.notes = ["\(error)"] }
      return (result, [])
    }
    defer { program.end() }
    program.send(limits.input)
    program.endInput()
    let deadline = limits.timeout.map { began + $0 * 1_000_000 }
    var counts: [RunningProgram.Output: Int] = [:]
    var hasEnded = false
    while true {
      for output in program.openOutputs {
        while case .bytes(let bytes) = program.read(output) {
          let own = limits.maxBuffer - (counts[output] ?? 0)
          let room = min(own, Self.mostOutput - result.output.count)
          counts[output, default: 0] += min(bytes.count, room)
          result.append(bytes.prefix(room), from: output)
          if bytes.count > room && result.error.isEmpty {
            result.error = "ENOBUFS"
            program.signal(room < own ? SIGKILL : limits.signal)
            if room < own {
              result.notes.append(
                "\(command.program) was ended: it printed more than \(Self.mostOutput >> 20) MiB, "
                  + "which is the most of one run"
              )
            }
          }
          // Whoever never stops printing can be stopped, too.
          if bytes.count == RunningProgram.most { break }
        }
      }
      program.feed()
      while !hasEnded, let report = program.nextReport() {
        switch report {
        case .ended(.exited(let status)):
          result.status = status
          hasEnded = true
        case .ended(.signaled(let signal)):
          result.signal = signal
          hasEnded = true
        case .gone:
          result.signal = SIGKILL
          hasEnded = true
        case .started, .failed: break
        }
      }
      // Where it had to be ended, what it left behind is not waited for.
      if hasEnded && (program.openOutputs.isEmpty || !result.error.isEmpty) { break }
      let left = deadline.map { $0 - Clock.monotonicNanoseconds() }
      if let left, left <= 0, result.error.isEmpty {
        result.error = "ETIMEDOUT"
        program.signal(limits.signal)
      }
      let interests = program.interests()
      // The end of a process that has ended is not news.
      _ = try waiting.wait(
        hasEnded ? Array(interests.dropFirst()) : interests,
        nanoseconds: result.error.isEmpty ? left.map { max(0, $0) } : nil)
    }
    program.end()
    let (found, notes) = program.workplace.collect()
    result.notes += notes
    return (result, found)
  }
}

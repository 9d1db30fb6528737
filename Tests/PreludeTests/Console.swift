import Capabilities
import Journal
import Rewind
import Wire

/// A session whose output is kept.
final class Console {
  private let session: Session
  private var output = ""
  private var errors = ""

  /// - Parameter directory: the real directory under the files that the session has; nil for none.
  init(directory: String? = nil) throws {
    let zygote = try Zygote(Zygote.Environment(timeZone: "UTC", locale: "en_US.UTF-8"))
    let header = SessionHeader(
      engine: zygote.engine, timeZone: "UTC", locale: "en_US.UTF-8", created: 0,
      random: [UInt8](repeating: 7, count: SessionHeader.randomByteCount))
    session = try Session(
      zygote, journal: .inMemory(header: header),
      settings: Session.Settings(memoryLimit: nil, checkpointMemory: 1 << 30, checkpointDistance: 1_000_000))
    if let directory {
      session.grants = Grants(
        process: HostProcess(directory: directory, arguments: ["jsrepl"], environment: [:]),
        files: Disk(directory: directory))
    }
    session.output = { [unowned self] stream, text in
      if stream == .output { output += text } else { errors += text }
    }
  }

  /// The text of the expression's value, taken back afterwards.
  func value(of source: String) throws -> String {
    guard case .complete(let form) = try session.check(source) else { return "(not an entry)" }
    switch try session.evaluate(source, form: form).outcome {
    case .nothing: return "undefined"
    case .value(let text), .failure(let text): return text
    case .stopped(let stop): return "(\(stop))"
    }
  }

  /// What the entry writes and the text of its value, in the state of a new session, as the lines of a table.
  func printed(by source: String) throws -> [String] {
    (output, errors) = ("", "")
    guard case .complete(let form) = try session.check(source) else { return ["(not an entry)"] }
    switch try session.evaluate(source, form: form).outcome {
    case .nothing: break
    case .value(let text), .failure(let text): output += text + "\n"
    case .stopped(let stop): output += "(\(stop))\n"
    }
    _ = try session.goto(entry: 0)
    return PrintingTable.lines(output, mark: "|") + PrintingTable.lines(errors, mark: "!")
  }

  /// What the entry writes, in the state of a new session.
  func written(by source: String) throws -> (output: String, errors: String) {
    (output, errors) = ("", "")
    guard case .complete(let form) = try session.check(source) else { return ("(not an entry)", "") }
    _ = try session.evaluate(source, form: form)
    _ = try session.goto(entry: 0)
    return (output, errors)
  }

  /// What the entry and the timers that it sets write.
  func run(_ source: String) throws -> (output: String, errors: String) {
    (output, errors) = ("", "")
    guard case .complete(let form) = try session.check(source) else { return ("(not an entry)", "") }
    if case .failure(let text) = try session.evaluate(source, form: form).outcome { errors += text }
    while session.nanosecondsUntilTimer != nil {
      if case .failure(let text) = try session.fireTimer().outcome { errors += text }
    }
    return (output, errors)
  }

  /// The same for what is printed of a value when another entry has been evaluated since it was made.
  func printed(by source: String, after other: String) throws -> [String] {
    for entry in ["globalThis.made = (\(source)); undefined", other] {
      guard case .complete(let form) = try session.check(entry) else { return ["(not an entry)"] }
      _ = try session.evaluate(entry, form: form)
    }
    return try printed(by: "made")
  }

  /// How the text may go on.
  func completions(of text: String) -> [String] {
    session.completions(for: text, cursor: text.utf16.count).names
  }
}

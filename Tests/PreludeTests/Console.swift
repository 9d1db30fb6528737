import Journal
import Rewind
import Wire

/// A session whose output is kept.
final class Console {
  private let session: Session
  private var output = ""
  private var errors = ""

  init() throws {
    let zygote = try Zygote(Zygote.Environment(timeZone: "UTC", locale: "en_US.UTF-8"))
    let header = SessionHeader(
      engine: zygote.engine, timeZone: "UTC", locale: "en_US.UTF-8", created: 0,
      random: [UInt8](repeating: 7, count: SessionHeader.randomByteCount))
    session = try Session(
      zygote, journal: .inMemory(header: header),
      settings: Session.Settings(memoryLimit: nil, checkpointMemory: 1 << 30, checkpointDistance: 1_000_000))
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

  /// What the entry writes, in the state of a new session.
  func written(by source: String) throws -> (output: String, errors: String) {
    (output, errors) = ("", "")
    guard case .complete(let form) = try session.check(source) else { return ("(not an entry)", "") }
    _ = try session.evaluate(source, form: form)
    _ = try session.goto(entry: 0)
    return (output, errors)
  }
}

import Wire

/// A replay that didn't give what was recorded: found at the first output that differs, and final.
public struct Divergence: Error, Equatable, CustomStringConvertible {
  /// In which way a replay can leave the record.
  public enum Kind: String, Sendable {
    /// Another output than the recorded one.
    case wrong
    /// An output where the record has none.
    case extra
    /// No output where the record has one.
    case missing
  }

  /// In which way.
  public let kind: Kind
  /// The entry, or the entry after which the turn ran that no entry started.
  public let entry: Int
  /// What was recorded, in words.
  public let recorded: String
  /// What came, in words.
  public let came: String
  /// The engine that made the record, where this is another one.
  public let recordedEngine: String?
  /// The engine that replayed.
  public let engine: String

  public var description: String {
    let cause =
      if let recordedEngine {
        "It was recorded under \(recordedEngine), and this is \(engine)."
      } else {
        "The record was changed, or \(engine) doesn't give the same answer twice here."
      }
    return """
      entry \(entry) gives something else than was recorded (\(kind.rawValue) output)
        recorded: \(recorded)
        now:      \(came)
      \(cause)
      """
  }

  /// Words for a frame, short enough for a line.
  static func describe(_ frame: ArraySlice<UInt8>?) -> String {
    guard let frame else { return "nothing" }
    do {
      switch try WorkerFrame(frame) {
      case .output(let stream, let text): return "\(stream == .output ? "output" : "error output") \(quote(text))"
      case .timerSet(let id, let delay, _, let kind): return "\(kind) timer \(id) of \(delay) ms"
      case .timerCleared(let id): return "timer \(id) cleared"
      case .ended(let end):
        switch end.outcome {
        case .nothing: return "no value"
        case .value(let text): return "the value \(quote(text))"
        case .failure(let text): return "the error \(quote(text))"
        }
      case .fault(let reason): return reason
      default: return "something that doesn't belong into a turn"
      }
    } catch {
      return "\(error)"
    }
  }

  private static func quote(_ text: String) -> String {
    let line = text.prefix(60).replacing("\n", with: "\\n")
    return "\"\(line)\(text.count > 60 ? "…" : "")\""
  }
}

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
  /// The entry, or the entry after which the turn ran that no entry started; 0 where no entry was before it.
  public let entry: Int
  /// The number of the call within its turn, from 1, where the turn is one of calls; the calls that it made in turn are
  /// not counted. Nil in other turns.
  public let call: Int?
  /// What was recorded, in words.
  public let recorded: String
  /// What came, in words.
  public let came: String
  /// The engine that made the record, where this is another one.
  public let recordedEngine: String?
  /// The engine that replayed.
  public let engine: String

  /// Where the replay left the record, what was recorded, what came instead and the likely cause: four lines.
  public var description: String {
    let cause =
      if let recordedEngine {
        "It was recorded under \(recordedEngine), and this is \(engine)."
      } else {
        "The record was changed, or \(engine) doesn't give the same answer twice here."
      }
    return """
      \(place) gives something else than was recorded (\(kind.rawValue) output)
        recorded: \(recorded)
        now:      \(came)
      \(cause)
      """
  }

  private var place: String {
    guard let call else { return "entry \(entry)" }
    return entry == 0 ? "call \(call)" : "call \(call) after entry \(entry)"
  }

  /// Words for a frame, short enough for a line.
  static func describe(_ frame: ArraySlice<UInt8>?) -> String {
    guard let frame else { return "nothing" }
    do {
      return describe(try WorkerFrame(frame))
    } catch {
      return "\(error)"
    }
  }

  /// Words for a frame, short enough for a line.
  static func describe(_ frame: WorkerFrame) -> String {
    switch frame {
    case .output(let stream, let text): "\(stream == .output ? "output" : "error output") \(quote(text))"
    case .timerSet(let id, let delay, _, let kind): "\(kind) timer \(id) of \(delay) ms"
    case .timerCleared(let id): "timer \(id) cleared"
    case .ended(let end):
      switch end.outcome {
      case .nothing: "no value"
      case .value(let text): "the value \(quote(text))"
      case .failure(let text): "the error \(quote(text))"
      }
    case .ask(let payload), .notify(let payload): CallDescription.words(forAsk: payload)
    case .request(let payload): describe(request: payload)
    case .returned(let payload): CallDescription.words(forResult: payload)
    case .fault(let reason): reason
    default: "something that doesn't belong into a turn"
    }
  }

  private static func describe(request payload: [UInt8]) -> String {
    let request: CapabilityRequest
    do {
      request = try CapabilityRequest(payload)
    } catch {
      return "a request that is \(error)"
    }
    let texts = request.arguments.map { String(decoding: $0, as: UTF8.self) }
    guard request.capability == CapabilityRequest.Capability.modules.rawValue, texts.count == 3 else {
      return "a request to capability \(request.capability)"
    }
    return "the module \(quote(texts[2]))" + (texts[1].isEmpty ? "" : " for \(texts[1])")
  }

  /// A text in quotes, short enough for a line.
  static func quote(_ text: String) -> String {
    let line = text.prefix(60).replacing("\n", with: "\\n")
    return "\"\(line)\(text.count > 60 ? "…" : "")\""
  }
}

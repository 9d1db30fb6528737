import Journal
import Platform

/// Why a session could not do what it was asked to. The session is then as it was before, unless it was just being
/// opened or loaded.
public enum SessionError: Error, CustomStringConvertible {
  /// The worker program can't be found; it belongs beside the program that uses this library.
  case noWorkerProgram
  /// The worker can't be started.
  case worker(path: String, reason: String)
  /// The time zone or the locale is none; the text says which.
  case environment(String)
  /// What was asked for was stopped by the ``Interruption``.
  case interrupted
  /// There is no such entry, mark or branch; the text says what there is.
  case unknownPlace(String)
  /// The record can't be replayed as it is.
  case diverged(Divergence)
  /// The worker stopped during a replay.
  case replayStopped(Stop, entry: Int)
  /// A turn's transcript is not one.
  case malformedTurn(entry: Int, reason: String)
  /// The record can't be read or written.
  case journal(JournalError)

  /// What failed, on what, and what to do next.
  public var description: String {
    switch self {
    case .noWorkerProgram:
      "the program jsrepl-worker is missing: put it beside jsrepl, or name it in JSREPL_WORKER"
    case .environment(let text): text
    case .worker(let path, let reason): "\(path): \(reason)"
    case .interrupted: "interrupted"
    case .unknownPlace(let text): text
    case .diverged(let divergence): "\(divergence)"
    case .replayStopped(let stop, let entry): "entry \(entry) can't be replayed: \(stop)"
    case .malformedTurn(let entry, let reason): "the record of entry \(entry) is not readable: \(reason)"
    case .journal(let error): "\(error)"
    }
  }
}

extension Stop: CustomStringConvertible {
  /// What the worker did, as the end of a sentence.
  public var description: String {
    switch self {
    case .interrupted: "interrupted"
    case .outOfMemory(let limit): "it used more than \(limit >> 20) MB of memory"
    case .tooMuchOutput(let limit): "it printed, read or wrote more than \(limit >> 20) MB"
    case .timedOut: "it took too long"
    case .stuck: "it awaits what nothing is left to bring about"
    case .failed(let failure): "the worker failed: \(failure)"
    }
  }
}

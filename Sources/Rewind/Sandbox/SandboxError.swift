import Journal
import Wire

/// Why a sandbox could not do what it was asked to. The caller's process and its other sandboxes are untouched.
public enum SandboxError: Error, Sendable, CustomStringConvertible {
  /// The app threw, and nothing in it caught it. The call was done all the same, and is a part of the record.
  case exception(JavaScriptError)
  /// The call took longer than its limit. The sandbox is as it was before the call; what the app had the program do
  /// meanwhile is done.
  case timedOut
  /// The app used more memory than its limit, in bytes. The sandbox is as it was before the call.
  case outOfMemory(limit: Int)
  /// The call was stopped by ``Sandbox/stop()``, or because its task was cancelled: the sandbox is as it was before it.
  /// Where the call had returned and only its promise was waited for, only the waiting has ended, and what the call did
  /// stays.
  case cancelled
  /// The app's process failed, said what no worker of ours says, or said more than 256 MiB, and was ended. The sandbox
  /// is as it was before the call.
  case workerFailed(reason: String)
  /// After a call that was stopped the state before it could not be brought back: why, and the sandbox is at an earlier
  /// one.
  case setBack(reason: String)
  /// It can't be done while a call is going on, or can't be done from where it is tried; the text says what can.
  case busy(String)
  /// A moment or promise is one of another sandbox, a reference one of a moment that the sandbox is not at, or there
  /// are not so many calls to undo; the text says which.
  case stale(String)
  /// A value can't cross between program and app, such as an object of another sandbox; or something is no object of
  /// the app where one is needed. The text says which and why.
  case notPassable(String)
  /// The promise can't settle by itself any more: no timer waits, and the program owes the app no answer.
  case unsettled
  /// The record can't be replayed as it is.
  case diverged(Divergence)
  /// The snapshot is not one, is damaged or can't be read or written; the text says why.
  case snapshot(String)
  /// No app can be run: the worker program is missing, doesn't start or lacks what it needs. Also where
  /// ``Sandbox/inspect(_:)`` reaches a limit; the text says what is wrong.
  case unavailable(String)

  /// What failed, why, and what state the sandbox is in, for a reader.
  public var description: String {
    switch self {
    case .exception(let error): "\(error)"
    case .timedOut: "the call took longer than its limit; the sandbox is as it was before the call"
    case .outOfMemory(let limit):
      "the app used more than \(limit >> 20) MB of memory; the sandbox is as it was before the call"
    case .cancelled: "cancelled; a call that was going on has left no trace"
    case .workerFailed(let reason): "the call was stopped: \(reason). The sandbox is as it was before the call"
    case .setBack(let reason): "the state before the call is lost: \(reason). The sandbox is at an earlier one"
    case .busy(let text), .stale(let text), .notPassable(let text), .snapshot(let text), .unavailable(let text): text
    case .unsettled: "the promise can't settle any more: no timer waits, and the program owes the app no answer"
    case .diverged(let divergence): "\(divergence)"
    }
  }

  /// The error for what stopped a call.
  init(_ stop: Stop, setback: SessionError?) {
    if let setback {
      self = .setBack(reason: "\(setback)")
      return
    }
    switch stop {
    case .interrupted: self = .cancelled
    case .timedOut: self = .timedOut
    case .outOfMemory(let limit): self = .outOfMemory(limit: limit)
    case .tooMuchOutput, .stuck, .failed: self = .workerFailed(reason: "\(stop)")
    }
  }

  /// The error for what a session could not do.
  init(_ error: SessionError) {
    switch error {
    case .diverged(let divergence): self = .diverged(divergence)
    case .journal(let error): self = .snapshot("\(error)")
    case .malformedTurn: self = .snapshot("\(error)")
    case .interrupted: self = .cancelled
    case .unknownPlace(let text): self = .stale(text)
    case .noWorkerProgram, .worker, .environment: self = .unavailable("\(error)")
    case .replayStopped: self = .snapshot("\(error)")
    }
  }
}

import Platform
import Rewind

/// Shows how far a long replay has come.
enum Progress {
  /// Nothing is shown before this many nanoseconds have passed.
  private static let patience: Int64 = 500_000_000
  /// Nanoseconds between two changes of what is shown.
  private static let period: Int64 = 100_000_000

  /// Does `body`, which replays in `session`; shows its progress where it takes long and there is a terminal.
  static func show<Result>(on terminal: Terminal, of session: Session, _ body: () throws -> Result) throws -> Result {
    guard terminal.isInteractive else { return try body() }
    let began = Clock.monotonicNanoseconds()
    var shownAt: Int64?
    session.progress = { share, entry in
      let now = Clock.monotonicNanoseconds()
      guard now - began > patience, now - (shownAt ?? 0) > period else { return }
      shownAt = now
      terminal.writeError("\rreplaying: \(Int(share * 100)) %, after entry \(entry)  (Ctrl-C stops)\u{1b}[K")
    }
    defer {
      session.progress = { _, _ in }
      if shownAt != nil { terminal.writeError("\r\u{1b}[K") }
    }
    return try body()
  }
}

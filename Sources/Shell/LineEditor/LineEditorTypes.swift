/// Why a line editor stops waiting.
package enum Wakeup: Sendable, Equatable {
  /// The terminal has something to read.
  case input
  /// The user wants to interrupt (SIGINT).
  case interrupt
  /// The terminal has another size (SIGWINCH).
  case resize
  /// The terminal is gone (SIGHUP, end of file).
  case hangup
}

/// What a user has done at a prompt.
package enum Line: Sendable, Equatable {
  /// Entered a text, without the newline that ended it; it may hold others.
  case text(String)
  /// Interrupted; whatever had been typed is gone.
  case interrupt
  /// Ended the input on an empty line, or the terminal is gone.
  case endOfInput
}

/// What a text can be completed to.
package struct Completion: Sendable, Equatable {
  /// The UTF-16 offset at which the part to be replaced begins; it ends at the cursor.
  package var start: Int
  /// What can stand in place of that part, in the order in which to list it.
  package var candidates: [String]
  /// Whether there are more than those.
  package var isPartial: Bool

  package init(start: Int, candidates: [String], isPartial: Bool = false) {
    self.start = start
    self.candidates = candidates
    self.isPartial = isPartial
  }
}

extension JournalError: CustomStringConvertible {
  /// What failed, on what, why, what is still good, and what to do next: one line.
  public var description: String {
    let good = lastGoodEntry.map { "; the last good entry is \($0)" } ?? ""
    return "cannot \(operation.phrase) \(path): \(cause)\(good)\(advice.map { ". " + $0 } ?? "")"
  }

  /// What the user can do about it, in whole sentences; nil where nothing better can be said than the cause.
  public var advice: String? {
    switch cause {
    case .inUse: "Leave it there first, or start a session of its own."
    case .alreadyExists where operation == .saveSnapshot, .foreign where operation == .saveSnapshot,
      .notAFile where operation == .saveSnapshot:
      "It was left as it is; choose another name."
    case .newerFormat: "Update jsrepl to read it."
    case .truncated, .damaged, .hashMismatch, .missingParent, .wrongEntryNumber:
      lastGoodEntry == nil ? nil : "Use --recover to go on from there."
    case .diskFull, .readOnly, .notPermitted, .system: operation == .append ? unwrittenAdvice : nil
    case .noSession(""): "Start jsrepl without --resume to begin one."
    case .noSession: "See jsrepl --sessions."
    case .ambiguousSession: "Give more of its name."
    case .notFound, .alreadyExists, .notAFile, .foreign, .tooLong, .badName: nil
    }
  }

  private var unwrittenAdvice: String {
    "Nothing is lost yet: it is kept in memory and written with the next entry that can be. "
      + "Free some space or make the file writable, or :save the session somewhere else."
  }
}

extension JournalError.Operation {
  /// The operation as it reads after "cannot".
  fileprivate var phrase: String {
    switch self {
    case .append: "write to"
    case .list: "list the sessions in"
    case .saveSnapshot: "save"
    case .loadSnapshot: "load"
    case .create, .open, .read, .remove, .recover, .close: rawValue
    }
  }
}

extension JournalError.Place: CustomStringConvertible {
  /// The place as it reads in the middle of a sentence.
  public var description: String {
    switch self {
    case .header: "the header"
    case .entry(let number): "entry \(number)"
    case .turn(nil): "a turn before any entry"
    case .turn(let number?): "a turn after entry \(number)"
    case .marks: "the list of marks"
    }
  }
}

extension JournalError.Cause: CustomStringConvertible {
  /// The reason, without a full stop.
  public var description: String {
    switch self {
    case .inUse(let session, let pid):
      "session \(session) is in use by another jsrepl" + (pid.map { " (pid \($0))" } ?? "")
    case .notFound: "there is no such file or directory"
    case .alreadyExists: "it exists already"
    case .notAFile(let kind): "it is \(kind), not a file"
    case .foreign(let found): "it is \(found)"
    case .newerFormat(let found, let known): "it has format \(found), and this jsrepl knows formats up to \(known)"
    case .truncated(let size, let expected):
      (size < expected ? "it is cut off: " : "") + "it has \(size) bytes and should have \(expected)"
    case .damaged(let reason): "it is damaged: \(reason)"
    case .hashMismatch(let place): "\(place) does not match its hash"
    case .missingParent(let place, let parent): "\(place) follows turn \(parent.short), which is missing"
    case .wrongEntryNumber(let found, nil): "the first entry has number \(found)"
    case .wrongEntryNumber(let found, let last?): "entry \(last) is followed by entry \(found)"
    case .tooLong(let what, let size, let limit): "\(what) has \(size) bytes, and \(limit) are the most"
    case .diskFull: "the disk is full"
    case .readOnly: "it can only be read"
    case .notPermitted: "permission denied"
    case .system(let reason): reason
    case .noSession(let name): name.isEmpty ? "there is no session yet" : "there is no session \(name)"
    case .ambiguousSession(let name, let candidates):
      "\(name) could be any of \(candidates.joined(separator: ", "))"
    case .badName(let name): "\(name.debugDescription) cannot be the name of a mark"
    }
  }
}

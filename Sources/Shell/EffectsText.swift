import Capabilities

/// What people are told of the effects of entries.
enum EffectsText {
  /// The most entries that are told of one by one.
  static let mostEntries = 8
  /// The most of a kind that are named.
  private static let most = 3

  /// What became of the effects of an entry that was undone, one line for each kind; the entry is the subject.
  static func lines(of effects: Effects) -> [String] {
    var lines: [String] = []
    if !effects.files.isEmpty {
      lines.append("changed \(list(effects.files)): the session's files are as they were before")
    }
    if !effects.programs.isEmpty {
      lines.append(
        "ran \(list(effects.programs)): files are as they were before; what it sent elsewhere stays sent")
    }
    if !effects.addressed.isEmpty {
      lines.append("sent input or signals to \(list(effects.addressed)): where it ran before, it runs as it did then")
    }
    if !effects.requests.isEmpty {
      lines.append("requested \(list(effects.requests)): what reached a server can't be taken back")
    }
    return lines
  }

  /// One letter for each kind, in the column of a list; blank for kinds that there are none of.
  static func marks(of effects: Effects) -> String {
    (effects.files.isEmpty ? " " : "f") + (effects.programs.isEmpty && effects.addressed.isEmpty ? " " : "p")
      + (effects.requests.isEmpty ? " " : "n")
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(most).map { firstLine(of: $0, columns: 60) }.joined(separator: ", ")
    return names.count > most ? "\(shown) and \(names.count - most) more" : shown
  }
}

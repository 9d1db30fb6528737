import Capabilities

/// What people are told of the effects of entries.
enum EffectsText {
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
        "ran \(list(effects.programs)): the files are as they were before; what it sent elsewhere stays sent")
    }
    if !effects.requests.isEmpty {
      lines.append("sent \(list(effects.requests)): what was sent stays sent")
    }
    return lines
  }

  /// One letter for each kind, in the column of a list; blank for kinds that there are none of.
  static func marks(of effects: Effects) -> String {
    (effects.files.isEmpty ? " " : "f") + (effects.programs.isEmpty ? " " : "p")
      + (effects.requests.isEmpty ? " " : "n")
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(most).map { firstLine(of: $0, columns: 60) }.joined(separator: ", ")
    return names.count > most ? "\(shown) and \(names.count - most) more" : shown
  }
}

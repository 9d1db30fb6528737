// Going through the lines of the text and, beyond them, through the history.
extension LineEditor {
  func goUp() -> Outcome {
    guard let session else { return .failed }
    let (text, cursor) = engine.line
    let start = text.lineStart(of: cursor)
    if start == 0 { return recall(session.recalled - 1) }
    engine.moveCursor(to: index(in: text, lineFrom: text.lineStart(of: start - 1), below: text[start..<cursor]))
    return .edited
  }

  func goDown() -> Outcome {
    guard let session else { return .failed }
    let (text, cursor) = engine.line
    let end = text.lineEnd(of: cursor)
    if end == text.count { return recall(session.recalled + 1) }
    engine.moveCursor(to: index(in: text, lineFrom: end + 1, below: text[text.lineStart(of: cursor)..<cursor]))
    return .edited
  }

  /// Where in the line that begins at `start` as many columns are in front of the cursor as `part` covers.
  private func index(in text: [Int32], lineFrom start: Int, below part: ArraySlice<Int32>) -> Int {
    var columns = part.reduce(0) { $0 + max(0, CharacterWidth.of($1)) }
    var index = start
    while index < text.lineEnd(of: start) {
      columns -= max(0, CharacterWidth.of(text[index]))
      if columns < 0 { break }
      index += 1
    }
    return index
  }

  /// Puts the entry at `index` in place of the line, as the user has left it; the new entry is behind the last one.
  func recall(_ index: Int) -> Outcome {
    guard var session = self.session, (0...history.entries.count).contains(index) else { return .failed }
    session.drafts[session.recalled] = engine.line.text
    let entry = index < history.entries.count ? history.entries[index] : ""
    let text = session.drafts[index] ?? session.held.characters(for: entry)
    session.recalled = index
    self.session = session
    engine.replaceLine(with: text, cursor: text.count)
    return .edited
  }

  /// Recalls the next entry that begins with what is in front of the cursor, which stays where it is.
  func recallMatching(older: Bool) -> Outcome {
    guard let session else { return .failed }
    let (text, cursor) = engine.line
    let beginning = session.held.text(of: text[..<cursor])
    let current = session.held.text(of: text)
    let matches = { (entry: String) in entry.utf8.starts(with: beginning.utf8) && entry != current }
    let found =
      older
      ? history.index(before: session.recalled, where: matches)
      : history.index(after: session.recalled, where: matches)
    guard let index = found ?? (older || session.recalled == history.entries.count ? nil : history.entries.count)
    else { return .failed }
    let outcome = recall(index)
    if !beginning.isEmpty { engine.moveCursor(to: min(cursor, engine.extent.count)) }
    return outcome
  }
}

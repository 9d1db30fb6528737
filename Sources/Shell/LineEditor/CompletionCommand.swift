// Completing what is in front of the cursor.
extension LineEditor {
  /// Candidates from which on the user is asked whether to list them.
  private static let manyCandidates = 100

  func completeText() -> Outcome {
    guard let session else { return .failed }
    let before = engine.line
    let text = session.held.text(of: before.text)
    let cursor = session.held.text(of: before.text[..<before.cursor]).utf16.count
    let completion = complete(text, cursor)
    guard !completion.candidates.isEmpty, let start = index(ofOffset: completion.start, in: before.text),
      start <= before.cursor
    else { return .failed }

    let typed = before.text[start..<before.cursor]
    let common = CandidateList.commonPrefix(of: completion.candidates).unicodeScalars.map {
      Int32(bitPattern: $0.value)
    }
    let isMore = common.count > typed.count || completion.candidates.count == 1
    if isMore && !common.elementsEqual(typed) {
      if common.starts(with: typed) {
        engine.insert(Array(common[typed.count...]))
      } else {
        engine.deleteBackwards(typed.count)
        engine.insert(common)
      }
      return .edited
    }
    if completion.candidates.count == 1 { return .failed }
    if let last = session.unfinishedCompletion, last.text == before.text, last.cursor == before.cursor {
      list(completion)
      return .edited
    }
    self.session?.unfinishedCompletion = before
    return .failed
  }

  /// The index of the character at an UTF-16 offset into the whole text; nil where there is none.
  private func index(ofOffset offset: Int, in characters: [Int32]) -> Int? {
    var rest = offset
    for (index, code) in characters.enumerated() {
      if rest <= 0 { return rest == 0 ? index : nil }
      rest -= session?.held.text(for: code)?.utf16.count ?? (code > 0xFFFF ? 2 : 1)
    }
    return rest == 0 ? characters.count : nil
  }

  /// Shows the candidates above the line, as many at once as the screen has room for.
  private func list(_ completion: Completion) {
    let candidates = completion.candidates
    if candidates.count > Self.manyCandidates {
      let which = completion.isPartial ? "the first" : "all"
      guard ask("Display \(which) \(candidates.count) possibilities? (y or n) ") == .yes else { return }
    }
    let size = display.size
    let rows = CandidateList.rows(of: candidates, columns: size.columns)
    var shown = 0
    var room = max(1, size.rows - 1)
    while shown < rows.count {
      let page = rows[shown..<min(rows.count, shown + room)]
      printAbove { display.append(page.map { $0 + "\n" }.joined()) }
      shown += page.count
      if shown == rows.count { break }
      switch ask("--More--") {
      case .yes: room = max(1, size.rows - 1)
      case .oneMore: room = 1
      case .no: return
      }
    }
  }

  private enum Answer {
    case yes, oneMore, no
  }

  /// Asks in place of the line; the keys are those of more(1).
  private func ask(_ question: String) -> Answer {
    session?.overlay = Overlay(prompt: question)
    defer { session?.overlay = nil }
    while let key = engine.nextKey() {
      switch key {
      case 0x79, 0x59, 0x20, 0x09: return .yes
      case 0x0D, 0x0A: return .oneMore
      case 0x6E, 0x4E, 0x71, 0x51, 0x7F, 0x08, 0x07, 0x1B: return .no
      case InternalKey.insertPaste.code: keyboard.pasted.removeFirst()
      default: display.append("\u{7}")
      }
    }
    return .no
  }
}

/// Candidates of a completion as a text.
enum CandidateList {
  /// What all of them begin with, up to the end of a whole character.
  static func commonPrefix(of candidates: [String]) -> String {
    guard var prefix = candidates.first else { return "" }
    for candidate in candidates.dropFirst() {
      // Code points decide, since two spellings of one character are not the same text.
      let common = zip(prefix, candidate).prefix { $0.unicodeScalars.elementsEqual($1.unicodeScalars) }.count
      prefix = String(prefix.prefix(common))
    }
    return prefix
  }

  /// The rows of a table in which the candidates stand column by column.
  ///
  /// - Parameter columns: those of the terminal; a candidate that is wider has a row to itself.
  static func rows(of candidates: [String], columns: Int) -> [String] {
    let cells = candidates.map { CharacterWidth.printable($0) }
    let width = (cells.map { CharacterWidth.of($0) }.max() ?? 0) + 2
    let across = max(1, (columns - 1) / width)
    let down = (cells.count + across - 1) / across
    return (0..<down).map { row in
      var line = ""
      for column in 0..<across {
        let index = column * down + row
        guard index < cells.count else { break }
        let isLast = column == across - 1 || index + down >= cells.count
        let padding = isLast ? 0 : width - CharacterWidth.of(cells[index])
        line += cells[index] + String(repeating: " ", count: padding)
      }
      return line
    }
  }
}

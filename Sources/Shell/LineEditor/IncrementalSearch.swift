// Searching the history while typing what to look for.
extension LineEditor {
  enum Direction: Equatable {
    case older, newer
  }

  /// One step of a search: what is looked for, and where it is.
  private struct Step {
    var pattern: String
    /// The entry, or the number of entries for the line that was there before.
    var index: Int
    var hasFailed = false
  }

  /// Looks for entries that contain what the user types.
  ///
  /// The keys for searching go to the next match; the key that erases takes the last step back; escape and every key
  /// that has another meaning take the entry; control-G goes back to the line as it was.
  func search(_ direction: Direction) -> Outcome {
    let original = engine.line
    var direction = direction
    var steps = [Step(pattern: "", index: history.entries.count)]
    defer { session?.overlay = nil }
    while var step = steps.last {
      show(step, direction, original)
      guard let key = engine.nextKey() else { return .failed }
      switch key {
      case 0x12, 0x13:
        direction = key == 0x12 ? .older : .newer
        if step.pattern.isEmpty { step.pattern = searchPattern }
        steps.append(next(step, direction, includingCurrent: false))
      case 0x08, 0x7F:
        if steps.count > 1 { steps.removeLast() }
      case 0x07:
        return .failed
      case InternalKey.insertPaste.code:
        guard !keyboard.pasted.isEmpty else { continue }
        let lines = keyboard.pasted.removeFirst().split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        step.pattern += lines[0].prefix(200)
        steps.append(next(step, direction, includingCurrent: true))
      case 0x20..<0x7F, 0xA0...:
        step.pattern.unicodeScalars.append(Unicode.Scalar(UInt32(key)) ?? "\u{FFFD}")
        steps.append(next(step, direction, includingCurrent: true))
      default:
        take(step)
        if key != 0x1B { engine.push([key]) }
        return .edited
      }
    }
    return .failed
  }

  private func next(_ step: Step, _ direction: Direction, includingCurrent: Bool) -> Step {
    let pattern = step.pattern
    let matches = { (entry: String) in entry.firstOffset(of: pattern) != nil }
    let from = direction == .older ? step.index + (includingCurrent ? 1 : 0) : step.index - (includingCurrent ? 1 : 0)
    let found =
      pattern.isEmpty
      ? nil
      : direction == .older ? history.index(before: from, where: matches) : history.index(after: from, where: matches)
    if found == nil { display.append("\u{7}") }
    return Step(pattern: pattern, index: found ?? step.index, hasFailed: found == nil)
  }

  private func show(_ step: Step, _ direction: Direction, _ original: (text: [Int32], cursor: Int)) {
    let name = direction == .older ? "search" : "search forward"
    let pattern = CharacterWidth.printable(step.pattern)
    let (text, cursor) = line(of: step) ?? original
    session?.overlay = Overlay(
      prompt: "\(step.hasFailed ? "no match, " : "")\(name) `\(pattern)': ", continuation: "... ", text: text,
      cursor: cursor)
  }

  /// The entry of `step` with the cursor where the pattern is; nil while that is the line from before.
  private func line(of step: Step) -> (text: [Int32], cursor: Int)? {
    guard step.index < history.entries.count, var held = session?.held else { return nil }
    let entry = history.entries[step.index]
    let text = held.characters(for: entry)
    session?.held = held
    let cursor = entry.firstOffset(of: step.pattern) ?? 0
    return (text, min(cursor, text.count))
  }

  private func take(_ step: Step) {
    if !step.pattern.isEmpty { searchPattern = step.pattern }
    guard let (text, cursor) = line(of: step) else { return }
    _ = recall(step.index)
    engine.replaceLine(with: text, cursor: cursor)
  }
}

extension String {
  /// The number of code points in front of the first occurrence of `pattern`.
  fileprivate func firstOffset(of pattern: String) -> Int? {
    guard let first = pattern.utf8.first else { return 0 }
    let needle = Array(pattern.utf8)
    var from = utf8.startIndex
    while let start = utf8[from...].firstIndex(of: first) {
      if utf8[start...].starts(with: needle) { return unicodeScalars.distance(from: startIndex, to: start) }
      from = utf8.index(after: start)
    }
    return nil
  }
}

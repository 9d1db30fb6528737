import Glibc
import Platform
import Rewind
import Wire

/// Reads entries and commands from somewhere that is no terminal.
struct Batch {
  let repl: REPL

  /// Evaluates each of `texts` as one entry, as `--eval` has it.
  func run(texts: [String]) {
    for text in texts where !isOver {
      submit(text, isWhole: true)
    }
    finish()
  }

  /// Reads a whole text. A line that can only go on with what stands before it, such as `.then(…)`, does.
  func run(script: String) {
    evaluate(script: script)
    finish()
  }

  /// Evaluates a whole text; its timers run later.
  func evaluate(script: String) {
    var lines = script.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
      .map(String.init)
    if lines.first?.hasPrefix("#!") == true { lines[0] = "" }
    let continues = Self.continuations(in: lines)
    var entry = Entry()
    for (line, continues) in zip(lines, continues) {
      if isOver { break }
      take(line, into: &entry, continues: continues)
    }
    end(&entry)
  }

  /// Reads lines from a descriptor as they come, and fires timers meanwhile.
  func run(input: Int32) {
    var entry = Entry()
    var pending: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 64 << 10)
    reading: while !isOver {
      guard wait(for: input) else { continue }
      let count = read(input, &room, room.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count < 0 {
        repl.attempt { throw CommandError("cannot read standard input: \(String(cString: strerror(errno)))") }
      }
      if count <= 0 { break }
      pending += room[..<count]
      var start = 0
      while !isOver, let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
        guard take(pending[start..<end], into: &entry) else {
          pending = []
          break reading
        }
        start = end + 1
      }
      pending.removeSubrange(..<start)
    }
    if !isOver, !pending.isEmpty { _ = take(pending[...], into: &entry) }
    end(&entry)
    finish()
  }

  /// Whether nothing more is to be evaluated.
  private var isOver: Bool { repl.isDone || repl.signals.ending != nil || repl.terminal.failure != nil }

  /// An entry that grows line by line.
  private struct Entry {
    var lines: [String] = []
    var scanner = EntryScanner()

    var text: String { lines.joined(separator: "\n") }
  }

  /// Takes a line as it was read.
  ///
  /// - Returns: whether it was text.
  private func take(_ line: ArraySlice<UInt8>, into entry: inout Entry) -> Bool {
    guard let text = String(validating: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self) else {
      repl.attempt { throw CommandError("standard input is not UTF-8 text; nothing more of it was evaluated") }
      entry = Entry()
      return false
    }
    take(text, into: &entry, continues: false)
    return true
  }

  private func take(_ line: String, into entry: inout Entry, continues: Bool) {
    if entry.lines.isEmpty {
      let text = line.drop(while: \.isWhitespace)
      if text.isEmpty { return }
      if text.first == ":" { return repl.run(command: line) }
      if let command = Aliases.command(for: text) {
        if !command.isEmpty { repl.run(command: command) }
        return
      }
    }
    entry.lines.append(line)
    entry.scanner.scan(line)
    guard entry.scanner.shouldAsk, !continues else { return }
    if submit(entry.text, isWhole: false) { entry = Entry() } else { entry.scanner.wasIncomplete() }
  }

  private func end(_ entry: inout Entry) {
    guard !entry.lines.isEmpty, !isOver else { return }
    submit(entry.text, isWhole: true)
    entry = Entry()
  }

  /// For each of a script's lines, whether the next one with code can't begin a statement, and so belongs to it, as the
  /// language has it.
  private static func continuations(in lines: [String]) -> [Bool] {
    var isInComment = false
    // Nil where a line has no code at its beginning.
    let starts = lines.map { line -> Bool? in
      var text = line.drop(while: \.isWhitespace)
      while true {
        if isInComment {
          guard let end = text.firstRange(of: "*/") else { return nil }
          text = text[end.upperBound...]
          isInComment = false
        }
        text = text.drop(while: \.isWhitespace)
        if text.hasPrefix("/*") {
          isInComment = true
          text = text.dropFirst(2)
        } else if text.isEmpty || text.hasPrefix("//") {
          return nil
        } else {
          return isContinuation(text)
        }
      }
    }
    var next = false
    return starts.reversed().map { start in
      defer { next = start ?? next }
      return next
    }.reversed()
  }

  private static func isContinuation(_ text: Substring) -> Bool {
    // A colon with a letter right after it is a command; the rest of a conditional has a space there.
    if text.first == ":", text.dropFirst().first?.isLetter == true { return false }
    if ["else", "catch", "finally", "instanceof", "in"].contains(text.prefix { $0.isLetter }) { return true }
    return text.first.map { ".?:,=&|*%^<>)]}".contains($0) } ?? false
  }

  /// Evaluates a text, if it is whole.
  ///
  /// - Returns: whether the text is done with.
  @discardableResult
  private func submit(_ text: String, isWhole: Bool) -> Bool {
    var isDone = true
    repl.attempt {
      switch try repl.session.check(text) {
      case .complete(let form): repl.evaluate(text, form: form)
      case .invalid(let problem): repl.report(problem, of: text)
      case .incomplete where isWhole: repl.report(REPL.endOfInput, of: text)
      case .incomplete: isDone = false
      }
    }
    return isDone
  }

  /// Waits until there is something to read, and fires the timers that are due meanwhile.
  private func wait(for input: Int32) -> Bool {
    do {
      let timeout = repl.session.nanosecondsUntilTimer
      let outside = repl.session.interests
      let events = try Poll.wait(
        [Poll.Interest(input, .readable), Poll.Interest(repl.signals.descriptor, .readable)] + outside, timeout: timeout
      )
      if !events[1].isEmpty { _ = repl.signals.take() }
      if !events[0].isEmpty, !isOver { return true }
      if !isOver, events.dropFirst(2).contains(where: { !$0.isEmpty }) { repl.takeEvent() }
      if !isOver, repl.session.nanosecondsUntilTimer == 0, !repl.fireTimer() { repl.isDone = true }
    } catch {
      repl.isDone = true
    }
    return false
  }

  /// Lets the timers run out, and what is under way outside. What was stopped would only be stopped again, and so nothing
  /// comes after it.
  private func finish() {
    while !isOver {
      if repl.takeEvent() { continue }
      let timer = repl.session.nanosecondsUntilTimer
      if timer == 0 {
        guard repl.fireTimer() else { break }
      } else {
        guard timer != nil || repl.session.isPending else { break }
        repl.attempt {
          let events = try Poll.wait(
            [Poll.Interest(repl.signals.descriptor, .readable)] + repl.session.interests, timeout: timer)
          if !events[0].isEmpty { _ = repl.signals.take() }
        }
      }
    }
  }
}

import Glibc
import Platform
import Rewind
import Wire

/// Reads entries and commands from somewhere that is no terminal.
struct Batch {
  let repl: REPL

  /// Evaluates each of `texts` as one entry, as `--eval` has it.
  func run(texts: [String]) {
    for text in texts where !repl.isDone && repl.signals.ending == nil {
      submit(text, isWhole: true)
    }
    finish()
  }

  /// Reads a whole text. A line that can only go on with what stands before it, such as `.then(…)`, does.
  func run(script: String) {
    var lines = script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.first?.hasPrefix("#!") == true { lines[0] = "" }
    var entry = Entry()
    for (index, line) in lines.enumerated() {
      guard !repl.isDone, repl.signals.ending == nil else { break }
      let next = lines[(index + 1)...].first { !$0.allSatisfy(\.isWhitespace) }
      take(line, into: &entry, next: next)
    }
    end(&entry)
    finish()
  }

  /// Reads lines from a descriptor as they come, and fires timers meanwhile.
  func run(input: Int32) {
    var entry = Entry()
    var pending: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while !repl.isDone, repl.signals.ending == nil {
      guard wait(for: input) else { continue }
      let count = read(input, &room, room.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count <= 0 { break }
      pending += room[..<count]
      var start = 0
      while !repl.isDone, repl.signals.ending == nil, let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
        take(String(decoding: pending[start..<end], as: UTF8.self), into: &entry, next: nil)
        start = end + 1
      }
      pending.removeSubrange(..<start)
    }
    if !repl.isDone, !pending.isEmpty { take(String(decoding: pending, as: UTF8.self), into: &entry, next: nil) }
    end(&entry)
    finish()
  }

  /// An entry that grows line by line.
  private struct Entry {
    var lines: [String] = []
    var scanner = EntryScanner()

    var text: String { lines.joined(separator: "\n") }
  }

  private func take(_ line: String, into entry: inout Entry, next: String?) {
    if entry.lines.isEmpty {
      let text = line.drop(while: \.isWhitespace)
      if text.isEmpty { return }
      if text.first == ":" { return repl.run(command: line) }
    }
    entry.lines.append(line)
    entry.scanner.scan(line)
    guard entry.scanner.shouldAsk, !Self.goesOn(with: next) else { return }
    if submit(entry.text, isWhole: false) { entry = Entry() } else { entry.scanner.wasIncomplete() }
  }

  private func end(_ entry: inout Entry) {
    guard !entry.lines.isEmpty, !repl.isDone, repl.signals.ending == nil else { return }
    submit(entry.text, isWhole: true)
    entry = Entry()
  }

  /// Whether a script's next line can't begin a statement, and so belongs to the one before, as the language has it.
  private static func goesOn(with next: String?) -> Bool {
    guard let next = next?.drop(while: \.isWhitespace) else { return false }
    let word = next.prefix { $0.isLetter }
    if ["else", "catch", "finally", "instanceof", "in"].contains(word) { return true }
    return next.first.map { ".?:,=&|*%^<>)]}".contains($0) } ?? false
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
      case .invalid(let message, let line): repl.report(syntaxError: message, line: line, of: text)
      case .incomplete where isWhole: repl.report(syntaxError: "Unexpected end of input", line: 1, of: text)
      case .incomplete: isDone = false
      }
    }
    return isDone
  }

  /// Waits until there is something to read, and fires the timers that are due meanwhile.
  private func wait(for input: Int32) -> Bool {
    do {
      let timeout = repl.session.nanosecondsUntilTimer
      let events = try Poll.wait(
        [Poll.Interest(input, .readable), Poll.Interest(repl.signals.descriptor, .readable)], timeout: timeout)
      if !events[1].isEmpty { _ = repl.signals.take() }
      if !events[0].isEmpty { return true }
      if repl.signals.ending == nil, repl.session.nanosecondsUntilTimer == 0 { repl.fireTimer() }
    } catch {
      repl.isDone = true
    }
    return false
  }

  /// Lets the timers run out.
  private func finish() {
    while !repl.isDone, repl.signals.ending == nil, let time = repl.session.nanosecondsUntilTimer {
      if time == 0 {
        repl.fireTimer()
      } else {
        repl.attempt {
          let events = try Poll.wait([Poll.Interest(repl.signals.descriptor, .readable)], timeout: time)
          if !events[0].isEmpty { _ = repl.signals.take() }
        }
      }
    }
  }
}

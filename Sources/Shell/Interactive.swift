import Capabilities
import Glibc
import Platform
import Rewind
import Wire

/// A session at the terminal: reads entries with the line editor, and fires timers while the user types.
final class Interactive {
  /// Nanoseconds for which output of a timer is held back, so that the line being typed is not drawn again for each
  /// piece.
  private static let patience: Int64 = 50_000_000
  /// Bytes of it that are held back at the most.
  private static let longestWait = 64 << 10

  private let repl: REPL
  private var history: HistoryFile?
  private var editor: LineEditor!
  /// What ``LineEditor`` asked about last, so that Enter asks the worker once.
  private var checked: (text: String, result: Result<Completeness, any Error>)?
  /// Whether another program has the terminal.
  private var isTerminalLent = false
  /// Whether the checkpoint for the next entry was made, while the user thinks.
  private var isPrepared = false
  private var held: [(StandardStream, String)] = []
  private var heldBytes = 0
  private var heldSince: Int64 = 0

  /// - Parameter history: the history file; nil for none.
  init(repl: REPL, history: String?) throws {
    self.repl = repl
    self.history = history.map { HistoryFile(path: $0) }
    editor = try LineEditor(
      wait: { [unowned self] in wait() },
      complete: { [unowned self] text, cursor in complete(text, at: cursor) })
    if repl.terminal.color { editor.colors = { Self.isCommand($0) ? [] : SyntaxColors.spans(of: $0) } }
    repl.signals.onStop = { [unowned self] in stop() }
    repl.lendingTerminal = { [unowned self] in try lendTerminal($0) }
    repl.permissions.ask = { [unowned self] in try ask($0, $1) }
    repl.confirming = { [unowned self] in try confirm($0) }
    repl.subprocesses?.offersCopy = { [unowned self] in try offer($0, $1) }
  }

  /// Reads and evaluates until the user leaves.
  func run() throws {
    if !repl.terminal.isQuiet {
      repl.terminal.write("jsrepl \(version), \(repl.session.zygote.engine). :help tells what there is.\n")
    }
    for message in editor.startupMessages { repl.terminal.note(message) }
    loadHistory()
    repl.session.adoptActivities()
    while !repl.isDone, repl.signals.ending == nil {
      let prompt = "\(repl.session.nextEntry)> "
      let continuation = String(repeating: ".", count: prompt.count - 1) + " "
      repl.terminal.endLine()
      switch try editor.read(prompt: prompt, continuation: continuation, isComplete: { [unowned self] in isWhole($0) })
      {
      case .text(let text):
        submit(text)
        while let draft = repl.drafted {
          repl.drafted = nil
          repl.write(draft, asEntry: String(repl.session.nextEntry))
          submit(draft)
        }
      case .interrupt: break
      case .endOfInput: repl.isDone = true
      }
    }
    try editor.suspend()
  }

  private func submit(_ text: String) {
    isPrepared = false
    if text.allSatisfy(\.isWhitespace) || Aliases.givesUp(text) { return }
    remember(text)
    repl.terminal.beginLine()
    if let command = Aliases.command(for: text) {
      if !command.isEmpty { repl.run(command: command) }
      return
    }
    if Self.isCommand(text) {
      return repl.run(command: text)
    }
    repl.attempt {
      switch try check(text) {
      case .complete(let form): repl.evaluate(text, form: form)
      case .incomplete: repl.report(REPL.endOfInput, of: text)
      case .invalid(let problem): repl.report(problem, of: text)
      }
    }
    checked = nil
  }

  private static func isCommand(_ text: String) -> Bool { text.first { !$0.isWhitespace } == ":" }

  private func isWhole(_ text: String) -> Bool {
    if Self.isCommand(text) || text.allSatisfy(\.isWhitespace) { return true }
    if Aliases.command(for: text) != nil || Aliases.givesUp(text) { return true }
    do {
      return try check(text) != .incomplete
    } catch {
      // It is said when the text is submitted, and not asked for again: an interrupt that came meanwhile is one of the entry.
      return true
    }
  }

  private func check(_ text: String) throws -> Completeness {
    if let checked, checked.text == text { return try checked.result.get() }
    let result = Result { try repl.session.check(text) }
    checked = (text, result)
    return try result.get()
  }

  // MARK: Waiting

  private func wait() -> Wakeup {
    if !isPrepared {
      isPrepared = true
      do {
        try repl.session.prepare()
      } catch SessionError.interrupted {
        return .interrupt
      } catch {
        // The next entry will say what is wrong.
      }
    }
    while true {
      if repl.signals.hasResized {
        repl.signals.hasResized = false
        return .resize
      }
      let timer = repl.session.nanosecondsUntilTimer
      let outside = repl.session.interests
      let events: [Poll.Events]
      do {
        events = try Poll.wait(
          [Poll.Interest(0, .readable), Poll.Interest(repl.signals.descriptor, .readable)] + outside, timeout: timer)
      } catch {
        return .hangup
      }
      if !events[1].isEmpty {
        let stop = repl.signals.take()
        if repl.signals.ending != nil { return .hangup }
        if stop { return .interrupt }
      }
      if !events[0].isEmpty { return .input }
      if events.dropFirst(2).contains(where: { !$0.isEmpty }) { printingAbove { repl.takeEvent() } }
      if repl.session.nanosecondsUntilTimer == 0 { printingAbove { repl.fireTimer() } }
    }
  }

  /// Has the app do something by itself; what it prints appears above the line being typed.
  private func printingAbove(_ body: () -> Void) {
    let (output, attempt) = (repl.session.output, repl.terminal.redirect)
    defer {
      repl.session.output = output
      repl.session.whileWaiting = nil
      repl.terminal.redirect = attempt
      showHeld()
    }
    repl.terminal.redirect = { [unowned self] in hold($0, $1) }
    repl.session.output = { [unowned self] in hold($0, $1) }
    // A timer that has printed may be busy for long without another word.
    repl.session.whileWaiting = { [unowned self] in showOverdue() }
    body()
  }

  private func hold(_ stream: StandardStream, _ text: String) {
    if held.isEmpty { heldSince = Clock.monotonicNanoseconds() }
    held.append((stream, text))
    heldBytes += text.utf8.count
    if heldBytes > Self.longestWait { showHeld() }
    showOverdue()
  }

  private func showOverdue() {
    if !held.isEmpty, Clock.monotonicNanoseconds() - heldSince > Self.patience { showHeld() }
  }

  private func showHeld() {
    guard !held.isEmpty else { return }
    let texts = held
    held = []
    heldBytes = 0
    let redirect = repl.terminal.redirect
    repl.terminal.redirect = nil
    editor.printAbove {
      for (stream, text) in texts {
        if stream == .output { repl.terminal.write(text) } else { repl.terminal.writeError(text) }
      }
    }
    repl.terminal.redirect = redirect
  }

  /// Ctrl-Z: gives the terminal back, stops, and takes it again when the shell says so.
  private func stop() {
    // Whoever has it stops too, and takes care of it by itself.
    if isTerminalLent {
      kill(getpid(), SIGSTOP)
      return
    }
    repl.attempt {
      try editor.suspend()
      kill(getpid(), SIGSTOP)
      try editor.resume()
    }
  }

  /// Gives the terminal back while something else uses it.
  private func lendTerminal(_ body: () throws -> Void) throws {
    try editor.suspend()
    isTerminalLent = true
    defer { isTerminalLent = false }
    let outcome = Result(catching: body)
    try editor.resume()
    try outcome.get()
  }

  /// Asks whether something is permitted, in the middle of whatever the session does.
  private func ask(_ permission: Permission, _ waiting: Waiting) throws -> Permissions.Answer {
    try ask(PermissionQuestion.text(permission), waiting) { key in
      let answer = PermissionQuestion.answer(key)
      return (answer, PermissionQuestion.echo(answer, to: permission))
    }
  }

  /// Asks whether to do what `text` offers.
  private func offer(_ text: String, _ waiting: Waiting) throws -> Bool {
    try ask(text + "\ny: yes, any other key: no", waiting) { key in
      let isTaken = key == UInt8(ascii: "y") || key == UInt8(ascii: "Y")
      return (isTaken, isTaken ? "yes" : "no")
    }
  }

  private func ask<Answer>(
    _ text: String, _ waiting: Waiting, _ answer: (UInt8?) -> (Answer, echo: String)
  ) throws -> Answer {
    showHeld()
    let redirect = repl.terminal.redirect
    repl.terminal.redirect = nil
    defer { repl.terminal.redirect = redirect }
    return try editor.printAbove {
      repl.terminal.note(text, .bold)
      let (answer, echo) = answer(try editor.answer(wait: waiting.wait))
      repl.terminal.note(echo)
      return answer
    }
  }

  /// Asks a question that a y answers; whatever else is typed is a no.
  private func confirm(_ question: String) throws -> Bool {
    showHeld()
    return try editor.printAbove {
      repl.terminal.note(question + " y: yes, n or any other key: no", .bold)
      var key: UInt8?
      do {
        key = try editor.answer { [unowned self] interests, timeout in
          let events = try Poll.wait(
            interests + [Poll.Interest(repl.signals.descriptor, .readable)], timeout: timeout)
          if !events.last!.isEmpty, repl.signals.take() { throw SessionError.interrupted }
          return Array(events.dropLast())
        }
      } catch SessionError.interrupted {
        editor.discardTypeAhead()
      }
      let isYes = key == UInt8(ascii: "y") || key == UInt8(ascii: "Y")
      repl.terminal.note(isYes ? "yes" : "no")
      return isYes
    }
  }

  // MARK: History

  private func loadHistory() {
    repl.attempt {
      for entry in try history?.load() ?? [] { editor.addToHistory(entry) }
    }
  }

  /// Puts what was typed into the history, on the disk too, before it is evaluated.
  private func remember(_ text: String) {
    editor.addToHistory(text)
    repl.attempt { try history?.append(text) }
  }

  // MARK: Completion

  private func complete(_ text: String, at cursor: Int) -> Completion {
    let before = String(decoding: text.utf16.prefix(cursor), as: UTF16.self)
    guard Self.isCommand(before) else {
      let found = repl.session.completions(for: text, cursor: cursor)
      return Completion(start: found.start, candidates: found.names, isPartial: found.isPartial)
    }
    let colon = before.firstIndex(of: ":")!
    let typed = before[before.index(after: colon)...]
    guard let space = typed.firstIndex(where: \.isWhitespace) else {
      let start = before[...colon].utf16.count
      return Completion(start: start, candidates: commands.map { $0.name }.filter { $0.hasPrefix(typed) })
    }
    let argument = typed[space...].drop(while: \.isWhitespace)
    let start = before.utf16.count - argument.utf16.count
    guard let command = try? command(named: String(typed[..<space])) else {
      return Completion(start: cursor, candidates: [])
    }
    let candidates = command.candidates(for: String(argument), in: repl).filter { $0.hasPrefix(argument) }
    return Completion(start: start, candidates: candidates)
  }
}

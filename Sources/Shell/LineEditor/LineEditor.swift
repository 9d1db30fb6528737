import Glibc
import Platform

/// Edits lines at a terminal with libedit, while the caller goes on with everything else.
///
/// From its creation until it goes, or is suspended, the terminal is in the mode for editing, between two lines too: so
/// what is typed ahead waits, unechoed, for the next line. It is for one thread.
///
/// libedit has the line and the keys; what is on the terminal is ours (`LineDisplay`), and so is what has to know lines
/// within a line: history, search, completion, paste.
package final class LineEditor {
  let input: Int32
  let wait: () -> Wakeup
  let complete: (_ text: String, _ cursor: Int) -> Completion
  private(set) var mode: TerminalMode
  private var madeEngine: EditingEngine?
  var display: LineDisplay
  var keyboard = Keyboard()

  var history = History()
  /// What is going on while a line is edited; nil between two lines.
  var session: Session?
  /// What was looked for last.
  var searchPattern = ""
  private var isSuspended = true
  /// A system call of this line's that failed, to be thrown at the end of the line.
  var failure: SystemError?

  /// What libedit says about ~/.editrc, normally nothing: lines for the user to read.
  package private(set) var startupMessages: [String] = []

  /// Begins to edit at a terminal.
  ///
  /// Sets the character type of the process's locale, to that of the environment or to UTF-8 where it has another
  /// encoding (setlocale(3)).
  /// - Parameters:
  ///   - input: where keys come from: a terminal.
  ///   - output: where the line is shown: the same terminal.
  ///   - wait: waits for one of the events, serving the caller's own ones meanwhile; it may call `printAbove`,
  ///     `suspend` and `resume`. When several have come, an interrupt goes before input.
  ///   - complete: what the text can be completed to at the cursor, an UTF-16 offset.
  /// - Throws: `ENOTTY` where `input` is no terminal.
  package init(
    input: Int32 = 0, output: Int32 = 1, wait: @escaping () -> Wakeup,
    complete: @escaping (_ text: String, _ cursor: Int) -> Completion = { _, cursor in
      Completion(start: cursor, candidates: [])
    }
  ) throws(SystemError) {
    CharacterWidth.adoptLocale()
    self.input = input
    self.wait = wait
    self.complete = complete
    mode = try TerminalMode(terminal: input)
    display = LineDisplay(terminal: output) { getenv($0).map { String(cString: $0) } }
    madeEngine = try EditingEngine(program: "jsrepl", mode: mode.original, owner: self)
    for command in Self.commands { engine.add(command) }
    engine.setReader { handle, key in
      EditingEngine.owner(of: handle, as: LineEditor.self).provideKey(key)
    }
    bindDefaultKeys()
    startupMessages = readStartupFile()
    try resume()
  }

  deinit {
    // A terminal that is gone needs no mode, and there is nobody to tell.
    do { try suspend() } catch {}
  }

  /// Gives the parts of an accepted text that are coloured when it is shown for the last time, in order: UTF-8 bytes, and the
  /// parameters of the `ESC [ … m` that colours them.
  package var colors: ((String) -> [(range: Range<Int>, style: String)])?

  var engine: EditingEngine {
    guard let madeEngine else { preconditionFailure("used before it is made") }
    return madeEngine
  }

  /// Lets the user edit one text.
  ///
  /// - Parameters:
  ///   - prompt: shown in front of the text; may hold `ESC [ … m` sequences.
  ///   - continuation: shown in front of the text's further lines; should be as wide as `prompt`.
  ///   - isComplete: whether Enter ends the text here; otherwise it begins another line of it.
  /// - Throws: what the terminal fails with, unless it is gone, which is the end of input.
  package func read(
    prompt: String, continuation: String, isComplete: @escaping (String) -> Bool = { _ in true }
  ) throws(SystemError) -> Line {
    precondition(session == nil, "a line is being edited already")
    precondition(!isSuspended, "the editor is suspended")
    // A program that ran meanwhile may have left another mode.
    try mode.enter()
    if display.isCapable { display.append(Self.pasteOn) }
    display.beginRow()
    session = Session(
      prompt: prompt, continuation: continuation, isComplete: isComplete, recalled: history.entries.count)
    defer { session = nil }
    let line = engine.edit()
    if session?.ending == nil && failure == nil {
      // One of libedit's own commands has ended the line.
      if var line {
        if line.last == 0x0A { line.removeLast() }
        finish(.text(session?.held.text(of: line) ?? ""), showing: line)
      } else {
        finish(.endOfInput)
      }
    }
    try throwFailure()
    return session?.ending ?? .endOfInput
  }

  /// Runs `body`, which writes to the terminal, above the line that is being edited, if one is.
  ///
  /// The line comes back as it was, on a row of its own whatever `body` has written.
  package func printAbove<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    guard session != nil, !isSuspended else { return try body() }
    display.erase()
    flush()
    defer {
      display.beginRow()
      redraw()
    }
    return try body()
  }

  /// Gives the terminal back as it was found, for example to stop the process or to let another program use it.
  ///
  /// A line that is being edited stays to be seen, and `resume` shows it again.
  package func suspend() throws(SystemError) {
    if isSuspended { return }
    if session != nil {
      show(cursorAtEnd: true)
      display.finish()
    }
    isSuspended = true
    if display.isCapable { display.append(Self.pasteOff) }
    try display.flush()
    try mode.leave()
  }

  /// Takes the terminal again: after `suspend`, or after the process was stopped in another way (SIGCONT).
  package func resume() throws(SystemError) {
    let isChanged = try !mode.isEntered()
    let isNew = isSuspended || isChanged
    try mode.enter()
    isSuspended = false
    if isNew {
      // Somebody else has written since.
      display.forget()
      if display.isCapable { display.append(Self.pasteOn) }
      if session != nil { display.beginRow() }
    }
    try display.flush()
    redraw()
  }

  /// Forgets what has been typed ahead and read already, as the kernel does with the rest when it sends an interrupt.
  ///
  /// To be called when an interrupt has ended something else than a line.
  package func discardTypeAhead() {
    keyboard.decoder.removeAll()
    keyboard.queued = []
    keyboard.pasted = []
  }

  /// Makes `entry`, which may have several lines, the newest one to be recalled; not if it equals the one before.
  package func addToHistory(_ entry: String) { addToHistory(contentsOf: [entry]) }

  /// Adds entries, the oldest first, for example those of a `HistoryFile`.
  package func addToHistory(contentsOf entries: [String]) {
    let count = history.entries.count
    for entry in entries { history.add(entry) }
    // libedit's own commands see the newest ones, and do without texts that it could not hold.
    for entry in history.entries[count...].suffix(EditingEngine.historySize) {
      var held = HeldTexts()
      let characters = held.characters(for: entry)
      if held.isEmpty { engine.addHistory(characters) }
    }
  }

  // Bracketed paste (xterm's ctlseqs): what is pasted comes between ESC [ 200 ~ and ESC [ 201 ~.
  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"
}

// MARK: Showing

extension LineEditor {
  /// Makes the terminal show the line, or what a command shows instead of it.
  func redraw() {
    guard session != nil, !isSuspended else { return }
    show(cursorAtEnd: false)
    flush()
  }

  /// Ends the line: `ending` is what the user has done, and what is seen last is the whole text.
  ///
  /// - Parameter line: the line, where it is not libedit's present one.
  func finish(_ ending: Line, showing line: [Int32]? = nil) {
    session?.overlay = nil
    show(cursorAtEnd: true, line: line, isAccepted: ending != .interrupt)
    display.finish(mark: ending == .interrupt ? "^C" : "")
    session?.ending = ending
    flush()
  }

  private func show(cursorAtEnd: Bool, line: [Int32]? = nil, isAccepted: Bool = false) {
    guard let session else { return }
    let size = display.size
    var (text, cursor) = line.map { ($0, $0.count) } ?? engine.line
    var (prompt, continuation) = (session.prompt, session.continuation)
    if let overlay = session.overlay {
      (prompt, text, cursor) = (overlay.prompt, overlay.text, overlay.cursor)
      continuation = overlay.continuation
    }
    display.show(
      LineLayout(
        prompt: prompt, continuation: continuation, text: text, cursor: cursorAtEnd ? text.count : cursor,
        columns: display.isCapable ? size.columns : .max / 2,
        styles: isAccepted && display.isCapable && session.held.isEmpty ? styles(of: text) : [],
        label: session.held.label), size: size)
  }

  /// How the characters of an accepted text are coloured.
  private func styles(of text: [Int32]) -> [String?] {
    guard let colors else { return [] }
    var scalars = String.UnicodeScalarView()
    for code in text {
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: code)) else { return [] }
      scalars.append(scalar)
    }
    let spans = colors(String(scalars))
    guard !spans.isEmpty else { return [] }
    var styles = [String?](repeating: nil, count: text.count)
    var (next, offset) = (0, 0)
    for (index, scalar) in scalars.enumerated() {
      while next < spans.count, spans[next].range.upperBound <= offset { next += 1 }
      if next < spans.count, spans[next].range.contains(offset) { styles[index] = spans[next].style }
      offset += UTF8.width(scalar)
    }
    return styles
  }

  func flush() {
    do { try display.flush() } catch { failure = failure ?? error }
  }

  private func throwFailure() throws(SystemError) {
    guard let failure else { return }
    self.failure = nil
    throw failure
  }
}

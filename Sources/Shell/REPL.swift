import Capabilities
import Glibc
import Journal
import Platform
import Rewind
import Wire

/// The session in hand and everything that typing may do to it, whether it is typed at a terminal or comes from a file.
final class REPL {
  let terminal: Terminal
  let signals: Signals
  let sessions: SessionDirectory?
  /// The most memory that JavaScript may use, in bytes.
  let memoryLimit: Int?
  private(set) var session: Session
  /// Whether to leave.
  var isDone = false
  /// Whether an entry or a command failed.
  private(set) var hasFailed = false
  /// Whether values of entries are printed.
  var printsValues = true
  /// Does something with the terminal given back; nil where nobody types at one.
  var lendingTerminal: ((_ body: () throws -> Void) throws -> Void)?
  /// Asks a question that is answered with yes or no; nil where nobody can be asked.
  var confirming: ((_ question: String) throws -> Bool)?
  /// What `:apply` wrote in this process: a record may say anything of what others did.
  var applied: [FileSystem.Writing] = []
  /// What `:apply` wrote in this process that the last journey went back behind, newest first, and that is on the disk still.
  var leftOnDisk: [FileApplication] = []
  /// How values are printed.
  var displaySettings = DisplaySettings() {
    didSet { updateDisplay() }
  }
  /// What is to be evaluated next, as if it were typed.
  var drafted: String?
  private let recovering: Bool
  /// What of the machine entries may use.
  private var grants: Grants
  /// What they may do with it.
  var permissions: Permissions { grants.permissions }
  /// The programs that they run.
  var subprocesses: Subprocesses? { grants.subprocesses }
  /// The exit status that an entry asked for; nil where none has.
  private(set) var exitStatus: Int32?
  private let settings: Session.Settings

  /// - Parameters:
  ///   - sessions: where sessions are kept; nil to keep them in memory only.
  ///   - grants: what of the machine entries may use.
  init(
    terminal: Terminal, signals: Signals, sessions: SessionDirectory?, memoryLimit: Int?, source: Source,
    recovering: Bool, grants: Grants
  ) throws {
    self.grants = grants
    self.terminal = terminal
    self.signals = signals
    self.sessions = sessions
    self.memoryLimit = memoryLimit
    self.recovering = recovering
    settings = Session.Settings(
      memoryLimit: memoryLimit, checkpointMemory: min(1 << 30, Machine.memory / 5),
      checkpointDistance: terminal.isInteractive ? 0 : 50_000, interruption: signals.interruption)
    terminal.onFailure = { [unowned signals] in signals.stop() }
    switch source {
    case .new: session = try Self.begin(sessions, settings, terminal)
    case .journal(let journal):
      session = try Self.resume(journal, recovering: recovering, settings, terminal)
    case .snapshot(let path):
      session = try Self.open(path, recovering: recovering, sessions, settings, terminal)
    }
    self.grants.isOver = { [unowned self] in isDone }
    self.grants.process?.leave = { [unowned self] status in
      exitStatus = status & 0xff
      isDone = true
    }
    connect()
  }

  /// What to begin with.
  enum Source {
    case new
    case journal(Journal)
    case snapshot(String)
  }

  /// The width of the terminal in columns.
  var columns: Int { Terminal.columns }

  // The next turn's values are printed so.
  private func updateDisplay() {
    session.display = Session.Display(
      columns: displaySettings.width ?? Terminal.columns, color: displaySettings.color ?? terminal.color,
      layout: displaySettings.layout)
  }

  private func connect() {
    updateDisplay()
    session.grants = grants
    session.output = { [terminal, unowned self] stream, text in
      // After process.exit nothing of the entry's counts.
      guard exitStatus == nil else { return }
      if stream == .output { terminal.write(text) } else { terminal.writeError(text) }
    }
  }

  // MARK: Beginning

  /// Replaces the session by one that goes on from a snapshot. The one before stays in its journal.
  func load(_ path: String, recovering: Bool) throws {
    let loaded = try Self.open(path, recovering: recovering, sessions, settings, terminal)
    let before = session
    before.grants.endActivities()
    session = loaded
    connect()
    session.adoptActivities()
    let id = before.journal.session
    let wasEmpty = before.journal.isEmpty
    before.writePosition()
    try before.journal.close()
    let entries = session.lastEntry
    terminal.note(
      "loaded \(entries == 1 ? "1 entry" : "\(entries) entries")"
        + (id == nil || wasEmpty ? "" : "; the session before is \(id!)"))
  }

  /// Evaluates the init file, where there is one, as entry 0.
  func evaluateInitFile(_ path: String) throws {
    guard access(path, F_OK) == 0 else { return }
    let source = try Machine.read(path)
    switch try session.check(source) {
    case .complete(let form): finish(try session.evaluate(source, form: form, number: 0), isInit: true)
    case .incomplete: throw CommandError("\(path): the text ends too soon; nothing of it was evaluated")
    case .invalid(let problem):
      let place = [problem.line, problem.column].compactMap(\.self).map(String.init).joined(separator: ":")
      throw CommandError("\(path):\(place): SyntaxError: \(problem.message)")
    }
  }

  // MARK: Going on

  /// Evaluates a whole entry.
  func evaluate(_ source: String, form: EntryForm) {
    updateDisplay()
    attempt {
      finish(try session.evaluate(source, form: form))
    }
  }

  /// Evaluates a text in a fork that is thrown away, after an entry or, where that is nil, here.
  ///
  /// - Parameters:
  ///   - isTimed: whether its time is what matters; what it prints is then not shown.
  ///   - isExplained: whether not its value is wanted but what is to be said about it.
  /// - Returns: nil where it is no entry, which the user has been told.
  func peek(
    _ source: String, after entry: Int? = nil, isTimed: Bool = false, isExplained: Bool = false
  ) throws -> Session.Peek? {
    updateDisplay()
    // A function without a name is an expression in parentheses only.
    if isExplained, case .complete = try session.check("(" + source + "\n)") {
      return try session.peek("(" + source + "\n)", form: .explained, after: entry, output: session.output)
    }
    switch try session.check(source) {
    case .complete(let form):
      let output = isTimed ? { _, _ in } : session.output
      return try session.peek(
        source, form: isExplained ? .explained : form, after: entry, isTimed: isTimed, output: output)
    case .incomplete: throw CommandError("the text ends too soon; nothing of it was evaluated")
    case .invalid(let problem):
      report(problem, of: source)
      return nil
    }
  }

  /// Prints what came of a look.
  func report(_ peek: Session.Peek) {
    report(peek.outcome, of: "the look", printsValue: true)
  }

  /// Runs a command line, its colon included.
  func run(command line: String) {
    attempt {
      let text = line.drop { $0.isWhitespace }.dropFirst()
      let name = text.prefix { !$0.isWhitespace }
      let argument = String(text.dropFirst(name.count)).trimmed
      let command = try command(named: String(name))
      if command.argument.isEmpty, !argument.isEmpty {
        throw CommandError(":\(command.name) takes no argument; \(argument) is one too many")
      }
      try command.run(argument, in: self)
    }
  }

  /// Writes a text as it looks after it was typed as the entry of that number.
  func write(_ source: String, asEntry number: String) {
    let prompt = number + "> "
    let rest = String(repeating: ".", count: max(1, prompt.count - 1)) + " "
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      terminal.write(terminal.styled(index == 0 ? prompt : rest, .dim) + line + "\n")
    }
  }

  /// Fires the timer that is due.
  ///
  /// - Returns: whether it ran to its end; where it was stopped it is still due.
  @discardableResult
  func fireTimer() -> Bool {
    var isFinished = false
    attempt {
      let evaluation = try session.fireTimer()
      finish(evaluation, of: "the timer")
      if case .stopped = evaluation.outcome { return }
      isFinished = true
    }
    return isFinished
  }

  /// Tells the app of what has happened outside.
  ///
  /// - Returns: whether anything had, and the app took it in; where it was stopped, it is told again later.
  @discardableResult
  func takeEvent() -> Bool {
    var isFinished = false
    attempt {
      guard let evaluation = try session.takeEvent() else { return }
      finish(evaluation, of: "the event")
      if case .stopped = evaluation.outcome { return }
      isFinished = true
    }
    return isFinished
  }

  /// What is wrong with a text that is over too soon.
  static let endOfInput = SyntaxProblem(message: "Unexpected end of input", line: 1)

  /// Says that a text is no entry, and where.
  func report(_ problem: SyntaxProblem, of source: String) {
    hasFailed = true
    terminal.endLine()
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let place = lines.count > 1 ? " (line \(problem.line))" : ""
    terminal.writeError(terminal.styled("Uncaught SyntaxError: \(problem.message)\(place)", .red) + "\n")
    guard let column = problem.column, lines.indices.contains(problem.line - 1) else { return }
    let line = lines[problem.line - 1]
    let before = String(decoding: line.utf16.prefix(column - 1), as: UTF16.self)
    // Tabs reach as far below a line as they do in it.
    let space = before.map { $0 == "\t" ? "\t" : String(repeating: " ", count: CharacterWidth.of(String($0))) }.joined()
    // Wider lines would be broken where nobody can tell what the mark points at.
    guard CharacterWidth.of(String(line)) + 4 < columns else { return }
    terminal.writeError("    \(line)\n    \(space)^\n")
  }

  /// Goes somewhere else in the history, and says where that led.
  func travel(_ body: () throws -> Session.Journey) throws {
    let before = session.capabilities
    report(try body())
    let (running, ran) = (session.capabilities.subprocesses.running, before.subprocesses.running)
    let pids = Set(running.map(\.pid))
    for program in ran.sorted(by: { $0.pid < $1.pid }) where !pids.contains(program.pid) {
      terminal.note("  \(firstLine(of: program.name, columns: 60)) was ended")
    }
    for program in running.subtracting(ran).sorted(by: { $0.pid < $1.pid }) {
      terminal.note("  \(firstLine(of: program.name, columns: 60)) is being brought back to where it was")
    }
    try offerPuttingBack(before.files.applications(notIn: session.capabilities.files))
  }

  /// The real disk under the files of entries.
  func disk() throws -> Disk {
    guard let disk = grants.files else { throw CommandError("entries have no files here") }
    return disk.placed(for: session.capabilities.files)
  }

  /// Says where a journey led.
  func report(_ journey: Session.Journey) {
    let place = journey.entry == 0 ? "at the beginning" : "after entry \(journey.entry)"
    guard let first = journey.undone.first, let last = journey.undone.last else { return terminal.note("now \(place)") }
    let what = first == last ? "entry \(first)" : "entries \(first)-\(last)"
    terminal.note("took back \(what); now \(place)")
    for undone in journey.effects.suffix(EffectsText.mostEntries) {
      for line in EffectsText.lines(of: undone.effects) { terminal.note("  entry \(undone.entry) \(line)") }
    }
    if journey.effects.count > EffectsText.mostEntries {
      var sum = Effects()
      let earlier = journey.effects.dropLast(EffectsText.mostEntries)
      for undone in earlier { sum.append(undone.effects) }
      for line in EffectsText.lines(of: sum) { terminal.note("  \(earlier.count) entries before \(line)") }
    }
  }

  /// Does something that may fail, and says why it did.
  func attempt(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      hasFailed = true
      terminal.note("\(error)", .red)
    }
  }

  private func finish(_ evaluation: Session.Evaluation, of turn: String = "the entry", isInit: Bool = false) {
    // Who leaves needs no word about it.
    if exitStatus == nil { report(evaluation.outcome, of: turn, printsValue: printsValues && !isInit) }
    if case .stopped = evaluation.outcome, session.holdsTimers, terminal.isInteractive {
      terminal.note("timers wait until the next entry; :undo takes the one back that set this one")
    }
    if let setback = evaluation.setback {
      terminal.note("\(setback)\nthe session is now after entry \(session.lastEntry)", .red)
    }
    if let error = evaluation.unwritten {
      terminal.note("\(error)\nthe session goes on in memory; :save FILE keeps it elsewhere", .red)
    }
  }

  private func report(_ outcome: Session.Evaluation.Outcome, of turn: String, printsValue: Bool) {
    switch outcome {
    case .nothing: break
    case .value(let text):
      if printsValue {
        terminal.endLine()
        terminal.write(text + "\n")
      }
    case .failure(let text):
      hasFailed = true
      terminal.endLine()
      terminal.writeError(text + "\n")
    case .stopped(let stop):
      hasFailed = true
      // Who ends the program needs no word about what it was at.
      if signals.ending == nil, terminal.failure == nil { terminal.note(Self.explain(stop, of: turn), .red) }
    }
  }

  private static func explain(_ stop: Stop, of turn: String) -> String {
    let back = "the state is that from before \(turn)"
    switch stop {
    case .interrupted: return "interrupted; \(back)"
    case .failed(.ended): return "the worker crashed; \(back)"
    default: return "stopped: \(stop); \(back)"
    }
  }

  // MARK: Files

  /// A path as typed, with a leading `~` replaced.
  func path(_ argument: String) -> String {
    guard argument == "~" || argument.hasPrefix("~/"), let home = getenv("HOME") else { return argument }
    return String(cString: home) + argument.dropFirst()
  }

  /// Does something with the file of that name; an error names it as it was typed.
  func withFile<Value>(_ argument: String, _ body: (String) throws -> Value) throws -> Value {
    let path = path(argument)
    do {
      return try body(path)
    } catch let error as JournalError where error.path == path {
      throw error.naming(argument)
    } catch SessionError.journal(let error) where error.path == path {
      throw error.naming(argument)
    }
  }

  /// The files whose paths begin with `prefix`; directories end in a slash.
  func files(beginningWith prefix: String) -> [String] {
    let parts = prefix.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/") + (parts.count > 1 ? "/" : "")
    let start = parts.last ?? ""
    guard let directory = opendir(folder.isEmpty ? "." : path(folder)) else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(start), name != ".", name != "..", !name.hasPrefix(".") || start.hasPrefix(".") else {
        continue
      }
      found.append(folder + name + (isFolder ? "/" : ""))
    }
    return found.sorted()
  }

  /// Lets go of the session; one without entries leaves nothing behind.
  func close() {
    attempt {
      let isEmpty = session.journal.isEmpty
      grants.endActivities()
      session.writePosition()
      try session.journal.close()
      if isEmpty { try sessions?.removeEmpty() }
    }
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

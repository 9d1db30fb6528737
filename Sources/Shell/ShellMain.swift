import ArgumentParser
import Capabilities
import Glibc
import Journal
import Platform
import Rewind

/// The `jsrepl` program.
public func shellMain() -> Never {
  do {
    exit(try run(Options.parse(PermissionOptions.complete(Array(CommandLine.arguments.dropFirst())))))
  } catch SessionError.interrupted {
    exit(128 + SIGINT)
  } catch {
    let code = Options.exitCode(for: error)
    if code == .success {
      let terminal = Terminal(color: false, isInteractive: false)
      terminal.write(Options.message(for: error) + "\n")
      exit(terminal.failure == nil ? 0 : 1)
    }
    let isUsage = code == .validationFailure
    let advice = isUsage ? "\njsrepl --help lists the options" : ""
    Terminal(color: false, isInteractive: false).writeError("jsrepl: \(Options.message(for: error))\(advice)\n")
    exit(isUsage ? 2 : 1)
  }
}

private func run(_ options: Options) throws -> Int32 {
  let isTerminal = isatty(0) == 1 && isatty(1) == 1
  CharacterWidth.adoptLocale()
  let code = options.eval + options.print
  let file = options.resume ? nil : options.operands.first
  let isInteractive = isTerminal && code.isEmpty && file == nil
  let terminal = Terminal(color: usesColor(options.color), isInteractive: isInteractive)
  let directory = StateDirectory()
  let sessions = SessionDirectory(path: directory.sessions)
  if options.version {
    terminal.write("jsrepl \(version)\n")
    return terminal.failure == nil ? 0 : 1
  }
  if options.sessions { return try list(sessions, on: terminal) }

  let script = try file.flatMap { $0 == "-" ? nil : $0 }.map(Machine.read)
  let signals = try Signals(interactive: isInteractive)
  let source: REPL.Source =
    if let path = options.load {
      .snapshot(path)
    } else if options.resume {
      .journal(try sessions.open(options.operands.first ?? sessions.last(), recovering: options.recover))
    } else {
      .new
    }
  let repl = try REPL(
    terminal: terminal, signals: signals, sessions: isInteractive ? sessions : nil,
    memoryLimit: options.memory?.bytes ?? Machine.memory / 4, source: source, recovering: options.recover,
    grants: Machine.grants(script: script == nil ? nil : file, permissions: options.permitted.permissions))
  terminal.isQuiet = options.quiet
  if case .new = source, !options.noInit { repl.attempt { try repl.evaluateInitFile(directory.initFile) } }

  if isInteractive {
    try Interactive(repl: repl, history: options.noHistory ? nil : directory.history).run()
  } else {
    repl.session.adoptActivities()
    let batch = Batch(repl: repl)
    if !code.isEmpty {
      repl.printsValues = !options.print.isEmpty
      batch.run(texts: code)
    } else if let script {
      batch.run(script: script)
    } else {
      batch.run(input: 0)
    }
  }
  repl.close()
  if let signal = signals.ending { return 128 + signal }
  if let failure = terminal.failure {
    // Whoever closes a pipe wants no more, and no message about it either.
    if failure.code == EPIPE { return 128 + SIGPIPE }
    terminal.writeError("jsrepl: cannot \(failure)\n")
    return 1
  }
  return repl.exitStatus ?? (repl.hasFailed && !isInteractive ? 1 : 0)
}

/// Whether to write colours: as asked, else where a terminal reads that can show them and `NO_COLOR` is not set.
private func usesColor(_ choice: ColorChoice) -> Bool {
  switch choice {
  case .always: return true
  case .never: return false
  case .auto:
    let isOff = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    return !isOff && !isDumb && isatty(1) == 1
  }
}

private func list(_ sessions: SessionDirectory, on terminal: Terminal) throws -> Int32 {
  for session in try sessions.sessions() {
    var time = time_t(session.changed / 1000)
    var parts = tm()
    localtime_r(&time, &parts)
    var text = [CChar](repeating: 0, count: 32)
    strftime(&text, text.count, "%Y-%m-%d %H:%M", &parts)
    let when = text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    let entries = session.entries == 1 ? "1 entry" : "\(session.entries) entries"
    let state = session.damage.map { "damaged: \($0)" } ?? session.firstLine
    terminal.write("\(session.id)  \(when)  \(entries)\(session.isInUse ? "  (in use)" : "")  \(state)\n")
  }
  return terminal.failure == nil ? 0 : 1
}

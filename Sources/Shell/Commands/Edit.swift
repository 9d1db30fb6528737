import Glibc
import Platform
import Rewind

enum Edit: Command {
  static let name = "edit"
  static let argument = "[N]"
  static let summary = "Write the next entry in your editor, beginning with entry N or the last one."
  static let details = """
    The editor is $VISUAL, $EDITOR or vi. What the file holds when the editor ends is the next entry; an empty file, or an
    editor that fails, is none.
    """

  static func run(_ argument: String, in repl: REPL) throws {
    guard let lend = repl.lendingTerminal else { throw CommandError(":edit needs a terminal") }
    let last = repl.session.lastEntry
    let entry = try number(argument, least: 1, fallback: last, usage: ":edit [N], an entry's number")
    let source = entry == 0 ? "" : try repl.session.transcript(ofEntry: entry).source
    let file = try TemporaryFile(holding: source.isEmpty ? "" : source + "\n")
    var status = ProcessHandle.ExitStatus.exited(0)
    try lend { status = try edit(file.path, signals: repl.signals) }
    switch status {
    case .exited(0): break
    case .exited(127): throw CommandError("\(editor): there is no such editor; VISUAL or EDITOR names one")
    case .exited(let code): throw CommandError("\(editor) ended with status \(code); nothing was evaluated")
    case .signaled(let signal): throw CommandError("\(editor) was ended by signal \(signal); nothing was evaluated")
    }
    let text = try Machine.read(file.path).trimmed
    guard !text.isEmpty else { throw CommandError("the file is empty; nothing was evaluated") }
    repl.drafted = text
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] {
    repl.session.entries.filter { !$0.isAhead }.map { String($0.number) }
  }

  private static var editor: String {
    for value in [getenv("VISUAL"), getenv("EDITOR")] {
      if let value = value.map({ String(cString: $0) }), !value.isEmpty { return value }
    }
    return "vi"
  }

  /// Has the user edit a file, and waits for the end of that.
  private static func edit(_ path: String, signals: Signals) throws -> ProcessHandle.ExitStatus {
    let terminal = try Descriptor.open("/dev/tty", O_RDWR)
    // The value may have arguments, as for every program that uses these variables: the shell reads it.
    let process = try Spawn.start(
      "/bin/sh", arguments: ["sh", "-c", "\(editor) \"$1\"", "sh", path], environment: EnvironmentVariables.entries,
      descriptors: [0: terminal, 1: terminal, 2: terminal])
    while true {
      let events = try Poll.wait(
        [Poll.Interest(process.descriptor.raw, .readable), Poll.Interest(signals.descriptor, .readable)], timeout: nil)
      // Ctrl-C and Ctrl-Z are typed to the editor; the second stops this process too.
      if !events[1].isEmpty { _ = signals.take() }
      if signals.ending != nil { try process.signal(SIGHUP) }
      if !events[0].isEmpty { return try process.wait() }
    }
  }
}

/// A file that is removed when its last owner lets go of it.
private final class TemporaryFile {
  let path: String

  /// - Throws: where it can't be written.
  init(holding text: String) throws(SystemError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let suffix = ".js"
    var template = Array(((folder.isEmpty ? "/tmp" : folder) + "/jsrepl-XXXXXX" + suffix).utf8CString)
    let raw = mkstemps(&template, Int32(suffix.utf8.count))
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let descriptor = Descriptor(adopting: try SystemError.check("create", path) { raw })
    try descriptor.write(all: Array(text.utf8), to: path)
  }

  deinit { unlink(path) }
}

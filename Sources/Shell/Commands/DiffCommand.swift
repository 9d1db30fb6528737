import Capabilities

enum DiffCommand: Command {
  static let name = "diff"
  static let argument = "[PATH]"
  static let summary = "Show what the session changed in files, or in those at PATH, as a unified diff."
  static let details = "patch -p1 and git apply understand it. :files lists what there is."

  static func run(_ argument: String, in repl: REPL) throws {
    let disk = try repl.disk()
    let files = repl.session.capabilities.files
    let changes = try ChangedFiles.named(argument.isEmpty ? [] : [argument], of: files.changes(on: disk), in: repl)
    for change in changes {
      do {
        for (line, bytes) in try files.difference(change, on: disk).lines { write(line, bytes, to: repl.terminal) }
      } catch {
        repl.attempt { throw error }
      }
    }
  }

  private static func write(_ line: UnifiedDiff.Line, _ bytes: [UInt8], to terminal: Terminal) {
    let style: Terminal.Style? =
      switch line {
      case .header: .bold
      case .position: .cyan
      case .context: nil
      case .added: .green
      case .removed: .red
      }
    // At a terminal, a file's bytes must not move the cursor.
    let text = String(decoding: bytes, as: UTF8.self)
    terminal.write(terminal.styled(terminal.isInteractive ? printable(text) : text, style) + "\n")
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] {
    ChangedFiles.candidates(for: prefix, in: repl)
  }
}

import Glibc
import Platform

enum Save: Command {
  static let name = "save"
  static let argument = "FILE"
  static let summary = "Write the session up to here to a snapshot."
  static let details = """
    :load FILE, or jsrepl --load FILE, goes on from there, here or on another machine. A file that is there is replaced
    only if it is a snapshot. A FILE that ends in .js gets the text of the entries instead; a file that is there is not
    replaced.
    """

  static func run(_ argument: String, in repl: REPL) throws {
    guard !argument.isEmpty else { throw CommandError("usage: :save FILE, such as :save work.snap") }
    let entries = try repl.withFile(argument) { path in
      path.hasSuffix(".js") ? try writeText(to: path, in: repl) : try repl.session.save(to: path)
    }
    repl.terminal.note("saved \(entries == 1 ? "1 entry" : "\(entries) entries") to \(argument)")
  }

  /// Writes the text of the entries; how many there are.
  private static func writeText(to path: String, in repl: REPL) throws -> Int {
    let entries = repl.session.entries.filter { !$0.isAhead }
    let file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
    try file.write(all: Array(entries.map { $0.source + "\n" }.joined().utf8), to: path)
    return entries.count
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] { repl.files(beginningWith: prefix) }
}

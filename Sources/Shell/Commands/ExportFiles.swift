import Capabilities
import Glibc
import Platform

enum ExportFiles: Command {
  static let name = "export-files"
  static let argument = "DIR"
  static let summary = "Write the files that the session changed into a directory, which must be empty."
  static let details = """
    DIR is made where it isn't there. Files keep their paths below the current directory; those from elsewhere come under
    their whole path.
    """

  static func run(_ argument: String, in repl: REPL) throws {
    guard !argument.isEmpty else { throw CommandError("usage: :export-files DIR") }
    let path = repl.path(argument)
    if mkdir(path, 0o777) != 0 && errno != EEXIST {
      throw SystemError(operation: "mkdir", subject: argument, code: errno)
    }
    guard let real = realpath(path, nil) else {
      throw SystemError(operation: "realpath", subject: argument, code: errno)
    }
    defer { free(real) }
    guard repl.files(beginningWith: path + "/").isEmpty, repl.files(beginningWith: path + "/.").isEmpty else {
      throw CommandError("\(argument) is not empty; nothing was written")
    }
    let disk = try repl.disk()
    let files = repl.session.capabilities.files
    let written = try files.export(files.changes(on: disk), to: Array(String(cString: real).utf8), on: disk)
    repl.terminal.note("wrote \(written.count == 1 ? "1 file" : "\(written.count) files") to \(argument)")
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] { repl.files(beginningWith: prefix) }
}

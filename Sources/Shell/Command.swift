/// What a line that begins with a colon does. One file each; ``commands`` is the table of all.
protocol Command: SendableMetatype {
  /// Its name, without the colon.
  static var name: String { get }
  /// What follows the name, as the help shows it; empty where nothing does.
  static var argument: String { get }
  /// What it does, in a line.
  static var summary: String { get }
  /// What else there is to know, in a few lines; may be empty.
  static var details: String { get }

  /// Does it.
  ///
  /// - Parameter argument: what follows the name, without white space around it.
  static func run(_ argument: String, in repl: REPL) throws

  /// What the argument that begins with `prefix` may be.
  static func candidates(for prefix: String, in repl: REPL) -> [String]
}

extension Command {
  static var details: String { "" }
  static func candidates(for prefix: String, in repl: REPL) -> [String] { [] }
}

/// What was typed can't be done; the text says why and what can.
struct CommandError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Every command, in the order in which the help lists them.
let commands: [any Command.Type] = [
  Undo.self, Redo.self, Goto.self, Save.self, Load.self, HistoryCommand.self, Show.self, Branches.self, Switch.self,
  MarkCommand.self, FilesCommand.self, DiffCommand.self, ApplyCommand.self, ExportFiles.self, Edit.self, Peek.self,
  Time.self, Type.self, Doc.self, SetCommand.self, StatusCommand.self,
  Help.self,
  Quit.self,
]

/// The command that `name`, or an unambiguous beginning of its name, stands for.
func command(named name: String) throws(CommandError) -> any Command.Type {
  if let exact = commands.first(where: { $0.name == name }) { return exact }
  let possible = commands.filter { $0.name.hasPrefix(name) }
  if name.isEmpty || possible.isEmpty { throw CommandError("there is no command :\(name); :help lists them") }
  guard possible.count == 1 else {
    throw CommandError(":\(name) may be " + possible.map { ":" + $0.name }.joined(separator: ", "))
  }
  return possible[0]
}

/// The number that an argument is, from `least`; `fallback` where there is no argument.
func number(_ argument: String, least: Int, fallback: Int? = nil, usage: String) throws(CommandError) -> Int {
  if argument.isEmpty, let fallback { return fallback }
  guard let number = Int(argument), number >= least else { throw CommandError("usage: \(usage)") }
  return number
}

import ArgumentParser

/// The command line.
struct Options: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jsrepl", abstract: "JavaScript at the terminal, where nothing typed is lost and nothing is final.",
    usage: """
      jsrepl [options] [--load file.snap | --resume [id]] [--recover]
      jsrepl [options] -e code | -p code | script.js | -
      jsrepl --sessions
      """,
    discussion: ":help at the prompt lists its commands; man jsrepl tells the rest.")

  @Option(name: .shortAndLong, help: ArgumentHelp("Evaluate CODE; may be given more than once.", valueName: "code"))
  var eval: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("Evaluate CODE and print its value.", valueName: "code"))
  var print: [String] = []

  @Option(help: ArgumentHelp("Start with the state that a snapshot holds.", valueName: "file.snap"))
  var load: String?

  @Flag(help: "With --load or --resume: where the record is damaged, go on with the entries before.")
  var recover = false

  @Flag(help: "Go on with the last session, or with the one whose id follows.")
  var resume = false

  @Flag(help: "List the sessions.")
  var sessions = false

  @Option(help: ArgumentHelp("When to use colours: auto, always or never.", valueName: "when"))
  var color: ColorChoice = .auto

  @Option(
    help: ArgumentHelp("The most memory JavaScript may use, such as 512M or 2G.", valueName: "size"),
    transform: MemorySize.parse)
  var memory: MemorySize?

  @OptionGroup var permitted: PermissionOptions

  @Flag(help: "Don't read or write the history file.")
  var noHistory = false

  @Flag(help: "Don't evaluate the init file.")
  var noInit = false

  @Flag(name: .shortAndLong, help: "Print no banner.")
  var quiet = false

  @Flag(name: [.customShort("V"), .long], help: "Print the version.")
  var version = false

  @Argument(help: ArgumentHelp("A script, - for standard input; with --resume, a session's id.", valueName: "file"))
  var operands: [String] = []

  func validate() throws {
    if operands.count > 1 { throw ValidationError("one file at a time: \(operands[1]) is one too many") }
    if load != nil, resume { throw ValidationError("--load and --resume exclude each other") }
    if recover, load == nil, !resume { throw ValidationError("--recover goes with --load or --resume") }
    if !eval.isEmpty, !print.isEmpty { throw ValidationError("--eval and --print exclude each other") }
    if !resume, !operands.isEmpty, !(eval + print).isEmpty {
      throw ValidationError("either code or a file, not both: \(operands[0])")
    }
  }
}

/// When to use colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// A number of bytes.
struct MemorySize: Equatable {
  /// The least in which JavaScript starts: 64 MiB.
  static let least = 64 << 20

  let bytes: Int

  /// The size that `text` stands for: a number, with K, M or G (powers of 1,024) after it, M where there is none.
  static func parse(_ text: String) throws -> MemorySize {
    let shifts: [Character: Int] = ["K": 10, "M": 20, "G": 30]
    let shift = text.last.flatMap { shifts[Character($0.uppercased())] }
    guard let number = Double(shift == nil ? text : String(text.dropLast())), number > 0, number < 1e9 else {
      throw ValidationError("\(text) is no size; write one such as 512M or 2G")
    }
    let bytes = number * Double(1 << (shift ?? 20))
    guard bytes >= Double(least), bytes < 1e15 else { throw ValidationError("\(text): the least is 64M") }
    return MemorySize(bytes: Int(bytes))
  }
}

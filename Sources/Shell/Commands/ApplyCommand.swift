import Capabilities
import Glibc
import Rewind

enum ApplyCommand: Command {
  static let name = "apply"
  static let argument = "[-fyb] [PATH…]"
  static let summary = "Write what the session changed in files, or in those at PATH, to the disk."
  static let details = """
    Asks first; -y answers yes, and is needed where nobody can be asked. What has changed on the disk since the session saw
    it is left alone, unless -f says to overwrite it. Each file is replaced as a whole or not at all. After an :undo that
    went back behind an :apply, -b puts back what was on the disk before.
    """

  static func run(_ argument: String, in repl: REPL) throws {
    let arguments = try Arguments(argument)
    if arguments.putsBack { return try repl.putBack(arguments) }
    let disk = try repl.disk()
    let files = repl.session.capabilities.files
    let changes = try ChangedFiles.named(arguments.paths, of: files.changes(on: disk), in: repl)
    if changes.isEmpty { return repl.terminal.note("the session has changed no files") }
    let conflicts = arguments.isForced ? [] : files.conflicts(in: changes, with: disk)
    guard conflicts.isEmpty else {
      let names = conflicts.map { files.shown($0.path, on: disk) }.joined(separator: ", ")
      throw CommandError(
        "nothing was written: \(names) changed on the disk since the session saw \(conflicts.count == 1 ? "it" : "them"); "
          + ":apply -f overwrites that")
    }
    for change in changes {
      repl.terminal.note("\(change.summary) \(ChangedFiles.text(of: change, in: files, on: disk))")
    }
    let count = changes.count == 1 ? "this change" : "these \(changes.count) changes"
    guard try repl.confirm("Write \(count) to the disk?", arguments) else {
      return repl.terminal.note("nothing was written")
    }
    let writing = files.apply(changes, to: disk, isForced: arguments.isForced)
    if let application = writing.application {
      repl.applied.append(writing)
      let paths = application.paths.map { files.shown($0, on: disk) }.joined(separator: ", ")
      repl.terminal.note("wrote \(paths)")
      if let failure = repl.failure(ofRecording: application) {
        throw CommandError(
          "the disk has that, but the session's record has not (\(failure)): the session takes \(paths) for unwritten")
      }
    }
    guard writing.errors.isEmpty else {
      throw CommandError("not written: " + writing.errors.map(\.description).joined(separator: "\n"))
    }
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] {
    ChangedFiles.candidates(for: prefix, in: repl)
  }

  /// What may follow the name.
  struct Arguments {
    var isForced = false
    var isAgreed = false
    var putsBack = false
    var paths: [String] = []

    init() {}

    init(_ text: String) throws(CommandError) {
      var isOver = false
      for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
        guard word.hasPrefix("-"), word.count > 1, !isOver else {
          paths.append(word)
          continue
        }
        if word == "--" { isOver = true }
        for letter in word.dropFirst() where !isOver {
          switch letter {
          case "f": isForced = true
          case "y": isAgreed = true
          case "b": putsBack = true
          default: throw CommandError("usage: :\(name) \(argument); -\(letter) is none of its options")
          }
        }
      }
    }
  }
}

extension REPL {
  /// Whether the user agrees.
  ///
  /// - Throws: where nobody can be asked.
  func confirm(_ question: String, _ arguments: ApplyCommand.Arguments) throws -> Bool {
    if arguments.isAgreed { return true }
    guard let confirming else { throw CommandError("nobody can be asked here; :apply -y does it without a question") }
    return try confirming(question)
  }

  /// Records what was written to the disk.
  ///
  /// - Returns: why the record does not have it; nil where it does.
  func failure(ofRecording application: FileApplication) -> String? {
    do throws(SessionError) {
      let evaluation = try session.record(application.event)
      if case .stopped(let stop) = evaluation.outcome { return "stopped: \(stop)" }
      if let error = evaluation.unwritten { terminal.note("\(error)\nthe session goes on in memory", .red) }
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// After a journey that led back behind writing to the disk: says what is there, and offers to put back what was.
  func offerPuttingBack(_ applications: [FileApplication]) throws {
    let files = session.capabilities.files
    let earlier = leftOnDisk.filter { left in !files.hasApplied(left) }
    let known = applications.filter { writing(of: $0) != nil }
    leftOnDisk = known + earlier
    guard !applications.isEmpty else { return }
    let disk = try disk()
    func names(_ applications: [FileApplication]) -> String {
      Set(applications.flatMap(\.paths).map { files.shown($0, on: disk) }).sorted().joined(separator: ", ")
    }
    let others = applications.filter { writing(of: $0) == nil }
    if !others.isEmpty {
      terminal.note(
        "the record says that :apply wrote \(names(others)) before this program ran; whether the disk has that is not known"
      )
    }
    guard !known.isEmpty else { return }
    terminal.note("what :apply wrote is on the disk still: \(names(known))")
    guard let confirming else { return terminal.note(":apply -b puts back what was there before") }
    if try confirming("Put back what was on the disk before?") { try putBackLeft() }
  }

  /// What this process did for what a record says.
  private func writing(of application: FileApplication) -> FileSystem.Writing? {
    applied.last { $0.application == application }
  }

  /// Puts back what was on the disk.
  func putBack(_ arguments: ApplyCommand.Arguments) throws {
    guard !leftOnDisk.isEmpty else {
      throw CommandError("there is nothing to put back: no :undo went back behind an :apply")
    }
    guard try confirm("Put back what was on the disk before?", arguments) else { return }
    try putBackLeft()
  }

  private func putBackLeft() throws {
    let disk = try disk()
    var errors: [ChangedFileError] = []
    for application in leftOnDisk {
      let outcome = session.capabilities.files.putBack(
        application, lockedModes: writing(of: application)?.lockedModes ?? [:], on: disk)
      if !outcome.paths.isEmpty { terminal.note("put back \(outcome.paths.sorted().joined(separator: ", "))") }
      errors += outcome.errors
    }
    leftOnDisk = []
    guard errors.isEmpty else {
      throw CommandError("not put back: " + errors.map(\.description).joined(separator: "\n"))
    }
  }
}

import Glibc
import Platform

/// A program that is measured.
struct Subject: Sendable {
  /// What its prompt looks like, which tells when it is ready.
  enum Prompt: Sendable {
    /// `7> `, the number of the next entry.
    case numbered
    /// The same text each time.
    case fixed(String)
  }

  /// As the table calls it: `node 24`.
  let name: String
  /// The full version, for the note.
  let version: String
  /// The command that starts it at a terminal.
  let command: [String]
  let prompt: Prompt

  /// The text that shows that entry `number` can be typed.
  func prompt(_ number: Int) -> String {
    switch prompt {
    case .numbered: "\(number)> "
    case .fixed(let text): text
    }
  }

  /// Whether it runs JavaScript from a file.
  var runsScripts: Bool { name == "jsrepl" || isNode }

  var isNode: Bool { name.hasPrefix("node ") }
}

extension Subject {
  /// The programs that are installed, jsrepl first, and what is not.
  ///
  /// - Parameter configuration: a directory for settings.
  /// - Throws: where jsrepl itself is missing.
  static func find(configuration: String) throws -> ([Subject], missing: [String]) {
    var subjects = [try jsrepl()]
    var missing: [String] = []
    var nodes: [Subject] = []
    let named = getenv("JSREPL_NODE").map { String(cString: $0).split(separator: ":").map(String.init) } ?? []
    for path in named + [onPath("node")].compactMap({ $0 }) {
      guard let version = version(of: [path, "--version"])?.dropFirst() else { continue }
      let name = "node \(version.prefix { $0 != "." })"
      guard !nodes.contains(where: { $0.name == name }) else { continue }
      nodes.append(Subject(name: name, version: String(version), command: [path], prompt: .fixed("\n> ")))
    }
    subjects += nodes.sorted { $0.version > $1.version }
    if !nodes.contains(where: { $0.name == "node 24" }) { missing.append("node 24") }

    let python = access("/usr/bin/python3", X_OK) == 0 ? "/usr/bin/python3" : onPath("python3")
    if let python, let version = version(of: [python, "--version"])?.split(separator: " ").last {
      subjects.append(
        Subject(name: "python", version: String(version), command: [python, "-i"], prompt: .fixed(">>> ")))
    } else {
      missing.append("python3")
    }
    if let bpython = onPath("bpython"), let line = version(of: [bpython, "--version"]) {
      // Undoes at once, without asking how many entries.
      let settings = configuration + "/bpython.ini"
      let file = try Descriptor.open(settings, O_WRONLY | O_CREAT)
      let text = "[general]\nsingle_undo_time = -1\n"
      try SystemError.check("write", settings) { write(file.raw, text, text.utf8.count) }
      subjects.append(
        Subject(
          name: "bpython", version: String(line.split(separator: " ").dropFirst(2).first ?? "unknown"),
          command: [bpython, "--config", settings], prompt: .fixed(">>> ")))
    } else {
      missing.append("bpython")
    }
    return (subjects, missing)
  }

  /// The jsrepl beside this program.
  private static func jsrepl() throws -> Subject {
    guard let own = realpath("/proc/self/exe", nil) else { throw BenchError("benchmark", "/proc is missing") }
    defer { free(own) }
    let path = String(cString: own).split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/jsrepl"
    guard access(path, X_OK) == 0, let version = version(of: [path, "--version"]) else {
      throw BenchError(path, "it isn't there; `swift build -c release` makes it")
    }
    return Subject(
      name: "jsrepl", version: String(version.split(separator: " ").last ?? ""), command: [path], prompt: .numbered)
  }

  /// The first line that a command prints; nil where it can't be run.
  private static func version(of command: [String]) -> String? {
    guard let text = try? capture(command, environment: inherited("PATH", "HOME")) else { return nil }
    return text.split(separator: "\n").first.map(String.init)
  }

  private static func onPath(_ name: String) -> String? {
    guard let path = getenv("PATH") else { return nil }
    return String(cString: path).split(separator: ":").lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}

import Foundation

/// A session as it stands on a screen, from a file of the folder `Corpus`.
///
/// A file holds sessions. `== ` begins one with its title; `? ` lines are expressions that tell its state; then the screen
/// follows: prompts (`1> `, `.. `) with what was typed, what was printed, and the last prompt, at which it waits. Before
/// a printed line that looks like one of these stands a backslash.
struct CorpusSession: CustomStringConvertible, Sendable {
  /// Something typed at a prompt, and what was printed for it.
  struct Step: Equatable, Sendable {
    /// The prompt's number: that of the entry that it would be.
    var number: Int
    var typed: String
    var printed = ""
  }

  var title: String
  var probes: [String] = []
  var steps: [Step] = []
  /// The number of the prompt at which the session ends.
  var end = 0

  var description: String { title }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  /// The files, without their extension.
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  static func sessions(in name: String) throws -> [CorpusSession] {
    let text = try String(contentsOf: folder.appendingPathComponent("\(name).txt"), encoding: .utf8)
    var sessions: [CorpusSession] = []
    // An empty line belongs to what is printed unless a session ends there.
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("== ") {
        sessions.append(CorpusSession(title: String(line.dropFirst(3))))
      } else if let last = sessions.indices.last, sessions[last].end == 0 {
        sessions[last].add(line)
      } else if !line.isEmpty {
        throw CocoaError(.fileReadCorruptFile, userInfo: [NSLocalizedDescriptionKey: "\(name): \(line)"])
      }
    }
    return sessions
  }

  private mutating func add(_ line: Substring) {
    if steps.isEmpty, line.hasPrefix("? ") {
      probes.append(String(line.dropFirst(2)))
    } else if let match = line.wholeMatch(of: /(\d+)> (.*)/) {
      steps.append(Step(number: Int(match.1)!, typed: String(match.2)))
    } else if let match = line.wholeMatch(of: /(\d+)>/) {
      end = Int(match.1)!
    } else if line.hasPrefix(".. "), steps[steps.count - 1].printed.isEmpty {
      steps[steps.count - 1].typed += "\n" + line.dropFirst(3)
    } else {
      steps[steps.count - 1].printed += (line.hasPrefix("\\") ? line.dropFirst() : line) + "\n"
    }
  }

  /// An expression that tells the state: the text of each probe's value, or of what reading it throws.
  var probe: String {
    let values = probes.map { "(() => { try { return (\($0)) } catch (error) { return error.name } })()" }
    return "[\((["0"] + values).joined(separator: ", "))]"
  }
}

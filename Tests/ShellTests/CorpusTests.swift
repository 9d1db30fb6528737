import Foundation
import TerminalSupport
import TestSupport
import Testing

/// Sessions over the whole language and all commands: they print what their files say, and each mark has one state,
/// however it is reached.
@Suite("Sessions from files")
struct CorpusTests {
  @Test(
    "They print what is written there, and going back and forth and replaying give the same states",
    arguments: CorpusSession.names)
  func sessions(name: String) throws {
    for session in try CorpusSession.sessions(in: name) {
      #expect(session.end > 0, "\(name): \(session) has no last prompt")
      let home = try Home()
      var random = SeededGenerator(seed: UInt64(session.steps.count))
      var states = States(of: session)
      try states.live(in: home, &random)
      try states.replayed(in: home, &random)
    }
  }

  @Test("There are enough of them, each with a title of its own")
  func enough() throws {
    let titles = try CorpusSession.names.flatMap { try CorpusSession.sessions(in: $0).map(\.title) }
    #expect(titles.count >= 200)
    #expect(Set(titles).count == titles.count)
  }
}

/// What is known of a session's states, by the number of the entry after which each is.
private struct States {
  let session: CorpusSession
  private var known: [Int: String] = [:]
  /// The last entry when the session ends; there may be others after it, to be redone.
  private let last: Int

  init(of session: CorpusSession) {
    self.session = session
    last = session.end - 1
  }

  /// Types the session with a look at its state after each step; then goes back and forth in it, and saves it.
  mutating func live(in home: Home, _ random: inout SeededGenerator) throws {
    var lines: [String] = []
    for step in session.steps { lines += [step.typed, ":history", ":peek " + session.probe] }
    let walk = walk(&random)
    for step in walk { lines += [step.command, ":peek " + session.probe] }
    // The walk's last step is to where the session ended.
    var printed = try Self.run(lines + [":save corpus.snap"], arguments: ["-"], in: home)[...]
    for (index, step) in session.steps.enumerated() {
      let text = printed.removeFirst()
      let position = Self.position(in: printed.removeFirst())
      #expect(text == step.printed, "\(session), at \(step.number)> \(step.typed)")
      let next = index + 1 < session.steps.count ? session.steps[index + 1].number : session.end
      #expect(position == next - 1, "\(session), after \(step.number)> \(step.typed)")
      learn(printed.removeFirst(), at: position, after: step)
    }
    check(printed, of: walk, "\(session), live")
  }

  /// Loads what was saved and goes back and forth in it.
  func replayed(in home: Home, _ random: inout SeededGenerator) throws {
    let walk = walk(&random)
    var lines: [String] = []
    for step in walk { lines += [step.command, ":peek " + session.probe] }
    let printed = try Self.run(lines, arguments: ["--load", "corpus.snap"], in: home)
    check(printed[...], of: walk, "\(session), replayed")
  }

  // An entry makes a new state, and those behind it are no longer on this line; a command leads to a known one, unless
  // it leads to another line.
  private mutating func learn(_ state: String, at position: Int, after step: CorpusSession.Step) {
    let isCommand = [":", "."].contains(step.typed.first)
    if isCommand, step.typed.contains(/^[:.](?:sw|lo|go)/) { known = [:] }
    if isCommand || position < step.number {
      if let before = known[position] { #expect(state == before, "\(session), after \(step.typed)") }
    } else {
      known = known.filter { $0.key < position }
    }
    known[position] = state
  }

  // Journeys to marks of the line, each with the entry after which it ends; the last is to where the session ended.
  private func walk(_ random: inout SeededGenerator) -> [(command: String, mark: Int)] {
    var at = last
    var steps: [(command: String, mark: Int)] = []
    for _ in 0..<min(2 * last, 8) {
      let target = Int.random(in: 0...last, using: &random)
      if target < at, Bool.random(using: &random) {
        steps.append((":undo \(at - target)", target))
      } else if target > at, Bool.random(using: &random) {
        steps.append((":redo \(target - at)", target))
      } else {
        steps.append((":goto \(target)", target))
      }
      at = target
    }
    return steps + [(":goto \(last)", last)]
  }

  private func check(_ printed: ArraySlice<String>, of walk: [(command: String, mark: Int)], _ place: String) {
    var found = known
    for (index, step) in walk.enumerated() {
      guard let state = printed.dropFirst(2 * index + 1).first else {
        Issue.record("\(place): it ended before \(step)")
        return
      }
      #expect(state == found[step.mark, default: state], "\(place), after \(step) of \(walk)")
      found[step.mark] = state
    }
  }

  /// What each line printed, both streams together.
  private static func run(_ lines: [String], arguments: [String], in home: Home) throws -> [String] {
    let end = ":¬"
    let message = "there is no command :¬; :help lists them\n"
    let input = lines.map { "\($0)\n\(end)\n" }.joined()
    let shell = ["-c", #"exec "$0" "$@" 2>&1"#, PseudoTerminal.product("jsrepl")] + arguments
    let output = try Program(shell, input: Data(input.utf8), in: home, program: "/bin/sh").finish().output
    var parts = output.components(separatedBy: message)
    // What is said at the start stands before the first.
    let first = parts.removeLast()
    #expect(first == "" && parts.count == lines.count, "\(arguments): \(first)")
    return parts
  }

  /// The number of the entry after which a session is, from what `:history` prints.
  private static func position(in history: String) -> Int {
    history.matches(of: #/(?m)^([ !>]) *(\d+)  /#).filter { $0.1 != ">" }.compactMap { Int($0.2) }.max() ?? 0
  }
}

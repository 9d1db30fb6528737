// A program around the line editor, for tests: it says what it has read.
//
//   :busy      does not read until SIGUSR1 comes
//   :quit      ends
//
// SIGUSR1 at the prompt is answered, when everything that came before has been done, by an invisible `idle`.
// SIGUSR2 prints above the line: the text of $TICK (with `\n` for a newline) or a numbered line; an invisible
// `ticked` follows.
// A text is complete when its braces are closed. Words complete to those of $WORDS or to some of its own.
import Glibc
import Platform
import Shell

func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

func say(_ text: String) {
  let bytes = Array(text.utf8)
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    if count < 0 { exit(1) }
    written += count
  }
}

final class Fixture {
  private let signals: SignalSource
  private var editor: LineEditor?
  private var ticks = 0

  init() throws {
    signals = try SignalSource([SIGINT, SIGWINCH, SIGHUP, SIGTERM, SIGTSTP, SIGCONT, SIGUSR1, SIGUSR2])
  }

  func run() throws {
    let editor = try LineEditor(wait: { [unowned self] in waitForEvent() }, complete: Self.complete)
    self.editor = editor
    defer { self.editor = nil }
    for message in editor.startupMessages { say("editrc: \(message)\n") }
    var file = environment("JSREPL_HISTORY").map { HistoryFile(path: $0) }
    editor.addToHistory(contentsOf: try file?.load() ?? [])
    var number = 1
    while true {
      let dots = String(repeating: ".", count: "\(number)".count + 1)
      switch try editor.read(prompt: "\(number)> ", continuation: dots + " ", isComplete: Self.isComplete) {
      case .interrupt: say("interrupted\n")
      case .endOfInput: return say("end\n")
      case .text(":quit"): return
      case .text(":busy"): try beBusy()
      case .text(let text):
        editor.addToHistory(text)
        do { try file?.append(text) } catch { say("\(error)\n") }
        say(text.utf8.count > 2_000 ? "\(text.utf8.count) bytes\n" : "\(String(reflecting: text))\n")
        number += 1
      }
    }
  }

  private func waitForEvent() -> Wakeup {
    do {
      while true {
        let ready = try Poll.wait([.init(signals.descriptor.raw, .readable), .init(0, .readable)], timeout: nil)
        if !ready[0].isEmpty {
          if let signal = try signals.next(), let wakeup = try serve(signal) { return wakeup }
        } else if !ready[1].isEmpty {
          return .input
        }
      }
    } catch {
      say("\(error)\n")
      exit(1)
    }
  }

  /// What a signal means for the line, if anything.
  private func serve(_ signal: Int32) throws -> Wakeup? {
    switch signal {
    case SIGINT: return .interrupt
    case SIGWINCH: return .resize
    case SIGHUP, SIGTERM: return .hangup
    case SIGUSR1: say("\u{1B}]idle\u{7}")
    case SIGUSR2:
      ticks += 1
      let lines = environment("TICK")?.split(separator: "\\n", omittingEmptySubsequences: false)
      editor?.printAbove { say(lines?.joined(separator: "\n") ?? "tick \(ticks)\n") }
      say("\u{1B}]ticked\u{7}")
    case SIGTSTP:
      try editor?.suspend()
      kill(getpid(), SIGSTOP)
      try editor?.resume()
    case SIGCONT: try editor?.resume()
    default: break
    }
    return nil
  }

  private func beBusy() throws {
    say("busy\n")
    while true {
      _ = try Poll.wait([.init(signals.descriptor.raw, .readable)], timeout: nil)
      guard let signal = try signals.next() else { continue }
      if signal == SIGUSR1 { return say("done\n") }
      if let wakeup = try serve(signal) {
        if wakeup == .interrupt { editor?.discardTypeAhead() }
        say("\(wakeup)\n")
      }
    }
  }

  private static func complete(_ text: String, _ cursor: Int) -> Completion {
    let words =
      environment("WORDS")?.split(separator: " ").map(String.init)
      ?? ["console", "constructor", "const", "größe", "grün", "日本語", "日本人"]
    let head = String(text.utf16.prefix(cursor)) ?? ""
    let start = head.lastIndex { !$0.isLetter && !$0.isNumber }.map { head.index(after: $0) } ?? head.startIndex
    return Completion(start: head[..<start].utf16.count, candidates: words.filter { $0.hasPrefix(head[start...]) })
  }

  private static func isComplete(_ text: String) -> Bool {
    text.count { $0 == "{" } <= text.count { $0 == "}" }
  }
}

do { try Fixture().run() } catch { say("failed: \(error)\n") }

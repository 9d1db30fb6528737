import Foundation

/// Expressions and what is printed for them, read from the folder `Printing`.
///
/// `> ` begins an expression; the lines after it are what Node prints: `| ` standard output and the value, `! ` standard
/// error. In the list of differences lines follow that begin with `~`, what jsrepl prints instead. `␛` stands for the
/// escape character, frames of stacks are left out, and so are spaces at the ends of lines.
enum PrintingTable {
  struct Entry: Equatable {
    var source: String
    /// What Node prints: lines with their marks.
    var expected: [String] = []
    /// What jsrepl prints, where that differs.
    var different: [String] = []
  }

  /// The list of what differs, each with its reason.
  static let differences = "differences"

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Printing")

  /// All tables but the list of differences.
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.filter { $0 != differences }.sorted()
  }()

  static func entries(in name: String) throws -> [Entry] {
    let text = try String(contentsOf: folder.appendingPathComponent("\(name).txt"), encoding: .utf8)
    var entries: [Entry] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("> ") {
        entries.append(Entry(source: String(line.dropFirst(2))))
      } else if line.hasPrefix("|") || line.hasPrefix("!") {
        entries[entries.count - 1].expected.append(String(line))
      } else if line.hasPrefix("~") {
        entries[entries.count - 1].different.append(String(line.dropFirst()))
      }
    }
    return entries
  }

  /// Lines as the tables have them.
  static func lines(_ text: String, mark: Character) -> [String] {
    guard !text.isEmpty else { return [] }
    let text = withoutFrames(text.last == "\n" ? String(text.dropLast()) : text)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let marked = "\(mark) \(line)".replacing("\u{1b}", with: "␛")
      return String(marked.reversed().drop { $0 == " " }.reversed())
    }
  }

  // What stands behind the place that a frame names, such as the brace before the error's properties, stays.
  private static func withoutFrames(_ text: String) -> String {
    text.replacing(#/\n *at (?:[^\n(]*?:\d+:\d+|[^\n]*?\([^\n]*?:\d+:\d+\))(?=[^\n\d:]*(?:\n|$))/#, with: "")
  }
}

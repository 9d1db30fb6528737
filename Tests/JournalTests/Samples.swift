import Foundation
import Journal
import TestSupport

enum Sample {
  static let header = SessionHeader(
    engine: "JavaScriptCore 2.50.0", timeZone: "Europe/Berlin", locale: "de_DE.UTF-8",
    arguments: ["jsrepl", "grüße.js"], variables: ["HOME": "/home/ada", "EMPTY": "", "ÄÖ": "ß"],
    created: 1_795_137_330_123, random: Array(0..<16))

  /// A turn whose fields all follow from its number.
  static func turn(
    after parent: TurnID, entry: Int?, source: String? = nil, transcript: [UInt8]? = nil, contents: [Range<Int>] = [],
    failed: Bool = false
  ) -> Turn {
    let number = UInt64(entry ?? 0)
    return Turn(
      parent: parent, entry: entry, source: entry == nil ? "" : source ?? "const x\(number) = '\(number) 😀'",
      transcript: transcript ?? Array("transcript \(number)".utf8), contents: contents, startedAt: 1000 * number,
      endedAt: 1000 * number + 7,
      cpu: 5, wall: 1_795_137_330_200 + Int64(number), failed: failed)
  }

  /// A line of entries from `first`, each fifth of which is followed by a turn of a timer.
  static func line(after root: TurnID = header.id, entries: ClosedRange<Int> = 1...12) -> [Turn] {
    var turns: [Turn] = []
    var parent = root
    for entry in entries {
      turns.append(turn(after: parent, entry: entry, failed: entry == 3))
      if entry % 5 == 0 { turns.append(turn(after: turns[turns.count - 1].id, entry: nil)) }
      parent = turns[turns.count - 1].id
    }
    return turns
  }

  /// A line with sources and transcripts of all sizes, some of which are alike.
  static func variedLine() -> [Turn] {
    let library = String(repeating: "/* a library */ export const f = () => 42;\n", count: 500)
    let sources: [String?] = [nil, library, "a\u{0}b", nil, library, String(repeating: "é", count: 2048), ""]
    let sizes = [0, 1, 4095, 4096, 100_000, 4096, 3]
    var turns: [Turn] = []
    for place in sources.indices {
      let parent = turns.last?.id ?? header.id
      let transcript = [UInt8](repeating: UInt8(sizes[place] & 0xff), count: sizes[place])
      turns.append(turn(after: parent, entry: place + 1, source: sources[place], transcript: transcript))
    }
    for entry in 8...9 { turns.append(turnWithContents(after: turns[turns.count - 1].id, entry: entry)) }
    return turns
  }

  /// A turn in whose transcript are two contents that all such turns have.
  static func turnWithContents(after parent: TurnID, entry: Int) -> Turn {
    let file = (0..<50_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3) }
    let another = [UInt8](repeating: 9, count: 5000)
    let transcript = Array("entry \(entry < 10 ? "0" : "")\(entry)".utf8) + file + Array("then".utf8) + another
    return turn(
      after: parent, entry: entry, transcript: transcript, contents: [8..<50_008, 50_012..<55_012])
  }

  static func contents(_ turns: [Turn] = line()) -> SnapshotContents {
    SnapshotContents(
      header: header, turns: turns, marks: turns.isEmpty ? [:] : ["start": header.id, "größe": turns[0].id],
      savedAt: 123_456)
  }
}

func bytes(of path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

func write(_ bytes: [UInt8], to path: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

/// The error that the call throws, as its description with `directory` shortened to `DIR`.
func refusal(in directory: TemporaryDirectory, _ call: () throws(JournalError) -> Void) -> String {
  do {
    try call()
    return "no error"
  } catch {
    return error.description.split(separator: directory.path, omittingEmptySubsequences: false).joined(separator: "DIR")
  }
}

import Foundation
import TestSupport
import Testing

@testable import Journal

/// What is found after the process was killed or the power went: images of the files are taken while the journal is
/// open, and opened as after a crash.
@Suite struct JournalCrashTests {
  private let directory = TemporaryDirectory()

  @Test func everyTurnThatWasAppendedSurvivesAtOnce() throws {
    let journal = try Journal.create(at: directory("live"), header: Sample.header)
    var line: [Turn] = []
    for turn in Sample.variedLine() {
      try journal.append(turn)
      line.append(turn)
      let crashed = try image(of: "live", named: "crashed-\(line.count)")
      #expect(try Journal.open(at: crashed).summaries().map(\.id) == line.map(\.id))
    }
    try journal.close()
  }

  @Test func logThatIsCutOffAnywhereLeavesWhatWasWholeBefore() throws {
    let line = Sample.line(entries: 1...8)
    let journal = try Journal.create(at: directory("live"), header: Sample.header)
    for turn in line { try journal.append(turn) }
    let log = try bytes(of: directory("live/journal.sqlite-wal"))
    let crashed = try image(of: "live", named: "crashed")
    let fresh = try bytes(of: crashed + "/journal.sqlite")
    try journal.close()

    var counts: [Int] = []
    for cut in stride(from: log.count, to: 0, by: -997) {
      try write(fresh, to: crashed + "/journal.sqlite")
      try write(Array(log.prefix(cut)), to: crashed + "/journal.sqlite-wal")
      do {
        let reopened = try Journal.open(at: crashed)
        #expect(reopened.line(to: reopened.position) == line.prefix(reopened.count).map(\.id))
        counts.append(reopened.count)
        try reopened.close()
      } catch {
        // So little is left that not even the tables are there.
        #expect(error.cause == .damaged(reason: "nothing was recorded in it"))
        counts.append(-1)
      }
    }
    #expect(counts == counts.sorted(by: >))
    #expect(Set(counts).isSuperset(of: 0...line.count))
  }

  @Test func logWithAFlippedBitLeavesWhatWasWholeBefore() throws {
    let line = Sample.line(entries: 1...8)
    let journal = try Journal.create(at: directory("live"), header: Sample.header)
    let tables = try bytes(of: directory("live/journal.sqlite-wal")).count
    for turn in line { try journal.append(turn) }
    let log = try bytes(of: directory("live/journal.sqlite-wal"))
    let crashed = try image(of: "live", named: "crashed")
    let fresh = try bytes(of: crashed + "/journal.sqlite")
    try journal.close()

    var random = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      var flipped = log
      flipped[Int.random(in: tables..<log.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      try write(fresh, to: crashed + "/journal.sqlite")
      try write(flipped, to: crashed + "/journal.sqlite-wal")
      let reopened = try Journal.open(at: crashed)
      #expect(reopened.line(to: reopened.position) == line.prefix(reopened.count).map(\.id))
      #expect(reopened.count < line.count)
      try reopened.close()
    }
  }

  /// Copies what a crash would leave: the files without the index of the log, which is memory.
  private func image(of session: String, named name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: directory(name), withIntermediateDirectories: false)
    for file in ["/journal.sqlite", "/journal.sqlite-wal"] {
      try write(bytes(of: directory(session) + file), to: directory(name) + file)
    }
    return directory(name)
  }
}

import Foundation
import GRDB
import TestSupport
import Testing

@testable import Journal

@Suite struct JournalRecoveryTests {
  private let directory = TemporaryDirectory()
  private var path: String { directory("session") }

  /// Entries 1 to 4 and, from entry 2, a second line of two; marks at entries 2 and 4; the user is at entry 4.
  private func makeJournal() throws -> (trunk: [Turn], branch: [Turn]) {
    let trunk = Sample.line(entries: 1...4)
    let other = Sample.turn(after: trunk[1].id, entry: 3, source: "other")
    let last = Sample.turn(after: other.id, entry: 4, source: "last")
    let journal = try Journal.create(at: path, header: Sample.header)
    try journal.append(trunk + [other, last], position: trunk[3].id)
    try journal.setMark(name: "two", trunk[1].id)
    try journal.setMark(name: "four", trunk[3].id)
    try journal.close()
    return (trunk, [other, last])
  }

  private func damage(_ sql: String) throws {
    let database = try DatabaseQueue(path: path + "/journal.sqlite")
    try database.write { try $0.execute(sql: sql) }
    try database.close()
  }

  @Test(arguments: [
    ("UPDATE turn SET source = 'evil' WHERE seq = 3", "entry 3 does not match its hash; the last good entry is 2"),
    ("UPDATE turn SET cpu = 6 WHERE seq = 3", "entry 3 does not match its hash; the last good entry is 2"),
    (
      "UPDATE turn SET failed = 2 WHERE seq = 3",
      "it is damaged: entry 3: 2 is no value for failed; the last good entry is 2"
    ),
    (
      "UPDATE turn SET ended = -1 WHERE seq = 3",
      "it is damaged: entry 3: -1 is no value for ended; the last good entry is 2"
    ),
    (
      "UPDATE turn SET id = x'00' WHERE seq = 3",
      "it is damaged: entry 3: the column id has a wrong type; the last good entry is 2"
    ),
    ("DELETE FROM turn WHERE seq = 3", "it is damaged: the turn in place 3 is missing; the last good entry is 2"),
  ])
  func damagedTurnIsNamedAndTheRestRecovered(sql: String, reason: String) throws {
    let (trunk, branch) = try makeJournal()
    try damage(sql)
    #expect(
      refusal(in: directory) { () throws(JournalError) in _ = try Journal.open(at: path) }
        == "cannot open DIR/session: \(reason). Use --recover to go on from there.")

    let recovered = try Journal.open(at: path, recovering: true)
    #expect(try recovered.summaries().map(\.id) == (trunk.prefix(2) + branch).map(\.id))
    #expect(recovered.marks() == ["two": trunk[1].id])
    #expect(recovered.position == branch[1].id)
    #expect(recovered.loss?.keptAside == path + "/damaged-1.sqlite")
    #expect(recovered.loss?.reason.lastGoodEntry == 2)
    #expect(try #require(recovered.loss?.turns) >= 1)
    try recovered.append(Sample.turn(after: branch[1].id, entry: 5))
    try recovered.close()

    let aside = try DatabaseQueue(path: path + "/damaged-1.sqlite")
    #expect(try aside.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM turn") } ?? 0 >= 5)
    let reopened = try Journal.open(at: path)
    #expect(reopened.count == 5)
    #expect(reopened.loss == nil)
    try reopened.close()
  }

  @Test func positionThatLeadsNowhereIsDamage() throws {
    let (trunk, _) = try makeJournal()
    try damage("UPDATE position SET turn = zeroblob(32)")
    #expect(
      refusal(in: directory) { () throws(JournalError) in _ = try Journal.open(at: path) } == """
        cannot open DIR/session: the list of marks follows turn 0000000000, which is missing; \
        the last good entry is 4. Use --recover to go on from there.
        """)
    let recovered = try Journal.open(at: path, recovering: true)
    #expect(recovered.count == 6)
    #expect(recovered.marks()["four"] == trunk[3].id)
    try recovered.close()
  }

  @Test(arguments: [
    ("PRAGMA user_version = 2", "it has format 2, and this jsrepl knows formats up to 1. Update jsrepl to read it."),
    ("PRAGMA user_version = 0", "it is damaged: it says format 0, which never was"),
    ("PRAGMA application_id = 1", "it is the database of another program"),
    ("CREATE VIEW v AS SELECT 1", "it is damaged: it has a table, view or trigger that jsrepl did not make"),
    ("CREATE INDEX i ON turn (id)", "it is damaged: it has a table, view or trigger that jsrepl did not make"),
    ("DROP TABLE mark", "it is damaged: it lacks a table"),
    ("UPDATE session SET engine = 'other'", "the header does not match its hash"),
    ("DELETE FROM session", "it is damaged: it has 0 sessions"),
    ("UPDATE argument SET value = 'x'", "the header does not match its hash"),
  ])
  func journalWithoutAGoodStartIsRefusedAndLeftAlone(sql: String, reason: String) throws {
    _ = try makeJournal()
    try damage(sql)
    for recovering in [false, true] {
      let before = try bytes(of: path + "/journal.sqlite")
      #expect(
        refusal(in: directory) { () throws(JournalError) in _ = try Journal.open(at: path, recovering: recovering) }
          == "cannot open DIR/session: \(reason)")
      #expect(try bytes(of: path + "/journal.sqlite") == before)
    }
  }

  @Test func journalWithFlippedBitsOpensWholeOrNotOrAsFarAsItIsGood() throws {
    let line = Sample.variedLine() + Sample.line(after: Sample.variedLine()[6].id, entries: 8...40)
    let journal = try Journal.create(at: path, header: Sample.header)
    try journal.append(line)
    try journal.close()
    let good = try bytes(of: path + "/journal.sqlite")
    let ids = Set(line.map(\.id))

    var random = SeededGenerator(seed: 2)
    var recoveries = 0
    for _ in 0..<300 {
      var flipped = good
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        flipped[Int.random(in: 0..<good.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      try write(flipped, to: path + "/journal.sqlite")
      do {
        let opened = try Journal.open(at: path, recovering: true)
        #expect(ids.isSuperset(of: try opened.summaries().map(\.id)))
        #expect(opened.loss != nil || opened.count == line.count)
        recoveries += opened.loss == nil ? 0 : 1
        try opened.close()
      } catch {
        #expect(error.operation == .open || error.operation == .recover)
      }
    }
    #expect(recoveries > 100)
  }
}

import Foundation
import GRDB
import TestSupport
import Testing

@testable import Journal

@Suite struct SessionDirectoryTests {
  private let directory = TemporaryDirectory()
  private var sessions: SessionDirectory { SessionDirectory(path: directory("state/jsrepl/sessions")) }

  private func header(second: Int64) -> SessionHeader {
    SessionHeader(
      engine: "e", timeZone: "UTC", locale: "C", created: 1_795_137_330_000 + second * 1000,
      random: Array(repeating: UInt8(second), count: 16))
  }

  /// A closed session with so many entries, and its name.
  private func makeSession(second: Int64, entries: Int, first: String = "1 + 1") throws -> String {
    let journal = try sessions.create(header: header(second: second))
    var parent = journal.root
    for entry in 1...max(1, entries) where entries > 0 {
      let turn = Sample.turn(after: parent, entry: entry, source: entry == 1 ? first : nil)
      try journal.append(turn)
      parent = turn.id
    }
    try journal.close()
    return try #require(journal.session)
  }

  /// Sets when the session was last written to, as that is what the order goes by.
  private func touch(_ name: String, second: Int) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_800_000_000 + Double(second))],
      ofItemAtPath: sessions.path + "/" + name + "/journal.sqlite")
  }

  @Test(
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/jsrepl/sessions"),
      (["HOME": "/h"], "/h/.local/state/jsrepl/sessions"),
      (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/jsrepl/sessions"), (["XDG_STATE_HOME": ""], nil),
    ] as [([String: String], String?)])
  func placeFollowsTheBaseDirectorySpecification(variables: [String: String], path: String?) {
    #expect(SessionDirectory(variables: variables)?.path == path)
  }

  @Test func nameSaysWhenTheSessionWasMade() {
    var random = SeededGenerator(seed: 1)
    #expect(SessionName.make(at: 1_795_137_330_123, using: &random) == "20261120-011530-u29q")
    #expect(SessionName.make(at: 0, using: &random).hasPrefix("19700101-000000-"))
  }

  @Test func sessionsThatAreMadeInOneSecondHaveTheirOwnNames() throws {
    let names = try (0..<20).map { _ in try makeSession(second: 0, entries: 0) }
    #expect(Set(names).count == 20)
  }

  @Test func sessionsAreListedByAgeWithWhatIsInThem() throws {
    let library = "first line\n" + String(repeating: "x", count: 5000)
    let old = try makeSession(second: 0, entries: 3, first: library)
    let new = try makeSession(second: 9, entries: 1, first: "const ü = 1\r\nü")
    let live = try sessions.create(header: header(second: 20))
    try live.append(Sample.turn(after: live.root, entry: 1, source: "typing"))
    for (second, name) in [old, new].enumerated() { try touch(name, second: second) }

    let rows = try sessions.sessions()
    #expect(rows.map(\.id) == [old, new, live.session])
    #expect(rows.map(\.firstLine) == ["first line", "const ü = 1", "typing"])
    #expect(rows.map(\.entries) == [3, 1, 1])
    #expect(rows.map(\.isInUse) == [false, false, true])
    #expect(rows.map(\.created) == [1_795_137_330_000, 1_795_137_339_000, 1_795_137_350_000])
    #expect(rows.prefix(2).map(\.changed) == [1_800_000_000_000, 1_800_000_001_000])
    #expect(rows.allSatisfy { $0.damage == nil })

    // The one that is in use was not disturbed.
    try live.append(Sample.turn(after: live.position, entry: 2))
    try live.close()
    #expect(try sessions.sessions().map(\.entries) == [3, 1, 2])
  }

  @Test func damagedSessionIsListedAsDamaged() throws {
    let name = try makeSession(second: 0, entries: 1)
    let good = try makeSession(second: 1, entries: 1)
    try write(
      Array("not a database, by no means, nor a part of one".utf8), to: sessions.path + "/\(name)/journal.sqlite")
    try FileManager.default.createDirectory(atPath: sessions.path + "/zzz", withIntermediateDirectories: false)
    let rows = try sessions.sessions()
    #expect(rows.map(\.id) == [name, good, "zzz"])
    #expect(
      rows.map(\.damage?.cause) == [.damaged(reason: "file is not a database"), nil, .notFound])
  }

  @Test func noDirectoryIsNoSession() throws {
    #expect(try sessions.sessions() == [])
    #expect(try sessions.removeEmpty() == [])
    #expect(
      refusal(in: directory) { () throws(JournalError) in _ = try sessions.last() }
        == "cannot open DIR/state/jsrepl/sessions: there is no session yet. Start jsrepl without --resume to begin one."
    )
  }

  @Test func lastIsTheOneThatWasWrittenToLast() throws {
    let first = try makeSession(second: 0, entries: 1)
    let second = try makeSession(second: 1, entries: 1)
    let empty = try makeSession(second: 2, entries: 0)
    try touch(first, second: 3)
    try touch(second, second: 2)
    try touch(empty, second: 9)
    #expect(try sessions.last() == first)
    let inUse = try sessions.open(first)
    #expect(try sessions.last() == second)
    let both = try sessions.open(second)
    #expect([first, second].contains(try sessions.last()))
    try inUse.close()
    try both.close()
  }

  @Test func sessionIsFoundByAnUnambiguousPrefix() throws {
    let first = try makeSession(second: 0, entries: 1)
    let second = try makeSession(second: 1, entries: 1)
    #expect(try sessions.name(first) == first)
    #expect(try sessions.name(String(first.dropLast(2))) == first)
    let journal = try sessions.open(second)
    #expect(journal.session == second)
    try journal.close()
    #expect(
      [String(first.prefix(4)), "1999", ""].map { prefix in
        refusal(in: directory) { () throws(JournalError) in _ = try sessions.open(prefix) }
      } == [
        """
        cannot open DIR/state/jsrepl/sessions: 2026 could be any of \(first), \(second). Give more of its name.
        """,
        "cannot open DIR/state/jsrepl/sessions: there is no session 1999. See jsrepl --sessions.",
        "cannot open DIR/state/jsrepl/sessions: there is no session yet. Start jsrepl without --resume to begin one.",
      ])
  }

  @Test func onlyEmptySessionsThatNobodyUsesAreRemoved() throws {
    let full = try makeSession(second: 0, entries: 1)
    let empty = try makeSession(second: 1, entries: 0)
    let crowded = try makeSession(second: 2, entries: 0)
    try write([1], to: sessions.path + "/\(crowded)/note.txt")
    let live = try sessions.create(header: header(second: 3))
    #expect(try sessions.removeEmpty() == [empty])
    #expect(try sessions.sessions().map(\.id) == [full, crowded, live.session])
    try live.close()
  }
}

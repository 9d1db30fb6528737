import GRDB
import Glibc
import TestSupport
import Testing

@testable import Journal

@Suite struct JournalTests {
  private let directory = TemporaryDirectory()
  private var path: String { directory("session") }

  @Test func whatWasAppendedIsThereAfterReopening() throws {
    let turns = Sample.variedLine()
    let journal = try Journal.create(at: path, header: Sample.header)
    for turn in turns { try journal.append(turn) }
    try journal.close()

    let reopened = try Journal.open(at: path)
    #expect(reopened.header == Sample.header)
    #expect(reopened.position == turns.last?.id)
    #expect(reopened.line(to: reopened.position) == turns.map(\.id))
    #expect(try reopened.summaries() == turns.enumerated().map { TurnSummary(of: $1, order: $0 + 1) })
    #expect(try turns.map { try reopened.turn($0.id) } == turns)
    #expect(try turns.map { try reopened.transcript($0.id) } == turns.map(\.transcript))
  }

  @Test func journalInMemoryAnswersAsOneOnDisk() throws {
    let turns = Sample.variedLine()
    let journal = Journal.inMemory(header: Sample.header)
    #expect(journal.isEmpty)
    try journal.append(turns, position: turns[2].id)
    try journal.setMark(name: "here", turns[0].id)
    #expect(journal.position == turns[2].id)
    #expect(journal.marks() == ["here": turns[0].id])
    #expect(try journal.summaries().map(\.source) == turns.map(\.source))
    #expect(journal.session == nil)
    #expect(!journal.isEmpty)
    try journal.close()
  }

  @Test func turnsAreStreamedInTheOrderThatIsAskedFor() throws {
    let turns = Sample.variedLine()
    let journal = Journal.inMemory(header: Sample.header)
    try journal.append(turns, position: turns[0].id)
    var stream = journal.turns(turns.reversed().map(\.id))
    var read: [Turn] = []
    while let turn = try stream.next() { read.append(turn) }
    #expect(read == turns.reversed())
  }

  @Test func turnThatNobodyRecordedIsNil() throws {
    let journal = Journal.inMemory(header: Sample.header)
    #expect(try journal.turn(Sample.line()[0].id) == nil)
    #expect(try journal.turn(journal.root) == nil)
  }

  @Test func turnThatIsThereIsNotRecordedAgain() throws {
    let turns = Sample.line(entries: 1...3)
    let journal = Journal.inMemory(header: Sample.header)
    try journal.append(turns, position: turns[0].id)
    try journal.append(turns[1])
    #expect(journal.count == 3)
    #expect(journal.position == turns[1].id)
    #expect(try journal.summaries().count == 3)
  }

  @Test func positionSurvivesWhereverItIs() throws {
    let turns = Sample.line(entries: 1...4)
    let branch = Sample.turn(after: turns[1].id, entry: 3, source: "other")
    func reopened() throws -> Journal { try Journal.open(at: path) }

    var journal = try Journal.create(at: path, header: Sample.header)
    try journal.append(turns, position: turns[3].id)
    for place in [turns[1].id, journal.root, turns[3].id, turns[0].id] {
      try journal.setPosition(place)
      try journal.close()
      journal = try reopened()
      #expect(journal.position == place)
    }
    try journal.append(branch)
    try journal.close()
    journal = try reopened()
    #expect(journal.position == branch.id)
    try journal.append([Sample.turn(after: branch.id, entry: 4)], position: turns[3].id)
    try journal.close()
    #expect(try reopened().position == turns[3].id)
  }

  @Test func marksAreSetMovedAndRemoved() throws {
    let turns = Sample.line(entries: 1...2)
    let journal = try Journal.create(at: path, header: Sample.header)
    try journal.append(turns, position: turns[1].id)
    try journal.setMark(name: "grüße", turns[0].id)
    try journal.setMark(name: "start", journal.root)
    try journal.setMark(name: "grüße", turns[1].id)
    try journal.setMark(name: "gone", turns[1].id)
    try journal.removeMark("gone")
    try journal.removeMark("never there")
    try journal.close()
    #expect(try Journal.open(at: path).marks() == ["grüße": turns[1].id, "start": Sample.header.id])
  }

  @Test(arguments: ["", "a\nb", "a\u{0}", String(repeating: "x", count: 201)])
  func nameThatCouldNotBeShownIsRefused(name: String) throws {
    let journal = Journal.inMemory(header: Sample.header)
    let error = #expect(throws: JournalError.self) { try journal.setMark(name: name, journal.root) }
    #expect(error?.cause == .badName(name))
    #expect(journal.marks() == [:])
  }

  @Test func largeContentsAreStoredOnce() throws {
    let journal = try Journal.create(at: path, header: Sample.header)
    var parent = journal.root
    for entry in 1...10 {
      let text = String(repeating: "x", count: 50_000)
      let turn = Sample.turn(after: parent, entry: entry, source: text, transcript: Array(text.utf8))
      try journal.append(turn)
      parent = turn.id
    }
    let rows = try journal.database!.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM content") }
    #expect(rows == 1)
    try journal.close()
  }

  @Test func contentsWithinTranscriptsAreStoredOnce() throws {
    let journal = try Journal.create(at: path, header: Sample.header)
    var turns: [Turn] = []
    for entry in 1...20 {
      turns.append(Sample.turnWithContents(after: turns.last?.id ?? Sample.header.id, entry: entry))
    }
    try journal.append(turns)
    #expect(try journal.summaries() == turns.enumerated().map { TurnSummary(of: $1, order: $0 + 1) })
    for turn in turns { #expect(try journal.turn(turn.id) == turn) }
    try journal.close()
    let stored = try DatabaseQueue(path: path + "/journal.sqlite").read { db in
      try Int.fetchAll(db, sql: "SELECT length(bytes) FROM content ORDER BY 1")
    }
    // The two contents, and for all transcripts one list of where they are, since that is the same for all.
    #expect(stored == [80, 5000, 50_000])
  }

  @Test(arguments: [
    "UPDATE turn SET transcript_hash = (SELECT hash FROM content WHERE length(bytes) = 50000)",
    "UPDATE turn SET transcript = x'00'", "DELETE FROM content WHERE length(bytes) = 5000",
    "UPDATE content SET bytes = zeroblob(80) WHERE length(bytes) = 80",
    "UPDATE content SET bytes = CAST(x'ffffffffffffffff' || substr(bytes, 9) AS BLOB) WHERE length(bytes) = 80",
  ])
  func piecesThatDontFitAreDamage(change: String) throws {
    let path = directory("x.snap")
    try SnapshotFile.write(Sample.contents([Sample.turnWithContents(after: Sample.header.id, entry: 1)]), to: path)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA foreign_keys = OFF; " + change) }
    #expect(throws: JournalError.self) { try SnapshotFile.read(path) }
    #expect(try SnapshotFile.read(path, recovering: true).contents.turns == [])
  }

  @Test func filesAreForTheirOwnerOnly() throws {
    let journal = try Journal.create(at: path, header: Sample.header)
    try journal.append(Sample.line())
    var modes: [String: mode_t] = [:]
    for name in ["", "/lock", "/journal.sqlite", "/journal.sqlite-wal", "/journal.sqlite-shm"] {
      var status = stat()
      #expect(stat(path + name, &status) == 0)
      modes[name] = status.st_mode & 0o777
    }
    #expect(
      modes == [
        "": 0o700, "/lock": 0o600, "/journal.sqlite": 0o600, "/journal.sqlite-wal": 0o600,
        "/journal.sqlite-shm": 0o600,
      ])
    try journal.close()
  }

  @Test func writingIsDurableAndReadingIsSuspicious() throws {
    let journal = try Journal.create(at: path, header: Sample.header)
    let pragmas = [
      "journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "trusted_schema": "0", "cell_size_check": "1",
      "mmap_size": "0", "auto_vacuum": "0", "application_id": "1785950794", "user_version": "1",
    ]
    let found = try journal.database!.unsafeRead { db in
      try Dictionary(
        uniqueKeysWithValues: pragmas.keys.map { ($0, try String.fetchOne(db, sql: "PRAGMA \($0)") ?? "") })
    }
    #expect(found == pragmas)
    try journal.close()
  }

  @Test func secondJournalOfASessionIsRefused() throws {
    let journal = try Journal.create(at: path, header: Sample.header)
    let expected = """
      cannot open DIR/session: session session is in use by another jsrepl (pid \(getpid())). \
      Leave it there first, or start a session of its own.
      """
    #expect(refusal(in: directory) { () throws(JournalError) in _ = try Journal.open(at: path) } == expected)
    try journal.close()
    _ = try Journal.open(at: path)
    #expect(refusal(in: directory) { () throws(JournalError) in _ = try Journal.open(at: path) } == "no error")
  }

  @Test func journalIsNotMadeOverAnother() throws {
    try Journal.create(at: path, header: Sample.header).close()
    #expect(
      refusal(in: directory) { () throws(JournalError) in _ = try Journal.create(at: path, header: Sample.header) }
        == "cannot create DIR/session: it exists already")
    #expect(
      refusal(in: directory) { () throws(JournalError) in _ = try Journal.open(at: directory("none")) }
        == "cannot open DIR/none: there is no such file or directory")
  }
}

extension Journal {
  /// Appends a whole line and moves to its end.
  func append(_ line: [Turn]) throws(JournalError) {
    try append(line, position: line.last?.id ?? root)
  }
}

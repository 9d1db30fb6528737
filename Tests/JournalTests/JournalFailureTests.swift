import Foundation
import GRDB
import TestSupport
import Testing

@testable import Journal

/// What happens when the disk refuses: nothing that was taken is forgotten, and it is written when that is possible.
@Suite struct JournalFailureTests {
  private let directory = TemporaryDirectory()

  @Test func fullDatabaseKeepsTurnsInMemoryUntilThereIsRoom() throws {
    let journal = try Journal.create(at: directory("session"), header: Sample.header)
    let pages = try journal.database!.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try journal.limit(pages: pages + 3)
    try check(journal, cause: .diskFull) { try journal.limit(pages: 1_000_000) }
  }

  @Test(.enabled(if: TinyDisk.isAvailable, "mounting needs privileges"))
  func fullDiskKeepsTurnsInMemoryUntilThereIsRoom() throws {
    let disk = try TinyDisk(at: directory.path, kilobytes: 512)
    let journal = try Journal.create(at: directory("session"), header: Sample.header)
    try disk.fill(leaving: 40_000)
    try check(journal, cause: .diskFull) { try disk.empty() }
    disk.unmount()
  }

  @Test func readOnlyFileKeepsTurnsInMemoryUntilItCanBeWritten() throws {
    let journal = try Journal.create(at: directory("session"), header: Sample.header)
    try journal.database!.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = ON") }
    try check(journal, cause: .readOnly) {
      try journal.database!.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = OFF") }
    }
  }

  /// Appends until that fails, looks at what can be read, repairs the disk, and looks at the file.
  private func check(_ journal: Journal, cause: JournalError.Cause, repair: () throws -> Void) throws {
    var line: [Turn] = []
    for entry in 1...20 {
      let transcript = [UInt8](repeating: 1, count: 3000)
      line.append(Sample.turn(after: line.last?.id ?? journal.root, entry: entry, transcript: transcript))
    }
    var failures: [JournalError] = []
    for turn in line {
      do { try journal.append(turn) } catch { failures.append(error) }
    }
    let first = try #require(failures.first)
    #expect(first.cause == cause)
    #expect(first.operation == .append)
    #expect(first.path == journal.path)
    #expect(journal.unwritten == failures.count)
    #expect(throws: JournalError.self) { try journal.setMark(name: "here", line[19].id) }
    #expect(throws: JournalError.self) { try journal.setPosition(line[3].id) }
    #expect(throws: JournalError.self) { try journal.retry() }
    #expect(throws: JournalError.self) { try journal.close() }

    // What is in memory answers as if it were on the disk.
    #expect(journal.count == 20)
    #expect(try line.map { try journal.turn($0.id) } == line)
    #expect(try journal.summaries() == line.enumerated().map { TurnSummary(of: $1, order: $0 + 1) })
    #expect(journal.marks() == ["here": line[19].id])
    #expect(journal.position == line[3].id)
    let contents = try journal.contents(to: line[19].id, savedAt: 1)
    let elsewhere = TemporaryDirectory()
    try SnapshotFile.write(contents, to: elsewhere("kept.snap"))
    #expect(try SnapshotFile.read(elsewhere("kept.snap")).contents == contents)

    try repair()
    let next = Sample.turn(after: line[3].id, entry: 5, source: "another line")
    try journal.append(next)
    #expect(journal.unwritten == 0)
    try journal.close()
    let reopened = try Journal.open(at: try #require(journal.directory))
    #expect(try reopened.summaries() == (line + [next]).enumerated().map { TurnSummary(of: $1, order: $0 + 1) })
    #expect(reopened.marks() == ["here": line[19].id])
    #expect(reopened.position == next.id)
    try reopened.close()
  }

  @Test func errorSaysThatNothingIsLostAndWhatToDo() throws {
    let journal = try Journal.create(at: directory("session"), header: Sample.header)
    try journal.limit(pages: 1)
    let line = Sample.variedLine()
    #expect(
      refusal(in: directory) { () throws(JournalError) in try journal.append(line) } == """
        cannot write to DIR/session/journal.sqlite: the disk is full. Nothing is lost yet: it is kept in memory and \
        written with the next entry that can be. Free some space or make the file writable, or :save the session \
        somewhere else.
        """)
  }

  @Test func turnThatIsTooLongIsNotTaken() throws {
    let journal = Journal.inMemory(header: Sample.header, longestContent: 1000)
    let long = Sample.turn(after: journal.root, entry: 1, transcript: [UInt8](repeating: 0, count: 1001))
    let fitting = Sample.turn(after: journal.root, entry: 1, transcript: [UInt8](repeating: 0, count: 1000))
    let error = #expect(throws: JournalError.self) { try journal.append([fitting, long], position: long.id) }
    #expect(error?.cause == .tooLong(what: "a turn", size: 1001, limit: 1000))
    #expect(journal.count == 0)
    try journal.append(fitting)
    #expect(journal.count == 1)
  }

  @Test(.enabled(if: TinyDisk.isAvailable, "mounting needs privileges"))
  func readOnlyDiskRefusesANewSessionAndAnOldOne() throws {
    let disk = try TinyDisk(at: directory.path, kilobytes: 512)
    try Journal.create(at: directory("old"), header: Sample.header).close()
    try disk.makeReadOnly()
    let create = refusal(in: directory) { () throws(JournalError) in
      _ = try Journal.create(at: directory("new"), header: Sample.header)
    }
    let open = refusal(in: directory) { () throws(JournalError) in _ = try Journal.open(at: directory("old")) }
    let save = refusal(in: directory) { () throws(JournalError) in
      try SnapshotFile.write(Sample.contents(), to: directory("new.snap"))
    }
    disk.unmount()
    #expect(
      [create, open, save] == [
        "cannot create DIR/new: it can only be read", "cannot open DIR/old: it can only be read",
        "cannot save DIR/new.snap: it can only be read",
      ])
  }
}

extension Journal {
  fileprivate func limit(pages: Int) throws {
    try database!.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
  }
}

import Foundation
import GRDB
import TestSupport
import Testing

@testable import Journal

@Suite struct SnapshotTests {
  private let directory = TemporaryDirectory()
  private var path: String { directory("x.snap") }

  @Test(arguments: [[], Sample.line(), Sample.line(entries: 0...3), Sample.variedLine()])
  func whatIsSavedIsLoaded(turns: [Turn]) throws {
    let contents = Sample.contents(turns)
    try SnapshotFile.write(contents, to: path)
    #expect(try SnapshotFile.read(path) == SnapshotFile.Reading(contents: contents, loss: nil))
    #expect(try SnapshotFile.read(path, recovering: true).loss == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["x.snap"])
  }

  @Test func lineOfAJournalGoesOnInAnother() throws {
    let line = Sample.line(entries: 1...5)
    let journal = Journal.inMemory(header: Sample.header)
    try journal.append(line)
    try journal.append([Sample.turn(after: line[0].id, entry: 2, source: "other")], position: line[2].id)
    try journal.setMark(name: "two", line[1].id)
    try journal.setMark(name: "five", line[4].id)
    try SnapshotFile.write(try journal.contents(to: line[2].id, savedAt: 99), to: path)

    let contents = try SnapshotFile.read(path).contents
    #expect(contents.turns == Array(line.prefix(3)))
    #expect(contents.marks == ["two": line[1].id])
    #expect(contents.savedAt == 99)
    let next = try Journal.create(at: directory("next"), header: contents.header)
    try next.append(contents.turns, position: contents.tip)
    #expect(next.line(to: next.position) == line.prefix(3).map(\.id))
    try next.close()
  }

  @Test func sameContentsGiveTheSameBytes() throws {
    try SnapshotFile.write(Sample.contents(Sample.variedLine()), to: path)
    try SnapshotFile.write(Sample.contents(Sample.variedLine()), to: directory("y.snap"))
    #expect(try bytes(of: path) == bytes(of: directory("y.snap")))
  }

  @Test func anyoneCanQueryIt() throws {
    try SnapshotFile.write(Sample.contents(Sample.line(entries: 1...5)), to: path)
    let rows = try DatabaseQueue(path: path).read { db in
      try String.fetchAll(
        db, sql: "SELECT seq || '|' || ifnull(entry, '-') || '|' || source || '|' || failed FROM turn ORDER BY seq")
    }
    #expect(
      rows.suffix(4) == [
        "3|3|const x3 = '3 😀'|1", "4|4|const x4 = '4 😀'|0", "5|5|const x5 = '5 😀'|0", "6|-||0",
      ])
    #expect(try bytes(of: path)[68..<72] == [0x6a, 0x73, 0x72, 0x53])
  }

  @Test func snapshotIsReplacedAndItsPermissionsStay() throws {
    try SnapshotFile.write(Sample.contents([]), to: path)
    #expect(try mode(path) == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    try SnapshotFile.write(Sample.contents(), to: path)
    #expect(try SnapshotFile.read(path).contents == Sample.contents())
    #expect(try mode(path) == 0o644)
  }

  @Test func snapshotBehindALinkIsReplacedAndTheLinkStays() throws {
    try SnapshotFile.write(Sample.contents([]), to: path)
    try FileManager.default.createSymbolicLink(atPath: directory("link"), withDestinationPath: "x.snap")
    try SnapshotFile.write(Sample.contents(), to: directory("link"))
    #expect(try SnapshotFile.read(path).contents == Sample.contents())
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: directory("link")) == "x.snap")
  }

  @Test func relativePathThatLooksLikeAnAddressIsAFile() throws {
    let name = "file:jsrepl-test-\(UInt32.random(in: 0 ... .max))?mode=memory"
    try SnapshotFile.write(Sample.contents(), to: name)
    #expect(try SnapshotFile.read(name).contents == Sample.contents())
    try FileManager.default.removeItem(atPath: "./" + name)
  }

  @Test func nothingButASnapshotIsReplaced() throws {
    let journal = try Journal.create(at: directory("session"), header: Sample.header)
    try Journal.create(at: directory("closed"), header: Sample.header).close()
    try FileManager.default.createDirectory(atPath: directory("dir"), withIntermediateDirectories: false)
    #expect(mkfifo(directory("pipe"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: directory("loop"), withDestinationPath: "loop")
    try FileManager.default.createSymbolicLink(atPath: directory("nowhere"), withDestinationPath: "nothing")
    try write([], to: directory("empty"))
    try write(Array(repeating: 65, count: 5000), to: directory("text"))
    let other = try DatabaseQueue(path: directory("other"))
    try other.write { try $0.execute(sql: "CREATE TABLE t (x)") }
    try other.close()

    func answer(_ name: String) -> String {
      refusal(in: directory) { () throws(JournalError) in
        try SnapshotFile.write(Sample.contents(), to: directory(name))
      }
    }
    let names = ["dir", "pipe", "nowhere", "empty", "text", "other", "closed/journal.sqlite", "session/journal.sqlite"]
    let left = "It was left as it is; choose another name."
    #expect(
      names.map(answer) == [
        "cannot save DIR/dir: it is a directory, not a file. \(left)",
        "cannot save DIR/pipe: it is a pipe, not a file. \(left)",
        "cannot save DIR/nowhere: it is a symbolic link to nothing, not a file. \(left)",
        "cannot save DIR/empty: it is a file that is not a snapshot. \(left)",
        "cannot save DIR/text: it is a file that is not a snapshot. \(left)",
        "cannot save DIR/other: it is the database of another program. \(left)",
        "cannot save DIR/closed/journal.sqlite: it is the journal of a session. \(left)",
        "cannot save DIR/session/journal.sqlite: it is a database that is in use. \(left)",
      ])
    #expect(answer("loop").hasSuffix("Too many levels of symbolic links"))
    #expect(answer("no/such/x.snap") == "cannot save DIR/no/such/x.snap: there is no such file or directory")
    #expect(try bytes(of: directory("text")) == Array(repeating: 65, count: 5000))
    try journal.close()
  }

  @Test(.enabled(if: TinyDisk.isAvailable, "mounting needs privileges"))
  func fullDiskLeavesTheOldSnapshotAndNothingElse() throws {
    let disk = try TinyDisk(at: directory.path, kilobytes: 512)
    try SnapshotFile.write(Sample.contents(), to: path)
    let old = try bytes(of: path)
    try disk.fill(leaving: 50_000)
    #expect(
      refusal(in: directory) { () throws(JournalError) in
        try SnapshotFile.write(Sample.contents(Sample.variedLine()), to: path)
      } == "cannot save DIR/x.snap: the disk is full")
    #expect(try bytes(of: path) == old)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted() == ["filler", "x.snap"])
    disk.unmount()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}

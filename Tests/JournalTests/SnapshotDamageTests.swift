import Foundation
import GRDB
import TestSupport
import Testing

@testable import Journal

/// Snapshots that are not what they should be, each with what is said of it and what is still got out of it.
@Suite struct SnapshotDamageTests {
  private let directory = TemporaryDirectory()
  private var path: String { directory("x.snap") }

  private func answer(_ path: String) -> String {
    refusal(in: directory) { () throws(JournalError) in _ = try SnapshotFile.read(path) }
  }

  /// A snapshot of `contents` to which a stranger did something.
  private func craft(_ contents: SnapshotContents = Sample.contents(), _ change: (Database) throws -> Void) throws {
    try SnapshotFile.write(contents, to: path)
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction(change)
    try database.close()
  }

  @Test(arguments: [
    ("UPDATE turn SET source = 'evil' WHERE seq = 4", "entry 4 does not match its hash; the last good entry is 3", 3),
    ("UPDATE turn SET id = zeroblob(32) WHERE seq = 4", "entry 4 does not match its hash; the last good entry is 3", 3),
    (
      "UPDATE turn SET wall = 0 WHERE seq = 6",
      "a turn after entry 5 does not match its hash; the last good entry is 5", 5
    ),
    (
      "UPDATE turn SET seq = 99 WHERE seq = 4",
      "it is damaged: the turn in place 4 is missing; the last good entry is 3", 3
    ),
    ("UPDATE turn SET seq = 0 WHERE seq = 4", "it is damaged: the turn in place 1 is missing", 0),
    (
      "UPDATE turn SET entry = -4 WHERE seq = 4",
      "it is damaged: a turn after entry 3: -4 is no value for entry; the last good entry is 3", 3
    ),
    (
      "UPDATE turn SET transcript = NULL WHERE seq = 4",
      "it is damaged: entry 4: the column transcript has a wrong type; the last good entry is 3", 3
    ),
    ("DELETE FROM turn WHERE seq = 14", "it is damaged: it has 13 turns of 14; the last good entry is 11", 13),
    (
      "UPDATE mark SET name = 'x' WHERE name = 'start'",
      "the list of marks does not match its hash; the last good entry is 12", 14
    ),
    ("UPDATE seal SET saved = 5", "the list of marks does not match its hash; the last good entry is 12", 14),
    ("DELETE FROM seal", "it is damaged: it has 0 seals; the last good entry is 12", 14),
  ])
  func damageIsNamedAndTheGoodPartRecovered(sql: String, reason: String, good: Int) throws {
    try craft { try $0.execute(sql: sql) }
    let advice = good == 0 ? "" : ". Use --recover to go on from there."
    #expect(answer(path) == "cannot load DIR/x.snap: \(reason)\(advice)")

    let reading = try SnapshotFile.read(path, recovering: true)
    #expect(reading.contents.header == Sample.header)
    #expect(reading.contents.turns == Array(Sample.line().prefix(good)))
    #expect(reading.contents.savedAt == reading.contents.turns.last?.endedAt ?? 0)
    #expect(reading.loss?.reason.lastGoodEntry == reading.contents.turns.compactMap(\.entry).last)
  }

  @Test func turnWithAMissingParentAndAGoodHashIsNamed() throws {
    let line = Sample.line(entries: 1...5)
    let stray = Sample.turn(after: line[3].id, entry: 3, source: "stray")
    try craft(Sample.contents(Array(line.prefix(2)))) { try Records.insert(stray, order: 3, in: $0) }
    #expect(
      answer(path) == """
        cannot load DIR/x.snap: entry 3 follows turn \(line[3].id.short), which is missing; the last good entry is 2. \
        Use --recover to go on from there.
        """)
  }

  @Test func turnThatBranchesOffIsNoLine() throws {
    let line = Sample.line(entries: 1...3)
    let branch = Sample.turn(after: line[0].id, entry: 2, source: "other")
    try craft(Sample.contents(line)) { try Records.insert(branch, order: 4, in: $0) }
    #expect(
      answer(path) == """
        cannot load DIR/x.snap: it is damaged: entry 2 does not follow the turn before it; the last good entry is 3. \
        Use --recover to go on from there.
        """)
  }

  @Test func entryNumbersThatJumpAreNamed() throws {
    let line = Sample.line(entries: 1...2)
    let far = Sample.turn(after: line[1].id, entry: 7)
    try craft(Sample.contents(line)) { try Records.insert(far, order: 3, in: $0) }
    #expect(
      answer(path) == """
        cannot load DIR/x.snap: entry 2 is followed by entry 7; the last good entry is 2. \
        Use --recover to go on from there.
        """)
  }

  @Test(arguments: [
    ("CREATE VIEW v AS SELECT 1", "it is damaged: it has a table, view or trigger that jsrepl did not make"),
    (
      "CREATE TRIGGER t AFTER INSERT ON turn BEGIN SELECT 1; END",
      "it is damaged: it has a table, view or trigger that jsrepl did not make"
    ),
    ("CREATE TABLE more (x)", "it is damaged: it has a table, view or trigger that jsrepl did not make"),
    (
      "ALTER TABLE mark ADD COLUMN x INTEGER AS (1)",
      "it is damaged: it has a table, view or trigger that jsrepl did not make"
    ),
    ("DROP TABLE seal", "it is damaged: it lacks a table"),
    ("PRAGMA user_version = 7", "it has format 7, and this jsrepl knows formats up to 1. Update jsrepl to read it."),
    ("PRAGMA application_id = 7", "it is the database of another program"),
    ("PRAGMA application_id = 1785950794", "it is the journal of a session"),
    ("PRAGMA journal_mode = WAL", "it is damaged: its header asks for a log"),
    ("UPDATE session SET created = created + 1", "the header does not match its hash"),
    ("UPDATE session SET format = -1", "it is damaged: the header: -1 is no value for format"),
    ("INSERT INTO session SELECT * FROM session", "it is damaged: it has 2 rows"),
    ("DELETE FROM variable", "the header does not match its hash"),
  ])
  func fileWithoutAGoodStartIsRefusedAlsoInRecovery(sql: String, reason: String) throws {
    try craft { try $0.execute(sql: sql) }
    for suffix in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.removeItem(atPath: path + suffix)
    }
    #expect(answer(path) == "cannot load DIR/x.snap: \(reason)")
    #expect(throws: JournalError.self) { try SnapshotFile.read(path, recovering: true) }
  }

  @Test func lengthThatIsOutOfProportionIsNotBelieved() throws {
    let line = Sample.line(entries: 1...2)
    let large = Sample.turn(after: line[1].id, entry: 3, transcript: [UInt8](repeating: 0xEE, count: 100_000))
    try SnapshotFile.write(Sample.contents(line + [large]), to: path)
    var image = try bytes(of: path)
    // The cell of the content: its payload's length (3 bytes), its row number, its record header, its hash, its bytes.
    let count = 5 + 32 + 100_000
    let length: [UInt8] = [UInt8(count >> 14) | 0x80, UInt8(count >> 7 & 0x7f) | 0x80, UInt8(count & 0x7f)]
    let place = try #require(image.indices.first { image[$0...].starts(with: length + [1, 5]) })
    image.replaceSubrange(place..<place + 3, with: [0xff, 0xff, 0x7f])
    try write(image, to: path)
    let reading = try SnapshotFile.read(path, recovering: true)
    #expect(reading.contents.turns == line)
    #expect(reading.loss?.reason.lastGoodEntry == 2)
  }

  @Test(arguments: [0, 1, 5, 8, 10_000, UInt32.max])
  func numberOfPagesIsNotBelieved(pages: UInt32) throws {
    try SnapshotFile.write(Sample.contents(), to: path)
    var image = try bytes(of: path)
    image.replaceSubrange(28..<32, with: withUnsafeBytes(of: pages.bigEndian, Array.init))
    try write(image, to: path)
    let (size, expected) = (image.count, Int(pages) * SnapshotFile.pageSize)
    #expect(
      answer(path) == """
        cannot load DIR/x.snap: \(size < expected ? "it is cut off: " : "")it has \(size) bytes and should have \
        \(expected); the last good entry is 12. Use --recover to go on from there.
        """)
    #expect(try SnapshotFile.read(path, recovering: true).contents.turns == Sample.line())
  }

  @Test(arguments: [0, 3, 256, 4095, 32768])
  func sizeOfPagesIsNotBelieved(size: Int) throws {
    try SnapshotFile.write(Sample.contents(), to: path)
    var image = try bytes(of: path)
    image.replaceSubrange(16..<18, with: [UInt8(size >> 8), UInt8(size & 0xff)])
    try write(image, to: path)
    let error = #expect(throws: JournalError.self) { try SnapshotFile.read(path, recovering: true) }
    #expect(error?.lastGoodEntry == nil)
  }

  /// Entries whose transcripts are large, and so lie in a table of their own.
  private func largeLine(_ count: Int) -> [Turn] {
    var line: [Turn] = []
    for entry in 1...count {
      let text = Array("\(entry) ".utf8) + [UInt8](repeating: UInt8(entry & 0xff), count: 5000)
      line.append(Sample.turn(after: line.last?.id ?? Sample.header.id, entry: entry, transcript: text))
    }
    return line
  }

  @Test func damagedIndexHidesNoContent() throws {
    let line = largeLine(200)
    var root = 0
    try craft(Sample.contents(line)) {
      root = try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_content_1'")!
    }
    var image = try bytes(of: path)
    let page = [UInt8](repeating: 0, count: SnapshotFile.pageSize)
    image.replaceSubrange((root - 1) * page.count..<root * page.count, with: page)
    try write(image, to: path)
    #expect(try SnapshotFile.read(path).contents == Sample.contents(line))
  }

  @Test(arguments: [(40, false, 20), (300, false, 200), (40, true, 30), (300, true, 200)])
  func fileThatLacksItsLastTenthStillHasMostEntries(count: Int, isLarge: Bool, least: Int) throws {
    let line = isLarge ? largeLine(count) : Sample.line(entries: 1...count)
    try SnapshotFile.write(Sample.contents(line), to: path)
    let image = try bytes(of: path)
    try write(Array(image.prefix(image.count * 9 / 10)), to: path)
    let reading = try SnapshotFile.read(path, recovering: true)
    #expect(reading.contents.turns == Array(line.prefix(reading.contents.turns.count)))
    let good = try #require(reading.contents.turns.compactMap(\.entry).last)
    #expect(good >= least)
    #expect(reading.loss?.turns == line.count - reading.contents.turns.count)
    #expect(
      answer(path) == """
        cannot load DIR/x.snap: it is cut off: it has \(image.count * 9 / 10) bytes and should have \(image.count); \
        the last good entry is \(good). Use --recover to go on from there.
        """)
  }

  @Test func contentsThatManyRecordsShareAreBounded() throws {
    let text = [UInt8](repeating: 1, count: 1 << 20)
    var line: [Turn] = []
    for entry in 1...20 {
      line.append(Sample.turn(after: line.last?.id ?? Sample.header.id, entry: entry, transcript: text))
    }
    try SnapshotFile.write(Sample.contents(line), to: path)
    #expect(try SnapshotFile.read(path).contents.turns == line)
    #expect(try bytes(of: path).count < 2 << 20)

    let database = try DatabaseQueue(path: path)
    var scan = TurnScan(
      operation: .loadSnapshot, path: path, root: Sample.header.id, isOneLine: true, skipsDamage: false,
      reader: TurnReader(stored: 4 << 20, logical: 10 << 20))
    try database.unsafeRead { try scan.run(in: $0) { _ in } }
    #expect(scan.fault?.cause == .tooLong(what: "entry 10: transcript", size: 1 << 20, limit: 1_048_384))
  }

  @Test func whatIsNoSnapshotAtAllIsSaidToBeThat() throws {
    let journal = try Journal.create(at: directory("session"), header: Sample.header)
    try FileManager.default.createDirectory(atPath: directory("dir"), withIntermediateDirectories: false)
    #expect(mkfifo(directory("pipe"), 0o600) == 0)
    try write([], to: directory("empty"))
    try write(Array("const x = 1".utf8), to: directory("text"))
    try SnapshotFile.write(Sample.contents(), to: path)
    try FileManager.default.createSymbolicLink(atPath: directory("link"), withDestinationPath: "x.snap")
    try FileManager.default.createSymbolicLink(atPath: directory("loop"), withDestinationPath: "loop")
    let image = try bytes(of: path)
    try write(Array(image.dropLast()), to: directory("short"))
    try write(Array(image.prefix(100)), to: directory("head"))
    try write(Array(image.prefix(99)), to: directory("less"))
    try write(image + [0], to: directory("longer"))

    let size = image.count
    func good(_ entry: Int) -> String { "; the last good entry is \(entry). Use --recover to go on from there." }
    #expect(
      ["dir", "pipe", "none", "empty", "text", "short", "head", "less", "longer", "session/journal.sqlite", "link"]
        .map { answer(directory($0)) } == [
          "cannot load DIR/dir: it is a directory, not a file", "cannot load DIR/pipe: it is a pipe, not a file",
          "cannot load DIR/none: there is no such file or directory",
          "cannot load DIR/empty: it is an empty file, not a snapshot", "cannot load DIR/text: it is not a snapshot",
          "cannot load DIR/short: it is cut off: it has \(size - 1) bytes and should have \(size)\(good(7))",
          "cannot load DIR/head: it is cut off: it has 100 bytes and should have \(size)",
          "cannot load DIR/less: it is not a snapshot",
          "cannot load DIR/longer: it has \(size + 1) bytes and should have \(size)\(good(12))",
          "cannot load DIR/session/journal.sqlite: it is a database that is in use, not a snapshot", "no error",
        ])
    #expect(answer("/dev/zero") == "cannot load /dev/zero: it is a device, not a file")
    #expect(answer(directory("loop")).hasSuffix("Too many levels of symbolic links"))
    try journal.close()
  }
}

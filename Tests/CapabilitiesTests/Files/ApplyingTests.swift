import Glibc
import Platform
import TestSupport
import Testing
import Wire

@testable import Capabilities

/// Writing what a session changed to the real disk, and putting back what was there.
@Suite struct ApplyingTests {
  /// Everything below a directory: kinds, permissions, contents.
  private static func tree(_ path: String) -> String {
    let overlay = Overlay(path)
    let answer = overlay(.readDirectory, ".", "1")
    return answer.split(separator: " ").dropFirst(2).map { name in
      let facts = overlay(.stat, String(name), "0").split(separator: " ")
      let text = overlay(.readLink, String(name)) + overlay(.readFile, String(name), "", "131072")
      return "\(name) \(facts[3]) \(text)"
    }.joined(separator: "\n")
  }

  private static func prepare(_ directory: TemporaryDirectory) throws {
    try directory.write([
      "real/a": "first\n", "real/d/a": String(repeating: "0123456789", count: 7000), "real/d/e/f": "f",
    ])
    try SystemError.check("symlink") { symlink("d", directory("real/l")) }
  }

  /// Records that something was written, as a session does.
  private static func take(_ writing: FileSystem.Writing, into overlay: Overlay) throws {
    guard let application = writing.application else { return }
    let event = application.event
    try overlay.system.take(try CapabilityEvent(event.bytes))
  }

  @Test(
    "What random operations made is on the disk then, counts as unchanged, and can be put back",
    arguments: 1...16 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    let directory = TemporaryDirectory()
    try Self.prepare(directory)
    let before = Self.tree(directory("real"))
    var random = SeededGenerator(seed: 500 + seed)
    let overlay = Overlay(directory("real"))
    overlay.refusal = { permission in permission.subject.hasPrefix(directory("real")) ? nil : "refused" }
    var performing = OverlaySteps(overlay)
    for _ in 0..<120 { _ = try performing.perform(Step.random(&random)) }
    let files = overlay.system
    let expected = Self.session(files, overlay)
    let changes = try files.changes(on: overlay.disk)
    #expect(files.conflicts(in: changes, with: overlay.disk).isEmpty)
    // Some of the modes are written by force only.
    let needsForce = changes.contains { $0 != $0.withoutRights }
    let writing = files.apply(changes, to: overlay.disk, isForced: needsForce)
    #expect(writing.errors.isEmpty, "\(seed)")
    Self.expectSame(Self.tree(directory("real")), expected, "\(seed), the disk")
    try Self.take(writing, into: overlay)
    #expect(try overlay.system.changes(on: overlay.disk).isEmpty, "\(seed)")
    Self.expectSame(Self.session(overlay.system, overlay), expected, "\(seed), the session")
    #expect(overlay.system.changedOnDisk(overlay.disk).isEmpty)
    guard let application = writing.application else { return }
    let back = files.putBack(application, lockedModes: writing.lockedModes, on: overlay.disk)
    #expect(back.errors.isEmpty, "\(seed)")
    Self.expectSame(Self.tree(directory("real")), before, "\(seed), put back")
  }

  /// Compares line by line: files may be long.
  private static func expectSame(_ found: String, _ expected: String, _ what: String) {
    let lines = found.split(separator: "\n").map { $0.prefix(200) }
    let others = expected.split(separator: "\n").map { $0.prefix(200) }
    #expect(lines.difference(from: others).isEmpty, "\(what)")
    #expect(found == expected, "\(what)")
  }

  /// What a session sees, as ``tree(_:)`` has it; the session itself stays as it is.
  private static func session(_ files: FileSystem, _ overlay: Overlay) -> String {
    let kept = overlay.system
    defer { overlay.system = kept }
    overlay.system = files
    let answer = overlay(.readDirectory, ".", "1")
    return answer.split(separator: " ").dropFirst(2).map { name in
      let facts = overlay(.stat, String(name), "0").split(separator: " ")
      let text = overlay(.readLink, String(name)) + overlay(.readFile, String(name), "", "131072")
      return "\(name) \(facts[3]) \(text)"
    }.joined(separator: "\n")
  }

  @Test("What has changed on the disk meanwhile is left alone, unless that is wanted")
  func conflicts() throws {
    let directory = TemporaryDirectory()
    try directory.write(["real/a": "mine", "real/b": "mine"])
    let overlay = Overlay(directory("real"))
    overlay(.readFile, "a", "", "0")
    overlay(.writeFile, "a", "", "577", "420", "new")
    overlay(.writeFile, "c", "", "577", "420", "new")
    try directory.write(["real/a": "yours", "real/c": "yours"])
    let files = overlay.system
    let changes = try files.changes(on: overlay.disk)
    #expect(changes.map { files.shown($0.path, on: overlay.disk) + " " + $0.summary } == ["a modified", "c created"])
    #expect(files.conflicts(in: changes, with: overlay.disk) == changes)
    let writing = files.apply(changes, to: overlay.disk, isForced: false)
    #expect(writing.application == nil)
    #expect(
      writing.errors.map(\.description) == [
        "a: it has changed on the disk since the session saw it",
        "c: it has changed on the disk since the session saw it",
      ])
    #expect(try directory.read("real/a") == Array("yours".utf8))
    #expect(files.changedOnDisk(overlay.disk) == ["a"])
    let forced = files.apply(changes, to: overlay.disk, isForced: true)
    #expect(forced.errors.isEmpty)
    #expect(try directory.read("real/a") == Array("new".utf8))
    // Putting back brings what was overwritten, but not over what came later.
    try directory.write(["real/c": "later"])
    let back = files.putBack(try #require(forced.application), on: overlay.disk)
    #expect(back.paths == ["a"])
    #expect(back.errors.map(\.description) == ["c: it has changed on the disk since it was written"])
    #expect(try directory.read("real/a") == Array("yours".utf8))
    #expect(try directory.read("real/c") == Array("later".utf8))
  }

  @Test("Names of one file become files of their own, each with what the session has")
  func hardLinks() throws {
    let directory = TemporaryDirectory()
    try directory.write(["real/a": String(repeating: "a", count: 100_000)])
    try SystemError.check("link") { link(directory("real/a"), directory("real/b")) }
    let overlay = Overlay(directory("real"))
    for name in ["a", "b"] { overlay(.stat, name, "1") }
    overlay(.writeFile, "b", "", "1025", "420", "end")
    overlay(.link, "a", "c")
    let changes = try overlay.system.changes(on: overlay.disk)
    #expect(
      changes.map { overlay.system.shown($0.path, on: overlay.disk) + " " + $0.summary } == [
        "a modified", "b modified", "c created",
      ])
    let writing = overlay.system.apply(changes, to: overlay.disk, isForced: false)
    #expect(writing.errors.isEmpty)
    for name in ["a", "b", "c"] { #expect(try directory.read("real/" + name).suffix(5) == Array("aaend".utf8)) }
    try Self.take(writing, into: overlay)
    #expect(try overlay.system.changes(on: overlay.disk).isEmpty)
  }

  @Test("A link that came in the way leads nowhere, and a file is never half there")
  func links() throws {
    let directory = TemporaryDirectory()
    try directory.write(["real/d/a": "mine", "out/a": "secret"])
    let overlay = Overlay(directory("real"))
    overlay(.writeFile, "d/a", "", "577", "420", "new")
    overlay(.writeFile, "d/b", "", "577", "420", "new")
    try SystemError.check("rename") { rename(directory("real/d"), directory("real/old")) }
    try SystemError.check("symlink") { symlink("../out", directory("real/d")) }
    let changes = try overlay.system.changes(on: overlay.disk)
    let writing = overlay.system.apply(changes, to: overlay.disk, isForced: true)
    #expect(writing.application == nil && writing.errors.count == 2)
    #expect(Self.tree(directory("out")) == "a 33152 EINVAL readlink invalid argumentok secret")
  }

  @Test("Some of the changes can be written, with the directories that they need")
  func selection() throws {
    let directory = TemporaryDirectory()
    try Self.prepare(directory)
    let overlay = Overlay(directory("real"))
    overlay(.makeDirectory, "n/m", "511", "1")
    overlay(.writeFile, "n/m/x", "", "577", "420", "x")
    overlay(.writeFile, "y", "", "577", "420", "y")
    overlay(.rename, "d", "moved")
    let changes = try overlay.system.changes(on: overlay.disk)
    func chosen(_ paths: String...) -> [String] {
      overlay.system.selection(paths.map { overlay.system.absolute($0, on: overlay.disk) }, of: changes).map {
        overlay.system.shown($0.path, on: overlay.disk)
      }
    }
    #expect(chosen("n/m/x") == ["n", "n/m", "n/m/x"])
    #expect(chosen("./y", "n/../n/m") == ["n", "n/m", "n/m/x", "y"])
    #expect(chosen("moved/e/f") == ["d", "d/a", "d/e", "d/e/f", "moved", "moved/a", "moved/e", "moved/e/f"])
    let some = overlay.system.selection([overlay.system.absolute("moved/e", on: overlay.disk)], of: changes)
    try Self.take(overlay.system.apply(some, to: overlay.disk, isForced: false), into: overlay)
    #expect(
      try overlay.system.changes(on: overlay.disk).map { overlay.system.shown($0.path, on: overlay.disk) } == [
        "n", "n/m", "n/m/x", "y",
      ])
    #expect(overlay(.readFile, "moved/e/f", "", "0") == "ok f")
    #expect(overlay(.readDirectory, "moved", "1") == "ok fdf a e e/f")
  }

  @Test("Events that were tampered with are an error, or another state, never a trap")
  func tampered() throws {
    let directory = TemporaryDirectory()
    try Self.prepare(directory)
    let overlay = Overlay(directory("real"))
    overlay(.writeFile, "a", "", "1025", "420", "more")
    overlay(.rename, "d", "moved")
    overlay(.symbolicLink, "x", "link")
    let changes = try overlay.system.changes(on: overlay.disk)
    let event = try #require(overlay.system.apply(changes, to: overlay.disk, isForced: false).application).event
    var random = SeededGenerator(seed: 9)
    var refused = 0
    for _ in 0..<200 {
      var bytes = event.bytes
      bytes[Int.random(in: 0..<min(bytes.count, 400), using: &random)] = UInt8.random(in: 0...255, using: &random)
      var system = overlay.system
      do throws(WireError) { try system.take(CapabilityEvent(bytes)) } catch { refused += 1 }
      _ = system.dump
    }
    #expect(refused > 10)
  }

  @Test("Zeros that nobody wrote take no room on the disk, however many")
  func holes() throws {
    let directory = TemporaryDirectory()
    try directory.write(["real/a": "a"])
    let overlay = Overlay(directory("real"))
    overlay(.writeFile, "a", "", "577", "420", "start")
    overlay(.truncate, "a", "\(FileContents.longest)")
    #expect(overlay(.open, "a", "1", "0") == "ok 3")
    overlay(.write, "3", "\(1 << 39)", "middle")
    let changes = try overlay.system.changes(on: overlay.disk)
    let writing = overlay.system.apply(changes, to: overlay.disk, isForced: false)
    guard writing.errors.isEmpty else { return }  // A disk with shorter files.
    guard case .file(let facts, _) = overlay.disk.look(at: Array(directory("real/a").utf8)) else {
      Issue.record("nothing was written")
      return
    }
    #expect(facts.size == FileContents.longest && facts.blocks < 8192)
    let found = try overlay.disk.piece(of: Array(directory("real/a").utf8), 1 << 39..<(1 << 39) + 6, known: facts)
    #expect(found == Array("middle".utf8))
  }

  @Test("Rights of others come to a file only by force", arguments: [(false, 0o755), (true, 0o6755)])
  func rights(isForced: Bool, expected: Int) throws {
    let directory = TemporaryDirectory()
    try directory.write(["real/a": "a"])
    let overlay = Overlay(directory("real"))
    overlay(.changeMode, "a", "\(0o6755)", "1")
    let changes = try overlay.system.changes(on: overlay.disk)
    #expect(overlay.system.apply(changes, to: overlay.disk, isForced: isForced).errors.isEmpty)
    guard case .file(let facts, _) = overlay.disk.look(at: Array(directory("real/a").utf8)) else {
      Issue.record("nothing is there")
      return
    }
    #expect(facts.permissions == expected)
  }

  @Test("What was changed can be written elsewhere")
  func export() throws {
    let directory = TemporaryDirectory()
    try Self.prepare(directory)
    let overlay = Overlay(directory("real"))
    overlay(.makeDirectory, "n", "448", "0")
    overlay(.writeFile, "n/x", "", "577", "448", "x")
    overlay(.writeFile, "d/e/f", "", "577", "420", "changed")
    overlay(.unlink, "a")
    try SystemError.check("mkdir") { mkdir(directory("out"), 0o755) }
    let changes = try overlay.system.changes(on: overlay.disk)
    let written = try overlay.system.export(changes, to: Array(directory("out").utf8), on: overlay.disk)
    #expect(written == ["d/e/f", "n/x"])
    #expect(try directory.read("out/d/e/f") == Array("changed".utf8))
    #expect(Self.tree(directory("out")).contains("n/x 33216 "))
  }
}

import TestSupport
import Testing
import Wire

@testable import Capabilities

/// What a record may have permitted, and what it may say, reaches no further than what this process permits.
@Suite struct RecordedAccessTests {
  @Test("What an earlier process moved to where all may be read is read no further without permission")
  func moved() throws {
    let directory = TemporaryDirectory()
    try directory.write([
      "in/a": "a", "out/d/secret": "hidden", "out/f": "secret", "out/g": "secret", "out/h": "secret",
    ])
    let overlay = Overlay(directory("in"))
    overlay(.rename, "../out/d", "d")
    overlay(.rename, "../out/f", "f")
    overlay(.link, "../out/g", "g")
    #expect(overlay(.open, "../out/h", "0", "0") == "ok 3")
    // As a process has it that only replayed all that.
    overlay.system = try overlay.replayed()
    overlay.mayRead = { _ in false }
    func denied(_ call: String, _ path: String) -> String {
      "EACCES \(call) " + Permissions.refusal(of: .read(directory("out/" + path)))
    }
    #expect(overlay(.readFile, "a", "", "0") == "ok a")
    #expect(overlay(.readDirectory, "d", "0") == denied("scandir", "d"))
    #expect(overlay(.readFile, "d/secret", "", "0") == denied("open", "d/secret"))
    // These were read when they were moved and linked: the record has them.
    #expect(overlay(.readFile, "f", "", "0") == "ok secret")
    #expect(overlay(.readFile, "g", "", "0") == "ok secret")
    #expect(overlay(.read, "3", "10", "") == denied("read", "h"))
    let changes = try overlay.system.changes(within: "/", on: overlay.disk, mayRead: overlay.mayRead)
    #expect(!"\(changes)".contains("\(Array("hidden".utf8))"))
    overlay.mayRead = { $0.hasPrefix(directory("out")) }
    #expect(overlay(.readFile, "f", "", "0") == "ok secret")
    #expect(overlay(.readDirectory, "d", "0") == "ok f secret")
    _ = try overlay.replayed()
  }

  @Test("What was permitted once stays readable in this process")
  func once() throws {
    let permissions = Permissions()
    permissions.ask = { permission, _ in permission.subject == "/no" ? .notNow : .once }
    let waiting = Waiting { _, _ in [] }
    for permission in [Permission.read("/d"), .write("/w"), .run("/r"), .read("/no")] {
      _ = try permissions.isPermitted(permission, waiting: waiting)
    }
    permissions.read = .only(["/given"])
    #expect(
      ["/d", "/d/e", "/w/e", "/given/e", "/r", "/no", "/de", "/"].map(permissions.hasGrantedReading) == [
        true, true, true, true, false, false, false, false,
      ])
  }

  @Test("Where all around the current directory is gone, the way up is still there")
  func goneDirectory() throws {
    let directory = TemporaryDirectory()
    try directory.write(["p/q/work/f": "f"])
    let overlay = Overlay(directory("p/q/work"))
    overlay(.removeTree, directory("p"), "0")
    #expect(overlay(.readDirectory, "..", "0") == "ok ")
    #expect(overlay(.readDirectory, "../../../..", "0").hasPrefix("ok "))
    #expect(overlay(.writeFile, "../new", "", "577", "420", "x").hasPrefix("ENOENT"))
    // The same where a program did it.
    let other = Overlay(directory("p/q/work"))
    other(.readFile, "f", "", "0")
    try other.system.apply(
      [FileChange(path: directory("p"), node: .absent)], on: other.disk, observations: Observations())
    #expect(other(.readDirectory, "../..", "0") == "ok ")
    #expect(other(.stat, "../..", "1").hasPrefix("ok "))
  }

  @Test("However deep directories are nested, each has a path, and nothing overflows")
  func deep() throws {
    let directory = TemporaryDirectory()
    try directory.write(["in/a": "a"])
    let overlay = Overlay(directory("in"))
    let nest = Array(repeating: "d", count: 1000).joined(separator: "/")
    for index in 0..<3 { overlay(.makeDirectory, "\(index)/\(nest)", "511", "1") }
    #expect(overlay(.rename, "1", "0/\(nest)/x") == "ok")
    #expect(overlay(.rename, "2", "0/\(nest)/x/\(nest)/x") == "ENAMETOOLONG rename name too long")
    #expect(overlay(.rename, "0", "2/\(nest)/x") == "ENAMETOOLONG rename name too long")
    let changes = try overlay.system.changes(within: "/", on: overlay.disk) { _ in true }
    #expect(changes.count > 3000)
    try overlay.system.apply(
      [FileChange(path: directory("in/0"), node: .absent)], on: overlay.disk, observations: Observations())
    #expect(overlay(.stat, "0", "1").hasPrefix("ENOENT"))
  }

  @Test(
    "Changes that no program can have made are an error",
    arguments: [
      FileChange(path: "/a/../b", node: .absent), FileChange(path: "/a//b", node: .absent),
      FileChange(path: "a", node: .absent), FileChange(path: "/a\0b", node: .absent),
      FileChange(path: "/a/\u{301}", node: .absent), FileChange(path: "/a/\u{301}/../b", node: .absent),
      FileChange(path: "/" + String(repeating: "x", count: 256), node: .absent),
      FileChange(path: "/a", node: .link(target: "")), FileChange(path: "/a", node: .link(target: "a\0b")),
      FileChange(path: "/a", node: .link(target: String(repeating: "x", count: 4096))),
    ])
  func changes(change: FileChange) throws {
    let isName = change.path == "/a/\u{301}"
    let live = { try [FileChange].observed(by: Observations()) { [change] } }
    if isName { #expect(try live() == [change]) } else { #expect(throws: WireError.self) { try live() } }
  }

  @Test("A path with a NUL is none on the disk", arguments: [true, false])
  func zero(asksKernel: Bool) throws {
    let directory = TemporaryDirectory()
    try directory.write(["a": "a"])
    let disk = Disk(directory: directory(""), asksKernel: asksKernel)
    guard case .failure(let failure) = disk.look(at: Array(directory("a\0b").utf8)) else {
      Issue.record("something is there")
      return
    }
    #expect(failure.code == "EINVAL")
  }
}

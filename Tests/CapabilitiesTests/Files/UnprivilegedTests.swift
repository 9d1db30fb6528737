import Glibc
import Platform
import TestSupport
import Testing
import Wire

@testable import Capabilities

/// Root may write into everything, and keeps bits that a write takes from others. Whoever is not root runs all tests so.
@Suite(.enabled(if: Nobody.isPossible, "the tests have no rights to give up"))
struct UnprivilegedTests {
  @Test("Without root's rights, every operation ends as the system call does")
  func calls() async {
    await #expect(processExitsWith: .success) {
      try Nobody.become()
      for seed in 1...12 as ClosedRange<UInt64> { try FileSystemModelTests().calls(seed: seed) }
    }
  }

  @Test("Without root's rights, what random operations made is on the disk then, and can be put back")
  func applying() async {
    await #expect(processExitsWith: .success) {
      try Nobody.become()
      for seed in 1...16 as ClosedRange<UInt64> { try ApplyingTests().random(seed: seed) }
    }
  }

  @Test(
    "Without root's rights, every operation gives what Node's gives",
    .enabled(if: NodeSteps.program.map { Nobody.can($0 + " --version") } ?? false, "nobody has a Node 24 here"))
  func node() async {
    await #expect(processExitsWith: .success) {
      try Nobody.become()
      for seed in 1...12 as ClosedRange<UInt64> { try FileSystemModelTests().node(seed: seed) }
    }
  }

  @Test(
    "Without root's rights, locked directories are unlocked for what the session could do in them, and locked again")
  func unlocking() async {
    await #expect(processExitsWith: .success) {
      try Nobody.become()
      let directory = TemporaryDirectory()
      try directory.write(["real/d/x": "old", "real/e/x": "old", "real/f/x": "old"])
      for name in ["d", "e", "f"] { chmod(directory("real/" + name), 0o500) }
      let overlay = Overlay(directory("real"))
      let beginning = overlay.system
      for name in ["d", "e", "f"] { overlay(.changeMode, name, "448", "1") }
      overlay(.removeTree, "d", "0")
      overlay(.writeFile, "e/y", "", "577", "420", "new")
      overlay(.changeMode, "e", "320", "1")
      overlay(.rename, "f", "g")
      overlay(.makeDirectory, "n", "511", "0")
      overlay(.writeFile, "n/x", "", "577", "420", "new")
      overlay(.changeMode, "n", "0", "1")
      let writing = overlay.system.apply(
        try overlay.system.changes(on: overlay.disk), to: overlay.disk, isForced: false)
      #expect(writing.errors == [])
      #expect(Self.modes(directory("real")) == ["e 500", "g 700", "n 0"])
      #expect(try directory.read("real/e/y") == Array("new".utf8))
      let application = try #require(writing.application)
      try overlay.system.take(try CapabilityEvent(application.event.bytes))
      #expect(try overlay.system.changes(on: overlay.disk).isEmpty)
      #expect(overlay.system.changedOnDisk(overlay.disk) == [])
      // As after an :undo, in a state that knows nothing of it.
      let back = beginning.putBack(application, lockedModes: writing.lockedModes, on: overlay.disk)
      #expect(back.errors == [])
      #expect(Self.modes(directory("real")) == ["d 500", "e 500", "f 500"])
    }
  }

  @Test("Without root's rights, what somebody else has locked stays so, and what was not done is said")
  func lockedByOthers() async {
    await #expect(processExitsWith: .success) {
      try Nobody.become()
      let directory = TemporaryDirectory()
      try directory.write(["real/d/x": "old", "real/e/x": "old"])
      let overlay = Overlay(directory("real"))
      overlay(.writeFile, "d/new", "", "577", "420", "new")
      overlay(.unlink, "e/x")
      chmod(directory("real/d"), 0o500)
      chmod(directory("real/e"), 0)
      for isForced in [false, true] {
        let changes = try overlay.system.changes(on: overlay.disk)
        if isForced {
          let writing = overlay.system.apply(changes, to: overlay.disk, isForced: true)
          #expect(writing.errors == [])
          #expect(writing.application?.parts.count == 2)
        } else {
          #expect(
            overlay.system.conflicts(in: changes, with: overlay.disk).map(\.path) == [Array(directory("real/e/x").utf8)]
          )
          let writing = overlay.system.apply(changes, to: overlay.disk, isForced: false)
          #expect(writing.application == nil)
          #expect(writing.errors.map(\.reason) == ["permission denied", "permission denied"])
        }
        #expect(Self.modes(directory("real")) == ["d 500", "e 0"])
      }
      chmod(directory("real/e"), 0o700)
      #expect(access(directory("real/e/x"), F_OK) == -1)
    }
  }

  @Test("Without root's rights, directories are locked again where writing ends in the middle")
  func interrupted() async {
    await #expect(processExitsWith: .success) {
      try Nobody.become()
      let directory = TemporaryDirectory()
      try directory.write(["real/y/unread": "old"])
      let overlay = Overlay(directory("real"))
      overlay(.makeDirectory, "a", "511", "0")
      overlay(.writeFile, "a/x", "", "577", "420", "new")
      overlay(.changeMode, "a", "0", "1")
      overlay(.rename, "y", "z")
      mkdir(directory("out"), 0o700)
      mkdir(directory("locked"), 0o500)
      let changes = try overlay.system.changes(on: overlay.disk)
      unlink(directory("real/y/unread"))
      for out in ["out", "locked"] {
        #expect(throws: ChangedFileError.self) {
          try overlay.system.export(changes, to: Array(directory(out).utf8), on: overlay.disk)
        }
      }
      #expect(Self.modes(directory("out")) == ["a 0", "z 700"])
      #expect(Self.modes(directory.path) == ["locked 500", "out 700", "real 700"])
    }
  }

  /// The directories in a directory, with their permissions.
  private static func modes(_ path: String) -> [String] {
    guard let listing = try? Disk(directory: path).list(Array(path.utf8)) else { return ["unreadable"] }
    return listing.names.compactMap { name in
      guard case .file(let facts, _) = Disk(directory: path).look(at: FilePath.join(Array(path.utf8), name)),
        facts.kind == .directory
      else { return nil }
      return FilePath.text(name) + " " + String(facts.permissions, radix: 8)
    }
  }
}

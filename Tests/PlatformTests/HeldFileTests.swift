import Glibc
import Platform
import TestSupport
import Testing

@Suite struct HeldFileTests {
  private static func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test("A file is changed that is held, whatever comes to be in its place, and never what a link leads to")
  func links() throws {
    let place = TemporaryDirectory()
    try place.write(["mine": "m", "other": "o"])
    chmod(place("mine"), 0o400)
    chmod(place("other"), 0o640)
    let directory = try Descriptor.open(place.path, O_RDONLY | O_DIRECTORY)
    let held = try directory.hold("mine")
    rename(place("mine"), place("moved"))
    symlink("other", place("mine"))
    try held.setMode(0o700)
    #expect(try held.reopened(O_RDONLY).readAll(upTo: 10) == Array("m".utf8))
    let link = try directory.hold("mine")
    #expect(throws: SystemError(operation: "chmod", code: ELOOP)) { try link.setMode(0o777) }
    #expect(throws: SystemError(operation: "open", code: ELOOP)) { _ = try link.reopened(O_RDONLY) }
    #expect(Self.mode(place("moved")) == 0o700)
    #expect(Self.mode(place("other")) == 0o640)
  }

  @Test("Removing a directory removes links in it, and what they lead to stays as it is")
  func removal() throws {
    let place = TemporaryDirectory()
    try place.write(["other/f": "o", "gone/d/f": "g"])
    chmod(place("other"), 0o750)
    chmod(place("gone/d"), 0)
    symlink(place("other"), place("gone/l"))
    DirectoryTree.remove(place("gone"))
    #expect(access(place("gone"), F_OK) == -1)
    #expect(Self.mode(place("other")) == 0o750)
    #expect(access(place("other/f"), F_OK) == 0)
  }
}

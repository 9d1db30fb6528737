import TestSupport
import Testing
import Wire

@testable import Capabilities

@Suite("A session's directory somewhere else")
struct RelocationTests {
  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  static let paths: [(recorded: String, here: String, path: String, found: String)] = [
    ("/a", "/b/c", "/a", "/b/c"),
    ("/a", "/b/c", "/a/x/y", "/b/c/x/y"),
    ("/a", "/b/c", "/ab", "/ab"),
    ("/a", "/b/c", "/", "/"),
    ("/a/b", "/", "/a/b/c", "/c"),
    ("/a/b", "/", "/a/b", "/"),
    ("/", "/b", "/etc/passwd", "/b/etc/passwd"),
    ("/", "/b", "/", "/b"),
  ]

  @Test("A path below the recorded directory lies below the one here, and no other moves", arguments: paths.indices)
  func moving(row: Int) throws {
    let (recorded, here, path, found) = Self.paths[row]
    let relocation = try #require(Relocation(from: Self.bytes(recorded), to: Self.bytes(here)))
    #expect(FilePath.text(relocation.here(Self.bytes(path))) == found)
    if path.hasPrefix(recorded) && path != "/ab" {
      #expect(FilePath.text(relocation.recorded(Self.bytes(found))) == path)
    }
  }

  @Test(
    "Whatever a snapshot says where it was, it reaches no more of the disk", arguments: ["/", "/etc", "/root", "/proc"])
  func hostile(claim: String) throws {
    let directory = TemporaryDirectory()
    try directory.write("inside", to: "passwd")
    var files = FileSystem()
    files.toldDirectory = Self.bytes(claim)
    let disk = Disk(directory: directory.path).placed(for: files)
    func read(_ path: String) throws -> CapabilityAnswer {
      try files.answer(
        .readFile, [path, "", "0"].map(Self.bytes), on: disk, observations: Observations(),
        mayRead: { _ in false },
        permission: { _ in "refused" })
    }
    let answers = [
      try read("/etc/passwd"), try read("/etc/hostname"), try read("/proc/self/environ"), try read("passwd"),
    ]
    for (answer, path) in zip(answers, ["/etc/passwd", "/etc/hostname", "/proc/self/environ", "passwd"]) {
      if case .parts(let parts) = answer { #expect(parts == [Self.bytes("inside")], "\(path) with \(claim)") }
    }
  }
}

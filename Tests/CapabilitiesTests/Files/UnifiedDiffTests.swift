import Glibc
import Platform
import TestSupport
import Testing
import Wire

@testable import Capabilities

/// Differences as text, and as other programs understand them.
@Suite struct UnifiedDiffTests {
  private static func diff(_ old: String, _ new: String) -> String {
    let version = FileVersion(kind: .file(size: 0), permissions: 0o644, user: 0, group: 0)
    let change = ChangedFile(path: Array("/x".utf8), before: version, after: version, changesContents: true)
    return UnifiedDiff.of(change, name: [0x78], old: Array(old.utf8), new: Array(new.utf8)).text
  }

  @Test("A difference has three lines around it, and says where a text has no end of line")
  func text() {
    #expect(
      Self.diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11\n12\n13\n14\n")
        == """
        diff --git a/x b/x
        --- a/x
        +++ b/x
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8
        @@ -11,4 +11,4 @@
         11
         12
         13
        -14
        \\ No newline at end of file
        +14

        """)
    #expect(Self.diff("a\n", "a\n") == "diff --git a/x b/x\n")
    #expect(Self.diff("a\0", "b") == "diff --git a/x b/x\nBinary files a/x and b/x differ\n")
  }

  @Test("No shorter difference is possible", arguments: 1...200 as ClosedRange<UInt64>)
  func shortest(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func lines() -> [ArraySlice<UInt8>] {
      (0..<Int.random(in: 0...14, using: &random)).map { _ in [UInt8.random(in: 0..<4, using: &random)] }
    }
    let (old, new) = (lines(), lines())
    let difference = LineDifference(old, new)
    let keptOld = old.indices.filter { !difference.removed[$0] }.map { old[$0] }
    let keptNew = new.indices.filter { !difference.added[$0] }.map { new[$0] }
    #expect(keptOld == keptNew)
    // The longest common subsequence, by the table.
    var table = [[Int]](repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for x in old.indices.reversed() {
      for y in new.indices.reversed() {
        table[x][y] = old[x] == new[y] ? table[x + 1][y + 1] + 1 : max(table[x + 1][y], table[x][y + 1])
      }
    }
    #expect(keptOld.count == table[0][0])
  }

  @Test("Two long texts without much in common are compared in time")
  func long() {
    var random = SeededGenerator(seed: 3)
    func lines() -> [ArraySlice<UInt8>] { (0..<30_000).map { _ in [UInt8.random(in: 0..<200, using: &random)] } }
    let (old, new) = (lines(), lines())
    let difference = LineDifference(old, new)
    let keptOld = old.indices.filter { !difference.removed[$0] }.map { old[$0] }
    #expect(keptOld == new.indices.filter { !difference.added[$0] }.map { new[$0] })
  }

  @Test(
    "What random sessions changed, patch and git make of the real files too", arguments: 1...12 as ClosedRange<UInt64>)
  func otherPrograms(seed: UInt64) throws {
    let directory = TemporaryDirectory()
    var random = SeededGenerator(seed: seed)
    let names = ["a", "with space", "d/b", "d/e/c", "tab\there", "ü", "\"q\\"]
    for place in ["real", "patched", "applied"] { try SystemError.check("mkdir") { mkdir(directory(place), 0o755) } }
    for name in names where Bool.random(using: &random) {
      let content = (0..<Int.random(in: 1...40, using: &random)).map { "line \($0)\n" }.joined()
      for place in ["real", "patched", "applied"] { try directory.write([place + "/" + name: content]) }
    }
    let overlay = Overlay(directory("real"))
    for parent in ["d", "d/e"] { overlay(.makeDirectory, parent, "493", "0") }
    for name in names {
      let answer = overlay(.readFile, name, "", "0")
      switch Int.random(in: 0..<5, using: &random) {
      case 0: overlay(.unlink, name)
      case 1: overlay(.writeFile, name, "", "577", "420", "all new\nwithout end")
      case 2: break
      default:
        var lines = answer.hasPrefix("ok ") ? answer.dropFirst(3).split(separator: "\n").map(String.init) : []
        for _ in 0..<3 {
          lines.insert("more", at: Int.random(in: 0...lines.count, using: &random))
          if Bool.random(using: &random) { lines.remove(at: Int.random(in: 0..<lines.count, using: &random)) }
        }
        overlay(.writeFile, name, "", "577", "420", lines.map { $0 + "\n" }.joined())
      }
    }
    var text = ""
    for change in try overlay.system.changes(on: overlay.disk) {
      text += try overlay.system.difference(change, on: overlay.disk).text
    }
    try directory.write(["changes.diff": text])
    let programs = [
      ("patched", "patch -s -p1 < ../changes.diff"), ("applied", "git apply --allow-empty ../changes.diff"),
    ]
    for (place, command) in programs {
      let name = String(command.prefix { $0 != " " })
      guard system("command -v \(name) > /dev/null") == 0 else { continue }
      #expect(system("cd '\(directory(place))' && \(command)") == 0, "\(seed): \(command)\n\(text)")
      for name in names {
        let (found, expected) = (try? directory.read(place + "/" + name), overlay(.readFile, name, "", "0"))
        #expect(
          found.map { "ok " + String(decoding: $0, as: UTF8.self) } ?? "none"
            == (expected.hasPrefix("ok ") ? expected : "none"), "\(seed): \(place) \(name)")
      }
    }
  }
}

extension UnifiedDiff {
  fileprivate var text: String { lines.map { String(decoding: $0.1, as: UTF8.self) + "\n" }.joined() }
}

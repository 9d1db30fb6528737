import Foundation
import TerminalSupport
import Testing

@Suite("Snapshots on the command line")
struct SnapshotCommandTests {
  /// A home with `a.snap`, of three entries and a waiting timer.
  private func home() throws -> Home {
    let home = try Home()
    let input =
      "let list = [1]\nlist.push(22)\nvoid setTimeout(() => console.log('late', list), 100)\n:save a.snap\n:quit\n"
    #expect(try run([], input: input, in: home) == Outcome(output: "2\n", error: "saved 3 entries to a.snap\n"))
    return home
  }

  @Test("--load goes on in another home, timers included, and leaves the file as it is")
  func loading() throws {
    let home = try home()
    let elsewhere = try Home()
    let content = try home.read("a.snap")
    try elsewhere.write(content, to: "b.snap")
    #expect(
      try run(["--load", "b.snap", "-p", "list.push(3)", "-p", "list.length"], in: elsewhere)
        == Outcome(output: "3\n3\nlate [ 1, 22, 3 ]\n"))
    #expect(
      try run(["--load", "b.snap"], input: ":history\n:undo 2\nlist\n:quit\n", in: elsewhere)
        == Outcome(
          output: """
              1  let list = [1]
              2  list.push(22)
              3  void setTimeout(() => console.log('late', list), 100)
            [ 1 ]

            """, error: "took back entries 2-3; now after entry 1\n"))
    #expect(try elsewhere.read("b.snap") == content)
  }

  @Test("What is no snapshot, or a damaged one, is told, with the last good entry; --recover loads up to there")
  func damage() throws {
    let home = try home()
    let good = try home.read("a.snap")
    var flipped = good
    flipped[try #require(flipped.range(of: Data("list.push(22)".utf8))).lowerBound] ^= 1
    try home.write(flipped, to: "flipped.snap")
    var newer = good
    // The last byte of SQLite's user_version.
    newer[63] += 1
    try home.write(newer, to: "newer.snap")
    try home.write(good.prefix(5000), to: "cut.snap")
    try home.write("let a = 1\n", to: "foreign.snap")
    try home.write("", to: "empty.snap")
    for (file, reason) in [
      ("none.snap", "there is no such file or directory"), ("foreign.snap", "it is not a snapshot"),
      ("newer.snap", "it has format 2, and this jsrepl knows formats up to 1. Update jsrepl to read it."),
      ("empty.snap", "it is an empty file, not a snapshot"),
      ("cut.snap", "it is cut off: it has 5000 bytes and should have \(good.count)"),
      ("flipped.snap", "entry 2 does not match its hash; the last good entry is 1. Use --recover to go on from there."),
    ] {
      #expect(
        try run(["--load", file, "-p", "list"], in: home)
          == Outcome(error: "jsrepl: cannot load \(file): \(reason)\n", status: 1))
    }
    #expect(
      try run(["--load", "flipped.snap", "--recover", "-p", "list"], in: home)
        == Outcome(output: "[ 1 ]\n", error: "recovered up to entry 1: entry 2 does not match its hash\n"))
  }

  @Test("A library of a hundred kilobytes is an entry as any other")
  func library() throws {
    let installed = "/usr/share/nodejs/lodash/lodash.js"
    let generated = "var _ = {};\n" + (0..<2500).map { "_.f\($0) = function (x) { return x + \($0); };\n" }.joined()
    let isInstalled = FileManager.default.fileExists(atPath: installed)
    let source = isInstalled ? try String(contentsOfFile: installed, encoding: .utf8) : generated
    let home = try Home()
    let use = isInstalled ? "lib.chunk([1, 2, 3, 4], 2)" : "lib.f2(40)"
    let shown = isInstalled ? "[ [ 1, 2 ], [ 3, 4 ] ]" : "42"
    let terminal = try home.start(rows: 40)
    let pasted =
      "globalThis.lib = (() => { const module = undefined, exports = undefined\n\(source)\nreturn globalThis._ })(); 0"
    try terminal.paste(pasted)
    try terminal.type("\r")
    try terminal.waitForPrompt("2>")
    try terminal.enter("let sum = 0")
    for number in 1...30 { try terminal.enter("sum += \(number)") }
    try terminal.enter(use, ":undo 11", "sum", ":branches", ":save lib.snap", ":quit")
    #expect(try terminal.waitForExit() == 0)
    let screen = terminal.screen.transcript
    #expect(screen.contains(shown) && screen.contains("took back entries 23-33; now after entry 22"))
    #expect(screen.contains("\n210\n"))
    let elsewhere = try Home()
    try elsewhere.write(try home.read("lib.snap"), to: "lib.snap")
    #expect(
      try run(["--load", "lib.snap", "-p", use, "-p", "sum"], in: elsewhere) == Outcome(output: "\(shown)\n210\n"))
  }
}

import Glibc
import Platform
import TestSupport
import Testing
import Wire

@testable import Capabilities

/// Random operations on files, compared with what a real file system does.
@Suite struct FileSystemModelTests {
  /// What is there at the beginning.
  private static func prepare(_ directory: TemporaryDirectory) throws {
    try directory.write([
      "real/here/a": "first\n", "real/here/d/a": String(repeating: "0123456789", count: 7000), "real/here/d/e/f": "",
      "real/here/d/e/g": "gg",
      "real/here/n/o/p/q": "deep",
    ])
    for (path, target) in [("l", "d"), ("m", "nothing"), ("loop", "loop"), ("d/e/up", "../../a")] {
      try SystemError.check("symlink") { symlink(target, directory("real/here/" + path)) }
    }
    try SystemError.check("link") { link(directory("real/here/a"), directory("real/here/second")) }
    try SystemError.check("cp") { system("cp -a \(directory("real")) \(directory("copy"))") }
  }

  private static func steps(_ seed: UInt64, _ count: Int) -> [Step] {
    var random = SeededGenerator(seed: seed)
    let fixed = ["readdir", "lstat", "readFile"].flatMap { call in
      ["a", "d", "d/a", "d/e", "l", "m"].map { path in
        Step(call: call, arguments: [path, call == "readFile" ? "0" : ""])
      }
    }
    return (0..<count).map { _ in Step.random(&random) } + fixed + [
      Step(call: "readdir", arguments: ["d", "r"]), Step(call: "readdir", arguments: [".", ""]),
    ]
  }

  @Test(
    "Every operation gives what Node's gives, with its code, call and message, and leaves the same tree",
    .enabled(if: NodeSteps.program != nil, "there is no Node 24 here"), arguments: 1...12 as ClosedRange<UInt64>)
  func node(seed: UInt64) throws {
    let directory = TemporaryDirectory()
    try Self.prepare(directory)
    let steps = Self.steps(seed, 300)
    let expected = try NodeSteps.perform(steps, in: directory("copy/here"))
    let overlay = Overlay(directory("real/here"), asksKernel: seed % 2 == 0)
    var performing = OverlaySteps(overlay)
    for (index, step) in steps.enumerated() {
      let expected = Self.normal(expected[index], directory)
      if expected == "ok skipped" { continue }
      let found = Self.normal(try performing.perform(step), directory)
      guard found == expected || Self.isOddOfNode(step, expected) else {
        Issue.record("\(seed): step \(index), \(step):\n  \(found.suffix(300))\nin place of\n  \(expected.suffix(300))")
        return
      }
    }
    #expect(try overlay.replayed().dump == overlay.system.dump)
  }

  /// Where Node says nothing of use: `rm` makes its own errors.
  private static func isOddOfNode(_ step: Step, _ expected: String) -> Bool {
    step.call == "rm" && (expected.contains("Unknown error") || expected.contains(", Permission"))
  }

  private static func normal(_ text: String, _ directory: TemporaryDirectory) -> String {
    let text = text.replacing(directory("copy"), with: "ROOT").replacing(directory("real"), with: "ROOT")
      .replacing("\0", with: "%")
    return text.hasPrefix("ok") && text.last == " " ? String(text.dropLast()) : text
  }

  @Test("Every operation ends as the system call does", arguments: 1...12 as ClosedRange<UInt64>)
  func calls(seed: UInt64) throws {
    let directory = TemporaryDirectory()
    try Self.prepare(directory)
    let overlay = Overlay(directory("real/here"))
    var performing = OverlaySteps(overlay)
    var real = SystemSteps(directory("copy/here"))
    defer { real.finish() }
    for (index, step) in Self.steps(1000 + seed, 400).enumerated() {
      guard let expected = real.perform(step) else { continue }
      var found = try performing.perform(step)
      if !found.hasPrefix("ok") { found = String(found.prefix { $0 != ":" }) }
      guard Self.normal(found, directory) == Self.normal(expected, directory) else {
        Issue.record("\(seed): step \(index), \(step):\n  \(found.suffix(300))\nin place of\n  \(expected.suffix(300))")
        return
      }
    }
    #expect(try overlay.replayed().dump == overlay.system.dump)
  }

  @Test("Going back is exact, however the moments branch", arguments: 1...10 as ClosedRange<UInt64>)
  func branches(seed: UInt64) throws {
    let directory = TemporaryDirectory()
    try Self.prepare(directory)
    var random = SeededGenerator(seed: seed)
    let overlay = Overlay(directory("real/here"))
    var performing = OverlaySteps(overlay)
    var moments: [(system: FileSystem, dump: String)] = []
    for _ in 0..<40 {
      for _ in 0..<20 { _ = try performing.perform(Step.random(&random)) }
      moments.append((overlay.system, overlay.system.dump))
      if Bool.random(using: &random), let moment = moments.randomElement(using: &random) {
        overlay.system = moment.system
        performing = OverlaySteps(overlay)
      }
    }
    for moment in moments { #expect(moment.system.dump == moment.dump) }
    #expect(try String(decoding: directory.read("real/here/a"), as: UTF8.self) == "first\n", "nothing reaches the disk")
  }
}

import Glibc
import Platform
import TestSupport
import Testing
import Wire

@testable import Capabilities

/// What was seen of the disk, as bytes that nobody vouches for.
@Suite struct FileObservationTests {
  /// A session that sees and does something of everything.
  private static func overlay(_ directory: TemporaryDirectory) throws -> Overlay {
    try directory.write(["a": "some text", "d/b": "more", "d/e/c": String(repeating: "x", count: 70_000)])
    try SystemError.check("symlink") { symlink("d", directory("l")) }
    try SystemError.check("link") { link(directory("a"), directory("second")) }
    let overlay = Overlay(directory.path)
    for step in [
      (FileOperation.readFile, ["a", "", "0"]), (.readFile, ["second", "", "0"]), (.readDirectory, ["l", "1"]),
      (.stat, ["nothing", "1"]), (.open, ["l/e/c", "2", "0"]), (.read, ["3", "10", "66000"]),
      (.write, ["3", "3", "yy"]),
      (.unlink, ["second"]), (.unlink, ["a"]), (.rename, ["d", "moved"]), (.readFile, ["moved/b", "", "0"]),
      (.removeTree, ["moved", "0"]), (.read, ["3", "5", ""]), (.close, ["3"]), (.readFile, ["/etc/hostname", "", "0"]),
    ] {
      overlay.line(step.0, step.1)
    }
    return overlay
  }

  @Test("A replay gives the same answers and comes to the same state")
  func replay() throws {
    let overlay = try Self.overlay(TemporaryDirectory())
    #expect(try overlay.replayed().dump == overlay.system.dump)
  }

  @Test("Each thing of the disk is looked at once")
  func once() throws {
    let directory = TemporaryDirectory()
    try directory.write(["a": "some text", "d/b": "more"])
    let overlay = Overlay(directory.path)
    overlay(.readFile, "a", "", "0")
    let first = overlay.record[0].seen.count
    try directory.write(["a": "other text", "d/new": ""])
    #expect(overlay(.readFile, "a", "", "0") == "ok some text")
    #expect(overlay.record[1].seen.isEmpty)
    // The root, the way to the directory, who asks, where, the file and its contents.
    #expect(first == 2 + directory.path.split(separator: "/").count + 1 + 2)
    #expect(overlay(.readDirectory, "d", "0") == "ok ff b new")
    try directory.write(["d/later": ""])
    #expect(overlay(.readDirectory, "d", "0") == "ok ff b new")
    #expect(overlay(.stat, "d/later", "1") == "ENOENT stat no such file or directory")
    #expect(overlay.record.suffix(2).flatMap { $0.seen }.isEmpty)
  }

  @Test("What was named and not read yet is read as it is now")
  func late() throws {
    let directory = TemporaryDirectory()
    try directory.write(["a": "some text", "b": "some text"])
    let overlay = Overlay(directory.path)
    overlay(.stat, "a", "1")
    overlay(.stat, "b", "1")
    try directory.write(["a": "other", "b": "other"])
    #expect(overlay(.readFile, "a", "", "0") == "ok other")
    #expect(overlay(.stat, "a", "1").split(separator: " ")[8] == "5")
    #expect(overlay(.open, "b", "1026", "0") == "ok 3")
    #expect(overlay(.write, "3", "", "!") == "ok 1")
    #expect(overlay(.readFile, "b", "", "0") == "ok other!")
    #expect(try overlay.replayed().dump == overlay.system.dump)
  }

  @Test("Observations come back as they were")
  func roundTrips() throws {
    let overlay = try Self.overlay(TemporaryDirectory())
    // Those of one byte are answers about permissions.
    for bytes in overlay.record.flatMap(\.seen) where bytes != [1] {
      let again = try FileObservation(bytes).bytes
      #expect(again == bytes)
    }
  }

  @Test("Observations that were tampered with end in an error or another answer, never in a trap")
  func tampered() throws {
    let overlay = try Self.overlay(TemporaryDirectory())
    var random = SeededGenerator(seed: 5)
    var refused = 0
    for _ in 0..<3000 {
      var seen = overlay.record.map(\.seen)
      for _ in 0..<Int.random(in: 1...3, using: &random) { Self.tamper(with: &seen, &random) }
      do {
        var system = FileSystem()
        for (step, seen) in zip(overlay.record, seen) {
          _ = try system.answer(
            step.operation, step.arguments, on: nil, observations: Observations(replaying: seen),
            mayRead: { _ in false }, permission: { _ in nil })
        }
        _ = system.dump
      } catch is WireError {
        refused += 1
      }
    }
    #expect(refused > 1000)
  }

  private static func tamper(with seen: inout [[[UInt8]]], _ random: inout SeededGenerator) {
    let step = seen.indices.randomElement(using: &random)!
    guard let index = seen[step].indices.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: seen[step].remove(at: index)
    case 1: seen[step].insert(seen[step].randomElement(using: &random)!, at: index)
    case 2: seen[step].swapAt(index, seen[step].indices.randomElement(using: &random)!)
    case 3: seen[step][index] = Array(seen[step][index].dropLast())
    case 4:
      let other = seen.flatMap { $0 }.randomElement(using: &random)!
      seen[step][index] = other
    default:
      guard let byte = seen[step][index].indices.prefix(60).randomElement(using: &random) else { return }
      seen[step][index][byte] = UInt8.random(in: 0...255, using: &random)
    }
  }
}

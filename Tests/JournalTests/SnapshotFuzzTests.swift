import Foundation
import TestSupport
import Testing

@testable import Journal

/// Whatever the bytes of a snapshot are, reading them ends with the whole contents, a good part of them, or an error.
@Suite(.timeLimit(.minutes(5))) struct SnapshotFuzzTests {
  private let directory = TemporaryDirectory()
  private var path: String { directory("x.snap") }
  private static let contents = Sample.contents(
    Sample.variedLine() + Sample.line(after: Sample.variedLine()[8].id, entries: 10...30))

  private func image() throws -> [UInt8] {
    try SnapshotFile.write(Self.contents, to: path)
    return try bytes(of: path)
  }

  /// What came of reading the bytes.
  private enum Outcome { case whole, part, refused }

  private func outcome(of image: [UInt8]) throws -> Outcome {
    try write(image, to: path)
    let good = Self.contents
    do {
      let reading = try SnapshotFile.read(path, recovering: true)
      #expect(reading.contents.header == good.header)
      #expect(reading.contents.turns == Array(good.turns.prefix(reading.contents.turns.count)))
      guard let loss = reading.loss else {
        #expect(reading.contents == good)
        return .whole
      }
      #expect(loss.reason.lastGoodEntry == reading.contents.turns.compactMap(\.entry).last)
      #expect(throws: loss.reason) { try SnapshotFile.read(path) }
      return .part
    } catch {
      #expect(error.operation == .loadSnapshot)
      return .refused
    }
  }

  @Test func flippedBitsAreFoundOrChangeNothing() throws {
    let image = try image()
    var random = SeededGenerator(seed: 3)
    var outcomes: [Outcome: Int] = [:]
    for _ in 0..<2000 {
      var mutated = image
      mutated[Int.random(in: 0..<image.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      outcomes[try outcome(of: mutated), default: 0] += 1
    }
    #expect(outcomes.count == 3, "\(outcomes)")
  }

  @Test func bytesThatSteerAreFoundOrChangeNothing() throws {
    // The first bytes of each page, where lengths, pointers and counts are.
    let image = try image()
    var random = SeededGenerator(seed: 4)
    var outcomes: [Outcome: Int] = [:]
    for _ in 0..<2000 {
      var mutated = image
      let page = Int.random(in: 0..<image.count / SnapshotFile.pageSize, using: &random) * SnapshotFile.pageSize
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = page + Int.random(in: 0..<(Bool.random(using: &random) ? 16 : 128), using: &random)
        mutated[place] = [0, 1, 0x7f, 0x80, 0xff].randomElement(using: &random) ?? 0
      }
      outcomes[try outcome(of: mutated), default: 0] += 1
    }
    #expect(outcomes.count == 3, "\(outcomes)")
  }

  @Test func pagesThatChangePlacesAreFound() throws {
    let image = try image()
    var random = SeededGenerator(seed: 5)
    var outcomes: [Outcome: Int] = [:]
    for _ in 0..<300 {
      var mutated = image
      let size = SnapshotFile.pageSize
      let pages = (0..<image.count / size).shuffled(using: &random).prefix(2).map { $0 * size }
      mutated.replaceSubrange(pages[0]..<pages[0] + size, with: image[pages[1]..<pages[1] + size])
      outcomes[try outcome(of: mutated), default: 0] += 1
    }
    #expect(Set(outcomes.keys).isSuperset(of: [.part, .refused]), "\(outcomes)")
  }

  @Test func fileThatIsCutOffAnywhereIsReadAsFarAsItGoes() throws {
    let image = try image()
    var outcomes: [Outcome: Int] = [:]
    var most = 0
    for count in stride(from: 0, to: image.count, by: 769) {
      let outcome = try outcome(of: Array(image.prefix(count)))
      outcomes[outcome, default: 0] += 1
      guard outcome == .part else { continue }
      let found = try SnapshotFile.read(path, recovering: true).contents.turns.count
      #expect(found >= most, "what is longer by a part has less")
      most = found
    }
    #expect(Set(outcomes.keys) == [.part, .refused], "\(outcomes)")
    #expect(most > 20)
  }

  @Test func fileThatIsCutOffAndHasFlippedBitsIsReadAsFarAsItGoes() throws {
    let image = try image()
    var random = SeededGenerator(seed: 6)
    var outcomes: [Outcome: Int] = [:]
    for _ in 0..<1000 {
      var mutated = Array(image.prefix(Int.random(in: SnapshotFile.pageSize..<image.count, using: &random)))
      // A header that says anything, or a bit anywhere.
      let place = Int.random(in: 0..<(Bool.random(using: &random) ? 100 : mutated.count), using: &random)
      mutated[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      outcomes[try outcome(of: mutated), default: 0] += 1
    }
    #expect(Set(outcomes.keys) == [.part, .refused], "\(outcomes)")
  }

  @Test func fileThatIsCutOffAndSaysSoIsReadAsFarAsItGoes() throws {
    let image = try image()
    var outcomes: [Outcome: Int] = [:]
    for pages in 1..<image.count / SnapshotFile.pageSize {
      var cut = Array(image.prefix(pages * SnapshotFile.pageSize))
      cut.replaceSubrange(28..<32, with: [0, 0, UInt8(pages >> 8), UInt8(pages & 0xff)])
      outcomes[try outcome(of: cut), default: 0] += 1
    }
    #expect(outcomes[.whole] == nil)
  }

  @Test func readingLeavesNothingBehind() throws {
    let image = try image()
    var mutated = image
    mutated[5000] ^= 0xff
    for bytes in [image, mutated] {
      _ = try outcome(of: bytes)
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["x.snap"])
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(bytes))
    }
  }
}

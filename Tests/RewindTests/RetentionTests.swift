import TestSupport
import Testing

@testable import Rewind

@Suite struct RetentionTests {
  /// A session without processes: marks with their recorded CPU time, and which of them have a checkpoint.
  private struct Sketch {
    var total: [UInt64] = [0]
    var parent: [Int?] = [nil]
    var memory: [Int] = [0]
    var held: Set<Int> = [0]
    var pinned: Set<Int> = [0]
    var position = 0
    var all: UInt64 = 0

    mutating func add(cpu: UInt64, memory bytes: Int = 1) {
      total.append(total[position] + cpu)
      parent.append(position)
      memory.append(bytes)
      all += cpu
      position = total.count - 1
      held.insert(position)
    }

    func way(to mark: Int) -> [Int] { sequence(first: mark) { parent[$0] }.map(\.self) }

    /// What going to `mark` replays.
    func replay(to mark: Int) -> UInt64 { total[mark] - total[way(to: mark).first { held.contains($0) }!] }

    var recent: Set<Int> { Set(way(to: position).filter { held.contains($0) }.prefix(Retention.recent)) }

    mutating func thin(memoryLimit: Int = .max) {
      let marks = held.sorted()
      let places = Dictionary(uniqueKeysWithValues: zip(marks, marks.indices))
      let (recent, near) = (recent, Set(way(to: position)))
      let candidates = marks.map { mark in
        Retention.Candidate(
          mark: Mark(index: mark), previous: way(to: mark).dropFirst().lazy.compactMap { places[$0] }.first,
          total: total[mark], isRecent: recent.contains(mark), isNear: near.contains(mark),
          isPinned: pinned.contains(mark), memory: memory[mark])
      }
      for index in Retention(memoryLimit: memoryLimit).evictions(candidates) { held.remove(marks[index]) }
    }
  }

  @Test(
    "Whatever entries cost and however lines branch, no mark costs more replay than is promised",
    arguments: 1...12 as ClosedRange<UInt64>)
  func promise(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var sketch = Sketch()
    let scale = UInt64([1_000, 30_000, 200_000, 900_000][Int(seed % 4)])
    for _ in 0..<600 {
      if Int.random(in: 0..<40, using: &random) == 0 {
        sketch.position = Int.random(in: 0..<sketch.total.count, using: &random)
      }
      let heavy = Int.random(in: 0..<50, using: &random) == 0
      sketch.add(cpu: UInt64.random(in: 0...(heavy ? scale * 100 : scale), using: &random))
      sketch.thin()
    }
    let bound = Retention.promise(total: sketch.all)
    for mark in sketch.total.indices {
      #expect(sketch.replay(to: mark) < bound, "seed \(seed), mark \(mark) of \(sketch.all) us")
    }
    #expect(sketch.held.count <= Retention.anchors + Retention.recent + sketch.pinned.count)
  }

  @Test("A short way back on a line that grew straight needs no replay at all")
  func shortWay() {
    var sketch = Sketch()
    for _ in 1...300 {
      sketch.add(cpu: 3)
      sketch.thin()
    }
    #expect(sketch.held == Set([0] + (237...300)))
  }

  @Test("The bound is a quarter of a second, or a 64th of what a session cost")
  func bound() {
    #expect(Retention.promise(total: 0) == 250_000)
    #expect(Retention.promise(total: 16_000_000) == 250_000)
    #expect(Retention.promise(total: 6_400_000_000) == 100_000_000)
  }

  @Test("A replay leaves its checkpoints at distances that are anchors' distances and keep the promise")
  func quantum() {
    for total in stride(from: 0 as UInt64, through: 1_000_000_000, by: 7_777_777) {
      let quantum = Retention.quantum(total: total)
      #expect(quantum <= Retention.promise(total: total))
      #expect(quantum * 2 > total / 64)
      #expect((quantum / Retention.quantum).nonzeroBitCount == 1)
    }
  }

  @Test("What the user pinned and where the session began stay, whatever memory they take")
  func pinned() {
    var sketch = Sketch()
    for entry in 1...300 {
      sketch.add(cpu: 10, memory: 1000)
      if entry == 7 { sketch.pinned.insert(sketch.position) }
    }
    sketch.thin(memoryLimit: 0)
    #expect(sketch.held == [0, 7])
  }

  @Test("Too much memory evicts where replay is cheapest for it, until it is little enough")
  func memory() {
    var sketch = Sketch()
    // (microseconds to replay, bytes): dear, cheap, small, large.
    for (cpu, bytes) in [(500_000, 10), (1_000, 10), (400_000, 2), (400_000, 100)] as [(UInt64, Int)] {
      sketch.add(cpu: cpu, memory: bytes)
    }
    let limits: [(limit: Int, held: Set<Int>)] = [
      (122, [0, 1, 2, 3, 4]), (121, [0, 1, 3, 4]), (112, [0, 1, 3, 4]), (111, [0, 1, 3]), (11, [0, 3]), (1, [0]),
    ]
    for (limit, held) in limits {
      var copy = sketch
      copy.thin(memoryLimit: limit)
      #expect(copy.held == held, "limit \(limit)")
    }
  }
}

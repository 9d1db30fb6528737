import Capabilities
import Journal
import TestSupport
import Testing

@testable import Rewind

@Suite struct TimelineTests {
  /// A timeline whose turns' records are made up.
  private struct Line {
    var timeline: Timeline
    private var count: UInt64 = 0

    init() { timeline = Timeline(root: TurnID(bytes: Array(repeating: 0, count: 32))!) }

    /// Appends a turn and moves to it; entry nil for one that no entry started.
    @discardableResult
    mutating func add(_ entry: Int?, cpu: UInt64 = 1) -> Mark {
      count += 1
      let mark = timeline.add(
        TurnSummary(
          of: Turn(
            parent: timeline[timeline.position].id, entry: entry, source: entry == nil ? "" : "entry \(count)",
            transcript: [], startedAt: count * 10, endedAt: count * 10 + 5, cpu: cpu, wall: 0, failed: false),
          order: timeline.nodes.count))
      timeline.advance(to: mark)
      return mark
    }

    @discardableResult
    mutating func add() -> Mark { add(timeline.nextEntry) }

    mutating func go(_ entry: Int) throws {
      timeline.move(to: try #require(timeline.mark(afterEntry: entry)), now: count * 10 + 7)
    }
  }

  @Test("An empty session has entry 0 to go to, and nothing else")
  func empty() {
    let timeline = Line().timeline
    #expect(timeline.mark(afterEntry: 0) == .beginning)
    #expect(timeline.mark(afterEntry: 1) == nil)
    #expect(timeline.turn(ofEntry: 0) == nil)
    #expect(timeline.nextEntry == 1)
    #expect(timeline.entry == -1)
    #expect(timeline.lastForwardEntry == nil)
    #expect(timeline.branches.isEmpty)
    #expect(timeline.path(to: .beginning) == [])
  }

  @Test("The init file is entry 0: going to 0 leads behind it, and it can't be undone")
  func initFile() throws {
    var line = Line()
    let initial = line.add(0)
    #expect(line.timeline.nextEntry == 1)
    line.add()
    #expect(line.timeline.mark(afterEntry: 0) == initial)
    #expect(line.timeline.turn(ofEntry: 0) == initial)
    let mark = try #require(line.timeline.mark(afterEntry: 0))
    #expect(line.timeline.undone(by: mark) == [1])
  }

  @Test("Turns that no entry started belong to the entry before them")
  func asynchronous() throws {
    var line = Line()
    let early = line.add(nil)
    let first = line.add()
    let timer = line.add(nil)
    let second = line.add()
    #expect(line.timeline.mark(afterEntry: 0) == early)
    #expect(line.timeline.mark(afterEntry: 1) == timer)
    #expect(line.timeline.mark(afterEntry: 2) == second)
    #expect(line.timeline.turn(ofEntry: 1) == first)
    #expect(line.timeline.undone(by: timer) == [2])
    #expect(line.timeline.undone(by: early) == [1, 2])
  }

  @Test("A timer that fires after going back leaves the line that was left redoable")
  func timerAfterUndo() throws {
    var line = Line()
    for _ in 1...3 { line.add() }
    let end = line.timeline.position
    try line.go(1)
    let timer = line.add(nil)
    #expect(line.timeline.lastForwardEntry == 3)
    #expect(line.timeline.mark(afterEntry: 3) == end)
    #expect(line.timeline.mark(afterEntry: 1) == timer)
    line.add()
    #expect(line.timeline.lastForwardEntry == nil)
    #expect(line.timeline.branches.map(\.entries) == [1...3, 2...2])
  }

  @Test("Time at a mark is when it was last left, and never before its turn ended")
  func times() throws {
    var line = Line()
    let first = line.add()
    #expect(line.timeline.time(at: first) == 15)
    line.add()
    #expect(line.timeline.time(at: first) == 20)
    try line.go(1)
    line.timeline.move(to: .beginning, now: 4_000)
    #expect(line.timeline.time(at: first) == 4_000)
    line.timeline.move(to: first, now: 0)
    #expect(line.timeline.time(at: .beginning) == 0)
  }

  @Test("Branches say where they begin and which entries are theirs")
  func branches() throws {
    var line = Line()
    for _ in 1...4 { line.add() }
    try line.go(2)
    for _ in 1...3 { line.add() }
    try line.go(3)
    line.add()
    try line.go(0)
    line.add()
    let branches = line.timeline.branches
    #expect(branches.map(\.number) == [1, 2, 3, 4])
    #expect(branches.map { $0.origin?.branch ?? 0 } == [0, 1, 2, 1])
    #expect(branches.map { $0.origin?.entry ?? -1 } == [-1, 2, 3, 0])
    #expect(branches.map(\.entries) == [1...4, 3...5, 4...4, 1...1])
  }

  @Test("The marks nearest to the position are found on both sides of it")
  func recent() throws {
    var line = Line()
    let marks = (1...10).map { _ in line.add() }
    try line.go(5)
    let found = line.timeline.recent(2) { $0.index % 2 == 1 }
    #expect(found == Set([marks[4], marks[2], marks[6], marks[8]]))
  }

  @Test("Forgetting what was not kept leaves an only line on which new entries go on")
  func prune() throws {
    var line = Line()
    for _ in 1...5 { line.add() }
    line.timeline.open(at: try #require(line.timeline.mark(afterEntry: 3)))
    #expect(line.timeline.lastForwardEntry == 5)
    line.timeline.prune()
    #expect(line.timeline.lastForwardEntry == nil)
    #expect(line.timeline.nodes.count == 4)
    line.add()
    #expect(line.timeline.branches.map(\.entries) == [1...4])
    try line.go(1)
    line.add()
    #expect(line.timeline.branches.map(\.entries) == [1...4, 2...2])
  }

  // MARK: Against the model

  private enum Act: CaseIterable { case entry, timer, back, ahead, start, `switch`, reopen }

  /// Does `act` to both; whether it could be done.
  private func perform(_ act: Act, _ amount: Int, _ line: inout Line, _ model: inout PathModel<Mark>) throws -> Bool {
    func go(_ number: Int) throws {
      let path = try #require(model.path(afterEntry: number))
      try line.go(number)
      model.move(to: path)
    }
    switch act {
    case .entry: model.add(isEntry: true, state: line.add())
    case .timer: model.add(isEntry: false, state: line.add(nil))
    case .back:
      guard model.entry > 0 else { return false }
      try go(model.entry - 1 - amount % model.entry)
    case .ahead:
      guard let last = model.lastForwardEntry else { return false }
      try go(model.entry + 1 + amount % (last - model.entry))
    case .start: try go(0)
    case .switch:
      let branches = line.timeline.branches
      guard !branches.isEmpty else { return false }
      let branch = branches[amount % branches.count]
      line.timeline.move(to: branch.tip, now: 0)
      model.move(to: model.branches[branch.number - 1])
    case .reopen:
      line.timeline.open(at: line.timeline.position)
      model.reopen()
    }
    return true
  }

  private func expectAgreement(_ line: Line, _ model: PathModel<Mark>, _ story: @autoclosure () -> String) {
    let timeline = line.timeline
    let marks = model.position.map { model.turns[$0].state }
    let agree =
      timeline.position == model.state && timeline.path(to: timeline.position) == marks
      && max(timeline.entry, 0) == model.entry && timeline.lastForwardEntry == model.lastForwardEntry
      && (0...8).allSatisfy { number in
        timeline.mark(afterEntry: number)
          == model.path(afterEntry: number).map { $0.last.map { model.turns[$0].state } ?? .beginning }
      }
      && timeline.branches.map(\.tip)
        == model.branches.filter { model.entries($0) > 0 }.map { model.turns[$0.last!].state }
    #expect(agree, "\(story())")
  }

  @Test("Every sequence of six acts ends where whole paths end")
  func exhaustive() throws {
    func explore(_ line: Line, _ model: PathModel<Mark>, _ story: [Act], depth: Int) throws {
      guard depth > 0 else { return }
      for act in Act.allCases {
        var (line, model) = (line, model)
        guard try perform(act, 0, &line, &model) else { continue }
        expectAgreement(line, model, "\(story + [act])")
        try explore(line, model, story + [act], depth: depth - 1)
      }
    }
    try explore(Line(), PathModel(beginning: .beginning), [], depth: 6)
  }

  @Test("Long random walks end where whole paths end", arguments: 1...20 as ClosedRange<UInt64>)
  func walk(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var line = Line()
    var model = PathModel(beginning: Mark.beginning)
    for step in 1...200 {
      let act = Bool.random(using: &random) ? .entry : Act.allCases.randomElement(using: &random)!
      _ = try perform(act, Int.random(in: 0..<1000, using: &random), &line, &model)
      expectAgreement(line, model, "seed \(seed), step \(step), \(act)")
    }
  }
}

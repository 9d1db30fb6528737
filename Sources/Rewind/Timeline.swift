import Capabilities
import Journal

/// A point in time between two turns of a session. Marks are as durable as the session: they are never reused.
public struct Mark: Hashable, Sendable {
  /// The turn after which it lies; 0 is the beginning, before any turn.
  let index: Int

  /// Before the first turn.
  static let beginning = Mark(index: 0)
}

/// All that has ever happened in a session, as a tree of turns, and where in it the session is.
///
/// A pure value: it knows nothing of processes, files or time. Going back moves ``position``; a new turn then starts
/// a new line beside the old one, which stays.
struct Timeline: Sendable {
  /// One turn, and the mark after it.
  struct Node: Sendable {
    let id: TurnID
    /// The mark before it; nil for the beginning.
    let parent: Mark?
    /// The number of the entry that this turn is; nil for the beginning and for turns that no entry started.
    let entry: Int?
    /// The entry's text.
    let source: String
    /// The entry to which the turn belongs: its own, or the last one before it. The beginning belongs to itself.
    let owner: Mark
    /// The number of the owner's entry; -1 where there is none yet.
    let ownerEntry: Int
    /// The branch on which the owner lies, from 1.
    let branch: Int
    let failed: Bool
    /// Recorded CPU time of this turn, and of it and all before it, in microseconds.
    let cpu: UInt64
    let total: UInt64
    /// Session time at which the turn started and ended, in microseconds.
    let startedAt: UInt64
    let endedAt: UInt64
    /// When it happened: milliseconds since 1970.
    let wall: Int64
    /// The session time at which the mark after the turn was last left, where that is known.
    var leftAt: UInt64?
    /// The timers that wait after it.
    var timers: TimerQueue
    /// What capabilities keep for the app after it.
    var capabilities: CapabilityState
    /// What the turn did beside; nil where it has neither happened nor been replayed in this process, so that ``timers`` and
    /// ``capabilities`` are still those of the turn before.
    var effects: Effects?
  }

  private(set) var nodes: [Node]
  private var indices: [TurnID: Int]
  /// Branch b's last turn is at `tips[b - 1]`.
  private var tips: [Mark] = [.beginning]
  /// The entries that already have a later entry on their own branch.
  private var continued: Set<Mark> = []

  /// Where the session is.
  private(set) var position = Mark.beginning
  /// The end of the line that was left by going back, on which `redo` walks; nil after a new entry.
  private(set) var forward: Mark?

  /// A session in which nothing has happened.
  ///
  /// - Parameter root: the id of the session's header.
  init(root: TurnID) {
    nodes = [
      Node(
        id: root, parent: nil, entry: nil, source: "", owner: .beginning, ownerEntry: -1, branch: 1, failed: false,
        cpu: 0, total: 0, startedAt: 0, endedAt: 0, wall: 0, leftAt: nil, timers: TimerQueue(),
        capabilities: CapabilityState(), effects: Effects())
    ]
    indices = [root: 0]
  }

  subscript(mark: Mark) -> Node {
    get { nodes[mark.index] }
    set { nodes[mark.index] = newValue }
  }

  /// The mark after the turn of that id.
  func mark(_ id: TurnID) -> Mark? { indices[id].map(Mark.init(index:)) }

  /// Adds a turn, without moving to it.
  ///
  /// - Precondition: its parent is known.
  mutating func add(_ turn: TurnSummary) -> Mark {
    let parent = mark(turn.parent)!
    let mark = Mark(index: nodes.count)
    let before = self[parent]
    var branch = before.branch
    if turn.entry != nil {
      if !continued.insert(before.owner).inserted {
        tips.append(mark)
        branch = tips.count
      }
    }
    nodes.append(
      Node(
        id: turn.id, parent: parent, entry: turn.entry, source: turn.source,
        owner: turn.entry == nil ? before.owner : mark, ownerEntry: turn.entry ?? before.ownerEntry, branch: branch,
        failed: turn.failed, cpu: turn.cpu, total: before.total + turn.cpu, startedAt: turn.startedAt,
        endedAt: turn.endedAt, wall: turn.wall, leftAt: nil, timers: before.timers,
        capabilities: before.capabilities, effects: nil))
    indices[turn.id] = mark.index
    self[parent].leftAt = turn.startedAt
    if turn.entry != nil || tips[branch - 1] == parent { tips[branch - 1] = mark }
    return mark
  }

  /// Moves on to a turn that has just happened at the position. A new entry makes what was left unreachable by redo.
  mutating func advance(to mark: Mark) {
    precondition(self[mark].parent == position)
    if self[mark].entry != nil { forward = nil }
    position = mark
  }

  /// Moves to any mark, at session time `now`.
  mutating func move(to mark: Mark, now: UInt64) {
    self[position].leftAt = now
    if let end = forward, isAncestor(mark, of: end) {
      if mark == end { forward = nil }
    } else {
      let isBack = isAncestor(mark, of: position) && self[mark].ownerEntry < self[position].ownerEntry
      forward = isBack ? position : nil
    }
    position = mark
  }

  /// The number of the last entry before the position; -1 in an empty session.
  var entry: Int { self[position].ownerEntry }

  /// The number that the next entry gets.
  var nextEntry: Int { max(entry, 0) + 1 }

  /// The turns that lead to `mark`, first turn first. The beginning is not among them.
  func path(to mark: Mark) -> [Mark] {
    var path: [Mark] = []
    var current = mark
    while let parent = self[current].parent {
      path.append(current)
      current = parent
    }
    return path.reversed()
  }

  /// The turns that lead from `start`, without it, to `mark`; nil where `start` is not on the way.
  func path(from start: Mark, to mark: Mark) -> [Mark]? {
    var path: [Mark] = []
    var current = mark
    while current != start {
      guard let parent = self[current].parent, parent.index >= start.index else { return nil }
      path.append(current)
      current = parent
    }
    return path.reversed()
  }

  /// Whether `mark` lies on the way to `later`, or is it.
  func isAncestor(_ mark: Mark, of later: Mark) -> Bool { path(from: mark, to: later) != nil }

  /// The mark at which entry `number` + 1 was typed, or would be, on the current line and, beyond the position, on the
  /// line that was left; nil where there is no such entry. Number 0 is the mark after the init file, or the beginning.
  func mark(afterEntry number: Int) -> Mark? {
    let line = number <= max(entry, 0) ? position : forward ?? position
    var current = line
    guard max(self[line].ownerEntry, 0) >= number else { return nil }
    while max(self[current].ownerEntry, 0) > number { current = self[current].parent! }
    return current
  }

  /// The turn that is entry `number` on the current line or the line that was left.
  func turn(ofEntry number: Int) -> Mark? {
    guard let mark = mark(afterEntry: number) else { return nil }
    let owner = self[mark].owner
    return self[owner].entry == number ? owner : nil
  }

  /// The last entry that `redo` can reach; nil where nothing was left.
  var lastForwardEntry: Int? {
    guard let forward, self[forward].ownerEntry > entry else { return nil }
    return self[forward].ownerEntry
  }

  /// When the session was last at `mark`, in microseconds of session time.
  func time(at mark: Mark) -> UInt64 { max(self[mark].leftAt ?? 0, self[mark].endedAt) }

  /// A line of history.
  struct Branch: Equatable, Sendable {
    /// From 1, in the order in which the branches were begun.
    let number: Int
    /// The branch and the entry that it goes on from; nil for the first.
    let origin: (branch: Int, entry: Int)?
    /// The entries that are its own.
    let entries: ClosedRange<Int>
    /// Its end.
    let tip: Mark
    /// Its first own entry.
    let first: Mark

    static func == (left: Branch, right: Branch) -> Bool { left.number == right.number && left.tip == right.tip }
  }

  /// Every line of history, in the order of their beginning.
  var branches: [Branch] {
    var firsts: [Int: Mark] = [:]
    for index in nodes.indices where nodes[index].entry != nil && firsts[nodes[index].branch] == nil {
      firsts[nodes[index].branch] = Mark(index: index)
    }
    return tips.indices.compactMap { index in
      guard let first = firsts[index + 1] else { return nil }
      let before = self[self[first].parent!]
      return Branch(
        number: index + 1, origin: index == 0 ? nil : (before.branch, max(before.ownerEntry, 0)),
        entries: self[first].entry!...self[tips[index]].ownerEntry, tip: tips[index], first: first)
    }
  }
}

extension Timeline {
  /// Starts at a mark that was reached in an earlier life of the session. What follows it there can be redone.
  mutating func open(at mark: Mark) {
    position = mark
    // Of the lines that go on from there, the one that was added to last is taken for the one that was left.
    var follows = [Bool](repeating: false, count: nodes.count)
    follows[mark.index] = true
    var last: Mark?
    for index in nodes.indices.dropFirst(mark.index + 1) where follows[nodes[index].parent!.index] {
      follows[index] = true
      if nodes[index].ownerEntry > self[mark].ownerEntry { last = Mark(index: index) }
    }
    forward = last
  }

  /// The turns that `redo` walks over: those of the line that was left whose entries lie beyond the position's. Its
  /// first may not follow the position, where a timer has fired since.
  var ahead: [Mark] {
    var ahead: [Mark] = []
    var current = forward
    while let mark = current, self[mark].ownerEntry > entry {
      ahead.append(mark)
      current = self[mark].parent
    }
    return ahead.reversed()
  }

  /// Forgets every turn that doesn't lead to the position: they were not kept.
  mutating func prune() {
    precondition(path(to: position).map(\.index) == Array(1..<position.index + 1), "only an only line has an end")
    for node in nodes[(position.index + 1)...] { indices[node.id] = nil }
    nodes.removeSubrange((position.index + 1)...)
    tips = [position]
    continued = Set(
      nodes.indices.dropFirst().compactMap { nodes[$0].entry == nil ? nil : nodes[nodes[$0].parent!.index].owner })
    forward = nil
  }

  /// The numbers of the entries on the way to the position that are not on the way to `mark`, oldest first.
  func undone(by mark: Mark) -> [Int] { turns(undoneBy: mark).compactMap { self[$0].entry } }

  /// The turns on the way to the position that are not on the way to `mark`, oldest first.
  func turns(undoneBy mark: Mark) -> [Mark] {
    if let way = path(from: mark, to: position) { return way }
    if isAncestor(position, of: mark) { return [] }
    let kept = Set(path(to: mark))
    return path(to: position).filter { !kept.contains($0) }
  }

  /// What turns did beside changing the app's own state, by the entry that they belong to, oldest first.
  func effects(of turns: [Mark]) -> [Session.UndoneEffects] {
    var found: [Session.UndoneEffects] = []
    for turn in turns {
      guard let effects = self[turn].effects, !effects.isEmpty else { continue }
      let entry = max(self[turn].ownerEntry, 0)
      var sum = effects
      if found.last?.entry == entry {
        sum = found.removeLast().effects
        sum.append(effects)
      }
      found.append(Session.UndoneEffects(entry: entry, effects: sum))
    }
    return found
  }

  /// The marks nearest to the position for which `condition` holds: the last `count` on the way to it, and the next
  /// `count` of the line that was left.
  func recent(_ count: Int, where condition: (Mark) -> Bool) -> Set<Mark> {
    var found: Set<Mark> = []
    var current: Mark? = position
    while let mark = current, found.count < count {
      if condition(mark) { found.insert(mark) }
      current = self[mark].parent
    }
    found.formUnion(ahead.lazy.filter(condition).prefix(count))
    return found
  }
}

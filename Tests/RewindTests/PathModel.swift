/// A history that stores every line whole: what `Timeline` must agree with.
struct PathModel<State> {
  struct Turn {
    let isEntry: Bool
    let state: State
  }

  /// All turns that ever happened; a path is the numbers of its turns.
  private(set) var turns: [Turn] = []
  private(set) var position: [Int] = []
  private(set) var forward: [Int]?
  private(set) var branches: [[Int]] = [[]]
  /// Every path that there ever was, in the order in which they came to be.
  private var everything: [[Int]] = []
  private var branchOfOwner: [Int?: Int] = [nil: 0]
  private var continued: Set<Int?> = []
  private let beginning: State

  init(beginning: State) { self.beginning = beginning }

  var state: State { position.last.map { turns[$0].state } ?? beginning }
  var entry: Int { entries(position) }

  func entries(_ path: [Int]) -> Int { path.count { turns[$0].isEntry } }

  /// The last entry on the path; nil where there is none.
  private func owner(_ path: [Int]) -> Int? { path.last { turns[$0].isEntry } }

  mutating func add(isEntry: Bool, state: State) {
    let turn = turns.count
    let before = position
    turns.append(Turn(isEntry: isEntry, state: state))
    position.append(turn)
    everything.append(position)
    var branch = branchOfOwner[owner(before)]!
    if isEntry {
      forward = nil
      if !continued.insert(owner(before)).inserted {
        branches.append([])
        branch = branches.count - 1
      }
      branchOfOwner[turn] = branch
      branches[branch] = position
    } else if branches[branch] == before {
      branches[branch] = position
    }
  }

  mutating func move(to path: [Int]) {
    if let end = forward, end.starts(with: path) {
      if path == end { forward = nil }
    } else {
      forward = position.starts(with: path) && entries(path) < entries(position) ? position : nil
    }
    position = path
  }

  /// Where entry `number` + 1 would be typed.
  func path(afterEntry number: Int) -> [Int]? {
    let line = number <= entry ? position : forward ?? position
    guard entries(line) >= number else { return nil }
    var path = line
    while entries(path) > number { path.removeLast() }
    return path
  }

  /// The last entry that redo can reach; nil where there is none.
  var lastForwardEntry: Int? { forward.map(entries).flatMap { $0 > entry ? $0 : nil } }

  /// What the session is after it was closed and opened: the line that was left is the newest that goes on from there.
  mutating func reopen() {
    forward = everything.last { $0.starts(with: position) && entries($0) > entry }
  }

  /// What the session is after it was saved and loaded.
  mutating func reload() {
    forward = nil
    everything = position.indices.map { Array(position[...$0]) }
    branches = [position]
    branchOfOwner = [nil: 0]
    continued = []
    var previous: Int?
    for turn in position where turns[turn].isEntry {
      continued.insert(previous)
      branchOfOwner[turn] = 0
      previous = turn
    }
  }
}

import Testing

@testable import Journal

@Suite struct ChainTests {
  private let root = Sample.header.id

  @Test func turnIsAdmittedAfterItsParentOnly() throws {
    let turns = Sample.line(entries: 1...2)
    var chain = Chain(root: root)
    #expect(throws: Chain.Fault.missingParent(turns[0].id)) {
      try chain.admit(turns[1].id, parent: turns[1].parent, entry: 2)
    }
    for turn in turns { try chain.admit(turn.id, parent: turn.parent, entry: turn.entry) }
    #expect(chain.line(to: turns[1].id) == turns.map(\.id))
    #expect(chain.line(to: root) == [])
  }

  @Test(arguments: [
    (after: [Int?](), entry: 0, fits: true), ([], 1, true), ([], 2, false), ([0], 1, true), ([0], 0, false),
    ([1], 2, true), ([1], 1, false), ([1], 3, false), ([1, nil], 2, true), ([nil], 1, true), ([nil, 1, nil], 3, false),
  ])
  func entryNumbersGoUpByOne(after: [Int?], entry: Int, fits: Bool) throws {
    var chain = Chain(root: root)
    var parent = root
    for earlier in after {
      let turn = Sample.turn(after: parent, entry: earlier)
      try chain.admit(turn.id, parent: parent, entry: earlier)
      parent = turn.id
    }
    let fault = Chain.Fault.wrongEntryNumber(found: entry, after: after.compactMap { $0 }.last)
    #expect(chain.fault(parent: parent, entry: entry) == (fits ? nil : fault))
  }

  @Test func linesBranchAndKeepTheirOwnNumbers() throws {
    var chain = Chain(root: root)
    let trunk = Sample.line(entries: 1...4)
    let branch = Sample.turn(after: trunk[1].id, entry: 3, source: "other")
    for turn in trunk + [branch] { try chain.admit(turn.id, parent: turn.parent, entry: turn.entry) }
    #expect(chain.line(to: branch.id) == [trunk[0].id, trunk[1].id, branch.id])
    #expect([trunk[3].id, branch.id, root].map(chain.lastEntry(at:)) == [4, 3, nil])
  }

  @Test func onlyTheInitFileLeavesASessionEmpty() throws {
    var chain = Chain(root: root)
    let start = Sample.line(entries: 0...1)
    for (turn, isEmpty) in zip(start, [true, true, false]) {
      try chain.admit(turn.id, parent: turn.parent, entry: turn.entry)
      #expect(chain.isEmpty == isEmpty)
    }
  }
}

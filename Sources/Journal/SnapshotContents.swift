/// A line of a session, from its start to a point: what a snapshot holds.
public struct SnapshotContents: Sendable, Equatable {
  /// What is true of the session from its start.
  public let header: SessionHeader
  /// The turns from the first after the root to the tip, each the parent of the next.
  public let turns: [Turn]
  /// The names of marks, each at a turn of the line or at the root.
  public let marks: [String: TurnID]
  /// When it was saved: microseconds of session time, at most ``Turn/longestTime``.
  public let savedAt: UInt64

  /// The contents of a snapshot.
  ///
  /// - Precondition: the first turn follows the header and each other one the turn before it, with entry numbers that
  ///   go up by one; each mark is at one of them or at the root, and has a name that ``Journal/setMark(name:_:)`` takes.
  public init(header: SessionHeader, turns: [Turn], marks: [String: TurnID], savedAt: UInt64) {
    var chain = Chain(root: header.id)
    for turn in turns {
      precondition(turn.parent == chain.order.last ?? chain.root, "the turns of a snapshot are one line")
      do { try chain.admit(turn.id, parent: turn.parent, entry: turn.entry) } catch { preconditionFailure("\(error)") }
    }
    precondition(
      marks.allSatisfy { Self.isName($0.key) && chain.contains($0.value) }, "the marks of a snapshot are on its line")
    self.init(verified: header, turns: turns, marks: marks, savedAt: min(savedAt, Turn.longestTime))
  }

  init(verified header: SessionHeader, turns: [Turn], marks: [String: TurnID], savedAt: UInt64) {
    self.header = header
    self.turns = turns
    self.marks = marks
    self.savedAt = savedAt
  }

  /// The turn at which the line ends: the root if there is none.
  public var tip: TurnID { turns.last?.id ?? header.id }

  /// Whether this can be the name of a mark.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 200
      && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// The digest over everything that the identities of the turns do not cover.
  static func seal(header: TurnID, turns: Int, tip: TurnID, marks: [String: TurnID], savedAt: UInt64) -> TurnID {
    var digest = RecordDigest(tag: "jsrepl snapshot 1")
    digest.add(header)
    digest.add(UInt64(turns))
    digest.add(tip)
    digest.add(savedAt)
    digest.add(UInt64(marks.count))
    for (name, turn) in marks.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      digest.add(name)
      digest.add(turn)
    }
    return digest.finish()
  }
}

extension Journal {
  /// The line to `tip` with the marks on it: what to save.
  ///
  /// - Precondition: `tip` is a turn of the session or its root.
  public func contents(to tip: TurnID, savedAt: UInt64) throws(JournalError) -> SnapshotContents {
    let line = line(to: tip)
    var turns: [Turn] = []
    var stream = self.turns(line)
    while let turn = try stream.next() { turns.append(turn) }
    let onLine = Set(line).union([root])
    return SnapshotContents(
      header: header, turns: turns, marks: marks().filter { onLine.contains($0.value) }, savedAt: savedAt)
  }
}

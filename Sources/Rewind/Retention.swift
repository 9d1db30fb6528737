/// Which checkpoints to keep. A checkpoint is only ever an optimisation, so this decides about speed, never about what
/// can be reached.
///
/// Kept are the union of
/// - the last ``recent`` marks of the current line, so that a short way back is one fork;
/// - anchors: on the way to every mark, the first checkpoint at or after each multiple of a quantum of recorded CPU
///   time. The quantum starts at ``quantum`` and doubles while there are more than ``anchors``;
/// - what is pinned: the beginning, and marks to which the user gave a name.
///
/// On lines other than the current one the quantum is at least ``distantQuantum``, so that trying things again and again
/// leaves no trail of processes. So going to any mark replays less than `max(distantQuantum, T / (anchors / 2))` of CPU
/// time, where T is the session's: with at most 128 anchors, `max(0.25 s, T / 64)`; on a line that was not left, mostly
/// less than `max(4 ms, T / 64)`. The memory limit may break the promise; the evicted ones are then those whose loss
/// costs the least replay.
struct Retention: Sendable {
  /// Marks of the current line that keep their checkpoints.
  static let recent = 64
  /// The most anchors.
  static let anchors = 128
  /// The smallest distance of anchors, in microseconds of recorded CPU time.
  static let quantum: UInt64 = 4_000
  /// The same on lines of history other than the current one.
  static let distantQuantum: UInt64 = 250_000

  /// A checkpoint that could be given up. Ordered as the timeline is: what is before comes first.
  struct Candidate: Sendable {
    let mark: Mark
    /// The nearest candidate on the way to this one, as an index into the candidates; nil where there is none.
    let previous: Int?
    /// Recorded CPU time up to it, in microseconds.
    let total: UInt64
    /// Whether it is one of the last ``recent`` marks of the current line.
    let isRecent: Bool
    /// Whether it lies on the current line, or on the line that was left.
    let isNear: Bool
    let isPinned: Bool
    /// Bytes that giving it up would free.
    let memory: Int
  }

  /// The most memory that checkpoints may have together, in bytes.
  let memoryLimit: Int

  /// The distance of anchors at which a replay of `total` leaves checkpoints: ``quantum``, doubled, as the anchors' own is.
  static func quantum(total: UInt64) -> UInt64 {
    var distance = quantum
    while distance * 2 <= total / UInt64(anchors / 2) { distance *= 2 }
    return distance
  }

  /// The bound on the replay that any mark costs, in microseconds of recorded CPU time, in a session of `total`.
  static func promise(total: UInt64) -> UInt64 { max(distantQuantum, total / UInt64(anchors / 2)) }

  /// Those of `candidates` to give up, as indices.
  func evictions(_ candidates: [Candidate]) -> [Int] {
    var quantum = Self.quantum
    var kept = Self.anchored(candidates, quantum: quantum)
    while kept.count(where: { $0 }) > Self.anchors {
      quantum *= 2
      kept = Self.anchored(candidates, quantum: quantum)
    }
    for index in candidates.indices where candidates[index].isRecent || candidates[index].isPinned {
      kept[index] = true
    }
    var memory = 0
    for index in candidates.indices where kept[index] { memory += candidates[index].memory }
    while memory > memoryLimit, let cheapest = cheapestToLose(candidates, kept: kept) {
      kept[cheapest] = false
      memory -= candidates[cheapest].memory
    }
    return candidates.indices.filter { !kept[$0] }
  }

  /// For each candidate, whether it is an anchor.
  private static func anchored(_ candidates: [Candidate], quantum: UInt64) -> [Bool] {
    // Where the last anchor on the way to each candidate lies, itself included.
    var reached = [UInt64](repeating: 0, count: candidates.count)
    return candidates.indices.map { index in
      let candidate = candidates[index]
      let distance = candidate.isNear ? quantum : max(quantum, distantQuantum)
      let before = candidate.previous.map { reached[$0] } ?? 0
      let isAnchor = candidate.total / distance > before / distance
      reached[index] = isAnchor ? candidate.total : before
      return isAnchor
    }
  }

  /// The kept and unpinned candidate from whose predecessor the least has to be replayed, for its memory.
  private func cheapestToLose(_ candidates: [Candidate], kept: [Bool]) -> Int? {
    func cost(_ index: Int) -> Double {
      var previous = candidates[index].previous
      while let before = previous, !kept[before] { previous = candidates[before].previous }
      let replay = candidates[index].total - (previous.map { candidates[$0].total } ?? 0)
      return Double(replay) / Double(max(1, candidates[index].memory))
    }
    return candidates.indices.filter { kept[$0] && !candidates[$0].isPinned && candidates[$0].memory > 0 }
      .min { cost($0) < cost($1) }
  }
}

import Capabilities
import Journal
import Wire

extension Session {
  /// The number that the next entry gets.
  public var nextEntry: Int { timeline.nextEntry }

  /// The number of the last entry; 0 where there is none.
  public var lastEntry: Int { max(timeline.entry, 0) }

  /// An entry, as it was typed and what became of it.
  public struct Entry: Equatable, Sendable {
    /// Its number on its line of history, from 1.
    public let number: Int
    /// Its text.
    public let source: String
    /// Whether it ended with an uncaught error.
    public let failed: Bool
    /// When it was typed: milliseconds since 1970.
    public let wall: Int64
    /// Recorded CPU time of the entry, in microseconds.
    public let cpu: UInt64
    /// Whether it lies ahead: it was undone and can be redone.
    public let isAhead: Bool
    /// What it, and the turns that belong to it, did beside changing the app's own state. Of entries that lie ahead only
    /// where that is known.
    public internal(set) var effects: Effects
  }

  /// The entries of the current line, oldest first, then those that `redo` can reach.
  public var entries: [Entry] {
    let past = timeline.path(to: timeline.position)
    var entries: [Entry] = []
    for (index, mark) in (past + timeline.ahead).enumerated() {
      let node = timeline[mark]
      let effects = node.effects ?? Effects()
      if let number = node.entry, number > 0 {
        entries.append(
          Entry(
            number: number, source: node.source, failed: node.failed, wall: node.wall, cpu: node.cpu,
            isAhead: index >= past.count, effects: effects))
      } else if !effects.isEmpty, !entries.isEmpty {
        entries[entries.count - 1].effects.append(effects)
      }
    }
    return entries
  }

  /// What entry `number` of the current line printed, itself and the turns that belong to it, as (stream, text).
  ///
  /// - Throws: ``SessionError/unknownPlace(_:)`` where there is no such entry.
  public func transcript(
    ofEntry number: Int
  ) throws(SessionError) -> (source: String, output: [(StandardStream, String)]) {
    guard let first = timeline.turn(ofEntry: number), let last = timeline.mark(afterEntry: number) else {
      throw .unknownPlace("there is no entry \(number)")
    }
    var output: [(StandardStream, String)] = []
    do {
      for mark in [first] + timeline.path(from: first, to: last)! {
        for frame in try recorded(mark).outputs {
          switch try WorkerFrame(frame) {
          case .output(let stream, let text): output.append((stream, text))
          case .ended(let end):
            switch end.outcome {
            case .nothing: break
            case .value(let text): output.append((.output, text + "\n"))
            case .failure(let text): output.append((.error, text + "\n"))
            }
          default: break
          }
        }
      }
    } catch let error as JournalError {
      throw .journal(error)
    } catch {
      throw .malformedTurn(entry: number, reason: "\(error)")
    }
    return (timeline[first].source, output)
  }

  /// The transcript of the turn before `mark`.
  func recorded(_ mark: Mark) throws -> RecordedTurn {
    try RecordedTurn(try transcript(mark))
  }

  /// The record of the turn before `mark`.
  func transcript(_ mark: Mark) throws(JournalError) -> [UInt8] {
    let id = timeline[mark].id
    if let turn = unjournaled[id] { return turn.transcript }
    return try journal.transcript(id)!
  }

  /// A line of history.
  public struct Branch: Equatable, Sendable {
    /// From 1, in the order in which they were begun.
    public let number: Int
    /// The branch and the entry after which this one begins; nil for the first.
    public let origin: (branch: Int, entry: Int)?
    /// The entries that are its own.
    public let entries: ClosedRange<Int>
    /// The text of its first own entry.
    public let source: String
    /// Whether the session is on it.
    public let isCurrent: Bool

    /// Whether both have the same number and the same own entries, and the session is on both or on neither.
    public static func == (left: Branch, right: Branch) -> Bool {
      left.number == right.number && left.entries == right.entries && left.isCurrent == right.isCurrent
    }
  }

  /// All lines of history.
  public var branches: [Branch] {
    timeline.branches.map { branch in
      Branch(
        number: branch.number, origin: branch.origin, entries: branch.entries, source: timeline[branch.first].source,
        isCurrent: branch.number == timeline[timeline.position].branch)
    }
  }

  /// Where a name points: the entry after which it lies, and its branch.
  public func place(ofMark name: String) -> (entry: Int, branch: Int)? {
    marks[name].flatMap(timeline.mark).map { (max(timeline[$0].ownerEntry, 0), timeline[$0].branch) }
  }

  /// How the session stands.
  public struct Status: Sendable {
    /// Entries on the current line up to here.
    public let entries: Int
    /// Turns of all lines.
    public let turns: Int
    /// Lines of history.
    public let branches: Int
    /// Timers that wait.
    public let timers: Int
    /// Checkpoints that are alive.
    public let checkpoints: Int
    /// Bytes that the checkpoints hold.
    public let checkpointMemory: Int
    /// Bytes that the checkpoints may hold.
    public let checkpointMemoryLimit: Int
    /// Recorded CPU time of the current line, in microseconds.
    public let cpu: UInt64
    /// The most CPU time, in microseconds, that going to any mark is promised to replay: of all lines together, a
    /// share.
    public let promise: UInt64
    /// The most that it would replay now, in microseconds.
    public let worst: UInt64
    /// Why the last checkpoint was refused; nil where it wasn't.
    public let refusal: String?
    /// Resident bytes of the evaluating worker; nil where there is none.
    public let workerMemory: Int?
  }

  /// How the session stands.
  public var status: Status {
    let line = timeline.path(to: timeline.position)
    var last: UInt64 = 0
    var worst: UInt64 = 0
    for mark in line.dropLast() {
      if checkpoints.has(mark) { last = timeline[mark].total }
      worst = max(worst, timeline[mark].total - last)
    }
    let cpu = timeline[timeline.position].total
    return Status(
      entries: lastEntry, turns: timeline.nodes.count - 1, branches: timeline.branches.count,
      timers: timeline[timeline.position].timers.count, checkpoints: checkpoints.parked.count,
      checkpointMemory: checkpoints.memory, checkpointMemoryLimit: settings.checkpointMemory, cpu: cpu,
      promise: max(Retention.promise(total: timeline.nodes.reduce(0) { $0 + $1.cpu }), settings.checkpointDistance),
      worst: worst,
      refusal: checkpoints.refusal,
      workerMemory: checkpoints.runner?.statistics?.residentBytes)
  }
}

import HashTreeCollections
import Wire

/// The subprocesses of a session at one moment: what each was started with, what it was sent and what it said. Enough to
/// bring back those that run. A value: copies share everything.
public struct SubprocessTable: Sendable {
  /// By pid. A pid is a number of the session's own, the same in each replay.
  private(set) var subprocesses: TreeDictionary<Int, Subprocess> = [:]
  private var count = 0

  /// None.
  public init() {}

  private static let firstPid = 101

  private mutating func nextPid() -> Int {
    defer { count += 1 }
    return Self.firstPid + count
  }

  // MARK: Requests

  /// Performs a request.
  ///
  /// - Parameters:
  ///   - files: what the app's files are; gets what a subprocess changed of them.
  ///   - disk: what is under them; nil in a replay.
  ///   - live: where there are processes; nil in a replay.
  ///   - mayRead: whether this process has permitted to read what is at a path.
  ///   - refusal: why something is not permitted; nil where it is.
  /// - Throws: ``WireError`` where no app can ask so; what `waiting` and `refusal` throw.
  mutating func perform(
    _ operation: SubprocessOperation, _ arguments: [[UInt8]], files: inout FileSystem, disk: Disk?,
    live: Subprocesses?, observations: Observations, waiting: Waiting,
    mayRead: (_ path: String) -> Bool, refusal: (Permission) throws -> String?
  ) throws -> CapabilityAnswer {
    switch operation {
    case .run, .spawn:
      let (command, limits) = try SubprocessCommand.parse(arguments)
      let relocation = disk.flatMap { files.relocation(on: $0) }
      // Where they are not known nothing runs, but whoever may not run anything does not learn even that.
      let known =
        observations.isLive
        ? Result { () throws(SubprocessError) in try files.shown(on: disk!, mayRead: mayRead) } : .success([])
      let changes = known.map { relocation?.here($0) ?? $0 }
      let placed = relocation?.here(command) ?? command
      let name = try observations.observe {
        Array(live!.permissionName(of: placed, changes: (try? changes.get()) ?? []).utf8)
      }
      if let message = try refusal(.run(String(decoding: name, as: UTF8.self))) {
        return .failure(code: Permissions.deniedCode, message: message, details: [])
      }
      if operation == .spawn {
        return try spawn(command, files: files, observations: observations) { pid, record in
          try live!.spawn(pid, record, as: placed, changes: try changes.get(), waiting: waiting)
        }
      }
      var found: [FileChange] = []
      let result = try SubprocessResult.observed(by: observations) {
        let (result, made) = try live!.run(placed, limits, changes: changes, waiting: waiting)
        found = relocation?.recorded(made) ?? made
        return result
      }
      let taken = try [FileChange].observed(by: observations) { found }
      try files.apply(taken, on: disk, observations: observations)
      return .parts([Array("\(nextPid())".utf8)] + result.answer)
    case .write:
      return try change(arguments, count: 2) { record, pid in
        guard record.mayTakeInput else { return false }
        record.add(.input(arguments[1]))
        live?.write(arguments[1], to: pid, record)
        return true
      }
    case .endInput:
      return try change(arguments, count: 1) { record, pid in
        guard record.mayTakeInput else { return false }
        record.add(.endOfInput)
        live?.endInput(of: pid, record)
        return true
      }
    case .kill:
      guard arguments.count == 2, let signal = Int32(String(decoding: arguments[1], as: UTF8.self)),
        (0...64).contains(signal)
      else { throw WireError.malformed("a signal") }
      return try change(arguments, count: 2) { record, pid in
        guard record.end == nil, !record.isLost else { return false }
        if signal == 0 { return true }
        record.add(.signal(signal))
        live?.signal(signal, to: pid, record)
        return true
      }
    case .reference:
      guard arguments.count == 2, [[0x30], [0x31]].contains(arguments[1]) else {
        throw WireError.malformed("a reference")
      }
      return try change(arguments, count: 2) { record, _ in
        record.isReferenced = arguments[1] == [0x31]
        return true
      }
    case .flow:
      guard arguments.count == 3,
        let output = Int(String(decoding: arguments[1], as: UTF8.self)).flatMap(RunningProgram.Output.init)
      else { throw WireError.malformed("an output") }
      return try change(arguments, count: 3) { record, pid in
        switch arguments[2] {
        case [UInt8(ascii: "1")]: record.held.remove(output)
        case [UInt8(ascii: "0")]: record.held.insert(output)
        default:
          guard record.openOutputs.contains(output), record.isOpen else { return false }
          record.closeOutput(output)
          live?.closeOutput(output, of: pid, record)
        }
        return true
      }
    }
  }

  private mutating func spawn(
    _ command: SubprocessCommand, files: FileSystem, observations: Observations,
    start: (_ pid: Int, _ record: Subprocess) throws -> Void
  ) throws -> CapabilityAnswer {
    let pid = nextPid()
    let record = Subprocess(command: command, files: files)
    let outcome = try observations.observe {
      do {
        try start(pid, record)
        return []
      } catch let error as SubprocessError {
        return Array("\(error.code)\n\(error)".utf8)
      }
    }
    if outcome.isEmpty {
      subprocesses[pid] = record
      return .parts([Array("\(pid)".utf8)])
    }
    let parts = String(decoding: outcome, as: UTF8.self)
      .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { throw WireError.malformed("a program that was not started for no reason") }
    return .failure(code: parts[0], message: parts[1], details: [])
  }

  /// Does something to the subprocess that the first argument names; the answer is whether it could be done.
  private mutating func change(
    _ arguments: [[UInt8]], count: Int, _ body: (inout Subprocess, Int) -> Bool
  ) throws(WireError) -> CapabilityAnswer {
    guard arguments.count == count, let pid = Int(String(decoding: arguments[0], as: UTF8.self)),
      var record = subprocesses[pid]
    else { throw .malformed("a subprocess that there is not") }
    let isDone = body(&record, pid)
    subprocesses[pid] = record
    return .parts([[isDone ? 0x31 : 0x30]])
  }

  // MARK: Events

  /// Takes in that a subprocess says something.
  ///
  /// - Throws: ``WireError`` where it can't.
  mutating func take(
    _ event: CapabilityEvent, files: inout FileSystem, disk: Disk?, live: Subprocesses?,
    observations: Observations
  ) throws {
    guard let kind = SubprocessEvent(rawValue: event.kind), var record = subprocesses[event.subject],
      record.canTake(kind, event.parts)
    else { throw WireError.malformed("an event of a subprocess that it can't have") }
    let relocation = disk.flatMap { files.relocation(on: $0) }
    let changes = try [FileChange].observed(by: observations) {
      let changes = live!.changes(at: event, record)
      return relocation?.recorded(changes) ?? changes
    }
    try files.apply(changes, on: disk, observations: observations)
    record.take(kind, event.parts)
    subprocesses[event.subject] = record
  }

  /// A subprocess that runs, as people know it.
  public struct Running: Hashable, Sendable {
    public let pid: Int
    /// The command line.
    public let name: String
    /// How far it has come: what it was sent, and what it said.
    let sent: Int
    let taken: Int
  }

  /// Those that run.
  public var running: Set<Running> {
    Set(
      open.filter { $0.record.end == nil }.map { pid, record in
        Running(pid: pid, name: record.command.name, sent: record.sent, taken: record.taken)
      })
  }

  /// Those that run or have more to say.
  var open: [(pid: Int, record: Subprocess)] {
    subprocesses.filter { $0.value.isOpen }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }
}

import Platform
import Wire

/// A process that belongs to a ``Subprocess`` of the session's state.
final class LiveSubprocess {
  /// Something that it said, and the files that it had changed by then.
  struct Said {
    let event: CapabilityEvent
    let changes: [FileChange]
  }

  /// How long a look at the files may take so that one is taken whenever something is printed, in nanoseconds.
  private static let cheapLook: Int64 = 20_000_000

  let pid: Int
  let identity: Subprocess.Identity
  let program: RunningProgram
  /// What has been sent to it, as ``Subprocess/sent`` counts.
  private(set) var sent = 0
  /// What it said and the app has not taken for sure. The first of it is the event number `first` of the subprocess.
  private(set) var said: [Said] = []
  private var first = 0
  /// How many of what it said are being taken, or have been.
  private var offered = 0
  /// What it printed while it was being brought back, and more.
  private var early: [RunningProgram.Output: [UInt8]] = [:]
  private var toldEnds: Set<RunningProgram.Output> = []
  /// Whether it had nothing to say when it was asked last, and nothing was done to it since: news come with what is polled.
  private(set) var isQuiet = false
  private var held: Set<RunningProgram.Output> = []
  private var toldExit = false
  private var toldInput = false
  private(set) var isGone = false

  /// A process that has just been started.
  init(pid: Int, record: Subprocess, program: RunningProgram) {
    self.pid = pid
    identity = record.identity
    self.program = program
    toldEnds = Set(RunningProgram.Output.allCases).subtracting(record.openOutputs)
  }

  /// A process that was brought back to where `record` is.
  ///
  /// - Parameter early: what it printed beyond.
  init(pid: Int, record: Subprocess, program: RunningProgram, early: [RunningProgram.Output: [UInt8]]) {
    self.pid = pid
    identity = record.identity
    self.program = program
    self.early = early
    sent = record.sent
    first = record.taken
    toldEnds = Set(RunningProgram.Output.allCases).subtracting(record.openOutputs)
    toldExit = record.end != nil
    toldInput = !record.isInputOpen
    held = record.held
    // What it changed on the way is in the session's files already.
    _ = program.workplace.collect()
  }

  /// Whether it is where `record` is: it was sent the same, and the app has taken what it said.
  func matches(_ record: Subprocess) -> Bool {
    offered = record.taken - first
    isQuiet = false
    return identity === record.identity && sent == record.sent && (first...first + said.count).contains(record.taken)
      && !record.isLost
  }

  /// What to poll for.
  var interests: [Poll.Interest] { isGone ? [] : program.interests(reading: said.count <= offered ? wanted : []) }

  private var wanted: Set<RunningProgram.Output> { Set(RunningProgram.Output.allCases).subtracting(held) }

  func write(_ bytes: [UInt8]) {
    sent += 1
    isQuiet = false
    program.send(bytes)
  }

  func endInput() {
    sent += 1
    program.endInput()
  }

  /// Reads no more of an output; what has been read and not been taken is gone.
  func closeOutput(_ output: RunningProgram.Output, at record: Subprocess) {
    sent += 1
    isQuiet = false
    let kinds: [SubprocessEvent] = output == .output ? [.output, .endOfOutput] : [.errors, .endOfErrors]
    let taken = min(max(0, record.taken - first), said.count)
    said = said[..<taken] + said[taken...].filter { each in !kinds.contains { $0.rawValue == each.event.kind } }
    early[output] = nil
    toldEnds.insert(output)
    program.close(output)
  }

  func signal(_ number: Int32) {
    sent += 1
    program.signal(number)
  }

  /// What it says next, without waiting; the same again until the app has taken it.
  func next(for record: Subprocess) -> CapabilityEvent? {
    program.feed()
    held = record.held
    let count = record.taken - first
    guard count >= 0, count <= said.count else { return nil }
    said.removeFirst(count)
    offered = 0
    first = record.taken
    if said.isEmpty { look() }
    isQuiet = said.isEmpty
    return said.first?.event
  }

  /// What it had changed when it said what is now being taken.
  func changes(at record: Subprocess) -> [FileChange] {
    let index = record.taken - first
    offered = index + 1
    isQuiet = false
    return said.indices.contains(index) ? said[index].changes : []
  }

  private func look() {
    for output in RunningProgram.Output.allCases
    where !toldEnds.contains(output) && !held.contains(output) {
      let kind: SubprocessEvent = output == .output ? .output : .errors
      if let bytes = early.removeValue(forKey: output), !bytes.isEmpty { return say(kind, [bytes], looksWell: true) }
      switch program.read(output) {
      case .bytes(let bytes): return say(kind, [bytes], looksWell: true)
      case .nothing: break
      case .end:
        toldEnds.insert(output)
        return say(output == .output ? .endOfOutput : .endOfErrors)
      }
    }
    if program.isInputBroken, !toldInput {
      toldInput = true
      return say(.inputBroken)
    }
    while let report = program.nextReport() {
      switch report {
      case .ended(let status):
        if !toldExit { return tell(status) }
      case .gone:
        if !toldExit { return tell(.signaled(9)) }
        if isGone { return }
        isGone = true
        let (changes, notes) = program.workplace.collect()
        if !changes.isEmpty { add(.gone, [], changes) }
        for note in notes { add(.note, [Array(note.utf8)], []) }
        return
      case .started, .failed: break
      }
    }
  }

  private func tell(_ status: ProcessHandle.ExitStatus) {
    toldExit = true
    let parts: [[UInt8]] =
      switch status {
      case .exited(let status): [Array("\(status)".utf8), []]
      case .signaled(let signal): [[], Array("\(signal)".utf8)]
      }
    say(.exit, parts, looksWell: true, always: true)
  }

  private func say(_ kind: SubprocessEvent, _ parts: [[UInt8]] = [], looksWell: Bool = false, always: Bool = false) {
    guard looksWell, always || program.workplace.lookTime < Self.cheapLook else { return add(kind, parts, []) }
    let (changes, notes) = program.workplace.collect()
    add(kind, parts, changes)
    for note in notes { add(.note, [Array(note.utf8)], []) }
  }

  private func add(_ kind: SubprocessEvent, _ parts: [[UInt8]], _ changes: [FileChange]) {
    let event = CapabilityEvent(.subprocesses, subject: pid, kind: kind.rawValue, parts: parts)
    said.append(Said(event: event, changes: changes))
  }
}

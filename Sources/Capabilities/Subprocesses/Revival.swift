import Platform

/// Bringing a subprocess back: it was started again, is sent what was recorded, and what it prints is compared with the
/// record. What was sent after something had been printed is sent once that has come.
final class Revival {
  /// What came of it so far.
  enum Outcome {
    case underWay
    /// It is where the record is.
    case done(LiveSubprocess)
    /// Why it could not be brought back.
    case failed(String)
  }

  /// Nanoseconds without anything expected after which it is given up.
  static let patience: Int64 = 5_000_000_000
  /// How much may come before it is expected.
  private static let mostEarly = 1 << 20

  let pid: Int
  let record: Subprocess
  private let program: RunningProgram
  private let alarm: Alarm
  /// Whether there was nothing to do when it went on last: what it waits for comes with what is polled.
  private(set) var isQuiet = false
  private var position = 0
  private var early: [RunningProgram.Output: [UInt8]] = [:]
  private var ended: Set<RunningProgram.Output> = []
  private var hasExited = false
  private var deadline = Clock.monotonicNanoseconds() + patience

  init(pid: Int, record: Subprocess, program: RunningProgram) throws(SystemError) {
    self.pid = pid
    self.record = record
    self.program = program
    alarm = try Alarm()
    try alarm.set(nanoseconds: Self.patience)
  }

  /// What to poll for.
  var interests: [Poll.Interest] {
    [Poll.Interest(alarm.descriptor.raw, .readable)]
      + program.interests(
        reading: Set(RunningProgram.Output.allCases.filter { (early[$0]?.count ?? 0) < Self.mostEarly }))
  }

  /// Whether it brings back what `record` is.
  func matches(_ other: Subprocess) -> Bool {
    record.identity === other.identity && record.sent == other.sent && record.taken == other.taken && !other.isLost
  }

  /// Goes on as far as that is possible without waiting.
  func goOn() -> Outcome {
    let before = position
    isQuiet = true
    program.feed()
    for output in program.openOutputs where (early[output]?.count ?? 0) < Self.mostEarly {
      if case .bytes(let bytes) = program.read(output) { early[output, default: []] += bytes }
    }
    ended = Set(RunningProgram.Output.allCases).subtracting(program.openOutputs)
    while let step = record.steps[position] {
      switch step {
      case .input(let bytes): program.send(bytes)
      case .endOfInput: program.endInput()
      case .closeOutput(let output):
        early[output] = nil
        program.close(output)
      case .signal(let number): program.signal(number)
      case .output(let output, let count, let digest):
        let bytes = early[output] ?? []
        guard bytes.count >= count else {
          if ended.contains(output) { return .failed("it printed less than it did then") }
          return waiting(since: before)
        }
        guard Subprocess.digest(Array(bytes[..<count])) == digest else {
          return .failed("it printed something else than it did then")
        }
        early[output] = Array(bytes[count...])
      case .endOfOutput(let output):
        guard ended.contains(output) else { return waiting(since: before) }
        guard early[output]?.isEmpty ?? true else { return .failed("it printed more than it did then") }
      case .exit:
        while !hasExited, let report = program.nextReport() {
          if case .ended = report { hasExited = true }
          if report == .gone { return .failed("it ended otherwise than it did then") }
        }
        guard hasExited else { return waiting(since: before) }
      }
      position += 1
    }
    return .done(LiveSubprocess(pid: pid, record: record, program: program, early: early))
  }

  private func waiting(since before: Int) -> Outcome {
    let now = Clock.monotonicNanoseconds()
    if position > before { deadline = now + Self.patience }
    guard now < deadline else {
      return .failed("it did not print within \(Self.patience / 1_000_000_000) seconds what it did then")
    }
    // Set again, since what has rung stays readable.
    try? alarm.set(nanoseconds: deadline - now)
    return .underWay
  }

  func end() { program.end() }
}

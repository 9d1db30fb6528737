import Capabilities
import Wire

/// A turn that is happening: its record grows as the worker speaks.
struct LiveTurn {
  let input: TurnInput
  private(set) var transcript: Transcript
  /// The turn's end; nil until it has come.
  private(set) var end: TurnEnd?
  /// Microseconds of the worker's CPU time.
  private(set) var cpu: UInt64 = 0
  private let timersBefore: TimerQueue
  private var timerFrames: [WorkerFrame] = []

  init(input: TurnInput, timers: TimerQueue) {
    self.input = input
    timersBefore = timers
    transcript = Transcript(input: input)
  }

  /// Whether the turn ended with an uncaught error.
  var failed: Bool {
    if case .failure = end?.outcome { true } else { false }
  }

  /// The timers that wait after the turn. Delays count from its end.
  func timers(endedAt: UInt64) -> TimerQueue {
    Self.timers(after: input, timerFrames, from: timersBefore, endedAt: endedAt)
  }

  /// What becomes of the timers `before` in a turn that said `frames`.
  static func timers(
    after input: TurnInput, _ frames: [WorkerFrame], from before: TimerQueue, endedAt: UInt64
  ) -> TimerQueue {
    var timers = before
    if case .fire(let id) = input.root { timers.fire(id, at: input.sessionTime) }
    for frame in frames { timers.apply(frame, at: endedAt) }
    return timers
  }

  /// Hears the worker out, and acts on what it asks for.
  mutating func finish(
    on runner: WorkerProcess, watch: Watch, output: (OutputStream, String) -> Void
  ) throws(Stop) {
    try watch.wait(for: [runner]) { _, bytes throws(Stop) in
      let frame = try Session.decode(bytes)
      switch frame {
      case .output(let stream, let text) where end == nil:
        output(stream, text)
      case .timerSet where end == nil, .timerCleared where end == nil:
        timerFrames.append(frame)
      case .ended(let turnEnd) where end == nil:
        end = turnEnd
      case .cost(let microseconds) where end != nil:
        cpu = microseconds
        return true
      case .fault(let reason):
        throw .failed(.fault(reason))
      default:
        throw .failed(.unexpected(Divergence.describe(bytes)))
      }
      transcript.append(bytes)
      if transcript.bytes.count > Session.longestTurn { throw .tooMuchOutput(limit: Session.longestTurn) }
      return false
    }
  }
}

import Capabilities
import Platform
import Wire

extension Session {
  /// What came of an entry in a fork that was thrown away.
  public struct Peek {
    /// How it ended.
    public let outcome: Evaluation.Outcome
    /// Nanoseconds from its beginning to its end.
    public let duration: Int64
    /// Processor time that it took, in microseconds; 0 where it was stopped.
    public let cpu: UInt64
  }

  /// Evaluates what might be an entry in a fork that is then thrown away: neither the session nor its record notices. Timers
  /// fire only while it awaits something.
  ///
  /// - Parameters:
  ///   - source: the text.
  ///   - form: as ``check(_:)`` said.
  ///   - entry: the entry of the current line after which it is evaluated, 0 for the beginning; nil for here.
  ///   - isTimed: whether an empty entry goes before it, so that the fork's first steps don't count.
  ///   - output: gets what it prints, as it comes.
  /// - Throws: ``SessionError/unknownPlace(_:)`` where there is no such entry; or where no fork can be had.
  public func peek(
    _ source: String, form: EntryForm, after entry: Int? = nil, isTimed: Bool = false,
    output: @escaping (StandardStream, String) -> Void
  ) throws(SessionError) -> Peek {
    try endCalls()
    let mark = try entry.map { entry throws(SessionError) in try place(after: entry) } ?? timeline.position
    let fork = try fork(at: mark)
    defer { fork.end() }
    let start = mark == timeline.position ? clock.now : timeline.time(at: mark)
    let clock = LineClock(showing: start)
    func turn(_ form: EntryForm) -> LiveTurn {
      let input = TurnInput(
        root: .evaluate(entry: max(timeline[mark].ownerEntry, 0) + 1, form: form), seed: .random(), sessionTime: start,
        columns: display.columns, color: display.color, layout: display.layout)
      return LiveTurn(
        input, on: fork, timers: timeline[mark].timers, capabilities: timeline[mark].capabilities, now: { clock.now },
        program: Bystander(), grants: grants.forLooking, output: output)
    }
    var began = Clock.monotonicNanoseconds()
    do throws(Stop) {
      if isTimed {
        let empty = turn(.script)
        empty.begin(source: "")
        try empty.finish(watch: watch)
        began = Clock.monotonicNanoseconds()
      }
      let turn = turn(form)
      turn.begin(source: source)
      try turn.finish(watch: watch)
      return Peek(
        outcome: Evaluation.Outcome(turn.end!.outcome), duration: Clock.monotonicNanoseconds() - began, cpu: turn.cpu)
    } catch {
      return Peek(outcome: .stopped(error), duration: Clock.monotonicNanoseconds() - began, cpu: 0)
    }
  }

  /// A process with the state of `mark`, which the caller owns; the session stays where it is.
  private func fork(at mark: Mark) throws(SessionError) -> WorkerProcess {
    if mark == timeline.position {
      _ = try wakeRunner()
      do {
        if let fork = try checkpoints.peek() { return fork }
      } catch {
        if error == .interrupted { throw .interrupted }
        // The runner may have died long ago: what it held is brought back below.
      }
    }
    return try replayed(to: mark).worker
  }
}

import Capabilities
import Wire

/// Feeds recorded turns to a worker and compares every output with the record.
///
/// Inputs are sent ahead, without waiting for what they give; nothing that the worker says is acted on.
struct Replay {
  /// A turn to replay.
  struct Step {
    let recorded: RecordedTurn
    let source: String
    /// The entry that the turn belongs to, for messages.
    let entry: Int
  }

  /// Bytes of input that may be under way ahead of the verified outputs.
  private static let window = 1 << 20
  /// Bytes of recorded output that may be held ahead of what is verified.
  private static let mostExpected = 16 << 20

  let worker: WorkerProcess
  let watch: Watch
  let recordedEngine: String
  let engine: String

  /// Replays `steps` in order.
  ///
  /// - Parameters:
  ///   - count: how many steps there are.
  ///   - step: gives step `index`; called in order, a little ahead.
  ///   - verified: called after each step, in order.
  /// - Throws: what `step` and `verified` throw, ``Divergence``, or ``Stop``.
  func run(count: Int, step: (Int) throws -> Step, verified: (Int) throws -> Void) throws {
    var ahead: [Step] = []
    var sent = 0
    var done = 0
    var output = 0
    var expected = 0
    func feed() throws {
      while sent < count, worker.unsent < Self.window, expected < Self.mostExpected, ahead.count < 64 {
        let next = try step(sent)
        expected += next.recorded.size
        worker.send(bytes: next.recorded.replayInput(source: next.source))
        ahead.append(next)
        sent += 1
      }
    }
    guard count > 0 else { return }
    try feed()
    var failure: (any Error)?
    try watch.wait(for: [worker]) { _, frame throws(Stop) in
      do {
        // What the engine has collected is not the record's concern; who asks for the tables afterwards sees it.
        if frame.first == WorkerFrame.droppedKind { return false }
        if frame.first == WorkerFrame.costKind {
          guard let first = ahead.first, output == first.recorded.outputs.count else {
            throw divergence(frame, in: ahead.first, at: output)
          }
          expected -= first.recorded.size
          ahead.removeFirst()
          try verified(done)
          done += 1
          output = 0
          try feed()
          return done == count
        }
        guard let current = ahead.first, output < current.recorded.outputs.count,
          current.recorded.outputs[output] == frame
        else {
          throw divergence(frame, in: ahead.first, at: output)
        }
        output += 1
        return false
      } catch {
        failure = error
        return true
      }
    }
    if let failure { throw failure }
  }

  private func divergence(_ frame: ArraySlice<UInt8>, in step: Step?, at output: Int) -> any Error {
    let expected = step.flatMap { $0.recorded.outputs.indices.contains(output) ? $0.recorded.outputs[output] : nil }
    let isEnd = expected.map { output == step!.recorded.outputs.count - 1 && $0.first == WorkerFrame.endedKind } ?? true
    let cameEnd = frame.first == WorkerFrame.endedKind
    let kind: Divergence.Kind = isEnd == cameEnd ? .wrong : isEnd ? .extra : .missing
    return Divergence(
      kind: kind, entry: step?.entry ?? 0, call: step?.recorded.call(ofOutput: output),
      recorded: Divergence.describe(expected), came: Divergence.describe(frame),
      recordedEngine: recordedEngine == engine ? nil : recordedEngine, engine: engine)
  }
}

import TestSupport
import Testing
import Wire

@testable import Rewind

@Suite struct RecordedTurnTests {
  private static let input = TurnInput(
    root: .evaluate(entry: 1, form: .script), seed: Seed(1, 2, 3, 4), sessionTime: 5, columns: 80, color: false)

  private static let whole: [UInt8] = {
    var transcript = Transcript(input: input)
    transcript.append(frameBody(.output(.output, "text\n")))
    transcript.append(frameBody(.timerSet(id: 1, delay: 2, repeats: false, kind: .timeout)))
    var clocks = ClockReadings()
    clocks.wall.append(1_795_229_743_381)
    transcript.append(frameBody(.ended(TurnEnd(outcome: .value("1"), clocks: clocks))))
    return transcript.bytes
  }()

  @Test("A transcript is read back as it was written")
  func roundTrip() throws {
    let turn = try RecordedTurn(Self.whole)
    #expect(turn.input == Self.input)
    #expect(try turn.outputs.map { try WorkerFrame($0) }.count == 3)
    #expect(turn.end.outcome == .value("1"))
    #expect(turn.end.clocks.wall.runs.map(\.value) == [1_795_229_743_381])
  }

  @Test("What a replay sends is the source, the clock readings and the turn, in this order")
  func input() throws {
    let turn = try RecordedTurn(Self.whole)
    #expect(
      turn.replayInput(source: "x")
        == HostFrame.source("x").bytes + HostFrame.clocks(turn.end.clocks).bytes + HostFrame.turn(Self.input).bytes)
    var fired = Self.input
    fired.root = .fire(timer: 3)
    var transcript = Transcript(input: fired)
    transcript.append(frameBody(.ended(TurnEnd(outcome: .nothing, clocks: ClockReadings()))))
    #expect(
      try RecordedTurn(transcript.bytes).replayInput(source: "")
        == HostFrame.clocks(ClockReadings()).bytes + HostFrame.turn(fired).bytes)
  }

  @Test("Cut off anywhere, it is refused")
  func truncated() {
    for count in 0..<Self.whole.count {
      #expect(throws: WireError.self) { try RecordedTurn(Array(Self.whole[..<count])) }
    }
  }

  static let refused: [(what: String, frames: [[UInt8]], error: WireError)] = [
    ("nothing", [], .malformed("a turn without its input")),
    ("no input", [WorkerFrame.output(.output, "x").bytes], .unknownKind(0x44)),
    ("another host frame", [HostFrame.fork.bytes], .malformed("a turn without its input")),
    ("no outputs", [HostFrame.turn(input).bytes], .malformed("a turn without its end")),
    (
      "no end", [HostFrame.turn(input).bytes, WorkerFrame.output(.output, "x").bytes],
      .malformed("a turn without its end")
    ),
    ("a host frame among the outputs", [HostFrame.turn(input).bytes, HostFrame.fork.bytes], .unknownKind(0x05)),
    ("an empty frame", [HostFrame.turn(input).bytes, [0]], .malformed("an empty frame")),
    ("a huge length", [HostFrame.turn(input).bytes, [0xff, 0xff, 0xff, 0xff, 0x0f]], .tooLong(4_294_967_295)),
  ]

  @Test("What is no turn is refused for its reason", arguments: refused.indices)
  func malformed(row: Int) {
    let (what, frames, error) = Self.refused[row]
    #expect(throws: error, "\(what)") { try RecordedTurn(frames.flatMap { $0 }) }
  }

  @Test("Whatever bytes are changed, it is a turn or an error, and nothing else")
  func fuzz() {
    var random = SeededGenerator(seed: 7)
    var refused = 0
    for _ in 0..<20_000 {
      var bytes = Self.whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      do {
        let turn = try RecordedTurn(bytes)
        // What was taken for a turn has every byte in its place.
        var again = Transcript(input: turn.input)
        for output in turn.outputs { again.append(output) }
        // Frames of the host have a place among them that only the worker knows.
        let isAlone =
          !turn.hasExchanges && !turn.capabilityFrames.contains { $0.first == HostFrame.observationKind }
        #expect(!isAlone ? again.bytes.count < bytes.count : again.bytes == bytes)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 1000)
  }

  @Test("A frame is described in a short line, whatever it holds")
  func descriptions() {
    let rows: [(WorkerFrame, String)] = [
      (.output(.output, "a\nb\n"), #"output "a\nb\n""#), (.output(.error, "e"), #"error output "e""#),
      (.timerSet(id: 3, delay: 20, repeats: true, kind: .interval), "interval timer 3 of 20 ms"),
      (.timerSet(id: 3, delay: 0, repeats: false, kind: .immediate), "immediate timer 3 of 0 ms"),
      (.timerCleared(id: 4), "timer 4 cleared"), (.fault("it broke"), "it broke"),
      (.ended(TurnEnd(outcome: .nothing, clocks: ClockReadings())), "no value"),
      (.ended(TurnEnd(outcome: .value("1"), clocks: ClockReadings())), #"the value "1""#),
      (.ended(TurnEnd(outcome: .failure("Uncaught x"), clocks: ClockReadings())), #"the error "Uncaught x""#),
      (
        .output(.output, String(repeating: "é", count: 61)), "output \"" + String(repeating: "é", count: 60) + "…\""
      ),
      (.forked, "something that doesn't belong into a turn"),
    ]
    for (frame, text) in rows { #expect(Divergence.describe(frameBody(frame)) == text) }
    #expect(Divergence.describe(nil) == "nothing")
    #expect(Divergence.describe([0xee]) == "a frame of the unknown kind 238")
  }

  @Test("A divergence under another engine names that as its cause")
  func cause() {
    let divergence = Divergence(
      kind: .wrong, entry: 12, call: nil, recorded: "no value", came: #"the value "1""#,
      recordedEngine: "JavaScriptCore 2.48.0", engine: "JavaScriptCore 2.50.6")
    #expect(
      divergence.description == """
        entry 12 gives something else than was recorded (wrong output)
          recorded: no value
          now:      the value "1"
        It was recorded under JavaScriptCore 2.48.0, and this is JavaScriptCore 2.50.6.
        """)
  }
}

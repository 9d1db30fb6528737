// A worker that has been taken over. Where it misbehaves and how are named by the locale that it is started in, as
// MOMENT@ACT with low lines for blanks; until that moment it serves as a worker of few words does.

import Glibc
import Platform
import Wire

let words = String(cString: getenv("LANG")).split(separator: "@").map { String($0.map { $0 == "_" ? " " : $0 }) }
let (moment, act) = (words[0], words[1])

func request(_ capability: UInt8, _ operation: UInt8, _ arguments: [String]) -> [UInt8] {
  CapabilityRequest(capability: capability, operation: operation, arguments: arguments.map { Array($0.utf8) }).bytes
}

/// Does what the host must survive; returns where it then goes on as if nothing had been.
func misbehave(on line: Line) {
  if let perform = callActs[act] { return perform(line) }
  switch act {
  case "garbage":
    // The first bytes are a frame that is too long, whatever follows.
    line.send([0xff, 0xff, 0xff, 0xff, 0x7f] + (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* 37) })
  case "empty frame": line.send([0])
  case "overlong length": line.send([0x81, 0x80, 0])
  case "unknown kind": line.send([1, 0xee])
  case "host frame": line.send(HostFrame.fork.bytes)
  case "wrong length": line.send([3, 0x44, 1, 5])
  case "trailing bytes": line.send([2, 0x41, 0])
  case "no text": line.send([4, 0x44, 1, 1, 0xff])
  case "no such stream": line.send([3, 0x44, 9, 0])
  case "no such timer kind": line.send([5, 0x45, 1, 1, 0, 7])
  case "endless delay": line.send([9, 0x45, 1, 0xff, 0xff, 0xff, 0xff, 0x7f, 0, 0])
  case "ready again": line.send(.ready(confinement: []))
  case "forked unasked": line.send(.forked)
  case "checked unasked": line.send(.checked(.incomplete))
  case "cost before the end": line.send(.cost(1))
  case "two ends":
    let end = WorkerFrame.ended(TurnEnd(outcome: .nothing, clocks: ClockReadings()))
    line.send(end.bytes + end.bytes)
  case "output after the end":
    let end = WorkerFrame.ended(TurnEnd(outcome: .nothing, clocks: ClockReadings()))
    line.send(end.bytes + WorkerFrame.output(.output, "too late\n").bytes)
  case "fault": line.send(.fault("it gives up"))
  case "endless output":
    let frame = WorkerFrame.output(.output, String(repeating: "x", count: 1 << 20)).bytes
    while true { line.send(frame) }
  case "half a frame": line.send(Array(WorkerFrame.output(.output, "cut off").bytes.dropLast(3)))
  case "descriptors":
    let bytes = WorkerFrame.output(.output, "a gift\n").bytes
    for _ in 0..<100 { line.send(bytes, passing: line.copyOfSocket) }
  case "empty request": line.send(.request([]))
  case "request to nobody": line.send(.request(request(99, 1, ["require", "", "x"])))
  case "request for nothing": line.send(.request(request(1, 77, ["require", "", "x"])))
  case "request without a question": line.send(.request(request(1, 1, ["require", "x"])))
  case "request of no text":
    line.send(.request(CapabilityRequest(capability: 1, operation: 1, arguments: [[0xff], [], []]).bytes))
  case "request with a rest": line.send(.request(request(1, 1, ["require", "", "x"]) + [0]))
  case "request of many parts": line.send(.request([1, 1, 0xff, 0xff, 0xff, 0x7f]))
  case "request after the end":
    line.send(WorkerFrame.ended(TurnEnd(outcome: .nothing, clocks: ClockReadings())))
    line.send(.request(request(1, 1, ["require", "", "x"])))
  case "silence": break
  default: fatalError("no such act: \(act)")
  }
  if act == "silence" || act == "half a frame" || act == "descriptors" { Fork.exit(0) }
  // Anything else must get it ended.
  while true { pause() }
}

/// Serves until the moment comes.
func serve(_ line: Line) -> Never {
  while true {
    switch line.receive() {
    case .turn(let input) where input.root == .calls: break
    case .call(let payload):
      // What a sandbox calls of its own accord is no such moment.
      let isEvaluation = payload.first == CallOperation.evaluate.rawValue
      if isEvaluation, ["call", "ring"].contains(moment) { misbehave(on: line) }
      line.send(.returned([]))
      if isEvaluation, moment == "after" { misbehave(on: line) }
    case .finish:
      if moment == "finish" { misbehave(on: line) }
      line.send(.ended(TurnEnd(outcome: .nothing, clocks: ClockReadings())))
      line.send(.cost(1))
    case .tables:
      if moment == "tables" { misbehave(on: line) }
      line.send(.tables([0, 0, 0, 0, 0, 0, 0]))
    case .turn:
      if moment == "turn" { misbehave(on: line) }
      line.send(.ended(TurnEnd(outcome: .value("done"), clocks: ClockReadings())))
      line.send(.cost(1))
    case .check:
      if moment == "check" { misbehave(on: line) }
      line.send(.checked(.complete(.script)))
    case .fork:
      if moment == "fork" { misbehave(on: line) }
      let next = line.takePassed()
      guard case .child = try! Fork.fork() else { continue }
      line.move(to: next)
      if moment == "child" { misbehave(on: line) }
      line.send(.forked)
    case .complete:
      if moment == "question" { misbehave(on: line) }
      line.send(.completions(start: 0, names: []))
    case .share: line.share()
    case .source, .clocks, .probe, .release, .answer, .response, .warmUp, .fire, .event, .observation: break
    }
  }
}

Supervisor.run(
  lifeline: Descriptor(adopting: 3), namespaces: { Namespaces.Report() },
  body: { _ in
    signal(SIGCHLD, SIG_IGN)
    let line = Line(4)
    line.speaksThroughRings = moment == "ring"
    if moment == "start" { misbehave(on: line) }
    line.send(.hello(engine: "Hostile 1"))
    line.send(.ready(confinement: []))
    serve(line)
  })

// A worker that has been taken over. Where it misbehaves and how are named by the locale that it is started in, as
// MOMENT@ACT with low lines for blanks; until that moment it serves as a worker of few words does.

import Glibc
import Platform
import Wire

let words = String(cString: getenv("LANG")).split(separator: "@").map { String($0.map { $0 == "_" ? " " : $0 }) }
let (moment, act) = (words[0], words[1])

func send(_ bytes: [UInt8], on socket: Int32, passing descriptor: Descriptor? = nil) {
  var rest = bytes[...]
  var descriptor = descriptor
  while !rest.isEmpty {
    do {
      let count = try rest.withUnsafeBytes { try Socket.send($0, on: socket, passing: descriptor) }
      descriptor = nil
      rest = rest.dropFirst(count)
    } catch {
      Fork.exit(0)
    }
  }
}

func send(_ frame: WorkerFrame, on socket: Int32) { send(frame.bytes, on: socket) }

/// Does what the host must survive.
func misbehave(on socket: Int32) -> Never {
  switch act {
  case "garbage":
    // The first bytes are a frame that is too long, whatever follows.
    send([0xff, 0xff, 0xff, 0xff, 0x7f] + (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* 37) }, on: socket)
  case "empty frame": send([0], on: socket)
  case "overlong length": send([0x81, 0x80, 0], on: socket)
  case "unknown kind": send([1, 0xee], on: socket)
  case "host frame": send(HostFrame.fork.bytes, on: socket)
  case "wrong length": send([3, 0x44, 1, 5], on: socket)
  case "trailing bytes": send([2, 0x41, 0], on: socket)
  case "no text": send([4, 0x44, 1, 1, 0xff], on: socket)
  case "no such stream": send([3, 0x44, 9, 0], on: socket)
  case "no such timer kind": send([5, 0x45, 1, 1, 0, 7], on: socket)
  case "endless delay": send([9, 0x45, 1, 0xff, 0xff, 0xff, 0xff, 0x7f, 0, 0], on: socket)
  case "ready again": send(.ready(confinement: []), on: socket)
  case "forked unasked": send(.forked, on: socket)
  case "checked unasked": send(.checked(.incomplete), on: socket)
  case "cost before the end": send(.cost(1), on: socket)
  case "two ends":
    let end = WorkerFrame.ended(TurnEnd(outcome: .nothing, clocks: ClockReadings()))
    send(end.bytes + end.bytes, on: socket)
  case "output after the end":
    let end = WorkerFrame.ended(TurnEnd(outcome: .nothing, clocks: ClockReadings()))
    send(end.bytes + WorkerFrame.output(.output, "too late\n").bytes, on: socket)
  case "fault": send(.fault("it gives up"), on: socket)
  case "endless output":
    let frame = WorkerFrame.output(.output, String(repeating: "x", count: 1 << 20)).bytes
    while true { send(frame, on: socket) }
  case "half a frame": send(Array(WorkerFrame.output(.output, "cut off").bytes.dropLast(3)), on: socket)
  case "descriptors":
    let bytes = WorkerFrame.output(.output, "a gift\n").bytes
    for _ in 0..<100 { send(bytes, on: socket, passing: Descriptor(adopting: dup(socket))) }
  case "silence": break
  default: fatalError("no such act: \(act)")
  }
  if act == "silence" || act == "half a frame" || act == "descriptors" { Fork.exit(0) }
  // Anything else must get it ended.
  while true { pause() }
}

/// Serves until the moment comes.
func serve(on first: Int32) -> Never {
  var socket = first
  var splitter = FrameSplitter()
  var passed: Descriptor?
  var room = [UInt8](repeating: 0, count: 4096)
  while true {
    let frame: HostFrame
    do {
      if let body = try splitter.next() {
        frame = try HostFrame(body)
      } else {
        let received = try room.withUnsafeMutableBytes { try Socket.receive(into: $0, on: socket) }
        guard let received, received.count > 0 else { Fork.exit(0) }
        splitter.append(room[..<received.count])
        passed = received.descriptor ?? passed
        continue
      }
    } catch {
      fatalError("\(error)")
    }
    switch frame {
    case .turn(let input) where input.root == .calls: break
    case .call:
      if moment == "call" { misbehave(on: socket) }
      send(.returned([]), on: socket)
    case .finish:
      if moment == "finish" { misbehave(on: socket) }
      send(.ended(TurnEnd(outcome: .nothing, clocks: ClockReadings())), on: socket)
      send(.cost(1), on: socket)
    case .tables:
      if moment == "tables" { misbehave(on: socket) }
      send(.tables([0, 0, 0, 0, 0, 0]), on: socket)
    case .turn:
      if moment == "turn" { misbehave(on: socket) }
      send(.ended(TurnEnd(outcome: .value("done"), clocks: ClockReadings())), on: socket)
      send(.cost(1), on: socket)
    case .check:
      if moment == "check" { misbehave(on: socket) }
      send(.checked(.complete(.script)), on: socket)
    case .fork:
      if moment == "fork" { misbehave(on: socket) }
      guard let next = passed else { fatalError("a fork without a socket") }
      passed = nil
      guard case .child = try! Fork.fork() else { continue }
      close(socket)
      socket = dup(next.raw)
      splitter = FrameSplitter()
      if moment == "child" { misbehave(on: socket) }
      send(.forked, on: socket)
    case .complete, .findUnusable:
      if moment == "question" { misbehave(on: socket) }
      send(.unusable([]), on: socket)
    case .source, .clocks, .probe, .release, .answer, .share, .warmUp: break
    }
  }
}

Supervisor.run(
  lifeline: Descriptor(adopting: 3), namespaces: { Namespaces.Report() },
  body: { _ in
    signal(SIGCHLD, SIG_IGN)
    if moment == "start" { misbehave(on: 4) }
    send(.hello(engine: "Hostile 1"), on: 4)
    send(.ready(confinement: []), on: 4)
    serve(on: 4)
  })

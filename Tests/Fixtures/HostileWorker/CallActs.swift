import Glibc
import Platform
import Wire

/// What a worker can do that the program has called, by the words for it. The program's object 1 is a function that it was
/// given, and 99 is none.
let callActs: [String: @Sendable (Line) -> Void] = [
  // Results that make no sense.
  "flags": { $0.send(.returned([9])) },
  "cut clocks": { $0.send(.returned([2, 1])) },
  "no such value": { $0.send(.returned([0, 0xee])) },
  "thrown nonsense": { $0.send(.returned([1, 0xee])) },
  "half a value": { $0.send(.returned(value(.latin1, 5, 0x61))) },
  "two values": { $0.send(.returned(value(.undefined, 0))) },
  "hole": { $0.send(.returned(value(.hole))) },
  "huge array": { $0.send(.returned(value(.array, 0xff, 0xff, 0xff, 0xff, 0x0f))) },
  "deep array": { line in
    let levels = [[UInt8]](repeating: [ValueTag.array.rawValue, 1], count: 1 << 18)
    line.send(.returned([0] + levels.joined() + [0]))
  },
  "back to nothing": { $0.send(.returned(value(.back, 0))) },
  "object 0": { $0.send(.returned(value(.appObject, 0, 0))) },
  "object of no kind": { $0.send(.returned(value(.appObject, 1, 77))) },
  "stranger": { $0.send(.returned(value(.hostObject, 99))) },
  "described object": { $0.send(.returned(value(.describedHostObject, 1, 0, 0))) },

  // Asks that make no sense.
  "empty ask": { $0.send(.ask([])) },
  "unknown ask": { $0.send(.ask([0x7f, ValueTag.hostObject.rawValue, 1])) },
  "ask to evaluate": { $0.send(.ask(operation(.evaluate, on: 1))) },
  "ask of a stranger": { $0.send(.ask(operation(.apply, on: 99, 0))) },
  "ask with a stranger": { $0.send(.ask(operation(.apply, on: 1, 0, ValueTag.hostObject.rawValue, 99))) },
  "ask of its own": { $0.send(.ask([CallOperation.apply.rawValue, ValueTag.appObject.rawValue, 1, 1, 0])) },
  "cut ask": { $0.send(.ask(operation(.set, on: 1))) },
  "ask for no key": { $0.send(.ask(operation(.get, on: 1, ValueTag.null.rawValue))) },
  "ask for what it let go of": { line in
    line.send(.dropped([Receipts(id: 1, count: 1000)]))
    line.send(.ask(operation(.apply, on: 1, 0)))
  },

  // Words without an answer that make no sense.
  "empty notification": { $0.send(.notify([])) },
  "unknown notification": { $0.send(.notify([0x7f])) },
  "notification of a question": { $0.send(.notify(operation(.get, on: 1))) },
  "notification of a stranger": { $0.send(.notify(operation(.apply, on: 99, 0))) },
  "settlement of nothing": { $0.send(.notify([CallOperation.settled.rawValue, 0, 0, 0])) },
  "empty receipts": { $0.send(.dropped([Receipts(id: 1, count: 0)])) },

  // What a good worker says too, but not then.
  "ask": { $0.send(.ask(operation(.apply, on: 1, 0))) },
  "notification": { $0.send(.notify(operation(.apply, on: 1, 0))) },
  "result": { $0.send(.returned([])) },

  "nested nonsense": { line in
    line.send(.ask(operation(.apply, on: 1, 0)))
    // The program calls back before it answers.
    _ = line.receive()
    line.send(.returned([0, 0xee]))
    _ = line.receive()
  },

  // What never ends.
  "endless notifications": { line in
    while true { line.send(.notify(operation(.apply, on: 1, 0))) }
  },
  "endless asks": { line in
    while true {
      line.send(.ask(operation(.apply, on: 1, 0)))
      _ = line.receive()
    }
  },
  "endless nesting": { line in
    while true {
      line.send(.ask(operation(.apply, on: 1, 0)))
      // The program answers with a call, as long as it can.
      guard case .call = line.receive() else { Fork.exit(0) }
    }
  },
  "endless silence": { _ in
    while true { pause() }
  },

  // What lies in the shared memory and can't.
  "wrote too far": { line in
    line.scribble(1 << 40, at: .workerWrote)
    line.ring()
    pause()
  },
  "wrote backwards": { line in
    line.scribble(.max, at: .workerWrote)
    line.ring()
    pause()
  },
  "began later": { line in
    line.scribble(1 << 40, at: .workerStarted)
    line.send(.output(.output, "something"))
    pause()
  },
  // This one is found out only by who writes more than there was room for.
  "read too far": { $0.scribble(1 << 40, at: .workerRead) },
  "scribbles": { line in
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<100_000 {
      let now = UInt64.random(in: 0...1 << 17, using: &chance)
      line.scribble(.random() ? now : chance.next(), at: Line.Cell.allCases.randomElement(using: &chance)!)
    }
    line.ring()
    pause()
  },
]

/// The payload of a result: a value that begins with `tag`.
private func value(_ tag: ValueTag, _ rest: UInt8...) -> [UInt8] { [0, tag.rawValue] + rest }

/// The payload of an ask or a notification about the program's object `number`, which is below 128.
private func operation(_ operation: CallOperation, on number: UInt8, _ rest: UInt8...) -> [UInt8] {
  [operation.rawValue, ValueTag.hostObject.rawValue, number] + rest
}

import TestSupport
import Wire

extension SeededGenerator {
  /// A number of any length in bits.
  mutating func number(upTo limit: UInt64) -> UInt64 {
    (next() >> UInt64.random(in: 0..<64, using: &self)) % (limit == .max ? limit : limit + 1)
  }

  mutating func text() -> String {
    let pieces = ["", "a", "\n", "é", "😀", "\u{0}", "\u{fffd}", "x = 1; ", "e\u{301}"]
    return (0..<Int.random(in: 0..<6, using: &self)).map { _ in pieces.randomElement(using: &self)! }.joined()
  }

  mutating func texts() -> [String] { (0..<Int.random(in: 0..<4, using: &self)).map { _ in text() } }

  mutating func flag() -> Bool { Bool.random(using: &self) }

  mutating func clocks() -> ClockReadings {
    var clocks = ClockReadings()
    for _ in 0..<Int.random(in: 0..<9, using: &self) {
      clocks.wall.append(Int64(bitPattern: number(upTo: .max)))
      clocks.monotonic.append(Int64(number(upTo: 3)))
      if number(upTo: 3) == 0 { clocks.chance.append(Int64(bitPattern: number(upTo: .max))) }
    }
    return clocks
  }

  mutating func turn() -> TurnInput {
    let number = Int(number(upTo: UInt64(UInt32.max)))
    let roots: [TurnInput.Root] = [
      .evaluate(entry: number, form: .script), .evaluate(entry: number, form: .objectLiteral), .fire(timer: number),
      .calls,
    ]
    return TurnInput(
      root: roots.randomElement(using: &self)!,
      seed: Seed(
        UInt32(truncatingIfNeeded: next()), UInt32(self.number(upTo: 5)), UInt32(truncatingIfNeeded: next()), .max),
      sessionTime: self.number(upTo: .max), columns: Int(self.number(upTo: 65_536)), color: flag(), layout: layout())
  }

  mutating func layout() -> Layout {
    var layout = Layout()
    guard flag() else { return layout }
    func limit(_ usual: Int?, _ generator: inout Self) -> Int? {
      switch generator.number(upTo: 2) {
      case 0: usual
      case 1: nil
      default: Int(generator.number(upTo: UInt64(Layout.most)))
      }
    }
    layout.depth = limit(layout.depth, &self)
    layout.maxArrayLength = limit(layout.maxArrayLength, &self)
    layout.maxStringLength = limit(layout.maxStringLength, &self)
    layout.compact = limit(3, &self).map { .levels($0) } ?? .on
    layout.showHidden = flag()
    layout.getters = flag()
    layout.sorted = flag()
    layout.numericSeparator = flag()
    layout.showProxy = flag()
    layout.isWidthChosen = flag()
    return layout
  }

  mutating func end() -> TurnEnd {
    let outcomes: [TurnEnd.Outcome] = [.nothing, .value(text()), .failure(text())]
    return TurnEnd(outcome: outcomes.randomElement(using: &self)!, clocks: clocks())
  }

  /// One frame of each kind that has a form of its own.
  mutating func hostFrames() -> [HostFrame] {
    let text = text()
    return [
      .source(self.text()), .clocks(clocks()), .turn(turn()), .check(self.text()), .fork,
      .complete(text: text, cursor: Int.random(in: 0...text.utf16.count, using: &self)),
      .probe(self.text()), .share, .finish, .release(receipts()), .tables, .warmUp,
      .fire(timer: Int(number(upTo: UInt64(UInt32.max))), since: number(upTo: .max), at: number(upTo: .max)),
    ]
  }

  /// One frame of each kind that has a form of its own.
  mutating func workerFrames() -> [WorkerFrame] {
    let kinds: [TimerKind] = [.timeout, .interval, .immediate]
    let completenesses: [Completeness] = [
      .complete(.script), .complete(.objectLiteral), .incomplete,
      .invalid(SyntaxProblem(message: text(), line: Int(number(upTo: UInt64(Int32.max))), column: flag() ? 7 : nil)),
    ]
    return [
      .ready(confinement: texts()), .forked, .forkRefused(text()),
      .checked(completenesses.randomElement(using: &self)!), .output(flag() ? .output : .error, text()),
      .timerSet(
        id: Int(number(upTo: UInt64(UInt32.max))), delay: Int(number(upTo: UInt64(Int32.max))), repeats: flag(),
        kind: kinds.randomElement(using: &self)!),
      .timerCleared(id: Int(number(upTo: UInt64(UInt32.max)))), .ended(end()), .cost(number(upTo: .max)),
      .completions(start: Int(number(upTo: UInt64(Framing.longest))), names: texts()),
      .probed(text()), .fault(text()), .hello(engine: text()), .dropped(receipts()),
    ]
  }

  private mutating func receipts() -> [Receipts] {
    (0..<Int.random(in: 0..<4, using: &self)).map { _ in
      Receipts(id: Int(number(upTo: UInt64(UInt32.max) - 1)) + 1, count: Int(number(upTo: 1000)) + 1)
    }
  }

  /// Frames whose payload is not this module's to understand.
  mutating func payloadFrames() -> (host: [HostFrame], worker: [WorkerFrame]) {
    let payload = (0..<Int.random(in: 0..<40, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self) }
    return (
      [
        .call(payload), .answer(payload), .response(payload), .event(payload, since: next() >> 1),
        .observation(payload),
      ],
      [.ask(payload), .notify(payload), .returned(payload), .tables(payload), .request(payload)]
    )
  }
}

/// A frame without its length.
func body(_ frame: [UInt8]) throws -> ArraySlice<UInt8> {
  var splitter = FrameSplitter()
  splitter.append(frame)
  return try splitter.next()!
}

import Engine
import Wire

extension Realm {
  /// Performs a call from the program, and what it leads to; gives the payload of its result.
  ///
  /// - Parameter isNested: whether it comes within another call or turn, whose microtasks are then not run.
  func call(_ payload: [UInt8], isNested: Bool) -> [UInt8] {
    loadMembrane()
    let count: Double
    do {
      count = try callHook.call(membrane.receive(payload), isNested)
    } catch {
      Runner.end(because: "internal error in a call: \(error.value.text)")
    }
    if isNested { return membrane.message(count) }
    let result = membrane.result(count)
    if membrane.hasRejections {
      membrane.hasRejections = false
      invoke("reportRejections")
    }
    return Self.result(result, with: clocks.take())
  }

  /// Has the engine do once what every fork of this process would do anew: compile what a call needs, and collect what
  /// the start left.
  func warmUpCalls() {
    var payload = ByteWriter()
    payload.write(byte: CallOperation.evaluate.rawValue)
    for text in ["({ a: [0, 'text'] })", "warm-up"] {
      payload.write(byte: ValueTag.latin1.rawValue)
      payload.write(text)
    }
    begin(TurnInput(root: .calls, seed: Seed(1, 1, 1, 1), sessionTime: 0, columns: 80, color: false), recorded: nil)
    _ = call(payload.bytes, isNested: true)
    context.collectGarbage()
  }

  /// In a replay: takes in what the clocks said in the next call.
  func feed(_ recorded: ClockReadings) { clocks.feed(recorded) }

  /// The program has let go of objects of the app.
  func release(_ receipts: [Receipts]) {
    loadMembrane()
    for receipt in receipts {
      invoke("release", [context.number(Double(receipt.id)), context.number(Double(receipt.count))])
    }
  }

  /// The payload of the membrane's tables.
  func tables() -> [UInt8] {
    loadMembrane()
    return membrane.message(invoke("tables")?.number ?? 0)
  }

  /// Finds which objects of the program the app has let go of, where the table has grown enough to be worth it.
  func sweep(always: Bool = false) -> [Receipts] {
    guard hasMembrane, membrane.wantsSweep || always else { return [] }
    membrane.wantsSweep = false
    invoke("weaken")
    context.collectGarbage()
    invoke("sweep")
    return membrane.takeDropped()
  }

  /// The payload of a result with the clocks' readings.
  private static func result(_ payload: [UInt8], with clocks: ClockReadings) -> [UInt8] {
    let hasClocks: UInt8 = 2
    let hasChance: UInt8 = 4
    guard clocks != ClockReadings() else { return payload }
    var writer = ByteWriter()
    let flags = clocks.hasChance ? hasClocks | hasChance : hasClocks
    writer.write(byte: (payload.first ?? 0) | flags)
    clocks.write(to: &writer)
    writer.write(raw: payload.isEmpty ? [ValueTag.undefined.rawValue] : payload.dropFirst())
    return writer.bytes
  }
}

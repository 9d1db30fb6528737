import Wire

extension Sandbox {
  /// A moment of a sandbox, to go back to. As long as somebody has it, the way there is short, and the objects that the
  /// program had given the app by then are kept.
  public final class Moment: Sendable {
    let mark: Mark
    let tables: MembraneTables
    let pins: PinBoard

    init(mark: Mark, tables: MembraneTables, pins: PinBoard) {
      self.mark = mark
      self.tables = tables
      self.pins = pins
    }

    deinit { pins.letGo(of: mark) }
  }

  /// The moment where the sandbox is. Going back to it takes milliseconds, however much has happened since: for as long
  /// as somebody has it, a process that is set aside keeps its state.
  ///
  /// - Throws: ``SandboxError/busy(_:)`` while a call is going on.
  public func mark() throws(SandboxError) -> Moment {
    lock.lock()
    defer { lock.unlock() }
    try checkIsIdle("a moment can't be marked")
    try defineWaiting()
    let mark = try Self.mapped { () throws(SessionError) in try session.pin() }
    return Moment(mark: mark, tables: membrane.tables, pins: session.pins)
  }

  /// Brings back the state of a moment, earlier or later, on this line of history or another one. No effect of the
  /// program is repeated or undone.
  ///
  /// References to objects that the app didn't have at the moment become stale; those that it had mean what they meant.
  /// - Throws: ``SandboxError/stale(_:)`` for a moment of another sandbox, ``SandboxError/busy(_:)`` while a call is
  ///   going on, ``SandboxError/diverged(_:)`` where the way had to be replayed and can't be; the sandbox is then as it
  ///   was.
  public func goto(_ moment: Moment) throws(SandboxError) {
    lock.lock()
    defer { lock.unlock() }
    try checkIsIdle("a sandbox can't go anywhere")
    guard moment.pins === session.pins else {
      throw .stale("the moment is one of another sandbox: each goes to its own")
    }
    _ = try Self.mapped { () throws(SessionError) in try session.go(to: moment.mark, tables: moment.tables) }
    try arrive()
  }

  /// Takes the last `count` calls back that could change something: evaluations, calls of functions, `set` and the
  /// like; reading is not counted. What the app did by itself after a call, such as with a timer, goes with the call.
  /// Calls that were made before a snapshot was taken count too. No effect of the program is undone.
  ///
  /// - Throws: as ``goto(_:)``; ``SandboxError/stale(_:)`` where there are fewer. The sandbox is then as it was.
  public func undo(_ count: Int = 1) throws(SandboxError) {
    lock.lock()
    defer { lock.unlock() }
    try checkIsIdle("nothing can be undone")
    guard count > 0 else { return }
    try Self.mapped { () throws(SessionError) in try session.undoCalls(count) }
    try arrive()
  }

  /// Has what is pending at the moment where the sandbox is now go on.
  private func arrive() throws(SandboxError) {
    loseWaiters()
    try giveUpLostPromises()
    membrane.awaitDebts()
  }

  // MARK: Looking

  /// What the prompt of jsrepl would print for `expression`, evaluated now in a fork that is thrown away: neither state
  /// nor record notice, whatever it does. The program's objects can't be used in it.
  ///
  /// What it prints goes nowhere, its microtasks run, and its timers never fire. It may take what ``limits`` give to a
  /// call, and ``stop()`` stops it as one.
  /// - Parameter expression: a script; what it declares is gone afterwards.
  /// - Returns: the text, 80 columns wide and without colours.
  /// - Throws: ``SandboxError/exception(_:)`` where the expression throws: an error whose message is the text of what
  ///   was thrown. What else keeps a call from being done, ``SandboxError/timedOut`` and its kin.
  ///   ``SandboxError/busy(_:)`` while a call is going on.
  public func inspect(_ expression: String) throws(SandboxError) -> String {
    lock.lock()
    defer { lock.unlock() }
    try checkIsIdle("nobody can look")
    try defineWaiting()
    var evaluation = OperandWriter(.evaluate, membrane: membrane)
    try evaluation.write(.string(expression))
    try evaluation.write(.string("inspect"))
    let question = evaluation.bytes
    session.settings.memoryLimit = limits.memory
    stopSignal.begin()
    defer { stopSignal.end() }
    let look = try Self.mapped { () throws(SessionError) in
      try session.look(timeLimit: limits.nanoseconds) { (call) throws(Stop) in
        try described(question, call: call)
      }
    }
    switch look {
    case .success(let answer):
      if answer.isThrown { throw .exception(JavaScriptError(answer.text)) }
      return answer.text
    case .failure(let stop): throw SandboxError(stop, setback: nil)
    }
  }

  /// The text of what an evaluation gives in a fork of the app, whose objects the program can't hold: they go when the
  /// look is over.
  private func described(
    _ evaluation: [UInt8], call: ([UInt8]) throws(Stop) -> [UInt8]
  ) throws(Stop) -> (text: String, isThrown: Bool) {
    let answer = try call(evaluation)
    let (isThrown, question) = try understood { () throws(WireError) in
      let result = try CallResult(answer[...])
      let operation = [CallOperation.describe.rawValue]
      return (result.isThrown, operation + (try Self.operand(result.value)))
    }
    let description = try call(question)
    let text = try understood { () throws(WireError) in
      var reader = ValueReader(try CallResult(description[...]).value, resolver: membrane)
      return try reader.readText().repaired
    }
    return (text, isThrown)
  }

  /// What `body` gives; that it can't be made out is the worker's fault.
  private func understood<Result>(_ body: () throws(WireError) -> Result) throws(Stop) -> Result {
    do {
      return try body()
    } catch {
      throw .failed(.hostile(error))
    }
  }

  /// An encoded value as the host may send it back: an error goes as the object that it is.
  private static func operand(_ value: ArraySlice<UInt8>) throws(WireError) -> [UInt8] {
    guard value.first == ValueTag.appError.rawValue else { return Array(value) }
    var reader = ByteReader(value.dropFirst())
    var writer = ByteWriter()
    writer.write(byte: ValueTag.appObject.rawValue)
    writer.write(try reader.readUnsigned())
    writer.write(byte: AppObjectKind.object.rawValue)
    return writer.bytes
  }
}

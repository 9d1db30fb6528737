import Capabilities
import Foundation
import Journal
import Platform
import Wire

/// A JavaScript app in a process of its own, whose whole state can be saved and brought back.
///
/// The app has a realm of its own and reaches nothing but what ``init(_:globals:grants:limits:)`` gives it. Every exchange
/// between it and the program is recorded; `takeSnapshot(captures:)` saves the record, and
/// ``restore(from:globals:grants:limits:)`` brings the state back by replaying it, without repeating an effect.
///
/// A sandbox may be used from any thread. One call is done at a time; a function of the program that the app calls may
/// call the app again, from the thread that it is called on: another one would wait for the call to end. Other
/// sandboxes run beside it, each in its own process.
///
/// The process ends when nobody holds the sandbox or a ``Reference`` to an object of its app. The sandbox holds what the
/// app was given: a function of the program that keeps a reference, such as a callback, keeps the sandbox too.
public final class Sandbox: @unchecked Sendable {
  let session: Session
  /// Held during each operation. Recursive, since functions of the program call back.
  let lock = NSRecursiveLock()
  /// Delivers what the program owes the app, without keeping a thread of Swift's concurrency waiting.
  let queue = DispatchQueue(label: "rewind.sandbox")
  /// Those who wait for promises of the app, by the promise's number.
  var waiters: [Int: [Waiter]] = [:]
  /// Whether a thread listens to what goes on outside, for those who wait.
  var isListening = false
  /// When timers are to be fired for those who wait, in nanoseconds of the monotonic clock; nil where that is not planned.
  var firing: Int64?
  let stopSignal: StopSignal
  /// Global names that the app is given before its first call.
  var waiting: [String: Value] = [:]

  /// What a call may use, unless it says otherwise itself.
  public var limits: Limits {
    get { lock.withLock { storedLimits } }
    set { lock.withLock { storedLimits = newValue } }
  }
  private var storedLimits: Limits

  /// Gets what the app prints with the console that each realm has, where ``init(_:globals:grants:limits:)`` gave no other;
  /// nil to discard it. Called during the call that printed, on its thread; never during a replay. It can't call the app.
  public var output: (@Sendable (StandardStream, String) -> Void)? {
    get { lock.withLock { storedOutput } }
    set { lock.withLock { storedOutput = newValue } }
  }
  private var storedOutput: (@Sendable (StandardStream, String) -> Void)?

  /// Gets the reason of each promise that was rejected in the app with nobody handling it, and its text as a prompt
  /// prints it; nil to discard it. Called during the call, on its thread; never during a replay.
  ///
  /// So it gets what a microtask throws, what goes wrong in a timer that fires while somebody waits (as a text only),
  /// and the error where the app called a ``HostFunction/notification(_:length:body:)`` that is not there after a
  /// restore.
  public var unhandledRejection: (@Sendable (Value, String) -> Void)? {
    get { lock.withLock { storedUnhandledRejection } }
    set { lock.withLock { storedUnhandledRejection = newValue } }
  }
  private var storedUnhandledRejection: (@Sendable (Value, String) -> Void)?

  var membrane: Membrane { session.membrane }

  /// A sandbox in which nothing has happened yet. Its global names are defined with the first call.
  ///
  /// - Parameters:
  ///   - zygote: what to fork it from; nil for one that all sandboxes of the process share, which is started with the
  ///     first.
  ///   - globals: what the app finds under these names, beside what the language and the realm have.
  ///   - grants: what of the machine the app may use: by default nothing.
  ///   - limits: what each call may use.
  /// - Throws: ``SandboxError/unavailable(_:)`` where there is no worker; ``SandboxError/notPassable(_:)`` for a global
  ///   that can't be made a value. One that is an object of another sandbox is found out by the first call only, which
  ///   throws, as do the calls after it: ``define(globals:)`` can't help either.
  public convenience init(
    _ zygote: Zygote? = nil, globals: [String: any ValueConvertible] = [:], grants: Grants = Grants(),
    limits: Limits = Limits()
  ) throws(SandboxError) {
    let zygote = try Self.mapped { () throws(SessionError) in
      if let zygote { zygote } else { try Zygote.shared(.current) }
    }
    let header = SessionHeader(
      engine: zygote.engine, timeZone: zygote.environment.timeZone, locale: zygote.environment.locale,
      created: Clock.wallMilliseconds(), random: (0..<SessionHeader.randomByteCount).map { _ in .random(in: 0...255) })
    let session = try Self.mapped { () throws(SessionError) in
      try Session(zygote, journal: .inMemory(header: header), settings: Self.settings)
    }
    try self.init(session, limits: limits)
    session.grants = grants
    _ = try Self.mapped { () throws(SessionError) in try session.wakeRunner() }
    waiting = try Self.values(globals)
  }

  init(_ session: Session, limits: Limits) throws(SandboxError) {
    self.session = session
    storedLimits = limits
    do {
      stopSignal = try StopSignal()
    } catch {
      throw .unavailable(error.description)
    }
    session.settings.interruption = stopSignal.interruption
    session.membrane.sandbox = self
    session.output = { [unowned self] in storedOutput?($0, $1) }
  }

  static var settings: Session.Settings { Session.Settings(memoryLimit: nil, checkpointMemory: 256 << 20) }

  /// Gives the app further global names, or gives names anew.
  ///
  /// - Throws: ``SandboxError/notPassable(_:)`` where a value can't cross; the names are then as they were.
  ///   ``SandboxError/exception(_:)`` where a name is one that can't be replaced, such as `undefined`; names that come
  ///   after it in the alphabet are then not defined.
  public func define(globals: [String: any ValueConvertible]) throws(SandboxError) {
    lock.lock()
    defer { lock.unlock() }
    try defineWaiting()
    waiting = try Self.values(globals)
    do {
      try defineWaiting()
    } catch {
      waiting = [:]
      throw error
    }
  }

  /// Gives the app the global names that it has not been given yet.
  func defineWaiting() throws(SandboxError) {
    guard !waiting.isEmpty else { return }
    let globals = waiting
    waiting = [:]
    // In order, so that the same globals always make the same record.
    let names = globals.keys.sorted()
    do {
      _ = try perform(.globals) { writer throws(SandboxError) in
        writer.write(count: names.count)
        for name in names {
          try writer.write(.string(name))
          try writer.write(globals[name]!)
        }
      }
    } catch {
      waiting = globals
      throw error
    }
    membrane.globals.merge(globals) { $1 }
  }

  /// The values that the app is to find under global names.
  static func values(_ globals: [String: any ValueConvertible]) throws(SandboxError) -> [String: Value] {
    var values: [String: Value] = [:]
    for (name, value) in globals {
      do {
        values[name] = try value.javaScriptValue
      } catch {
        throw .notPassable("the global \(name): \(error)")
      }
    }
    return values
  }

  // MARK: Evaluating

  /// The completion value of `source`, evaluated as a script: its declarations stay.
  ///
  /// - Parameters:
  ///   - source: text of ECMAScript, not of a module.
  ///   - filename: what stacks call it.
  /// - Returns: a copy of plain data, a reference to anything else.
  /// - Throws: ``SandboxError/exception(_:)`` with what the app throws, also for a syntax error; and what else keeps a
  ///   call from being done.
  @discardableResult
  public func evaluate(_ source: String, filename: String = "script") throws(SandboxError) -> Value {
    try perform(.evaluate) { writer throws(SandboxError) in
      try writer.write(.string(source))
      try writer.write(.string(filename))
    }
  }

  /// What `source`, evaluated as a CommonJS module, exports.
  ///
  /// - Parameters:
  ///   - source: text that finds `exports`, `module`, `__filename` and `__dirname`; its `require` finds no module. What
  ///     it declares is its own.
  ///   - filename: what stacks call it, and `__filename`.
  /// - Throws: ``SandboxError/exception(_:)`` with what the app throws, also for a syntax error;
  ///   ``SandboxError/notPassable(_:)`` where `module.exports` is no object; and what else keeps a call from being
  ///   done.
  public func evaluateCommonJSModule(
    _ source: String, filename: String = "module.js"
  ) throws(SandboxError) -> Reference {
    let exports = try perform(.module) { writer throws(SandboxError) in
      try writer.write(.string(source))
      try writer.write(.string(filename))
    }
    guard case .reference(let reference) = exports else {
      throw .notPassable(
        "\(filename) exports \(exports), which is no object: module.exports must be an object or function")
    }
    return reference
  }

  /// Does something with other limits for each call in it. Other threads' calls wait meanwhile.
  ///
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  public func withLimits<Result>(
    _ limits: Limits, _ body: () throws(SandboxError) -> Result
  ) throws(SandboxError) -> Result {
    lock.lock()
    defer { lock.unlock() }
    let before = storedLimits
    storedLimits = limits
    defer { storedLimits = before }
    return try body()
  }

  /// Stops the call or the timer that is going on, if one is; to be called from another thread, or from a function of
  /// the program that the app has called. The call throws ``SandboxError/cancelled``, and the sandbox is then as it was
  /// before. A call that begins later is not stopped.
  public func stop() { stopSignal.raise() }

  // MARK: Calling

  /// Has the app perform an operation.
  ///
  /// - Parameters:
  ///   - values: what of the operands must not be let go of before the app has it.
  ///   - operands: writes what it is performed on; must not use the sandbox.
  func perform(
    _ operation: CallOperation, keeping values: [Value] = [],
    operands: (inout OperandWriter) throws(SandboxError) -> Void
  ) throws(SandboxError) -> Value {
    defer { withExtendedLifetime(values) {} }
    lock.lock()
    defer { lock.unlock() }
    try checkMayCall()
    try defineWaiting()
    // What is written depends on what the app has: it must be there.
    try Self.mapped { () throws(SessionError) in try session.prepareCall() }
    var writer = OperandWriter(operation, membrane: membrane)
    let tables = membrane.tables
    do {
      try operands(&writer)
    } catch {
      membrane.tables = tables
      throw error
    }
    session.settings.memoryLimit = storedLimits.memory
    stopSignal.begin()
    defer { stopSignal.end() }
    let result: (value: Value, isThrown: Bool)
    switch try Self.mapped({ () throws(SessionError) in
      try session.call(writer.bytes, timeLimit: storedLimits.nanoseconds) { (payload) throws(WireError) in
        try membrane.value(ofResult: payload)
      }
    }) {
    case .returned(let returned): result = returned
    case .stopped(let stop, let setback): throw SandboxError(stop, setback: setback)
    }
    settleWaiters()
    attendWaiters()
    guard result.isThrown else { return result.value }
    if case .hostObject(let object) = result.value, let missing = object as? MissingHostObject,
      let known = try error(for: missing)
    {
      throw .exception(known)
    }
    throw .exception(JavaScriptError(throwing: result.value))
  }

  /// What the app has of an error that the program of a snapshot threw into it, and that it has thrown on; nil where it
  /// is no error.
  private func error(for missing: MissingHostObject) throws(SandboxError) -> JavaScriptError? {
    func text(_ name: String) throws(SandboxError) -> String? {
      try perform(.get) { writer throws(SandboxError) in
        try writer.write(.hostObject(missing))
        try writer.write(keys: [PropertyKey(name)])
      }.string
    }
    guard let className = try text("name"), let message = try text("message") else { return nil }
    let error = JavaScriptError(message, className: className)
    membrane.recognize(error, as: missing.number)
    return error
  }

  private func checkMayCall() throws(SandboxError) {
    guard let current = session.current, current.isHearing else { return }
    throw .busy(
      "the app doesn't wait for what it prints or notifies of, so it can't be called from there: use a HostFunction")
  }

  /// Throws where a call is going on.
  func checkIsIdle(_ what: String) throws(SandboxError) {
    guard session.isBusy else { return }
    throw .busy("\(what) in the middle of a call: do it when the call has returned")
  }

  /// What `body` gives, its errors as those of a sandbox.
  static func mapped<Result>(_ body: () throws(SessionError) -> Result) throws(SandboxError) -> Result {
    do {
      return try body()
    } catch {
      throw SandboxError(error)
    }
  }
}

import Foundation
import Platform
import Wire

/// What a sandbox does by itself: promises that settle, timers that fire.
extension Sandbox {
  /// Somebody who waits for a promise of the app.
  struct Waiter: Sendable {
    let request: CancellableRequest
    let done: @Sendable (Result<Value, SandboxError>) -> Void
  }

  /// Nanoseconds until the next timer of the app is due, 0 where one is; nil where none waits, within a call, and after
  /// a timer had to be stopped, until something else has been done. Fires none by itself: ``fireTimers()`` does, as
  /// waiting for a promise does.
  public var nanosecondsUntilTimer: Int64? {
    lock.withLock { session.isBusy ? nil : session.nanosecondsUntilTimer }
  }

  /// Whether something is under way outside that the app is to be told of, such as a request or a subprocess.
  public var isPending: Bool { lock.withLock { !session.isBusy && session.isPending } }

  /// Fires the timers of the app that are due and tells it what has happened outside, one after the other, and at most
  /// 1,000.
  ///
  /// - Returns: how many turns that made.
  /// - Throws: ``SandboxError/exception(_:)`` where a timer's function throws, or leaves a rejected promise that nobody
  ///   handles: an error whose message is the text of that. The timer has fired; the others do the next time.
  ///   ``SandboxError/busy(_:)`` while a call is going on. What a timer that was stopped throws is what a call would,
  ///   and it has not fired: as it would do the same again, no timer fires until something else has been done.
  @discardableResult
  public func fireTimers() throws(SandboxError) -> Int {
    lock.lock()
    defer { lock.unlock() }
    try checkIsIdle("no timer fires")
    var fired = 0
    // A timer that sets another one for now must not keep the caller for ever.
    while fired < 1000 {
      session.settings.memoryLimit = limits.memory
      stopSignal.begin()
      defer { stopSignal.end() }
      let evaluation = try Self.mapped { () throws(SessionError) -> Session.Evaluation? in
        if session.nanosecondsUntilTimer == 0 { return try session.fireTimer(timeLimit: limits.nanoseconds) }
        return try session.takeEvent(timeLimit: limits.nanoseconds)
      }
      guard let evaluation else { break }
      fired += 1
      settleWaiters()
      switch evaluation.outcome {
      case .nothing, .value: break
      case .failure(let text): throw .exception(JavaScriptError(text))
      case .stopped(let stop): throw SandboxError(stop, setback: evaluation.setback)
      }
    }
    return fired
  }

  // MARK: Promises of the program

  /// Has the app told what became of a promise of the program, as soon as no call is going on.
  func deliver(_ outcome: HostPromise.Outcome, of promise: HostPromise, to number: Int) {
    queue.async { [weak self] in
      guard let self else { return }
      self.lock.withLock {
        // On another line of history the number may be another promise's.
        guard case .promise(promise) = self.membrane.tables.debts[number] else { return }
        do throws(SandboxError) {
          try self.settle(number, outcome)
        } catch {
          self.giveUp(number, because: error)
        }
      }
    }
  }

  /// After a promise of the program could not be settled in the app.
  private func giveUp(_ number: Int, because error: SandboxError) {
    switch error {
    case .notPassable, .stale:
      do throws(SandboxError) {
        return try settle(number, .rejected(error))
      } catch {
        break
      }
    default: break
    }
    // What the app did when it heard was stopped: done again, it would be stopped again. Its promise stays as it is.
    membrane.tables.debts[number] = nil
    failWaiters(error)
  }

  /// Tells the app what became of a promise of the program.
  func settle(_ number: Int, _ outcome: HostPromise.Outcome) throws(SandboxError) {
    guard membrane.tables.debts[number] != nil else { return }
    _ = try perform(.settle) { writer throws(SandboxError) in
      writer.write(count: number)
      switch outcome {
      case .fulfilled(let value):
        writer.write(flag: false)
        try writer.write(value)
      case .rejected(let error):
        writer.write(flag: true)
        try writer.write(membrane.thrown(by: error))
      }
    }
    membrane.tables.debts[number] = nil
  }

  // MARK: Promises of the app

  /// Tells those who wait what has become of their promises.
  func settleWaiters() {
    for (id, waiting) in waiters {
      guard let settlement = membrane.tables.settlements[id] else { continue }
      waiters[id] = nil
      let result: Result<Value, SandboxError> =
        switch settlement {
        case .fulfilled(let value): .success(value)
        case .rejected(let reason): .failure(.exception(JavaScriptError(throwing: reason)))
        }
      for waiter in waiting { waiter.done(result) }
    }
  }

  /// Forgets what became of promises that the program no longer holds.
  func forgetSettlements() {
    lock.withLock { membrane.forgetReleasedSettlements() }
  }

  /// Tells those who wait that the sandbox has gone to another moment.
  func loseWaiters() {
    failWaiters(.stale("the sandbox has gone to another moment, at which the promise is another one"))
  }

  private func failWaiters(_ error: SandboxError) {
    let lost = waiters
    waiters = [:]
    for waiter in lost.values.joined() { waiter.done(.failure(error)) }
  }

  /// Waits for what a call gives: where it is a promise, for what that is fulfilled with. Timers of the app fire
  /// meanwhile; what goes wrong in one, ``unhandledRejection`` gets.
  ///
  /// - Parameter value: what a call of this sandbox gave; what is no promise of the app is given back at once.
  /// - Throws: ``SandboxError/exception(_:)`` where it is rejected; ``SandboxError/unsettled`` where nothing can settle
  ///   it; ``SandboxError/stale(_:)`` where it is of another sandbox, or the sandbox goes to another moment;
  ///   ``SandboxError/cancelled`` where the task is: then nothing but the waiting ends.
  public func settled(_ value: Value) async throws(SandboxError) -> Value {
    guard case .reference(let promise) = value, promise.kind == .promise else { return value }
    guard promise.sandbox === self else { throw .stale("the promise is one of another sandbox") }
    let request = CancellableRequest()
    let result: Result<Value, SandboxError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let waiter = Waiter(request: request) { continuation.resume(returning: $0) }
        queue.async { self.wait(for: promise, waiter) }
      }
    } onCancel: {
      request.cancel { queue.async { self.cancelWaiting(of: request, for: promise) } }
    }
    return try result.get()
  }

  /// On the sandbox's queue: tells the waiter when the promise has settled, or never can.
  private func wait(for promise: Reference, _ waiter: Waiter) {
    lock.withLock {
      guard waiter.request.begin() else { return waiter.done(.failure(.cancelled)) }
      guard membrane.isCurrent(promise) else {
        return waiter.done(.failure(.stale("the promise is one of another moment")))
      }
      waiters[promise.id, default: []].append(waiter)
      askAgain(promise)
      settleWaiters()
      attendWaiters()
    }
  }

  /// Asks what has become of a promise that was settled, perhaps, before a snapshot was taken: the app told another
  /// process.
  private func askAgain(_ promise: Reference) {
    let id = promise.id
    guard membrane.tables.appObjects[id]?.isRestored == true, membrane.tables.settlements[id] == nil else { return }
    membrane.tables.appObjects[id]!.isRestored = false
    let answers = [false, true].map { isRejected in
      HostFunction.notification { [weak self] call in
        self?.membrane.tables.settlements[id] = isRejected ? .rejected(call[0]) : .fulfilled(call[0])
      }
    }
    do {
      _ = try perform(.method) { writer throws(SandboxError) in
        try writer.write(.reference(promise))
        try writer.write(key: "then")
        try writer.write(arguments: answers.map { .hostObject($0) })
      }
    } catch {
      // Then it is waited for as one that is pending.
    }
  }

  /// Whether somebody waits for a promise of the app.
  private var isAwaited: Bool { !waiters.isEmpty }

  private func cancelWaiting(of request: CancellableRequest, for promise: Reference) {
    let waiter: Waiter? = lock.withLock {
      guard let index = waiters[promise.id]?.firstIndex(where: { $0.request === request }) else { return nil }
      defer { if waiters[promise.id]!.isEmpty { waiters[promise.id] = nil } }
      return waiters[promise.id]!.remove(at: index)
    }
    waiter?.done(.failure(.cancelled))
  }

  /// While somebody waits: sees to it that timers of the app fire when they are due, and tells those who wait in vain. To be
  /// called when no call is going on.
  func attendWaiters() {
    guard isAwaited, !session.isBusy else { return }
    let isPending = session.isPending
    if isPending { listen() }
    if let wait = session.nanosecondsUntilTimer {
      let due = Clock.monotonicNanoseconds() + wait
      if let firing, firing <= due { return }
      firing = due
      queue.asyncAfter(deadline: .now() + .nanoseconds(Int(min(wait, 3_600_000_000_000)))) { [weak self] in
        self?.fire(dueAt: due)
      }
    } else if membrane.owesNothing, !isPending {
      failWaiters(.unsettled)
    }
    // What the program owes comes by deliver(_:of:to:).
  }

  /// The longest that a thread listens without looking whether it still should, in nanoseconds.
  private static let longestListening: Int64 = 20_000_000

  /// Has a thread listen to what goes on outside, and tell the app of it.
  private func listen() {
    guard !isListening else { return }
    isListening = true
    let interests = session.interests
    DispatchQueue.global().async { [weak self] in
      do {
        _ = try Poll.wait(interests, timeout: Self.longestListening)
      } catch {
        // The next round listens to what there is then.
      }
      self?.queue.async { [weak self] in
        guard let self else { return }
        self.lock.withLock {
          self.isListening = false
          if self.isAwaited { self.goOn() }
        }
      }
    }
  }

  /// On the sandbox's queue: fires what is due, if this is the time that was planned last.
  private func fire(dueAt due: Int64) {
    lock.lock()
    defer { lock.unlock() }
    guard firing == due else { return }
    firing = nil
    guard isAwaited else { return }
    goOn()
  }

  private func goOn() {
    do {
      try fireTimers()
    } catch {
      // A timer that was stopped waits until the next call: nobody would be told anything before.
      if case .exception = error {} else { failWaiters(error) }
      unhandledRejection?(.string("\(error)"), "\(error)")
    }
    attendWaiters()
  }

  // MARK: Calls that can wait

  /// Does something with the sandbox on a thread of its own, so that whoever waits keeps none. A cancelled task stops
  /// the call.
  func performAsync<Result: Sendable>(
    _ body: @escaping @Sendable () throws(SandboxError) -> Result
  ) async throws(SandboxError) -> Result {
    let request = CancellableRequest()
    let result: Swift.Result<Result, SandboxError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async {
          do throws(SandboxError) {
            continuation.resume(returning: .success(try self.perform(request, body)))
          } catch {
            continuation.resume(returning: .failure(error))
          }
        }
      }
    } onCancel: {
      request.cancel { stop() }
    }
    return try result.get()
  }

  private func perform<Result>(
    _ request: CancellableRequest, _ body: () throws(SandboxError) -> Result
  ) throws(SandboxError) -> Result {
    lock.lock()
    defer { lock.unlock() }
    // Begun only now: the call of another thread, for which the lock was waited for, is not to be stopped.
    stopSignal.begin()
    defer { stopSignal.end() }
    guard request.begin() else { throw .cancelled }
    defer { request.end() }
    return try body()
  }

  /// The completion value of `source`, evaluated as a script; where it is a promise, what that is fulfilled with.
  ///
  /// As the form that is not `async`, but keeps no thread. A cancelled task stops the evaluation, or ends the waiting.
  /// - Throws: what that form and ``settled(_:)`` throw.
  @discardableResult
  public func evaluate(_ source: String, filename: String = "script") async throws(SandboxError) -> Value {
    try await settled(
      try await performAsync { () throws(SandboxError) in try self.evaluate(source, filename: filename) })
  }

  /// What `source`, evaluated as a CommonJS module, exports.
  ///
  /// As the form that is not `async`, but keeps no thread. A cancelled task stops it.
  public func evaluateCommonJSModule(
    _ source: String, filename: String = "module.js"
  ) async throws(SandboxError) -> Reference {
    try await performAsync { () throws(SandboxError) in try self.evaluateCommonJSModule(source, filename: filename) }
  }

  /// The state of the app now.
  ///
  /// As the form that is not `async`, but keeps no thread. A cancelled task stops it.
  public func takeSnapshot(captures: [String: Reference] = [:]) async throws(SandboxError) -> Snapshot {
    try await performAsync { () throws(SandboxError) in try self.takeSnapshot(captures: captures) }
  }
}

extension Reference {
  /// What calling it returns; where that is a promise, what it is fulfilled with.
  ///
  /// As ``callAsFunction(_:)-(ValueConvertible...)``, but keeps no thread. A cancelled task stops the call, or ends the
  /// waiting.
  /// - Throws: what that form and ``Sandbox/settled(_:)`` throw.
  @discardableResult
  public func callAsFunction(_ arguments: any ValueConvertible & Sendable...) async throws(SandboxError) -> Value {
    let arguments = arguments
    return try await sandbox.settled(
      try await sandbox.performAsync { () throws(SandboxError) in try self.call(arguments: arguments) })
  }
}

extension Property {
  /// What calling it returns; where that is a promise, what it is fulfilled with.
  ///
  /// As ``callAsFunction(_:)-(ValueConvertible...)``, but keeps no thread. A cancelled task stops the call, or ends the
  /// waiting.
  /// - Throws: what that form and ``Sandbox/settled(_:)`` throw.
  @discardableResult
  public func callAsFunction(_ arguments: any ValueConvertible & Sendable...) async throws(SandboxError) -> Value {
    guard case .reference(let reference) = root else { return try call(arguments: arguments) }
    let arguments = arguments
    return try await reference.sandbox.settled(
      try await reference.sandbox.performAsync { () throws(SandboxError) in try self.call(arguments: arguments) })
  }
}

import Synchronization

/// A promise of the program to an app: what an asynchronous ``HostFunction`` gives. Settled once, from any thread.
///
/// Each time that it crosses, the app gets a new promise, which settles as this one does. What the app does upon that
/// happens in a call of its own, once no other is going on. A promise that the app passes back is a ``Reference``, as
/// all promises of the app are.
public final class HostPromise: HostObject, @unchecked Sendable {
  /// How it was settled.
  enum Outcome: Sendable {
    case fulfilled(Value)
    case rejected(any Error)
  }

  private struct State {
    var outcome: Outcome?
    /// The sandboxes that wait for it, and the number by which each knows it.
    var waiting: [(sandbox: WeakSandbox, number: Int)] = []
  }

  private struct WeakSandbox {
    weak var sandbox: Sandbox?
  }

  private let state = Mutex(State())

  /// A promise that is pending.
  public init() {
    super.init(name: "Promise", prototype: nil, values: [])
  }

  /// Fulfils it with a value, or rejects it where the value can't be made; has no effect on one that is settled.
  public func fulfill(_ value: any ValueConvertible) {
    do {
      settle(.fulfilled(try value.javaScriptValue))
    } catch {
      settle(.rejected(error))
    }
  }

  /// Rejects it, in the app with what a function that throws `error` would throw; has no effect on one that is settled.
  public func reject(_ error: any Error) { settle(.rejected(error)) }

  private func settle(_ outcome: Outcome) {
    let waiting = state.withLock { state in
      guard state.outcome == nil else { return [(sandbox: WeakSandbox, number: Int)]() }
      state.outcome = outcome
      defer { state.waiting = [] }
      return state.waiting
    }
    for (waiter, number) in waiting { waiter.sandbox?.deliver(outcome, of: self, to: number) }
  }

  /// Has `sandbox` told, now or later, what becomes of it.
  func report(to sandbox: Sandbox, as number: Int) {
    let outcome = state.withLock { state in
      if state.outcome == nil, !state.waiting.contains(where: { $0.sandbox.sandbox === sandbox && $0.number == number })
      {
        state.waiting.append((WeakSandbox(sandbox: sandbox), number))
      }
      return state.outcome
    }
    if let outcome { sandbox.deliver(outcome, of: self, to: number) }
  }
}

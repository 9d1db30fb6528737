import Platform
import Synchronization

/// Stops the call that is going on, from another thread. Raised while none is, it stops nothing, also not the next one.
final class StopSignal: Sendable {
  private struct State {
    /// How many calls are going on, one within the other.
    var depth = 0
    var isRaised = false
    /// Whether the session has been told: what it does then, to be as it was before, is not to be stopped.
    var isTaken = false
  }

  private let state = Mutex(State())
  private let event: Event

  init() throws(SystemError) { event = try Event() }

  func raise() {
    state.withLock { state in
      guard state.depth > 0, !state.isRaised else { return }
      state.isRaised = true
      event.raise()
    }
  }

  /// A call begins: from here until its ``end()`` it can be stopped.
  func begin() { state.withLock { $0.depth += 1 } }

  /// A call has ended; with the outermost one the signal is lowered.
  func end() {
    state.withLock { state in
      state.depth -= 1
      guard state.depth == 0, state.isRaised else { return }
      if !state.isTaken { event.lower() }
      state = State()
    }
  }

  private func take() -> Bool {
    state.withLock { state in
      guard state.isRaised, !state.isTaken else { return false }
      state.isTaken = true
      event.lower()
      return true
    }
  }

  var interruption: Interruption {
    Interruption(descriptor: event.descriptor.raw) { [self] in take() }
  }
}

/// A request of a task that may be cancelled: before it is begun, or while it is done.
final class CancellableRequest: Sendable {
  private enum State { case waiting, begun, ended, cancelled }
  private let state = Mutex(State.waiting)

  /// Begins it.
  ///
  /// - Returns: false where it was cancelled.
  func begin() -> Bool {
    state.withLock { state in
      if state == .waiting { state = .begun }
      return state == .begun
    }
  }

  /// Ends it: from here on there is nothing to stop.
  func end() { state.withLock { $0 = .ended } }

  /// Cancels it.
  ///
  /// - Parameter stop: called where it has begun and not ended, which it then doesn't before this returns.
  func cancel(stop: () -> Void) {
    state.withLock { state in
      if state == .begun { stop() }
      if state != .ended { state = .cancelled }
    }
  }
}

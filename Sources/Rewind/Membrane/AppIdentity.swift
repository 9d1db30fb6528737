import Synchronization
import Wire

/// What makes an object of the app the same to the program: there is one for each object that the program holds, whatever
/// becomes of the ``Reference`` to it.
final class AppIdentity: Sendable {
  let id: Int
  private let holder = Mutex(Holder())

  private struct Holder { weak var reference: Reference? }

  init(id: Int) {
    self.id = id
  }

  /// The reference by which the program holds the object; nil where it has let go.
  var reference: Reference? { holder.withLock { $0.reference } }

  /// The reference by which the program holds the object, made where there is none.
  func reference(kind: AppObjectKind, in sandbox: Sandbox) -> Reference {
    holder.withLock { holder in
      if let reference = holder.reference { return reference }
      let reference = Reference(self, kind: kind, in: sandbox)
      holder.reference = reference
      return reference
    }
  }
}

/// Objects of the app whose references are gone: noted on whichever thread lets go, and told to the app with the next
/// call, or during a long one.
final class ReleaseQueue: Sendable {
  private let waiting = Mutex<[AppIdentity]>([])

  func add(_ identity: AppIdentity) {
    waiting.withLock { $0.append(identity) }
  }

  /// Those that are waiting, where they are `count` or more; otherwise none.
  func take(atLeast count: Int) -> [AppIdentity] {
    waiting.withLock { waiting in
      guard waiting.count >= count else { return [] }
      defer { waiting.removeAll(keepingCapacity: true) }
      return waiting
    }
  }
}

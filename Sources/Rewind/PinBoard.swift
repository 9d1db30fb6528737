import Synchronization

/// The marks to which a program may come back at any time, and whose checkpoints are kept for that. Let go of on any thread.
final class PinBoard: Sendable {
  private let counts = Mutex<[Mark: Int]>([:])

  /// The marks that somebody holds.
  var marks: Set<Mark> { counts.withLock { Set($0.keys) } }

  func hold(_ mark: Mark) {
    counts.withLock { $0[mark, default: 0] += 1 }
  }

  func letGo(of mark: Mark) {
    counts.withLock { counts in
      let left = counts[mark, default: 1] - 1
      counts[mark] = left > 0 ? left : nil
    }
  }
}

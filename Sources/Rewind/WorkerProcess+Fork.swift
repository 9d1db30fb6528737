import Platform
import Wire

extension WorkerProcess {
  /// How long a fork may take, in nanoseconds: a worker that takes longer is of no use any more.
  private static let patience: Int64 = 10_000_000_000

  /// What came of asking for a fork.
  enum Fork {
    /// The child, which waits for its first frame.
    case child(WorkerProcess)
    /// The worker may not fork now, and why.
    case refused(String)
  }

  /// Has the worker fork.
  ///
  /// - Parameter isForebear: whether the child counts this worker among its forebears.
  /// - Throws: ``Stop``; the worker is then ended, unless it is the host that can't go on.
  func fork(isForebear: Bool = true) throws(Stop) -> Fork {
    let child: WorkerProcess
    do {
      let (near, far) = try Socket.pair()
      child = try WorkerProcess(socket: near, parent: isForebear ? self : nil)
      child.tree = tree
      send(.fork, passing: far)
    } catch {
      throw .failed(.system(error))
    }
    var refusal: String?
    do {
      try Watch(timeLimit: Self.patience).wait(for: [self, child]) { speaker, frame throws(Stop) in
        switch try Session.decode(frame) {
        case .forked where speaker === child: return true
        case .forkRefused(let reason) where speaker === self:
          refusal = reason
          return true
        default: throw .failed(.unexpected(Divergence.describe(frame)))
        }
      }
    } catch {
      // Asked again, it would at best answer this question.
      end()
      throw error
    }
    return refusal.map(Fork.refused) ?? .child(child)
  }
}

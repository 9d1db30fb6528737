import CPlatform
import Glibc

/// Copies of this process (fork(2)). No other file calls `fork`.
public enum Fork {
  /// Which of the two processes one is after a fork.
  public enum Outcome: Equatable, Sendable {
    case child
    /// The child's number, in the namespace of this process's children.
    case parent(child: Int32)
  }

  /// Copies this process; returns in both. The child leaves by `Fork.exit`.
  ///
  /// - Throws: `EAGAIN` or `ENOMEM` when there is no room for another process.
  public static func fork() throws(SystemError) -> Outcome {
    let child = try SystemError.check("fork") { Glibc.fork() }
    return child == 0 ? .child : .parent(child: child)
  }

  /// Whether this process has exactly one thread, as the kernel counts them.
  ///
  /// A copy has only the thread that called `fork`: whatever another one held is locked in it for ever.
  /// `unshare(CLONE_THREAD)` does nothing in a process with one thread and is refused with more, see unshare(2); it
  /// needs no file and is the only form of the call that the worker's filter lets pass.
  public static func isSingleThreaded() -> Bool { unshare(CLONE_THREAD) == 0 }

  /// Ends this process without running what the original had set up to run at its end (_exit(2)).
  public static func exit(_ status: Int32) -> Never { _exit(status) }
}

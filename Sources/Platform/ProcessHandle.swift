import CPlatform
import Glibc

/// A process that is held by a descriptor (pidfd_open(2)), so that its number cannot come to mean another one.
public final class ProcessHandle: Sendable {
  /// How a process ended.
  public enum ExitStatus: Equatable, Sendable {
    /// It returned from `main` or called exit, with 0...255.
    case exited(Int32)
    /// A signal killed it.
    case signaled(Int32)
  }

  /// The process's number as this process sees it.
  public let pid: Int32
  /// Readable for `Poll` once the process has ended.
  public let descriptor: Descriptor

  /// Holds process `pid`.
  ///
  /// The caller makes sure that `pid` still means the process it has in mind: it is an unreaped child, or a socket
  /// that only that process has is still open afterwards.
  /// - Throws: `ESRCH` when there is no such process.
  public init(pid: Int32) throws(SystemError) {
    self.pid = pid
    let raw = try SystemError.check("pidfd_open", "process \(pid)") { SystemCall.make(SYS_pidfd_open, pid, 0) }
    descriptor = Descriptor(adopting: Int32(raw))
  }

  /// Ends the process at once (`SIGKILL`); no error when it has ended already.
  public func kill() throws(SystemError) { try signal(SIGKILL) }

  /// Sends `number` to the process (pidfd_send_signal(2)); no error when it has ended already.
  public func signal(_ number: Int32) throws(SystemError) {
    do {
      try SystemError.check("pidfd_send_signal", "process \(pid)") {
        SystemCall.make(SYS_pidfd_send_signal, descriptor.raw, number, 0, 0)
      }
    } catch let error where error.code == ESRCH {
      return
    }
  }

  /// Whether the process has not ended; a zombie has.
  public var isAlive: Bool {
    var entry = pollfd(fd: descriptor.raw, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = poll(&entry, 1, 0)
      if ready >= 0 { return ready == 0 }
      precondition(errno == EINTR, "poll: \(errno)")
    }
  }

  /// Waits until the process, a child of this one, has ended, and reaps it (waitid(2), `P_PIDFD`).
  ///
  /// - Throws: `ECHILD` for a process that is not a child or was reaped before.
  public func wait() throws(SystemError) -> ExitStatus {
    var (code, status): (Int32, Int32) = (0, 0)
    try SystemError.check("waitid", "process \(self.pid)") {
      cplatform_waitid(descriptor.raw, WEXITED, &code, &status)
    }
    return code == Int32(CLD_EXITED) ? .exited(status) : .signaled(status)
  }

  /// How readily the kernel ends the process when memory is short: -1000 (never) ... 1000 (first). See proc(5).
  ///
  /// - Throws: `EACCES` for a score below the one that the process has, without `CAP_SYS_RESOURCE`.
  public func setOutOfMemoryScore(_ score: Int) throws(SystemError) {
    let path = "/proc/\(pid)/oom_score_adj"
    let file = try Descriptor.open(path, O_WRONLY)
    let text = "\(score)"
    try SystemError.check("write", path) { write(file.raw, text, text.utf8.count) }
  }
}

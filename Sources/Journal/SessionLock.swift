import Glibc
import Platform

/// The right to use a session, held by at most one journal on the machine; it goes when the process dies.
///
/// The lock is on a file of its own: a process loses its POSIX locks on a database as soon as it closes any
/// descriptor of it (<https://www.sqlite.org/howtocorrupt.html>, section 2.2).
final class SessionLock: Sendable {
  private let lock: FileLock

  /// Locks the session in `directory` and notes this process in the lock's file.
  ///
  /// - Throws: a cause ``JournalError/Cause/inUse(session:pid:)`` with the pid of the process that has it.
  init(_ directory: String) throws {
    let path = directory + "/lock"
    guard let lock = try Self.take(path) else {
      throw JournalError(.open, directory, .inUse(session: Files.name(directory), pid: Self.owner(path)))
    }
    self.lock = lock
    let note = Array("\(getpid())\n".utf8)
    try SystemError.check("ftruncate", path) { ftruncate(lock.descriptor.raw, 0) }
    try SystemError.check("write", path) { pwrite(lock.descriptor.raw, note, note.count, 0) }
  }

  /// Gives the session back before this object goes.
  func release() {
    flock(lock.descriptor.raw, LOCK_UN)
  }

  /// Whether somebody has the session.
  static func isHeld(_ directory: String) throws -> Bool {
    let path = directory + "/lock"
    return try Files.exists(path) && FileLock(path) == nil
  }

  /// Who only asks whether a session is in use holds the lock for an instant; that is waited for.
  private static func take(_ path: String) throws -> FileLock? {
    for _ in 0..<10 {
      if let lock = try FileLock(path) { return lock }
      usleep(2000)
    }
    return nil
  }

  private static func owner(_ path: String) -> Int32? {
    do {
      let bytes = try Files.head(of: Descriptor.open(path, O_RDONLY), count: 16)
      return Int32(String(decoding: bytes, as: UTF8.self).prefix { $0.isNumber })
    } catch {
      return nil
    }
  }
}

import CPlatform
import Glibc

/// An exclusive lock on a file or directory (flock(2)), given back when this object goes or the process dies.
///
/// It binds only those who ask for it too.
public final class FileLock: Sendable {
  /// The open file that holds the lock.
  public let descriptor: Descriptor

  /// Locks the file at `path`, which is created (mode 0600) where it is missing, or the directory that is there.
  ///
  /// - Returns: nil when somebody else has the lock.
  public init?(_ path: String) throws(SystemError) {
    do {
      descriptor = try Descriptor.open(path, O_RDWR | O_CREAT)
    } catch let error where error.code == EISDIR {
      descriptor = try Descriptor.open(path, O_RDONLY | O_DIRECTORY)
    }
    do {
      try SystemError.check("flock", path) { flock(descriptor.raw, LOCK_EX | LOCK_NB) }
    } catch let error where error.code == EWOULDBLOCK {
      return nil
    }
  }

  deinit {
    // Closing alone would leave the lock with a copy of the descriptor, as a child has it before it starts its program.
    flock(descriptor.raw, LOCK_UN)
  }
}

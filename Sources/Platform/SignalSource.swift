import CPlatform
import Glibc

/// Signals as something to read (signalfd(2)) instead of an interruption.
public final class SignalSource: Sendable {
  /// Readable for `Poll` while a signal is waiting.
  public let descriptor: Descriptor

  /// Blocks `signals` in the calling thread, and in threads that it starts later, and collects them here.
  ///
  /// They stay blocked when this object goes.
  public init(_ signals: [Int32]) throws(SystemError) {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    let result = pthread_sigmask(SIG_BLOCK, &set, nil)
    if result != 0 { throw SystemError(operation: "pthread_sigmask", code: result) }
    let flags = Int32(SFD_CLOEXEC | SFD_NONBLOCK)
    descriptor = Descriptor(adopting: try SystemError.check("signalfd") { signalfd(-1, &set, flags) })
  }

  /// The number of a signal that has come, without waiting; nil when there is none.
  ///
  /// Signals of one number that come before they are read count once.
  public func next() throws(SystemError) -> Int32? {
    var info = signalfd_siginfo()
    do {
      try SystemError.check("read", "signalfd") { read(descriptor.raw, &info, MemoryLayout.size(ofValue: info)) }
      return Int32(bitPattern: info.ssi_signo)
    } catch let error where error.code == EAGAIN {
      return nil
    }
  }
}

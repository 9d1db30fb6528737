import CPlatform
import Glibc

/// A moment to come that `Poll` sees (timerfd_create(2)): ``descriptor`` is readable from then on.
public final class Alarm: Sendable {
  /// To be polled, not read.
  public let descriptor: Descriptor

  /// An alarm that is not set.
  public init() throws(SystemError) {
    descriptor = Descriptor(
      adopting: try SystemError.check("timerfd_create") {
        timerfd_create(CLOCK_MONOTONIC, Int32(TFD_CLOEXEC | TFD_NONBLOCK))
      })
  }

  /// Sets it to so many nanoseconds from now, instead of what it was set to; nil sets it to nothing.
  public func set(nanoseconds: Int64?) throws(SystemError) {
    var time = itimerspec()
    if let nanoseconds {
      // Nothing at all would mean that it is not set.
      let left = max(1, nanoseconds)
      time.it_value = timespec(tv_sec: Int(left / 1_000_000_000), tv_nsec: Int(left % 1_000_000_000))
    }
    try SystemError.check("timerfd_settime") { timerfd_settime(descriptor.raw, 0, &time, nil) }
  }
}

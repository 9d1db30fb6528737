import CPlatform
import Glibc

/// A flag that threads raise and that `Poll` sees (eventfd(2)): ``descriptor`` is readable while it is raised.
public final class Event: Sendable {
  /// To be polled, not read.
  public let descriptor: Descriptor

  /// An event that is not raised.
  public init() throws(SystemError) {
    descriptor = Descriptor(
      adopting: try SystemError.check("eventfd") { eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK)) })
  }

  /// Raises it, if it is not raised.
  public func raise() {
    // It can fail only where it was raised 2⁶⁴ times.
    _ = eventfd_write(descriptor.raw, 1)
  }

  /// Lowers it, if it is raised.
  public func lower() {
    var count: eventfd_t = 0
    _ = eventfd_read(descriptor.raw, &count)
  }
}

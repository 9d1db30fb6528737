import CPlatform
import Glibc

/// Waiting for several descriptors at once (ppoll(2)).
public enum Poll {
  /// What may happen on a descriptor.
  public struct Events: OptionSet, Sendable, Hashable {
    public let rawValue: Int16
    public init(rawValue: Int16) { self.rawValue = rawValue }

    /// Bytes, a signal, the end of a process (pidfd) or an end of file can be read without waiting.
    public static let readable = Events(rawValue: Int16(POLLIN))
    /// Bytes can be written without waiting.
    public static let writable = Events(rawValue: Int16(POLLOUT))
    /// The other end is closed; reported whether asked for or not. There may still be bytes to read.
    public static let hangUp = Events(rawValue: Int16(POLLHUP))
    /// The descriptor is in an error state or not open; reported whether asked for or not.
    public static let failed = Events(rawValue: Int16(POLLERR | POLLNVAL))
  }

  /// One descriptor and what to wait for on it.
  public struct Interest: Sendable {
    public let descriptor: Int32
    public let events: Events

    /// A negative `descriptor` is passed over.
    public init(_ descriptor: Int32, _ events: Events) {
      self.descriptor = descriptor
      self.events = events
    }
  }

  /// Waits until one of `interests` is ready or the time is over.
  ///
  /// A signal does not end the wait: it goes on for the time that remains.
  /// - Parameter timeout: nanoseconds; 0 or less looks without waiting, nil waits for ever.
  /// - Returns: what is ready, in the order of `interests`; all empty after a timeout.
  public static func wait(_ interests: [Interest], timeout: Int64?) throws(SystemError) -> [Events] {
    var entries = interests.map { pollfd(fd: $0.descriptor, events: $0.events.rawValue, revents: 0) }
    let deadline = timeout.map { Clock.monotonicNanoseconds() &+ max(0, $0) }
    try SystemError.check("ppoll") {
      guard let deadline else { return ppoll(&entries, nfds_t(entries.count), nil, nil) }
      // Counted anew after each interruption.
      let remaining = max(0, deadline &- Clock.monotonicNanoseconds())
      var time = timespec(tv_sec: Int(remaining / 1_000_000_000), tv_nsec: Int(remaining % 1_000_000_000))
      return ppoll(&entries, nfds_t(entries.count), &time, nil)
    }
    return entries.map { Events(rawValue: $0.revents) }
  }
}

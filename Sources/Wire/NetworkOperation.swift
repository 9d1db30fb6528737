/// What the app asks of ``CapabilityRequest/Capability/network``. Numbers are decimal digits.
public enum NetworkOperation: UInt8, Sendable {
  /// Sends a request: its scheme, host, port, target (path and query), method, body, "1" where there is a body, then names
  /// and values of headers, alternating → its number. It is one exchange: redirects are answers.
  case start = 1
  /// Asks for the next piece of a body, by the request's number and the most bytes that it may have. It comes as an event.
  case read
  /// Ends a request: nothing more comes of it.
  case abort
}

/// What happens to a request: the kinds of ``CapabilityEvent``s of ``CapabilityRequest/Capability/network``, whose
/// subject is its number.
public enum NetworkEvent: UInt8, Sendable {
  /// The server has answered: the status, its phrase, then names and values of headers, alternating.
  case head = 1
  /// A piece of the body.
  case piece
  /// The body has ended.
  case end
  /// It has failed: a code, or "", and a message.
  case failed
}

import Platform

/// How a request waits for something while whoever stops the session can still do so.
public struct Waiting {
  private let body: ([Poll.Interest], Int64?) throws -> [Poll.Events]

  /// - Parameter body: waits as ``wait(_:nanoseconds:)`` does.
  public init(_ body: @escaping ([Poll.Interest], Int64?) throws -> [Poll.Events]) { self.body = body }

  /// Waits until one of `interests` is ready or the time is over, as ``Poll/wait(_:timeout:)`` does.
  ///
  /// - Throws: where the session is stopped: the turn leaves no trace then, and whatever was begun for it must end.
  public func wait(_ interests: [Poll.Interest], nanoseconds: Int64?) throws -> [Poll.Events] {
    try body(interests, nanoseconds)
  }
}

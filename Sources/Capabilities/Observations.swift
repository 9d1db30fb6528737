import Wire

/// What capabilities saw of the machine: live, each look is taken and recorded; in a replay it is what was recorded, and
/// nothing is looked at.
public final class Observations {
  private let recorded: [[UInt8]]?
  private var used = 0
  /// What was seen so far, in order; in a replay, what was asked for.
  public private(set) var seen: [[UInt8]] = []

  /// Looks that are taken.
  public init() { recorded = nil }

  /// Looks that were taken before a response or an event.
  public init(replaying recorded: [[UInt8]]) { self.recorded = recorded }

  /// Whether the machine may be looked at.
  public var isLive: Bool { recorded == nil }

  /// Whether everything that was recorded has been asked for.
  public var isComplete: Bool { recorded.map { used == $0.count } ?? true }

  /// What `look` gives; in a replay what it gave then, which nobody vouches for.
  ///
  /// Contents that may be large are best observed by themselves: each is then stored once, however often it is seen, and
  /// not again where it is a part of the answer.
  /// - Throws: what `look` throws, and then nothing is recorded; ``WireError`` where the record has nothing more.
  public func observe(_ look: () throws -> [UInt8]) throws -> [UInt8] {
    guard let recorded else {
      let bytes = try look()
      seen.append(bytes)
      return bytes
    }
    guard used < recorded.count else { throw WireError.malformed("a capability that saw less than it asks for") }
    used += 1
    return recorded[used - 1]
  }
}

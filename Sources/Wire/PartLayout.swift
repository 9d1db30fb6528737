/// A payload that has parts, and where in it these are.
public struct PartLayout: Equatable, Sendable {
  public let bytes: [UInt8]
  let parts: [Range<Int>]

  /// The parts that are contents: bytes that may come again in other turns, and are worth storing by themselves.
  ///
  /// - Parameter smallest: the fewest bytes that count.
  public func contents(of smallest: Int) -> [Range<Int>] { parts.filter { $0.count >= smallest } }
}

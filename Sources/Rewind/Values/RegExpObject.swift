extension Value {
  /// A `RegExp`. Source: ECMA-262 §22.2.
  ///
  /// What source and flags may be is the engine's affair: an app that gets one that is malformed throws a
  /// `SyntaxError`.
  public final class RegExpObject: Sendable {
    /// The pattern, without the slashes.
    public let source: JavaScriptString
    /// The flags, such as `gi`, in alphabetical order.
    public let flags: JavaScriptString
    /// The UTF-16 unit at which the next match with the flags `g` or `y` begins.
    public let lastIndex: Double

    /// The regular expression `/source/flags`.
    public init(_ source: JavaScriptString, flags: JavaScriptString = "", lastIndex: Double = 0) {
      self.source = source
      self.flags = flags
      self.lastIndex = lastIndex
    }
  }
}

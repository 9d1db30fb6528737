extension Session {
  /// Names that the last entry declared and left without a value.
  public var unusableNames: [String] { [] }
}

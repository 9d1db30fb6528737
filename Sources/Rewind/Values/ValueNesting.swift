/// How deep values may be nested where they cross.
enum ValueNesting {
  /// Containers, and errors with their causes, that may stand within each other. Both sides keep to it, since neither has
  /// more than a stack.
  static let limit = 1000
}

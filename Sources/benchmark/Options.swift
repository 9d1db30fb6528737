/// What the user asked for: `benchmark [--quick] [--only NAME]`.
struct Options {
  /// Whether to be content with few runs and short sessions.
  var isQuick = false
  /// The one measure to take; nil for all.
  var only: String?

  init(_ arguments: ArraySlice<String>) throws(UsageError) {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--quick":
        isQuick = true
      case "--only":
        guard let name = rest.popFirst(), measures.contains(where: { $0.name == name }) else { throw UsageError() }
        only = name
      default:
        throw UsageError()
      }
    }
  }
}

/// The command line makes no sense.
struct UsageError: Error, CustomStringConvertible {
  var description: String {
    "usage: benchmark [--quick] [--only NAME]; the names: " + measures.map(\.name).joined(separator: ", ")
  }
}

/// A part of a text in which names are declared.
struct Scope {
  enum Kind {
    /// The text itself.
    case program
    /// A function's parameters and body, a class's field or static block.
    case function
    case block
  }

  let kind: Kind
  /// The scope around it; nil for the text's.
  let parent: Int?
  /// Whether it is, or is in, a function.
  let isInFunction: Bool
  /// Whether `await` and `yield` are operators in it.
  var awaits = false
  var yields = false
  var names: [String] = []
}

/// A name that is used, in the scope in which it is.
struct PendingReference {
  var reference: Program.Reference
  let scope: Int
}

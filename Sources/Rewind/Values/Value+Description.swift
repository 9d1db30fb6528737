extension Value: CustomStringConvertible {
  /// The value as `console.log` shows it, on one line: a string as it is, and strings in containers in quotes. Of an
  /// error, also the stack.
  ///
  /// What is longer than about 10,000 characters ends with `…`, but for strings.
  public var description: String {
    switch self {
    case .string(let text): text
    case .illFormedString(let units): String(decoding: units, as: UTF16.self)
    case .error(let error): error.description
    default: inspected
    }
  }

  /// The value as it is shown within a container.
  var inspected: String {
    var inspection = Inspection()
    return inspection.text(of: self)
  }
}

// What shows the parts of a value, as `dump` and failing tests do, would not come to an end in containers that are
// shared or cyclic: it gets none.

extension Cell: CustomReflectable {
  var customMirror: Mirror { Mirror(self, children: []) }
}

extension Knot: CustomReflectable {
  var customMirror: Mirror { Mirror(self, children: []) }
}

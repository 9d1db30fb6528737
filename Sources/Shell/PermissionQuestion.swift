import Capabilities

/// The question whether something is permitted, as the user sees it.
enum PermissionQuestion {
  /// What is asked, in two lines.
  static func text(_ permission: Permission) -> String {
    "JavaScript asks for \(printable(permission.access)).\n"
      + "Allow it? o: once, s: for this session, n or any other key: not now, v: never"
  }

  /// What a key means; nil is the end of input.
  static func answer(_ key: UInt8?) -> Permissions.Answer {
    switch key.map({ Character(Unicode.Scalar($0)).lowercased() }) {
    case "o": .once
    case "s": .session
    case "v": .never
    default: .notNow
    }
  }

  /// What was answered, and how to answer it beforehand.
  static func echo(_ answer: Permissions.Answer, to permission: Permission) -> String {
    switch answer {
    case .once: "allowed this time"
    case .session:
      "allowed for this session; \(printable(permission.option + "=" + permission.subject)) allows it from the start"
    case .notNow: "not allowed this time"
    case .never: "not allowed in this session"
    }
  }
}

/// A text that the app chose, so that it moves no cursor and hides nothing.
func printable(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
        switch scalar.properties.generalCategory {
        case .control where scalar == "\t": [scalar]
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
          Array("\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
        default: [scalar]
        }
      }))
}

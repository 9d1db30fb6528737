import Capabilities

/// The question whether something is permitted, as the user sees it.
enum PermissionQuestion {
  /// What is asked, in two lines.
  static func text(_ permission: Permission) -> String {
    "JavaScript asks for \(permission.kind) access to \"\(shown(permission.subject))\".\n"
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
      "allowed for this session; \(permission.option)=\(shown(permission.subject)) allows it from the start"
    case .notNow: "not allowed this time"
    case .never: "not allowed in this session"
    }
  }

  /// The most characters that are shown at each end of a subject.
  private static let most = 100

  /// The app chose the words: they must not look like ours, nor push ours off the screen.
  private static func shown(_ subject: String) -> String {
    func escaped(_ text: some StringProtocol) -> String {
      printable(String(text)).replacing("\t", with: "\\t").replacing("\"", with: "\\\"").replacing(/[ ]{2,}/) { match in
        String(repeating: "\u{b7}", count: match.output.count)
      }
    }
    guard subject.count > 2 * most else { return escaped(subject) }
    return "\(escaped(subject.prefix(most))) … \(subject.count) characters … \(escaped(subject.suffix(most)))"
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

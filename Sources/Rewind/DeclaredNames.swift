/// The names that a text declares with `let`, `const` and `class`. The engine keeps such globals where its C API doesn't
/// look, so they are read from what was typed. A guess: names in inner blocks are among them.
enum DeclaredNames {
  static func find(in source: String) -> [String] {
    var names: [String] = []
    for match in source.matches(of: /\b(?:let|const|class)\s+(?:([\p{L}_$][\p{L}\p{N}_$]*)|([\{\[][^=;]*[\}\]])\s*=)/) {
      if let name = match.1 {
        names.append(String(name))
      } else if let pattern = match.2 {
        // In a pattern, a name before a colon is a property's; the one after it is declared.
        for part in pattern.matches(of: /([\p{L}_$][\p{L}\p{N}_$]*)\s*(:?)/) where part.2.isEmpty {
          names.append(String(part.1))
        }
      }
    }
    return names
  }
}

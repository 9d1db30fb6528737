import Glibc

/// Programs that belong beside this one.
public enum CompanionProgram {
  /// The program that the environment variable names, else the one beside this process's own executable, else the one below
  /// it in `../libexec`; nil where there is none.
  public static func find(_ name: String, variable: String) -> String? {
    var candidates: [String] = []
    if let named = getenv(variable) { candidates.append(String(cString: named)) }
    if let own = realpath("/proc/self/exe", nil) {
      defer { free(own) }
      let directory = String(cString: own).split(separator: "/", omittingEmptySubsequences: false).dropLast()
      let folder = directory.joined(separator: "/")
      candidates += [folder + "/" + name, folder + "/../libexec/" + name]
    }
    return candidates.first { access($0, X_OK) == 0 }
  }
}

import Glibc

/// The environment variables of this process (environ(7)).
public enum EnvironmentVariables {
  /// All, each as `NAME=value`.
  public static var entries: [String] {
    var entries: [String] = []
    var next = environ
    while let entry = next.pointee {
      entries.append(String(cString: entry))
      next += 1
    }
    return entries
  }

  /// The values by name.
  public static var values: [String: String] {
    let pairs = entries.compactMap { entry in
      entry.firstIndex(of: "=").map { (String(entry[..<$0]), String(entry[entry.index(after: $0)...])) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

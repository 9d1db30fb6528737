import Glibc

/// Where jsrepl keeps its files, as the XDG base directory specification says.
struct StateDirectory {
  private let environment: (String) -> String?

  /// - Parameter environment: gives a variable's value, nil or empty where it isn't set.
  init(environment: @escaping (String) -> String? = { name in getenv(name).map { String(cString: $0) } }) {
    self.environment = environment
  }

  private func variable(_ name: String) -> String? {
    environment(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  private var home: String { variable("HOME") ?? "/" }

  /// `$XDG_STATE_HOME/jsrepl`, mode 0700. A relative path in the variable is ignored, as the specification demands.
  var state: String { absolute("XDG_STATE_HOME") ?? home + "/.local/state/jsrepl" }

  /// The sessions' directory.
  var sessions: String { state + "/sessions" }

  /// The history file: `$JSREPL_HISTORY`, else `history` in ``state``; nil where that variable is set and empty.
  var history: String? {
    guard let named = environment("JSREPL_HISTORY") else { return state + "/history" }
    return named.isEmpty ? nil : named
  }

  /// The file that is evaluated before everything else: `$XDG_CONFIG_HOME/jsrepl/init.js`.
  var initFile: String { (absolute("XDG_CONFIG_HOME") ?? home + "/.config/jsrepl") + "/init.js" }

  private func absolute(_ name: String) -> String? {
    variable(name).flatMap { $0.hasPrefix("/") ? $0 + "/jsrepl" : nil }
  }
}

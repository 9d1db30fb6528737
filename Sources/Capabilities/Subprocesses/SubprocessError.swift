import Platform

/// Why a subprocess cannot be started or brought back.
enum SubprocessError: Error, Equatable, CustomStringConvertible {
  /// It can have no view of the session's files.
  case noView(String)
  /// What was tried, and the system's reason.
  case system(SystemError)

  var description: String {
    switch self {
    case .noView(let reason): reason
    case .system(let error): "\(error)"
    }
  }

  /// One of Node's codes.
  var code: String {
    switch self {
    case .noView: "ERR_SUBPROCESS_VIEW"
    case .system(let error): error.name
    }
  }
}

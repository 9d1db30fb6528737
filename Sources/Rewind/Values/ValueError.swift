/// Why a value can't go to an app.
public enum ValueError: Error, Equatable, CustomStringConvertible {
  /// More than that many containers are nested.
  case tooDeep(limit: Int)
  /// A ``Value/hole`` stands elsewhere than in an array.
  case misplacedHole
  /// An object, a function, a symbol or an error of another sandbox's app; the text says which.
  case foreign(String)
  /// An object, a function, a symbol or an error that the app has at another moment of its history only; the text says
  /// which.
  case stale(String)

  /// Why it can't go, and what to do instead.
  public var description: String {
    switch self {
    case .tooDeep(let limit): "a value in which more than \(limit) containers are nested can't cross: pass it in parts"
    case .misplacedHole: "a hole can only stand in an array: use undefined"
    case .stale(let what): "\(what) is of another moment of the app: get it anew"
    case .foreign(let what): "\(what) belongs to another sandbox: only data goes from one sandbox to another"
    }
  }
}

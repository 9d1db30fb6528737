import Wire

/// Something that an app may do only if it is permitted.
public enum Permission: Hashable, Sendable {
  /// Reading the file or what is in the directory: an absolute path without links.
  case read(String)
  /// Changing it, in the session.
  case write(String)
  /// Running a program, as it is named or where it lies.
  case run(String)
  /// Sending to a host, `name:port`.
  case net(String)
  /// Knowing the value of an environment variable.
  case env(String)

  /// The option that grants it, without the value.
  public var option: String { "--allow-\(kind)" }

  /// What it is for.
  public var subject: String {
    switch self {
    case .read(let subject), .write(let subject), .run(let subject), .net(let subject), .env(let subject): subject
    }
  }

  /// The word for its kind.
  public var kind: String {
    switch self {
    case .read: "read"
    case .write: "write"
    case .run: "run"
    case .net: "net"
    case .env: "env"
    }
  }

  /// What it allows, as one says it.
  public var access: String { "\(kind) access to \"\(subject)\"" }
}

/// What an app is permitted, in Deno's words (https://docs.deno.com/runtime/fundamentals/security/).
///
/// Belongs to the program, not to a session's record: going back takes no grant back, and a snapshot brings none along.
/// What was answered is recorded, since what the app did then depends on it.
public final class Permissions {
  /// What is granted of one kind.
  public enum Scope: Equatable, Sendable {
    /// Everything.
    case all
    /// Paths with all below them, hosts with or without port, programs, names.
    case only([String])

    /// Nothing.
    public static let none = Scope.only([])
  }

  /// An answer of the user's.
  public enum Answer: Sendable {
    /// Allowed this time, or from now on.
    case once, session
    /// Refused this time, or from now on.
    case notNow, never
  }

  /// The code of errors about what is not permitted, which Node has too.
  public static let deniedCode = "ERR_ACCESS_DENIED"

  /// What is granted from the beginning, by kind.
  public var read = Scope.none
  public var write = Scope.none
  public var run = Scope.none
  public var net = Scope.none
  public var env = Scope.none
  /// Asks the user; nil where nobody can be asked. Throws where the session is stopped instead.
  public var ask: ((Permission, Waiting) throws -> Answer)?
  /// What the user said for the session.
  private var answers: [Permission: Bool] = [:]
  /// What the user allowed, if only once.
  private var allowed: Set<Permission> = []

  /// Nothing is permitted.
  public init() {}

  /// Permits everything.
  public static var all: Permissions {
    let permissions = Permissions()
    (permissions.read, permissions.write, permissions.run) = (.all, .all, .all)
    (permissions.net, permissions.env) = (.all, .all)
    return permissions
  }

  /// Why something is not permitted; nil where it is. Recorded.
  public func refusal(of permission: Permission, observations: Observations, waiting: Waiting) throws -> String? {
    let verdict = try observations.observe { try isPermitted(permission, waiting: waiting) ? [1] : [0] }
    return verdict == [1] ? nil : Self.refusal(of: permission)
  }

  /// What to say where something is not permitted.
  public static func refusal(of permission: Permission) -> String {
    "Requires \(permission.access), run jsrepl again with \(permission.option)=\(permission.subject)"
  }

  /// Whether something is permitted; asks where that is open.
  public func isPermitted(_ permission: Permission, waiting: Waiting) throws -> Bool {
    if isGranted(permission) { return true }
    if answers[permission] == false { return false }
    switch try ask?(permission, waiting) {
    case .once:
      allowed.insert(permission)
      return true
    case .session:
      allowed.insert(permission)
      answers[permission] = true
      return true
    case .never:
      answers[permission] = false
      return false
    case .notNow, nil: return false
    }
  }

  /// Whether this process has ever permitted to read or to write what is at a path, or a directory above that.
  public func hasGrantedReading(_ path: String) -> Bool {
    [Permission.read(path), .write(path)].contains { permission in
      isGranted(permission)
        || allowed.contains { $0.option == permission.option && permission.isCovered(by: $0.subject) }
    }
  }

  /// Whether it is among what is granted from the beginning, or the user allowed as much for the session.
  func isGranted(_ permission: Permission) -> Bool {
    if answers[permission] == true { return true }
    let scope =
      switch permission {
      case .read: read
      case .write: write
      case .run: run
      case .net: net
      case .env: env
      }
    switch scope {
    case .all: return true
    case .only(let subjects): return subjects.contains { permission.isCovered(by: $0) }
    }
  }
}

extension Permission {
  /// Whether who may do it for `granted` may do it.
  fileprivate func isCovered(by granted: String) -> Bool {
    switch self {
    case .read(let path), .write(let path): ModulePath.isWithin(path, granted)
    // A name is found along the search path; a path of that name is somewhere else.
    case .run(let program): program == granted
    case .net(let host):
      host.lowercased() == granted.lowercased() || host.lowercased().hasPrefix(granted.lowercased() + ":")
    case .env(let name): name == granted
    }
  }
}

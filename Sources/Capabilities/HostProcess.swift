import Wire

/// The program that a session is in, as its app may know it, and leave it.
public struct HostProcess {
  /// The current directory, an absolute path.
  public var directory: String
  /// The program, then the script where there is one.
  public var arguments: [String]
  /// The environment variables that the app may know if it is permitted to.
  public var environment: [String: String]
  /// Called when the app wants to leave the program, with the exit status; nil where it may not.
  public var leave: ((Int32) -> Void)?

  public init(
    directory: String, arguments: [String], environment: [String: String] = [:], leave: ((Int32) -> Void)? = nil
  ) {
    self.directory = directory
    self.arguments = arguments
    self.environment = environment
    self.leave = leave
  }

  /// Names of variables that say how to print and how to behave, and nothing about anybody: no question is asked for them.
  static let harmless: Set<String> = [
    "CI", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "COLUMNS", "DEBUG", "FORCE_COLOR", "LANG", "LINES", "NODE_DEBUG",
    "NODE_ENV", "NO_COLOR", "TERM", "TZ",
  ]

  /// What comes of a request.
  ///
  /// - Parameter isPermitted: asks whether something is.
  /// - Throws: ``WireError`` where it is one that no app can make; what `isPermitted` throws.
  func answer(
    _ operation: ProcessOperation, _ arguments: [[UInt8]], permissions: Permissions, waiting: Waiting
  ) throws -> CapabilityAnswer {
    switch operation {
    case .describe: return .parts(([directory] + self.arguments).map { Array($0.utf8) })
    case .environment:
      let known = environment.keys.filter { Self.harmless.contains($0) || permissions.isGranted(.env($0)) }.sorted()
      return .parts(known.flatMap { [Array($0.utf8), Array(environment[$0]!.utf8)] })
    case .variable:
      guard let first = arguments.first, let name = String(validating: first, as: UTF8.self) else {
        throw WireError.malformed("a variable without a name")
      }
      guard let value = environment[name] else { return .parts([]) }
      let permission = Permission.env(name)
      guard try Self.harmless.contains(name) || permissions.isPermitted(permission, waiting: waiting) else {
        return .failure(
          code: Permissions.deniedCode, message: Permissions.refusal(of: permission),
          details: ["permission", "env", "resource", name])
      }
      return .parts([Array(value.utf8)])
    case .exit:
      guard let text = arguments.first, let status = Int32(String(decoding: text, as: UTF8.self)) else {
        throw WireError.malformed("an exit without a status")
      }
      guard let leave else {
        return .failure(code: "ERR_PROCESS_EXIT", message: "process.exit() does not end a look", details: [])
      }
      leave(status)
      return .parts([])
    }
  }
}

import Rewind

/// Something that program and app do with each other, in two parts. The second goes on where the first ended: in the same
/// sandbox, or in one that was restored from a snapshot taken between the two.
public struct Scenario: Sendable {
  /// What a test calls it.
  public let name: String
  /// What the app finds under global names, made anew for each sandbox.
  public let globals: @Sendable () throws -> [String: any ValueConvertible]
  /// The first part; what the second finds by name.
  public let begin: @Sendable (Sandbox) throws -> [String: Reference]
  /// The second part; the text of what it saw.
  public let goOn: @Sendable (Sandbox, [String: Reference]) throws -> String
  /// The text that the second part gives, wherever it runs.
  public let expected: String

  /// A scenario in which the app is a module whose exports the second part finds as `app`.
  ///
  /// - Parameters:
  ///   - first: what the program does with the app before the snapshot.
  ///   - second: what it does after it; returns lines.
  public init(
    _ name: String, app source: String, globals: @escaping @Sendable () throws -> [String: any ValueConvertible] = { [:] },
    first: @escaping @Sendable (Reference) throws -> Void = { _ in },
    second: @escaping @Sendable (Reference) throws -> [String], expected: String
  ) {
    self.name = name
    self.globals = globals
    begin = { sandbox in
      let app: Reference = try sandbox.evaluateCommonJSModule(source, filename: "app.js")
      try first(app)
      return ["app": app]
    }
    goOn = { _, captures in try second(captures["app"]!).joined(separator: "\n") }
    self.expected = expected
  }

  /// A scenario of which each part is free to do anything with its sandbox.
  public init(
    _ name: String, globals: @escaping @Sendable () throws -> [String: any ValueConvertible] = { [:] },
    begin: @escaping @Sendable (Sandbox) throws -> [String: Reference],
    goOn: @escaping @Sendable (Sandbox, [String: Reference]) throws -> [String], expected: String
  ) {
    self.name = name
    self.globals = globals
    self.begin = begin
    self.goOn = { try goOn($0, $1).joined(separator: "\n") }
    self.expected = expected
  }

  /// All of them.
  public static let all = passing + calling + identity + errors
}

extension Scenario: CustomStringConvertible {
  public var description: String { name }
}

/// The text of what `body` throws, without its stack; of what it gives, where it throws nothing.
public func outcome(_ body: () throws -> Any) -> String {
  do {
    return "\(try body())"
  } catch SandboxError.exception(let error) {
    return error.className.isEmpty ? "threw \(error.value)" : "threw \(error.className): \(error.message)"
  } catch {
    return "failed: \(error)"
  }
}

import Rewind
import Synchronization

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
  public let goOn: @Sendable (Sandbox, [String: Reference]) async throws -> String
  /// The text that the second part gives, wherever it runs.
  public let expected: String

  /// A scenario in which the app is a module whose exports the second part finds as `app`.
  ///
  /// - Parameters:
  ///   - first: what the program does with the app before the snapshot.
  ///   - second: what it does after it; returns lines.
  public init(
    _ name: String, app source: String,
    globals: @escaping @Sendable () throws -> [String: any ValueConvertible] = { [:] },
    first: @escaping @Sendable (Reference) throws -> Void = { _ in },
    second: @escaping @Sendable (Reference) throws -> [String], expected: String
  ) {
    self.name = name
    self.globals = globals
    begin = Self.module(source, first: first)
    goOn = { _, captures in try second(captures["app"]!).joined(separator: "\n") }
    self.expected = expected
  }

  /// A scenario in which the app is a module, and whose second part waits.
  public init(
    _ name: String, app source: String,
    globals: @escaping @Sendable () throws -> [String: any ValueConvertible] = { [:] },
    first: @escaping @Sendable (Reference) throws -> Void = { _ in },
    waiting second: @escaping @Sendable (Reference) async throws -> [String], expected: String
  ) {
    self.name = name
    self.globals = globals
    begin = Self.module(source, first: first)
    goOn = { _, captures in try await second(captures["app"]!).joined(separator: "\n") }
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

  private static func module(
    _ source: String, first: @escaping @Sendable (Reference) throws -> Void
  ) -> @Sendable (Sandbox) throws -> [String: Reference] {
    { sandbox in
      let app: Reference = try sandbox.evaluateCommonJSModule(source, filename: "app.js")
      try first(app)
      return ["app": app]
    }
  }

  /// All of them.
  public static let all = [
    errors, promises, passing, containers, identity, functions, calling, classes, hostObjects, computed, realm,
  ].flatMap { $0 }
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

/// As ``outcome(_:)``, of what has to be waited for.
public func awaited(_ body: () async throws -> Any) async -> String {
  let result: Result<Any, any Error>
  do {
    result = .success(try await body())
  } catch {
    result = .failure(error)
  }
  return outcome { try result.get() }
}

/// What an app told the program, in order.
public final class Notes: Sendable {
  private let lines = Mutex<[String]>([])

  public init() {}

  /// A function of the program that notes its arguments and gives nothing.
  public var function: HostFunction {
    HostFunction("note") { call -> Void in self.add(call.arguments.map { "\($0)" }.joined(separator: " ")) }
  }

  public func add(_ line: String) { lines.withLock { $0.append(line) } }

  /// What was noted since the last time.
  public func take() -> [String] {
    lines.withLock { lines in
      defer { lines = [] }
      return lines
    }
  }
}

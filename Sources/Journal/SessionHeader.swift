/// What is true of a session from its start: the environment that its JavaScript sees. It is the root of all its lines.
public struct SessionHeader: Sendable, Equatable {
  /// The version of the records that this library writes, and the newest that it reads.
  public static let currentFormat = 1
  /// How many bytes ``random`` has.
  public static let randomByteCount = 16

  /// The version of the records: ``currentFormat`` in a session that is made now.
  public let format: Int
  /// The engine and its version, such as `JavaScriptCore 2.50.0`.
  public let engine: String
  /// The time zone's name, such as `Europe/Berlin`.
  public let timeZone: String
  /// The locale's name, such as `de_DE.UTF-8`.
  public let locale: String
  /// The arguments that the session sees, without the program's name unless that is one of them.
  public let arguments: [String]
  /// The environment variables that the session sees.
  public let variables: [String: String]
  /// When the session was made: milliseconds since the epoch.
  public let created: Int64
  /// Bytes that make sessions distinct which are alike in all else.
  public let random: [UInt8]
  /// The identity of all the fields: the parent of the session's first turn.
  public let id: TurnID

  /// A header for a new session, in the current format.
  ///
  /// - Precondition: `random` has ``randomByteCount`` bytes; no text contains U+0000.
  public init(
    engine: String, timeZone: String, locale: String, arguments: [String] = [], variables: [String: String] = [:],
    created: Int64, random: [UInt8]
  ) {
    precondition(random.count == Self.randomByteCount, "a session header has 16 random bytes")
    let texts = [engine, timeZone, locale] + arguments + variables.keys + variables.values
    precondition(!texts.contains { $0.utf8.contains(0) }, "no text of a session header contains U+0000")
    self.init(
      format: Self.currentFormat, engine: engine, timeZone: timeZone, locale: locale, arguments: arguments,
      variables: variables, created: created, random: random)
  }

  /// A header as it was read; nothing is assumed of it.
  init(
    format: Int, engine: String, timeZone: String, locale: String, arguments: [String], variables: [String: String],
    created: Int64, random: [UInt8]
  ) {
    self.format = format
    self.engine = engine
    self.timeZone = timeZone
    self.locale = locale
    self.arguments = arguments
    self.variables = variables
    self.created = created
    self.random = random

    var digest = RecordDigest(tag: "jsrepl session 1")
    digest.add(Int64(format))
    for text in [engine, timeZone, locale] { digest.add(text) }
    digest.add(UInt64(arguments.count))
    for argument in arguments { digest.add(argument) }
    digest.add(UInt64(variables.count))
    for (name, value) in variables.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      digest.add(name)
      digest.add(value)
    }
    digest.add(created)
    digest.add(random)
    id = digest.finish()
  }
}

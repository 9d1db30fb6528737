import Wire

/// Writes the payload of a call: the operation, then what it is performed on.
struct OperandWriter {
  private var values: ValueWriter<Membrane>

  init(_ operation: CallOperation, membrane: Membrane) {
    values = ValueWriter(resolver: membrane)
    values.write(byte: operation.rawValue)
  }

  /// The payload.
  var bytes: [UInt8] { values.bytes }

  mutating func write(_ value: Value) throws(SandboxError) {
    do {
      try values.write(value)
    } catch {
      throw SandboxError(error)
    }
  }

  /// Writes arguments, which go on to the payload's end.
  mutating func write(arguments: [Value]) throws(SandboxError) {
    for argument in arguments { try write(argument) }
  }

  /// Writes the keys of a place, their count first.
  mutating func write(keys: [PropertyKey]) throws(SandboxError) {
    write(count: keys.count)
    for key in keys { try write(key: key) }
  }

  mutating func write(key: PropertyKey) throws(SandboxError) {
    do {
      try values.write(key: key)
    } catch {
      throw SandboxError(error)
    }
  }

  mutating func write(count: Int) { values.write(count: count) }
  mutating func write(flag: Bool) { values.write(flag: flag) }
}

/// Writes the payloads of answers.
enum AnswerWriter {
  /// The answer that is `value`.
  static func value(_ value: Value, membrane: Membrane) -> [UInt8] {
    if case .undefined = value { return [] }
    return payload(0, value, membrane: membrane)
  }

  /// The answer that throws `error` into the app.
  static func thrown(_ error: any Error, membrane: Membrane) -> [UInt8] {
    payload(1, membrane.thrown(by: error), membrane: membrane)
  }

  private static func payload(_ flag: UInt8, _ value: Value, membrane: Membrane) -> [UInt8] {
    let tables = membrane.tables
    var writer = ValueWriter(resolver: membrane)
    writer.write(byte: flag)
    do {
      // A bare nil would be the value null.
      try writer.write(orHole: value.isHole ? Value?.none : value)
      return writer.bytes
    } catch {
      membrane.tables = tables
      return CallResult.thrownError("what the program gives can't cross: \(error)")
    }
  }
}

extension Value {
  /// What `convertible` is in an app. To be asked before a call is prepared, since it may use the sandbox itself.
  init(converting convertible: any ValueConvertible) throws(SandboxError) {
    do {
      self = try convertible.javaScriptValue
    } catch let error as SandboxError {
      throw error
    } catch {
      throw .notPassable("\(error)")
    }
  }
}

extension [any ValueConvertible] {
  /// What they are in an app; as ``Value/init(converting:)``.
  func converted() throws(SandboxError) -> [Value] {
    var values: [Value] = []
    for convertible in self { values.append(try Value(converting: convertible)) }
    return values
  }
}

extension Membrane {
  /// What the app is to catch for an error that the program throws.
  func thrown(by error: any Error) -> Value {
    if case SandboxError.exception(let exception) = error { return exception.value }
    return JavaScriptError(error).value
  }

  /// What a call has given, and whether the app threw it.
  ///
  /// - Parameter payload: of a ``WorkerFrame/returned(_:)`` frame.
  func value(ofResult payload: [UInt8]) throws(WireError) -> (value: Value, isThrown: Bool) {
    let result = try CallResult(payload[...])
    var reader = ValueReader(result.value, resolver: self)
    let value = try reader.readValue()
    try reader.finish()
    return (value, result.isThrown)
  }
}

extension SandboxError {
  init(_ error: ValueError) {
    switch error {
    case .stale(let what): self = .stale("\(what) is an object of another moment of the app")
    case .foreign, .tooDeep, .misplacedHole: self = .notPassable("\(error)")
    }
  }
}

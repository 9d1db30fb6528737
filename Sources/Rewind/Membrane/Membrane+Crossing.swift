import Wire

extension Membrane: ValueResolver {
  func appObject(_ id: Int, kind: AppObjectKind) throws(WireError) -> Reference {
    guard let sandbox else { throw .malformed("an object of the app where nobody can hold it") }
    if let held = tables.appObjects[id] {
      if countsReceipts { tables.appObjects[id]!.receipts += 1 }
      return held.identity.reference(kind: kind, in: sandbox)
    }
    let identity = AppIdentity(id: id)
    tables.appObjects[id] = MembraneTables.AppObject(identity: identity, kind: kind, receipts: countsReceipts ? 1 : 0)
    return identity.reference(kind: kind, in: sandbox)
  }

  func hostValue(_ number: Int) throws(WireError) -> Value {
    guard let entry = tables.programObjects[number] else {
      throw .malformed("the object \(number) of the program, which the app was not given")
    }
    if let object = entry.object { return .hostObject(object) }
    if let error = entry.error { return .error(error) }
    do {
      return .hostObject(try object(number))
    } catch {
      return .hostObject(MissingHostObject(number, of: self))
    }
  }

  func number(of reference: Reference) throws(ValueError) -> Int {
    guard reference.sandbox === sandbox else { throw .foreign("\(reference)") }
    guard isCurrent(reference) else { throw .stale("\(reference)") }
    return reference.id
  }

  func crossing(of object: HostObject) throws(ValueError) -> HostCrossing {
    if let promise = object as? HostPromise {
      let number = takeNumber()
      tables.debts[number] = .promise(promise)
      if let sandbox { promise.report(to: sandbox, as: number) }
      return .promise(number)
    }
    if let missing = object as? MissingHostObject, missing.membrane === self, isUnknown(missing.number) {
      tables.programObjects[missing.number]!.receipts += 1
      return .known(missing.number)
    }
    if tables.isLooking { findObjects() }
    if let number = known(ObjectIdentifier(object)) { return .known(number) }
    let number = takeNumber()
    tables.numbers[ObjectIdentifier(object)] = number
    tables.programObjects[number] = MembraneTables.ProgramObject(object: object, receipts: 1)
    return .described(
      number,
      HostDescription(
        kind: object.kind, isDynamic: object.isDynamic, name: object.name, arity: object.length,
        prototype: object.prototype, constants: object.constants))
  }

  func crossing(of error: JavaScriptError) throws(ValueError) -> ErrorCrossing {
    if let number = known(error.link.identity) { return .known(number) }
    let number = takeNumber()
    tables.numbers[error.link.identity] = number
    tables.programObjects[number] = MembraneTables.ProgramObject(error: error, receipts: 1)
    return .described(number)
  }
}

/// What stands for an object of the program that was there when a snapshot was taken, and is not now.
final class MissingHostObject: HostObject, @unchecked Sendable {
  /// The number by which the app has it.
  let number: Int
  private(set) weak var membrane: Membrane?

  init(_ number: Int, of membrane: Membrane) {
    self.number = number
    self.membrane = membrane
    super.init(name: membrane.tables.programObjects[number]?.origin?.path ?? "", prototype: nil, values: [])
  }
}

extension ValueReader<Membrane> {
  /// The next byte, which says what is asked for.
  mutating func readOperation() throws(WireError) -> CallOperation {
    let byte = try readByte()
    guard let operation = CallOperation(rawValue: byte) else { throw .malformed("the operation \(byte)") }
    return operation
  }

  /// The values up to the payload's end.
  mutating func readRest() throws(WireError) -> [Value] {
    var values: [Value] = []
    while hasMore { values.append(try readValue()) }
    return values
  }

  /// The number of the program's object that is meant.
  mutating func readProgramNumber() throws(WireError) -> Int {
    guard try readByte() == ValueTag.hostObject.rawValue else {
      throw .malformed("an operation on what is not the program's")
    }
    let number = try readNumber()
    guard resolver.tables.programObjects[number] != nil else {
      throw .malformed("the object \(number) of the program, which the app was not given")
    }
    return number
  }

  /// What the app says of an object of the program that it has.
  mutating func readProgramObject() throws(WireError) -> (number: Int, object: MembraneTables.ProgramObject) {
    let number = try readNumber()
    let receipts = try readNumber()
    let byte = try readByte()
    guard let kind = HostObjectKind(rawValue: byte) else {
      throw .malformed("an object of the program of the kind \(byte)")
    }
    let parent = try readAnyCount()
    let key = try readFlag() ? try readKey() : nil
    let path = try readText().repaired
    let call = try readAnyCount()
    let callName = try readText().repaired
    let origin = MembraneTables.Origin(
      kind: kind, parent: parent == 0 ? nil : parent, key: key, path: path, call: call, callName: callName)
    return (number, MembraneTables.ProgramObject(receipts: receipts, origin: origin))
  }

  /// What the app says of an object of its own that the program has.
  mutating func readAppObject() throws(WireError) -> (id: Int, receipts: Int, kind: AppObjectKind) {
    let id = try readNumber()
    let receipts = try readNumber()
    let byte = try readByte()
    guard let kind = AppObjectKind(rawValue: byte) else { throw .malformed("an object of the app of the kind \(byte)") }
    return (id, receipts, kind)
  }
}

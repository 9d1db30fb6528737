import Wire

/// The program's side of the membrane between program and app: it performs what the app asks for, and knows what each
/// holds of the other.
///
/// Objects cross by number. What the app has been given is found again after a restore by the path on which the app
/// reached it; see ``MembraneTables/Origin``.
final class Membrane: ProgramSide {
  /// The sandbox whose app asks; nil in a session that has none, whose app finds nothing on the other side.
  weak var sandbox: Sandbox?
  /// What program and app hold of each other now.
  var tables = MembraneTables()
  /// Gets why a notification reached nobody, in a session without a sandbox.
  var unheard: (String) -> Void = { _ in }
  /// What the app finds under global names.
  var globals: [String: Value] = [:]
  /// Objects of the app that the program has let go of.
  let releases = ReleaseQueue()
  /// Whether an object of the app that is read has come over; a table only tells of it.
  var countsReceipts = true
  private struct Counterpart {
    let original: AppIdentity
    let here: AppIdentity
  }
  /// Promises of the app that settled before the program had them.
  private var early: [Int] = []
  /// Objects of the app by those of the app that it was forked from.
  private var counterparts: [ObjectIdentifier: Counterpart] = [:]
  /// Objects of the program that are being looked for: a path may lead back to its own beginning.
  var sought: Set<Int> = []
  /// What the last snapshot named, after a restore.
  private var captures: [String: Value] = [:]
  /// The global names that the app had been given at the last snapshot, after a restore.
  private(set) var globalNames: Set<String> = []

  /// Whether anything has crossed.
  var isUsed: Bool { tables.next > 1 || !tables.appObjects.isEmpty }

  // MARK: What the app says

  func answer(_ ask: [UInt8]) throws(WireError) -> [UInt8] {
    guard sandbox != nil else { return CallResult.thrownError(try missing(ask)) }
    let request = try Request(ask, membrane: self)
    do {
      return AnswerWriter.value(try perform(request), membrane: self)
    } catch {
      return AnswerWriter.thrown(error, membrane: self)
    }
  }

  func hear(_ notification: [UInt8]) throws(WireError) {
    var reader = ValueReader(notification[...], resolver: self)
    let operation = try reader.readOperation()
    guard let sandbox else {
      if operation == .apply { unheard(try missing(notification)) }
      return
    }
    switch operation {
    case .apply:
      let request = try Request(notification, membrane: self)
      do {
        _ = try perform(request)
      } catch {
        // The app doesn't wait to be told.
        sandbox.unhandledRejection?(thrown(by: error), "\(error)")
      }
    case .settled:
      let id = try reader.readNumber()
      let isRejected = try reader.readFlag()
      let value = try reader.readValue()
      try reader.finish()
      // The call's result, which is yet to come, may be what brings the promise over.
      if tables.appObjects[id] == nil { early.append(id) }
      tables.settlements[id] = isRejected ? .rejected(value) : .fulfilled(value)
    case .unhandled:
      let reason = try reader.readValue()
      let text = try reader.readText().repaired
      try reader.finish()
      sandbox.unhandledRejection?(reason, text)
    default: throw .malformed("a notification of \(operation)")
    }
  }

  /// Why what the app turns to is not there, in a session without a sandbox.
  private func missing(_ payload: [UInt8]) throws(WireError) -> String {
    var reader = ValueReader(payload[...], resolver: self)
    _ = try reader.readOperation()
    return staleMessage(try reader.readProgramNumber())
  }

  func drop(_ receipts: [Receipts]) {
    for receipt in receipts {
      guard var entry = tables.programObjects[receipt.id] else { continue }
      entry.receipts -= receipt.count
      if entry.receipts > 0 {
        tables.programObjects[receipt.id] = entry
      } else {
        tables.programObjects[receipt.id] = nil
        if let identity = entry.identity, tables.numbers[identity] == receipt.id { tables.numbers[identity] = nil }
      }
    }
  }

  /// What the app asks for.
  private struct Request {
    let operation: CallOperation
    let target: Int
    var key: PropertyKey?
    var this = Value.undefined
    var arguments: [Value] = []

    init(_ payload: [UInt8], membrane: Membrane) throws(WireError) {
      var reader = ValueReader(payload[...], resolver: membrane)
      operation = try reader.readOperation()
      target = try reader.readProgramNumber()
      switch operation {
      case .get, .has, .delete, .descriptor: key = try reader.readKey()
      case .set, .define:
        key = try reader.readKey()
        arguments = [try reader.readValue()]
      case .keys: break
      case .apply:
        this = try reader.readValue()
        arguments = try reader.readRest()
      case .construct: arguments = try reader.readRest()
      default: throw .malformed("an app that asks for \(operation)")
      }
      try reader.finish()
    }
  }

  private func perform(_ request: Request) throws -> Value {
    guard let sandbox else { throw JavaScriptError(staleMessage(request.target)) }
    let object = try object(request.target)
    switch request.operation {
    case .apply:
      guard let function = object as? HostFunction else {
        throw JavaScriptError.typeError("\(object.name) is not a function")
      }
      return try function.call(HostCall(this: request.this, arguments: request.arguments, sandbox: sandbox))
    case .construct:
      guard let type = object as? HostClass else {
        throw JavaScriptError.typeError("\(object.name) is not a constructor")
      }
      return .hostObject(
        try type.construct(HostCall(this: .undefined, arguments: request.arguments, sandbox: sandbox)))
    case .get: return try object.ownValue(request.key!, in: sandbox) ?? .hole
    default: break
    }
    // The app knows all about the properties of other objects.
    guard let object = object as? DynamicHostObject else { return .undefined }
    switch request.operation {
    case .set: return .boolean(try object.set(request.key!, to: request.arguments[0], in: sandbox))
    case .has: return .boolean(try object.has(request.key!))
    case .delete: return .boolean(try object.delete(request.key!))
    case .keys: return .array(try object.keys().map(\.value))
    case .descriptor: return try object.descriptor(request.key!)?.plainObject ?? .undefined
    case .define:
      guard let descriptor = PropertyDescriptor(request.arguments[0]) else { return .boolean(false) }
      return .boolean(try object.define(request.key!, as: descriptor))
    default: return .undefined
    }
  }

  // MARK: Objects of the program

  /// Takes an error for what the app knows under that number.
  func recognize(_ error: JavaScriptError, as number: Int) {
    guard tables.programObjects[number] != nil else { return }
    tables.programObjects[number]!.error = error
    tables.numbers[error.link.identity] = number
  }

  func takeNumber() -> Int {
    defer { tables.next += 1 }
    return tables.next
  }

  /// Counts that an object of the program goes over under a number that the app knows; nil where it knows none.
  func known(_ identity: ObjectIdentifier) -> Int? {
    guard let number = tables.numbers[identity] else { return nil }
    tables.programObjects[number]!.receipts += 1
    return number
  }

  // MARK: Objects of the app

  private func withoutReceipts<Result>(_ body: () throws(WireError) -> Result) throws(WireError) -> Result {
    countsReceipts = false
    defer { countsReceipts = true }
    return try body()
  }

  /// Whether a reference means what it meant when the program got it.
  func isCurrent(_ reference: Reference) -> Bool {
    tables.appObjects[reference.id]?.identity === reference.identity
  }

  /// Forgets how promises settled that no result has brought over.
  func forgetUnclaimedSettlements() {
    for id in early where tables.appObjects[id] == nil { tables.settlements[id] = nil }
    early = []
  }

  /// Forgets how promises settled that the program has let go of.
  func forgetReleasedSettlements() {
    for id in tables.settlements.keys {
      if let held = tables.appObjects[id], held.identity.reference == nil { tables.settlements[id] = nil }
    }
  }

  func takeReleases(atLeast count: Int) -> [Receipts] {
    releases.take(atLeast: count).compactMap { identity in
      guard identity.reference == nil, let held = tables.appObjects[identity.id], held.identity === identity else {
        return nil
      }
      tables.appObjects[identity.id] = nil
      tables.settlements[identity.id] = nil
      // What only a capture holds has not come over.
      return held.receipts == 0 ? nil : Receipts(id: identity.id, count: held.receipts)
    }
  }

  // MARK: Snapshots and forks

  /// Promises that a program which is gone owed the app: number, and what for.
  var lostPromises: [(Int, String)] {
    let lost = tables.debts.compactMap { if case .lost(let text) = $0.value { ($0.key, text) } else { nil } }
    return lost.sorted { $0.0 < $1.0 }
  }

  /// Has the sandbox told what becomes of the promises that the program owes: also of those that it was told of at another
  /// moment.
  func awaitDebts() {
    guard let sandbox else { return }
    for case (let number, .promise(let promise)) in tables.debts { promise.report(to: sandbox, as: number) }
  }

  /// Whether no promise of the program is pending.
  var owesNothing: Bool { tables.debts.isEmpty }

  /// The objects of the program, by number, to which the paths on which the app reached them no longer lead.
  ///
  /// - Parameter payload: of a ``WorkerFrame/tables(_:)`` frame.
  func moved(_ payload: [UInt8]) throws(WireError) -> [Int] {
    var reader = ValueReader(payload[...], resolver: self)
    _ = try reader.readAnyCount()
    var moved: [Int] = []
    for _ in 0..<(try reader.readCount()) {
      let (number, described) = try reader.readProgramObject()
      guard let object = tables.programObjects[number]?.object, described.origin?.key != nil else { continue }
      if find(number, described.origin, runsGetters: true) != object { moved.append(number) }
    }
    return moved
  }

  /// Takes over what another membrane holds, for the app of `twin`, which is a fork.
  func takeOver(from other: Membrane, for twin: Sandbox) {
    globals = other.globals
    // How promises settled is asked of the app again: what the other program was told holds its references.
    tables = other.tables.withoutSettlements
    for (id, held) in other.tables.appObjects {
      let identity = AppIdentity(id: id)
      counterparts[ObjectIdentifier(held.identity)] = Counterpart(original: held.identity, here: identity)
      tables.appObjects[id] = MembraneTables.AppObject(
        identity: identity, kind: held.kind, receipts: held.receipts, isRestored: true)
    }
    awaitDebts()
  }

  /// The object here that `reference` is in the sandbox that this one was forked from.
  func counterpart(of reference: Reference) -> Reference? {
    guard let sandbox, let found = counterparts[ObjectIdentifier(reference.identity)],
      found.original === reference.identity,
      let held = tables.appObjects[found.here.id], held.identity === found.here
    else { return nil }
    return found.here.reference(kind: held.kind, in: sandbox)
  }

  /// What the last snapshot named, after a restore; to be had once.
  func takeCaptures() -> [String: Value] {
    defer { captures = [:] }
    return captures
  }

  // MARK: After a journey

  /// Takes over what an app that was brought to another moment says of itself.
  ///
  /// - Parameters:
  ///   - payload: of a ``WorkerFrame/tables(_:)`` frame.
  ///   - known: where objects are looked up by their numbers.
  func adopt(_ payload: [UInt8], known: MembraneTables) throws(WireError) {
    var reader = ValueReader(payload[...], resolver: self)
    var tables = MembraneTables()
    tables.next = try reader.readAnyCount() + 1
    for _ in 0..<(try reader.readCount()) {
      let (number, object) = try reader.readProgramObject()
      var entry = object
      if let before = known.programObjects[number] {
        entry.object = before.object
        entry.error = before.error
      }
      if let identity = entry.identity { tables.numbers[identity] = number } else { tables.isLooking = true }
      tables.programObjects[number] = entry
    }
    for _ in 0..<(try reader.readCount()) {
      let (id, receipts, kind) = try reader.readAppObject()
      let identity = known.appObjects[id]?.identity ?? AppIdentity(id: id)
      tables.appObjects[id] = MembraneTables.AppObject(
        identity: identity, kind: kind, receipts: receipts, isRestored: known.appObjects[id]?.isRestored ?? true)
      tables.settlements[id] = known.settlements[id]
      // Whoever held it has let go, or was in another process.
      if identity.reference == nil { releases.add(identity) }
    }
    for _ in 0..<(try reader.readCount()) {
      let id = try reader.readNumber()
      let text = try reader.readText().repaired
      tables.debts[id] = known.debts[id] ?? .lost(text)
    }
    self.tables = tables
    captures = [:]
    if sandbox == nil { return }
    for _ in 0..<(try reader.readCount()) {
      let name = try reader.readText().repaired
      captures[name] = try withoutReceipts { () throws(WireError) in try reader.readValue() }
    }
    for _ in 0..<(try reader.readCount()) {
      let number = try reader.readNumber()
      self.tables.programObjects[number]?.origin?.hasMoved = true
    }
    globalNames = []
    for _ in 0..<(try reader.readCount()) { globalNames.insert(try reader.readText().repaired) }
    try reader.finish()
  }
}

import Wire

/// Objects of the program that a restore has left unknown, found again by the paths on which the app reached them.
extension Membrane {
  /// Properties that a path has at the most. What was reached by a longer one is found where it is looked for after its
  /// forebears were, as ``findObjects()`` does.
  private static let longestPath = 100

  /// The object of that number, looked for where it is not known yet.
  ///
  /// - Parameter runsGetters: whether a path may lead over properties that the program computes.
  func object(_ number: Int, runsGetters: Bool = true) throws -> HostObject {
    guard let entry = tables.programObjects[number] else {
      throw JavaScriptError("the program has no object \(number)")
    }
    if let object = entry.object { return object }
    guard let object = find(number, entry.origin, runsGetters: runsGetters) else {
      throw JavaScriptError(staleMessage(number))
    }
    tables.programObjects[number]!.object = object
    if tables.numbers[ObjectIdentifier(object)] == nil { tables.numbers[ObjectIdentifier(object)] = number }
    return object
  }

  /// Whether the app has an object of that number, and nobody knows yet which it is.
  func isUnknown(_ number: Int) -> Bool { tables.programObjects[number].map { $0.identity == nil } ?? false }

  /// Looks for all objects that are unknown, as far as nothing has to be run for it, so that the app gets no second object
  /// for one that it has.
  func findObjects() {
    tables.isLooking = false
    for number in tables.programObjects.keys.sorted() where isUnknown(number) {
      _ = try? object(number, runsGetters: false)
    }
  }

  /// The object to which a path leads now; nil where it leads to none of the same kind.
  func find(_ number: Int, _ origin: MembraneTables.Origin?, runsGetters: Bool) -> HostObject? {
    guard let sandbox, let origin, !origin.hasMoved, let key = origin.key else { return nil }
    let found: Value?
    if let parent = origin.parent {
      guard sought.count < Self.longestPath, sought.insert(number).inserted else { return nil }
      defer { sought.remove(number) }
      found = try? inherited(key, of: object(parent, runsGetters: runsGetters), in: runsGetters ? sandbox : nil)
    } else {
      found = key.name.flatMap { globals[$0] }
    }
    guard case .hostObject(let object) = found, object.kind == origin.kind else { return nil }
    return object
  }

  /// - Parameter sandbox: whose app wants to know; nil to run nothing of the program's.
  private func inherited(_ key: PropertyKey, of object: HostObject, in sandbox: Sandbox?) throws -> Value? {
    var holder: HostObject? = object
    while let current = holder {
      if let value = try sandbox.map({ try current.ownValue(key, in: $0) }) ?? current.storedValue(key) { return value }
      holder = current.prototype
    }
    return nil
  }

  /// Why an object that the app has can't be found again.
  func staleMessage(_ number: Int) -> String {
    guard let origin = tables.programObjects[number]?.origin else { return "the program has no object \(number)" }
    let got = "\(origin.path), which the app got in call \(origin.call) (\(origin.callName))"
    if origin.key == nil || origin.hasMoved {
      return "\(got), can't be found again after the restore: have the app get it anew"
    }
    return "\(got), isn't there after the restore: restore with globals that have it"
  }
}

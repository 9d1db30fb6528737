import Capabilities
import Journal
import Wire

extension Sandbox {
  /// The state of the app now: the record of what led to it from the beginning. Moments, lines of history that were
  /// left and what the program set in the sandbox, such as ``limits``, are not in it. It stays what it is whatever
  /// happens to the sandbox later.
  ///
  /// Looks up the program's objects that the app has on the paths on which the app got them, and runs properties on
  /// them that the program computes.
  /// - Parameter captures: objects of the app by the names under which ``restore(from:globals:grants:limits:)`` gives them.
  /// - Throws: ``SandboxError/busy(_:)`` while a call is going on; ``SandboxError/notPassable(_:)`` or
  ///   ``SandboxError/stale(_:)`` for an object of another sandbox or moment.
  public func takeSnapshot(captures: [String: Reference] = [:]) throws(SandboxError) -> Snapshot {
    lock.lock()
    defer { lock.unlock() }
    try checkIsIdle("no snapshot can be taken")
    try defineWaiting()
    let moved = try movedObjects()
    let names = captures.keys.sorted()
    _ = try perform(.capture) { writer throws(SandboxError) in
      writer.write(count: names.count)
      for name in names {
        try writer.write(.string(name))
        try writer.write(.reference(captures[name]!))
      }
      writer.write(count: moved.count)
      for number in moved { writer.write(count: number) }
    }
    return Snapshot(try Self.mapped { () throws(SessionError) in try session.contents() })
  }

  /// A sandbox in the state that a snapshot holds, in another process than the one it was taken of.
  ///
  /// The record is replayed and every answer of the app compared with it; nothing in it is done again.
  /// - Parameters:
  ///   - snapshot: one that a program or jsrepl saved, wherever it comes from.
  ///   - globals: what the app finds from now on under the names that it was given before. Objects that it has got from
  ///     them by then are found again by their names and properties. Names that are new are defined; those that the app
  ///     was given before keep what the app has there.
  ///   - grants: what of the machine the app may use from now on.
  ///   - limits: what each call may use; the replay may use the same memory, and the time that it needs.
  /// - Returns: the sandbox, and what `takeSnapshot(captures:)` named.
  /// - Throws: ``SandboxError/diverged(_:)`` where the app doesn't answer as it did; ``SandboxError/snapshot(_:)``
  ///   where the record makes no sense; ``SandboxError/unavailable(_:)`` where there is no worker, or where the time
  ///   zone or locale of the snapshot is not known here; and what ``define(globals:)`` throws.
  public static func restore(
    from snapshot: Snapshot, globals: [String: any ValueConvertible] = [:], grants: Grants = Grants(),
    limits: Limits = Limits()
  ) throws(SandboxError) -> (sandbox: Sandbox, captures: [String: Reference]) {
    let zygote = try mapped { () throws(SessionError) in
      try Zygote.shared(Zygote.Environment(of: snapshot.contents.header))
    }
    return try restore(from: snapshot, on: zygote, globals: globals, grants: grants, limits: limits)
  }

  /// As ``restore(from:globals:grants:limits:)``, forked from a given zygote.
  static func restore(
    from snapshot: Snapshot, on zygote: Zygote, globals: [String: any ValueConvertible] = [:],
    grants: Grants = Grants(),
    limits: Limits = Limits()
  ) throws(SandboxError) -> (sandbox: Sandbox, captures: [String: Reference]) {
    let session = try mapped { () throws(SessionError) in
      try Session(zygote, journal: .inMemory(header: snapshot.contents.header), settings: settings)
    }
    let sandbox = try Sandbox(session, limits: limits)
    sandbox.membrane.globals = try values(globals)
    session.settings.memoryLimit = limits.memory
    _ = try mapped { () throws(SessionError) in try sandbox.session.load(snapshot.contents, recovering: false) }
    // Nothing is granted by the snapshot: what goes on outside is brought back only by what this program grants.
    session.grants = grants
    session.adoptActivities()
    let captures = sandbox.membrane.takeCaptures().compactMapValues(\.reference)
    try sandbox.giveUpLostPromises()
    try sandbox.defineNewGlobals()
    return (sandbox, captures)
  }

  /// A second sandbox in the same state, which goes its own way from here. Both use the same objects of the program.
  ///
  /// The fork has the same ``limits``; ``output`` and ``unhandledRejection`` are nil. References stay those of this
  /// sandbox: ``counterpart(of:)`` of the fork gives the fork's. Moments of this sandbox are none of the fork. Subprocesses
  /// and requests stay with this sandbox, and the fork can't begin any.
  /// - Throws: ``SandboxError/busy(_:)`` while a call is going on.
  public func fork() throws(SandboxError) -> Sandbox {
    lock.lock()
    defer { lock.unlock() }
    try checkIsIdle("a sandbox can't be forked")
    try defineWaiting()
    let twin = try Sandbox(try Self.mapped { () throws(SessionError) in try session.fork() }, limits: limits)
    twin.session.grants = session.grants.forLooking
    twin.membrane.takeOver(from: membrane, for: twin)
    return twin
  }

  /// The object of this sandbox, a fork, that `reference` is in the one it was forked from; nil where the fork doesn't
  /// know it.
  public func counterpart(of reference: Reference) -> Reference? {
    lock.withLock { membrane.counterpart(of: reference) }
  }

  /// The objects of the program that their paths no longer lead to, by number. They could be taken for others after a
  /// restore.
  private func movedObjects() throws(SandboxError) -> [Int] {
    guard membrane.tables.programObjects.count > 0 else { return [] }
    let origins = try Self.mapped { () throws(SessionError) in try session.origins() }
    do {
      return try membrane.moved(origins)
    } catch {
      throw .workerFailed(reason: "it sent \(error)")
    }
  }

  /// Rejects the promises that a program which is gone owed the app: no one will settle them.
  func giveUpLostPromises() throws(SandboxError) {
    for (number, text) in membrane.lostPromises {
      let error = JavaScriptError(
        "\(text) was under way at the moment that was gone back to, and its answer is not at hand: do it again")
      try settle(number, .rejected(error))
    }
  }

  /// Defines the globals that the snapshot's app was not given.
  private func defineNewGlobals() throws(SandboxError) {
    let new = membrane.globals.filter { !membrane.globalNames.contains($0.key) }
    waiting = new
    try defineWaiting()
  }
}

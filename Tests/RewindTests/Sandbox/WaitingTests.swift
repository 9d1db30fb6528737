import Foundation
import Scenarios
import Testing

@testable import Rewind

extension Sessions {
  /// Several tasks that wait for promises of one app.
  @Suite struct WaitingTests {
    private static let source = """
      exports.begin = () => later().then((value) => value + '!');
      exports.settled = Promise.resolve('long settled');
      exports.refused = Promise.reject(new RangeError('long refused'));
      exports.refused.catch(() => {});
      """

    /// An app that waits for a promise of the program, and that promise.
    private static func waiting() throws -> (sandbox: Sandbox, app: Reference, later: HostPromise) {
      let later = HostPromise()
      let sandbox = try Sandbox(globals: ["later": HostFunction("later") { _ in later }])
      let app: Reference = try sandbox.evaluateCommonJSModule(source)
      return (sandbox, app, later)
    }

    /// Returns when so many wait.
    private static func wait(for count: Int, in sandbox: Sandbox) async {
      while sandbox.lock.withLock({ sandbox.waiters.values.joined().count }) != count { await Task.yield() }
    }

    @Test("Two that wait for the same promise both get its value")
    func two() async throws {
      let (sandbox, app, later) = try Self.waiting()
      let promise: Value = try app.begin.call(arguments: [])
      let tasks = (0..<2).map { _ in Task { await awaited { try await sandbox.settled(promise) } } }
      await Self.wait(for: 2, in: sandbox)
      later.fulfill("given")
      for task in tasks { #expect(await task.value == "given!") }
      // And one who comes later.
      #expect(await awaited { try await sandbox.settled(promise) } == "given!")
    }

    @Test("Two that wait for the same promise both get what it is rejected with")
    func rejected() async throws {
      let (sandbox, app, later) = try Self.waiting()
      let promise: Value = try app.begin.call(arguments: [])
      let tasks = (0..<2).map { _ in Task { await awaited { try await sandbox.settled(promise) } } }
      await Self.wait(for: 2, in: sandbox)
      later.reject(JavaScriptError.typeError("refused"))
      for task in tasks { #expect(await task.value == "threw TypeError: refused") }
    }

    @Test("One that is cancelled is told so at once, and the other gets the value")
    func cancelled() async throws {
      let (sandbox, app, later) = try Self.waiting()
      let promise: Value = try app.begin.call(arguments: [])
      let tasks = (0..<2).map { _ in Task { await awaited { try await sandbox.settled(promise) } } }
      await Self.wait(for: 2, in: sandbox)
      tasks[0].cancel()
      #expect(
        await tasks[0].value == "failed: cancelled; a call that was going on has left no trace")
      later.fulfill("given")
      #expect(await tasks[1].value == "given!")
    }

    @Test("One that was cancelled before it waits is told so")
    func cancelledBefore() async throws {
      let (sandbox, app, later) = try Self.waiting()
      let promise: Value = try app.begin.call(arguments: [])
      let task = Task {
        while !Task.isCancelled { await Task.yield() }
        return await awaited { try await sandbox.settled(promise) }
      }
      task.cancel()
      #expect(await task.value == "failed: cancelled; a call that was going on has left no trace")
      later.fulfill("given")
      #expect(await awaited { try await sandbox.settled(promise) } == "given!")
    }

    @Test("A promise that was settled before the snapshot is waited for after the restore, by everybody who likes")
    func restored() async throws {
      let (sandbox, app, _) = try Self.waiting()
      let names = ["settled", "refused"]
      var captures: [String: Reference] = [:]
      for name in names { captures[name] = try app[PropertyKey(name)].reference }
      let (other, found) = try Sandbox.restore(from: await sandbox.takeSnapshot(captures: captures))
      let tasks = (names + names).map { name in
        Task { await awaited { try await other.settled(found[name]!.javaScriptValue) } }
      }
      var texts: [String] = []
      for task in tasks { texts.append(await task.value) }
      #expect(
        texts == ["long settled", "threw RangeError: long refused", "long settled", "threw RangeError: long refused"])
    }

    @Test("A settled promise that the program let go of, and gets again, gives its value again")
    func again() async throws {
      let sandbox = try Sandbox()
      let app: Reference = try await sandbox.evaluateCommonJSModule(
        "const promise = Promise.resolve(() => 1); exports.get = () => promise;")
      for _ in 0..<3 {
        let function = try #require(try await app["get"]().reference)
        #expect(try await function() == 1)
        // It lets go on its own thread.
        await withCheckedContinuation { continuation in sandbox.queue.async { continuation.resume() } }
      }
    }

    @Test("Those who wait are told when the sandbox goes to another moment, and its promises are waited for there")
    func gone() async throws {
      let (sandbox, app, later) = try Self.waiting()
      let promise: Value = try app.begin.call(arguments: [])
      let moment = try sandbox.mark()
      try await sandbox.evaluate("1")
      let tasks = (0..<2).map { _ in Task { await awaited { try await sandbox.settled(promise) } } }
      await Self.wait(for: 2, in: sandbox)
      try sandbox.goto(moment)
      for task in tasks {
        #expect(
          await task.value == "failed: the sandbox has gone to another moment, at which the promise is another one")
      }
      let again = Task { await awaited { try await sandbox.settled(promise) } }
      await Self.wait(for: 1, in: sandbox)
      later.fulfill("given")
      #expect(await again.value == "given!")
    }

    @Test("Those who wait are told when the call that made the promise is undone, and nobody can wait for it then")
    func undone() async throws {
      let (sandbox, app, _) = try Self.waiting()
      let promise: Value = try app.begin.call(arguments: [])
      let task = Task { await awaited { try await sandbox.settled(promise) } }
      await Self.wait(for: 1, in: sandbox)
      try sandbox.undo()
      #expect(await task.value == "failed: the sandbox has gone to another moment, at which the promise is another one")
      #expect(await awaited { try await sandbox.settled(promise) } == "failed: the promise is one of another moment")
    }
  }
}

import Rewind
import Synchronization

extension Scenario {
  /// Promises and asynchronous functions, in both directions.
  static let promises: [Scenario] = [
    Scenario(
      "Asynchronous functions of the app are waited for: values, exceptions, what they wait for themselves",
      app: """
        exports.value = async () => { await null; return { done: [1] }; };
        exports.fail = async () => { await null; throw new TypeError('rejected'); };
        exports.reject = () => Promise.reject('not an error');
        exports.chain = () => exports.value().then(({ done }) => exports.fail().catch((error) => [...done, error.message]));
        exports.timer = () => new Promise((resolve) => setTimeout(resolve, 1, 'timer'));
        exports.plain = () => 'no promise';
        exports.function = async () => exports.plain;
        """,
      waiting: { app in
        let function = try await app.function()
        return [
          "\(try await app["value"]())", await awaited { try await app.fail() },
          await awaited { try await app.reject() },
          "\(try await app.chain())", "\(try await app.timer())", "\(try await app.plain())", "\(function)",
          "\(try await function.reference!())",
        ]
      },
      expected: """
        { done: [ 1 ] }
        threw TypeError: rejected
        threw not an error
        [ 1, 'rejected' ]
        timer
        no promise
        a function of the app
        no promise
        """),
    Scenario(
      "Asynchronous functions of the program are promises of the app's realm",
      app: """
        exports.run = async () => {
          const promise = later('a');
          const seen = [promise instanceof Promise, Object.prototype.toString.call(promise), await promise];
          try { await later(); } catch (error) { seen.push(error instanceof RangeError, error.message); }
          seen.push(...await Promise.all([later('b'), 'c', later('d')]));
          seen.push((await Promise.allSettled([later(), later('e')])).map(({ status }) => status).join());
          return seen;
        };
        """,
      globals: {
        [
          "later": HostFunction(async: "later", length: 1) { call in
            guard let text = call[0].string else { throw JavaScriptError.rangeError("nothing to give") }
            return "later \(text)"
          }
        ]
      },
      waiting: { app in ["\(try await app.run())"] },
      expected: """
        [ true, '[object Promise]', 'later a', true, 'nothing to give', 'later b', 'c', 'later d', 'rejected,fulfilled' ]
        """),
    Scenario(
      "Microtasks call the program, in the order in which they were made, before the call returns",
      app: """
        exports.run = () => {
          note('begin');
          Promise.resolve().then(() => note('first microtask')).then(() => note('third microtask'));
          (async () => { note('in async'); await null; note('second microtask'); })();
          queueMicrotask(() => { try { failing(); } catch (error) { note(error.message); } });
          note('end');
          return taken();
        };
        exports.taken = () => taken();
        """,
      globals: {
        let notes = Notes()
        return [
          "note": notes.function, "taken": HostFunction("taken") { _ in Value.array(notes.take().map(Value.string)) },
          "failing": HostFunction("failing") { _ -> Void in throw JavaScriptError("fourth, failed") },
        ]
      },
      second: { app in try [app.run(), app.taken()].map { "\($0)" } },
      expected: """
        [ 'begin', 'in async', 'end' ]
        [ 'first microtask', 'second microtask', 'fourth, failed', 'third microtask' ]
        """),
    Scenario(
      "Promises settle in the order in which the program settles them",
      app: """
        let order = [];
        exports.start = () => {
          order = [];
          const promises = ['x', 'y', 'z'].map((name) => make(name));
          promises.forEach((promise, i) => promise.then(
            (value) => order.push(`${'xyz'[i]} ${value}`), (error) => order.push(`${'xyz'[i]} failed: ${error.message}`)));
          (async () => { order.push(`y ${await promises[1]}, awaited`); })();
          return Promise.allSettled(promises).then(() => order);
        };
        exports.settle = () => { settle('z'); settle('y'); order.push('all are settled'); settle('x'); };
        """,
      globals: {
        let promises = Mutex<[String: HostPromise]>([:])
        return [
          "make": HostFunction("make", length: 1) { call in
            let promise = HostPromise()
            promises.withLock { $0[call[0].string!] = promise }
            return promise
          },
          "settle": HostFunction("settle", length: 1) { call -> Void in
            let promise = promises.withLock { $0[call[0].string!]! }
            if call[0].string == "z" {
              promise.reject(JavaScriptError.typeError("refused"))
            } else {
              promise.fulfill(call[0])
              promise.fulfill("too late")
            }
          },
        ]
      },
      waiting: { app in
        let order = try app.start.call(arguments: [])
        try await app.settle()
        return ["\(try await app.sandbox.settled(order))"]
      },
      expected: """
        [ 'all are settled', 'z failed: refused', 'y y', 'y y, awaited', 'x x' ]
        """),
    Scenario(
      "A promise of the app that was pending settles later, for everybody who has it",
      app: """
        let settle;
        exports.pending = new Promise((resolve, reject) => { settle = { resolve, reject }; });
        exports.resolve = (value) => settle.resolve(value);
        exports.settled = Promise.resolve('long settled');
        exports.refused = Promise.reject(new RangeError('long refused'));
        exports.refused.catch(() => {});
        exports.isPending = (value) => value === exports.pending;
        """,
      first: { app in
        _ = try app.pending.value
        _ = try app.settled.value
        _ = try app.refused.value
      },
      waiting: { app in
        let pending = try app.pending.value
        let sandbox = app.sandbox
        try await app.resolve(Value.array([1]))
        return [
          "\(try await app.isPending(pending))", "\(try await sandbox.settled(pending))",
          "\(try await sandbox.settled(pending))", "\(try await sandbox.settled(app.settled.value))",
          await awaited { try await sandbox.settled(app.refused.value) },
        ]
      },
      expected: """
        true
        [ 1 ]
        [ 1 ]
        long settled
        threw RangeError: long refused
        """),
    Scenario(
      "A promise that nothing can settle is said to be so",
      app: "exports.never = () => new Promise(() => {});",
      waiting: { app in
        let never = await awaited { try await app.never() }
        return [never]
      },
      expected: """
        failed: the promise can't settle any more: no timer waits, and the program owes the app no answer
        """),
  ]
}

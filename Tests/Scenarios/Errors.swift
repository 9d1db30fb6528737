import Rewind

extension Scenario {
  /// Exceptions, in both directions.
  static let errors: [Scenario] = [
    Scenario(
      "An exception of the app says its class, message, stack and cause to the program",
      app: """
        class Custom extends TypeError {}
        function inner() { throw new Custom('it failed', { cause: new RangeError('too far', { cause: { code: 7 } }) }); }
        exports.outer = function outer() { inner(); };
        exports.named = () => { const error = new Error('renamed'); error.name = 'MyError'; throw error; };
        exports.aborted = () => AbortSignal.abort().throwIfAborted();
        """,
      second: { app in
        do {
          return ["\(try app.outer())"]
        } catch SandboxError.exception(let error) {
          guard case .error(let cause) = error.cause else { return ["\(error)"] }
          let lines = error.stack.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
          return [
            "\(error.className): \(error.message)", "\(cause.className): \(cause.message), \(cause.cause!)",
            "\(lines[0])", "\(lines[1].contains("inner") && lines[1].contains("app.js:2"))",
            "\(lines[2].contains("outer") && lines[2].contains("app.js:3"))", outcome { try app.named() },
            outcome { try app.aborted() },
          ]
        }
      },
      expected: """
        Custom: it failed
        RangeError: too far, { code: 7 }
        Custom: it failed
        true
        true
        threw MyError: renamed
        threw AbortError: This operation was aborted
        """),
    Scenario(
      "An exception of the program is a real error of its class in the app, with message, stack, cause and properties",
      app: """
        const look = (error, Class) => [
          error instanceof Class, error instanceof Error, error.constructor === Class, error.name, error.message, String(error),
          typeof error.stack, Object.keys(error),
        ];
        const caught = (kind) => { try { fail(kind); } catch (error) { return error; } };
        exports.look = () => [TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError, Error]
          .filter((Class) => { const error = caught(Class.name); return look(error, Class).slice(0, 3).every(Boolean) && error.name === Class.name; })
          .length;
        exports.one = () => look(caught('TypeError'), TypeError);
        exports.unknown = () => look(caught('DatabaseError'), Error);
        exports.cause = () => { const { cause, code } = caught('TypeError'); return [cause instanceof RangeError, cause.message, code]; };
        exports.swift = () => { try { failInSwift(); } catch (error) { return look(error, Error); } };
        exports.where = function where() { try { fail('Error'); } catch (error) { return error.stack.includes('app.js'); } };
        """,
      globals: {
        [
          "fail": HostFunction("fail", length: 1) { call -> Void in
            throw JavaScriptError(
              "of the program", className: call[0].string!, cause: .error(.rangeError("the cause")),
              properties: ["code": 5])
          },
          "failInSwift": HostFunction("failInSwift") { _ -> Void in throw Broken.pipe(number: 3) },
        ]
      },
      second: { app in
        try [app.look(), app.one(), app.unknown(), app.cause(), app.swift(), app["where"]()].map { "\($0)" }
      },
      expected: """
        7
        [ true, true, true, 'TypeError', 'of the program', 'TypeError: of the program', 'string', [ 'code' ] ]
        [ true, true, true, 'DatabaseError', 'of the program', 'DatabaseError: of the program', 'string', [ 'code' ] ]
        [ true, 'the cause', 5 ]
        [ true, true, true, 'Broken', 'pipe(number: 3)', 'Broken: pipe(number: 3)', 'string', [] ]
        true
        """),
    Scenario(
      "What is not caught by the app comes back to the program as what it threw",
      app: """
        exports.through = () => fail();
        exports.again = () => { try { fail(); } catch (error) { throw error; } };
        exports.wrapped = () => { try { fail(); } catch (error) { throw new Error('wrapped', { cause: error }); } };
        exports.finally = () => { try { fail(); } finally { exports.cleaned = true; } };
        """,
      globals: { ["fail": HostFunction("fail") { _ -> Void in throw Broken.pipe(number: 3) }] },
      second: { app in
        func underlying(_ body: () throws -> Value) throws -> String {
          do {
            return "\(try body())"
          } catch SandboxError.exception(let error) {
            guard case .error(let cause)? = error.cause else {
              return "\(error.underlying!) \(error.underlying is Broken)"
            }
            return "\(error.message), \(cause.underlying!) \(cause.underlying is Broken)"
          }
        }
        return [
          try underlying { try app.through() }, try underlying { try app.again() },
          try underlying { try app.wrapped() },
          try underlying { try app.finally() }, "\(try app.cleaned.value)",
        ]
      },
      expected: """
        pipe(number: 3) true
        pipe(number: 3) true
        wrapped, pipe(number: 3) true
        pipe(number: 3) true
        true
        """),
    Scenario(
      "What the app threw is caught by the program within a call, and comes back as the same object",
      app: """
        class Mine extends Error { constructor(code) { super('mine'); this.code = code; } }
        exports.run = () => {
          const thrown = new Mine(42);
          const back = guard(() => { throw thrown; });
          let again;
          try { rethrow(() => { throw thrown; }); } catch (error) { again = error; }
          return [back === thrown, again === thrown, again instanceof Mine, again.code];
        };
        exports.swallowed = () => [guard(() => { throw 'text'; }), guard(() => { throw undefined; }), guard(() => 'fine')];
        """,
      globals: {
        [
          "guard": HostFunction("guard", length: 1) { call in
            do {
              return try call[0].reference!.call(arguments: [])
            } catch SandboxError.exception(let error) {
              return error.value
            }
          },
          "rethrow": HostFunction("rethrow", length: 1) { call in try call[0].reference!.call(arguments: []) },
        ]
      },
      second: { app in try [app.run(), app.swallowed()].map { "\($0)" } },
      expected: """
        [ true, true, true, 42 ]
        [ 'text', undefined, 'fine' ]
        """),
    Scenario(
      "Anything can be thrown, not only errors",
      app: """
        exports.throwing = (value) => { throw value; };
        exports.object = () => { throw { code: 1 }; };
        exports.function = () => { throw exports.function; };
        """,
      second: { app in
        [
          outcome { try app.throwing("text") }, outcome { try app.throwing(Value.undefined) },
          outcome { try app.throwing(-0.0) }, outcome { try app.object() }, outcome { try app.function() },
        ]
      },
      expected: """
        threw text
        threw undefined
        threw -0
        threw { code: 1 }
        threw a function of the app
        """),
    Scenario(
      "instanceof holds on each side for the errors of the other",
      app: """
        class Mine extends TypeError {}
        exports.Mine = Mine;
        exports.TypeError = TypeError;
        exports.RangeError = RangeError;
        exports.fail = () => { throw new Mine('m'); };
        exports.given = (error) => [error instanceof Error, error instanceof RangeError, error instanceof TypeError];
        """,
      second: { app in
        do {
          return ["\(try app.fail())"]
        } catch SandboxError.exception(let error) {
          return [
            "\(try error.value.isInstance(of: app.Mine.value.reference!))",
            "\(try error.value.isInstance(of: app.TypeError.value.reference!))",
            "\(try error.value.isInstance(of: app.RangeError.value.reference!))",
            "\(try app.given(Value.error(.rangeError("given"))))", "\(try app.given(error.value))",
          ]
        }
      },
      expected: """
        true
        true
        false
        [ true, true, false ]
        [ true, false, true ]
        """),
    Scenario(
      "Errors that the app kept are what they were: its own, and the program's",
      app: """
        const kept = {};
        exports.keep = () => {
          kept.own = new RangeError('own');
          try { fail(); } catch (error) { kept.given = error; }
        };
        exports.look = () => [kept.own.message, kept.given.message, kept.given instanceof SyntaxError, kept.given.line];
        exports.own = () => { throw kept.own; };
        exports.given = () => { throw kept.given; };
        exports.isOwn = (error) => error === kept.own;
        exports.isGiven = (error) => error === kept.given;
        """,
      globals: {
        [
          "fail": HostFunction("fail") { _ -> Void in
            throw JavaScriptError("given", className: "SyntaxError", properties: ["line": 7])
          }
        ]
      },
      first: { app in
        try app.keep()
      },
      second: { app in
        func error(_ body: () throws -> Value) throws -> JavaScriptError {
          do {
            return JavaScriptError(throwing: try body())
          } catch SandboxError.exception(let error) {
            return error
          }
        }
        let own = try error { try app.own() }
        let given = try error { try app.given() }
        return [
          "\(try app.look())", "\(own.className): \(own.message)", "\(given.className): \(given.message)",
          "\(try app.isOwn(own.value)) \(try app.isGiven(given.value))",
        ]
      },
      expected: """
        [ 'own', 'given', true, 7 ]
        RangeError: own
        SyntaxError: given
        true true
        """),
    Scenario(
      "Syntax errors and errors while a module is evaluated are exceptions, and leave what was done before",
      globals: { [:] },
      begin: { sandbox in
        let _: Value = try sandbox.evaluate("var state = 'before'")
        return [:]
      },
      goOn: { sandbox, _ in
        let evaluate: (String) throws -> Value = { try sandbox.evaluate($0) }
        return [
          outcome { try evaluate("let let = 1") },
          outcome { try evaluate("state = 'changed'; throw new URIError('late')") },
          "\(try evaluate("state"))",
          outcome { try sandbox.evaluateCommonJSModule("exports.a = 1; missing()", filename: "m.js") as Reference },
          outcome { try sandbox.evaluateCommonJSModule("module.exports = 5", filename: "five.js") as Reference },
          "\(try evaluate("1 + 1"))",
        ]
      },
      expected: """
        threw SyntaxError: Unexpected keyword 'let'. Cannot use 'let' as an identifier name for a LexicalDeclaration.
        threw URIError: late
        changed
        threw ReferenceError: Can't find variable: missing
        failed: five.js exports 5, which is no object: module.exports must be an object or function
        2
        """),
  ]

  /// An error of a Swift program.
  private enum Broken: Error { case pipe(number: Int) }
}

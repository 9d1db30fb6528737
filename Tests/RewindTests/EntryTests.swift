import Journal
import Testing

@testable import Rewind

extension Sessions {
  /// What entries declare, and how they wait.
  @Suite struct Entries {
    /// Entries one after the other, each with the first line of what it prints; what matters in the name.
    struct Script: CustomTestStringConvertible, Sendable {
      let name: String
      let lines: [(String, String)]

      init(_ name: String, _ lines: (String, String)...) {
        self.name = name
        self.lines = lines
      }

      var testDescription: String { name }
    }

    private static let readonly = "Uncaught TypeError: Attempted to assign to readonly property."
    private static let unset = "Uncaught ReferenceError: Cannot access uninitialized variable."

    static let declarations = [
      Script(
        "let again", ("let a = 1", ""), ("let a = a0", "Uncaught ReferenceError: Can't find variable: a0"), ("a", "1"),
        ("let a = 2; a", "2"), ("let a", ""), ("a", "")),
      Script(
        "const stays const, in sloppy code too", ("const a = 1", ""), ("a = 2", readonly), ("a += 1", readonly),
        ("a++", readonly), ("[a] = [3]", readonly), ("({ b: a } = { b: 3 })", readonly), ("for (a of [1]);", readonly),
        ("(() => { a = 4 })()", readonly), ("function f() { a = 5 }", ""), ("f()", readonly),
        ("((a) => { a = 6; return a })(0)", "6"), ("{ let a = 1; a = 7 }", "7"), ("a", "1")),
      Script(
        "const again, as const and as let", ("const a = 1", ""), ("const a = 2", ""), ("a", "2"), ("a = 3", readonly),
        ("let a = 4", ""), ("a = 5", "5"), ("const a = 6; a", "6"), ("a = 7", readonly), ("var a = 8; a++; a", "9"),
        ("const a = 10; a", "10"), ("function a() {}; typeof a", "'function'"), ("a = 11", "11")),
      Script(
        "class and function again", ("class A { static n = 1 }", ""), ("class A { static n = 2 }", ""), ("A.n", "2"),
        ("function f() { return 1 }", ""), ("function f() { return 2 }; f()", "2"), ("const f = () => 3", ""),
        ("f()", "3"),
        ("f = 1", readonly), ("function f() { return 4 }", ""), ("f()", "4"),
        ("f.name + f.length + f", "'f0function f() { return 4 }'")),
      Script(
        "destructuring again", ("let { a, b: [c, ...d], ...e } = { a: 1, b: [2, 3], f: 4 }", ""),
        ("[a, c, d, e]", "[ 1, 2, [ 3 ], { f: 4 } ]"),
        ("const [a, c = 9] = [5]", ""), ("a + c", "14"), ("a = 1", readonly)),
      Script(
        "one name has one binding: functions see the latest value", ("let a = 1", ""), ("const f = () => a", ""),
        ("let a = 2", ""), ("f()", "2"), ("a = 3", "3"), ("f()", "3"), ("const g = () => h(), h = () => 1", ""),
        ("const h = () => 2", ""),
        ("g()", "2"), ("function k() { return l() } function l() { return 1 }", ""), ("function l() { return 2 }", ""),
        ("k()", "2")),
      Script(
        "a name whose initialiser throws is free again",
        ("const a = fail()", "Uncaught ReferenceError: Can't find variable: fail"),
        ("typeof a", "'undefined'"), ("a", "Uncaught ReferenceError: Can't find variable: a"), ("const a = 1", ""),
        ("a", "1"),
        ("let b = 1, c = fail(), d = 2", "Uncaught ReferenceError: Can't find variable: fail"), ("b", "1"),
        ("typeof c + typeof d", "'undefinedundefined'"),
        ("class E extends fail {}", "Uncaught ReferenceError: Can't find variable: fail"), ("typeof E", "'undefined'"),
        ("let E = 5; E", "5"),
        ("const a = fail()", "Uncaught ReferenceError: Can't find variable: fail"), ("a", "1"), ("a = 2", readonly)),
      Script(
        "within an entry the language's rules hold", ("a0; let a0 = 1", unset), ("typeof a0", "'undefined'"),
        ("let a = a + 1", unset), ("const b = 1; b = 2", readonly), ("b", "1"), ("b = 3", readonly),
        ("f(); let c = 1; function f() { return c }", unset), ("let d = 1; let d = 2", "not an entry"),
        ("let e = 1; var e", "not an entry"),
        ("let g = 1; function h() { return g }; h()", "1"), ("{ let a = 1 } typeof a", "'undefined'"),
        ("const isEven = n => n == 0 || isOdd(n - 1); const isOdd = n => n != 0 && isEven(n - 1); isEven(10)", "true")),
      Script(
        "functions are there from the beginning of their entry",
        ("f() + g(); function f() { return g() } function g() { return 1 }", "2"),
        ("async function h() { return 1 } function* i() { yield 2 } h() instanceof Promise && [...i()]", "[ 2 ]"),
        ("function r(n) { return n ? n + r(n - 1) : 0 } r(4)", "10"),
        ("if (true) { function s() { return 5 } } s()", "5")),
      Script(
        "what is declared is no property that is listed", ("let a = 1; const b = 2; class C {}", ""),
        ("Object.keys(globalThis).filter(k => /^[abC]$/.test(k))", "[]"), ("var v = 1; function w() {}", ""),
        ("Object.keys(globalThis).filter(k => /^[vw]$/.test(k))", "[ 'v', 'w' ]"),
        ("delete globalThis.a; typeof a", "'undefined'")),
      Script(
        "names that the prompt has itself can be taken", ("let _ = 5", ""), ("1", "1"), ("_", "5"),
        ("let Map = 1; Map", "1"), ("new Set([1]).size", "1"),
        ("let console = 3; console", "3"), ("let undefined = 1", "Uncaught:"),
        ("const NaN = 1", "Uncaught:")),
      Script(
        "completion values are those of the language", ("5; let a = 1", "5"), ("let b = 2; b", "2"),
        ("6; function f() {}", "6"), ("7; class A {}", "7"),
        ("if (1) { 8 }", "8"), ("var v = 9", ""), ("do { 1; continue } while (0)", "1"), ("{ a: 1 }", "{ a: 1 }"),
        ("{}", "{}")),
      Script(
        "functions in blocks", ("let h = 1; { function h() {} } h", "1"), ("const k = 1; { function k() {} } k", "1"),
        ("k = 2", readonly), ("{ function b() { return 1 } } b()", "1"), ("const b = 2; b", "2"),
        ("await 1; { function d() { return 3 } }", ""), ("d()", "3"),
        ("{ async function f() {} } typeof f", "'undefined'")
      ),
      Script(
        "the global object's own name", ("globalThis = 7", "7"), ("let a = 1; a", "1"),
        ("delete this.globalThis", "true"),
        ("const c = await 2; c", "2"), ("function f() { return a + c } f()", "3")),
      Script(
        "strict entries", ("'use strict'; let a = 1; a", "1"),
        ("'use strict'; b0 = 1", "Uncaught ReferenceError: Can't find variable: b0"), ("a = 2", "2"),
        ("'use strict'; function f() { return this } f()", ""), ("'use strict'; const c = 1; c = 2", readonly),
        ("'use strict'; await 1; this === globalThis", "true")),
      Script(
        "indirect evaluation sees the same names", ("let a = 1; const b = 2", ""), ("(0, eval)('a + b')", "3"),
        ("new Function('return a')()", "1"),
        ("eval('var z = 1; let y = 2; z + y + a')", "4"), ("z", "1"), ("let c = 1; eval('c = 5'); c", "5"),
        ("const d = 1; eval('d = 2')", readonly), ("d", "1")),
    ]

    static let waiting = [
      Script(
        "top-level await in any position", ("await 1", "1"), ("await Promise.resolve(2) + await 3", "5"),
        ("[await 1, { a: await 2 }]", "[ 1, { a: 2 } ]"),
        ("`${await 4}`", "'4'"), ("if (await true) { await 5 }", ""),
        ("for await (const x of [6, Promise.resolve(7)]) console.log(x)", "6"),
        ("(await import0)", "Uncaught ReferenceError: Can't find variable: import0"),
        ("await Promise.reject(8)", "Uncaught 8"),
        ("await null; Promise.resolve(9)", "Promise { 9 }"), ("await { then(f) { f(10) } }", "10"),
        ("async () => await 1", "[AsyncFunction (anonymous)]")),
      Script(
        "declarations are kept, const as const", ("const m = await 7", ""), ("m = 8", readonly), ("m", "7"),
        ("let n = await 1, { o, p: [q] } = await { o: 2, p: [3] }", ""),
        ("n + o + q", "6"), ("n = 5", "5"), ("class A { static x = 1 } await 0", "0"), ("A.x", "1"),
        ("var v = await 9; function f() { return v }", ""), ("f()", "9"),
        ("v = 10; f()", "10"), ("let m = await 1; m = 2; m", "2"), ("const r = await 1; r = 2", readonly),
        ("for (var i of [1, 2]) await i", ""), ("i", "2"),
        ("let bare; await 0; bare", ""), ("s0; const s0 = await 1", unset)),
      Script(
        "names whose await fails are free", ("const a = await Promise.reject(new Error('no'))", "Uncaught Error: no"),
        ("const a = await 1; a", "1"), ("a = 2", readonly)),
      Script(
        "timers fire while an entry waits", ("await new Promise(r => setTimeout(r, 5, 'late'))", "'late'"),
        (
          "let k = 0; const t = setInterval(() => ++k, 1); await new Promise(r => setTimeout(r, 10)); clearInterval(t); k > 2",
          "true"
        ),
        (
          "const sleep = ms => new Promise(r => setTimeout(r, ms)); for (let j = 0; j < 3; j++) { await sleep(1); console.log(j) }",
          "0"
        ),
        (
          "setTimeout(() => { throw new Error('aside') }, 1); await sleep(3); 'on'",
          "Uncaught (in entry 4) Error: aside"
        )),
      Script(
        "what nothing can bring about is told", ("let a = 1", ""),
        ("a = 2; await new Promise(() => {})", "stopped: it awaits what nothing is left to bring about"), ("a", "1")),
      Script(
        "await is a name where the language has it so", ("var await = 5", ""), ("await", "5"),
        ("({ await: 1 }).await", "1"), ("await\n", "5")),
    ]

    @Test("Declarations", arguments: declarations)
    func declares(_ script: Script) throws { try Self.run(script) }

    @Test("Waiting", arguments: waiting)
    func waits(_ script: Script) throws { try Self.run(script) }

    /// Types a script, and then has another session replay it: the same is printed, and the state is the same.
    private static func run(_ script: Script) throws {
      let bench = try Bench()
      for (source, expected) in script.lines {
        let printed = try bench.eval(source)
        #expect(
          printed.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) == expected,
          "\(source)")
      }
      let probe =
        "console.log(Reflect.ownKeys(globalThis).map(k => { try { return [k, Object.getOwnPropertyDescriptor(globalThis, k).writable] } catch { return k } }))"
      let state = try bench.look(probe.dropFirst(12).dropLast(1).description)
      bench.forget(runner: true)
      #expect(try bench.look(probe.dropFirst(12).dropLast(1).description) == state)
    }

    @Test("Ctrl-C while an entry waits comes back with the state from before it")
    func interrupted() throws {
      let bench = try Bench()
      try bench.eval("let x = 'before'; setInterval(() => {}, 3); 0")
      bench.onOutput = { [unowned bench] text in if text == "2\n" { bench.interrupt() } }
      let text = try bench.eval(
        "x = 'changed'; for (let i = 0; ; i++) { await new Promise(r => setTimeout(r, 1)); console.log(i) }")
      #expect(text.hasPrefix("0\n1\n2\n") && text.hasSuffix("stopped: interrupted\n"))
      #expect(bench.session.nextEntry == 2)
      #expect(try bench.eval("x") == "'before'\n")
      #expect(bench.session.status.timers == 1)
    }

    @Test("An entry that waited is one turn: taken back, gone to and replayed whole, its timers too")
    func travel() throws {
      let bench = try Bench()
      try bench.eval("let log = []; const tick = setInterval(() => log.push('tick'), 2); 0")
      try bench.eval("await new Promise(r => setTimeout(r, 15)); log.push('done'); const seen = log.length")
      let timers = bench.session.timeline[bench.session.timeline.position].timers
      try bench.eval("clearInterval(tick)")
      let state = try bench.look("log, seen")
      _ = try bench.session.goto(entry: 1)
      #expect(try bench.look("log, typeof seen") == "[] undefined\n")
      bench.forget(runner: true)
      _ = try bench.session.goto(entry: 2)
      #expect(bench.session.timeline[bench.session.timeline.position].timers == timers)
      _ = try bench.session.goto(entry: 3)
      #expect(try bench.look("log, seen") == state)
      #expect(bench.session.timeline.nodes.count == 4)
    }
  }
}

import Capabilities
import Glibc
import TestSupport
import Testing
import Wire

@testable import Rewind

extension Sessions {
  /// ECMAScript modules in a session. What is expected is what Node 24 prints.
  @Suite struct Import {
    static let tree: [String: String] = [
      "load.js": "module.exports = (name, options) => import(name, options)",
      "count.mjs": """
      export let count = 0
      export function inc() { count++; return this }
      export default function (n) { return [n * 2, this] }
      export class Kind { constructor(v) { this.v = v } static of(v) { return new this(v) } }
      export const tag = function (s) { return s[0] + (this === undefined) }
      export { count as 'a name' }
      """,
      "c.cjs": "exports.x = 42; exports.f = function () { return this === undefined }", "d.json": #"{ "k": [1] }"#,
      "bindings.mjs": """
      import twice, { count, inc as plus, count as again, Kind, tag } from './count.mjs'
      import * as all from "./count.mjs"
      plus()
      console.log(count, again, all.count, { count }, [...[count]], `${count}`, count + 1, typeof plus, -count)
      console.log(plus(), (plus)(), plus?.(), all.inc() === all)
      console.log(twice(2), (twice)(3), new Kind(4).v, new Kind, Kind.of(5), tag`hello`, twice.name)
      const shadow = (count) => count, own = { count: 1, plus() { return count } }
      console.log(shadow(7), own.plus(), (() => { let count = 9; return count })(), class { static count = count }.count)
      let a = count
      plus()
      if (a) plus()
      else plus()
      label: for (const count of [1]) a = count
      console.log(a, count, all['a name'])
      """,
      "kinds.mjs": """
      import cjs, { x, f } from './c.cjs'
      import data from './d.json' with { type: 'json' }
      import * as ns from './c.cjs'
      console.log(cjs.x, x, f(), data, ns)
      """,
      "defaults.mjs": """
      import f from './default-f.mjs'
      import c from './default-c.mjs'
      import e from './default-e.mjs'
      import a, { default as b } from './default-a.mjs'
      import n, { named } from './default-n.mjs'
      console.log(f.name, f(), c.name, new c().v, e, a.name, a === b, n === named, n.name)
      """,
      "default-f.mjs": "export default function () { return 'f' }", "default-c.mjs": "export default class { v = 'c' }",
      "default-e.mjs": "const x = 1\nexport default x + 1\n;[1].map(String)",
      "default-a.mjs": "export default () => 1",
      "default-n.mjs": "export default function named() {}\nexport { named }",
      "re.mjs": """
      export * from './count.mjs'
      export * as all from './count.mjs'
      export { default, count as 'weird name', inc as plus } from './count.mjs'
      import { tag } from './count.mjs'
      export { tag as mark }
      """,
      "reexports.mjs": """
      import * as re from './re.mjs'
      console.log(Object.keys(re).join(), re.all.count, re.default.name, re.mark === re.tag, re)
      """,
      "one.mjs": "import { hoisted, later } from './two.mjs'\nexport function one() { return 'one' + hoisted() }\n"
        + "export let two = later()\nexport const three = 3\nconsole.log(two)",
      "two.mjs": "import { one, three } from './one.mjs'\nexport function hoisted() { return 'two' }\n"
        + "const early = one()\nexport const later = () => early + '!'\n"
        + "try { three } catch (e) { console.log(e.name) }\nconsole.log(typeof one)",
      "waits.mjs": "import { a } from './slow.mjs'\nimport { b } from './slower.mjs'\nconsole.log(a, b)",
      "slow.mjs": "console.log('slow begins')\nexport const a = await Promise.resolve('a')\nconsole.log('slow ends')",
      "slower.mjs":
        "console.log('slower begins')\nexport let b\nfor await (const x of [1, 2]) b = x\nconsole.log('slower ends')",
      "meta.mjs": """
      const { url, filename, dirname } = import.meta
      console.log(url === 'file://' + filename, filename === dirname + '/meta.mjs')
      console.log(import.meta.resolve('./c.cjs') === url.replace('meta.mjs', 'c.cjs'), typeof this, import.meta === import.meta)
      """,
      "star1.mjs": "export const a = 1, both = 1", "star2.mjs": "export const b = 2, both = 2",
      "stars.mjs": "export * from './star1.mjs'; export * from './star2.mjs'; export * from './c.cjs'",
      "nostar.mjs": "import { nope } from './stars.mjs'", "ambiguous.mjs": "import { both } from './stars.mjs'",
      "starred.mjs": "import * as s from './stars.mjs'\nimport { a, x } from './stars.mjs'\nconsole.log(s, a, x)",
      "nope.mjs": "import { nope } from './count.mjs'", "nopecjs.mjs": "import { nope } from './c.cjs'",
      "assigns.mjs": "import { count } from './count.mjs'\ncount = 5", "broken.mjs": "let a = 1\nlet b = = 2",
      "twice.mjs": "import { count } from './count.mjs'\nlet count", "undeclared.mjs": "export { nothing }",
      "cut.mjs": "import { a", "odd.mjs": "import a b from './count.mjs'", "unnamed.mjs": "export default ;",
      "ends.mjs": "}); (function* () {",
      "twins.mjs": "const a = 1\nexport { a, a as b, a as b }",
      "throws.mjs":
        "globalThis.runs = (globalThis.runs ?? 0) + 1\nexport const x = 1\n\nthrow new Error('run ' + runs)",
      "lost.mjs": "import './gone.mjs'", "detected.js": "export const kind = 'detected'",
      "plain.js": "exports.kind = 'plain'",
      "typed/package.json": #"{ "type": "module" }"#, "typed/x.js": "export default typeof exports",
      "lines.mjs":
        "import {\n  count,\n  inc\n} from './count.mjs'\nexport const f = () => {\n  inc(); throw new Error('x')\n}",
      "asi.mjs": "import { inc, count } from './count.mjs'\nlet a = count\ninc()\nlet b = a\nexport { b }\n[1].length\n"
        + "const g = () => {}\ninc()\nconsole.log(count)\ninc()\nconsole.log(count)",
      "patched.mjs":
        "Array.prototype[Symbol.iterator] = null; Promise = null; Map.prototype.get = null\n"
        + "Object.defineProperty = null; Proxy = null\nexport const ok = 'ok'",
      "dynamic.cjs":
        "/* import('x') */ const s = 'import(1)'; module.exports = async () => (await import('./count.mjs')).count",
      "self.mjs": "import * as me from './self.mjs'\nexport const x = 1\nconsole.log(me.x, me)",
      "eval.mjs": "export const x = 1\nconsole.log(eval('x + 1'))", "query.mjs": "export const q = {}",
    ]

    private static func bench() throws -> Bench {
      let directory = TemporaryDirectory()
      try directory.write(tree)
      let bench = try Bench(modules: Modules(directory: directory.path, globalFolders: []))
      bench.kept = directory
      return bench
    }

    /// An entry that imports a module, and prints why it can't be.
    private static func importing(_ name: String, _ then: String = "") -> String {
      "require('./load')('\(name)').then(ns => { \(then) }, e => console.log(e.name + ': ' + e.message.split('\\n')[0]));0"
    }

    private func printed(_ bench: Bench, _ entry: String) throws -> String {
      let text = try bench.eval(entry)
      return text.hasSuffix("0\n") ? String(text.dropLast(2)) : text
    }

    @Test(
      "A module is what Node makes of it",
      arguments: [
        (
          "bindings",
          """
          1 1 1 { count: 1 } [ 1 ] 1 2 function -1
          undefined undefined undefined true
          [ 4, undefined ] [ 6, undefined ] 4 Kind { v: undefined } Kind { v: 5 } hellotrue default
          7 5 9 5
          1 7 7

          """
        ),
        (
          "kinds",
          """
          42 42 false { k: [ 1 ] } [Module: null prototype] {
            default: { x: 42, f: [Function (anonymous)] },
            f: [Function (anonymous)],
            'module.exports': { x: 42, f: [Function (anonymous)] },
            x: 42
          }

          """
        ),
        ("defaults", "default f default c 2 default true true named\n"),
        (
          "reexports",
          """
          Kind,a name,all,count,default,inc,mark,plus,tag,weird name 0 default true [Module: null prototype] {
            Kind: [class Kind],
            'a name': 0,
            all: [Module: null prototype] {
              Kind: [class Kind],
              'a name': 0,
              count: 0,
              default: [Function: default],
              inc: [Function: inc],
              tag: [Function: tag]
            },
            count: 0,
            default: [Function: default],
            inc: [Function: inc],
            mark: [Function: tag],
            plus: [Function: inc],
            tag: [Function: tag],
            'weird name': 0
          }

          """
        ),
        ("one", "ReferenceError\nfunction\nonetwo!\n"),
        ("waits", "slow begins\nslower begins\nslow ends\nslower ends\na 2\n"),
        ("meta", "true true\ntrue undefined true\n"),
        (
          "ambiguous",
          "SyntaxError: The requested module './stars.mjs' contains conflicting star exports for name 'both'\n"
        ),
        (
          "starred",
          """
          [Module: null prototype] {
            a: 1,
            b: 2,
            f: [Function (anonymous)],
            'module.exports': { x: 42, f: [Function (anonymous)] },
            x: 42
          } 1 42

          """
        ),
        (
          "nostar", "SyntaxError: The requested module './stars.mjs' does not provide an export named 'nope'\n"
        ),
        ("nope", "SyntaxError: The requested module './count.mjs' does not provide an export named 'nope'\n"),
        (
          "nopecjs",
          "SyntaxError: Named export 'nope' not found. The requested module './c.cjs' is a CommonJS module, which may not "
            + "support all module.exports as named exports.\n"
        ),
        ("assigns", "TypeError: Attempted to assign to readonly property.\n"),
        ("broken", "SyntaxError: Unexpected token '='\n"),
        ("twice", "SyntaxError: Identifier 'count' has already been declared\n"),
        ("undeclared", "SyntaxError: Export 'nothing' is not defined in module\n"),
        ("cut", "SyntaxError: Unexpected end of input\n"), ("odd", "SyntaxError: Unexpected token 'b'\n"),
        ("unnamed", "SyntaxError: Unexpected token ';'\n"), ("ends", "SyntaxError: Unexpected token '}'\n"),
        ("twins", "SyntaxError: Duplicate export of 'b'\n"),
        ("asi", "2\n3\n"), ("eval", "2\n"),
        ("self", "1 [Module: null prototype] { x: 1 }\n"),
      ])
    func made(name: String, expected: String) throws {
      let bench = try Self.bench()
      #expect(try printed(bench, Self.importing("./\(name).mjs")) == expected)
    }

    @Test(
      "What is imported is what is there",
      arguments: [
        ("./detected.js", "console.log(ns)", "[Module: null prototype] { kind: 'detected' }\n"),
        ("./plain.js", "console.log(ns.kind, ns.default)", "plain { kind: 'plain' }\n"),
        ("./typed/x.js", "console.log(ns.default)", "undefined\n"),
        ("./dynamic.cjs", "ns.default().then(console.log)", "0\n"),
        ("./patched.mjs", "console.log(ns.ok)", "ok\n"),
        ("data:text/javascript,export default 5", "console.log(ns.default)", "5\n"),
        ("data:text/javascript;base64,ZXhwb3J0IGRlZmF1bHQgIsO8Ig==", "console.log(ns.default)", "ü\n"),
        (
          "./count.mjs", "console.log(Object.getOwnPropertyDescriptor(ns, 'count'), Reflect.ownKeys(ns).length)",
          "{ value: 0, writable: true, enumerable: true, configurable: false } 7\n"
        ),
        ("./count.mjs", "'use strict'; try { ns.count = 1 } catch (e) { console.log(e.name) }", "TypeError\n"),
        (
          "./count.mjs",
          "console.log(Object.isExtensible(ns), Reflect.deleteProperty(ns, 'count'), Reflect.deleteProperty(ns, 'zz'), "
            + "Reflect.setPrototypeOf(ns, null), Object.getPrototypeOf(ns), 'count' in ns, ns.nope)",
          "false false true true null true undefined\n"
        ),
        ("./query.mjs?a", "require('./load')('./query.mjs?b').then(other => console.log(other.q === ns.q))", "false\n"),
        ("./d.json", "", "TypeError: Module \"URL/d.json\" needs an import attribute of \"type: json\"\n"),
        ("./lost.mjs", "", "Error: Cannot find module 'PATH/gone.mjs' imported from PATH/lost.mjs\n"),
        ("node:nope", "", "Error: No such built-in module: node:nope\n"),
      ])
    func found(specifier: String, then: String, expected: String) throws {
      let bench = try Self.bench()
      let path = (bench.kept as! TemporaryDirectory).path
      let text = try printed(bench, Self.importing(specifier, then))
      #expect(text.replacing("file://" + path, with: "URL").replacing(path, with: "PATH") == expected)
    }

    @Test("require gives an ECMAScript module's namespace, unless it waits for something")
    func required() throws {
      let bench = try Self.bench()
      #expect(try bench.eval("require('./star1.mjs')") == "[Module: null prototype] { a: 1, both: 1 }\n")
      #expect(
        try bench.eval("require('./default-e.mjs')") == "[Module: null prototype] { __esModule: true, default: 2 }\n")
      #expect(try bench.eval("require('./detected')") == "[Module: null prototype] { kind: 'detected' }\n")
      #expect(try bench.eval("try { require('./slow.mjs') } catch (e) { e.code }") == "'ERR_REQUIRE_ASYNC_MODULE'\n")
      #expect(try printed(bench, Self.importing("./star1.mjs", "console.log(ns.a)")) == "1\n")
    }

    @Test("A module that throws throws the same again, and one that can't be linked is tried again")
    func failures() throws {
      let bench = try Self.bench()
      for _ in 0..<2 { #expect(try printed(bench, Self.importing("./throws.mjs")) == "Error: run 1\n") }
      let directory = bench.kept as! TemporaryDirectory
      #expect(try printed(bench, Self.importing("./lost.mjs")).hasPrefix("Error: Cannot find module"))
      try directory.write(["gone.mjs": "console.log('back')"])
      #expect(try printed(bench, Self.importing("./lost.mjs")) == "back\n")
    }

    @Test("A stack names the file's URL and the line")
    func places() throws {
      let bench = try Self.bench()
      let path = (bench.kept as! TemporaryDirectory).path
      let entry = Self.importing(
        "./lines.mjs", "try { ns.f() } catch (e) { console.log(e.stack.split('\\n')[0].replace(/.*@|:[0-9]+$/g, '')) }")
      #expect(try printed(bench, entry) == "file://\(path)/lines.mjs:6\n")
      #expect(
        try printed(
          bench, "require('./load')('./broken.mjs').catch(e => console.log(e.stack.split('\\n').slice(0, 2)));0")
          == "[ 'file://\(path)/broken.mjs:2', 'let b = = 2' ]\n")
    }

    @Test("Bindings are as live after a replay, and nothing is read from the disk")
    func replayed() throws {
      let bench = try Self.bench()
      try bench.eval("let c; require('./load')('./count.mjs').then(ns => { c = ns; c.inc() })")
      try bench.eval("c.inc()")
      _ = try printed(bench, Self.importing("./waits.mjs"))
      bench.kept = nil
      bench.forget()
      _ = try bench.session.undo()
      #expect(try bench.look("c.count") == "2\n")
      let other = try bench.reloaded()
      #expect(try other.eval("c.inc(); c.count") == "3\n")
      #expect(try printed(other, Self.importing("./gone.mjs")).hasPrefix("Error: Cannot find module"))
    }
  }
}

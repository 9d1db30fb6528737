import Capabilities
import Glibc
import Platform
import TestSupport
import Testing

@testable import Rewind

extension Sessions {
  /// What Tab finds before the cursor, `‸` here, after an entry.
  @Suite struct Completion {
    /// What is typed, and what is found: the text that is replaced, then the names.
    static let table: KeyValuePairs<String, [(typed: String, found: String)]> = [
      // Chains.
      "const deep = { one: { two: [{ three: 'text' }], 'a-b': { inner: 1 }, $: 2, __: 3, ünï: 4 }, none: null, un: undefined }":
        [
          ("dee‸", "dee: deep"), ("deep.one.two.le‸", "le: length"), ("deep.o‸", "o: one"),
          ("deep.one.two[0].thr‸", "thr: three"), ("deep?.one?.tw‸", "tw: two"),
          ("deep.one.two[0].three.toUp‸", "toUp: toUpperCase"),
          ("deep['one'].tw‸", "tw: two"), ("deep[\"one\"]?.['two'][0].th‸", "th: three"),
          ("deep . one\n  .tw‸", "tw: two"),
          ("deep.one/* what? */.tw‸", "tw: two"), ("f(1, deep.one.tw‸", "tw: two"), ("[...deep.one.tw‸", "tw: two"),
          ("`${deep.one.tw‸", "tw: two"), ("`a${1}b${deep.one.tw‸} c`", "tw: two"),
          ("x = { y: deep.one.tw‸ }", "tw: two"),
          ("new deep.one.tw‸", "tw: two"), ("await deep.one.tw‸", "tw: two"), ("typeof deep.one.tw‸", "tw: two"),
          ("deep.none.‸", ""), ("deep.none?.t‸", ""), ("deep.un.t‸", ""), ("deep.gone.t‸", ""), ("gone.t‸", ""),
          ("deep.one.tw‸o", "tw: two"), ("deep.one.two.leng‸", "leng: length"), ("deep.one.ü‸", "ü: ünï"),
          ("deep.one.a‸", ""), ("deep.one.$‸", "$: $"),
          ("deep.one.__‸p", "__: __ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__"),
          ("'😀'; deep.one.tw‸", "tw: two"), ("globalThis.deep.one.tw‸", "tw: two"), ("this.deep.one.tw‸", "tw: two"),
        ],
      // Brackets.
      #"const odd = { 'a b': { in: 1 }, "it's": 2, 'say "x"': 3, 'line\nbreak': 4, 'back\\slash': 5, 7: { in: 1 }, key: 6 }"#:
        [
          ("odd['a‸", "a: a b"), ("odd[\"a b\"].in‸", "in: in"), ("odd['it‸", "it: it\\'s"), ("odd[\"it‸", "it: it's"),
          ("odd[\"say‸", "say: say \\\"x\\\""), ("odd['lin‸", "lin: line\\nbreak"),
          ("odd['back‸", "back: back\\\\slash"),
          ("odd['7‸", "7: 7"), ("odd[7].in‸", "in: in"), ("odd['7'].in‸", "in: in"), ("odd?.['ke‸", "ke: key"),
          ("odd [ 'ke‸", "ke: key"),
          ("odd['ke‸'] + 1", "ke: key"), ("['ke‸", ""), ("x = ['ke‸", ""), ("odd(['ke‸", ""), ("odd['a' + 'ke‸", ""),
          ("odd['a b']['in‸", "in: in"), ("odd.ke‸y.x", "ke: key"),
        ],
      // Literals, and what has no value before it is evaluated.
      "var s = 'abc', n = 5, big = 5n, yes = true, sym = Symbol('x'), re = /x/, d = new Date(0), list = [1, 2]": [
        ("'a'.padS‸", "padS: padStart"), ("\"a\".padS‸", "padS: padStart"), ("`a`.padS‸", "padS: padStart"),
        ("`a${n}`.padS‸", "padS: padStart"), ("'abc'.len‸", "len: length"), ("5..toF‸", "toF: toFixed"),
        ("5 .toF‸", "toF: toFixed"),
        ("1.5.toF‸", "toF: toFixed"), ("0x1f.toF‸", "toF: toFixed"), ("1e3.toF‸", "toF: toFixed"), ("5.toF‸", ""),
        ("5.‸", ""), ("5n.toL‸", "toL: toLocaleString"), ("true.valu‸", "valu: valueOf"), ("/x/g.exe‸", "exe: exec"),
        ("/x/.lastI‸", "lastI: lastIndex"), ("[1, 2].fla‸", "fla: flat flatMap"), ("s.padS‸", "padS: padStart"),
        ("s.le‸", "le: length"),
        ("s[0].padS‸", "padS: padStart"), ("s[7].p‸", ""), ("n.toF‸", "toF: toFixed"),
        ("big.toL‸", "toL: toLocaleString"),
        ("yes.valu‸", "valu: valueOf"), ("sym.descr‸", "descr: description"), ("re.sou‸", "sou: source"),
        ("d.getD‸", "getD: getDate getDay"),
        ("list.fla‸", "fla: flat flatMap"), ("Symbol.itera‸", "itera: iterator"), ("Math.sqr‸", "sqr: sqrt"),
        ("s.padStart(5).t‸", ""), ("(s).t‸", ""), ("(s + s).t‸", ""), ("{}.t‸", ""), ("function f() {}.c‸", ""),
        ("s`a`.t‸", ""),
        ("class {}.n‸", ""), ("list[n].t‸", ""), ("...s.padS‸", "padS: padStart"),
        ("s ? 1 : s.padS‸", "padS: padStart"),
        ("s?.5:s.padS‸", "padS: padStart"), ("s / n / s.padS‸", "padS: padStart"),
        ("return /\"/, s.padS‸", "padS: padStart"),
      ],
      // Where nothing is to be completed.
      "let treasure = 1, thing = { treasure }": [
        ("'trea‸", ""), ("\"thing.trea‸", ""), ("`trea‸", ""), ("`${1} thing.trea‸", ""), ("// trea‸", ""),
        ("1 // thing.tr‸", ""),
        ("/* thing.trea‸", ""), ("/trea‸", ""), ("f(/[/]trea‸", ""), ("'a'‸", ""), ("5‸", ""), ("/x/‸", ""),
        ("`a`‸", ""),
        ("trea‸sure", "trea: treasure"), ("thing.tr‸ + 1", "tr: treasure"), ("/* a */ trea‸", "trea: treasure"),
        ("// a\ntrea‸", "trea: treasure"), ("'it\\'s' + trea‸", "trea: treasure"), ("`${trea‸", "trea: treasure"),
        ("new trea‸", "trea: treasure"), ("...trea‸", "trea: treasure"), ("!trea‸", "trea: treasure"),
        ("a ? trea‸", "trea: treasure"),
      ],
      // Words and what the text itself declares.
      "0": [
        ("functi‸", "functi: function"), ("instanc‸", "instanc: instanceof"), ("debug‸", "debug: debugger"),
        ("structuredC‸", "structuredC: structuredClone"),
        ("function f(alpha, { beta, gam: alphabet }, ...alphas) {\n  return alph‸", "alph: alpha alphabet alphas"),
        ("const localName = 1;\nlocalN‸", "localN: localName"), ("{ let inner1 = 1 }\ninner‸", ""),
        ("for (const item of list) {\n  ite‸", "ite: item"), ("(parameter) => param‸", "param: parameter"),
        ("class Animal {\n  speak(loudness) { loud‸", "loud: loudness"),
        ("try {} catch (problem) { prob‸", "prob: problem"),
        ("import { readLine as reader, other } from 'x'\nreade‸", "reade: reader"),
        ("import def, * as everything from 'x'\neveryt‸", "everyt: everything"),
        // A name of the text's own has no value yet, even where another has one.
        ("const Math = 1; Math.sq‸", ""), ("function f(console) { console.lo‸", ""), ("function f() { this.Mat‸", ""),
        ("class A { x = this.Mat‸", ""), ("class A { static { this.Mat‸", ""), ("o = { m() { return this.Mat‸", ""),
        ("this.Mat‸", "Mat: Math"), ("if (x) { this.Mat‸", "Mat: Math"), ("function f() {}\nthis.Mat‸", "Mat: Math"),
        ("console.lo‸", "lo: log"), ("globalThis.isN‸", "isN: isNaN"), ("Array.prototype.fla‸", "fla: flat flatMap"),
      ],
      // Globals that are made when they are read, and Node's modules.
      "1": [
        ("proces‸", "proces: process"), ("process.cw‸", "cw: cwd"), ("process.versions.no‸", "no: node"),
        ("path.posix.joi‸", "joi: join"),
        ("Buffer.allocUnsafeS‸", "allocUnsafeS: allocUnsafeSlow"), ("crypto.randomU‸", "randomU: randomUUID"),
        ("util.types.isProx‸", "isProx: isProxy"), ("new URL‸S", "URL: URL URLSearchParams"),
        ("new Proxy.revo‸", "revo: revocable"),
      ],
      // Names that functions refer to, and imports.
      "let held = { member: 1 }; const inc = () => held; class Kept { static make() { return Kept } }": [
        ("held.mem‸", "mem: member"), ("inc.na‸", "na: name"), ("Kept.ma‸", "ma: make"), ("new Kept.ma‸", "ma: make"),
        ("Kept.prototype.cons‸", "cons: constructor"),
      ],
      "import * as p from 'node:path'; import url, { URL as U } from 'url'; import { parse } from 'path'": [
        ("p.joi‸", "joi: join"), ("p.posix.joi‸", "joi: join"),
        ("url.fileURLToPathB‸", "fileURLToPathB: fileURLToPathBuffer"), ("U.canP‸", "canP: canParse"),
        ("parse.nam‸", "nam: name"),
      ],
      // The last results.
      "({ answer: { member: 1 } })": [("_.ans‸", "ans: answer"), ("_.answer.mem‸", "mem: member")],
    ]

    private static func find(_ typed: String, in bench: Bench) -> String {
      let cursor = typed.firstIndex(of: "‸")!
      let text = typed.replacing("‸", with: "")
      let offset = typed[..<cursor].utf16.count
      let (start, names, _) = bench.session.completions(for: text, cursor: offset)
      let replaced = String(decoding: text.utf16.prefix(offset).dropFirst(start), as: UTF16.self)
      return names.isEmpty ? "" : ([replaced + ":"] + names).joined(separator: " ")
    }

    @Test("What is found after an entry", arguments: table.map(\.key))
    func found(entry: String) throws {
      let bench = try Bench(modules: Modules(directory: "/", globalFolders: []))
      try bench.eval(entry)
      for (typed, expected) in Self.table.first(where: { $0.key == entry })!.value {
        #expect(Self.find(typed, in: bench) == expected, "\(typed)")
      }
    }

    @Test("Neither getters nor traps run, whatever they do, and the session is as it was")
    func harmless() throws {
      let bench = try Bench()
      try bench.eval(
        """
        let ran = 0; const boom = () => { ran++; console.log('ran'); while (true); }; \
        const trap = new Proxy({}, { get: () => boom }); \
        const risky = { get danger() { return boom() }, plain: { get danger() { throw 1 } }, proxy: new Proxy({ inside: { x: 1 } }, trap), \
          [Symbol.toPrimitive]: boom, toString: boom, toJSON: boom }; \
        Object.setPrototypeOf(risky, new Proxy({ inherited: 1 }, trap)); \
        const gone = Proxy.revocable({ a: 1 }, {}); gone.revoke(); const revoked = gone.proxy; \
        Object.defineProperty(globalThis, 'lurking', { get: boom, configurable: true }); 0
        """)
      let turns = try bench.session.journal.summaries().map(\.id)
      for (typed, found) in [
        ("risky.dang‸", "dang: danger"), ("risky.danger.a‸", ""), ("risky.plain.danger.a‸", ""),
        ("risky.proxy.insi‸", "insi: inside"),
        ("risky.proxy.inside.x‸", "x: x"), ("risky.inher‸", "inher: inherited"), ("revoked.a‸", ""),
        ("revoked.a.b‸", ""),
        ("lurki‸", "lurki: lurking"), ("lurking.a‸", ""), ("risky[risky].a‸", ""), ("risky['danger']['a‸", ""),
        ("gone.revo‸", "revo: revoke"),
      ] {
        #expect(Self.find(typed, in: bench) == found, "\(typed)")
      }
      #expect(bench.printed == "")
      #expect(try bench.session.journal.summaries().map(\.id) == turns)
      #expect(try bench.eval("ran") == "0\n")
    }

    @Test("Patched, frozen and missing intrinsics change nothing")
    func tampered() throws {
      let bench = try Bench()
      try bench.eval(
        """
        const thing = { member: 1, other: 'text' }; const evil = () => { throw new Error('evil') }; \
        for (const name of ['push', 'sort', 'join', 'slice', 'indexOf', 'filter']) Array.prototype[name] = evil; \
        Array.prototype[Symbol.iterator] = evil; RegExp.prototype.exec = evil; String.prototype.startsWith = evil; \
        Map.prototype.has = evil; Object.getOwnPropertyDescriptor = Reflect.ownKeys = JSON.stringify = evil; \
        Object.prototype.toJSON = evil; Object.defineProperty(Object.prototype, 0, { set: evil, configurable: true }); \
        Object.freeze(Array.prototype); delete globalThis.Map; delete globalThis.Reflect; 0
        """)
      #expect(Self.find("thing.mem‸", in: bench) == "mem: member")
      #expect(Self.find("thing['o‸", in: bench) == "o: other")
      #expect(Self.find("thing.other.padS‸", in: bench) == "padS: padStart")
      #expect(Self.find("require('pat‸", in: bench) == "pat: path path/posix path/win32")
    }

    @Test("Of very many names the first thousand are given, and what all have in common holds for the rest")
    func many() throws {
      let bench = try Bench()
      try bench.eval("const wide = {}; for (let i = 0; i < 5000; i++) wide['key' + i] = i; wide.kex = wide.unique = 0")
      let (_, names, isPartial) = bench.session.completions(for: "wide.ke", cursor: 7)
      #expect(names.count == 1000 && isPartial)
      #expect(names.contains("kex"))
      #expect(bench.session.completions(for: "wide.key", cursor: 8).names.allSatisfy { $0.hasPrefix("key") })
      #expect(!bench.session.completions(for: "wide.key49", cursor: 10).isPartial)
      #expect(Self.find("wide.uni‸", in: bench) == "uni: unique")
      #expect(Self.find("wide.key499‸", in: bench).hasSuffix("key4998 key4999"))
      #expect(Self.find("wide.hasOwnP‸", in: bench) == "hasOwnP: hasOwnProperty")
    }

    @Test("Modules: what the app has built in, and what is on the disk")
    func modules() throws {
      let directory = TemporaryDirectory()
      try directory.write([
        "lib/index.js": "",
        "local.mjs": "export let changing = { deep: 1 }; export const fixed = { member: 1 }; export let late",
        "other.json": "{}", "node_modules/pathological/index.js": "",
      ])
      let bench = try Bench(modules: Modules(directory: directory.path, globalFolders: []))
      for (typed, found) in [
        ("require('path‸", "path: path path/posix path/win32 pathological"), ("require('path/‸", ": posix win32"),
        ("require('node:ut‸", "node:ut: node:util node:util/types"), ("import('node:util/‸", ": types"),
        ("import { x } from './l‸", "l: lib/ local.mjs"), ("require('./lib/‸", ": index.js"),
        ("require('./o‸", "o: other.json"),
        ("export * from \"patho‸", "patho: pathological"),
        ("require('./‸')", ": lib/ local.mjs node_modules/ other.json"),
        ("require('.‸", ".: ../ ./"), ("f('./‸", ""), ("require('gone/‸", ""),
      ] {
        #expect(Self.find(typed, in: bench) == found, "\(typed)")
      }
      try bench.eval("import * as all from './local.mjs'; import { changing, fixed } from './local.mjs'")
      for (typed, found) in [
        ("all.chang‸", "chang: changing"), ("all.changing.de‸", "de: deep"), ("changing.de‸", "de: deep"),
        ("all.fixed.mem‸", "mem: member"), ("fixed.mem‸", "mem: member"), ("all.late.a‸", ""),
      ] {
        #expect(Self.find(typed, in: bench) == found, "\(typed)")
      }
    }
  }
}

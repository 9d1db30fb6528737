import Foundation
import Syntax
import Testing

/// What the parser finds in a text.
@Suite struct ParserTests {
  @Test(
    "Top-level declarations are found",
    arguments: [
      ("let a = 1, b", "let a, let b?"),
      (
        "const {a, b: c, d: {e = f(), ...g}, [h]: i = 1, ...j} = o",
        "const a, const c, const e, const g, const i, const j"
      ),
      ("let [x, , y = [1, 2], ...[z]] = o", "let x, let y, let z"),
      ("var a\nlet b = a\n(c)", "var a?, let b"),
      ("function f(a) { var b; let c } async function* g() {}", "function f, function g"),
      ("class A { x = 1; static { var y } } class B extends A {}", "class A, class B"),
      ("if (x) { var a = 1; let b; function c() {} } for (var i of l) { var j }", "var a, var i?, var j?"),
      ("for (let i = 0, n = 2; i < n; i++) var k = i", "var k"),
      ("try { var a = 1 } catch ({ m }) { var b = 2 }", "var a, var b"),
      ("let a = x => { let b }, c = function () { let d }", "let a, let c"),
      ("let = 5; let\nx = 1", "let x"),
      ("let a = 1 /b/ 2, c = /,let d/", "let a, let c"),
      ("let s = `a${ `b${ c }, let d` }, let e`, f = '}'", "let s, let f"),
      ("using a = open(); await using b = c()", "using a, using b"),
      ("label: for (const x of y) { break label }\nlet z", "let z?"),
      ("x = { let: 1, const: 2, class: 3, get a() { var b }, async *c() {}, [d]() {} }", ""),
      ("if (a) /let b/.test(c)\nlet d = 1", "let d"),
      ("let async = 1; async = 2; const of = 3, get = 4", "let async, const of, const get"),
      (
        "import d, { a, b as c, default as e } from 'm'; import * as n from \"n\"; import 'p'",
        "import d, import a, import c, import e, import n"
      ),
      (
        "export const a = 1, {b} = c; export default class D {} export function f() {}",
        "const a, const b, class D, function f"
      ),
      ("'use strict'; let a = b ?.5 : 1", "let a"),
      ("let \\u0061b = 1, déjà = 2, 𠮷 = 3", "let ab, let déjà, let 𠮷"),
    ])
  func declarations(source: String, expected: String) {
    let program = Parser.parse(source)
    let found = program.declarations.map { "\($0.kind) \($0.name)\($0.isBare ? "?" : "")" }.joined(separator: ", ")
    #expect(found == expected)
    #expect(program.problem == nil)
  }

  @Test(
    "References are those that nothing inside declares; = marks those that are assigned, ' those in functions",
    arguments: [
      ("a + b.c[d](e) ?? f", "a b d e f"),
      ("a = b; c += d; e++; --f", "a= b c= d e= f="),
      ("[a, b = c, ...d] = e; ({ f, g: h, i = j, ...k } = l)", "a= b= c d= e f= h= i= j k= l"),
      ("[a.b, c[d]] = e; (f) = 1", "a c d e f="),
      ("for (a of b) c; for (d.e in f) {} for ([g, h] of i) {}", "a= b c d f g= h= i"),
      ("(a, b = c) => a + b + d", "c' d'"),
      ("a => a + b; async c => c + d; async (e) => e + f; async(g)", "b' d' f' async g"),
      ("((a, b)); (a)(b); (a) => { b }", "a b a b b'"),
      ("(a = (b = (c) => d) => e) => f", "d' e' f'"),
      ("function f(a, b = a) { return a + b + c + f + arguments }", "c' f'"),
      ("{ let a; a; b } a", "b a"),
      ("{ function g() {} g() }", ""),
      ("try { a } catch (e) { e; b }", "a b"),
      (
        "class A extends B { x = y; [z] = 1; #p = 2; m() { return this.#p + A + q } static { w } }",
        "B y' z A' q' w'"
      ),
      ("(class N { m() { N } }); (function F() { F })", ""),
      (
        "x = { a, b: c, d() { e }, get f() { return g }, [h]: i, async j() {}, 'k': l, 1: m }",
        "x= a c e' g' h i l m"
      ),
      ("a ? b : c ? d : e", "a b c d e"),
      ("`x${a}y${`${b}`}`; c`d${e}`", "a b c e"),
      ("typeof a; void b; delete c.d; new E(f); new G; new H.I(j); new.target", "a b c E f G H j"),
      ("a?.b?.[c]?.(d)", "a c d"),
      ("label: while (a) continue label", "a"),
      ("switch (a) { case b: let c; c; default: d }", "a b d"),
      ("export { a as b }; import(c, d)", "c d"),
      ("if (a) b; else c\ndo d; while (e) f", "a b c d e f"),
      ("#x in y; a instanceof b in c", "y a b c"),
      ("async () => await a; function* g() { yield b; yield; yield* c }", "a' b' c'"),
      ("var f = async function* () { for await (const x of y) x }", "y'"),
      ("x => ({ x, y }); z", "y' z"),
      ("a\n++b; c\n--d", "a b= c d="),
      ("a / b / c; a++ / d; (e) / f; [g] / h; ({}) / i", "a b c a= d e f g h i"),
      ("{} /re/.test(a)", "a"),
      ("yield = 1; let x = await\n", "yield= await"),
    ])
  func references(source: String, expected: String) {
    let program = Parser.parse(source)
    let found = program.references.map { "\($0.name)\($0.isAssigned ? "=" : "")\($0.isInFunction ? "'" : "")" }
    #expect(found.joined(separator: " ") == expected)
    #expect(program.problem == nil)
  }

  @Test(
    "An await at the top level is found, and none in a function",
    arguments: [
      ("await f()", 1), ("const a = await b, c = await d", 2), ("for await (const x of y) {}", 1),
      ("if (await a) { await b }", 2), ("async () => await a", 0), ("async function f() { await a }", 0),
      ("({ async m() { await a } })", 0), ("class A { async m() { await a } }", 0), ("await = 1; await + 1", 1),
      ("x.await; ({ await: 1 })", 0), ("`${await a}`", 1), ("await using x = y", 1), ("[await a, await b]", 2),
      ("(await x).y", 1), ("((a, b = await c) => a)", 0),
    ])
  func awaits(source: String, count: Int) {
    #expect(Parser.parse(source).awaits.count == count, "\(source)")
  }

  @Test(
    "Where a text is over too soon, more could mend it; where something is wrong, nothing can",
    arguments: [
      ("f(", true), ("{", true), ("let a =", true), ("`a${b", true), ("`a", true), ("a +", true), ("[1, 2", true),
      ("/* a", true), ("if (a)", true), ("if (a) b; else", true), ("({ a: ", true), ("function f", true),
      ("class A {", true), ("x = {", true), ("a ? b", true), ("a ? b :", true), ("for (;;", true), ("do a", true),
      ("() =>", true), ("import {", true), ("export", true), ("@d", true), ("a.", true), ("a?.", true), ("new", true),
      (")", false), ("a b", false), ("'a", false), ("'a\\", true), ("/a", false), ("let a = )", false),
      ("f(1 2)", false),
      ("[1 2]", false), ("{ a: 1, b }  }", false), ("x = { a b }", false), ("if a", false), ("a = = b", false),
      ("'a\nb'", false), ("class A { 1 2 }", false), ("function (", false), ("for (a b c)", false),
    ] as [(String, Bool)])
  func problems(source: String, isUnfinished: Bool) {
    let program = Parser.parse(source)
    #expect(program.problem != nil, "\(source)")
    #expect(program.isUnfinished == isUnfinished, "\(source)")
  }

  @Test("The statements of a text are where they are")
  func statements() {
    let source = "let a = 1; f(a)\nclass A {}\nif (a) b;  x\n; 'end' ;"
    let program = Parser.parse(source)
    let bytes = Array(source.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let found = program.statements.map { "\($0.kind): \(text($0.range)) | \(text($0.content))" }
    #expect(
      found == [
        "variables: let a = 1; | let a = 1", "expression: f(a) | f(a)", "class: class A {} | class A {}",
        "other: if (a) b; | if (a) b", "expression: x\n; | x", "expression: 'end' ; | 'end'",
      ])
  }

  @Test("The names that can be used where a text ends are known")
  func visibleNames() {
    let source = "let a; function f(b, { c }) { const d = 1; if (b) { let e; } { let g; for (const h of "
    #expect(Parser.parse(source).visibleNames == ["h", "g", "arguments", "b", "c", "d", "a", "f"])
    #expect(Parser.parse("let x = 1; x => { x.").visibleNames == ["x"])
  }

  @Test("Imports and exports are read")
  func modules() {
    let source = """
      import d, * as n from 'm' with { type: 'json' }
      export { a as b, c } from "x"; export * from 'y'; export * as z from 'z'
      export { p as default, q as 's t' }
      export default async function () {}
      export default 1 + 2
      """
    let program = Parser.parse(source)
    let imports = program.imports.map { "\($0.bindings.map { "\($0.exported)>\($0.local)" }) \($0.attributes != nil)" }
    #expect(imports == ["[\"default>d\", \"*>n\"] true"])
    let exports = program.exports.map { $0.bindings.map { "\($0.local)>\($0.exported)" }.joined(separator: ",") }
    #expect(exports == ["a>b,c>c", "*>*", "*>z", "p>default,q>s t", "", ""])
    #expect(program.references.isEmpty)
    #expect(program.problem == nil)
  }

  @Test("The prelude, which is a lot of JavaScript, is read without a problem")
  func prelude() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Resources")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(files.count > 40)
    for file in files where file.pathExtension == "js" {
      let source = try String(contentsOf: file, encoding: .utf8)
      let program = Parser.parse(source)
      #expect(program.problem == nil, "\(file.lastPathComponent)")
      #expect(program.declarations.isEmpty)
      let half = source.index(source.startIndex, offsetBy: source.count / 2)
      let lines = source[...source[..<half].lastIndex(of: "\n")!]
      #expect(Parser.parse(lines).isUnfinished, "\(file.lastPathComponent)")
    }
  }

  @Test("What nests too deep is given up, and nothing breaks")
  func depth() {
    for text in ["(", "[", "{", "f(", "`${", "x => ", "!", "({a:", "if (a) ", "new ", "(a = "] {
      let program = Parser.parse(String(repeating: text, count: 20_000))
      #expect(program.isTooDeep, "\(text)")
    }
    #expect(!Parser.parse(String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100)).isTooDeep)
  }

  @Test("Any text at all comes to an end")
  func noise() {
    var random = SplitMix(state: 7)
    let parts = [
      "a", "let ", "const", "{", "}", "(", ")", "[", "]", "=>", "=", ",", ";", "\n", "`", "${", "/", "'", "async ",
      "await ",
      "function ", "class ", "x", ".", "?.", "...", "import ", "export ", "from", "of ", "in ", "for", "*", "@", "#p",
      "\\",
      "//", "/*", "*/", "static ", "get ", "yield ", "é", "\u{2028}", "1", "0x", "case ", "default", ":", "?", "++",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in parts.randomElement(using: &random)! }.joined()
      let program = Parser.parse(text, keepingTokens: true)
      #expect(program.tokens.allSatisfy { $0.range.upperBound <= text.utf8.count })
    }
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

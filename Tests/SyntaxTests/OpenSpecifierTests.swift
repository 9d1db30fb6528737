import Testing

@testable import Syntax

@Suite struct OpenSpecifierTests {
  @Test(
    "The name of a module that is being typed",
    arguments: [
      ("require('", "require  9"), ("require(\"./li", "require ./li 11"), ("require(`a", "require a 9"),
      ("x = require.resolve('../a/b", "require ../a/b 26"), ("f(require( /* the */ 'pa", "require pa 22"),
      ("const { a } = require('@s/", "require @s/ 26"), ("`${require('a", "require a 12"),
      ("import('", "import  8"), ("await import(\"node:u", "import node:u 14"), ("import 'x", "import x 8"),
      ("import x from 'y", "import y 15"), ("import * as x from \"./y", "import ./y 22"),
      ("import x, { a as b, 'c d' as e } from '", "import  39"), ("export * from './", "import ./ 17"),
      ("export { a, b as c } from 'a/b", "import a/b 29"), ("1;\nimport {\n  a,\n  b\n} from 'z", "import z 29"),
      ("import.meta.resolve('a", "import a 21"), ("x?.y; require('a", "require a 15"),
      (#"require('it\'s"#, "require it's 9"), (#"require("a\\b\"c"#, #"require a\b"c 9"#),
      ("'😀'; require('ü/😀", "require ü/😀 17"), ("function f() { if (x) { return require('q", "require q 40"),
    ])
  func open(text: String, expected: String) throws {
    let found = try #require(OpenSpecifier(atEndOf: text))
    #expect("\(found.isImported ? "import" : "require") \(found.typed) \(found.start)" == expected)
  }

  @Test(
    "Other texts name none",
    arguments: [
      "", "require", "require(", "require('a'", "require('a')", "'a", "x('a", "x.require('a", "require.x('a",
      "x.import('a",
      "x.resolve('a", "Promise.resolve('a", "// require('a", "/* require('a", "\"require('a", "`require('a",
      "/require('a",
      "require('a' + 'b", "Array.from 'x", "import x from y; from 'z", "x = from 'z", "let from; from 'z", "import `a",
      "require('a\n", #"require('\x61"#, #"require('a\"#, "require(`${a}b", "require(['a", "import('a', 'b", "obj['a",
    ])
  func none(text: String) {
    #expect(OpenSpecifier(atEndOf: text) == nil)
  }

  @Test(
    "Names end behind the last slash, and are written as the string needs it",
    arguments: [
      ("require('", ["fs", "path"], ["fs", "path"]), ("require('p", ["fs", "path"], ["path"]),
      ("require('./a/", ["./a/b.js", "./a/c/", "./b"], ["b.js", "c/"]), ("require('@s/x", ["@s/xy", "@s/z"], ["xy"]),
      (
        "require('./", ["./it's", "./say \"x\"", "./a\\b", "./$", "./tab\t\u{2028}"],
        [#"it\'s"#, #"say "x""#, #"a\\b"#, "$", #"tab\x09\u2028"#]
      ),
      ("require(\"./", ["./it's", "./say \"x\""], ["it's", #"say \"x\""#]), ("require(`./", ["./`$"], [#"\`\$"#]),
      (#"require('./it\'s/a"#, ["./it's/ab.js"], ["ab.js"]), ("require('./e\u{301}", ["./\u{e9}"], []),
    ])
  func endings(text: String, names: [String], expected: [String]) throws {
    #expect(try #require(OpenSpecifier(atEndOf: text)).endings(of: names) == expected)
  }
}

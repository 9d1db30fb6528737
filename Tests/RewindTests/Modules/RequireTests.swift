import Capabilities
import Glibc
import Journal
import TestSupport
import Testing
import Wire

@testable import Rewind

extension Sessions {
  /// CommonJS modules in a session.
  @Suite struct Require {
    static let tree: [String: String] = [
      "counter.js": "let n = 0; exports.next = () => ++n", "data.json": "\u{feff}{ \"a\": [1, 2] }",
      "bad.json": "{ \"a\": }",
      "bang.js": "#!/usr/bin/env node\nmodule.exports = __filename.slice(-7) + require.main",
      "bom.js": "\u{feff}module.exports = 'bom'", "this.js": "module.exports = this === module.exports",
      "throws.js": "globalThis.tries = (globalThis.tries ?? 0) + 1; if (tries < 3) throw new Error('try ' + tries); "
        + "module.exports = tries",
      "wrong.js": "let a = 1\nlet b = = 2\n", "ends.js": "}); (function () {",
      "line.js": "// one\nexports.f = () => { throw new Error('here') }",
      "a.js": "exports.early = 1; exports.b = require('./b.js').seen; exports.late = 2",
      "b.js": "exports.seen = Object.keys(require('./a.js')).join()",
      "lib/index.js": "module.exports = [__dirname.slice(-4), require('../counter').next(), module.parent.id]",
      "patch.js": "Array.prototype.push = null; String.prototype.slice = null; JSON.parse = null; module.exports = 7",
      "later.js": "module.exports = () => require('./counter')",
    ]

    private static func bench() throws -> (Bench, TemporaryDirectory) {
      let directory = TemporaryDirectory()
      try directory.write(tree)
      let bench = try Bench(modules: Modules(directory: directory.path, globalFolders: []))
      bench.kept = directory
      return (bench, directory)
    }

    @Test(
      "A module is what Node makes of it",
      arguments: [
        ("require('./counter').next() + require('./counter.js').next()", "3\n"), ("require('./data').a", "[ 1, 2 ]\n"),
        ("require('./bang')", "'bang.jsundefined'\n"), ("require('./bom')", "'bom'\n"), ("require('./this')", "true\n"),
        ("require('./a')", "{ early: 1, b: 'early', late: 2 }\n"), ("require('./lib')", "[ '/lib', 1, '<repl>' ]\n"),
        ("[require.main, module.id, module.filename, module.loaded]", "[ undefined, '<repl>', null, false ]\n"),
        ("require.resolve('./lib').slice(-13)", "'/lib/index.js'\n"), ("require.resolve.paths('./x')", "[ '.' ]\n"),
        ("require('./patch') + require('./data.json').a[1]", "9\n"),
        (
          "try { require('./bad') } catch (e) { e.name + e.message.slice(e.message.lastIndexOf('/')).slice(0, 11) }",
          "'SyntaxError/bad.json: '\n"
        ),
        (
          "try { require('./nope') } catch (e) { [e.code, e.message, e.requireStack] }",
          "[\n  'MODULE_NOT_FOUND',\n  \"Cannot find module './nope'\\nRequire stack:\\n- <repl>\",\n  [ '<repl>' ]\n]\n"
        ),
        ("try { require('./ends') } catch (e) { e.name }", "'SyntaxError'\n"),
        (
          "try { require('node:nope') } catch (e) { e.code + ': ' + e.message }",
          "'ERR_UNKNOWN_BUILTIN_MODULE: No such built-in module: node:nope'\n"
        ),
        (
          "try { require('') } catch (e) { e.code + ': ' + e.message }",
          "\"ERR_INVALID_ARG_VALUE: The argument 'id' must be a non-empty string. Received ''\"\n"
        ),
        (
          "try { require(3) } catch (e) { e.code + ': ' + e.message }",
          "'ERR_INVALID_ARG_TYPE: The \"id\" argument must be of type string. Received type number (3)'\n"
        ),
        ("require('./later')() === require('./counter')", "true\n"),
        ("module.children.length + [require('./lib')].length + module.children.length", "2\n"),
        ("require('module').createRequire(require.resolve('./lib'))('../data').a.length", "2\n"),
        (
          "const m = require('./counter'); delete require.cache[require.resolve('./counter')]; m === require('./counter')",
          "false\n"
        ),
        (
          "Object.defineProperty(Object.prototype, 'id', { set() { throw 1 }, configurable: true }); require('./data').a",
          "[ 1, 2 ]\n"
        ),
      ])
    func made(source: String, expected: String) throws {
      let (bench, _) = try Self.bench()
      #expect(try bench.eval(source) == expected)
    }

    @Test("A module that throws is loaded anew the next time")
    func throwing() throws {
      let (bench, _) = try Self.bench()
      #expect(try bench.eval("require('./throws')") == "Uncaught Error: try 1\n")
      #expect(try bench.eval("Object.keys(require.cache).length + module.children.length") == "0\n")
      #expect(try bench.eval("require('./throws')") == "Uncaught Error: try 2\n")
      #expect(try bench.eval("require('./throws')") == "3\n")
    }

    @Test("A stack names the file and the line, and so does what is wrong with a text")
    func places() throws {
      let (bench, directory) = try Self.bench()
      #expect(
        try bench.eval(
          "try { require('./line').f() } catch (e) { e.stack.split('\\n')[0].replace(/.*@|:[0-9]+$/g, '') }")
          == "'\(directory.path)/line.js:2'\n")
      #expect(
        try bench.eval("try { require('./wrong') } catch (e) { e.stack.split('\\n').slice(0, 2) }")
          == "[ '\(directory.path)/wrong.js:2', 'let b = = 2' ]\n")
    }

    @Test("What was loaded is on the record: a replay finds it there, whatever has become of the disk")
    func replayed() throws {
      let (bench, directory) = try Self.bench()
      try bench.eval("const c = require('./counter'); c.next()")
      #expect(try bench.eval("require('./lib')[1] + require('./data').a.length") == "4\n")
      #expect(try bench.eval("c.next()") == "3\n")
      try directory.write(["counter.js": "exports.next = () => 'changed'", "data.json": "[]"])
      #expect(unlink(directory("lib/index.js")) == 0)
      bench.forget()
      _ = try bench.session.undo()
      #expect(try bench.look("c.next()") == "3\n")
      let other = try bench.reloaded()
      #expect(try other.eval("c.next() + require('./lib').length + require('./data').a.length") == "8\n")
      // What the session has not loaded yet comes from where it is now, and there it may be nowhere.
      #expect(try other.eval("require('./bom')").hasPrefix("Uncaught Error: Cannot find module './bom': there are no"))
      other.session.grants = bench.session.grants
      #expect(try other.eval("require('./bom')") == "'bom'\n")
      // Before it was loaded, the disk counts.
      _ = try other.session.goto(entry: 0)
      #expect(try other.eval("require('./counter').next()") == "'changed'\n")
    }

    @Test("A look loads modules too, and leaves nothing behind")
    func peeked() throws {
      let (bench, _) = try Self.bench()
      try bench.eval("1")
      let form = EntryForm.script
      #expect(
        try bench.session.peek("require('./counter').next()", form: form, output: { _, _ in }).outcome == .value("1"))
      #expect(try bench.eval("Object.keys(require.cache).length") == "0\n")
      #expect(try bench.session.contents().turns.allSatisfy { $0.transcript.count < 1000 })
    }

    @Test(
      "A replay that asks for another module, or for one more or less, is caught",
      arguments: ["wrong", "extra", "missing"])
    func cheated(word: String) throws {
      let directory = TemporaryDirectory()
      try directory.write(["\(word).js": "module.exports = 5"])
      let bench = try Bench(
        worker: "CheatingWorker", modules: Modules(directory: directory.path, globalFolders: []))
      #expect(try bench.eval("require('./\(word)')") == "5\n")
      try bench.eval("2")
      bench.forget()
      let error = #expect(throws: SessionError.self) { try bench.session.undo() }
      #expect(error?.entry == 1)
    }

    @Test(
      "A record in which another file stands is found out, and one in which no answer stands",
      arguments: [true, false])
    func forged(isAnotherFile: Bool) throws {
      let directory = TemporaryDirectory()
      try directory.write(["x.js": "module.exports = 5"])
      let bench = try Bench(modules: Modules(directory: directory.path, globalFolders: []))
      try bench.eval("require('./x')")
      let contents = try bench.session.contents()
      let turn = contents.turns[0]
      var transcript = turn.transcript
      // Where the file is; what is before it is the answer's beginning: a flag and how many parts it has.
      let file = try #require(transcript.firstRange(of: Array("module.exports".utf8)))
      if isAnotherFile {
        transcript[file.upperBound + 3] = UInt8(ascii: "6")
      } else {
        let start = try #require(
          transcript.indices.last { $0 < file.lowerBound && transcript[$0...].starts(with: [0, 3]) })
        transcript[start] = 9
      }
      let changed = Turn(
        parent: turn.parent, entry: 1, source: turn.source, transcript: transcript, startedAt: turn.startedAt,
        endedAt: turn.endedAt, cpu: turn.cpu, wall: turn.wall, failed: false)
      try SnapshotFile.write(
        SnapshotContents(header: contents.header, turns: [changed], marks: [:], savedAt: 0), to: directory("x.snap"))
      let error = #expect(throws: SessionError.self) { try Bench(loading: directory("x.snap")) }
      #expect(error?.entry == 1)
      let words = isAnotherFile ? #"now:      the value "6""# : "what makes no sense"
      if let error { #expect("\(error)".contains(words)) }
    }

    @Test("A program's app has no require")
    func sandboxed() throws {
      let sandbox = try Sandbox()
      #expect(try sandbox.evaluate("typeof require + typeof module").string == "undefinedundefined")
    }
  }
}

import Foundation
import TerminalSupport
import Testing

@Suite("Scripts")
struct ScriptTests {
  @Test(
    "A line that can't begin a statement belongs to the one before",
    arguments: [
      ("let a = [1, 2]\n  .map(x => x + 1)\n  .filter(x => x > 2)\na\n", "[ 3 ]\n"),
      ("[1]\n  // why\n\n  /* and\n  how */ .concat(2)\n", "[ 1, 2 ]\n"),
      ("if (0)\n{ 1 }\nelse { 2 }\n", "2\n"),
      ("if (0) 1\n// so\nelse\n  2\n", "2\n"),
      ("try { x }\ncatch (e) { 3 }\nfinally { 4 }\n", "3\n"),
      ("1\n  ? 'yes'\n  : 'no'\n", "'yes'\n"),
      ("let b = 1\n  , c = 2\nc\n", "2\n"),
      ("true\n  && 'both'\n", "'both'\n"),
      ("function f()\n{\n  return 5\n}\nf()\n", "5\n"),
      ("do { 1 }\nwhile (0)\n2\n", "1\n2\n"),
      ("class A\n{\n  x = 1\n}\nnew A\n", "A { x: 1 }\n"),
    ])
  func continuations(script: String, output: String) throws {
    let home = try Home()
    try home.write(script, to: "script.js")
    #expect(try run(["script.js"], in: home) == Outcome(output: output))
    try home.write(script.replacingOccurrences(of: "\n", with: "\r\n"), to: "script.js")
    #expect(try run(["script.js"], in: home) == Outcome(output: output))
  }

  @Test("A script may begin with #! and hold commands")
  func shebang() throws {
    let home = try Home()
    try home.write("#!/usr/bin/env jsrepl\nlet a = 1\na++\n:undo\na\nthrow 1\n'rest'", to: "script.js")
    #expect(
      try run(["script.js"], in: home)
        == Outcome(output: "1\n1\n'rest'\n", error: "took back entry 2; now after entry 1\nUncaught 1\n", status: 1))
  }

  @Test("A script's modules are beside it, an entry's in the current directory")
  func modules() throws {
    let home = try Home()
    try FileManager.default.createDirectory(atPath: home.path + "/lib", withIntermediateDirectories: false)
    try home.write("module.exports = 'beside'", to: "lib/x.js")
    try home.write("export const here = 'in the directory'", to: "x.mjs")
    try home.write("require('./x')\nimport { here } from '../x.mjs'\nhere\n", to: "lib/script.js")
    #expect(try run(["lib/script.js"], in: home) == Outcome(output: "'beside'\n'in the directory'\n"))
    #expect(try run(["-p", "(await import('./x.mjs')).here"], in: home) == Outcome(output: "'in the directory'\n"))
    #expect(try run(["-p", "require('./lib/x')"], in: home) == Outcome(output: "'beside'\n"))
  }

  @Test("Errors name the entry, with the line within it")
  func positions() throws {
    let home = try Home()
    try home.write("1\nfunction f(x) {\n  return x.y.z\n}\n\nf({})\nlet = 5 5\n", to: "script.js")
    #expect(
      try run(["script.js"], in: home)
        == Outcome(
          output: "1\n",
          error: """
            Uncaught TypeError: undefined is not an object (evaluating 'x.y.z')
                  return x.y.z
                            ^
                at f (entry 2:2:13)
                at entry 3:1:2
            Uncaught SyntaxError: Unexpected number '5'
                let = 5 5
                        ^

            """, status: 1))
  }

  @Test("What can't be read is told")
  func unreadable() throws {
    let home = try Home()
    try home.write(Data([0x31, 0x0A, 0xFF, 0x0A]), to: "latin.js")
    try home.write("1", to: "folder/script.js")
    for (file, reason) in [
      ("none.js", "cannot read none.js: No such file or directory"),
      ("folder", "cannot read folder: Is a directory"),
      ("latin.js/x", "cannot read latin.js/x: Not a directory"),
      ("latin.js", "latin.js is not UTF-8 text"),
    ] {
      #expect(try run([file], in: home) == Outcome(error: "jsrepl: \(reason)\n", status: 1))
    }
  }

  @Test("Piped bytes that are no UTF-8 end the input")
  func binary() throws {
    let outcome = Outcome(
      output: "1\n", error: "standard input is not UTF-8 text; nothing more of it was evaluated\n", status: 1)
    #expect(try run([], input: Data("1\n'".utf8) + [0xFF] + Data("'\n2\n3".utf8), in: Home()) == outcome)
    #expect(try run([], input: Data("1\n".utf8) + Data((128...255).map(UInt8.init)), in: Home()) == outcome)
  }

  @Test("Thousands of entries and functions of thousands of lines are read in their stride")
  func large() throws {
    let home = try Home()
    let counting = (0..<3000).map { "n += \($0)\n" }.joined()
    let function =
      "function f() {\n  let s = 0\n" + (0..<20_000).map { "  s += \($0)\n" }.joined() + "  return s\n}\nf()\n"
    let list = "var a0 = 0" + (1..<20_000).map { ",\n  a\($0) = \($0)" }.joined() + "\na19999\n"
    let trailing = "var b0 = 0" + (1..<20_000).map { ",\n  b\($0) = \($0)" }.joined(separator: "") + "\nb19999\n"
    try home.write("let n = 0\n" + counting + function + list + trailing, to: "script.js")
    let outcome = try run(["script.js"], in: home)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3003)
    #expect(lines.suffix(4) == ["4498500", "199990000", "19999", "19999"])
    #expect(outcome.status == 0 && outcome.error == "")
  }

  @Test("The init file is entry 0, and --no-init skips it")
  func initFile() throws {
    let home = try Home()
    try home.write("globalThis.greet = 'hello'\n'not printed'\n", to: ".config/jsrepl/init.js")
    let input = "greet\n:history\n:undo\n:undo\n"
    #expect(
      try run([], input: input, in: home)
        == Outcome(
          output: "'hello'\n  1  greet\n",
          error: "took back entry 1; now at the beginning\nthere is no entry to undo\n", status: 1))
    #expect(try run(["--no-init", "-p", "typeof greet"], in: home) == Outcome(output: "'undefined'\n"))
    try home.write("greet = = 1\n", to: "other/jsrepl/init.js")
    let other = ["XDG_CONFIG_HOME": home.path + "/other"]
    #expect(
      try run(["-p", "1"], in: home, environment: other)
        == Outcome(
          output: "1\n", error: "\(home.path)/other/jsrepl/init.js:1:9: SyntaxError: Unexpected token '='\n", status: 1)
    )
  }

  @Test("An entry that uses more memory than it may is stopped, and the state is that from before")
  func memory() throws {
    let hog = "(a => { for (;;) a.push(new Array(100000).fill(1.5)) })([])"
    let message = "stopped: it used more than 128 MB of memory; the state is that from before the "
    let arguments = ["--memory", "128M"]
    #expect(
      try run(arguments, input: "let a = 1\na = 2, \(hog)\na\n:history\n", in: Home())
        == Outcome(output: "1\n  1  let a = 1\n  2  a\n", error: message + "entry\n", status: 1))
    // A timer that is stopped is due still, and would be for ever.
    #expect(
      try run(arguments + ["-e", "setTimeout(() => \(hog), 1)"], in: Home())
        == Outcome(error: message + "timer\n", status: 1))
  }

  @Test("Standard output that can't be written is an error, told once")
  func fullDevice() throws {
    let full = Outcome(error: "jsrepl: cannot write to standard output: No space left on device\n", status: 1)
    for code in ["1", "for (;;) console.log(1)", "void setInterval(() => console.log(1), 1)"] {
      #expect(try run(["-p", code], in: Home(), output: "/dev/full") == full, "\(code)")
    }
    for option in ["--version", "--help"] {
      #expect(try run([option], in: Home(), output: "/dev/full").status == 1)
    }
  }

  @Test(
    "A pipe that is closed ends the program as the signal would",
    arguments: ["for (;;) console.log('x')", "console.log('x'.repeat(1e6))", "setInterval(() => console.log('x'), 1)"])
  func closedPipe(code: String) throws {
    let script = "{ \"$0\" -e \"$1\"; echo status $? >&2; } | head -c 1"
    let program = try Program(
      ["-c", script, PseudoTerminal.product("jsrepl"), code], input: Data(), in: Home(),
      environment: ["PATH": "/usr/bin:/bin"], program: "/bin/sh")
    let outcome = try program.finish()
    #expect(outcome == Outcome(output: "x", error: "status 141\n"))
  }

  @Test("A signal ends it with 128 and its number, whatever it is at", arguments: [SIGINT, SIGTERM, SIGHUP])
  func signals(number: Int32) throws {
    for (arguments, input) in [
      (["-e", "console.log(1); for (;;);"], ""), (["-e", "console.log(1); setInterval(() => {}, 1)"], ""),
      ([], "1\n"),
    ] {
      // The last one waits for more input.
      let program = try Program(arguments, input: input.isEmpty ? Data() : nil, in: Home())
      if !input.isEmpty { program.type(input) }
      try program.waitFor("1\n")
      kill(program.pid, number)
      let outcome = try program.finish()
      #expect(outcome == Outcome(output: "1\n", status: 128 + number))
    }
  }
}

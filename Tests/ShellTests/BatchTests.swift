import Testing

/// A run without a terminal, and what is expected of it.
struct Case: CustomTestStringConvertible, Sendable {
  let name: String
  let arguments: [String]
  let input: String
  let outcome: Outcome

  init(
    _ name: String, _ arguments: [String] = [], input: String = "", output: String = "", error: String = "",
    status: Int32 = 0
  ) {
    self.name = name
    self.arguments = arguments
    self.input = input
    outcome = Outcome(output: output, error: error, status: status)
  }

  var testDescription: String { name }
}

@Suite("Entries and commands without a terminal")
struct BatchTests {
  @Test("An entry ends with the line at which it is complete", arguments: entries)
  func reading(_ test: Case) throws {
    #expect(try run(test.arguments, input: test.input, in: Home()) == test.outcome)
  }

  private static let entries = [
    Case("values, and no undefined", input: "1 + 1\nlet a = 2\na\nundefined\nnull\n", output: "2\n2\nnull\n"),
    Case("-", ["-"], input: "6 * 7", output: "42\n"),
    Case("nothing"),
    Case("empty lines and comments", input: "\n\n  // no\n/* no\n no */ 1 // yes\n\n", output: "1\n"),
    Case("a function", input: "function f() {\n  return 2\n}\nf()\n", output: "2\n"),
    Case("brackets", input: "[1,\n2].map(\nx => x + 1\n)\n", output: "[ 2, 3 ]\n"),
    Case("operators at ends of lines", input: "1 +\n2 *\n3\nlet b = 4,\n  c = 5\nc++\nc\n", output: "7\n5\n6\n"),
    Case("a template", input: "`a ${[\n1,2]} \\`\nb`\n", output: "'a 1,2 `\\nb'\n"),
    Case(
      "brackets in strings, templates, comments and regular expressions",
      input: "'{'\n/[{(]/.test('(')\n4 / 2 /* ( */ // {\n`${'}'}{`\n", output: "'{'\ntrue\n2\n'}{'\n"),
    Case(
      "an object literal", input: "{a: 1, b: {c: [2]}}\n{}\n{ let d = 3; d }\n",
      output: "{ a: 1, b: { c: [ 2 ] } }\n{}\n3\n"),
    Case(
      "carriage returns", input: "`a\r\nb`\r\n2\r\n:undo\r\n",
      output: "'a\\nb'\n2\n", error: "took back entry 2; now after entry 1\n"),
    Case("names", input: "5\n_ + 1\nthrow 7\n_error\n", output: "5\n6\n7\n", error: "Uncaught 7\n", status: 1),
    Case("wide characters", input: "'日本😀'\nlet größe = 1\ngröße\n", output: "'日本😀'\n1\n"),
  ]

  @Test("Commands are read as at the prompt", arguments: commandLines)
  func commandLine(_ test: Case) throws {
    #expect(try run(test.arguments, input: test.input, in: Home()) == test.outcome)
  }

  private static let commandLines = [
    Case(
      "undo and redo", input: "let a = 1\na = 2\n:undo\na\n:undo\n:goto 0\ntypeof a\n",
      output: "2\n1\n'undefined'\n",
      error: """
        took back entry 2; now after entry 1
        took back entry 2; now after entry 1
        took back entry 1; now at the beginning

        """),
    Case(
      "branches", input: "1\n2\n:undo\n3\n:branches\n:switch 1\n_\n:history\n",
      output: """
        1
        2
        3
          1  entries 1-2  1
        *   2  entry 2, after entry 1 of 1  3
        2
          1  1
          2  2
          3  _

        """, error: "took back entry 2; now after entry 1\non branch 1, after entry 2\n"),
    Case(
      "show", input: "console.log('x')\nfunction f() {\n}\nthrow Error('no')\n:show 1\n:show 2\n:show 3\n",
      output:
        "x\n1> console.log('x')\nx\n2> function f() {\n.. }\n3> throw Error('no')\n"
        + "Uncaught Error: no\n    throw Error('no')\n               ^\n    at entry 3:1:12\n",
      error: "Uncaught Error: no\n    throw Error('no')\n               ^\n    at entry 3:1:12\n", status: 1),
    Case("quit", input: "1\n:quit\n2\n", output: "1\n"),
    Case(
      "a beginning of a name", input: "1\n:und\n:hi\n", output: "1\n> 1  1\n",
      error: "took back entry 1; now at the beginning\n"),
    Case(
      "an unknown one, and the rest", input: "1\n:foo\n2\n", output: "1\n2\n",
      error: "there is no command :foo; :help lists them\n", status: 1),
    Case("an ambiguous one", input: ":s\n", error: ":s may be :save, :show, :switch, :set, :status\n", status: 1),
    Case(
      "within an entry it is none", input: "let o = [1\n:undo\n]\n",
      error:
        "Uncaught SyntaxError: Unexpected token ':'. Expected either a closing ']' or a ',' following an array element. (line 2)\n    :undo\n    ^\n",
      status: 1),
  ]

  @Test("After an error the rest runs, and the exit status is 1", arguments: errors)
  func failing(_ test: Case) throws {
    #expect(try run(test.arguments, input: test.input, in: Home()) == test.outcome)
  }

  private static let errors = [
    Case(
      "an exception", input: "throw new TypeError('no')\n2\n", output: "2\n",
      error: "Uncaught TypeError: no\n    throw new TypeError('no')\n                       ^\n    at entry 1:1:20\n",
      status: 1),
    Case(
      "in a function", input: "function f() {\n  return x.y\n}\nf()\n",
      error:
        "Uncaught ReferenceError: Can't find variable: x\n      return x.y\n              ^\n    at f (entry 1:2:11)\n    at entry 2:1:2\n",
      status: 1),
    Case(
      "a syntax error is no entry", input: "a +* b\n:history\n3\n", output: "3\n",
      error: "Uncaught SyntaxError: Unexpected token '*'\n    a +* b\n       ^\nno entries yet\n", status: 1),
    Case("incomplete at the end", input: "f(1,\n", error: "Uncaught SyntaxError: Unexpected end of input\n", status: 1),
    Case(
      "its effects stay", input: "let a = 1\n(a = 2, b)\na\n", output: "2\n",
      error: "Uncaught ReferenceError: Can't find variable: b\n    (a = 2, b)\n             ^\n    at entry 2:1:10\n",
      status: 1),
    Case("-e", ["-e", "throw 1", "-e", "console.log(2)"], output: "2\n", error: "Uncaught 1\n", status: 1),
    Case("-e, incomplete", ["-e", "1 +"], error: "Uncaught SyntaxError: Unexpected end of input\n", status: 1),
    Case(
      "a rejected promise", input: "void Promise.reject(new Error('no'))\n1\n", output: "1\n",
      error:
        "Uncaught (in promise) Error: no\n    void Promise.reject(new Error('no'))\n                                 ^\n    at entry 1:1:30\n",
      status: 1),
    Case("console.error is none", input: "console.error('careful')\n", error: "careful\n"),
  ]

  @Test("-e and -p evaluate their arguments", arguments: codes)
  func evaluating(_ test: Case) throws {
    #expect(try run(test.arguments, input: test.input, in: Home()) == test.outcome)
  }

  private static let codes = [
    Case("-e prints nothing", ["-e", "1 + 1"]),
    Case("-p prints", ["-p", "1 + 1"], output: "2\n"),
    Case("more than one, in one session", ["-p", "let a = 1", "-p", "a + 1"], output: "2\n"),
    Case("--print=", ["--print={a: 1}"], output: "{ a: 1 }\n"),
    Case("lines", ["-p", "1\n+ 2\n\n"], output: "3\n"),
    Case("input is left alone", ["-p", "1"], input: "2\n", output: "1\n"),
    Case("a hyphen first", ["-p=-1"], output: "-1\n"),
    Case(
      "--color=always", ["--color=always", "-p", "[1, 'a']"],
      output: "[ \u{1B}[33m1\u{1B}[39m, \u{1B}[32m'a'\u{1B}[39m ]\n"),
    Case("--color=never", ["--color", "never", "-p", "[1, 'a']"], output: "[ 1, 'a' ]\n"),
  ]

  @Test("Timers and promises run out before the end", arguments: timers)
  func running(_ test: Case) throws {
    #expect(try run(test.arguments, input: test.input, in: Home()) == test.outcome)
  }

  private static let timers = [
    Case(
      "in the order of their kinds",
      [
        "-e",
        """
        setTimeout(() => console.log('timeout 20'), 20); setTimeout(() => console.log('timeout 0'), 0)
        setImmediate(() => console.log('immediate')); queueMicrotask(() => console.log('microtask'))
        Promise.resolve().then(() => console.log('promise')); console.log('first')
        """,
      ],
      output: "first\nmicrotask\npromise\nimmediate\ntimeout 0\ntimeout 20\n"),
    Case(
      "an interval that ends itself",
      ["-e", "let n = 0; const i = setInterval(() => { console.log(++n); if (n == 3) clearInterval(i) }, 1)"],
      output: "1\n2\n3\n"),
    Case(
      "one that throws",
      ["-e", "setTimeout(() => { throw new Error('late') }, 1); setTimeout(() => console.log(1), 5)"],
      output: "1\n",
      error: """
        Uncaught (in entry 1) Error: late
            setTimeout(() => { throw new Error('late') }, 1); setTimeout(() => console.
                                              ^
            at entry 1:1:35

        """, status: 1),
    Case(
      "one whose promise is rejected", ["-e", "setTimeout(async () => { null.x }, 1)"],
      error: """
        Uncaught (in promise of entry 1) TypeError: null is not an object (evaluating 'null.x')
            setTimeout(async () => { null.x }, 1)
                                         ^
            at entry 1:1:30
            at entry 1:1:34

        """, status: 1),
    Case(":quit doesn't wait", input: "void setTimeout(() => console.log(1), 1000000)\n:quit\n"),
  ]

  @Test("A wrong command line is told what is wrong and what to do", arguments: usages)
  func misuse(_ test: Case) throws {
    let outcome = try run(test.arguments, in: Home())
    #expect(outcome.output == "" && outcome.status == 2)
    #expect(outcome.error == "jsrepl: \(test.outcome.error)\njsrepl --help lists the options\n")
  }

  private static let usages = [
    Case("unknown option", ["--bogus"], error: "Unknown option '--bogus'"),
    Case("unknown letter", ["-x"], error: "Unknown option '-x'"),
    Case("no code", ["-e"], error: "Missing value for '-e <code>'"),
    Case("two files", ["a.js", "b.js"], error: "one file at a time: b.js is one too many"),
    Case("code and a file", ["-e", "1", "a.js"], error: "either code or a file, not both: a.js"),
    Case("-e and -p", ["-e", "1", "-p", "2"], error: "--eval and --print exclude each other"),
    Case("--load and --resume", ["--load", "a", "--resume"], error: "--load and --resume exclude each other"),
    Case("--recover alone", ["--recover"], error: "--recover goes with --load or --resume"),
    Case(
      "no colour", ["--color=sometimes"],
      error: "The value 'sometimes' is invalid for '--color <when>'. Please provide one of 'auto', 'always' or 'never'."
    ),
    Case(
      "too little memory", ["--memory", "3"],
      error: "The value '3' is invalid for '--memory <size>': 3: the least is 64M"),
    Case(
      "no memory", ["--memory=lots"],
      error: "The value 'lots' is invalid for '--memory <size>': lots is no size; write one such as 512M or 2G"),
  ]

  @Test("-- ends the options")
  func operands() throws {
    let home = try Home()
    try home.write("'a file'\n", to: "-p")
    #expect(try run(["--", "-p"], in: home) == Outcome(output: "'a file'\n"))
  }

  @Test("--version prints the version", arguments: ["--version", "-V"])
  func version(option: String) throws {
    #expect(try run([option], in: Home()) == Outcome(output: "jsrepl 0.1.0\n"))
  }

  @Test("NO_COLOR and --color=auto mean no colour in a pipe")
  func noColor() throws {
    #expect(try run(["-p", "[1]"], in: Home(), environment: ["TERM": "xterm"]) == Outcome(output: "[ 1 ]\n"))
    #expect(
      try run(["--color=auto", "-p", "[1]"], in: Home(), environment: ["NO_COLOR": "1"]) == Outcome(output: "[ 1 ]\n"))
  }
}

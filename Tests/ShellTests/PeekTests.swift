import Foundation
import TerminalSupport
import Testing

@Suite("Looking without touching")
struct PeekTests {
  @Test(":peek evaluates in a fork, here or after an entry, and nothing of it stays")
  func peeking() throws {
    let terminal = try Home().start(rows: 40)
    for line in [
      "let list = [1]", "list.push(2)", ":peek list.pop(), list", "list.length", ":peek 1 list", ":peek 0 typeof list",
      ":peek 3 - 2", ":peek 1: -list.length", ":peek const list = 2", ":peek nothing",
      ":peek setTimeout(() => list.push(9)), console.log('said'), list", "list", ":peek 9 list", ":peek (", ":peek",
      ":history",
    ] {
      try terminal.enter(line)
    }
    try terminal.expect(
      """
      1> let list = [1]
      2> list.push(2)
      2
      3> :peek list.pop(), list
      [ 1 ]
      3> list.length
      2
      4> :peek 1 list
      [ 1 ]
      4> :peek 0 typeof list
      'undefined'
      4> :peek 3 - 2
      1
      4> :peek 1: -list.length
      -1
      4> :peek const list = 2
      4> :peek nothing
      Uncaught ReferenceError: Can't find variable: nothing
          nothing
                 ^
          at entry 4:1:8
      4> :peek setTimeout(() => list.push(9)), console.log('said'), list
      said
      [ 1, 2 ]
      4> list
      [ 1, 2 ]
      5> :peek 9 list
      there is no entry 9: this line has 0 to 4
      5> :peek (
      the text ends too soon; nothing of it was evaluated
      5> :peek
      usage: :peek [N] EXPR, an expression and an entry's number
      5> :history
        1  let list = [1]
        2  list.push(2)
        3  list.length
        4  list
      5> ‸
      """)
  }

  @Test("Ctrl-C stops a look, and the session goes on")
  func interrupting() throws {
    let terminal = try Home().start()
    try terminal.enter("let n = 1")
    try terminal.enter(":peek console.log('at' + ' work'); while (true) n++")
    try terminal.waitFor("at work")
    try terminal.type("\u{3}")
    try terminal.waitFor("interrupted; the state is that from before the look")
    try terminal.enter("n")
    try terminal.expect(
      """
      1> let n = 1
      2> :peek console.log('at' + ' work'); while (true) n++
      at work
      interrupted; the state is that from before the look
      2> n
      1
      3> ‸
      """)
  }

  @Test(":time tells how long a text takes, and leaves no trace")
  func timing() throws {
    let outcome = try run(
      ["-"], input: "let n = 0\n:time n++\n:time console.log(n++)\nn\n:time nothing\n:time\n", in: Home())
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "0")
    let words = outcome.error.split(separator: "\n")
    for line in words.prefix(2) {
      let text = /[0-9.]+ (µs|ms|s), of the processor [0-9.]+ (µs|ms|s), the median of [0-9]+ runs/
      #expect(line.wholeMatch(of: text) != nil)
    }
    #expect(
      words.dropFirst(2).joined(separator: "\n") == """
        Uncaught ReferenceError: Can't find variable: nothing
            nothing
                   ^
            at entry 3:1:8
        usage: :time EXPR, an expression
        """)
  }
}

@Suite("What there is to say about a value")
struct ExplanationTests {
  @Test(":type and :doc tell how a function is called, and the comment above it, and nothing of them stays")
  func explaining() throws {
    let input = """
      // Adds two numbers.
      // Both are needed.
      function add(a, b = 1) { return a + b }
      :doc add
      :type add
      :type new Map
      :type { a: 1 }
      :type 5n
      :doc Math.max
      class Dog extends Map { constructor(name) { super() } }
      :type Dog
      :type new Dog
      :type Object.create(null)
      :doc (x => x)
      :type nothing
      :history

      """
    let outcome = try run([], input: input, in: Home())
    #expect(
      outcome.output == """
        function add(a, b = 1)
        entry 3:1
        Adds two numbers.
        Both are needed.
        function add(a, b = 1)
        object: Map < Object
        object: Object
        bigint
        function max, 2 parameters, built in
        class Dog extends Map, constructor(name)
        object: Dog < Map < Object
        object: no prototype
        x => …
        entry 5:1
          1  // Adds two numbers.
          2  // Both are needed.
          3  function add(a, b = 1) { return a + b }
          4  class Dog extends Map { constructor(name) { super() } }

        """)
    #expect(outcome.error.hasPrefix("Uncaught ReferenceError: Can't find variable: nothing"))
  }

  @Test("Node's commands are understood, and a .js file holds entries as text")
  func aliases() throws {
    let home = try Home()
    let input =
      "let a = 1\nfunction f() {\n  return a\n}\n.save \(home.path)/x.js\n.load \(home.path)/x.js\nf()\n.history\n.exit\n9\n"
    let outcome = try run([], input: input, in: home)
    #expect(outcome.output == "1\n")
    #expect(outcome.error.contains("saved 2 entries to \(home.path)/x.js"))
    #expect(outcome.error.contains("Unexpected token '.'"))
    #expect(try run(["-e", ":save x"], input: "", in: home).status == 1)
    #expect(
      try String(contentsOfFile: home.path + "/x.js", encoding: .utf8) == "let a = 1\nfunction f() {\n  return a\n}\n")
    #expect(try run([], input: "1\n:save \(home.path)/x.js\n", in: home).error.contains("File exists"))
  }
}

import Foundation
import TerminalSupport
import Testing

@testable import Shell

@Suite(":set changes how values are printed")
struct SetTests {
  @Test("At the prompt, with completion of names and values")
  func typing() throws {
    let terminal = try Home().start(rows: 60)
    for line in [
      ":set depth 0", "({ a: { b: 1 } })", "console.log([[1]])", ":set depth infinity", "[[[[[[1]]]]]]",
      ":set d default", ":set width 20", "['one', 'two', 'three']", ":set width auto", ":set MAXARR 1", "[1, 2]",
      ":set max 3", ":set nothing 3", ":set depth -1", ":set width 0", ":set compact some", ":set sorted 1",
      ":set a b c", ":set sor\t on", ":set colors", "({ b: 1, a: 2 })",
    ] {
      try terminal.enter(line)
    }
    try terminal.expect(
      """
      1> :set depth 0
      depth is 0 (default 2)
      1> ({ a: { b: 1 } })
      { a: [Object] }
      2> console.log([[1]])
      [ [Array] ]
      3> :set depth infinity
      depth is infinity (default 2)
      3> [[[[[[1]]]]]]
      [
        [
          [
            [ [ [ 1 ] ] ]
          ]
        ]
      ]
      4> :set d default
      depth is 2
      4> :set width 20
      width is 20 (default auto)
      4> ['one', 'two', 'three']
      [
        'one',
        'two',
        'three'
      ]
      5> :set width auto
      width is auto (80)
      5> :set MAXARR 1
      maxArrayLength is 1 (default 100)
      5> [1, 2]
      [ 1, ... 1 more item ]
      6> :set max 3
      max may be maxArrayLength, maxStringLength
      6> :set nothing 3
      there is no setting nothing; :set lists them
      6> :set depth -1
      depth is a number or infinity
      6> :set width 0
      width is a number from 1 to 65536, or auto
      6> :set compact some
      compact is a number, on or off
      6> :set sorted 1
      sorted is on or off
      6> :set a b c
      usage: :set [NAME] [VALUE]
      6> :set sorted on
      sorted is on (default off)
      6> :set colors
      colors  auto (off)
      6> ({ b: 1, a: 2 })
      { a: 2, b: 1 }
      7> ‸
      """)
  }

  /// Settings, an expression, and what is printed for it then.
  static let effects: [(settings: [String], source: String, output: String)] = [
    (["depth 1"], "({ a: { b: { c: 1 } } })", "{ a: { b: [Object] } }"),
    (["width 20"], "console.log(['xxxxxxxxxx', 'yyyyyyyyyy'])", "[\n  'xxxxxxxxxx',\n  'yyyyyyyyyy'\n]"),
    (["width 200"], "'x '.repeat(3).split(' ').map((x) => x.repeat(30))", "[ '\(x)', '\(x)', '\(x)', '' ]"),
    (["colors on"], "[1, 'a']", "[ \u{1b}[33m1\u{1b}[39m, \u{1b}[32m'a'\u{1b}[39m ]"),
    (["colors on", "colors auto"], "[1]", "[ 1 ]"),
    (["compact off"], "({ a: 1 })", "{\n  a: 1\n}"),
    (["compact 0"], "({ a: 1 })", "{\n  a: 1\n}"),
    (["compact 1"], "({ a: { b: {} } })", "{\n  a: { b: {} }\n}"),
    (["compact on"], "({ a: { b: { c: {} } } })", "{ a: { b: { c: {} } } }"),
    (["sorted on"], "console.log({ b: 1, a: 2 })", "{ a: 2, b: 1 }"),
    (["getters on"], "({ get a() { return 1 } })", "{ a: [Getter: 1] }"),
    (["showHidden on"], "[1]", "[ 1, [length]: 1 ]"),
    (["showProxy off"], "new Proxy([1], {})", "[ 1 ]"),
    (["showProxy on"], "console.log(new Proxy([1], {}))", "[ 1 ]"),
    (["showProxy on"], "new Proxy([1], {})", "Proxy [ [ 1 ], {} ]"),
    (["maxArrayLength 1"], "new Set([1, 2])", "Set(2) { 1, ... 1 more item }"),
    (["maxArrayLength infinity"], "Array(200).fill().map((_, i) => i).length", "200"),
    (["maxStringLength 2"], "'abc'", "'ab'... 1 more character"),
    (["numericSeparator on"], "1234567", "1_234_567"),
    (["numericSeparator on"], "console.log('%d', 1234567)", "1_234_567"),
    (["depth 0"], "console.dir({ a: { b: { c: 1 } } }, { depth: 1 })", "{ a: { b: [Object] } }"),
  ]
  private static let x = String(repeating: "x", count: 30)

  @Test("Each setting has its effect, and a replay prints the same", arguments: effects)
  func effect(settings: [String], source: String, output: String) throws {
    let home = try Home()
    let commands = settings.map { ":set \($0)\n" }.joined()
    let outcome = try run(["-"], input: commands + source + "\n:save a.snap\n", in: home)
    #expect(outcome.output == output + "\n")
    // Loading verifies that the replay prints what is recorded; what it was printed with comes from the record.
    let shown = try run(["--load", "a.snap"], input: ":set colors on\n:show 1\n", in: home)
    #expect(shown.output == "1> \(source)\n\(output)\n")
  }

  @Test("Ctrl-C stops the printing of a value")
  func interrupting() throws {
    let terminal = try Home().start()
    try terminal.enter(":set maxArrayLength infinity", "console.log('begun' + '!'); Array(5e6).fill('abc')")
    try terminal.waitFor("begun!")
    try terminal.type("\u{3}")
    try terminal.waitFor("interrupted; the state is that from before the entry")
    try terminal.waitForPrompt("1>")
  }

  @Test(":set lists the settings")
  func listing() throws {
    let outcome = try run(["-"], input: ":set width 100\n:set depth infinity\n:set\n", in: Home())
    #expect(
      outcome.output == """
        depth             infinity (default 2)
        width             100 (default auto)
        colors            auto (off)
        compact           3
        sorted            off
        getters           off
        showHidden        off
        showProxy         on
        maxArrayLength    100
        maxStringLength   10000
        numericSeparator  off

        """)
  }

  @Test("The page has each setting with its values")
  func manual() throws {
    let source = try String(contentsOfFile: ManualTests.page, encoding: .utf8)
    for setting in Setting.all {
      let lines = source.split(separator: "\n").filter { $0.hasPrefix(".It Cm \(setting.name) ") }
      #expect(lines.count == 1, "\(setting.name)")
      let words = lines[0].split(separator: " ").dropFirst(3).map(String.init)
      #expect(setting.words.allSatisfy { words.contains($0) }, "\(setting.name)")
    }
  }
}

import Syntax
import Testing

@Suite struct SignatureTests {
  @Test(
    "The signature of a function or class is what stands before its body",
    arguments: [
      ("function f(a, { b, c = (1) }, ...d) { return a }", "function f(a, { b, c = (1) }, ...d)"),
      ("async function* g() {}", "async function* g()"), ("(a, b) => a + b", "(a, b) => …"), ("x => x * 2", "x => …"),
      ("async x => x", "async x => …"), ("async (x) => { y }", "async (x) => …"), ("m(a) { return (1) }", "m(a)"),
      ("get size() { return 1 }", "get size()"), ("static async *n(\n  a,\n  b\n) {}", "static async *n( a, b )"),
      (
        "class A extends B { x = 1; m(constructor) {} constructor(a, b = 2) { super() } }",
        "class A extends B, constructor(a, b = 2)"
      ),
      ("class { }", "class"), ("[Symbol.iterator]() {}", "[Symbol.iterator]()"),
      ("function /* a */ f(/* b */ c) {}", "function /* a */ f(/* b */ c)"), ("", nil), ("5", nil),
    ] as [(String, String?)])
  func signatures(source: String, expected: String?) {
    #expect(Signature.find(in: source) == expected)
  }

  @Test(
    "The comment above is what stands right above",
    arguments: [
      ("// Adds.\nfunction f", "Adds."), ("/** Adds.\n *\n * Twice. */\nexports.f = function f", "Adds.\n\nTwice."),
      ("// One\n// two\nconst f = function f", "One\ntwo"), ("// Far\n\nfunction f", nil),
      ("g() // beside\nfunction f", nil),
      ("// of a\nlet a;\nfunction f", nil), ("let x = '// no'\nfunction f", nil),
      ("class A {\n  /* in */\n  function f", "in"),
      ("// before\n\n// right\nfunction f", "right"),
    ] as [(String, String?)])
  func comments(text: String, expected: String?) {
    let offset = text.utf8.count - "function f".utf8.count
    let found = Signature.comment(above: offset, in: text)
    #expect(found == expected)
  }
}

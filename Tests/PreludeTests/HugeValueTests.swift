import Testing

/// However large a value is, its text is bounded, and so is the time for it.
@Suite struct HugeValueTests {
  /// Expressions; how the text of their value ends; the most characters that it may have.
  static let values: [(source: String, ending: String, most: Int)] = [
    ("new Array(1e6).fill(1)", "  ... 999900 more items\n]", 500),
    ("Array.from({ length: 1e5 }, (_, i) => ({ i }))", "  ... 99900 more items\n]", 2000),
    ("new Map(Array.from({ length: 1e5 }, (_, i) => [i, i]))", "  ... 99900 more items\n}", 2000),
    ("new Map(Array.from({ length: 1e5 }, (_, i) => [i, i])).entries()", "  ... 99900 more items\n}", 2000),
    ("new Set(Array.from({ length: 1e5 }, (_, i) => i))", "  ... 99900 more items\n}", 2000),
    ("new Uint8Array(1e8)", "  ... 99999900 more items\n]", 500),
    ("new ArrayBuffer(1e8)", "99999900 more bytes>,\n  [byteLength]: 100000000\n}", 500),
    ("new Array(4294967295)", "[ <4294967295 empty items> ]", 40),
    ("'x'.repeat(1e8)", "'... 99990000 more characters", 10_100),
    ("({ s: 'x\\n'.repeat(1e7) })", "'... 19990000 more characters\n}", 70_000),
    (
      "(() => { const o = {}; for (let i = 0; i < 1e5; i++) o['k' + i] = i; return o })()",
      "  ... 99000 more items\n}", 15_000
    ),
    (
      "(() => { let o = {}; for (let i = 0; i < 1e5; i++) o = { o }; return o })()", "{ o: { o: { o: [Object] } } }", 40
    ),
    ("(() => { let o = {}; for (let i = 0; i < 1e5; i++) o = Object.create(o); return o })()", "{}", 40),
    (
      "(() => { let o = {}; for (let i = 0; i < 1e5; i++) o = new Proxy(o, {}); return o })()",
      "Proxy [ Proxy [ Proxy [ Proxy [Array], {} ], {} ], {} ]", 80
    ),
    (
      "(() => { let e = new Error('e'); for (let i = 0; i < 1e4; i++) e = new Error('e', { cause: e }); return e })()",
      "      [cause]: [Error]\n    }\n  }\n}", 2000
    ),
    (
      "Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 'xyz')))",
      "  [Array]\n]", 1_000_000
    ),
  ]

  @Test(arguments: values) func isBounded(source: String, ending: String, most: Int) throws {
    let text = try Console().value(of: source)
    #expect(text.hasSuffix(ending), "\(text.suffix(200))")
    #expect(text.count <= most, "\(text.count) characters")
  }

  @Test func everyLevelOfADeepValueIsBoundedToo() throws {
    let console = try Console()
    let source = "(() => { let o = {}; for (let i = 0; i < 1e5; i++) o = [{ o }]; return o })()"
    let lines = try console.printed(by: "console.dir(\(source), { depth: Infinity })")
    #expect(lines.count > 1000 && lines.count < 10_000, "\(lines.count) lines")
    #expect(lines.joined().contains(/\[(Object|Array)\]/))
  }
}

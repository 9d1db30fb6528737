import Testing

/// Node's built-in modules, and the globals that come from them, compared with Node.
@Suite struct ModuleTests {
  /// Tables by what they are about.
  static let tables: KeyValuePairs<String, String> = [
    "URL: parsing": URLTable.parsing, "URL: setters": URLTable.setters, "URLSearchParams": URLTable.parameters,
    "path": PathTable.calls, "path.matchesGlob": PathTable.globs,
    "Buffer: texts": BufferTable.texts, "Buffer: methods": BufferTable.methods,
    "Buffer: numbers": BufferTable.numbers,
    "events": ModuleTable.events, "querystring": ModuleTable.queries, "string_decoder": ModuleTable.decoders,
    "punycode": ModuleTable.punycode, "os and process": ModuleTable.system,
    "util": UtilTable.functions, "util.types": UtilTable.types, "util.parseArgs": UtilTable.arguments,
    "crypto: digests": CryptoTable.digests, "crypto: random values": CryptoTable.random, "tty": CryptoTable.terminals,
    "assert": UtilTable.assertions, "url": LegacyURLTable.calls,
  ]
  static let names = tables.map(\.key)
  private static func rows(of name: String) -> [Row] { rows(tables.first { $0.key == name }!.value) }

  @Test("They give what Node gives", arguments: names)
  func asInNode(name: String) throws {
    try Self.check(Self.rows(of: name), after: "0")
  }

  @Test(
    "They give the same whatever users make of the language's own functions", arguments: names,
    [WebTests.Realm.patched, .frozen])
  func asInNode(name: String, realm: WebTests.Realm) throws {
    try Self.check(Self.rows(of: name).filter(\.isSteady), after: realm.entry)
  }

  @Test("Promises, async iterators, warnings and marks are as in Node")
  func asynchronous() throws {
    let console = try Console()
    let (output, errors) = try console.run(AsyncScript.source)
    #expect(output == AsyncScript.output)
    #expect(errors == AsyncScript.errors)
  }

  @Test("Every module is there under both names, the same object each time, and nothing of another realm shows")
  func realm() throws {
    let console = try Console()
    let (output, errors) = try console.run(
      """
      const get = process.getBuiltinModule, seen = new Set([globalThis]), wrong = []; \
      function enter(value, path) { \
        if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return; \
        seen.add(value); \
        if (value.constructor?.constructor && value.constructor.constructor !== Function) wrong.push(path); \
        for (const key of Reflect.ownKeys(value)) { \
          const d = Object.getOwnPropertyDescriptor(value, key), inner = path + '.' + String(key); \
          enter(d.value, inner); enter(d.get, inner); enter(d.set, inner) } \
        enter(Object.getPrototypeOf(value), path + '.__proto__') } \
      const names = get('module').builtinModules; \
      for (const name of names) { \
        if (get(name) === undefined || get(name) !== get('node:' + name)) wrong.push(name); \
        enter(get(name), name) } \
      const results = [ \
        path.parse('/a'), url.parse('http://a/b?c', true), new events(), events.getEventListeners(new events(), 'x'), \
        util.promisify(setTimeout)(1), util.promisify((f) => f()), util.callbackify(async () => 1), \
        util.deprecate(() => 1), \
        util.parseArgs({ args: ['--a'], strict: false, tokens: true }), Buffer.from('a').toJSON(), \
        querystring.parse('a=1&a=2').a, punycode.ucs2.decode('a'), process.hrtime(), process.memoryUsage(), os.cpus(), \
        os.userInfo(), new string_decoder.StringDecoder(), util.inspect.defaultOptions, \
        events.on(new events(), 'x'), timers.promises.setInterval(1), url.urlToHttpOptions(new URL('http://a')), \
        new URLSearchParams('a=1').getAll('a'), new URLSearchParams('a').entries(), performance.getEntries(), \
        util.debuglog('x'), assert.AssertionError, crypto.getRandomValues(new Uint8Array(1)), \
        get('crypto').createHash('md5'), get('crypto').createHash('md5').copy(), get('crypto').createHmac('md5', 'k'), \
        get('crypto').getHashes(), get('crypto').randomBytes(1), get('crypto').hash('md5', '', 'buffer')]; \
      results.forEach((value, i) => enter(value, 'result ' + i)); \
      try { path.join(1) } catch (error) { enter(error, 'error') } \
      try { assert.strictEqual([1], [2]) } catch (error) { enter(error, 'AssertionError') } \
      console.log(names.length, wrong)
      """)
    #expect(output == "29 []\n")
    #expect(errors == "")
  }

  @Test("At the prompt they are there without being asked for, and give way to what the user declares")
  func prompt() throws {
    let console = try Console()
    let cases = [
      ("[typeof path.join, typeof util.format, typeof os.EOL]", "[ 'function', 'function', 'string' ]"),
      ("Object.getOwnPropertyDescriptor(globalThis, 'path').value === process.getBuiltinModule('path')", "true"),
      ("Object.keys(globalThis).includes('Buffer')", "false"),
      ("url = 5", "5"), ("url", "5"), ("var assert = 6; assert", "6"), ("function events() { return 7 } events()", "7"),
      ("const querystring = 8; querystring", "8"),
      ("Buffer = 9; [Buffer, typeof process.getBuiltinModule('buffer').Buffer]", "[ 9, 'function' ]"),
      ("delete globalThis.os; typeof os", "'undefined'"),
      ("process.getBuiltinModule('vm')", "undefined"),
      // As at Node's prompt.
      ("crypto === process.getBuiltinModule('crypto').webcrypto", "true"),
    ]
    for (source, expected) in cases { #expect(try console.value(of: source) == expected, "\(source)") }
  }

  @Test("Their members complete, which does not make them in the session")
  func completion() throws {
    let console = try Console()
    #expect(try console.value(of: "0") == "0")
    #expect(console.completions(of: "path.joi") == ["join"])
    #expect(console.completions(of: "Buffer.copyB") == ["copyBytesFrom"])
    #expect(console.completions(of: "crypto.random") == ["randomUUID"])
    let isMade = "Object.getOwnPropertyDescriptor(globalThis, 'path').value !== undefined"
    #expect(try console.value(of: isMade) == "false")
  }

  @Test("What prints a warning, writes to a stream or ends the process")
  func process() throws {
    let console = try Console()
    let cases = [
      (
        "process.stdout.write('a'); process.stdout.write(Buffer.from('b\\n')); process.stderr.write('c\\n'); 0", "ab\n",
        "c\n"
      ),
      ("process.emitWarning('w', { code: 'C', detail: 'd' }); 0", "", "(node:1) [C] Warning: w\nd\n"),
      ("process.nextTick(() => console.log('tick')); console.log('now')", "now\ntick\n", ""),
      (
        "try { process.exit(1) } catch (error) { console.log(error.message) }",
        "process.exit() ends nothing here: there is no program around it\n", ""
      ),
    ]
    for (source, output, errors) in cases {
      let written = try console.run(source)
      #expect(written.output.hasPrefix(output), "\(source)")
      #expect(written.errors == errors, "\(source)")
    }
  }

  @Test("Random values are of all kinds, and identifiers have the form of RFC 9562")
  func randomness() throws {
    let console = try Console()
    let form = "/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/"
    #expect(try console.value(of: "\(form).test(crypto.randomUUID())") == "true")
    #expect(try console.value(of: "new Set(Array.from({ length: 500 }, () => crypto.randomUUID())).size") == "500")
    let counts = """
      (() => { const counts = new Array(256).fill(0), bytes = crypto.getRandomValues(new Uint8Array(65536)); \
      for (const byte of bytes) counts[byte]++; return counts.every((count) => count > 150 && count < 370) })()
      """
    #expect(try console.value(of: counts) == "true")
    let failures = [
      ("crypto.getRandomValues(new Float64Array(1))", "TypeMismatchError"),
      ("crypto.getRandomValues(new Uint8Array(65537))", "QuotaExceededError"),
      ("new Crypto()", "ERR_ILLEGAL_CONSTRUCTOR"), ("crypto.randomUUID.call({})", "ERR_INVALID_THIS"),
    ]
    for (source, expected) in failures {
      let text = try console.value(of: "try { \(source) } catch (error) { `${error.name} ${error.code}` }")
      #expect(text.contains(expected), "\(source)")
    }
  }

  // MARK: tables

  private struct Row {
    let source: Substring
    let expected: String
    /// Whether it uses nothing that users can patch.
    let isSteady: Bool
  }

  private static func rows(_ table: String) -> [Row] {
    table.split(separator: "\n").map { line in
      let halves = line.split(separator: " ⇒ ", maxSplits: 1, omittingEmptySubsequences: false)
      let isMarked = halves[0].hasPrefix("~ ")
      return Row(
        source: isMarked ? halves[0].dropFirst(2) : halves[0],
        expected: halves[1].split(separator: "␤", omittingEmptySubsequences: false).joined(separator: "\n"),
        isSteady: !isMarked)
    }
  }

  /// Evaluates all of them in one entry, after `preparation`.
  private static func check(_ rows: [Row], after preparation: String) throws {
    let sources = rows.map { literal($0.source) }.joined(separator: ",\n")
    let output = try Console().run(
      """
      \(preparation); { process.noDeprecation = true; const sources = [\(sources)]; \
      const said = (error) => typeof error === 'object' && error !== null && 'message' in error ? \
        `! ${error.name}${error.code !== undefined ? ` [${error.code}]` : ''}: ${error.message}` : `! ${error}`; \
      for (let i = 0; i < sources.length; i++) { \
        let text; \
        try { text = util.inspect((0, eval)(sources[i])) } catch (error) { text = said(error) } \
        console.log(`${text}\\u0001`) } }
      """
    ).output
    let texts = output.split(separator: "\u{1}\n", omittingEmptySubsequences: false).dropLast()
    #expect(texts.count == rows.count)
    for (row, text) in zip(rows, texts) { #expect(text == row.expected, "\(row.source)") }
  }

  static func literal(_ text: Substring) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "'" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "'"
  }
}

import Testing

/// Node's streams, compared with Node.
@Suite struct StreamTests {
  @Test("Programs see the same events in the same order as in Node", arguments: [WebTests.Realm.asItWas, .frozen])
  func programs(realm: WebTests.Realm) throws {
    let rows: [(name: Substring, source: Substring, log: Substring)] = StreamTable.programs.split(separator: "\n").map {
      line in
      let halves: [Substring] = line.split(separator: " ⇒ ", maxSplits: 1, omittingEmptySubsequences: false)
      let colon = halves[0].firstIndex(of: ":")!
      return (name: halves[0][..<colon], source: halves[0][halves[0].index(after: colon)...], log: halves[1])
    }
    let programs = rows.map { "\($0.name): async () => {\($0.source) }" }.joined(separator: ",\n")
    let output = try Console().run(
      """
      \(realm.entry); \
      const { Readable, Writable, Duplex, Transform, PassThrough, Stream, pipeline, finished } = stream; \
      let lines = []; const log = (...a) => lines.push(util.format(...a)); \
      const names = ['end', 'error', 'finish', 'prefinish', 'close', 'drain', 'pause', 'resume', 'pipe', 'unpipe']; \
      const watch = (s, name) => { \
        for (const n of names) s.on(n, (x) => log(name, n, x instanceof Error ? x.message : '')); return s }; \
      const tick = (f) => process.nextTick(f), imm = () => new Promise((r) => setImmediate(r)); \
      const programs = { \(programs) }; \
      (async () => { \
        for (const name of Object.keys(programs)) { \
          lines = []; \
          try { await programs[name]() } catch (e) { lines.push('thrown ' + e) } \
          await new Promise((r) => setTimeout(r, 25)); \
          console.log(lines.join('\\n') + '\\u0001') } })(); 0
      """
    ).output
    let logs: ArraySlice<Substring> = output.split(separator: "\u{1}\n", omittingEmptySubsequences: false).dropLast()
    #expect(logs.count == rows.count)
    for (row, log) in zip(rows, logs) {
      let lines: [Substring] = log.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.joined(separator: "␤") == row.log, "\(row.name)")
    }
  }

  @Test("They can be made of the web's streams, and those of them")
  func web() throws {
    let (output, errors) = try Console().run(WebStreamScript.source)
    #expect(output == WebStreamScript.output)
    #expect(errors == "")
  }
}

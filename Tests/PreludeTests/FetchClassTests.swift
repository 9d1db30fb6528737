import Testing

/// The web's streams and the classes around fetch, compared with Node.
@Suite struct FetchClassTests {
  @Test("Programs log what they log in Node", arguments: [WebTests.Realm.asItWas, .frozen])
  func programs(realm: WebTests.Realm) throws {
    let rows: [(name: Substring, source: Substring, log: Substring)] = FetchTable.programs.split(separator: "\n").map {
      line in
      let halves: [Substring] = line.split(separator: " ⇒ ", maxSplits: 1, omittingEmptySubsequences: false)
      let colon = halves[0].firstIndex(of: ":")!
      return (name: halves[0][..<colon], source: halves[0][halves[0].index(after: colon)...], log: halves[1])
    }
    let programs = rows.map { "\($0.name): async () => {\($0.source) }" }.joined(separator: ",\n")
    let output = try Console().run(
      """
      \(realm.entry); \
      let lines = []; const log = (...a) => lines.push(util.format(...a)); \
      const g = async (s) => { const r = []; for await (const x of s) r.push(x); return r }; \
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
}

import Testing

extension Console {
  /// Runs programs one after the other and compares what each logs.
  ///
  /// - Parameters:
  ///   - table: a row for each: its name, `:`, the body of an asynchronous function, ` ⇒ ` and its lines, with `␤` between them.
  ///   - helpers: what the programs have beside `log`.
  static func expectLogs(of table: String, in realm: WebTests.Realm, helpers: String) throws {
    let rows: [(name: Substring, source: Substring, log: Substring)] = table.split(separator: "\n").map { line in
      let halves: [Substring] = line.split(separator: " ⇒ ", maxSplits: 1, omittingEmptySubsequences: false)
      let colon = halves[0].firstIndex(of: ":")!
      return (name: halves[0][..<colon], source: halves[0][halves[0].index(after: colon)...], log: halves[1])
    }
    let programs = rows.map { "\($0.name): async () => {\($0.source) }" }.joined(separator: ",\n")
    let output = try Console().run(
      """
      \(realm.entry); \
      let lines = []; const log = (...a) => lines.push(util.format(...a)); \
      \(helpers) \
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

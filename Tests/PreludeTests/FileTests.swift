import Glibc
import TestSupport
import Testing

/// Node's fs, compared with Node.
@Suite struct FileTests {
  @Test("Calls of fs give what Node gives, one after the other in an empty directory")
  func calls() throws {
    let directory = TemporaryDirectory()
    let rows: [(source: Substring, expected: Substring)] = FileTable.calls.split(separator: "\n").map { line in
      let halves: [Substring] = line.split(separator: " ⇒ ", maxSplits: 1, omittingEmptySubsequences: false)
      return (halves[0].drop { $0 == " " }, halves[1])
    }
    let output = try Console(directory: directory.path).run(
      """
      const sources = [\(rows.map { ModuleTests.literal($0.source) }.joined(separator: ",\n"))]; \
      process.noDeprecation = true; \
      const AsyncFunction = (async () => {}).constructor; \
      const said = (e) => typeof e === 'object' && e !== null && 'message' in e ? \
        `! ${e.name}${e.code !== undefined ? ` [${e.code}]` : ''}: ${e.message} ${util.inspect({ ...e })}` : `! ${e}`; \
      const body = (source) => source.startsWith('{') ? \
        source.slice(1, -1).replace(/;\\s*([^;]*)$/, '; return ($1\\n)').replace(/^([^;]*)$/, 'return ($1)') : \
        `return (${source}\\n)`; \
      (async () => { \
        for (const source of sources) { \
          let text; \
          try { text = util.inspect(await new AsyncFunction(body(source))(), { depth: 4 }) } \
          catch (error) { text = said(error) } \
          console.log(text.replaceAll('\\n', '␤')) } })(); 0
      """
    ).output
    let texts: [Substring] = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(texts.count == rows.count)
    for (row, text) in zip(rows, texts) { #expect(text == row.expected, "\(row.source)") }
    #expect(rmdir(directory.path) == 0, "all of it stays in the session")
  }

  @Test("Where a program gives no files, each call says so, and fs itself is there")
  func notGiven() throws {
    let console = try Console()
    let calls = [
      "fs.readFileSync('x')", "fs.existsSync('x')", "fs.writeFileSync('x', '')", "fs.openSync('x')", "fs.statSync('x')",
      "fs.readdirSync('.')", "fs.mkdtempSync('x')", "fs.closeSync(3)",
    ]
    for call in calls {
      let text = try console.value(of: "try { \(call) } catch (error) { [error.code, error.message] }")
      #expect(text.contains("ERR_CAPABILITY_NOT_GIVEN"), "\(call)")
    }
    let later = try console.run(
      """
      fs.readFile('x', (error) => console.log(error.code)); \
      fs.promises.readFile('x').catch((error) => console.log(error.code)); \
      fs.createReadStream('x').on('error', (error) => console.log(error.code)); 0
      """)
    #expect(later.output == String(repeating: "ERR_CAPABILITY_NOT_GIVEN\n", count: 3))
    #expect(later.errors == "")
  }
}

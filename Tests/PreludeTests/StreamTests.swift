import Testing

/// Node's streams, compared with Node.
@Suite struct StreamTests {
  @Test("Programs see the same events in the same order as in Node", arguments: [WebTests.Realm.asItWas, .frozen])
  func programs(realm: WebTests.Realm) throws {
    try Console.expectLogs(
      of: StreamTable.programs, in: realm,
      helpers: """
        const { Readable, Writable, Duplex, Transform, PassThrough, Stream, pipeline, finished } = stream; \
        const names = ['end', 'error', 'finish', 'prefinish', 'close', 'drain', 'pause', 'resume', 'pipe', 'unpipe']; \
        const watch = (s, name) => { \
          for (const n of names) s.on(n, (x) => log(name, n, x instanceof Error ? x.message : '')); return s }; \
        const tick = (f) => process.nextTick(f), imm = () => new Promise((r) => setImmediate(r));
        """)
  }

  @Test("They can be made of the web's streams, and those of them")
  func web() throws {
    let (output, errors) = try Console().run(WebStreamScript.source)
    #expect(output == WebStreamScript.output)
    #expect(errors == "")
  }
}

import Testing

/// The web's streams and the classes around fetch, compared with Node.
@Suite struct FetchClassTests {
  @Test("Programs log what they log in Node", arguments: [WebTests.Realm.asItWas, .frozen])
  func programs(realm: WebTests.Realm) throws {
    try Console.expectLogs(
      of: FetchTable.programs, in: realm,
      helpers: "const g = async (s) => { const r = []; for await (const x of s) r.push(x); return r };")
  }
}

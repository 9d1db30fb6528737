import Capabilities
import Glibc
import Platform
import Synchronization
import TestSupport
import Testing

@testable import Rewind

extension Sessions {
  /// fetch against servers on loopback: requests, what comes of them, and going back.
  @Suite struct FetchTests {
    private static func bench(_ permissions: Permissions = .all, program: String? = nil) throws -> Bench {
      let bench = try Bench()
      bench.session.grants = Grants(
        network: Network(program: program ?? WorkerProgram.built("jsrepl-fetch").path), permissions: permissions)
      return bench
    }

    private static func server() throws -> LoopbackServer {
      try LoopbackServer { request, connection in
        switch request.path {
        case "/hello": connection.answer("200 OK", ["Content-Type: text/plain", "X-A: 1"], "hello")
        case "/echo":
          connection.answer("200 OK", [], "\(request.method) \(String(decoding: request.body, as: UTF8.self))")
        case "/cookies":
          connection.answer("200 OK", ["Set-Cookie: a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT", "Set-Cookie: b=2"])
        case "/chunked":
          connection.write(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n6\r\nsecond\r\n0\r\n\r\n".utf8)
        case "/cut": connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc".utf8)
        case "/half":
          connection.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc".utf8)
          connection.awaitEnd()
        case "/never": connection.awaitEnd()
        case "/unauthorized": connection.answer("401 Unauthorized", ["WWW-Authenticate: Basic realm=\"x\""], "who?")
        case "/large":
          connection.write("HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n".utf8)
          connection.write([UInt8](repeating: 0x61, count: 3_000_000))
        case let path where path.hasPrefix("/to/"):
          let count = Int(path.dropFirst(4))!
          connection.answer("302 Found", ["Location: \(count == 0 ? "/hello" : "/to/\(count - 1)")"], "moved")
        case let path where path.hasPrefix("/status/"):
          connection.answer("\(path.dropFirst(8)) X", ["Location: /echo"])
        default: connection.answer("404 Not Found")
        }
      }
    }

    private static let exchanges = [
      (
        "const r = await fetch(url + '/hello'); [r.status, r.statusText, r.ok, r.redirected, r.type, await r.text()]",
        "[ 200, 'OK', true, false, 'basic', 'hello' ]\n"
      ),
      ("(await fetch(url + '/hello')).headers.get('x-a')", "'1'\n"),
      (
        "(await fetch(url + '/cookies')).headers.getSetCookie()",
        "[ 'a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT', 'b=2' ]\n"
      ),
      ("await (await fetch(url + '/chunked')).text()", "'firstsecond'\n"),
      ("await (await fetch(url + '/echo', { method: 'post', body: 'x=1' })).text()", "'POST x=1'\n"),
      (
        "await (await fetch(url + '/echo', { method: 'PUT', body: ReadableStream.from([new Uint8Array([65])]), duplex: 'half' })).text()",
        "'PUT A'\n"
      ),
      ("(await (await fetch(url + '/large')).bytes()).length", "3000000\n"),
      ("let n = 0; for await (const piece of (await fetch(url + '/large')).body) n += piece.length; n", "3000000\n"),
      ("await (await fetch(url + '/unauthorized')).text()", "'who?'\n"),
      ("const r = await fetch(url + '/to/3'); [r.url === url + '/hello', r.redirected]", "[ true, true ]\n"),
      ("(await fetch(url + '/to/1', { redirect: 'manual' })).status", "302\n"),
      ("await fetch(url + '/to/1', { redirect: 'error' }).catch((e) => e.cause.message)", "'unexpected redirect'\n"),
      ("await fetch(url + '/to/21').catch((e) => e.cause.message)", "'redirect count exceeded'\n"),
      ("await (await fetch(url + '/status/303', { method: 'POST', body: 'b' })).text()", "'GET '\n"),
      ("await (await fetch(url + '/status/307', { method: 'POST', body: 'b' })).text()", "'POST b'\n"),
      (
        "await (await fetch(url + '/cut')).text().catch((e) => [e.message, e.cause.code])",
        "[ 'terminated', 'UND_ERR_SOCKET' ]\n"
      ),
      (
        "await fetch('http://127.0.0.1:' + closed).catch((e) => [e.message, e.cause.code])",
        "[ 'fetch failed', 'ECONNREFUSED' ]\n"
      ),
      (
        "await fetch('http://no.such.invalid').catch((e) => [e.message, e.cause.code])",
        "[ 'fetch failed', 'ENOTFOUND' ]\n"
      ),
      ("await fetch(url + '/never', { signal: AbortSignal.timeout(20) }).catch((e) => e.name)", "'TimeoutError'\n"),
      (
        "const c = new AbortController(); const p = fetch(url + '/half', { signal: c.signal }).then((r) => { c.abort(); return r.text() }); await p.catch((e) => e.name)",
        "'AbortError'\n"
      ),
      (
        "(await Promise.all(Array.from({ length: 20 }, () => fetch(url + '/hello').then((r) => r.text())))).join('') === 'hello'.repeat(20)",
        "true\n"
      ),
      (
        "await fetch(url + '/hello', { integrity: 'sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=' }).then((r) => r.text())",
        "'hello'\n"
      ),
    ]

    @Test("What comes of requests, and of the same ones again without the server", .timeLimit(.minutes(2)))
    func exchanges() throws {
      let server = try Self.server()
      let bench = try Self.bench()
      let gone = try LoopbackServer { _, _ in }
      gone.stop()
      try bench.eval("const url = '\(server.url)', closed = \(gone.port)")
      for (source, printed) in Self.exchanges {
        #expect(try bench.eval(source) == printed, "\(source)")
      }
      let asked = server.requests.count
      server.stop()
      bench.forget()
      #expect(try bench.eval("url.length > 0") == "true\n")
      #expect(try bench.reloaded().eval("url.length > 0") == "true\n")
      #expect(server.requests.count == asked)
    }

    @Test("A body that is read across a mark comes again to who goes back, and is asked for once")
    func backWithin() throws {
      let go = Mutex(false)
      let server = try LoopbackServer { _, connection in
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc".utf8)
        while !go.withLock({ $0 }) { usleep(1000) }
        connection.write("def".utf8)
      }
      let bench = try Self.bench()
      try bench.eval(
        "const reader = (await fetch('\(server.url)')).body.getReader(), text = async () => new TextDecoder().decode((await reader.read()).value)"
      )
      #expect(try bench.eval("await text()") == "'abc'\n")
      go.withLock { $0 = true }
      #expect(try bench.eval("await text()") == "'def'\n")
      _ = try bench.session.undo(2)
      #expect(try bench.eval("await text() + await text()") == "'abcdef'\n")
      #expect(try bench.eval("(await reader.read()).done") == "true\n")
      #expect(server.requests == ["GET /"])
    }

    @Test("A request of which nothing is known any more fails, and is not sent again")
    func unknown() throws {
      let server = try Self.server()
      let bench = try Self.bench()
      try bench.eval("const response = await fetch('\(server.url)/half')")
      let other = try bench.reloaded()
      other.session.grants = Grants(
        network: Network(program: WorkerProgram.built("jsrepl-fetch").path), permissions: .all)
      #expect(
        try other.eval("await response.text().catch((e) => e.cause.message)")
          == "'the request was sent before the session went back, and is not sent again'\n")
      #expect(server.requests == ["GET /half"])
    }

    @Test("An interrupted entry ends its request")
    func interrupted() throws {
      let ended = Mutex(0)
      let server = try LoopbackServer { _, connection in
        connection.awaitEnd()
        ended.withLock { $0 += 1 }
      }
      let bench = try Self.bench()
      try bench.eval("let state = 'before'")
      bench.onOutput = { if $0.contains("sent") { bench.interrupt() } }
      #expect(
        try bench.eval("state = 'after'; setTimeout(() => console.log('sent'), 50); await fetch('\(server.url)')")
          == "sent\nstopped: interrupted\n")
      #expect(try bench.eval("state") == "'before'\n")
      while ended.withLock({ $0 }) == 0 { usleep(1000) }
      #expect(server.requests == ["GET /"])
    }

    @Test("Without permission nothing is sent, and the error names the option; each redirect needs it, too")
    func permissions() throws {
      let other = try LoopbackServer { _, connection in connection.answer("200 OK", [], "there") }
      let target = other.url
      let server = try LoopbackServer { _, connection in connection.answer("302 Found", ["Location: \(target)/"]) }
      let none = try Self.bench(Permissions())
      #expect(
        try none.eval("await fetch('\(server.url)').catch((e) => [e.code, e.message])").contains(
          "--allow-net=127.0.0.1:\(server.port)'"))
      #expect(server.requests == [])
      let one = Permissions()
      one.net = .only(["127.0.0.1:\(server.port)"])
      let bench = try Self.bench(one)
      #expect(
        try bench.eval("await fetch('\(server.url)').catch((e) => e.message)").contains(
          "--allow-net=127.0.0.1:\(other.port)'"))
      #expect(server.requests == ["GET /"])
      #expect(other.requests == [])
    }

    @Test("A sandbox that was not given the network says so; one that was given it can ask")
    func sandbox() async throws {
      let server = try Self.server()
      let source = "exports.get = (url) => fetch(url).then((r) => r.text())"
      let without = try await Sandbox().evaluateCommonJSModule(source)
      let error = await #expect(throws: SandboxError.self) { try await without.get(server.url + "/hello") as Value }
      #expect("\(try #require(error))".contains("This program gives no network to its JavaScript"))
      let grants = Grants(network: Network(program: WorkerProgram.built("jsrepl-fetch").path), permissions: .all)
      let with = try await Sandbox(grants: grants).evaluateCommonJSModule(source)
      #expect(try await with.get(server.url + "/hello") == "hello")
    }

    /// What a `jsrepl-fetch` might say that has fallen to a server: frames, in octal for printf.
    private static let nonsense = [
      "a frame of an unknown kind": #"\002\011\001"#, "an empty frame": #"\000"#,
      "a frame without end": #"\377\377\377\377\377\377\377\377\177"#, "a report that is cut": #"\002\001\200"#,
      "its end": "",
    ]

    @Test("A jsrepl-fetch that speaks nonsense fails its requests, and nothing else", arguments: nonsense.keys.sorted())
    func hostile(name: String) throws {
      let directory = TemporaryDirectory()
      let script = directory("fetch")
      try directory.write("#!/bin/sh\nprintf '\(Self.nonsense[name]!)' >&3\n", to: "fetch")
      chmod(script, 0o700)
      let bench = try Self.bench(program: script)
      #expect(
        try bench.eval("await fetch('http://127.0.0.1:18099/').catch((e) => [e.message, e.cause.code])")
          == "[ 'fetch failed', 'UND_ERR_SOCKET' ]\n")
      #expect(try bench.eval("1 + 1") == "2\n")
    }
  }
}

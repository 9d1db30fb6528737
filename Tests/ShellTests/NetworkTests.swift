import Foundation
import Glibc
import Platform
import TerminalSupport
import TestSupport
import Testing

@Suite("The network, as the environment has it")
struct NetworkTests {
  /// Where the system has the authorities that it believes.
  private static let authorities = "/etc/ssl/certs/ca-certificates.crt"

  @Test(
    "A server's certificate is believed where the system believes it, and not otherwise",
    .enabled(
      if: access(authorities, F_OK) == 0 && access(openssl, X_OK) == 0 && system("unshare -Urm true") == 0,
      "the system's certificates can't be others here"))
  func certificates() throws {
    let home = try Home()
    let names = "subjectAltName=DNS:localhost,IP:127.0.0.1"
    let request =
      "openssl req -x509 -newkey rsa:2048 -nodes -keyout \(home.path)/key -out \(home.path)/cert -days 2"
      + " -subj /CN=localhost -addext \(names) 2>/dev/null"
    try #require(system(request) == 0)
    let (server, said) = try Self.startServer(in: home.path)
    defer {
      try? server.kill()
      _ = try? server.wait()
    }
    let source = "(await fetch('https://localhost:\(try Self.port(said: said))/')).status"
    let arguments = ["--allow-net=localhost", "-p", source]
    let outcome = try run(arguments, in: home)
    #expect(outcome.error.contains("SSL certificate problem: self-signed certificate"))
    // In a view of the system that has this one in the place of all.
    let believing = "mount --bind cert \(Self.authorities) && exec \"$0\" \"$@\""
    let program = try Program(
      ["unshare", "-Urm", "sh", "-c", believing, PseudoTerminal.product("jsrepl")] + arguments, input: Data(),
      in: home, environment: ["PATH": "/usr/bin:/bin"], program: "/usr/bin/env")
    #expect(try program.finish() == Outcome(output: "200\n"))
  }

  /// A server with the certificate that is in a directory, and what it says.
  private static func startServer(in directory: String) throws -> (ProcessHandle, said: Descriptor) {
    let null = try Descriptor.open("/dev/null", O_RDWR)
    let (reading, writing) = try Descriptor.pipe()
    let server = try Spawn.start(
      openssl,
      arguments: ["openssl", "s_server", "-accept", "127.0.0.1:0", "-www", "-cert", directory + "/cert"]
        + ["-key", directory + "/key"], environment: [], descriptors: [0: null, 1: writing])
    return (server, reading)
  }

  private static let openssl = "/usr/bin/openssl"

  /// The port of which a server says that it accepts connections there.
  private static func port(said output: Descriptor) throws -> Int {
    var said = ""
    while true {
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = try SystemError.check("read") { read(output.raw, &bytes, bytes.count) }
      said += String(decoding: bytes[..<count], as: UTF8.self)
      if let match = said.firstMatch(of: /ACCEPT \S*:(\d+)\n/) { return try #require(Int(match.1)) }
      try #require(count > 0)
    }
  }

  @Test("A request goes by the proxy of the environment")
  func proxies() throws {
    let proxy = try LoopbackServer { request, connection in
      connection.answer("200 OK", ["Content-Type: text/plain"], "asked for \(request.path)")
    }
    let source = "(await (await fetch('http://example.test/page')).text())"
    #expect(
      try run(["--allow-net=example.test", "-p", source], in: Home(), environment: ["http_proxy": proxy.url])
        == Outcome(output: "'asked for http://example.test/page'\n"))
  }
}

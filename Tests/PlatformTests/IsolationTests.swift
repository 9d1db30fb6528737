import Glibc
import Platform
import Testing

@Suite struct IsolationTests {
  @Test("A process knows that it has one thread, and when it has not")
  func threads() throws {
    #expect(try Fixture.run("threads") == "true false true")
  }

  @Test("A process gets new namespaces, or the reason why not, and stays the same user")
  func namespaces() throws {
    let lines = try Fixture.run("namespaces").split(separator: "\n").map(String.init)
    #expect(lines.count == 7)
    for (line, name) in zip(lines, ["user", "pid", "mount", "network", "ipc", "uts"]) {
      #expect(line == "\(name): new" || line.hasPrefix("\(name): unshare \(name) namespace: "))
    }
    #expect(lines.last == "user kept")
  }

  @Test("The empty root has nothing in it, takes nothing and has no way out")
  func emptyRoot() throws {
    let text = try Fixture.run("empty-root")
    #expect(text == #"[".", ".."] Read-only file system true"# || text.hasPrefix("unavailable: unshare"))
  }

  @Test("Capabilities are gone for good")
  func capabilities() throws {
    #expect(
      try Fixture.run("capabilities") == """
        CapPrm: 0000000000000000
        CapEff: 0000000000000000
        CapAmb: 0000000000000000
        NoNewPrivs: 1
        """)
  }
}

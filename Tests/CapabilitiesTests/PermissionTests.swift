import Capabilities
import Testing
import Wire

@Suite("Permissions")
struct PermissionTests {
  static var free: Waiting { Waiting { _, _ in [] } }

  static let scopes: [(scope: [String], permission: Permission, isGranted: Bool)] = [
    (["/data"], .read("/data"), true),
    (["/data"], .read("/data/deep/file"), true),
    (["/data"], .read("/database"), false),
    (["/data"], .read("/"), false),
    (["/"], .read("/etc/passwd"), true),
    (["/data"], .write("/data/file"), true),
    (["gcc"], .run("gcc"), true),
    (["gcc"], .run("/tmp/gcc"), false),
    (["gcc"], .run("./gcc"), false),
    (["/usr/bin/gcc"], .run("/usr/bin/gcc"), true),
    (["/usr/bin/gcc"], .run("gcc"), false),
    (["localhost"], .net("localhost:8080"), true),
    (["LOCALHOST"], .net("localhost:8080"), true),
    (["localhost:80"], .net("localhost:8080"), false),
    (["localhost:80"], .net("localhost:80"), true),
    (["host"], .net("host.example:80"), false),
    (["HOME"], .env("HOME"), true),
    (["HOME"], .env("HOMES"), false),
    ([], .env("HOME"), false),
  ]

  @Test("What an option lists is granted with all that belongs to it, and nothing else", arguments: scopes.indices)
  func listed(row: Int) throws {
    let (scope, permission, isGranted) = Self.scopes[row]
    let permissions = Permissions()
    (permissions.read, permissions.write, permissions.run) = (.only(scope), .only(scope), .only(scope))
    (permissions.net, permissions.env) = (.only(scope), .only(scope))
    let observations = Observations()
    let refusal = try permissions.refusal(of: permission, observations: observations, waiting: Self.free)
    #expect((refusal == nil) == isGranted, "\(permission) with \(scope)")
    if !isGranted {
      #expect(refusal == Permissions.refusal(of: permission))
      #expect(refusal!.contains("\(permission.option)=\(permission.subject)"))
    }
  }

  @Test("An answer for the session counts for what was asked, and only that; one for once does not count again")
  func answers() throws {
    let permissions = Permissions()
    var asked: [Permission] = []
    var answer = Permissions.Answer.once
    permissions.ask = { permission, _ in
      asked.append(permission)
      return answer
    }
    func isPermitted(_ permission: Permission) throws -> Bool {
      try permissions.isPermitted(permission, waiting: Self.free)
    }
    #expect(try isPermitted(.run("a")))
    #expect(try isPermitted(.run("a")))
    answer = .session
    #expect(try isPermitted(.run("a")))
    answer = .never
    #expect(try isPermitted(.run("a")))
    #expect(try !isPermitted(.run("b")))
    answer = .session
    #expect(try !isPermitted(.run("b")))
    #expect(try isPermitted(.net("b")))
    answer = .notNow
    #expect(try !isPermitted(.run("c")))
    answer = .once
    #expect(try isPermitted(.run("c")))
    #expect(asked == [.run("a"), .run("a"), .run("a"), .run("b"), .net("b"), .run("c"), .run("c")])
  }

  @Test("In a replay the recorded answer counts, and nobody is asked")
  func replaying() throws {
    for (granted, bytes) in [(true, [UInt8(1)]), (false, [0]), (false, []), (false, [1, 1])] {
      let permissions = Permissions()
      permissions.ask = { _, _ in
        Issue.record("somebody was asked")
        return .session
      }
      let observations = Observations(replaying: [bytes])
      let refusal = try permissions.refusal(of: .run("a"), observations: observations, waiting: Self.free)
      #expect((refusal == nil) == granted)
      #expect(observations.isComplete)
      #expect(throws: WireError.self) {
        try permissions.refusal(of: .run("a"), observations: observations, waiting: Self.free)
      }
    }
  }
}

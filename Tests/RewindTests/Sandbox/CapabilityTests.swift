import Foundation
import Rewind
import TestSupport
import Testing

extension Sessions {
  /// What a program hands to its sandbox, and what it doesn't.
  @Suite struct CapabilityTests {
    private static func grants(_ directory: TemporaryDirectory, _ permissions: Permissions = .all) throws -> Grants {
      Grants(
        modules: Modules(directory: directory.path, globalFolders: []), files: Disk(directory: directory.path),
        subprocesses: try Subprocesses(
          directory: directory.path, environment: ["PATH=/usr/bin:/bin"], permissions: permissions),
        permissions: permissions)
    }

    private static let source = """
      const fs = require('fs'), { spawn, execFileSync } = require('child_process');
      exports.read = (path) => fs.readFileSync(path, 'utf8');
      exports.write = (path, text) => fs.writeFileSync(path, text);
      exports.run = (program, ...given) => execFileSync(program, given, { encoding: 'utf8' });
      exports.names = () => fs.readdirSync('.').join();
      exports.cat = () => {
        const cat = spawn('cat');
        cat.stdout.setEncoding('utf8');
        exports.say = (text) => new Promise((resolve) => {
          cat.stdout.once('data', resolve);
          cat.stdin.write(text);
        });
        return cat;
      };
      """

    @Test("Without grants there are no files, no programs and no modules of the disk")
    func none() throws {
      let app = try Sandbox().evaluateCommonJSModule(Self.source)
      for (call, capability) in [("read", "files"), ("names", "files"), ("run", "subprocesses")] {
        let error = #expect(throws: SandboxError.self) { try app[dynamicMember: call].call(arguments: ["x"]) as Value }
        #expect("\(try #require(error))".contains("This program gives no \(capability) to its JavaScript"))
      }
      #expect(throws: SandboxError.self) { try Sandbox().evaluateCommonJSModule("require('./x.js')") }
    }

    @Test("What is granted works, rewinds, and is there after a restore without being done again")
    func granted() throws {
      let directory = TemporaryDirectory()
      try directory.write("first", to: "a.txt")
      try directory.write("exports.value = 7", to: "b.js")
      let sandbox = try Sandbox(grants: Self.grants(directory))
      let app = try sandbox.evaluateCommonJSModule(Self.source + "\nexports.seven = require('./b.js').value;")
      #expect(try app.seven.value == 7)
      let before = try sandbox.mark()
      try app.write("a.txt", "second")
      #expect(try app.run("sh", "-c", "cat a.txt; echo third > c.txt") == "second")
      #expect(try app.names() == "a.txt,b.js,c.txt")
      let snapshot = try sandbox.takeSnapshot(captures: ["app": app])
      try sandbox.goto(before)
      #expect(try app.names() == "a.txt,b.js")
      #expect(try app.read("a.txt") == "first")
      // The real disk has not been touched, and is not needed any more.
      #expect(try String(contentsOfFile: directory("a.txt"), encoding: .utf8) == "first")
      try FileManager.default.removeItem(atPath: directory("a.txt"))
      let restored = try Sandbox.restore(from: snapshot, grants: Self.grants(directory))
      let again = try #require(restored.captures["app"])
      #expect(try again.read("c.txt") == "third\n")
      #expect(try again.read("a.txt") == "second")
      #expect(try again.names() == "a.txt,b.js,c.txt")
    }

    @Test("A restored sandbox may do what its program grants, not what was granted when the snapshot was taken")
    func refused() throws {
      let directory = TemporaryDirectory()
      let sandbox = try Sandbox(grants: Self.grants(directory))
      let app = try sandbox.evaluateCommonJSModule(Self.source)
      #expect(try app.run("echo", "1") == "1\n")
      let snapshot = try sandbox.takeSnapshot(captures: ["app": app])
      let restored = try Sandbox.restore(from: snapshot, grants: Self.grants(directory, Permissions()))
      let error = #expect(throws: SandboxError.self) { try restored.captures["app"]!.run("echo", "2") }
      #expect("\(try #require(error))".contains("--allow-run=echo"))
    }

    @Test("A promise that a subprocess settles can be awaited; after a restore the process goes on")
    func events() async throws {
      let directory = TemporaryDirectory()
      let sandbox = try Sandbox(grants: Self.grants(directory))
      let app = try await sandbox.evaluateCommonJSModule(Self.source)
      _ = try await app.cat()
      #expect(try await app.say("one\n") == "one\n")
      let snapshot = try await sandbox.takeSnapshot(captures: ["app": app])
      #expect(try await app.say("two\n") == "two\n")
      let restored = try Sandbox.restore(from: snapshot, grants: Self.grants(directory))
      let again = try #require(restored.captures["app"])
      #expect(try await again.say("three\n") == "three\n")
    }
  }
}

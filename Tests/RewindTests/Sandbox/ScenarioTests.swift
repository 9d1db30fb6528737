import Foundation
import Scenarios
import TestSupport
import Testing

@testable import Rewind

extension Sessions {
  /// What must cross between program and app, held to the same text in every place where it can go on.
  @Suite struct ScenarioTests {
    @Test("goes on in the same sandbox", arguments: Scenario.all)
    func live(_ scenario: Scenario) async throws {
      let sandbox = try Sandbox(globals: scenario.globals())
      let captures = try scenario.begin(sandbox)
      let text = try await scenario.goOn(sandbox, captures)
      #expect(text == scenario.expected)
    }

    @Test("goes on after a restore", arguments: Scenario.all)
    func restored(_ scenario: Scenario) async throws {
      let snapshot = try snapshot(of: scenario)
      let (sandbox, captures) = try Sandbox.restore(from: snapshot, globals: scenario.globals())
      let text = try await scenario.goOn(sandbox, captures)
      #expect(text == scenario.expected)
    }

    @Test("goes on after a restore in another process", arguments: Scenario.all)
    func elsewhere(_ scenario: Scenario) async throws {
      let directory = TemporaryDirectory()
      let file = directory.path + "/scenario.snap"
      try snapshot(of: scenario).write(to: URL(fileURLWithPath: file))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: WorkerProgram.built("ScenarioFixture").path)
      process.arguments = [scenario.name, file]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(text == scenario.expected + "\n")
    }

    @Test("goes on after going back to where it was", arguments: Scenario.all)
    func rewound(_ scenario: Scenario) async throws {
      let sandbox = try Sandbox(globals: scenario.globals())
      let captures = try scenario.begin(sandbox)
      let moment = try sandbox.mark()
      let text = try await scenario.goOn(sandbox, captures)
      #expect(text == scenario.expected)
      try sandbox.goto(moment)
      let again = try await scenario.goOn(sandbox, captures)
      #expect(again == scenario.expected)
    }

    private func snapshot(of scenario: Scenario) throws -> Snapshot {
      let sandbox = try Sandbox(globals: scenario.globals())
      let captures = try scenario.begin(sandbox)
      return try sandbox.takeSnapshot(captures: captures)
    }
  }
}

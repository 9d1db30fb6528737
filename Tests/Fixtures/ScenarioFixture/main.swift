// Plays the second part of a scenario, on a snapshot that another process took: ScenarioFixture NAME FILE

import Foundation
import Rewind
import Scenarios

let scenario = Scenario.all.first { $0.name == CommandLine.arguments[1] }!
do {
  let (sandbox, captures) = try Sandbox.restore(
    from: Snapshot(contentsOf: URL(fileURLWithPath: CommandLine.arguments[2])), globals: scenario.globals())
  print(try await scenario.goOn(sandbox, captures))
} catch {
  print("the scenario failed: \(error)")
}

/// One thing that is measured.
struct Measure: Sendable {
  let name: String
  let run: @Sendable (Bench) throws -> [Figure]
}

/// All that is measured, in the order of the table.
let measures = [
  Measure(name: "start", run: measureStart),
  Measure(name: "enter", run: measureEnter),
  Measure(name: "completion", run: measureCompletion),
  Measure(name: "travel", run: measureTravel),
  Measure(name: "memory", run: measureCheckpointMemory),
  Measure(name: "replay", run: measureReplay),
  Measure(name: "load", run: measureLoading),
  Measure(name: "compute", run: measureCompute),
  Measure(name: "files", run: measureFiles),
  Measure(name: "calls", run: measureCalls),
  Measure(name: "sandboxes", run: measureSandboxes),
]

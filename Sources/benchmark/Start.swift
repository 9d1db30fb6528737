/// From exec until the first prompt is on the screen.
func measureStart(_ bench: Bench) throws -> [Figure] {
  let values = try interleaved(bench.subjects, rounds: bench.rounds(forMilliseconds: 100)) { subject in
    let program = try bench.open(subject.command)
    defer { program.end() }
    return Double(try program.wait(for: subject.prompt(1)) - program.started) / 1e6
  }
  return [Figure(name: "start to first prompt", unit: .milliseconds, values: values, aim: .lessThanNode)]
}

import Platform

/// From Enter until the next prompt, for an entry that costs nothing.
func measureEnter(_ bench: Bench) throws -> [Figure] {
  var programs: [String: (program: TypedProgram, entry: Int)] = [:]
  defer { for open in programs.values { open.program.end() } }
  for subject in bench.subjects {
    let program = try bench.open(subject.command)
    try program.wait(for: subject.prompt(1))
    programs[subject.name] = (program, 1)
  }
  func next(_ subject: Subject) -> (TypedProgram, prompt: String) {
    programs[subject.name]!.entry += 1
    return (programs[subject.name]!.program, subject.prompt(programs[subject.name]!.entry))
  }
  let rounds = bench.rounds(forMilliseconds: 2)
  let calm = try interleaved(bench.subjects, rounds: rounds) { subject in
    let (program, prompt) = next(subject)
    return try program.enter("1+1", until: prompt)
  }
  // One after the other, as a paste or a script's output comes: nothing is hidden behind the user's thinking.
  let burst = try interleaved(bench.subjects, rounds: rounds) { subject in
    try programs[subject.name]!.program.settle()
    let start = Clock.monotonicNanoseconds()
    for _ in 0..<10 {
      let (program, prompt) = next(subject)
      try program.type("1+1\r")
      try program.wait(for: prompt)
    }
    return Double(Clock.monotonicNanoseconds() - start) / 10e6
  }
  return [
    Figure(name: "Enter to next prompt, `1+1`", unit: .milliseconds, values: calm, aim: .nodeAnd(1)),
    Figure(name: "the same, typed without a pause, each", unit: .milliseconds, values: burst),
  ]
}

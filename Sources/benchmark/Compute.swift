/// The same programs in each engine, each as one entry in a process of its own, by the program's own clock.
func measureCompute(_ bench: Bench) throws -> [Figure] {
  let subjects = bench.subjects.filter(\.runsScripts)
  var figures: [Figure] = []
  for program in computePrograms {
    let path = try bench.write(program.source, to: program.name + ".js")
    var results: Set<String> = []
    let values = try interleaved(subjects, rounds: bench.isQuick ? 3 : 7) { subject in
      let words = try bench.run([subject.command[0], path]).split(whereSeparator: \.isWhitespace)
      guard words.count == 2, let time = Double(words[0]) else {
        throw BenchError(subject.name, "\(program.name) printed \(words)")
      }
      results.insert(String(words[1]))
      return time
    }
    guard results.count == 1 else { throw BenchError(program.name, "the engines don't agree: \(results)") }
    figures.append(Figure(name: "compute: \(program.name)", unit: .milliseconds, values: values))
  }
  let programs = figures
  for node in subjects.dropFirst() {
    let ratios = programs.map { $0.values["jsrepl"]! / $0.values[node.name]! }
    figures.append(
      Figure(
        name: "compute beside \(node.name), geometric mean", unit: .ratio, values: ["jsrepl": geometricMean(ratios)],
        aim: .atMost(1)))
  }
  return figures
}

/// Bringing saved sessions back, and what they cost on the disk.
func measureLoading(_ bench: Bench) throws -> [Figure] {
  var figures: [Figure] = []
  for count in bench.isQuick ? [200] : [200, 5_000] {
    let recording = try Recording((1...count).map { "x\($0) = \($0)" }, in: bench, called: "load-\(count)")
    var samples = Samples()
    for _ in 0..<(bench.isQuick ? 3 : 7) {
      let program = try bench.open(bench.jsrepl.command + ["--load", recording.snapshot])
      samples.append(Double(try program.wait(for: "\r\(count + 1)> ") - program.started) / 1e6)
      program.end()
    }
    figures.append(
      Figure(
        name: "start with a snapshot of \(count) entries", unit: .milliseconds, values: ["jsrepl": samples.median],
        aim: .atMost(Double(recording.liveTime) / 1e6)))
    figures.append(
      Figure(
        name: "journal per entry, \(count) entries", unit: .bytes,
        values: ["jsrepl": Double(try recording.close()) / Double(count)]))
  }
  return figures
}

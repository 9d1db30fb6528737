/// How long a replay takes beside the live session, its record and its checkpoints included.
func measureReplay(_ bench: Bench) throws -> [Figure] {
  let work = "for (let i = 0; i < 4e6; i++) total = (total * 31 + i) % 1000003"
  let talk = "for (let i = 0; i < 100; i++) console.log('line', i, { i, text: 'some words' })"
  return try compare(bench, ["let total = 1"] + Array(repeating: work, count: 40), "40 entries of much work")
    + compare(bench, Array(repeating: talk, count: 200), "200 entries of 100 lines of output")
}

private func compare(_ bench: Bench, _ entries: [String], _ name: String) throws -> [Figure] {
  var live = Samples()
  var replayed = Samples()
  for round in 0..<(bench.isQuick ? 3 : 5) {
    let recording = try Recording(entries, in: bench, called: "\(entries.count)-\(round)")
    live.append(Double(recording.liveTime) / 1e6)
    replayed.append(Double(try recording.load()) / 1e6)
    _ = try recording.close()
  }
  return [
    Figure(name: "\(name), live", unit: .milliseconds, values: ["jsrepl": live.median]),
    Figure(
      name: "\(name), replayed", unit: .milliseconds, values: ["jsrepl": replayed.median], aim: .atMost(live.median)),
  ]
}

import Rewind

/// Files and subprocesses: each as one script, by the program's own clock, and going back over many files.
func measureFiles(_ bench: Bench) throws -> [Figure] {
  try scripted(bench) + travelling(bench) + sizes(bench)
}

/// What a script does over and over, and what that is worth.
private struct Work {
  let name: String
  let count: Int
  /// What comes before, and what is measured; `i` counts.
  let preparation: String
  let body: String
}

private let works = [
  Work(
    name: "read a file of 1 KB", count: 1000, preparation: "fs.writeFileSync('small', 'x'.repeat(1024))",
    body: "fs.readFileSync('small')"),
  Work(
    name: "write a new file of 1 KB", count: 1000, preparation: "const small = 'x'.repeat(1024)",
    body: "fs.writeFileSync('new' + i, small)"),
  Work(
    name: "append a line to a file", count: 10_000, preparation: "",
    body: "fs.appendFileSync('log', 'one more line ' + i + '\\n')"),
  Work(name: "read 100 MB of the disk", count: 1, preparation: "", body: "fs.readFileSync('large')"),
  Work(
    name: "start /bin/true and wait for it", count: 30,
    preparation: "const { spawnSync } = require('child_process'); spawnSync('/bin/true')",
    body: "if (spawnSync('/bin/true').status !== 0) throw new Error('failed')"),
]

private func scripted(_ bench: Bench) throws -> [Figure] {
  let folder = bench.directory + "/files"
  _ = try bench.run(["/bin/mkdir", folder])
  _ = try bench.run(["/usr/bin/truncate", "-s", "100M", folder + "/large"])
  return try works.enumerated().map { index, work in
    let path = try bench.write(
      """
      const fs = require('fs'); \(work.preparation);
      { const start = performance.now(); for (let i = 0; i < \(work.count); i++) { \(work.body) }
      console.log((performance.now() - start) / \(work.count)) }

      """, to: "files-\(index).js")
    let values = try interleaved(bench.subjects.filter(\.runsScripts), rounds: bench.isQuick ? 3 : 7) { subject in
      let options = subject.isNode ? "" : "--allow-run "
      let output = try bench.run([
        "/bin/sh", "-c", "cd '\(folder)' && exec '\(subject.command[0])' \(options)'\(path)'",
      ])
      guard let time = Double(output.split(whereSeparator: \.isWhitespace).last ?? "") else {
        throw BenchError(subject.name, "\(work.name) printed \(output)")
      }
      return time
    }
    return Figure(name: work.name, unit: .milliseconds, values: values)
  }
}

/// Going back where many files have been written.
private func travelling(_ bench: Bench) throws -> [Figure] {
  let program = try bench.open(bench.jsrepl.command)
  defer { program.end() }
  try program.wait(for: "1> ")
  try program.type("for (let i = 0; i < 10000; i++) fs.writeFileSync('f' + i, 'file ' + i)\r")
  try program.wait(for: "\r2> ")
  var one = Samples()
  var all = Samples()
  for _ in 0..<bench.rounds(forMilliseconds: 5) {
    try program.type("fs.writeFileSync('f7', 'new')\r")
    try program.wait(for: "\r3> ")
    one.append(try program.enter(":undo", until: "\r2> "))
    all.append(try program.enter(":goto 0", until: "\r1> "))
    try program.type(":redo\r")
    try program.wait(for: "\r2> ")
  }
  return [
    Figure(
      name: "`:undo` of one file among 10,000", unit: .milliseconds, values: ["jsrepl": one.median], aim: .atMost(5)),
    Figure(name: "`:undo` of 10,000 files", unit: .milliseconds, values: ["jsrepl": all.median], aim: .atMost(5)),
  ]
}

/// What files cost in the journal.
private func sizes(_ bench: Bench) throws -> [Figure] {
  let folder = bench.directory + "/files"
  func size(_ entries: [String], called name: String) throws -> Double {
    Double(try Recording(entries, in: bench, called: name, grants: Grants(files: Disk(directory: folder))).close())
  }
  let count = bench.isQuick ? 500 : 10_000
  let appends = (0..<count).map { _ in "fs.appendFileSync('log', 'one more line\\n')" }
  let nothing = (0..<count).map { _ in "void 'one more line and so on, as long'" }
  return [
    Figure(
      name: "journal per entry that appends a line, beside one that does nothing", unit: .bytes,
      values: ["jsrepl": (try size(appends, called: "appends") - size(nothing, called: "nothing")) / Double(count)]),
    Figure(
      name: "journal of a session that reads 100 MB twice", unit: .megabytes,
      values: [
        "jsrepl": try size(
          ["fs.readFileSync('large').length", "fs.readFileSync('large').length"], called: "large")
          / 1e6
      ]),
  ]
}

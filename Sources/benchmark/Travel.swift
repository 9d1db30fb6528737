/// Going back and forth in sessions of several lengths.
func measureTravel(_ bench: Bench) throws -> [Figure] {
  var figures: [Figure] = []
  for count in bench.isQuick ? [10, 200] : [10, 50, 200, 5_000] {
    figures += try travel(bench, through: (1...count).map { "x\($0) = \($0)" }, called: "\(count) cheap entries")
  }
  let javaScript = "for (let start = performance.now(); performance.now() - start < 200; );"
  return figures + (try travel(bench, through: Array(repeating: javaScript, count: 10), called: "10 entries of 200 ms"))
}

private func travel(_ bench: Bench, through entries: [String], called name: String) throws -> [Figure] {
  let program = try bench.open(bench.jsrepl.command)
  defer { program.end() }
  try program.wait(for: "1> ")
  for (index, entry) in entries.enumerated() {
    try program.type(entry + "\r")
    try program.wait(for: "\r\(index + 2)> ")
  }
  let count = entries.count
  var undo = Samples()
  var redo = Samples()
  var far = Samples()
  var back = Samples()
  let isLong = count > 64
  for _ in 0..<bench.rounds(forMilliseconds: 5) {
    undo.append(try program.enter(":undo", until: "\r\(count)> "))
    redo.append(try program.enter(":redo", until: "\r\(count + 1)> "))
    far.append(try program.enter(":goto \(count / 2)", until: "\r\(count / 2 + 1)> "))
    back.append(try program.enter(":goto \(count)", until: "\r\(count + 1)> "))
  }
  var undone = ["jsrepl": undo.median]
  // bpython runs all entries that are left again, each time; what it does with 5,000 is known without waiting for it.
  if count == 200 || count == 10, let bpython = bench.subjects.first(where: { $0.name == "bpython" }) {
    undone["bpython"] = try undoInBPython(bpython, bench, count: count, isCostly: !entries[0].hasPrefix("x"))
  }
  return [
    Figure(name: "`:undo`, \(name)", unit: .milliseconds, values: undone, aim: .atMost(5)),
    Figure(name: "`:redo`, \(name)", unit: .milliseconds, values: ["jsrepl": redo.median], aim: .atMost(5)),
    Figure(
      name: "`:goto` half-way, \(name)", unit: .milliseconds, values: ["jsrepl": far.median],
      aim: isLong ? nil : .atMost(5)),
    Figure(
      name: "`:goto` to the end again, \(name)", unit: .milliseconds, values: ["jsrepl": back.median],
      aim: isLong ? nil : .atMost(5)),
  ]
}

private func undoInBPython(_ subject: Subject, _ bench: Bench, count: Int, isCostly: Bool) throws -> Double {
  let program = try bench.open(subject.command)
  defer { program.end() }
  try program.wait(for: subject.prompt(1))
  try program.settle(milliseconds: 300)
  if isCostly {
    _ = try program.enter(
      "import time; work = lambda t: [0 for _ in iter(lambda: time.time() - t < .2, False)]", until: ">>> ")
  }
  func evaluate(_ number: Int) throws {
    try program.type((isCostly ? "x = work(time.time())" : "x\(number) = \(number)") + "\r")
    try program.settle(milliseconds: isCostly ? 30 : 5)
  }
  for number in 1...count { try evaluate(number) }
  var samples = Samples()
  for _ in 0..<(isCostly ? 3 : bench.rounds(forMilliseconds: 100)) {
    try program.settle(milliseconds: 300)
    let start = try program.press("\u{12}")
    samples.append(Double(try program.settle(milliseconds: 80) - start) / 1e6)
    try evaluate(count)
  }
  return samples.median
}

import Platform

/// From Tab until the completion is on the screen, where an object has very many keys.
func measureCompletion(_ bench: Bench) throws -> [Figure] {
  let program = try bench.open(bench.jsrepl.command)
  defer { program.end() }
  try program.wait(for: "1> ")
  let object = "const wide = { unique: 0 }; for (let i = 0; i < 100000; i++) wide['key' + i] = i; wide.other = 0\r"
  try program.type(object)
  try program.wait(for: "\r2> ")
  /// Milliseconds from Tab until what it adds is seen; the line is then given up.
  func tab(after text: String, adds rest: String) throws -> Double {
    try program.settle()
    try program.type(text)
    let start = try program.press("\t")
    let time = Double(try program.wait(for: rest) - start) / 1e6
    try program.settle()
    try program.type("\u{3}")
    try program.wait(for: "\r2> ")
    return time
  }
  var one = Samples()
  var all = Samples()
  for _ in 0..<bench.rounds(forMilliseconds: 40) {
    one.append(try tab(after: "wide.un", adds: "ique"))
    all.append(try tab(after: "wide.k", adds: "ey"))
  }
  return [
    Figure(
      name: "Tab to the completion of an object with 100,000 keys, one of which fits", unit: .milliseconds,
      values: ["jsrepl": one.median], aim: .atMost(50)),
    Figure(
      name: "the same where all fit", unit: .milliseconds, values: ["jsrepl": all.median], aim: .atMost(50)),
  ]
}

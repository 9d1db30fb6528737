import Glibc
import Platform

/// What a checkpoint costs after an entry that changes little: by the kernel's count and by jsrepl's own.
func measureCheckpointMemory(_ bench: Bench) throws -> [Figure] {
  let program = try bench.open(bench.jsrepl.command)
  defer { program.end() }
  try program.wait(for: "1> ")
  var entry = 1
  func evaluate(upTo last: Int) throws -> (memory: Memory, status: (checkpoints: Int, megabytes: Double)) {
    while entry <= last {
      try program.type("x\(entry) = \(entry)\r")
      entry += 1
      try program.wait(for: "\r\(entry)> ")
    }
    try program.settle()
    let memory = Memory(ofTree: program.process.pid)
    try program.type(":status\r")
    try program.wait(for: "\r\(entry)> ")
    return (memory, try checkpoints(in: program.text))
  }
  let before = try evaluate(upTo: 10)
  let after = try evaluate(upTo: 60)
  let count = Double(after.status.checkpoints - before.status.checkpoints)
  func each(_ before: Double, _ after: Double) -> [String: Double] { ["jsrepl": (after - before) / count] }
  return [
    Figure(
      name: "memory per checkpoint (Private_Dirty)", unit: .megabytes,
      values: each(before.memory.privateDirty, after.memory.privateDirty), aim: .atMost(1)),
    Figure(
      name: "memory per checkpoint (Pss)", unit: .megabytes,
      values: each(before.memory.proportional, after.memory.proportional)),
    Figure(
      name: "memory per checkpoint as `:status` counts", unit: .megabytes,
      values: each(before.status.megabytes, after.status.megabytes)),
  ]
}

/// The row `checkpoints  3 alive, 3.2 MB of at most 1024 MB` of `:status`.
private func checkpoints(in status: String) throws -> (Int, Double) {
  let row = status.split(whereSeparator: \.isNewline).first { $0.hasPrefix("checkpoints") }
  let words = row.map { $0.split(separator: " ") } ?? []
  guard words.count > 4, let count = Int(words[1]), let memory = Double(words[3]) else {
    throw BenchError("jsrepl", ":status says nothing of checkpoints: \(status)")
  }
  return (count, memory)
}

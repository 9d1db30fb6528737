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

/// Memory of a process and all below it, in MB, from `/proc/PID/smaps_rollup`.
private struct Memory {
  private(set) var privateDirty = 0.0
  private(set) var proportional = 0.0

  init(ofTree pid: Int32) {
    add(pid)
  }

  private mutating func add(_ pid: Int32) {
    // A process that ends meanwhile has no memory.
    guard let text = try? contents(of: "/proc/\(pid)/smaps_rollup") else { return }
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, let kilobytes = Double(words[1]) else { continue }
      if words[0] == "Private_Dirty:" { privateDirty += kilobytes * 1024 / 1e6 }
      if words[0] == "Pss:" { proportional += kilobytes * 1024 / 1e6 }
    }
    let children = (try? contents(of: "/proc/\(pid)/task/\(pid)/children")) ?? ""
    for child in children.split(separator: " ") { add(Int32(child)!) }
  }
}

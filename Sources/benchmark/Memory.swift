/// Memory of a process and all below it, in MB, from `/proc/PID/smaps_rollup`.
struct Memory {
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

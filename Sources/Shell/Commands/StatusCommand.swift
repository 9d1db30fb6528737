enum StatusCommand: Command {
  static let name = "status"
  static let argument = ""
  static let summary = "Tell how the session stands."

  static func run(_ argument: String, in repl: REPL) throws {
    let status = repl.session.status
    let zygote = repl.session.zygote
    let unwritten = repl.session.journal.unwritten
    var rows = [
      ("session", repl.session.journal.session == nil ? "in memory only" : repl.session.journal.path),
      ("entries", "\(status.entries) on this line, \(status.turns) turns in all"),
      ("branches", "\(status.branches)"),
      ("timers", "\(status.timers) waiting"),
      (
        "checkpoints",
        "\(status.checkpoints) alive, \(megabytes(status.checkpointMemory)) of at most \(megabytes(status.checkpointMemoryLimit))"
      ),
      ("CPU time", "\(seconds(status.cpu)) recorded on this line"),
      ("replay", "less than \(seconds(status.promise)) to any entry, \(seconds(status.worst)) at most now"),
      (
        "memory",
        "\(status.workerMemory.map(megabytes) ?? "no worker") of at most \(repl.memoryLimit.map(megabytes) ?? "any")"
      ),
      ("engine", zygote.engine),
    ]
    let changed = try repl.session.capabilities.files.changedOnDisk(repl.disk())
    if !changed.isEmpty {
      rows.append(("changed on disk", "\(changed.joined(separator: ", ")): the session goes on with what it read"))
    }
    if unwritten > 0 {
      rows.insert(("unwritten", "\(unwritten) turns are in memory only: the journal can't be written"), at: 1)
    }
    if let refusal = status.refusal {
      rows.append(("checkpoints refused", "\(refusal); every entry is reached by replay"))
    }
    for (index, layer) in try zygote.confinement().enumerated() { rows.append((index == 0 ? "sandbox" : "", layer)) }
    let width = rows.map(\.0.count).max()!
    for (name, value) in rows {
      repl.terminal.write(name + String(repeating: " ", count: width - name.count + 2) + value + "\n")
    }
  }
}

/// Bytes as people read them.
func megabytes(_ bytes: Int) -> String {
  let tenths = (bytes * 10 + (1 << 19)) >> 20
  return tenths < 1000 ? "\(tenths / 10).\(tenths % 10) MB" : "\(tenths / 10) MB"
}

/// Microseconds as people read them.
func seconds(_ microseconds: UInt64) -> String {
  if microseconds < 1_000_000 { return "\(microseconds / 1000) ms" }
  let hundredths = microseconds / 10_000
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
}

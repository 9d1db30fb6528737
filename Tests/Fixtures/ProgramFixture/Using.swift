import Foundation
import Rewind
import Scenarios

/// Does with sandboxes whatever can be done; nothing is left of them when it returns. What the apps said.
func useSandboxes() throws -> String {
  // A zygote of its own, so that processes start and end meanwhile.
  let zygote = try Zygote(Zygote.Environment(timeZone: "Asia/Tokyo", locale: "C.UTF-8"))
  let notes = Notes()
  var lines: [String] = []
  for zygote in [zygote, nil] {
    let sandbox = try Sandbox(zygote, globals: ["note": notes.function])
    let app: Reference = try sandbox.evaluateCommonJSModule(
      "let n = 0; exports.incr = () => { note(n); return ++n; }; exports.spin = () => { for (;;) {} };"
        + "exports.hoard = () => { const all = []; for (;;) all.push(new Float64Array(1e5).fill(1)); };"
        + "exports.fail = () => { throw new RangeError('no'); };")
    let moment = try sandbox.mark()
    for _ in 0..<3 { try app.incr() }
    lines.append(outcome { try app.fail() })
    lines.append(
      outcome {
        try sandbox.withLimits(Limits(time: .milliseconds(50))) { () throws(SandboxError) in try app.spin() }
      })
    lines.append(
      outcome { try sandbox.withLimits(Limits(memory: 150 << 20)) { () throws(SandboxError) in try app.hoard() } })
    try sandbox.undo(2)
    lines.append(outcome { try app.incr() })
    let (restored, captures) = try Sandbox.restore(
      from: sandbox.takeSnapshot(captures: ["app": app]), globals: ["note": notes.function])
    lines.append(outcome { try captures["app"]!.incr() })
    lines.append(outcome { try restored.fork().inspect("[1]") })
    try sandbox.goto(moment)
    lines.append(outcome { try app.incr() })
  }
  return (lines + notes.take()).joined(separator: "\n")
}

/// What of the program's own is otherwise after it has used sandboxes; a line each.
func changesOfState() throws -> String {
  let before = state()
  _ = try useSandboxes()
  var changes = difference(before, state())
  // What is opened with the first sandbox stays, for the next ones: the second time nothing more.
  let descriptors = openDescriptors()
  _ = try useSandboxes()
  changes += difference(before, state())
  let more = openDescriptors()
  if descriptors != more { changes.append("descriptors: \(descriptors) before, \(more) after") }
  return changes.isEmpty ? "nothing has changed" : changes.joined(separator: "\n")
}

private func difference(_ before: [String], _ after: [String]) -> [String] {
  after.difference(from: before).map { "\($0)" }
}

/// What a library has no business with.
private func state() -> [String] {
  var lines: [String] = []
  for signal in 1...64 as ClosedRange<Int32> {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { continue }
    let handler = withUnsafeBytes(of: &action.__sigaction_handler) { Array($0) }
    lines.append("signal \(signal): \(handler) \(action.sa_flags) \(members(&action.sa_mask))")
  }
  var mask = sigset_t()
  pthread_sigmask(SIG_BLOCK, nil, &mask)
  lines.append("mask: \(members(&mask))")
  let filter = umask(0o777)
  umask(filter)
  lines.append("umask: \(filter)")
  lines.append("directory: \(FileManager.default.currentDirectoryPath)")
  lines.append("locale: \(String(cString: setlocale(LC_ALL, nil)))")
  lines += ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }.sorted()
  for resource in [RLIMIT_STACK, RLIMIT_CORE, RLIMIT_NOFILE, RLIMIT_AS] {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    lines.append("limit: \(limit)")
  }
  return lines + privileges()
}

private func members(_ set: inout sigset_t) -> [Int32] { (1...64).filter { sigismember(&set, $0) == 1 } }

/// What the kernel says of the process that a child may inherit and that nobody can take back.
private func privileges() -> [String] {
  do {
    return try String(contentsOfFile: "/proc/self/status", encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { line in ["NoNewPrivs", "Seccomp:", "Cap", "Groups"].contains { line.hasPrefix($0) } }
  } catch {
    return ["\(error)"]
  }
}

private func openDescriptors() -> [Int32] { (0..<1024).filter { fcntl($0, F_GETFD) >= 0 } }

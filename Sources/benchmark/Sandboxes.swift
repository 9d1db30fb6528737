import Glibc
import Platform
import Rewind

/// What a sandbox costs: to make one, to fork one, to keep a thousand.
func measureSandboxes(_ bench: Bench) throws -> [Figure] {
  let console = try HostObject(["log": HostFunction.notification("log") { _ in }])
  // The first one starts the process that the others are forked from.
  let first = try Sandbox(globals: ["console": console])
  try first.evaluate("let state = 0")

  let count = bench.isQuick ? 200 : 1_000
  let before = Memory(ofTree: getpid())
  var sandboxes: [Sandbox] = []
  var making = Samples()
  var firstHundred = 0.0
  for number in 1...count {
    making.append(try milliseconds { sandboxes.append(try Sandbox(globals: ["console": console])) })
    if number == 100 { firstHundred = making.median }
  }
  let after = Memory(ofTree: getpid())
  // All of them are at work, not only there.
  for (index, sandbox) in sandboxes.enumerated() {
    guard try sandbox.evaluate("\(index) + 1").int == index + 1 else { throw BenchError("jsrepl", "a wrong answer") }
  }
  sandboxes = []
  var forking = Samples()
  for _ in 0..<bench.rounds(forMilliseconds: 2) {
    var fork: Sandbox?
    forking.append(try milliseconds { fork = try first.fork() })
    _ = try fork?.evaluate("state")
  }
  return [
    Figure(
      name: "a new sandbox, of the first 100", unit: .milliseconds, values: ["jsrepl": firstHundred],
      aim: .atMost(1)),
    Figure(
      name: "a new sandbox, of the first \(count)", unit: .milliseconds, values: ["jsrepl": making.median],
      aim: .atMost(1)),
    Figure(
      name: "\(count) sandboxes alive: memory of each (Private_Dirty)", unit: .megabytes,
      values: ["jsrepl": (after.privateDirty - before.privateDirty) / Double(count)]),
    Figure(name: "a fork of a sandbox", unit: .milliseconds, values: ["jsrepl": forking.median], aim: .atMost(2)),
  ]
}

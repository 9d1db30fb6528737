import Foundation
import Platform
import Rewind

/// What many short calls cost: an app counts, and logs a line each time through the program's console.
func measureCalls(_ bench: Bench) throws -> [Figure] {
  var figures: [Figure] = []
  for count in bench.isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000] {
    let rounds = bench.rounds(forMilliseconds: count / 200)
    var live = Samples()
    var snapshot = Samples()
    var restore = Samples()
    var memory = 0.0
    var size = 0.0
    for round in 0..<rounds {
      let counting = try Counting(count, in: bench, round: round)
      live.append(counting.live)
      snapshot.append(counting.snapshot)
      restore.append(counting.restore)
      memory = counting.memory
      size = counting.size
    }
    func row(_ name: String, _ unit: Figure.Unit, _ value: Double, _ aim: Double?) {
      figures.append(
        Figure(
          name: "\(count) calls: \(name)", unit: unit, values: ["jsrepl": value], aim: aim.map(Figure.Aim.atMost)))
    }
    // The aims are what the experiment took that this library is the grown form of, on node 20.
    let isLargest = count == 100_000
    row("made", .milliseconds, live.median, isLargest ? 539 : nil)
    row("snapshot saved", .milliseconds, snapshot.median, isLargest ? 1_336 : nil)
    row("restored", .milliseconds, restore.median, isLargest ? 200 : nil)
    row("of the file, each", .bytes, size / Double(count), isLargest ? 64 : nil)
    row("memory that they added", .megabytes, memory, isLargest ? 1_100 : nil)
  }
  return figures + [try measureObjects(bench)]
}

/// What objects leave behind that pass in each direction and are let go of.
private func measureObjects(_ bench: Bench) throws -> Figure {
  let count = bench.isQuick ? 100_000 : 1_000_000
  let sandbox = try Sandbox(globals: [
    "make": HostFunction("make") { _ in try HostObject(["a": 1]) }, "take": HostFunction("take") { _ -> Void in },
  ])
  try sandbox.evaluate("function pass(n) { for (let i = 0; i < n; i++) { make(); take(() => i); } }")
  guard let pass = try sandbox.evaluate("pass").reference else { throw BenchError("jsrepl", "a wrong answer") }
  let before = Memory(ofTree: getpid()).privateDirty
  for _ in 0..<100 { try pass(count / 100) }
  let added = Memory(ofTree: getpid()).privateDirty - before
  return Figure(
    name: "\(count) objects passed in each direction: memory that they and their record added", unit: .megabytes,
    values: ["jsrepl": added])
}

/// An app that has counted.
private struct Counting {
  /// Milliseconds that the calls, the snapshot with its file, and the restore from that took.
  let live: Double
  let snapshot: Double
  let restore: Double
  /// Megabytes that the calls added to the memory of the program and its workers, the record included.
  let memory: Double
  /// Bytes of the file.
  let size: Double

  init(_ count: Int, in bench: Bench, round: Int) throws {
    let nowhere = try Descriptor.open("/dev/null", O_WRONLY)
    let console = try HostObject([
      "log": HostFunction.notification("log") { call in
        var line = (call[0].string ?? "") + "\n"
        line.withUTF8 { _ = write(nowhere.raw, $0.baseAddress, $0.count) }
      }
    ])
    let file = URL(fileURLWithPath: bench.directory + "/calls-\(count)-\(round).snap")
    let sandbox = try Sandbox(globals: ["console": console])
    let app: Reference = try sandbox.evaluateCommonJSModule(
      """
      let counter = 0;
      exports.incr = () => {
        console.log(`Incrementing counter from ${counter} to ${counter + 1}`);
        counter++;
      };
      """, filename: "app.js")
    let before = Memory(ofTree: getpid()).privateDirty
    live = try milliseconds { for _ in 0..<count { try app.incr() } }
    memory = Memory(ofTree: getpid()).privateDirty - before
    snapshot = try milliseconds { try sandbox.takeSnapshot(captures: ["app": app]).write(to: file) }
    var restored: Sandbox?
    restore = try milliseconds {
      restored = try Sandbox.restore(from: Snapshot(contentsOf: file), globals: ["console": console]).sandbox
    }
    guard try restored?.evaluate("1 + 1").int == 2 else { throw BenchError("jsrepl", "a wrong answer") }
    size = Double(try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0)
  }
}

/// How long `body` takes, in milliseconds.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  let start = Clock.monotonicNanoseconds()
  try body()
  return Double(Clock.monotonicNanoseconds() - start) / 1_000_000
}

import Capabilities
import Glibc
import Journal
import Platform
import TestSupport
import Testing
import Wire

@testable import Rewind

/// All tests that start workers, one after the other: each has two processes at work already.
@Suite(.serialized) enum Sessions {}

extension WorkerProgram {
  /// A program that was built with the tests; it lies beside the test runner.
  static func built(_ name: String) -> WorkerProgram {
    var target = [CChar](repeating: 0, count: 4096)
    precondition(readlink("/proc/self/exe", &target, target.count - 1) > 0)
    let runner = String(decoding: target.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    return WorkerProgram(path: runner[...runner.lastIndex(of: "/")!] + name)
  }
}

/// A session with what a test needs around it.
final class Bench {
  let session: Session
  /// What was printed, and not yet taken by ``eval(_:)``.
  private(set) var printed = ""
  /// What must not go before it does.
  var kept: AnyObject?
  /// Called with each output.
  var onOutput: (String) -> Void = { _ in }
  private let interruption = try! Descriptor.pipe()

  /// - Parameters:
  ///   - worker: the program; `jsrepl-worker` itself, or a fixture.
  ///   - locale: the fixtures take what they are to do from it.
  ///   - journal: an existing record, which is restored; nil for a new one in memory.
  ///   - recovering: whether only up to where it can be replayed.
  ///   - modules: those that entries may load; nil for none.
  init(
    worker: String = "jsrepl-worker", locale: String = "C.UTF-8", timeZone: String = "Europe/Berlin",
    journal: Journal? = nil, recovering: Bool = false, memoryLimit: Int? = nil, checkpointMemory: Int = 1 << 30,
    modules: Modules? = nil
  ) throws {
    let environment = Zygote.Environment(timeZone: timeZone, locale: locale)
    let zygote = try Zygote(environment, program: .built(worker))
    let record = journal ?? .inMemory(header: Bench.header(engine: zygote.engine))
    let reading = interruption.reading.raw
    session = try Session(
      zygote, journal: record,
      settings: Session.Settings(
        memoryLimit: memoryLimit, checkpointMemory: checkpointMemory,
        interruption: Interruption(descriptor: reading) {
          var byte: UInt8 = 0
          return read(reading, &byte, 1) == 1
        }))
    session.output = { [unowned self] _, text in
      printed += text
      onOutput(text)
    }
    session.grants = Grants(modules: modules)
    if journal != nil { try session.restore(recovering: recovering) }
  }

  /// A session, in other processes, that went on from what `session` saved to a file.
  init(loading path: String, recovering: Bool = false, worker: String = "jsrepl-worker") throws {
    let contents = try SnapshotFile.read(path).contents
    let zygote = try Zygote(
      Zygote.Environment(timeZone: contents.header.timeZone, locale: contents.header.locale), program: .built(worker))
    session = try Session(
      zygote, journal: .inMemory(header: contents.header),
      settings: Session.Settings(memoryLimit: nil, checkpointMemory: 1 << 30))
    session.output = { [unowned self] _, text in printed += text }
    _ = try session.load(contents, recovering: recovering)
  }

  static func header(engine: String) -> SessionHeader {
    SessionHeader(
      engine: engine, timeZone: "Europe/Berlin", locale: "C.UTF-8", created: 0,
      random: (0..<16).map { _ in UInt8.random(in: 0...255) })
  }

  /// Has the session stopped the next time that it waits for its worker.
  func interrupt() {
    precondition(write(interruption.writing.raw, [1], 1) == 1)
  }

  /// Evaluates an entry; everything that it prints, its value included.
  @discardableResult
  func eval(_ source: String) throws -> String {
    guard case .complete(let form) = try session.check(source) else { return "not an entry" }
    return text(try session.evaluate(source, form: form))
  }

  /// Fires the next timer, due or not; what that prints.
  @discardableResult
  func fire() throws -> String { text(try session.fireTimer()) }

  /// Tells of the next thing that has happened outside; what that prints, nil where nothing has.
  func takeEvent() throws -> String? { try session.takeEvent().map(text) }

  private func text(_ evaluation: Session.Evaluation) -> String {
    #expect(evaluation.unwritten == nil)
    #expect(evaluation.setback == nil)
    defer { printed = "" }
    return switch evaluation.outcome {
    case .nothing: printed
    case .value(let value): printed + value + "\n"
    case .failure(let error): printed + error.prefix { $0 != "\n" } + "\n"
    case .stopped(let stop): printed + "stopped: \(stop)\n"
    }
  }

  /// Prints `expression` in a fork that is thrown away: the session does not notice.
  func look(_ expression: String) throws -> String {
    for _ in 0..<3 {
      _ = try session.wakeRunner()
      do {
        let fork = try #require(try session.checkpoints.peek())
        defer { fork.end() }
        let input = TurnInput(
          root: .evaluate(entry: 1, form: .script), seed: Seed(1, 2, 3, 4), sessionTime: 0, columns: 80, color: false)
        var text = ""
        let turn = LiveTurn(
          input, on: fork, timers: session.timeline[session.timeline.position].timers,
          capabilities: session.timeline[session.timeline.position].capabilities, now: { 0 }, program: session.membrane,
          grants: session.grants,
          output: { text += $1 })
        turn.begin(source: "console.log(\(expression))")
        try turn.finish(watch: Watch())
        return text
      } catch is Stop {
        // The runner has been killed: this is how it is noticed.
      }
    }
    return "no worker"
  }

  /// Gives up every checkpoint but the first worker, and the runner too: all has to be replayed.
  func forget(runner: Bool = true) {
    for mark in session.checkpoints.parked.keys { session.checkpoints.evict(mark) }
    if runner { session.checkpoints.endRunner() }
  }

  /// The same session from its saved form, in other processes.
  func reloaded() throws -> Bench {
    let directory = TemporaryDirectory()
    _ = try session.save(to: directory.path + "/x.snap")
    return try Bench(loading: directory.path + "/x.snap")
  }
}

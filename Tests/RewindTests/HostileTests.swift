import Glibc
import Platform
import Testing
import Wire

@testable import Rewind

extension Sessions {
  /// A worker that has been taken over can end itself, and nothing more.
  @Suite struct Hostile {
    private static let outOfPlace = WorkerFailure.unexpected("something that doesn't belong into a turn")

    static let acts: [(act: String, stop: Stop)] = [
      ("garbage", .failed(.hostile(.tooLong(34_359_738_367)))),
      ("empty frame", .failed(.hostile(.malformed("an empty frame")))),
      ("overlong length", .failed(.hostile(.malformed("an integer that is not in its shortest form")))),
      ("unknown kind", .failed(.hostile(.unknownKind(0xee)))),
      ("host frame", .failed(.hostile(.unknownKind(0x05)))),
      ("wrong length", .failed(.hostile(.truncated))),
      ("trailing bytes", .failed(.hostile(.malformed("1 bytes too many")))),
      ("no text", .failed(.hostile(.malformed("a string that is not UTF-8")))),
      ("no such stream", .failed(.hostile(.malformed("an output stream 9")))),
      ("no such timer kind", .failed(.hostile(.malformed("a timer kind 7")))),
      ("endless delay", .failed(.hostile(.malformed("34359738367 where at most 2147483647 is allowed")))),
      ("ready again", .failed(outOfPlace)), ("forked unasked", .failed(outOfPlace)),
      ("checked unasked", .failed(outOfPlace)), ("cost before the end", .failed(outOfPlace)),
      ("two ends", .failed(.unexpected("no value"))),
      ("output after the end", .failed(.unexpected(#"output "too late\n""#))),
      ("fault", .failed(.fault("it gives up"))), ("endless output", .tooMuchOutput(limit: 256 << 20)),
      ("empty request", .failed(.hostile(.truncated))),
      ("request to nobody", .failed(.hostile(.malformed("a request to capability 99")))),
      ("request for nothing", .failed(.hostile(.malformed("the operation 77 of modules")))),
      ("request without a question", .failed(.hostile(.malformed("a question about modules")))),
      ("request of no text", .failed(.hostile(.malformed("a question about modules")))),
      ("request with a rest", .failed(.hostile(.malformed("1 bytes too many")))),
      ("request of many parts", .failed(.hostile(.malformed("268435455 where at most 4 is allowed")))),
      ("request after the end", .failed(.unexpected(#"the module "x""#))),
      ("half a frame", .failed(.ended)), ("descriptors", .failed(.ended)), ("silence", .failed(.ended)),
    ]

    @Test("What it does in a turn stops the turn with a reason, each time again", arguments: acts.indices)
    func turn(row: Int) throws {
      let (act, stop) = Self.acts[row]
      let bench = try Self.bench("turn", act)
      for _ in 0..<2 {
        let evaluation = try bench.session.evaluate("1", form: .script)
        #expect(evaluation.outcome == .stopped(stop))
        #expect(evaluation.setback == nil)
        #expect(bench.session.nextEntry == 1)
        #expect(bench.session.journal.isEmpty)
      }
    }

    @Test(
      "What it does when it is to start, to fork or to be forked ends in an error",
      arguments: ["start", "fork", "child", "check"], acts.map(\.act))
    func outside(moment: String, act: String) throws {
      if Self.isExpected(act, at: moment) { return }
      let error = #expect(throws: SessionError.self) {
        let bench = try Self.bench(moment, act)
        _ = try bench.session.check("1")
      }
      guard case .worker = error else {
        Issue.record("\(moment)/\(act): \(String(describing: error))")
        return
      }
    }

    /// A session whose worker does `act` when `moment` comes.
    private static func bench(_ moment: String, _ act: String) throws -> Bench {
      try Bench(worker: "HostileWorker", locale: moment + "@" + String(act.map { $0 == " " ? "_" : $0 }))
    }

    /// Whether what is an attack at any other moment is what a good worker does at this one.
    private static func isExpected(_ act: String, at moment: String) -> Bool {
      ["child/forked unasked", "check/checked unasked"].contains(moment + "/" + act)
    }

    @Test("What it answers to a question is not an answer, and the session goes on", arguments: acts.map(\.act))
    func question(act: String) throws {
      let bench = try Self.bench("question", act)
      #expect(try bench.eval("1") == "done\n")
      #expect(bench.session.completions(for: "a", cursor: 1).names == [])
      #expect(try bench.eval("2") == "done\n")
      #expect(bench.session.lastEntry == 2)
    }

    @Test("None of it leaves a descriptor or a process behind")
    func leaks() async {
      await #expect(processExitsWith: .success) {
        // Some are opened on first use, and stay: those of the tests themselves, and the pipe's of this closure.
        try Self.provoke(moment: "turn", act: "fault")
        let before = Self.openDescriptors()
        for moment in ["start", "turn", "fork", "child", "check", "question"] {
          for (act, _) in Self.acts where act != "endless output" && !Self.isExpected(act, at: moment) {
            try Self.provoke(moment: moment, act: act)
          }
        }
        let after = Self.openDescriptors()
        guard after == before else { fatalError("descriptors: \(before) before, \(after) after") }
        // Not even one that has ended and waits to be asked for.
        guard waitpid(-1, nil, WNOHANG) == -1, errno == ECHILD else { fatalError("a child is left") }
      }
    }

    private static func provoke(moment: String, act: String) throws {
      do {
        let bench = try Self.bench(moment, act)
        _ = try bench.session.check("1")
        _ = try bench.session.evaluate("1", form: .script)
        _ = bench.session.completions(for: "a", cursor: 1)
      } catch SessionError.worker {
        // What the other tests are about.
      }
    }

    private static func openDescriptors() -> [Int32] {
      (0..<Int32(1024)).filter { fcntl($0, F_GETFD) >= 0 }
    }
  }
}

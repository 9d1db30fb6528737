enum Time: Command {
  static let name = "time"
  static let argument = "EXPR"
  static let summary = "Tell how long EXPR takes, and forget that it was evaluated."
  static let details = """
    Each run has a fork of the session to itself, so that all begin with the same state and nothing stays. Short ones are
    repeated; the median is told, of the time and of the processor's. What they print is not shown. The first run of a
    function is slower than the later ones, here as everywhere: time a loop to see those.
    """

  /// Runs there may be, and nanoseconds after which no further one begins.
  private static let mostRuns = 11
  private static let patience: Int64 = 500_000_000

  static func run(_ argument: String, in repl: REPL) throws {
    guard !argument.isEmpty else { throw CommandError("usage: :time EXPR, an expression") }
    var durations: [Int64] = []
    var costs: [Int64] = []
    while durations.count < mostRuns, durations.reduce(0, +) < patience {
      guard let peek = try repl.peek(argument, isTimed: true) else { return }
      switch peek.outcome {
      case .nothing, .value: break
      case .failure, .stopped: return repl.report(peek)
      }
      durations.append(peek.duration)
      costs.append(Int64(peek.cpu) * 1000)
    }
    let runs = durations.count == 1 ? "" : ", the median of \(durations.count) runs"
    repl.terminal.note("\(text(median(durations))), of the processor \(text(median(costs)))\(runs)")
  }

  private static func median(_ values: [Int64]) -> Int64 { values.sorted()[values.count / 2] }

  /// A time of so many nanoseconds, with three digits or so.
  private static func text(_ nanoseconds: Int64) -> String {
    let microseconds = (nanoseconds + 500) / 1000
    if microseconds < 1000 { return "\(microseconds) µs" }
    if microseconds < 100_000 { return "\(microseconds / 1000).\(microseconds / 100 % 10) ms" }
    if microseconds < 10_000_000 { return "\(microseconds / 1000) ms" }
    return "\(microseconds / 1_000_000).\(microseconds / 100_000 % 10) s"
  }
}

import Glibc

// Measures jsrepl beside its peers and prints a Markdown table: `swift run -c release benchmark`, after `swift build -c
// release` for the programs that it starts.
do {
  let options = try Options(CommandLine.arguments.dropFirst())
  let bench = try Bench(isQuick: options.isQuick)
  var figures: [Figure] = []
  for measure in measures where options.only == nil || options.only == measure.name {
    bench.note("measuring \(measure.name)")
    figures += try measure.run(bench)
  }
  print(Report(figures: figures, subjects: bench.subjects, missing: bench.missing).markdown)
} catch {
  complain("benchmark: \(error)")
  exit(error is UsageError ? 2 : 1)
}

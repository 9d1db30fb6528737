import Glibc
import Platform

/// The figures as a Markdown table, and what they were measured on.
struct Report {
  let figures: [Figure]
  let subjects: [Subject]
  let missing: [String]

  var markdown: String {
    let names = subjects.map(\.name).filter { name in figures.contains { $0.values[name] != nil } }
    var lines = [row(["figure"] + names + ["ratio", "aim"])]
    lines.append(row(["---"] + names.map { _ in "---:" } + ["---", "---"]))
    for figure in figures {
      lines.append(
        row(
          [figure.name] + names.map { figure.values[$0].map(figure.unit.text) ?? "" } + [figure.ratio, figure.verdict]))
    }
    return lines.joined(separator: "\n") + "\n\n" + note
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private var note: String {
    let versions = subjects.map { "\($0.name.split(separator: " ")[0]) \($0.version)" }.joined(separator: ", ")
    let absent = missing.isEmpty ? "" : " Not installed: \(missing.joined(separator: ", "))."
    return "Medians, programs measured in turn. \(machine); \(date). \(versions).\(absent)"
  }

  private var machine: String {
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let memory = (sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)) + (1 << 29)) >> 30
    // Without /proc there would have been nothing to measure; other processors name themselves otherwise.
    let lines = (try? contents(of: "/proc/cpuinfo"))?.split(separator: "\n") ?? []
    let model = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last.map { $0.drop { $0 == " " } }
    var system = utsname()
    uname(&system)
    let release = withUnsafeBytes(of: &system.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    return "\(model ?? "unknown processor"), \(cores) cores, \(memory) GiB, Linux \(release)"
  }

  private var date: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    var text = [CChar](repeating: 0, count: 16)
    strftime(&text, text.count, "%Y-%m-%d", &parts)
    return text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }
}

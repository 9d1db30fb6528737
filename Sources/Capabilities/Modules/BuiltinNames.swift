/// The names of Node 24's own modules.
enum BuiltinNames {
  private static let all: Set<String> = [
    "assert", "assert/strict", "async_hooks", "buffer", "child_process", "cluster", "console", "constants", "crypto",
    "dgram", "diagnostics_channel", "dns", "dns/promises", "domain", "events", "fs", "fs/promises", "http", "http2",
    "https", "inspector", "inspector/promises", "module", "net", "os", "path", "path/posix", "path/win32", "perf_hooks",
    "process", "punycode", "querystring", "readline", "readline/promises", "repl", "stream", "stream/consumers",
    "stream/promises", "stream/web", "string_decoder", "sys", "timers", "timers/promises", "tls", "trace_events", "tty",
    "url", "util", "util/types", "v8", "vm", "wasi", "worker_threads", "zlib",
  ]

  /// The name without `node:`; nil where it is none of Node's.
  static func name(of specifier: String) -> String? {
    if specifier.hasPrefix("node:") { return String(specifier.dropFirst(5)) }
    return all.contains(specifier) ? specifier : nil
  }
}

import Glibc

/// The process-wide side of JavaScriptCore.
public enum Engine {
  /// The environment in which the engine starts no thread of its own, so that its process may fork.
  /// (WebAssembly would start one; the just-in-time compiler stays on and compiles on the one thread.)
  public static let environment = [
    "JSC_useConcurrentGC=0", "JSC_useConcurrentJIT=0", "JSC_numberOfGCMarkers=1", "JSC_useWasm=0",
  ]

  /// Takes on the locale that the environment names, where the machine has it (else the engine's is `en-US`), and holds
  /// back the memory scavenger's thread. To be called before anything else of the engine.
  ///
  /// - Returns: whether it could: where the exported function `pas_scavenger_suspend` is missing, a thread will run,
  ///   and forking is not safe.
  public static func prepare() -> Bool {
    setlocale(LC_ALL, "")
    guard let symbol = dlsym(nil, "pas_scavenger_suspend") else { return false }
    unsafeBitCast(symbol, to: (@convention(c) () -> Void).self)()
    return true
  }

  /// The engine's version, such as `JavaScriptCore 2.50.6`; without a number where the library doesn't tell it.
  public static var version: String {
    let names = ["jsc_get_major_version", "jsc_get_minor_version", "jsc_get_micro_version"]
    let parts = names.compactMap { name in
      dlsym(nil, name).map { String(unsafeBitCast($0, to: (@convention(c) () -> UInt32).self)()) }
    }
    return parts.count == 3 ? "JavaScriptCore " + parts.joined(separator: ".") : "JavaScriptCore"
  }
}

import Glibc
import Journal
import Platform
import Rewind
import Wire

/// A session that is made by the library itself, without a terminal.
struct Recording {
  let session: Session
  /// Nanoseconds that its entries took, their checkpoints and the journal included.
  let liveTime: Int64
  /// The snapshot of its end.
  let snapshot: String

  private static var settings: Session.Settings { Session.Settings(memoryLimit: nil, checkpointMemory: 1 << 30) }
  private static let environment = Zygote.Environment(timeZone: "UTC", locale: "C.UTF-8")

  /// Evaluates `entries` in a new session on the disk.
  ///
  /// - Parameter grants: what of the machine they may use.
  init(_ entries: [String], in bench: Bench, called name: String, grants: Grants = Grants()) throws {
    let zygote = try Zygote(Self.environment)
    let header = SessionHeader(
      engine: zygote.engine, timeZone: Self.environment.timeZone, locale: Self.environment.locale,
      created: Clock.wallMilliseconds(), random: Array(repeating: 7, count: SessionHeader.randomByteCount))
    session = try Session(
      zygote, journal: try Journal.create(at: bench.directory + "/" + name, header: header), settings: Self.settings)
    session.grants = grants
    let start = Clock.monotonicNanoseconds()
    for entry in entries {
      guard case .complete(let form) = try session.check(entry) else {
        throw BenchError("jsrepl", "no entry: \(entry)")
      }
      let evaluation = try session.evaluate(entry, form: form)
      if case .stopped(let stop) = evaluation.outcome { throw BenchError("jsrepl", "\(entry): \(stop)") }
    }
    liveTime = Clock.monotonicNanoseconds() - start
    snapshot = bench.directory + "/" + name + ".snap"
    _ = try session.save(to: snapshot)
  }

  /// Loads the snapshot into a session in memory.
  ///
  /// - Returns: nanoseconds that reading, checking and replaying took.
  func load() throws -> Int64 {
    let zygote = try Zygote(Self.environment)
    let start = Clock.monotonicNanoseconds()
    let contents = try SnapshotFile.read(snapshot, recovering: false).contents
    let loaded = try Session(zygote, journal: Journal.inMemory(header: contents.header), settings: Self.settings)
    _ = try loaded.load(contents, recovering: false)
    return Clock.monotonicNanoseconds() - start
  }

  /// Lets go of the journal.
  ///
  /// - Returns: the bytes of its directory, once it is closed.
  func close() throws -> Int {
    try session.journal.close()
    var status = stat()
    try SystemError.check("stat", session.journal.path) { stat(session.journal.path, &status) }
    return Int(status.st_size)
  }
}

import Glibc
import Journal
import Platform
import Rewind

/// How a session comes to be: new, from its journal, from a snapshot.
extension REPL {
  static func begin(
    _ sessions: SessionDirectory?, _ settings: Session.Settings, _ terminal: Terminal
  ) throws -> Session {
    let zygote = try Zygote(.current, interruption: settings.interruption)
    var random = SystemRandomNumberGenerator()
    let header = SessionHeader(
      engine: zygote.engine, timeZone: zygote.environment.timeZone, locale: zygote.environment.locale,
      created: Clock.wallMilliseconds(),
      random: (0..<SessionHeader.randomByteCount).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    return try Session(zygote, journal: try journal(for: header, in: sessions, terminal), settings: settings)
  }

  /// A journal on the disk; in memory where the disk can't be written, which the user is told.
  static func journal(
    for header: SessionHeader, in sessions: SessionDirectory?, _ terminal: Terminal
  ) throws -> Journal {
    do {
      if let journal = try sessions?.create(header: header) { return journal }
    } catch {
      terminal.note("\(error)\nthis session is kept in memory only; :save FILE keeps it elsewhere", .red)
    }
    return Journal.inMemory(header: header)
  }

  static func resume(
    _ journal: Journal, recovering: Bool, _ settings: Session.Settings, _ terminal: Terminal
  ) throws -> Session {
    let zygote = try Zygote(Zygote.Environment(of: journal.header), interruption: settings.interruption)
    let session = try Session(zygote, journal: journal, settings: settings)
    let last = session.lastEntry
    let left = try advising(unless: recovering) {
      try Progress.show(on: terminal, of: session) { try session.restore(recovering: recovering) }
    }
    if let loss = journal.loss {
      terminal.note(
        "recovered up to entry \(session.lastEntry): \(loss.reason.cause)"
          + (loss.keptAside.map { "; what was there before is in \($0)" } ?? ""), .red)
    }
    if let left {
      let good = session.lastEntry
      let entries = last == good + 1 ? "entry \(last) was" : "entries \(good + 1)-\(last) were"
      terminal.note("recovered up to entry \(good): \(left)\n\(entries) left out; the record keeps what is there", .red)
    }
    return session
  }

  static func open(
    _ path: String, recovering: Bool, _ sessions: SessionDirectory?, _ settings: Session.Settings, _ terminal: Terminal
  ) throws -> Session {
    let reading = try SnapshotFile.read(path, recovering: recovering)
    let header = reading.contents.header
    let zygote = try Zygote(Zygote.Environment(of: header), interruption: settings.interruption)
    if zygote.engine != header.engine {
      terminal.note("this was recorded under \(header.engine), and this is \(zygote.engine); the replay is verified")
    }
    let journal = try journal(for: header, in: sessions, terminal)
    do {
      let session = try Session(zygote, journal: journal, settings: settings)
      let lost = try advising(unless: recovering) {
        try Progress.show(on: terminal, of: session) { try session.load(reading.contents, recovering: recovering) }
      }
      if let loss = reading.loss {
        terminal.note("recovered up to entry \(session.lastEntry): \(loss.reason.cause)", .red)
      }
      if let lost { terminal.note("recovered up to entry \(session.lastEntry): \(lost)", .red) }
      if try session.takeConsole() { terminal.note("the console that a program gave this session is jsrepl's own now") }
      return session
    } catch {
      do {
        try journal.close()
        try sessions?.removeEmpty()
      } catch {
        // What is left is an empty session; the error that counts is the one before.
      }
      throw error
    }
  }

  /// Does something that replays; where an entry can't be replayed, says what is still good, and how to have that.
  static func advising<Value>(unless recovering: Bool, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as SessionError {
      guard !recovering, let good = error.lastGoodEntry else { throw error }
      let advice =
        good == 0
        ? "No entry is good. Use --recover to go on from the beginning."
        : "The last good entry is \(good). Use --recover to go on from there."
      throw CommandError("\(error)\n\(advice)")
    }
  }
}

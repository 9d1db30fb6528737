import CPlatform
import Glibc
import Platform
import Wire

/// A `jsrepl-fetch` that runs, and the frames that come and go. What it says is believed as little as a server.
final class FetcherProcess {
  /// Which environment variables it gets: those that say how servers are reached.
  private static let variables = [
    "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
  ]

  private let socket: Descriptor
  private let process: ProcessHandle
  private var splitter = FrameSplitter()
  private var outgoing: [UInt8] = []
  private var sent = 0
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// How many exchanges it makes.
  var load = 0

  init(path: String) throws(SystemError) {
    let (near, far) = try Socket.pair()
    try near.setNonBlocking(true)
    let environment = Self.variables.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
    process = try Spawn.start(path, arguments: ["jsrepl-fetch"], environment: environment, descriptors: [3: far])
    socket = near
  }

  deinit {
    // It ends by itself when the socket is closed; nobody waits for what it still does.
    try? process.kill()
    _ = try? process.wait()
  }

  var hasEnded: Bool { !process.isAlive }

  var interest: Poll.Interest {
    Poll.Interest(socket.raw, sent < outgoing.count ? [.readable, .writable] : .readable)
  }

  /// Sends a command, or keeps what doesn't go at once.
  func send(_ command: FetcherCommand) throws {
    outgoing.append(contentsOf: command.bytes)
    try flush()
  }

  private func flush() throws {
    while sent < outgoing.count {
      let count = try outgoing.withUnsafeBytes {
        try Socket.send(UnsafeRawBufferPointer(rebasing: $0[sent...]), on: socket.raw)
      }
      if count == 0 { return }
      sent += count
    }
    outgoing = []
    sent = 0
  }

  /// The reports that are there.
  ///
  /// - Throws: where it has ended, or says what makes no sense.
  func reports() throws -> [FetcherReport] {
    try flush()
    var reports: [FetcherReport] = []
    while true {
      while let frame = try splitter.next() { reports.append(try FetcherReport(frame)) }
      let received = try buffer.withUnsafeMutableBytes { try Socket.receive(into: $0, on: socket.raw, waiting: false) }
      guard let received else { return reports }
      guard received.count > 0 else {
        if reports.isEmpty { throw WireError.truncated }
        return reports
      }
      splitter.append(buffer[..<received.count])
      guard splitter.count <= 4 << 20 else { throw WireError.tooLong(UInt64(splitter.count)) }
    }
  }
}

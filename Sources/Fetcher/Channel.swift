import Foundation
import Platform
import Wire

/// The socket to the host: commands come, reports go, from any thread.
final class Channel: @unchecked Sendable {
  private let socket: Int32
  private let writing = NSLock()
  private var splitter = FrameSplitter()
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(socket: Int32) { self.socket = socket }

  /// The next command, waited for; nil where the host is gone. Called by one thread.
  func next() throws -> FetcherCommand? {
    while true {
      if let frame = try splitter.next() { return try FetcherCommand(frame) }
      let received = try buffer.withUnsafeMutableBytes { try Socket.receive(into: $0, on: socket) }
      guard let count = received?.count, count > 0 else { return nil }
      splitter.append(buffer[..<count])
    }
  }

  /// Tells the host; waits while the socket is full. Where the host is gone, `next()` sees it.
  func send(_ report: FetcherReport) {
    let bytes = report.bytes
    writing.lock()
    defer { writing.unlock() }
    var sent = 0
    while sent < bytes.count {
      do {
        sent += try bytes[sent...].withUnsafeBytes { try Socket.send($0, on: socket) }
      } catch {
        return
      }
    }
  }
}

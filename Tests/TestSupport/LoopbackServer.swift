import Glibc
import Platform
import Synchronization

/// An HTTP server on 127.0.0.1, in threads of its own, that answers as a test says. Every connection takes one request.
public final class LoopbackServer: Sendable {
  /// A request that came.
  public struct Request: Sendable {
    public let method: String
    public let path: String
    /// All lines of the head.
    public let head: String
    public let body: [UInt8]
  }

  /// A connection to write to, as the test likes.
  public struct Connection: Sendable {
    let descriptor: Int32

    /// Writes bytes as they are; false where the other end is closed.
    @discardableResult
    public func write(_ bytes: some Collection<UInt8>) -> Bool {
      let bytes = Array(bytes)
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes {
          send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count <= 0 { return false }
        sent += count
      }
      return true
    }

    /// Answers with a whole response.
    public func answer(_ status: String, _ headers: [String] = [], _ body: String = "") {
      let lines =
        ["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(body.utf8.count)", "Connection: close", "", body]
      write(lines.joined(separator: "\r\n").utf8)
    }

    /// Waits until the other end is closed.
    public func awaitEnd() {
      var byte: UInt8 = 0
      while recv(descriptor, &byte, 1, 0) > 0 {}
    }
  }

  /// Where it listens.
  public let port: UInt16
  private let listener: Descriptor
  private let seen = Mutex<[Request]>([])

  /// - Parameter respond: called in a thread of the connection's own; when it returns the connection is closed.
  public init(_ respond: @escaping @Sendable (Request, Connection) -> Void) throws {
    listener = Descriptor(
      adopting: try SystemError.check("socket") {
        socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
      })
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let raw = listener.raw
    try withUnsafeMutablePointer(to: &address) { pointer in
      try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        try SystemError.check("bind") { bind(raw, address, length) }
        try SystemError.check("listen") { listen(raw, 64) }
        try SystemError.check("getsockname") { getsockname(raw, address, &length) }
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    // The thread has no reference to the server, so that letting go of that ends it.
    let note: @Sendable (Request) -> Void = { [weak self] request in self?.seen.withLock { $0.append(request) } }
    Self.detach {
      while true {
        let connection = accept(raw, nil, nil)
        if connection < 0 { return }
        Self.detach {
          defer { close(connection) }
          guard let request = Self.read(connection) else { return }
          note(request)
          respond(request, Connection(descriptor: connection))
          shutdown(connection, Int32(SHUT_RDWR))
        }
      }
    }
  }

  deinit { stop() }

  /// Takes no more connections.
  public func stop() { shutdown(listener.raw, Int32(SHUT_RDWR)) }

  /// The beginning of all URLs of its.
  public var url: String { "http://127.0.0.1:\(port)" }
  /// Methods and paths of the requests that came.
  public var requests: [String] { seen.withLock { $0.map { "\($0.method) \($0.path)" } } }
  /// The last request that came.
  public var last: Request? { seen.withLock { $0.last } }

  private static func detach(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Box(body: body))
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { pointer in
        Unmanaged<Box>.fromOpaque(pointer!).takeRetainedValue().body()
        return nil
      }, box.toOpaque())
    pthread_detach(thread)
  }
  private final class Box: Sendable {
    let body: @Sendable () -> Void
    init(body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    func more() -> Bool {
      let count = recv(connection, &room, room.count, 0)
      if count > 0 { bytes += room[..<count] }
      return count > 0
    }
    let end: [UInt8] = [13, 10, 13, 10]
    var headEnd: Int?
    while headEnd == nil {
      guard more() else { return nil }
      headEnd = bytes.indices.dropLast(3).first { Array(bytes[$0..<$0 + 4]) == end }
    }
    let head = String(decoding: bytes[..<headEnd!], as: UTF8.self)
    let lines = head.split(separator: "\r\n")
    let length =
      lines.lazy.filter { $0.lowercased().hasPrefix("content-length:") }
      .compactMap { Int($0.dropFirst(15).filter { $0 != " " }) }.first ?? 0
    while bytes.count < headEnd! + 4 + length { guard more() else { return nil } }
    let words = lines[0].split(separator: " ")
    return Request(
      method: String(words[0]), path: String(words[1]), head: head, body: Array(bytes[(headEnd! + 4)...]))
  }
}

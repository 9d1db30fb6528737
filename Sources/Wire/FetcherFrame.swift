/// A request for one exchange with an HTTP server, as `jsrepl-fetch` gets it.
public struct FetchRequest: Equatable, Sendable {
  /// All of it, made of parts that were checked.
  public var url: String
  public var method: String
  /// Names and values, alternating.
  public var headers: [String]
  /// Nil where there is none.
  public var body: [UInt8]?

  public init(url: String, method: String, headers: [String], body: [UInt8]?) {
    self.url = url
    self.method = method
    self.headers = headers
    self.body = body
  }
}

/// What the host tells `jsrepl-fetch`.
public enum FetcherCommand: Equatable, Sendable {
  /// Begins the exchange `id`, a number that comes once.
  case start(id: UInt64, FetchRequest)
  /// Asks for the next piece of its body, of so many bytes at most.
  case read(id: UInt64, most: Int)
  /// Ends it; nothing more is told of it.
  case cancel(id: UInt64)

  private enum Kind: UInt8 {
    case start = 1
    case read, cancel
  }

  /// The frame, with its length.
  public var bytes: [UInt8] {
    switch self {
    case .start(let id, let request):
      Framing.frame(kind: Kind.start.rawValue) { writer in
        writer.write(id)
        writer.write(request.url)
        writer.write(request.method)
        writer.write(request.headers)
        writer.write(request.body != nil)
        writer.write(raw: request.body ?? [])
      }
    case .read(let id, let most):
      Framing.frame(kind: Kind.read.rawValue) { writer in
        writer.write(id)
        writer.write(UInt64(most))
      }
    case .cancel(let id): Framing.frame(kind: Kind.cancel.rawValue) { $0.write(id) }
    }
  }

  /// What a frame stands for, without its length.
  public init(_ frame: ArraySlice<UInt8>) throws(WireError) {
    var reader = ByteReader(frame)
    let kind = try reader.readByte()
    let id = try reader.readUnsigned()
    switch Kind(rawValue: kind) {
    case .start:
      let (url, method) = (try reader.readString(), try reader.readString())
      let headers = try reader.readStrings()
      let body: [UInt8]? = try reader.readFlag() ? Array(try reader.readRest()) : nil
      self = .start(id: id, FetchRequest(url: url, method: method, headers: headers, body: body))
    case .read: self = .read(id: id, most: try reader.readInteger(upTo: Framing.longest))
    case .cancel: self = .cancel(id: id)
    case nil: throw .unknownKind(kind)
    }
    try reader.finish()
  }
}

/// What `jsrepl-fetch` tells the host.
public enum FetcherReport: Equatable, Sendable {
  /// The server has answered: the status, and names and values of the headers, alternating.
  case head(id: UInt64, status: Int, headers: [String])
  /// The piece of the body that was asked for, not empty.
  case piece(id: UInt64, [UInt8])
  /// The body has ended; not told before a piece was asked for.
  case end(id: UInt64)
  /// The exchange has failed: a code as Node has them, or "", and a message.
  case failed(id: UInt64, code: String, message: String)

  private enum Kind: UInt8 {
    case head = 1
    case piece, end, failed
  }

  /// The number of the exchange.
  public var id: UInt64 {
    switch self {
    case .head(let id, _, _), .piece(let id, _), .end(let id), .failed(let id, _, _): id
    }
  }

  /// The frame, with its length.
  public var bytes: [UInt8] {
    switch self {
    case .head(let id, let status, let headers):
      Framing.frame(kind: Kind.head.rawValue) { writer in
        writer.write(id)
        writer.write(UInt64(status))
        writer.write(headers)
      }
    case .piece(let id, let bytes):
      Framing.frame(kind: Kind.piece.rawValue) { writer in
        writer.write(id)
        writer.write(raw: bytes)
      }
    case .end(let id): Framing.frame(kind: Kind.end.rawValue) { $0.write(id) }
    case .failed(let id, let code, let message):
      Framing.frame(kind: Kind.failed.rawValue) { writer in
        writer.write(id)
        writer.write(code)
        writer.write(message)
      }
    }
  }

  /// What a frame stands for, without its length.
  public init(_ frame: ArraySlice<UInt8>) throws(WireError) {
    var reader = ByteReader(frame)
    let kind = try reader.readByte()
    let id = try reader.readUnsigned()
    switch Kind(rawValue: kind) {
    case .head:
      let status = try reader.readInteger(upTo: 999)
      let headers = try reader.readStrings()
      guard headers.count.isMultiple(of: 2) else { throw .malformed("a header without a value") }
      self = .head(id: id, status: status, headers: headers)
    case .piece: self = .piece(id: id, Array(try reader.readRest()))
    case .end: self = .end(id: id)
    case .failed: self = .failed(id: id, code: try reader.readString(), message: try reader.readString())
    case nil: throw .unknownKind(kind)
    }
    try reader.finish()
  }
}

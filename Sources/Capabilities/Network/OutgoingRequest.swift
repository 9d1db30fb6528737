import Wire

/// A request that an app wants to send, of parts that were checked: nobody who reads it can take it for one to another
/// server, or for two.
struct OutgoingRequest {
  /// Whom it goes to, `name:port`, as the app named it: what the name stands for is asked later.
  let destination: String
  let sent: FetchRequest

  struct Problem: Error {
    let code: String
    let message: String
  }

  /// The longest body, in bytes.
  private static let longestBody = 200 << 20

  /// What the arguments of ``NetworkOperation/start`` say.
  ///
  /// - Throws: where no app that uses what it was given can ask so.
  static func checked(_ arguments: [[UInt8]]) throws(WireError) -> Result<OutgoingRequest, Problem> {
    guard arguments.count >= 7, arguments.count % 2 == 1 else { throw .malformed("a request of too few parts") }
    let texts = arguments.enumerated().compactMap { index, part in
      index == 5 ? "" : String(validating: part, as: UTF8.self)
    }
    guard texts.count == arguments.count else { throw .malformed("a request that is not UTF-8") }
    let (scheme, host, portText, target, method) = (texts[0], texts[1], texts[2], texts[3], texts[4])
    guard scheme == "http" || scheme == "https" else {
      return .failure(
        Problem(code: "ERR_INVALID_URL_SCHEME", message: "Only http and https can be fetched, not \(scheme)"))
    }
    guard isHost(host) else { return .failure(Problem(code: "ENOTFOUND", message: "\(host) is no name of a server")) }
    guard let port = UInt16(portText), port > 0 || portText == "0", String(port) == portText,
      target.utf8.first == UInt8(ascii: "/"), target.utf8.allSatisfy({ (0x21...0x7e).contains($0) && $0 != 0x23 })
    else { throw .malformed("a URL that is none") }
    guard isToken(method), method != "CONNECT", method != "TRACE" else { throw .malformed("a method that is none") }
    let headers = Array(texts[7...])
    for index in stride(from: 0, to: headers.count, by: 2) {
      guard isToken(headers[index]), isFieldValue(headers[index + 1]) else { throw .malformed("a header that is none") }
      guard !refusedNames.contains(headers[index].lowercased()) else { throw .malformed("a header that is refused") }
    }
    let body = arguments[5]
    guard body.count <= longestBody else {
      return .failure(
        Problem(
          code: "ERR_OUT_OF_RANGE",
          message: "A request's body has \(body.count) bytes, where at most \(longestBody) can be sent"))
    }
    return .success(
      OutgoingRequest(
        destination: "\(host):\(port)",
        sent: FetchRequest(
          url: "\(scheme)://\(host):\(port)\(target)", method: method, headers: headers,
          body: texts[6] == "1" ? body : nil)))
  }

  /// What frames a message is not the app's to say.
  private static let refusedNames: Set = [
    "connection", "content-length", "expect", "host", "keep-alive", "proxy-authorization", "proxy-connection", "te",
    "trailer", "transfer-encoding", "upgrade",
  ]

  private static func isHost(_ host: String) -> Bool {
    if host.hasPrefix("["), host.hasSuffix("]") {
      let inner = host.utf8.dropFirst().dropLast()
      return !inner.isEmpty
        && inner.allSatisfy {
          isDigit($0) || (0x61...0x66).contains($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
        }
    }
    return !host.isEmpty && host.utf8.count <= 253
      && host.utf8.allSatisfy { isDigit($0) || (0x61...0x7a).contains($0) || "-._".utf8.contains($0) }
      && host.utf8.first != UInt8(ascii: "-")
  }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        isDigit($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0) || "!#$%&'*+-.^_`|~".utf8.contains($0)
      }
  }
  private static func isFieldValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 != 0 && $0 != 10 && $0 != 13 }
  }
}

import Foundation
import FoundationNetworking
import Wire

/// The exchanges under way.
///
/// URLSession takes in a body as fast as the server sends it, whether anybody wants it or not. So what a session wants
/// to tell isn't taken while much of a body waits (``BoundedQueue``), and then the server has to wait, too. That stops
/// all of a process's exchanges: the host has a process for each that is under way, as long as they are few.
final class Exchanges: NSObject, URLSessionDataDelegate, @unchecked Sendable {
  /// How much of a body waits here before the server does.
  private static let mostWaiting = 1 << 20

  private struct Exchange {
    /// Nil before it was sent.
    var task: URLSessionDataTask?
    var hasHead = false
    /// What came and wasn't asked for yet.
    var waiting: [Data] = []
    var waitingBytes = 0
    /// The most that the next piece may have, where it was asked for.
    var wanted: Int?
    /// How it ended.
    var outcome: FetcherReport?
  }

  private let channel: Channel
  /// Guards what follows; signalled when something of a body was taken, or nobody wants it any more.
  private let state = NSCondition()
  private var exchanges: [UInt64: Exchange] = [:]
  private var ids: [Int: UInt64] = [:]
  /// Sending a request waits for the session, which commands must not.
  private let sending = DispatchQueue(label: "sending")
  private var session: URLSession!

  init(channel: Channel) {
    self.channel = channel
    super.init()
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.httpCookieAcceptPolicy = .never
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.requestCachePolicy = .reloadIgnoringLocalAndRemoteCacheData
    configuration.timeoutIntervalForRequest = 300
    configuration.httpMaximumConnectionsPerHost = 256
    session = URLSession(configuration: configuration, delegate: self, delegateQueue: BoundedQueue())
  }

  func perform(_ command: FetcherCommand) {
    switch command {
    case .start(let id, let request):
      state.withLock { exchanges[id] = Exchange() }
      sending.async { self.start(id, request) }
    case .read(let id, let most):
      state.withLock { exchanges[id]?.wanted = most }
      advance(id)
    case .cancel(let id):
      guard let task = remove(id)?.task else { return }
      sending.async { task.cancel() }
    }
  }

  private func start(_ id: UInt64, _ request: FetchRequest) {
    guard let url = URL(string: request.url) else {
      remove(id)
      return channel.send(.failed(id: id, code: "ERR_INVALID_URL", message: "Invalid URL"))
    }
    var sent = URLRequest(url: url)
    sent.httpMethod = request.method
    sent.httpShouldHandleCookies = false
    for index in stride(from: 0, to: request.headers.count - 1, by: 2) {
      sent.addValue(request.headers[index + 1], forHTTPHeaderField: request.headers[index])
    }
    if let body = request.body {
      sent.httpBody = Data(body)
      // URLSession would take it for a form.
      if sent.value(forHTTPHeaderField: "Content-Type") == nil {
        sent.setValue("application/octet-stream", forHTTPHeaderField: "Content-Type")
      }
    }
    let task = session.dataTask(with: sent)
    let isWanted = state.withLock {
      guard exchanges[id] != nil else { return false }
      exchanges[id]!.task = task
      ids[task.taskIdentifier] = id
      return true
    }
    if isWanted { task.resume() }
  }

  @discardableResult
  private func remove(_ id: UInt64) -> Exchange? {
    state.withLock {
      guard let exchange = exchanges.removeValue(forKey: id) else { return nil }
      if let task = exchange.task { ids[task.taskIdentifier] = nil }
      state.broadcast()
      return exchange
    }
  }

  /// Tells what was asked for and is there.
  private func advance(_ id: UInt64) {
    guard let report = state.withLock({ takeReport(of: id) }) else { return }
    if case .piece = report {} else { remove(id) }
    channel.send(report)
  }

  private func takeReport(of id: UInt64) -> FetcherReport? {
    guard let exchange = exchanges[id], exchange.hasHead, let most = exchange.wanted else { return nil }
    guard let first = exchange.waiting.first else { return exchange.outcome }
    var piece = Array(first.prefix(most))
    var taken = 0
    if piece.count < first.count {
      exchanges[id]!.waiting[0] = Data(first.dropFirst(piece.count))
    } else {
      taken = 1
      // Small pieces are told together.
      for next in exchange.waiting.dropFirst() {
        guard piece.count + next.count <= most else { break }
        piece.append(contentsOf: next)
        taken += 1
      }
    }
    exchanges[id]!.waiting.removeFirst(taken)
    exchanges[id]!.waitingBytes -= piece.count
    exchanges[id]!.wanted = nil
    state.broadcast()
    return .piece(id: id, piece)
  }

  // MARK: what the session says

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    // The app follows, so that it is asked whether it may, and everything is recorded.
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    // There are no credentials: the refusal is the answer, and has come whole before this.
    complete(task, nil)
    completionHandler(.cancelAuthenticationChallenge, nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    tellHead(of: dataTask, response)
    completionHandler(.allow)
  }

  private func tellHead(of task: URLSessionTask, _ response: URLResponse?) {
    guard let response = response as? HTTPURLResponse else { return }
    let id: UInt64? = state.withLock {
      guard let id = ids[task.taskIdentifier], exchanges[id]!.hasHead == false else { return nil }
      exchanges[id]!.hasHead = true
      return id
    }
    guard let id else { return }
    let headers = response.allHeaderFields.compactMap { name, value -> (String, String)? in
      guard let name = name as? String, let value = value as? String else { return nil }
      return (name, value)
    }
    // URLSession doesn't tell in which order they came.
    let sorted = headers.sorted { ($0.0.lowercased(), $0.0) < ($1.0.lowercased(), $1.0) }
    channel.send(.head(id: id, status: response.statusCode, headers: sorted.flatMap { [$0.0, $0.1] }))
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    tellHead(of: dataTask, dataTask.response)
    let id: UInt64? = state.withLock {
      guard let id = ids[dataTask.taskIdentifier], !data.isEmpty else { return nil }
      exchanges[id]!.waiting.append(data)
      exchanges[id]!.waitingBytes += data.count
      return id
    }
    guard let id else { return }
    advance(id)
    state.withLock {
      while let exchange = exchanges[id], exchange.waitingBytes > Self.mostWaiting { state.wait() }
    }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    complete(task, error)
  }

  private func complete(_ task: URLSessionTask, _ error: (any Error)?) {
    if error == nil { tellHead(of: task, task.response) }
    let ended: (id: UInt64, report: FetcherReport, hasHead: Bool)? = state.withLock {
      guard let id = ids[task.taskIdentifier], exchanges[id]!.outcome == nil else { return nil }
      var outcome = FetcherReport.end(id: id)
      if let error {
        let (code, message) = FetcherFailure.described(error, hasHead: exchanges[id]!.hasHead)
        outcome = .failed(id: id, code: code, message: message)
      }
      exchanges[id]!.outcome = outcome
      return (id, outcome, exchanges[id]!.hasHead)
    }
    guard let (id, report, hasHead) = ended else { return }
    // What came before the end is told before it.
    if hasHead { return advance(id) }
    remove(id)
    channel.send(report)
  }
}

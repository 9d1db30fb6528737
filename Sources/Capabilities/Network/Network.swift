import Platform
import Wire

/// Exchanges with HTTP servers, made by `jsrepl-fetch`; what of the network an app has that a program gives it.
///
/// Whom an app may ask is said by ``Permissions``. A name stands for what its servers' addresses are when it is asked:
/// that is not held on to between the permission and the request.
public final class Network: Activity {
  /// How many processes there are before exchanges share one: those that do wait for each other where a body is not
  /// read.
  private static let mostProcesses = 8
  /// How many bytes are kept of what came.
  private static let mostKept = 64 << 20

  private let program: String?
  private var processes: [FetcherProcess] = []
  private var exchanges: [UInt64: LiveExchange] = [:]
  /// In the order of their beginning.
  private var order: [UInt64] = []
  private var kept = 0

  /// A network that nobody has used.
  ///
  /// - Parameter program: the file of `jsrepl-fetch`; without it, the one that `JSREPL_FETCH` names, or that lies
  ///   beside the running program or in `../libexec`.
  public init(program: String? = nil) {
    self.program = program
    isForLooking = false
  }

  /// One that sends nothing, since nothing of a look may stay.
  static var forLooking: Network { Network(isForLooking: true) }
  let isForLooking: Bool

  private init(isForLooking: Bool) {
    program = nil
    self.isForLooking = isForLooking
  }

  // MARK: what requests need

  /// Begins an exchange. It has begun to be sent when this returns.
  func start(_ request: FetchRequest) -> Begun {
    guard let path = program ?? CompanionProgram.find("jsrepl-fetch", variable: "JSREPL_FETCH") else {
      return .failed(code: "ENOENT", message: "jsrepl-fetch is not there: it belongs beside this program")
    }
    // A number that no other exchange has, also not one of another program's that a snapshot tells of.
    let exchange = UInt64.random(in: 0 ... .max)
    do {
      let process: FetcherProcess
      do {
        process = try begin(exchange, request, path)
      } catch  where !processes.isEmpty {
        // One that waited for work has ended.
        for process in processes where process.hasEnded { lose(process) }
        process = try begin(exchange, request, path)
      }
      process.load += 1
      exchanges[exchange] = LiveExchange(process: process)
      order.append(exchange)
      return .exchange(exchange)
    } catch {
      return .failed(code: "UND_ERR_SOCKET", message: "jsrepl-fetch can't be started: \(error)")
    }
  }

  private func begin(_ exchange: UInt64, _ request: FetchRequest, _ path: String) throws -> FetcherProcess {
    let process = try freeProcess(path)
    try process.send(.start(id: exchange, request))
    return process
  }

  private func freeProcess(_ path: String) throws(SystemError) -> FetcherProcess {
    if let free = processes.first(where: { $0.load == 0 }) { return free }
    if processes.count >= Self.mostProcesses { return processes.min { $0.load < $1.load }! }
    processes.append(try FetcherProcess(path: path))
    return processes.last!
  }

  /// Ends an exchange; what came of it stays known.
  func cancel(_ exchange: UInt64) {
    guard let process = exchanges[exchange]?.process else { return }
    exchanges[exchange]!.finish()
    do {
      try process.send(.cancel(id: exchange))
    } catch {
      lose(process)
    }
  }

  // MARK: Activity

  public var interests: [Poll.Interest] { processes.map(\.interest) }

  public func next(for state: CapabilityState) -> CapabilityEvent? {
    for process in processes { receive(from: process) }
    // The request that was sent first, first.
    for (number, fetch) in state.fetches.fetches.sorted(by: { $0.key < $1.key }) where fetch.isAwaited {
      if let event = next(of: fetch, number) { return event }
    }
    return nil
  }

  private func next(of fetch: FetchTable.Fetch, _ number: Int) -> CapabilityEvent? {
    func event(_ kind: NetworkEvent, _ parts: [[UInt8]]) -> CapabilityEvent {
      CapabilityEvent(.network, subject: number, kind: kind.rawValue, parts: parts)
    }
    let live = exchanges[fetch.exchange]
    if let entry = live?[fetch.position] {
      exchanges[fetch.exchange]!.delivered = max(live!.delivered, fetch.position + 1)
      makeRoom()
      return event(entry.kind, entry.parts)
    }
    guard let live, let process = live.process, fetch.position >= live.dropped else {
      let reason = "the request was sent before the session went back, and is not sent again"
      return event(.failed, [[], Array(reason.utf8)])
    }
    if let most = fetch.wanted, live.credit == nil, fetch.position == live.count {
      exchanges[fetch.exchange]!.credit = most
      do {
        try process.send(.read(id: fetch.exchange, most: most))
      } catch {
        lose(process)
      }
    }
    return nil
  }

  public func isPending(in state: CapabilityState) -> Bool { state.fetches.fetches.values.contains { $0.isAwaited } }

  public func adopt(_ state: CapabilityState) {
    let known = Set(state.fetches.fetches.values.map(\.exchange))
    for exchange in order where exchanges[exchange]?.process != nil && !known.contains(exchange) { cancel(exchange) }
  }

  public func end() {
    processes = []
    exchanges = [:]
    order = []
    kept = 0
  }

  // MARK: what the processes say

  private func receive(from process: FetcherProcess) {
    do {
      for report in try process.reports() {
        // What was cancelled may still be told of.
        guard exchanges[report.id]?.process === process else { continue }
        kept += try exchanges[report.id]!.take(report)
      }
    } catch {
      lose(process)
    }
  }

  /// The process has ended, or speaks nonsense: what it was to bring fails.
  private func lose(_ process: FetcherProcess) {
    processes.removeAll { $0 === process }
    for exchange in order where exchanges[exchange]?.process === process {
      let report = FetcherReport.failed(
        id: exchange, code: "UND_ERR_SOCKET", message: "jsrepl-fetch has ended, or said what makes no sense")
      kept += (try? exchanges[exchange]!.take(report)) ?? 0
    }
  }

  private func makeRoom() {
    while kept > Self.mostKept {
      guard let oldest = order.first(where: canDrop) else { return }
      kept -= exchanges[oldest]!.drop() ?? 0
      if exchanges[oldest]!.process == nil, exchanges[oldest]!.entries.isEmpty {
        exchanges[oldest] = nil
        order.removeAll { $0 == oldest }
      }
    }
  }
  private func canDrop(_ exchange: UInt64) -> Bool {
    guard let live = exchanges[exchange] else { return false }
    return live.dropped < live.delivered && !live.entries.isEmpty
  }
}

import HashTreeCollections
import Wire

/// The requests of an app that are under way: a fold over what was asked and what happened, see ``CapabilityState``.
public struct FetchTable: Sendable {
  /// A request that is under way.
  struct Fetch: Equatable, Sendable {
    /// Which of the program's exchanges it is: numbers of requests come again on other lines of history.
    var exchange: UInt64
    /// How many events of it were taken in.
    var position = 0
    /// The most that the next piece of its body may have, where it was asked for.
    var wanted: Int?

    /// Whether something is to come.
    var isAwaited: Bool { position == 0 || wanted != nil }
  }

  /// By number.
  private(set) var fetches: TreeDictionary<Int, Fetch> = [:]
  private var last = 0

  /// Nothing was asked for.
  public init() {}

  /// Performs a request of the app's.
  ///
  /// - Parameters:
  ///   - network: what makes exchanges; nil in a replay.
  ///   - refusal: why something is not permitted; nil where it is.
  /// - Throws: ``WireError`` where no app can ask so; what `refusal` throws.
  mutating func perform(
    _ operation: NetworkOperation, _ arguments: [[UInt8]], network: Network?, observations: Observations,
    refusal: (Permission) throws -> String?
  ) throws -> CapabilityAnswer {
    switch operation {
    case .start:
      if network?.isForLooking == true {
        return .failure(code: "ERR_ACCESS_DENIED", message: "A look sends no request", details: [])
      }
      let request: OutgoingRequest
      switch try OutgoingRequest.checked(arguments) {
      case .success(let checked): request = checked
      case .failure(let problem): return .failure(code: problem.code, message: problem.message, details: [])
      }
      if let message = try refusal(.net(request.destination)) {
        return .failure(code: "ERR_ACCESS_DENIED", message: message, details: [])
      }
      let begun = try Begun(observations.observe { network!.start(request.sent).bytes })
      switch begun {
      case .failed(let code, let message): return .failure(code: code, message: message, details: [])
      case .exchange(let exchange):
        last += 1
        fetches[last] = Fetch(exchange: exchange)
        return .parts([Array("\(last)".utf8)])
      }
    case .read:
      guard arguments.count == 2, let most = Self.number(arguments[1]), (1...(1 << 20)).contains(most) else {
        throw WireError.malformed("a question for the next piece of a body")
      }
      let number = try number(arguments)
      fetches[number]?.wanted = most
      return .parts([])
    case .abort:
      guard let fetch = fetches.removeValue(forKey: try number(arguments)) else { return .parts([]) }
      if observations.isLive { network?.cancel(fetch.exchange) }
      return .parts([])
    }
  }

  /// Takes in that something has happened to a request.
  ///
  /// - Throws: ``WireError`` where that can't be.
  mutating func take(_ event: CapabilityEvent) throws(WireError) {
    guard let kind = NetworkEvent(rawValue: event.kind), let fetch = fetches[event.subject], fetch.isAwaited else {
      throw .malformed("an event of a request that is not awaited")
    }
    let isFitting =
      switch kind {
      case .head: fetch.position == 0 && event.parts.count >= 2 && event.parts.count.isMultiple(of: 2)
      case .piece: fetch.position > 0 && event.parts.count == 1
      case .end: fetch.position > 0 && event.parts.isEmpty
      case .failed: event.parts.count == 2
      }
    guard isFitting else { throw .malformed("an event of a request that can't be") }
    if kind == .end || kind == .failed {
      fetches[event.subject] = nil
    } else {
      fetches[event.subject] = Fetch(exchange: fetch.exchange, position: fetch.position + 1)
    }
  }

  private func number(_ arguments: [[UInt8]]) throws(WireError) -> Int {
    guard let first = arguments.first, let number = Self.number(first) else {
      throw .malformed("a request without a number")
    }
    return number
  }
  private static func number(_ digits: [UInt8]) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
}

/// What came of beginning an exchange, as it is observed.
enum Begun: Equatable {
  /// It has this identity, which no other has.
  case exchange(UInt64)
  case failed(code: String, message: String)

  var bytes: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .exchange(let exchange):
      writer.write(false)
      writer.write(exchange)
    case .failed(let code, let message):
      writer.write(true)
      writer.write([code, message])
    }
    return writer.bytes
  }

  init(_ bytes: [UInt8]) throws(WireError) {
    var reader = ByteReader(bytes[...])
    if try reader.readFlag() {
      let texts = try reader.readStrings()
      guard texts.count == 2 else { throw .malformed("a failure without a message") }
      self = .failed(code: texts[0], message: texts[1])
    } else {
      self = .exchange(try reader.readUnsigned())
    }
    try reader.finish()
  }
}

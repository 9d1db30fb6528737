import Engine
import Wire

/// What JavaScript asks of the host's capabilities, and what came of the last request or with the last event: see
/// Resources/capabilities.js.
final class Capabilities {
  /// What JavaScript gets instead of the count of parts, as in Resources/capabilities.js.
  private enum Refusal: Double {
    case failure = -1
    case nobodyThere = -2
  }

  private let context: Context
  private let ask: ([UInt8]) -> [UInt8]?
  private var parts: [[UInt8]] = []
  /// Keeps what was given to JavaScript until it has it.
  private var given: SharedBytes?

  init(_ context: Context, request: @escaping ([UInt8]) -> [UInt8]?) {
    self.context = context
    ask = request
  }

  /// Asks with a capability's number, an operation's, and texts or bytes; how many parts the answer has. Those of a
  /// failure are its code, its message and what else it says.
  func request(_ arguments: NativeArguments) -> NativeResult {
    let request = CapabilityRequest(
      capability: UInt8(arguments.integer(1, in: 0...255)), operation: UInt8(arguments.integer(2, in: 0...255)),
      arguments: (3..<max(3, arguments.count)).map(arguments.bytes))
    guard let response = ask(request.bytes) else { return .number(Refusal.nobodyThere.rawValue) }
    do {
      switch try CapabilityAnswer(response) {
      case .parts(let parts):
        self.parts = parts
        return .number(Double(parts.count))
      case .failure(let code, let message, let details):
        parts = ([code, message] + details).map { Array($0.utf8) }
        return .number(Refusal.failure.rawValue)
      }
    } catch {
      Runner.end(because: "the host sent what makes no sense: \(error)")
    }
  }

  /// Keeps the parts of an event for JavaScript.
  func hold(_ parts: [[UInt8]]) { self.parts = parts }

  /// A part as text; what is not UTF-8 is replaced. Undefined where there is no such part. Each part is given once.
  func text(_ arguments: NativeArguments) -> NativeResult {
    guard let part = take(arguments) else { return .undefined }
    return .text(String(decoding: part, as: UTF8.self), in: context)
  }

  /// A part as a `Uint8Array`.
  func bytes(_ arguments: NativeArguments) -> NativeResult {
    guard let part = take(arguments) else { return .undefined }
    let bytes = SharedBytes(count: part.count, in: context)
    bytes.bytes.copyBytes(from: part)
    given = bytes
    return .value(of: bytes.array)
  }

  private func take(_ arguments: NativeArguments) -> [UInt8]? {
    let index = arguments.integer(1, in: 0...Int(UInt32.max))
    guard parts.indices.contains(index) else { return nil }
    defer { parts[index] = [] }
    return parts[index]
  }
}

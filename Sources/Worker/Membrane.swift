import Engine
import Wire

/// The worker's half of the membrane that is not JavaScript: the bytes in which payloads come and go, and what Resources/
/// has to say about them. See Resources/calls.js and asking.js.
final class Membrane {
  /// What the membrane needs of the process around it.
  struct Surroundings {
    /// Says a frame of a turn.
    let say: (WorkerFrame) -> Void
    /// Asks the host, and gives the payload of its answer; nil where no turn is going on.
    let ask: ([UInt8]) -> [UInt8]?
    /// Asks a capability of the host, and gives the payload of its response; nil where no turn is going on.
    let request: ([UInt8]) -> [UInt8]?
  }

  /// The bytes that JavaScript and native code share, by their numbers in Resources/writer.js and reader.js.
  private enum Region: Int {
    case incoming = 0
    case messages, results
  }

  /// What JavaScript gets instead of the length of an answer, as in Resources/asking.js.
  private enum Refusal: Double {
    case noRoom = -1
    case nobodyThere = -2
  }

  private static let smallest = 16 << 10

  private let context: Context
  private let surroundings: Surroundings
  private var regions: [SharedBytes]
  /// Whether promises were rejected with nobody looking.
  var hasRejections = false
  /// Whether the table of the program's objects has grown so that it is worth a sweep.
  var wantsSweep = false
  /// What a sweep has found.
  private var dropped: [Receipts] = []

  init(_ context: Context, _ surroundings: Surroundings) {
    self.context = context
    self.surroundings = surroundings
    regions = (0..<3).map { _ in SharedBytes(count: Self.smallest, in: context) }
  }

  /// Lays a payload where JavaScript reads it; gives its length.
  func receive(_ payload: [UInt8]) -> Double {
    // JavaScript gets the larger array itself when it sees the length.
    if payload.count > regions[Region.incoming.rawValue].bytes.count { enlarge(.incoming, to: payload.count) }
    regions[Region.incoming.rawValue].bytes.copyBytes(from: payload)
    return Double(payload.count)
  }

  /// The first `count` bytes of what JavaScript wrote as a message.
  func message(_ count: Double) -> [UInt8] { bytes(.messages, count) }

  /// The first `count` bytes of what JavaScript wrote as the result of an outermost call.
  func result(_ count: Double) -> [UInt8] { bytes(.results, count) }

  private func message(_ arguments: NativeArguments) -> [UInt8] {
    message(Double(arguments.integer(1, in: 0...Framing.longest)))
  }

  private func bytes(_ region: Region, _ count: Double) -> [UInt8] {
    let bytes = regions[region.rawValue].bytes
    return Array(bytes[..<min(Int(count), bytes.count)])
  }

  private func enlarge(_ region: Region, to count: Int) {
    let old = regions[region.rawValue]
    let new = SharedBytes(count: max(count, 2 * old.bytes.count), in: context)
    new.bytes.copyMemory(from: UnsafeRawBufferPointer(old.bytes))
    regions[region.rawValue] = new
  }

  /// What was found since the last time.
  func takeDropped() -> [Receipts] {
    defer { dropped = [] }
    return dropped
  }

  // MARK: Operations of the native function

  /// A region with room for so many bytes.
  func room(_ arguments: NativeArguments) -> NativeResult {
    guard let region = Region(rawValue: arguments.integer(1, in: 0...2)) else { return .undefined }
    let count = arguments.integer(2, in: 0...Framing.longest)
    if count > regions[region.rawValue].bytes.count { enlarge(region, to: count) }
    return .value(of: regions[region.rawValue].array)
  }

  func ask(_ arguments: NativeArguments) -> NativeResult {
    guard Stack.hasRoom else { return .number(Refusal.noRoom.rawValue) }
    guard let answer = surroundings.ask(message(arguments)) else {
      return .number(Refusal.nobodyThere.rawValue)
    }
    return .number(receive(answer))
  }

  func notify(_ arguments: NativeArguments) {
    surroundings.say(.notify(message(arguments)))
  }

  func noteDropped(_ arguments: NativeArguments) {
    dropped.append(
      Receipts(id: arguments.integer(1, in: 1...Int(UInt32.max)), count: arguments.integer(2, in: 1...Int(UInt32.max))))
  }
}

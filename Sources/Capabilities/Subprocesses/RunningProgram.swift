import Glibc
import Platform

/// A program that runs, with the ends of its standard streams and its files. It ends with this object.
final class RunningProgram {
  /// Which of its outputs.
  enum Output: Int, CaseIterable, Sendable {
    case output = 1
    case errors = 2
  }

  /// What came of reading.
  enum Reading: Equatable {
    case bytes([UInt8])
    case nothing, end
  }

  /// The most bytes that are read at once.
  static let most = 1 << 16

  let workplace: Workplace
  private let process: LaunchedProcess
  private var input: Descriptor?
  private var outputs: [Output: Descriptor]
  private var unsent: ArraySlice<UInt8> = []
  private var endsInput = false
  /// Whether the program reads no more input.
  private(set) var isInputBroken = false

  init(process: LaunchedProcess, workplace: Workplace, input: Descriptor?, outputs: [Output: Descriptor]) {
    self.process = process
    self.workplace = workplace
    self.input = input
    self.outputs = outputs
  }

  /// Nobody changes the files any more when they are taken away.
  deinit { end() }

  /// The outputs that are not over.
  var openOutputs: [Output] { Output.allCases.filter { outputs[$0] != nil } }

  /// What to poll for.
  ///
  /// - Parameter reading: the outputs of which more is wanted.
  func interests(reading: Set<Output> = [.output, .errors]) -> [Poll.Interest] {
    var interests = [Poll.Interest(process.descriptor, .readable)]
    for (output, descriptor) in outputs where reading.contains(output) {
      interests.append(Poll.Interest(descriptor.raw, .readable))
    }
    if let input, !unsent.isEmpty { interests.append(Poll.Interest(input.raw, .writable)) }
    return interests
  }

  /// What becomes of the program, without waiting.
  func nextReport() -> LaunchReport? { process.nextReport() }

  /// Reads what an output has, without waiting.
  func read(_ output: Output, upTo limit: Int = RunningProgram.most) -> Reading {
    guard let descriptor = outputs[output] else { return .end }
    var buffer = [UInt8](repeating: 0, count: limit)
    while true {
      let count = Glibc.read(descriptor.raw, &buffer, limit)
      if count > 0 { return .bytes(Array(buffer[..<count])) }
      if count == -1 && errno == EINTR { continue }
      if count == -1 && errno == EAGAIN { return .nothing }
      outputs[output] = nil
      return .end
    }
  }

  /// Reads no more of an output: who goes on printing is told so by the system.
  func close(_ output: Output) { outputs[output] = nil }

  /// Has the program read these bytes next.
  func send(_ bytes: [UInt8]) {
    if unsent.isEmpty { unsent = bytes[...] } else { unsent += bytes }
    feed()
  }

  /// Has the program's input end after what was sent.
  func endInput() {
    endsInput = true
    feed()
  }

  /// Sends what the program has room for.
  func feed() {
    guard let input else { return }
    while !unsent.isEmpty {
      let sent: Int
      do throws(SystemError) {
        sent = try unsent.withUnsafeBufferPointer { bytes throws(SystemError) in
          try Socket.send(UnsafeRawBufferPointer(bytes), on: input.raw)
        }
      } catch {
        isInputBroken = true
        unsent = []
        self.input = nil
        return
      }
      if sent == 0 { return }
      unsent = unsent.dropFirst(sent)
    }
    if endsInput { self.input = nil }
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) { process.signal(number) }

  /// Ends it with everything that it started.
  func end() {
    process.end()
    input = nil
  }
}

import HashTreeCollections
import Wire

/// One subprocess at one moment: what it was started with, and what went on between it and the app.
struct Subprocess: Sendable {
  /// Tells one start from every other.
  final class Identity: Sendable {}

  /// Something that went on.
  enum Step: Sendable {
    case input([UInt8])
    case endOfInput
    /// The app wants no more of it.
    case closeOutput(RunningProgram.Output)
    case signal(Int32)
    /// So many bytes came; the number tells whether others are the same.
    case output(RunningProgram.Output, count: Int, digest: Int)
    case endOfOutput(RunningProgram.Output)
    case exit
  }

  let command: SubprocessCommand
  /// The session's files when it was started.
  let files: FileSystem
  let identity = Identity()

  private(set) var steps: TreeDictionary<Int, Step> = [:]
  /// How many steps are inputs or signals.
  private(set) var sent = 0
  /// How many events the app took.
  private(set) var taken = 0
  /// Exit status or the signal that ended it, the other being empty.
  private(set) var end: [[UInt8]]?
  private(set) var openOutputs: Set<RunningProgram.Output>
  private(set) var isInputOpen: Bool
  private(set) var isLost = false
  var isReferenced = true
  /// Outputs of which the app wants no more for now.
  var held: Set<RunningProgram.Output> = []

  init(command: SubprocessCommand, files: FileSystem) {
    self.command = command
    self.files = files
    openOutputs = Set(RunningProgram.Output.allCases.filter { command.streams[$0.rawValue].isRead })
    isInputOpen = command.streams[0] == .pipe
  }

  /// Whether it runs or has more to say.
  var isOpen: Bool { !isLost && (end == nil || !openOutputs.isEmpty) }

  var mayTakeInput: Bool { isInputOpen && isOpen }

  /// Adds something that the app did.
  mutating func add(_ step: Step) {
    append(step)
    sent += 1
    if case .endOfInput = step { isInputOpen = false }
  }

  /// The app wants no more of an output.
  mutating func closeOutput(_ output: RunningProgram.Output) {
    add(.closeOutput(output))
    openOutputs.remove(output)
  }

  private mutating func append(_ step: Step) { steps[steps.count] = step }

  /// Whether it can say that now.
  func canTake(_ kind: SubprocessEvent, _ parts: [[UInt8]]) -> Bool {
    if isLost { return false }
    return switch kind {
    case .output: parts.count == 1 && openOutputs.contains(.output)
    case .errors: parts.count == 1 && openOutputs.contains(.errors)
    case .endOfOutput: parts.isEmpty && openOutputs.contains(.output)
    case .endOfErrors: parts.isEmpty && openOutputs.contains(.errors)
    case .exit:
      parts.count == 2 && end == nil && parts[0].isEmpty != parts[1].isEmpty
        && Int32(String(decoding: parts[0] + parts[1], as: UTF8.self)) != nil
    case .lost, .note: parts.count == 1
    case .inputBroken, .gone: parts.isEmpty
    }
  }

  /// Takes in what it says, which it can.
  mutating func take(_ kind: SubprocessEvent, _ parts: [[UInt8]]) {
    taken += 1
    switch kind {
    case .output: append(.output(.output, count: parts[0].count, digest: Self.digest(parts[0])))
    case .errors: append(.output(.errors, count: parts[0].count, digest: Self.digest(parts[0])))
    case .endOfOutput: close(.output)
    case .endOfErrors: close(.errors)
    case .exit:
      end = parts
      isInputOpen = false
      append(.exit)
    case .lost:
      isLost = true
      isInputOpen = false
    case .inputBroken: isInputOpen = false
    case .note, .gone: break
    }
    // Nobody brings it back any more.
    if !isOpen { steps = [:] }
  }

  private mutating func close(_ output: RunningProgram.Output) {
    openOutputs.remove(output)
    append(.endOfOutput(output))
  }

  /// Good for comparing within one process.
  static func digest(_ bytes: [UInt8]) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}

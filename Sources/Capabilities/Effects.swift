import Glibc
import Wire

/// What a turn did beside changing the app's own state, for people to know.
public struct Effects: Equatable, Sendable {
  /// The files that it changed, as the app named them, in order.
  public private(set) var files: [String] = []
  /// The programs that it ran, as command lines.
  public private(set) var programs: [String] = []
  /// The programs that it sent input or a signal, as command lines.
  public private(set) var addressed: [String] = []
  /// The requests that it sent over the network, as `GET https://example.org/`.
  public private(set) var requests: [String] = []

  /// None.
  public init() {}

  public var isEmpty: Bool { files.isEmpty && programs.isEmpty && addressed.isEmpty && requests.isEmpty }

  /// Adds what a request did, if it was answered.
  ///
  /// - Parameter state: what capabilities keep after it.
  public mutating func note(_ request: CapabilityRequest, _ answer: CapabilityAnswer, in state: CapabilityState) {
    guard case .parts = answer else { return }
    switch CapabilityRequest.Capability(rawValue: request.capability) {
    case .files:
      guard let operation = FileOperation(rawValue: request.operation) else { return }
      if let file = operation.changed(by: request.arguments, in: state.files) { changed(file) }
    case .subprocesses:
      guard let operation = SubprocessOperation(rawValue: request.operation) else { return }
      switch operation {
      case .run, .spawn:
        guard let (command, _) = try? SubprocessCommand.parse(request.arguments) else { return }
        ran(command.name)
      case .write, .endInput, .kill:
        guard let first = request.arguments.first, let pid = Int(String(decoding: first, as: UTF8.self)),
          let command = state.subprocesses.subprocesses[pid]?.command
        else { return }
        spoke(to: command.name)
      case .reference, .flow: break
      }
    case .network:
      guard NetworkOperation(rawValue: request.operation) == .start,
        case .success(let outgoing) = try? OutgoingRequest.checked(request.arguments)
      else { return }
      sent("\(outgoing.sent.method) \(outgoing.sent.url)")
    case .modules, .process, nil: break
    }
  }

  mutating func changed(_ file: String) {
    if !files.contains(file) { files.append(file) }
  }

  mutating func ran(_ program: String) { programs.append(program) }

  mutating func spoke(to program: String) {
    if !addressed.contains(program) { addressed.append(program) }
  }

  mutating func sent(_ request: String) { requests.append(request) }

  /// Adds those of a later turn.
  public mutating func append(_ later: Effects) {
    for file in later.files { changed(file) }
    programs += later.programs
    for program in later.addressed { spoke(to: program) }
    requests += later.requests
  }
}

extension FileOperation {
  /// The file that it changes, as the app names it; nil where it changes none.
  fileprivate func changed(by arguments: [[UInt8]], in files: FileSystem) -> String? {
    let index: Int
    switch self {
    case .writeFile, .makeDirectory, .removeDirectory, .unlink, .removeTree, .changeMode, .setTimes, .truncate,
      .changeOwner:
      index = 0
    case .rename, .link, .symbolicLink, .copyFile: index = 1
    case .open:
      let flags = arguments.dropFirst().first.flatMap { Int32(String(decoding: $0, as: UTF8.self)) } ?? 0
      guard flags & (O_CREAT | O_TRUNC) != 0 else { return nil }
      index = 0
    case .write, .truncateDescriptor, .changeDescriptorMode, .setDescriptorTimes:
      return arguments.first.flatMap { Self.name(ofDescriptor: $0, in: files) }
    default: return nil
    }
    guard arguments.indices.contains(index) else { return nil }
    if !arguments[index].isEmpty { return String(decoding: arguments[index], as: UTF8.self) }
    return arguments.dropFirst().first.flatMap { Self.name(ofDescriptor: $0, in: files) }
  }

  private static func name(ofDescriptor text: [UInt8], in files: FileSystem) -> String? {
    Int(String(decoding: text, as: UTF8.self)).flatMap { files.descriptors[$0] }
      .map { String(decoding: $0.path, as: UTF8.self) }
  }
}

extension SubprocessCommand {
  /// As people would type it.
  var name: String { isShell ? arguments.last ?? program : arguments.joined(separator: " ") }
}

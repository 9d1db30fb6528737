import Glibc
import Wire

/// What a turn did beside changing the app's own state, for people to know.
public struct Effects: Equatable, Sendable {
  /// The files that it changed, as the app named them, in order.
  public private(set) var files: [String] = []
  /// The programs that it ran, as command lines.
  public private(set) var programs: [String] = []
  /// The requests that it sent over the network, as `GET https://example.org/`.
  public private(set) var requests: [String] = []

  /// None.
  public init() {}

  public var isEmpty: Bool { files.isEmpty && programs.isEmpty && requests.isEmpty }

  /// Adds what a request did, if it was answered.
  public mutating func note(_ request: CapabilityRequest, _ answer: CapabilityAnswer) {
    guard case .parts = answer else { return }
    switch CapabilityRequest.Capability(rawValue: request.capability) {
    case .files:
      guard let operation = FileOperation(rawValue: request.operation) else { return }
      if let file = operation.changed(by: request.arguments) { changed(file) }
    case .subprocesses:
      guard [.run, .spawn].contains(SubprocessOperation(rawValue: request.operation)),
        let (command, _) = try? SubprocessCommand.parse(request.arguments)
      else { return }
      ran(command.isShell ? command.arguments.last! : command.arguments.joined(separator: " "))
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

  mutating func sent(_ request: String) { requests.append(request) }

  /// Adds those of a later turn.
  public mutating func append(_ later: Effects) {
    for file in later.files { changed(file) }
    programs += later.programs
    requests += later.requests
  }
}

extension FileOperation {
  /// The file that it changes, as the app names it; nil where it changes none. What is written by a descriptor belongs to
  /// where that was opened.
  fileprivate func changed(by arguments: [[UInt8]]) -> String? {
    let index: Int
    switch self {
    case .writeFile, .makeDirectory, .removeDirectory, .unlink, .removeTree, .changeMode, .setTimes, .truncate,
      .changeOwner:
      index = 0
    case .rename, .link, .symbolicLink, .copyFile: index = 1
    case .open:
      let flags = arguments.dropFirst().first.flatMap { Int32(String(decoding: $0, as: UTF8.self)) } ?? 0
      guard flags & O_ACCMODE != O_RDONLY || flags & (O_CREAT | O_TRUNC) != 0 else { return nil }
      index = 0
    default: return nil
    }
    guard arguments.indices.contains(index), !arguments[index].isEmpty else { return nil }
    return String(decoding: arguments[index], as: UTF8.self)
  }
}

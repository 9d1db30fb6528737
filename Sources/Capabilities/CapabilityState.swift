import Wire

/// What capabilities keep for an app, at one mark: a fold over what crossed between app and host.
///
/// A value whose copies share what they have in common, so that each mark has one. It changes only by requests and events,
/// and by what was observed of the machine for them; the same again, recorded, makes the same state again.
public struct CapabilityState: Sendable {
  /// What the app sees of the disk, and what it wrote.
  public var files = FileSystem()
  /// The programs that it runs.
  public var subprocesses = SubprocessTable()
  /// The requests to servers that are under way.
  public var fetches = FetchTable()

  /// Nothing has happened.
  public init() {}

  /// Performs a request of the app's.
  ///
  /// - Parameters:
  ///   - grants: what is looked at where `observations` are live.
  ///   - waiting: how to wait, where that is needed.
  /// - Returns: nil where no capability of that number has a state.
  /// - Throws: ``WireError`` where no app can ask so, or the record is none; what `waiting` throws.
  mutating func perform(
    _ request: CapabilityRequest, grants: Grants, observations: Observations, waiting: Waiting
  ) throws -> CapabilityAnswer? {
    let disk = grants.files?.placed(for: files)
    switch CapabilityRequest.Capability(rawValue: request.capability) {
    case .files:
      guard let operation = FileOperation(rawValue: request.operation) else {
        throw WireError.malformed("the operation \(request.operation) of files")
      }
      return try files.answer(
        operation, request.arguments, on: disk, observations: observations,
        mayRead: { grants.permissions.hasGrantedReading($0) },
        permission: { try grants.permissions.refusal(of: $0, observations: observations, waiting: waiting) })
    case .subprocesses:
      guard let operation = SubprocessOperation(rawValue: request.operation) else {
        throw WireError.malformed("the operation \(request.operation) of subprocesses")
      }
      return try subprocesses.perform(
        operation, request.arguments, files: &files, disk: disk, live: grants.subprocesses,
        observations: observations, waiting: waiting, mayRead: { grants.permissions.hasGrantedReading($0) },
        refusal: { try grants.permissions.refusal(of: $0, observations: observations, waiting: waiting) })
    case .network:
      guard let operation = NetworkOperation(rawValue: request.operation) else {
        throw WireError.malformed("the operation \(request.operation) of the network")
      }
      return try fetches.perform(operation, request.arguments, network: grants.network, observations: observations) {
        try grants.permissions.refusal(of: $0, observations: observations, waiting: waiting)
      }
    case .modules, .process, nil: return nil
    }
  }

  /// Takes in that something has happened.
  ///
  /// - Throws: ``WireError`` where that can't be; what looking at the machine throws.
  public mutating func take(_ event: CapabilityEvent, grants: Grants, observations: Observations) throws {
    switch CapabilityRequest.Capability(rawValue: event.capability) {
    case .files: try files.take(event)
    case .subprocesses:
      try subprocesses.take(
        event, files: &files, disk: grants.files?.placed(for: files), live: grants.subprocesses,
        observations: observations)
    case .network: try fetches.take(event)
    default: throw WireError.malformed("an event of capability \(event.capability)")
    }
  }

  /// Takes in that the app was told its current directory: from then on it is that, whatever is looked at where.
  mutating func note(_ request: CapabilityRequest, _ answer: CapabilityAnswer) {
    guard request.capability == CapabilityRequest.Capability.process.rawValue,
      request.operation == ProcessOperation.describe.rawValue, case .parts(let parts) = answer, let path = parts.first,
      files.knownDirectory == nil, path.first == FilePath.slash
    else { return }
    files.toldDirectory = path
  }

  /// Performs a request again that was recorded.
  ///
  /// - Throws: ``WireError`` where it gives something else than it gave then.
  public mutating func replay(
    _ request: CapabilityRequest, observations recorded: [[UInt8]], answer: CapabilityAnswer
  ) throws {
    if case .failure(Grants.notGiven, _, _) = answer { return }
    let observations = Observations(replaying: recorded)
    let again = try perform(
      request, grants: Grants(), observations: observations,
      waiting: Waiting { _, _ in throw WireError.malformed("a capability that waits in a replay") })
    guard let again else { return note(request, answer) }
    guard again == answer, observations.isComplete else {
      throw WireError.malformed("a request to capability \(request.capability) that gives something else now")
    }
  }

  /// Takes in an event again that was recorded.
  ///
  /// - Throws: ``WireError`` where it can't have happened.
  public mutating func replay(_ event: CapabilityEvent, observations recorded: [[UInt8]]) throws {
    let observations = Observations(replaying: recorded)
    try take(event, grants: Grants(), observations: observations)
    guard observations.isComplete else {
      throw WireError.malformed("an event of capability \(event.capability) for which more was seen")
    }
  }
}

import Platform
import Wire

/// What of the host a session's app may use. Everything that is asked for is a value that is recorded, so that a replay
/// asks nobody.
public struct Grants {
  /// The code of the failure with which a capability answers that the app was not given.
  static let notGiven = "ERR_CAPABILITY_NOT_GIVEN"

  /// Modules of the disk; nil where there are none.
  public var modules: Modules?
  /// Whether the program is about to end, so that nothing should be waited for.
  public var isOver: (() -> Bool)?
  /// The program itself; nil where the app may not know it.
  public var process: HostProcess?
  /// The real disk under the files of the app; nil where it has none.
  public var files: Disk?
  /// Other programs, for which there must be a disk; nil where the app may run none.
  public var subprocesses: Subprocesses?
  /// Servers; nil where the app may ask none.
  public var network: Network?

  /// Whether whatever is done is thrown away.
  private var isLook = false

  /// What the app may do with these beyond what is harmless.
  public var permissions: Permissions

  /// Nothing but what is named.
  public init(
    modules: Modules? = nil, process: HostProcess? = nil, files: Disk? = nil,
    subprocesses: Subprocesses? = nil, network: Network? = nil, permissions: Permissions = Permissions()
  ) {
    self.modules = modules
    self.process = process
    self.files = files
    self.subprocesses = subprocesses
    self.network = network
    self.permissions = permissions
  }

  /// What may go on outside while the app does something else.
  public var activities: [any Activity] {
    let all: [(any Activity)?] = [subprocesses, network]
    return all.compactMap { $0 }
  }

  /// Ends what goes on outside.
  public func endActivities() {
    for activity in activities { activity.end() }
  }

  /// What to poll for while waiting for them.
  public var interests: [Poll.Interest] { activities.flatMap(\.interests) }

  /// The next thing that has happened outside; nil where nothing has.
  ///
  /// - Parameter state: what capabilities keep for the app.
  public func nextEvent(for state: CapabilityState) -> CapabilityEvent? {
    for activity in activities {
      if let event = activity.next(for: state) { return event }
    }
    return nil
  }

  /// Whether something is under way that a program waits for before it ends.
  public func isPending(in state: CapabilityState) -> Bool { activities.contains { $0.isPending(in: state) } }

  /// The same without effects.
  public var forLooking: Grants {
    var grants = self
    grants.process?.leave = nil
    grants.subprocesses = nil
    grants.isLook = true
    if grants.network != nil { grants.network = .forLooking }
    return grants
  }

  /// What comes of a request.
  ///
  /// - Parameters:
  ///   - state: what capabilities keep for the app.
  ///   - observations: get what of the machine the answer depends on.
  ///   - waiting: how to wait, where that is needed.
  /// - Throws: ``WireError`` where it is one that no app can make; what `waiting` throws.
  public func answer(
    _ request: CapabilityRequest, state: inout CapabilityState, observations: Observations, waiting: Waiting
  ) throws -> CapabilityAnswer {
    guard let capability = CapabilityRequest.Capability(rawValue: request.capability) else {
      throw WireError.malformed("a request to capability \(request.capability)")
    }
    switch capability {
    case .modules:
      guard let operation = ModuleOperation(rawValue: request.operation) else {
        throw WireError.malformed("the operation \(request.operation) of modules")
      }
      let question = try Modules.Question(request.arguments)
      guard var modules else {
        return .failure(
          code: "MODULE_NOT_FOUND",
          message: "Cannot find module '\(question.specifier)': there are no modules of the disk here", details: [])
      }
      modules.adopt(state.files, on: files)
      return try modules.answer(operation, question) { try permissions.isPermitted($0, waiting: waiting) }
    case .process:
      guard let operation = ProcessOperation(rawValue: request.operation) else {
        throw WireError.malformed("the operation \(request.operation) of the process")
      }
      guard let process else {
        if operation == .environment || operation == .variable { return .parts([]) }
        return .failure(
          code: "ERR_PROCESS_EXIT", message: "process.exit() ends nothing here: there is no program around it",
          details: [])
      }
      var known = process
      // A session that goes on elsewhere keeps its word for where it is.
      if let path = state.files.knownDirectory { known.directory = FilePath.text(path) }
      let answer = try known.answer(operation, request.arguments, permissions: permissions, waiting: waiting)
      state.note(request, answer)
      return answer
    case .files, .subprocesses, .network:
      guard isGiven(capability) else {
        let message =
          isLook && capability == .subprocesses
          ? "A look starts no program" : "This program gives no \(capability) to its JavaScript"
        return .failure(code: Self.notGiven, message: message, details: [])
      }
      return try state.perform(request, grants: self, observations: observations, waiting: waiting)!
    }
  }

  private func isGiven(_ capability: CapabilityRequest.Capability) -> Bool {
    switch capability {
    case .modules, .process: true
    case .files: files != nil
    case .subprocesses: subprocesses != nil && files != nil
    case .network: network != nil
    }
  }
}

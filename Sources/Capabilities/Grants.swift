import Wire

/// What of the host a session's app may use. Everything that is asked for is a value that is recorded, so that a replay
/// asks nobody.
public struct Grants {
  /// Modules of the disk; nil where there are none.
  public var modules: Modules?
  /// Whether the program is about to end, so that nothing should be waited for.
  public var isOver: (() -> Bool)?
  /// The program itself; nil where the app may not know it.
  public var process: HostProcess?

  /// Nothing but what is named.
  public init(modules: Modules? = nil, process: HostProcess? = nil) {
    self.modules = modules
    self.process = process
  }

  /// The same without effects.
  public var forLooking: Grants {
    var grants = self
    grants.process?.leave = nil
    return grants
  }

  /// What comes of a request.
  ///
  /// - Throws: where it is one that no app can make.
  public func answer(_ request: CapabilityRequest) throws(WireError) -> CapabilityAnswer {
    guard let capability = CapabilityRequest.Capability(rawValue: request.capability) else {
      throw .malformed("a request to capability \(request.capability)")
    }
    switch capability {
    case .modules:
      guard let operation = ModuleOperation(rawValue: request.operation) else {
        throw .malformed("the operation \(request.operation) of modules")
      }
      let question = try Modules.Question(request.arguments)
      guard let modules else {
        return .failure(
          code: "MODULE_NOT_FOUND",
          message: "Cannot find module '\(question.specifier)': there are no modules of the disk here", details: [])
      }
      return modules.answer(operation, question)
    case .process:
      guard let operation = ProcessOperation(rawValue: request.operation) else {
        throw .malformed("the operation \(request.operation) of the process")
      }
      guard let process else {
        return .failure(
          code: "ERR_PROCESS_EXIT", message: "process.exit() ends nothing here: there is no program around it",
          details: [])
      }
      return try process.answer(operation, request.arguments)
    }
  }
}

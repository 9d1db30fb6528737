import Wire

/// What of the host a session's app may use. Everything that is asked for is a value that is recorded, so that a replay
/// asks nobody.
public struct Grants: Sendable {
  /// Modules of the disk; nil where there are none.
  public var modules: Modules?

  /// Nothing but what is named.
  public init(modules: Modules? = nil) {
    self.modules = modules
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
    }
  }
}

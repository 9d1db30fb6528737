import Wire

/// The program that a session is in, as its app may know it, and leave it.
public struct HostProcess {
  /// The current directory, an absolute path.
  public var directory: String
  /// The program, then the script where there is one.
  public var arguments: [String]
  /// Called when the app wants to leave the program, with the exit status; nil where it may not.
  public var leave: ((Int32) -> Void)?

  public init(directory: String, arguments: [String], leave: ((Int32) -> Void)? = nil) {
    self.directory = directory
    self.arguments = arguments
    self.leave = leave
  }

  /// What comes of a request.
  ///
  /// - Throws: where it is one that no app can make.
  func answer(_ operation: ProcessOperation, _ arguments: [[UInt8]]) throws(WireError) -> CapabilityAnswer {
    switch operation {
    case .describe: return .parts(([directory] + self.arguments).map { Array($0.utf8) })
    case .exit:
      guard let text = arguments.first, let status = Int32(String(decoding: text, as: UTF8.self)) else {
        throw .malformed("an exit without a status")
      }
      guard let leave else {
        return .failure(code: "ERR_PROCESS_EXIT", message: "process.exit() does not end a look", details: [])
      }
      leave(status)
      return .parts([])
    }
  }
}

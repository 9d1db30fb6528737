import Glibc
import Platform

extension Subprocesses {
  /// Starts a program.
  ///
  /// - Parameter changes: what the session has changed of the files.
  /// - Throws: `ENOENT` and the like where there is no such program, and what else keeps it from running.
  func start(_ command: SubprocessCommand, changes: [FileChange]) throws -> RunningProgram {
    let directory = command.directory.isEmpty ? self.directory : command.directory
    if obstacle == nil {
      let workplace = try Workplace(
        viewOf: self.directory, with: changes, directory: directory, scratch: scratch(outside:))
      let (program, report) = try start(command, in: workplace)
      // A directory that is not there says nothing about the system.
      guard case .failed(.view, let error) = report, error.code != ENOENT else {
        return try Self.checked(program, report)
      }
      obstacle = "\(error)"
    }
    guard try allowsCopy() else {
      throw SubprocessError.noView("a subprocess can have no view of the session's files here (\(obstacle!))")
    }
    let workplace = try Workplace(
      copyOf: self.directory, with: changes, directory: directory, scratch: scratch(outside:))
    let (program, report) = try start(command, in: workplace)
    return try Self.checked(program, report)
  }

  private static func checked(_ program: RunningProgram, _ report: LaunchReport) throws(SubprocessError) -> RunningProgram {
    switch report {
    case .started: return program
    case .failed(_, let error): throw .system(error)
    case .ended, .gone: throw .system(SystemError(operation: "launch", code: EPIPE))
    }
  }

  /// Whether programs may run in a copy; asks once.
  private func allowsCopy() throws -> Bool {
    if let answer = copyAnswer { return answer }
    let answer = try offersCopy?(
      """
      Subprocesses can have no view of the session's files here (\(obstacle!)). \
      Run them in a copy of \(directory) instead? They could then change everything else for real.
      """) ?? false
    copyAnswer = answer
    return answer
  }

  private func start(
    _ command: SubprocessCommand, in workplace: Workplace
  ) throws(SubprocessError) -> (RunningProgram, LaunchReport) {
    do {
      let null = try Descriptor.open("/dev/null", O_RDWR)
      var descriptors = [null, null, null]
      var input: Descriptor?
      if command.streams[0] == .pipe {
        let (near, far) = try Socket.pair()
        try near.setNonBlocking(true)
        (input, descriptors[0]) = (near, far)
      }
      var outputs: [RunningProgram.Output: Descriptor] = [:]
      for output in RunningProgram.Output.allCases where command.streams[output.rawValue].isRead {
        let (reading, writing) = try Descriptor.pipe()
        try reading.setNonBlocking(true)
        (outputs[output], descriptors[output.rawValue]) = (reading, writing)
      }
      let request = LaunchRequest(
        program: command.program, arguments: command.arguments, environment: command.fullEnvironment(own: environment),
        directory: workplace.directory, view: workplace.view)
      let process = try launcher(givesViews: workplace.view != nil).start(request, descriptors: descriptors)
      let program = RunningProgram(process: process, workplace: workplace, input: input, outputs: outputs)
      return (program, try Self.firstReport(of: program))
    } catch {
      throw .system(error)
    }
  }

  /// A start takes milliseconds; only a system that is out of order takes so long, in nanoseconds.
  private static let patience: Int64 = 30_000_000_000

  private static func firstReport(of program: RunningProgram) throws(SystemError) -> LaunchReport {
    while true {
      if let report = program.nextReport() { return report }
      let ready = try Poll.wait(program.interests(reading: false), timeout: patience)
      if ready.allSatisfy(\.isEmpty) { throw SystemError(operation: "launch", code: ETIMEDOUT) }
    }
  }

  private func launcher(givesViews: Bool) throws(SystemError) -> Launcher {
    if let launcher = launchers[givesViews], launcher.isAlive { return launcher }
    let launcher = try Launcher(program: worker, givesViews: givesViews)
    launchers[givesViews] = launcher
    return launcher
  }

  /// A private directory that lies in none of `roots`: a layer must not lie below another.
  private func scratch(outside roots: [String]) throws(SystemError) -> Scratch {
    var failure = SystemError(operation: "mkdtemp", code: ENOENT)
    for base in scratchBases {
      guard let real = realpath(base, nil) else { continue }
      defer { free(real) }
      let path = String(cString: real)
      if roots.contains(where: { ViewRoots.covers($0, path) }) { continue }
      if let scratch = scratches[path] { return scratch }
      do throws(SystemError) {
        let scratch = try Scratch(in: path)
        scratches[path] = scratch
        return scratch
      } catch {
        failure = error
      }
    }
    throw failure
  }
}

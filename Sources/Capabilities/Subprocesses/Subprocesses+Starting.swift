import Glibc
import Platform

extension Subprocesses {
  /// Starts a program.
  ///
  /// - Parameters:
  ///   - changes: what the session has changed of the files.
  ///   - waiting: how to wait for an answer, where something must be asked.
  /// - Throws: ``SubprocessError`` where there is no such program, or something else keeps it from running; what
  ///   `waiting` throws.
  func start(_ command: SubprocessCommand, changes: [FileChange], waiting: Waiting) throws -> RunningProgram {
    let directory = command.directory.isEmpty ? self.directory : command.directory
    if obstacle == nil, let program = try startInView(command, changes, directory) { return program }
    guard try allowsCopy(waiting) else {
      throw SubprocessError.noView("a subprocess can have no view of the session's files here (\(obstacle!))")
    }
    let workplace = try Workplace(copyOf: self.directory, with: changes, directory: directory) {
      roots throws(SystemError) in try scratch(outside: roots, holdsLayers: false)
    }
    let (program, report) = try start(command, in: workplace)
    return try Self.checked(program, report)
  }

  /// - Returns: nil where no program can have a view, and then ``obstacle`` says why.
  private func startInView(
    _ command: SubprocessCommand, _ changes: [FileChange], _ directory: String
  ) throws(SubprocessError) -> RunningProgram? {
    let workplace: Workplace
    do {
      workplace = try Workplace(viewOf: self.directory, with: changes, directory: directory) {
        roots throws(SystemError) in try scratch(outside: roots, holdsLayers: true)
      }
    } catch {
      guard case .system(let failure) = error, failure.operation == Self.noLayers else { throw error }
      obstacle = "\(failure)"
      return nil
    }
    let (program, report) = try start(command, in: workplace)
    // A directory that is not there says nothing about the system.
    guard case .failed(.view, let error) = report, error.code != ENOENT else {
      return try Self.checked(program, report)
    }
    obstacle = "\(error)"
    return nil
  }

  private static func checked(_ program: RunningProgram, _ report: LaunchReport) throws(SubprocessError)
    -> RunningProgram
  {
    switch report {
    case .started: return program
    case .failed(_, let error): throw .system(error)
    case .ended, .gone: throw .system(SystemError(operation: "launch", code: EPIPE))
    }
  }

  /// Whether programs may run in a copy; asks once.
  private func allowsCopy(_ waiting: Waiting) throws -> Bool {
    if let answer = copyAnswer { return answer }
    let answer =
      try offersCopy?(
        """
        Subprocesses can have no view of the session's files here (\(obstacle!)). \
        Run them in a copy of \(directory) instead? They could then change everything else for real.
        """, waiting) ?? false
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
      let ready = try Poll.wait(program.interests(reading: []), timeout: patience)
      if ready.allSatisfy(\.isEmpty) { throw SystemError(operation: "launch", code: ETIMEDOUT) }
    }
  }

  private func launcher(givesViews: Bool) throws(SystemError) -> Launcher {
    if let launcher = launchers[givesViews], launcher.isAlive { return launcher }
    let launcher = try Launcher(program: worker, givesViews: givesViews)
    launchers[givesViews] = launcher
    return launcher
  }

  private static let noLayers = "overlay"

  /// A private directory that lies in none of `roots`: a layer must not lie below another.
  ///
  /// - Parameter holdsLayers: whether it must be good for layers of overlays.
  private func scratch(outside roots: [String], holdsLayers: Bool) throws(SystemError) -> Scratch {
    var failure = SystemError(operation: holdsLayers ? Self.noLayers : "mkdtemp", code: ENOENT)
    for base in scratchBases {
      guard let real = realpath(base, nil) else { continue }
      defer { free(real) }
      let path = String(cString: real)
      if roots.contains(where: { ViewRoots.covers($0, path) }) { continue }
      do throws(SystemError) {
        let scratch: Scratch
        if let known = scratches[path] { scratch = known } else { scratch = try Scratch(in: path) }
        scratches[path] = scratch
        if !holdsLayers || scratch.holdsLayers { return scratch }
        failure = SystemError(operation: Self.noLayers, subject: path, code: ENOTSUP)
      } catch {
        failure = error
      }
    }
    throw failure
  }
}

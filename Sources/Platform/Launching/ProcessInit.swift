import CPlatform
import Glibc

/// The process above one program: it starts it, passes signals on, waits for everything that comes from it, and ends all
/// of that when nobody listens any more.
struct ProcessInit {
  let request: LaunchRequest
  /// Takes signal numbers, a byte each, and brings reports; its end is the program's.
  let control: Descriptor
  /// The program's descriptors, by their place; none of them is below 16.
  let descriptors: [Int32]

  func report(_ report: LaunchReport) {
    // Nobody may listen any more; that is seen when it is read.
    try? control.send(all: report.bytes)
  }

  /// Runs the program; ends this process when everything has ended.
  func run() -> Never {
    do throws(SystemError) {
      setsid()
      // Orphans come here without a PID namespace too.
      try SystemError.check("prctl", "PR_SET_CHILD_SUBREAPER") {
        SystemCall.make(SYS_prctl, PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
      }
      let children = try SignalSource([SIGCHLD])
      let program = try startProgram()
      try Descriptor.closeAll(except: [2, control.raw, children.descriptor.raw])
      if let program { watch(program, children) }
    } catch {
      report(.failed(.program, error))
    }
    // Nothing is left: whoever waits for that need not wait for the end of this process, too.
    shutdown(control.raw, Int32(SHUT_RDWR))
    Fork.exit(0)
  }

  /// The program's process; nil where it could not be started, which has been reported.
  private func startProgram() throws(SystemError) -> Int32? {
    let (reading, writing) = try Descriptor.pipe()
    // Closing it is the word that the program has begun, so it is nobody else's.
    let outcome = try SystemError.check("dup") { fcntl(writing.raw, F_DUPFD_CLOEXEC, 16) }
    close(writing.raw)
    switch try Fork.fork() {
    case .child:
      let (stage, error) = becomeProgram(outcome)
      let bytes = LaunchReport.failed(stage, error).bytes
      write(outcome, bytes, bytes.count)
      Fork.exit(127)
    case .parent(let program):
      close(outcome)
      var bytes = [UInt8](repeating: 0, count: 1024)
      let count = try SystemError.check("read") { read(reading.raw, &bytes, bytes.count) }
      bytes.removeLast(bytes.count - count)
      let failure = try LaunchReport(takingFrom: &bytes)
      report(failure ?? .started)
      return failure == nil ? program : nil
    }
  }

  /// Returns only where that fails.
  private func becomeProgram(_ outcome: Int32) -> (LaunchReport.Stage, SystemError) {
    var stage = LaunchReport.Stage.program
    do throws(SystemError) {
      setsid()
      for (place, descriptor) in descriptors.enumerated() {
        try SystemError.check("dup2") { dup2(descriptor, Int32(place)) }
      }
      try Descriptor.closeAll(except: descriptors.indices.map(Int32.init) + [outcome])
      if request.view != nil {
        try Privileges.dropAll()
        try Privileges.denyNew()
      }
      unblockAndResetSignals()
      stage = .directory
      try SystemError.check("chdir", request.directory) { chdir(request.directory) }
      stage = .program
      clearenv()
      for variable in request.environment { putenv(strdup(variable)) }
      let arguments = request.arguments.map { strdup($0) } + [nil]
      try SystemError.check("execve", request.program) { execvp(request.program, arguments) }
      preconditionFailure("execvp succeeds without returning")
    } catch {
      return (stage, error)
    }
  }

  private func unblockAndResetSignals() {
    for number: Int32 in 1...64 where number != SIGKILL && number != SIGSTOP { signal(number, SIG_DFL) }
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }

  private func watch(_ program: Int32, _ children: SignalSource) {
    var hasEnded = false
    while true {
      // Reaped first: the signals of children that ended before may have been taken.
      while true {
        var status: Int32 = 0
        let child = waitpid(-1, &status, WNOHANG)
        if child == -1 && errno == EINTR { continue }
        if child == -1 { return }
        if child == 0 { break }
        if child == program {
          hasEnded = true
          report(.ended(status & 0x7f == 0 ? .exited(status >> 8 & 0xff) : .signaled(status & 0x7f)))
        }
      }
      let interests = [control.raw, children.descriptor.raw].map { Poll.Interest($0, .readable) }
      guard let ready = try? Poll.wait(interests, timeout: nil) else { return endAll() }
      if !ready[1].isEmpty { while case .some(.some) = try? children.next() {} }
      if ready[0].isEmpty { continue }
      guard let number = try? control.receive(exactly: 1).bytes[0] else { return endAll() }
      if !hasEnded { kill(program, Int32(number)) }
    }
  }

  /// All that is left are this process's children or become them when their parents end. The end of this process would
  /// be the end of all in a PID namespace, too, but whoever sees it could still meet them.
  private func endAll() {
    while true {
      if request.view != nil {
        kill(-1, SIGKILL)
      } else {
        for child in listChildren() { kill(child, SIGKILL) }
      }
      var status: Int32 = 0
      if waitpid(-1, &status, 0) == -1 && errno != EINTR { return }
    }
  }

  private func listChildren() -> [Int32] {
    guard let file = try? Descriptor.open("/proc/thread-self/children", O_RDONLY) else { return [] }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(file.raw, &buffer, buffer.count), count > 0 { text += buffer[..<count] }
    return text.split(separator: UInt8(ascii: " ")).compactMap { Int32(String(decoding: $0, as: UTF8.self)) }
  }
}

import Glibc
import Platform
import Testing

@Suite struct SpawnTests {
  @Test("A program gets its arguments and its environment, and nothing else")
  func arguments() throws {
    let (reading, process) = try start(
      "/bin/sh", ["sh", "-c", #"echo "$0 $1 $2"; env"#, "zero", "one two"], ["A=1", "B=ü x"])
    let lines = readAll(reading).split(separator: "\n").map(String.init)
    #expect(lines.filter { !$0.hasPrefix("PWD=") && !$0.hasPrefix("_=") } == ["zero one two ", "A=1", "B=ü x"])
    #expect(try process.wait() == .exited(0))
  }

  @Test("A program gets the descriptors that it is given, under their numbers, and no other")
  func descriptors() throws {
    let (left, right) = try Socket.pair()
    // One that is not close-on-exec, as other libraries open them.
    let stray = Descriptor(adopting: dup(left.raw))
    let output = try Fixture.run("descriptors", descriptors: [3: left, 7: right, 5: try Descriptor.pipe().reading])
    #expect(output == "0 device\n1 pipe\n2 \(kindOfStandardError)\n3 socket\n5 pipe\n7 socket")
    withExtendedLifetime(stray) {}
  }

  /// The fixture inherits this process's.
  private var kindOfStandardError: String {
    var status = stat()
    precondition(fstat(2, &status) == 0)
    return switch status.st_mode & S_IFMT {
    case S_IFIFO: "pipe"
    case S_IFSOCK: "socket"
    case S_IFCHR: "device"
    default: "other"
    }
  }

  @Test("Descriptors may change places")
  func exchange() throws {
    let (reading, writing) = try Descriptor.pipe()
    // The targets are each other's sources.
    let pair = [writing.raw: reading, reading.raw: writing]
    let lines = try Fixture.run("swapped", "\(reading.raw)", "\(writing.raw)", descriptors: pair)
    #expect(lines == "through")
  }

  @Test("Signals that this process blocks or ignores are not blocked or ignored in the program")
  func signals() throws {
    signal(SIGPIPE, SIG_IGN)
    _ = try SignalSource([SIGUSR1])
    #expect(try Fixture.run("signals") == "USR1 open, PIPE default")
  }

  @Test("A program that is not there is an error here")
  func missing() {
    #expect(throws: SystemError(operation: "posix_spawn", subject: "/no/such", code: ENOENT)) {
      try Spawn.start("/no/such", arguments: ["x"], environment: [])
    }
  }

  private func start(
    _ path: String, _ arguments: [String], _ environment: [String]
  ) throws -> (Descriptor, ProcessHandle) {
    let (reading, writing) = try Descriptor.pipe()
    return (reading, try Spawn.start(path, arguments: arguments, environment: environment, descriptors: [1: writing]))
  }
}

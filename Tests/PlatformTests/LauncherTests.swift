import CPlatform
import Glibc
import Platform
import TestSupport
import Testing

/// Programs in a view of their own. Where the system allows no such view, the tests say so and end.
@Suite(.serialized) struct LauncherTests {
  /// A real directory, and what lies over it.
  private struct Place {
    let directory = TemporaryDirectory()
    let overlay: LaunchRequest.Overlay

    init() throws {
      for name in ["real", "real/old", "layer", "upper", "work"] { mkdir(directory(name), 0o755) }
      overlay = LaunchRequest.Overlay(
        root: directory("real"), layer: directory("layer"), upper: directory("upper"), work: directory("work"))
      try directory.write("real\n", to: "real/a")
      try directory.write("real\n", to: "real/gone")
    }
  }

  private struct Outcome {
    var reports: [LaunchReport]
    var output: String
  }

  private let launcher, plainLauncher: Launcher

  init() throws {
    launcher = try Launcher(program: Fixture.path)
    plainLauncher = try Launcher(program: Fixture.path, givesViews: false)
  }

  private func run(
    _ program: String, _ arguments: [String], environment: [String] = ["PATH=/usr/bin:/bin"], directory: String = "/",
    view: [LaunchRequest.Overlay]? = []
  ) throws -> Outcome {
    let (reading, process) = try start(
      program, arguments, environment: environment, directory: directory, view: view)
    let output = readAll(reading)
    return Outcome(reports: try Self.reports(of: process), output: output)
  }

  private func start(
    _ program: String, _ arguments: [String], environment: [String] = ["PATH=/usr/bin:/bin"], directory: String = "/",
    view: [LaunchRequest.Overlay]? = []
  ) throws -> (Descriptor, LaunchedProcess) {
    let (reading, writing) = try Descriptor.pipe()
    let request = LaunchRequest(
      program: program, arguments: arguments, environment: environment, directory: directory, view: view)
    let null = try Descriptor.open("/dev/null", O_RDWR)
    return (
      reading, try (view == nil ? plainLauncher : launcher).start(request, descriptors: [null, writing, writing])
    )
  }

  private static func reports(of process: LaunchedProcess, until last: LaunchReport = .gone) throws -> [LaunchReport] {
    var reports: [LaunchReport] = []
    while true {
      while let report = process.nextReport() {
        reports.append(report)
        if report == last || report == .gone { return reports }
      }
      let ready = try Poll.wait([Poll.Interest(process.descriptor, .readable)], timeout: 20_000_000_000)
      try #require(!ready[0].isEmpty)
    }
  }

  /// Why there are no views on this system; nil where there are.
  private func obstacle() throws -> SystemError? {
    guard case .failed(.view, let error)? = try run("true", ["true"]).reports.first else { return nil }
    print("no views here: \(error)")
    return error
  }

  @Test(
    "A program gets its arguments, environment, directory and descriptors, and no others", arguments: [true, false])
  func surroundings(inView: Bool) throws {
    if inView, try obstacle() != nil { return }
    let script = #"echo "$0 $1"; pwd; env | grep -v -e PWD -e _= | sort; ls /proc/self/fd; exit 3"#
    let outcome = try run(
      "sh", ["zero", "-c", script, "zero", "one two"], environment: ["PATH=/usr/bin:/bin", "A=ü x"], directory: "/usr",
      view: inView ? [] : nil)
    #expect(outcome.output == "zero one two\n/usr\nA=ü x\nPATH=/usr/bin:/bin\n0\n1\n2\n3\n")
    #expect(outcome.reports == [.started, .ended(.exited(3)), .gone])
  }

  @Test("A program sees the layer over the directory, and what it changes lies apart")
  func overlay() throws {
    if try obstacle() != nil { return }
    let place = try Place()
    try place.directory.write("layer\n", to: "layer/a")
    #expect(mknod(place.directory("layer/gone"), S_IFCHR, 0) == 0)
    let outcome = try run(
      "sh", ["sh", "-c", "cat a; ls; echo new > new; rm a; echo more >> old/b"], directory: place.overlay.root,
      view: [place.overlay])
    #expect(outcome.output == "layer\na\nold\n")
    #expect(outcome.reports == [.started, .ended(.exited(0)), .gone])
    #expect(try place.directory.read("real/a") == Array("real\n".utf8))
    #expect(access(place.directory("real/new"), F_OK) == -1)
    #expect(try place.directory.read("upper/new") == Array("new\n".utf8))
    #expect(try place.directory.read("upper/old/b") == Array("more\n".utf8))
    var status = stat()
    #expect(lstat(place.directory("upper/a"), &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test(
    "Everything outside is read-only, but /tmp is there, empty and writable",
    arguments: ["/usr/x", "/etc/x", "/dev/x", "/x"])
  func readOnly(path: String) throws {
    if try obstacle() != nil { return }
    let outcome = try run("sh", ["sh", "-c", "ls -A /tmp; echo x > /tmp/x && cat /tmp/x; echo x > \(path)"])
    #expect(outcome.output.hasPrefix("x\nsh: 1: cannot create \(path): "))
    #expect(access(path, F_OK) == -1)
  }

  @Test("No device of the machine's is there and no terminal of the user's; what a program needs is")
  func devices() throws {
    if try obstacle() != nil { return }
    let script = """
      ls /dev | tr '\\n' ' '; ls /dev/pts; echo x > /dev/null; head -c 2 /dev/zero | wc -c; head -c 3 /dev/urandom | wc -c
      cat <(echo piped); echo out > /dev/stdout; echo x > /dev/shm/x && cat /dev/shm/x; echo x > /dev/full || echo full
      script -qc 'tty' /dev/null < /dev/null
      """
    let outcome = try run("bash", ["bash", "-c", script + " 2>&1"])
    #expect(
      outcome.output.replacing("\r\n", with: "\n") == """
        fd full null ptmx pts random shm stderr stdin stdout tty urandom zero ptmx
        2
        3
        piped
        out
        x
        bash: line 2: echo: write error: No space left on device
        full
        /dev/pts/0

        """)
  }

  @Test("Nothing of the machine can be set by /proc, but what belongs to the program can be read")
  func processFiles() throws {
    if try obstacle() != nil { return }
    let script =
      "for f in sys/kernel/core_pattern sysrq-trigger self/oom_score_adj; do (echo x > /proc/$f) 2>/dev/null && echo $f; done"
    let outcome = try run("sh", ["sh", "-c", script + "; cat /proc/self/comm"])
    #expect(outcome.output == "cat\n")
  }

  @Test("When the end of a program has been waited for, nothing of it is left")
  func ended() throws {
    if try obstacle() != nil { return }
    let place = try Place()
    let script =
      "for i in 1 2 3 4; do (setsid sh -c 'while :; do echo x > f$$; rm f$$; done' &) ; done; echo ready; sleep 1000"
    let (reading, process) = try start(
      "sh", ["sh", "-c", script], directory: place.overlay.root, view: [place.overlay])
    #expect(try nextLine(reading) == "ready")
    process.end()
    // At once: whoever could still print has this pipe.
    #expect(try Poll.wait([Poll.Interest(reading.raw, .readable)], timeout: 0) == [.hangUp])
  }

  @Test("What is read-only cannot be made writable, nor can mounts be taken away, as root either")
  func escape() throws {
    if try obstacle() != nil { return }
    let place = try Place()
    let script = """
      mount -o remount,rw,bind / ; umount /tmp; umount \(place.overlay.root); mount -t tmpfs x /mnt
      unshare -rm sh -c 'mount -o remount,rw,bind /; umount /tmp; umount \(place.overlay.root); echo x > /escaped'
      echo x > /escaped; echo x > \(place.directory("layer/x"))
      """
    let outcome = try run("sh", ["sh", "-c", script], directory: place.overlay.root, view: [place.overlay])
    #expect(access("/escaped", F_OK) == -1)
    #expect(access(place.directory("layer/x"), F_OK) == -1)
    #expect(outcome.reports.last == .gone)
    #expect(!outcome.output.contains("mount: x mounted"))
  }

  @Test("A program is in a tree of its own: it sees no other process")
  func tree() throws {
    if try obstacle() != nil { return }
    let outcome = try run("sh", ["sh", "-c", "kill -9 -1 2>/dev/null; echo $$; kill -0 1 || echo no; ls /dev/null"])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "2" && lines.last == "/dev/null")
  }

  @Test(
    "What cannot be started is an error with its reason",
    arguments: [
      (
        "no-such-program", "/",
        LaunchReport.failed(.program, SystemError(operation: "execve", subject: "no-such-program", code: ENOENT))
      ),
      ("/etc/passwd", "/", .failed(.program, SystemError(operation: "execve", subject: "/etc/passwd", code: EACCES))),
      ("/", "/", .failed(.program, SystemError(operation: "execve", subject: "/", code: EACCES))),
      ("true", "/no/such", .failed(.directory, SystemError(operation: "chdir", subject: "/no/such", code: ENOENT))),
    ])
  func failures(program: String, directory: String, report: LaunchReport) throws {
    let views: [[LaunchRequest.Overlay]?] = try obstacle() == nil ? [[], nil] : [nil]
    for view in views {
      #expect(try run(program, [program], directory: directory, view: view).reports == [report, .gone])
    }
  }

  @Test("A view that cannot be made is an error")
  func badView() throws {
    if try obstacle() != nil { return }
    let place = try Place()
    var overlay = place.overlay
    overlay.root = "/no/such"
    #expect(
      try run("true", ["true"], view: [overlay]).reports
        == [.failed(.view, SystemError(operation: "open", subject: "/no/such", code: ENOENT)), .gone])
  }

  @Test("Signals reach the program, and how it ended is reported", arguments: [true, false])
  func signals(inView: Bool) throws {
    if inView, try obstacle() != nil { return }
    let (reading, process) = try start("sh", ["sh", "-c", "echo ready; exec sleep 1000"], view: inView ? [] : nil)
    #expect(try nextLine(reading) == "ready")
    process.signal(SIGTERM)
    #expect(try Self.reports(of: process) == [.started, .ended(.signaled(SIGTERM)), .gone])
  }

  @Test("What a program leaves behind lives on, and ends when nobody listens any more", arguments: [true, false])
  func leftovers(inView: Bool) throws {
    if inView, try obstacle() != nil { return }
    let script = "setsid sh -c 'echo deep; exec sleep 1000' & exec sleep 0"
    let (reading, process) = try start("sh", ["sh", "-c", script], view: inView ? [] : nil)
    #expect(try nextLine(reading) == "deep")
    #expect(
      try Self.reports(of: process, until: .ended(.exited(0))) == [.started, .ended(.exited(0))])
    #expect(try Poll.wait([Poll.Interest(reading.raw, .readable)], timeout: 0) == [[]])
    process.end()
    #expect(readAll(reading) == "")
  }

  @Test("When the host is killed, nothing is left of what it started")
  func hostKilled() throws {
    if try obstacle() != nil { return }
    let (reading, host) = try startHost()
    #expect(try nextLine(reading) == "ready")
    try host.kill()
    #expect(try host.wait() == .signaled(SIGKILL))
    #expect(readAll(reading) == "")
  }

  /// On return only the program and its child have the writing end.
  private func startHost() throws -> (Descriptor, ProcessHandle) {
    let (reading, writing) = try Descriptor.pipe()
    let script = "echo ready; trap '' TERM HUP INT; setsid sleep 1000 & while :; do :; done"
    return (reading, try Fixture.start("launching-host", script, descriptors: [1: writing]))
  }

  private func nextLine(_ descriptor: Descriptor) throws -> String {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while read(descriptor.raw, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
    return String(decoding: line, as: UTF8.self)
  }
}

import Glibc
import Platform
import TestSupport
import Testing
import Wire

@testable import Capabilities

/// Attempts to get at what is not permitted.
@Suite struct EscapeTests {
  /// A current directory beside a secret, with links that lead there.
  fileprivate final class Scene {
    let directory = TemporaryDirectory()
    let overlay: Overlay

    init(asksKernel: Bool = true) throws {
      try directory.write(["in/a": "mine", "in/d/b": "mine too", "out/secret": "secret", "out/x/deep": "secret"])
      overlay = Overlay(directory("in"), asksKernel: asksKernel)
      overlay.refusal = { permission in "refused: \(permission)" }
      for (target, path) in [
        ("../out/secret", "file"), ("../out", "way"), ("way", "again"), ("/", "root"), ("/proc/self", "self"),
        ("/dev/zero", "zero"), ("../out/nothing", "nothing"),
      ] {
        try SystemError.check("symlink") { symlink(target, directory("in/" + path)) }
      }
    }

    /// Where the secret is, as the refusal names it.
    var out: String { directory("out") }
  }

  @Test("Nothing outside can be read, by whatever path, and nothing says whether it is there")
  func reading() throws {
    let scene = try Scene()
    for (path, target) in [
      ("../out/secret", "/secret"), ("file", "/secret"), ("way/secret", "/secret"), ("again/secret", "/secret"),
      ("way/x/../secret", "/secret"), ("d/../../out/secret", "/secret"), ("root\(scene.out)/secret", "/secret"),
      ("\(scene.out)/./secret", "/secret"), ("d/../way/x/deep", "/x/deep"), ("../out/nothing", "/nothing"),
      ("nothing", "/nothing"), ("way/nothing/at/all", "/nothing/at/all"), ("../out/secret/below", "/secret/below"),
    ] {
      let refusal = "EACCES CALL refused: read(\"\(scene.out)\(target)\")"
      for (operation, arguments, call) in [
        (FileOperation.stat, [path, "1"], "stat"), (.access, [path, "0"], "access"), (.realPath, [path], "realpath"),
        (.readFile, [path, "", "0"], "open"), (.open, [path, "0", "0"], "open"),
        (.readDirectory, [path, "1"], "scandir"),
        (.copyFile, [path, "copy", "0"], "copyfile"),
      ] {
        #expect(scene.ask(operation, arguments) == refusal.replacing("CALL", with: call), "\(operation) \(path)")
      }
    }
    #expect(scene.ask(.stat, ["copy", "1"]) == "ENOENT stat no such file or directory")
    #expect(scene.ask(.readDirectory, ["..", "0"]).hasPrefix("EACCES scandir refused: read("))
    #expect(scene.ask(.readFile, ["a", "", "0"]) == "ok mine")
    #expect(scene.ask(.readFile, ["way/../in/a", "", "0"]) == "ok mine")
  }

  @Test("Nothing outside can be changed, and nothing from there can be brought in to be read")
  func changing() throws {
    let scene = try Scene()
    let attempts: [(FileOperation, [String])] = [
      (.writeFile, ["file", "", "577", "438", "x"]), (.writeFile, ["way/new", "", "577", "438", "x"]),
      (.makeDirectory, ["../out/new", "511", "0"]), (.makeDirectory, ["way/p/q", "511", "1"]),
      (.removeDirectory, ["way/x"]), (.unlink, ["way/secret"]), (.removeTree, ["../out", "1"]),
      (.rename, ["way/secret", "stolen"]), (.rename, ["a", "way/a"]), (.rename, ["../out", "stolen"]),
      (.rename, ["../in", "../elsewhere"]), (.link, ["way/secret", "stolen"]), (.link, ["a", "way/a"]),
      (.symbolicLink, ["x", "way/new"]), (.changeMode, ["file", "511", "1"]), (.setTimes, ["file", "1", "1", "1"]),
      (.truncate, ["file", "0"]), (.copyFile, ["a", "way/a", "0"]), (.changeOwner, ["file", "1", "1", "1"]),
      (.open, ["nothing", "65", "438"]), (.removeDirectory, ["../in"]), (.removeTree, ["../in", "1"]),
    ]
    for (operation, arguments) in attempts {
      let answer = scene.ask(operation, arguments)
      #expect(answer.hasPrefix("EACCES ") && answer.contains("refused: "), "\(operation) \(arguments): \(answer)")
    }
    // Even where writing is permitted, what comes here needs reading too.
    scene.overlay.refusal = { if case .read = $0 { "refused: \($0)" } else { nil } }
    for (operation, arguments) in [
      (FileOperation.rename, ["way/secret", "stolen"]), (.rename, ["../out", "stolen"]),
      (.link, ["way/secret", "stolen"]),
    ] {
      #expect(scene.ask(operation, arguments).contains("refused: read("), "\(operation) \(arguments)")
    }
    #expect(try scene.directory.read("out/secret") == Array("secret".utf8))
  }

  @Test("What the session made outside, where that was permitted, it may read")
  func own() throws {
    let scene = try Scene()
    scene.overlay.refusal = { $0 == .write(scene.out + "/new") ? nil : "refused" }
    #expect(scene.ask(.writeFile, ["way/new", "", "577", "438", "text"]) == "ok")
    #expect(scene.ask(.readFile, ["way/new", "", "0"]) == "ok text")
    #expect(access(scene.out + "/new", F_OK) == -1)
  }

  @Test("Where everything is permitted, what the kernel makes up and devices are still refused")
  func unreal() throws {
    let scene = try Scene()
    scene.overlay.refusal = { _ in nil }
    let refused = "EACCES CALL " + FileFailure.refused.message
    for path in [
      "/proc/self/environ", "self/environ", "self", "root/proc/version", "/sys/kernel", "/dev/null", "zero", "/proc",
    ] {
      #expect(scene.ask(.readFile, [path, "", "0"]) == refused.replacing("CALL", with: "open"), "\(path)")
      #expect(scene.ask(.stat, [path, "1"]) == refused.replacing("CALL", with: "stat"), "\(path)")
      #expect(
        scene.ask(.writeFile, [path, "", "577", "438", "x"]) == refused.replacing("CALL", with: "open"), "\(path)")
    }
    #expect(scene.ask(.readDirectory, ["/", "0"]).contains("proc"))
    #expect(scene.ask(.readDirectory, ["/proc", "0"]) == refused.replacing("CALL", with: "scandir"))
  }

  @Test("Shared memory is a directory as any other, and the devices around it are not")
  func sharedMemory() {
    let refused = ["/dev/null", "/dev/shmx", "/dev/pts/0", "/proc", "/sys/a"]
    for path in refused { #expect(FilePath.isRefused(Array(path.utf8)), "\(path)") }
    for path in ["/dev", "/dev/shm", "/dev/shm/a", "/device"] {
      #expect(!FilePath.isRefused(Array(path.utf8)), "\(path)")
    }
  }

  @Test("Pipes, sockets and devices are seen, not opened, and nobody waits for them")
  func special() throws {
    let scene = try Scene()
    try SystemError.check("mkfifo") { mkfifo(scene.directory("in/pipe"), 0o600) }
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: scene.directory("in/socket").utf8) }
    try SystemError.check("bind") {
      withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(socket, $0, UInt32(MemoryLayout<sockaddr_un>.size))
        }
      }
    }
    var paths = ["pipe", "socket"]
    // Root can make devices.
    if mknod(scene.directory("in/null"), S_IFCHR | 0o666, 0x103) == 0 { paths.append("null") }
    for path in paths {
      for (operation, arguments, call) in [
        (FileOperation.readFile, [path, "", "0"], "open"), (.writeFile, [path, "", "577", "438", "x"], "open"),
        (.open, [path, "2048", "0"], "open"), (.truncate, [path, "0"], "open"),
        (.copyFile, [path, "c", "0"], "copyfile"),
      ] {
        #expect(
          scene.ask(operation, arguments) == "EACCES \(call) \(FileFailure.refused.message)", "\(operation) \(path)")
      }
      #expect(scene.ask(.stat, [path, "1"]).hasPrefix("ok "))
    }
  }

  @Test(
    "A link that comes in the place of a file or directory after it was seen leads nowhere", arguments: [true, false])
  func swapped(asksKernel: Bool) throws {
    let scene = try Scene(asksKernel: asksKernel)
    try scene.directory.write(["in/e/secret": "mine", "in/f": "mine", "in/g/x": "mine"])
    for path in ["a", "d", "e", "e/secret", "f", "g"] { #expect(scene.ask(.stat, [path, "1"]).hasPrefix("ok ")) }
    let swaps = [("a", "../out/secret"), ("e", "../out"), ("d", "../out/x"), ("g", "../out")]
    for (path, target) in swaps {
      try SystemError.check("rename") { rename(scene.directory("in/" + path), scene.directory("in/old-" + path)) }
      try SystemError.check("symlink") { symlink(target, scene.directory("in/" + path)) }
    }
    try SystemError.check("unlink") { unlink(scene.directory("in/f")) }
    try SystemError.check("mkfifo") { mkfifo(scene.directory("in/f"), 0o600) }
    let changed = FileFailure.changed.message
    #expect(scene.ask(.readFile, ["a", "", "0"]) == "EIO open \(changed)")
    #expect(scene.ask(.readFile, ["f", "", "0"]) == "EIO open \(changed)")
    #expect(scene.ask(.readFile, ["e/secret", "", "0"]) == "EIO open \(changed)")
    #expect(scene.ask(.readFile, ["d/deep", "", "0"]) == "EIO open \(changed)")
    #expect(scene.ask(.readDirectory, ["g", "1"]) == "EIO scandir \(changed)")
    #expect(scene.ask(.open, ["a", "0", "0"]) == "ok 3")
    #expect(scene.ask(.read, ["3", "10", ""]) == "EIO read \(changed)")
    #expect(scene.ask(.writeFile, ["a", "", "1025", "438", "x"]) == "EIO open \(changed)")
  }

  @Test("A file that changes between two of its pieces is not put together from both")
  func torn() throws {
    let scene = try Scene()
    try scene.directory.write(["in/large": String(repeating: "a", count: 200_000)])
    #expect(scene.ask(.open, ["large", "0", "0"]) == "ok 3")
    #expect(scene.ask(.read, ["3", "2", "0"]) == "ok aa")
    try scene.directory.write(["in/large": String(repeating: "b", count: 200_001)])
    #expect(scene.ask(.read, ["3", "2", "100"]) == "ok aa")
    #expect(scene.ask(.read, ["3", "2", "100000"]) == "EIO read \(FileFailure.changed.message)")
    #expect(scene.ask(.readFile, ["large", "", "0"]) == "EIO open \(FileFailure.changed.message)")
  }

  @Test("Arguments beyond all measure are refused, and those that no app can send are an error")
  func arguments() throws {
    let scene = try Scene()
    #expect(scene.ask(.open, ["a", "2", "0"]) == "ok 3")
    let huge = "99999999999999999999999"
    for (operation, arguments, answer) in [
      (FileOperation.read, ["3", "-1", ""], "EINVAL read invalid argument"),
      (.read, ["3", "1", "-5"], "EINVAL read invalid argument"),
      (.read, ["3", huge, ""], "EINVAL read invalid argument"),
      (.read, ["3", "9223372036854775807", "9223372036854775807"], "ok "),
      (.write, ["3", "9223372036854775807", "x"], "EFBIG write file too large"),
      (.truncate, ["a", "1099511627777"], "EFBIG ftruncate file too large"),
      (.truncate, ["a", "-1"], "EINVAL ftruncate invalid argument"), (.truncate, ["a", "1099511627776"], "ok"),
      (.readFile, ["a", "", "0"], "EFBIG read file too large: more than 200 MiB can't be read at once"),
      (.open, ["a", "3", "0"], "EINVAL open invalid argument"),
      (.open, ["a", "-1", "0"], "EINVAL open invalid argument"),
      (.open, ["a", "4259840", "0"], "EINVAL open invalid argument"),
      (.stat, [String(repeating: "x", count: 256), "1"], "ENAMETOOLONG stat name too long"),
      (.stat, [String(repeating: "x/", count: 2048), "1"], "ENAMETOOLONG stat name too long"),
      (.stat, ["a\0b", "1"], "EINVAL stat invalid argument"),
      (.stat, ["", "1"], "ENOENT stat no such file or directory"),
      (.close, [huge], "EINVAL close invalid argument"), (.close, ["-7"], "EBADF close bad file descriptor"),
      (.changeOwner, ["a", "-2", "0", "1"], "EINVAL chown invalid argument"),
    ] {
      #expect(scene.ask(operation, arguments) == answer, "\(operation) \(arguments)")
    }
    for (operation, arguments) in [
      (FileOperation.stat, []), (.stat, ["a"]), (.stat, ["a", "1", "1"]), (.stat, ["a", "2"]), (.stat, ["a", "x"]),
      (.read, ["", "1", ""]), (.open, ["a", "--1", "0"]), (.truncate, ["a", "1e3"]),
    ] {
      #expect(scene.ask(operation, arguments).hasPrefix("malformed: "), "\(operation) \(arguments)")
    }
  }
}

extension EscapeTests.Scene {
  fileprivate func ask(_ operation: FileOperation, _ arguments: [String]) -> String {
    overlay.line(operation, arguments)
  }
}

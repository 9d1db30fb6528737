import Glibc
import Platform
import Testing

/// The program `PlatformFixture`, which does in a process of its own what a test cannot do in the test runner's.
enum Fixture {
  /// The program lies beside the test runner.
  static let path: String = {
    var target = [CChar](repeating: 0, count: 4096)
    precondition(readlink("/proc/self/exe", &target, target.count - 1) > 0)
    let runner = String(decoding: target.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    return runner[...runner.lastIndex(of: "/")!] + "PlatformFixture"
  }()

  /// Starts it with `arguments`.
  static func start(_ arguments: String..., descriptors: [Int32: Descriptor]) throws -> ProcessHandle {
    try Spawn.start(path, arguments: ["fixture"] + arguments, environment: [], descriptors: descriptors)
  }

  /// Runs it to its end; what it said.
  static func run(_ arguments: String..., descriptors: [Int32: Descriptor] = [:]) throws -> String {
    let (process, output) = try startReading(arguments, descriptors)
    let text = readAll(output)
    #expect(try process.wait() == .exited(0))
    return text
  }

  /// On return the fixture has the only writing end: its end is the end of the file.
  private static func startReading(
    _ arguments: [String], _ descriptors: [Int32: Descriptor]
  ) throws -> (ProcessHandle, Descriptor) {
    let (reading, writing) = try Descriptor.pipe()
    let process = try Spawn.start(
      path, arguments: ["fixture"] + arguments, environment: [],
      descriptors: descriptors.merging([1: writing]) { $1 }, inheritsStandardError: true)
    return (process, reading)
  }
}

/// Everything that can be read until the end of the file.
func readAll(_ descriptor: Descriptor) -> String {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  while case let count = read(descriptor.raw, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}

/// Sends text on a socket, whole.
func send(_ text: String, on socket: Descriptor, passing passed: Descriptor? = nil) throws {
  let bytes = Array(text.utf8)
  let count = try bytes.withUnsafeBytes { bytes throws(SystemError) in
    try Socket.send(bytes, on: socket.raw, passing: passed)
  }
  try #require(count == bytes.count)
}

/// What one `Socket.receive` brings, as text; nil where it would have waited.
func receive(
  on socket: Descriptor, atMost capacity: Int = 4096
) throws -> (text: String, received: Socket.Received)? {
  var buffer = [UInt8](repeating: 0, count: capacity)
  let received = try buffer.withUnsafeMutableBytes { buffer throws(SystemError) in
    try Socket.receive(into: buffer, on: socket.raw)
  }
  return received.map { (String(decoding: buffer[..<$0.count], as: UTF8.self), $0) }
}

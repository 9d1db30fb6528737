import Glibc

/// A program to be started by a ``Launcher``: what, with what, and which files it sees.
public struct LaunchRequest: Equatable, Sendable {
  /// A directory whose changes stay apart: the program sees `layer` over what is really there, and what it changes
  /// comes to lie in `upper`, in the form of an overlayfs with `userxattr`.
  public struct Overlay: Equatable, Sendable {
    /// The real directory, without symbolic links; the program sees it under this path.
    public var root: String
    /// What has been changed before. Neither above nor below `root`.
    public var layer: String
    /// An empty directory in the file system of `work`.
    public var upper: String
    /// Another one, for the kernel.
    public var work: String

    public init(root: String, layer: String, upper: String, work: String) {
      self.root = root
      self.layer = layer
      self.upper = upper
      self.work = work
    }
  }

  /// As execvp(3) takes it: a path, or a name that is looked for in the environment's `PATH`.
  public var program: String
  /// All of `argv`, the program's name first.
  public var arguments: [String]
  /// All of it, as `NAME=value`.
  public var environment: [String]
  /// The current directory; a path in the view.
  public var directory: String
  /// What can be written: everything else is read-only, but for a `/tmp` of the program's own. None is above another.
  /// nil has the program see and write what this process could.
  public var view: [Overlay]?

  public init(
    program: String, arguments: [String], environment: [String], directory: String, view: [Overlay]?
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.directory = directory
    self.view = view
  }

  /// Texts that end in 0, which none of them can contain; a list begins with its count.
  private var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for list in [[program, directory], arguments, environment, view == nil ? [] : ["view"]] + (view ?? []).map(\.paths)
    {
      for text in ["\(list.count)"] + list { bytes += Array(text.utf8) + [0] }
    }
    return bytes
  }

  private init?(_ bytes: [UInt8]) {
    var texts = bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map {
      String(decoding: $0, as: UTF8.self)
    }[...]
    func nextList() -> [String]? {
      guard let count = texts.popFirst().flatMap({ Int($0) }), 0...texts.count ~= count else { return nil }
      defer { texts = texts.dropFirst(count) }
      return Array(texts.prefix(count))
    }
    guard let names = nextList(), names.count == 2, let arguments = nextList(), let environment = nextList(),
      let hasView = nextList()
    else { return nil }
    self.init(
      program: names[0], arguments: arguments, environment: environment, directory: names[1],
      view: hasView.isEmpty ? nil : [])
    while let paths = nextList(), paths.count == 4 {
      view?.append(Overlay(root: paths[0], layer: paths[1], upper: paths[2], work: paths[3]))
    }
  }

  /// Sends the request and what the program gets as its first descriptors.
  ///
  /// No text may contain the character 0.
  func send(on socket: Descriptor, descriptors: [Descriptor]) throws(SystemError) {
    let body = bytes
    var header = [UInt8](repeating: 0, count: 8)
    for i in 0..<8 { header[i] = UInt8(truncatingIfNeeded: body.count >> (8 * i)) }
    for descriptor in descriptors { try socket.send(all: [1], passing: descriptor) }
    try socket.send(all: [0] + header + body)
  }

  /// Waits for what `send` sent.
  static func receive(on socket: Descriptor) throws(SystemError) -> (LaunchRequest, descriptors: [Descriptor]) {
    let malformed = SystemError(operation: "launch", code: EBADMSG)
    var descriptors: [Descriptor] = []
    while true {
      let (marker, descriptor) = try socket.receive(exactly: 1)
      guard marker[0] == 1 else { break }
      guard let descriptor else { throw malformed }
      descriptors.append(descriptor)
    }
    let (header, _) = try socket.receive(exactly: 8)
    let count = header.indices.reduce(0) { $0 | Int(header[$1]) << (8 * $1) }
    guard let request = LaunchRequest(try socket.receive(exactly: count).bytes) else { throw malformed }
    return (request, descriptors)
  }
}

extension LaunchRequest.Overlay {
  fileprivate var paths: [String] { [root, layer, upper, work] }
}

extension Descriptor {
  /// Sends all of `bytes` on this socket, the descriptor with the first of them, and waits where it is full.
  func send(all bytes: [UInt8], passing passed: Descriptor? = nil) throws(SystemError) {
    var sent = 0
    while sent < bytes.count {
      sent += try bytes.withUnsafeBufferPointer { bytes throws(SystemError) in
        let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[sent...]))
        return try Socket.send(rest, on: raw, passing: sent == 0 ? passed : nil)
      }
    }
  }

  /// Waits for so many bytes on this socket, of which the first may come with a descriptor.
  ///
  /// - Throws: `EPIPE` where the other end is closed before.
  func receive(exactly count: Int) throws(SystemError) -> (bytes: [UInt8], descriptor: Descriptor?) {
    var bytes = [UInt8](repeating: 0, count: count)
    var descriptor: Descriptor?
    var filled = 0
    while filled < count {
      let received = try bytes.withUnsafeMutableBufferPointer { bytes throws(SystemError) in
        let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: bytes[filled...]))
        return try Socket.receive(into: rest, on: raw)
      }
      guard let received, received.count > 0 else { throw SystemError(operation: "recvmsg", code: EPIPE) }
      filled += received.count
      if descriptor == nil { descriptor = received.descriptor }
    }
    return (bytes, descriptor)
  }
}

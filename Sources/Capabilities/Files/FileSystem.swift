import HashTreeCollections
import Wire

/// The files of a session at one moment: what it saw of the real disk, and over that what it wrote. A value: a copy is O(1)
/// and shares everything.
///
/// Nothing of the disk is known before it is asked for. Each look is an observation and is taken once: from then on the
/// session sees what it saw. So the state is what the requests and the observations make of it, and a replay with the
/// recorded observations comes to the same state and the same answers without a disk.
public struct FileSystem: Sendable {
  /// The file objects that were looked at or made. The root of all paths is number 1.
  var nodes: TreeDictionary<FileNumber, Shared<FileNode>> = [:]
  var nextNumber: FileNumber = 2
  static let root: FileNumber = 1

  /// What the disk had, by the path there.
  var disk: TreeDictionary<[UInt8], Shared<DiskFile>> = [:]
  /// Files of the disk that have several names, so that these lead to one object.
  var linked: TreeDictionary<FileIdentity, FileNumber> = [:]

  var descriptors: TreeDictionary<Int, OpenFile> = [:]
  /// The current directory: what its path led to when it was first needed.
  var working: FileNumber?
  /// The path of the current directory, where the app asked for that before anything of it was looked at.
  var toldDirectory: [UInt8]?
  var owner: FileOwner?
  /// What was written to the disk along the line of history.
  var applications: [FileApplication] = []

  /// Nothing seen, nothing written.
  public init() {}

  /// Which file something is on the disk.
  struct FileIdentity: Hashable, Sendable {
    let device: Int
    let inode: Int
  }

  /// What the session may do, and on whose behalf, while a request is performed.
  struct Surroundings {
    /// Nil in a replay.
    var disk: Disk?
    /// Takes a look, or gives a recorded one.
    var observe: (() throws -> [UInt8]) throws -> [UInt8]
    /// Why something beyond what is always allowed is refused; nil where it is not.
    var refusal: (Permission) throws -> String?
    /// Whether this process has permitted to read what is at a path: what an earlier one has read, or moved to where all
    /// may be read, may be read no further without that.
    var mayRead: (_ path: String) -> Bool
  }

  /// What comes of a request.
  ///
  /// - Parameters:
  ///   - disk: the real disk; nil in a replay.
  ///   - mayRead: whether this process has permitted to read what is at a path.
  ///   - permission: why something beyond that is refused; nil where it is granted.
  /// - Throws: where it is one that no app can make, and what looks and questions throw.
  public mutating func answer(
    _ operation: FileOperation, _ arguments: [[UInt8]], on disk: Disk?, observations: Observations,
    mayRead: (_ path: String) -> Bool, permission: (Permission) throws -> String?
  ) throws -> CapabilityAnswer {
    try withoutActuallyEscaping(permission) { permission in
      try withoutActuallyEscaping(mayRead) { mayRead in
        let surroundings = Surroundings(
          disk: disk, observe: { try observations.observe($0) }, refusal: permission, mayRead: mayRead)
        return try answer(operation, FileArguments(arguments), surroundings)
      }
    }
  }

  // MARK: - Objects

  func node(_ number: FileNumber) -> FileNode {
    guard let node = nodes[number] else { preconditionFailure("a name leads to a file that is not there") }
    return node.value
  }

  mutating func change(_ number: FileNumber, _ body: (inout FileNode) -> Void) {
    var node = node(number)
    body(&node)
    nodes[number] = Shared(node)
  }

  /// Changes the names of a directory.
  mutating func changeDirectory(_ number: FileNumber, _ body: (inout FileDirectory) -> Void) {
    change(number) { node in
      guard case .directory(var directory) = node.body else { preconditionFailure("names in what is no directory") }
      node.body = .special
      body(&directory)
      node.body = .directory(directory)
    }
  }

  mutating func add(_ node: FileNode) -> FileNumber {
    defer { nextNumber += 1 }
    nodes[nextNumber] = Shared(node)
    return nextNumber
  }

  /// Lets an object go that neither a name nor a descriptor leads to. Where the disk has a name for it that was not looked
  /// at yet, it stays.
  mutating func forgetIfUnused(_ number: FileNumber) {
    let node = node(number)
    guard node.names <= 0, node.descriptors == 0 else { return }
    // From the current directory `..` leads on, even if all of that is gone.
    if let working, number == working || node.isDirectory && isWithin(working, number) { return }
    let identity = FileIdentity(device: node.facts.device, inode: node.facts.inode)
    guard linked[identity] != number || node.facts.links <= 0 else { return }
    nodes[number] = nil
    if linked[identity] == number { linked[identity] = nil }
  }

  // MARK: - Looks

  /// Takes an observation, and understands it.
  func observe(_ surroundings: Surroundings, _ look: (Disk) throws(FileFailure) -> FileObservation) throws
    -> FileObservation
  {
    let seen = try FileObservation(
      surroundings.observe {
        guard let disk = surroundings.disk else { preconditionFailure("a look at the disk without one") }
        do throws(FileFailure) { return try look(disk).bytes } catch { return FileObservation.failure(error).bytes }
      })
    if case .failure(let failure) = seen { throw failure }
    return seen
  }

  /// The same of what is in a file or a directory of the disk: beyond the current directory only what this process has
  /// permitted to read, whatever a record says that was permitted once.
  func observeContents(
    of origin: [UInt8], _ surroundings: Surroundings, _ look: (Disk) throws(FileFailure) -> FileObservation
  ) throws -> FileObservation {
    try observe(surroundings) { (disk) throws(FileFailure) in
      let path = FilePath.text(origin)
      guard disk.isWithinDirectory(origin) || surroundings.mayRead(path) else {
        throw FileFailure("EACCES", Permissions.refusal(of: .read(path)))
      }
      return try look(disk)
    }
  }

  /// The time at which something changes.
  func time(_ surroundings: Surroundings) throws -> Int {
    guard case .time(let time) = try observe(surroundings, { .time($0.time) }) else {
      throw WireError.malformed("no time")
    }
    return time
  }

  /// As whom files are reached.
  mutating func owner(_ surroundings: Surroundings) throws -> FileOwner {
    if let owner { return owner }
    guard case .owner(let found) = try observe(surroundings, { .owner($0.owner) }) else {
      throw WireError.malformed("no user")
    }
    owner = found
    return found
  }
}

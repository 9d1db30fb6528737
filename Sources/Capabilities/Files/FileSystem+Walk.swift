import Glibc
import Wire

/// Where a path leads: step by step, as path_resolution(7) says.
extension FileSystem {
  /// The end of a path.
  struct Place {
    /// What its last part is.
    enum Last: Equatable {
      case name([UInt8])
      /// `.`
      case here
      /// `..`
      case above
      /// There are only slashes.
      case root
    }

    /// The directory in which it is; for all but a name the same as ``file``.
    var directory: FileNumber
    var last: Last
    /// Nil where nothing is.
    var file: FileNumber?
    var endsWithSlash: Bool

    var name: [UInt8]? {
      if case .name(let name) = last { return name }
      return nil
    }
  }

  /// What happens to a link at the end of a path.
  enum Following: Equatable {
    case always
    /// It is meant itself, unless a slash follows.
    case withSlash
    /// It is meant itself: the place of a name is wanted.
    case never
    /// A file may be made there, or where the link leads: no slash may follow.
    case making(follows: Bool)
  }

  /// What is to be done at the end of a path.
  struct Need: OptionSet {
    let rawValue: Int
    static let read = Need(rawValue: 1)
    static let write = Need(rawValue: 2)
  }

  private static let mostLinks = 40

  /// Where a path leads, after it is sure that the session may do there what it needs to.
  ///
  /// - Throws: ``FileFailure`` where it leads nowhere, or the session may not.
  mutating func place(
    _ path: [UInt8], _ following: Following, _ need: Need, _ surroundings: Surroundings
  ) throws -> Place {
    var walk = try Walk(path, start: start(of: path, surroundings))
    do {
      while true {
        if let place = try step(&walk, following, surroundings) {
          walk.isAsked = true
          // What takes a name away changes the directory around it.
          try demand(
            need, below: place.directory, place.name.map { [$0] } ?? [], file: place.file,
            isName: following == .never, surroundings)
          return place
        }
      }
    } catch let failure as FileFailure where failure != .refused && !walk.isAsked {
      // Nobody learns what is where he may not look, not even that nothing is.
      let rest = walk.current.map { [$0] } ?? []
      let names = rest + walk.pending.reversed()
      try demand(need, below: walk.directory, names, file: nil, isName: true, surroundings)
      throw failure
    }
  }

  /// What a path leads to.
  mutating func file(
    _ path: [UInt8], _ following: Following, _ need: Need, _ surroundings: Surroundings
  ) throws -> FileNumber {
    let place = try place(path, following, need, surroundings)
    guard let file = place.file else { throw FileFailure(ENOENT) }
    if place.endsWithSlash && !node(file).isDirectory { throw FileFailure(ENOTDIR) }
    return file
  }

  /// A path that is being resolved.
  private struct Walk {
    var directory: FileNumber
    /// The names that follow, the last one first.
    var pending: [[UInt8]]
    var current: [UInt8]?
    var endsWithSlash: Bool
    var links = 0
    /// Whether the session was asked whether it may.
    var isAsked = false

    init(_ path: [UInt8], start: FileNumber) throws {
      guard !path.isEmpty else { throw FileFailure(ENOENT) }
      guard path.count < FilePath.longest else { throw FileFailure(ENAMETOOLONG) }
      guard !path.contains(0) else { throw FileFailure(EINVAL) }
      directory = start
      pending = FilePath.names(of: path).reversed()
      endsWithSlash = path.last == FilePath.slash
    }
  }

  private mutating func start(of path: [UInt8], _ surroundings: Surroundings) throws -> FileNumber {
    let root = try rootDirectory(surroundings)
    return path.first == FilePath.slash ? root : try workingDirectory(surroundings)
  }

  /// The current directory.
  mutating func workingDirectory(_ surroundings: Surroundings) throws -> FileNumber {
    if let working { return working }
    let path: [UInt8]
    if let toldDirectory {
      path = toldDirectory
    } else {
      let seen = try observe(surroundings) { .directory(Array($0.directory.utf8)) }
      guard case .directory(let found) = seen else { throw WireError.malformed("no current directory") }
      path = found
    }
    var walk = try Walk(path, start: rootDirectory(surroundings))
    while true {
      guard let place = try step(&walk, .always, surroundings) else { continue }
      guard let file = place.file else { throw FileFailure(ENOENT) }
      guard node(file).isDirectory else { throw FileFailure(ENOTDIR) }
      working = file
      return file
    }
  }

  /// Takes the next name; gives the place where it was the last one.
  private mutating func step(_ walk: inout Walk, _ following: Following, _ surroundings: Surroundings) throws -> Place?
  {
    guard let name = walk.pending.popLast() else {
      return Place(directory: walk.directory, last: .root, file: walk.directory, endsWithSlash: walk.endsWithSlash)
    }
    walk.current = name
    let isLast = walk.pending.isEmpty
    try demandAccess(1, to: walk.directory, surroundings)
    if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) {
      if name.count == 2, let directory = node(walk.directory).directory { walk.directory = directory.parent }
      guard isLast else { return nil }
      return Place(
        directory: walk.directory, last: name.count == 1 ? .here : .above, file: walk.directory,
        endsWithSlash: walk.endsWithSlash)
    }
    if case .making = following, isLast, walk.endsWithSlash { throw FileFailure(EISDIR) }
    guard name.count <= FilePath.longestName else { throw FileFailure(ENAMETOOLONG) }
    guard let found = try child(name, of: walk.directory, surroundings) else {
      guard isLast else { throw FileFailure(ENOENT) }
      return Place(directory: walk.directory, last: .name(name), file: nil, endsWithSlash: walk.endsWithSlash)
    }
    let node = node(found)
    let follows =
      !isLast || following == .always || following == .making(follows: true)
      || following == .withSlash && walk.endsWithSlash
    if let target = node.linkTarget, follows {
      try follow(target, &walk, isLast: isLast, surroundings)
      return nil
    }
    if isLast {
      return Place(directory: walk.directory, last: .name(name), file: found, endsWithSlash: walk.endsWithSlash)
    }
    guard node.isDirectory else { throw FileFailure(ENOTDIR) }
    walk.directory = found
    return nil
  }

  private mutating func follow(
    _ target: [UInt8], _ walk: inout Walk, isLast: Bool, _ surroundings: Surroundings
  ) throws {
    walk.links += 1
    guard walk.links <= Self.mostLinks else { throw FileFailure(ELOOP) }
    guard FilePath.isTarget(target) else { throw FileFailure(ENOENT) }
    if target.first == FilePath.slash { walk.directory = try rootDirectory(surroundings) }
    if isLast && target.last == FilePath.slash { walk.endsWithSlash = true }
    walk.pending += FilePath.names(of: target).reversed()
    walk.current = nil
  }

  // MARK: - What the session may

  /// Makes sure that the session may do what it needs to with a path below a directory.
  mutating func demand(
    _ need: Need, below directory: FileNumber, _ names: [[UInt8]], file: FileNumber?, isName: Bool,
    _ surroundings: Surroundings
  ) throws {
    let working = try workingDirectory(surroundings)
    if isWithin(directory, working) || file == working && !isName { return }
    // What the session made tells nothing of the machine.
    let isOwn = node(file ?? directory).origin == nil
    let path = FilePath.text(names.reduce(path(of: directory), FilePath.join))
    if need.contains(.read) && !isOwn, let message = try surroundings.refusal(.read(path)) {
      throw FileFailure("EACCES", message)
    }
    if need.contains(.write), let message = try surroundings.refusal(.write(path)) {
      throw FileFailure("EACCES", message)
    }
  }

  /// Makes sure that the permissions of a file allow its owner's or others' access: 4 read, 2 write, 1 search or execute.
  mutating func demandAccess(_ wanted: Int, to number: FileNumber, _ surroundings: Surroundings) throws {
    let owner = try owner(surroundings)
    guard !mayAccess(wanted, node(number), owner) else { return }
    throw FileFailure(EACCES)
  }

  func mayAccess(_ wanted: Int, _ node: FileNode, _ owner: FileOwner) -> Bool {
    let mode = node.facts.permissions
    if owner.isRoot { return wanted & 1 == 0 || node.isDirectory || mode & 0o111 != 0 }
    let shift = node.facts.user == owner.user ? 6 : owner.groups.contains(node.facts.group) ? 3 : 0
    return (mode >> shift) & wanted == wanted
  }
}

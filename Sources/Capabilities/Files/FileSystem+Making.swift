import Glibc

/// Names come, go and move.
extension FileSystem {
  /// What new files are not allowed, see umask(2).
  private static let mask = 0o022

  /// Makes an object with a name.
  mutating func make(
    _ body: FileNode.Body, mode: Int, at place: Place, _ surroundings: Surroundings
  ) throws -> FileNumber {
    guard let name = place.name else { throw FileFailure(EEXIST) }
    try demandChange(of: place.directory, surroundings)
    try demandLength(name, in: place.directory)
    let owner = try owner(surroundings)
    let time = try time(surroundings)
    let parent = node(place.directory)
    var facts = FileFacts()
    facts.device = parent.facts.device
    // Disks have no such numbers.
    facts.inode = 1 << 48 + nextNumber
    facts.mode = mode
    facts.user = owner.user
    facts.group = owner.groups[0]
    if parent.facts.mode & Int(S_ISGID) != 0 {
      facts.group = parent.facts.group
      if mode & FileFacts.kindMask == FileFacts.Kind.directory.rawValue { facts.mode |= Int(S_ISGID) }
    }
    facts.links = 1
    (facts.accessed, facts.modified, facts.changed, facts.born) = (time, time, time, time)
    switch body {
    case .directory: (facts.links, facts.size, facts.blocks) = (2, 4096, 8)
    case .link(let target): facts.size = target.count
    case .file, .special: break
    }
    let number = add(FileNode(new: facts, body: body))
    enter(number, name, into: place.directory, time)
    return number
  }

  mutating func makeFile(_ mode: Int, at place: Place, _ surroundings: Surroundings) throws -> FileNumber {
    try make(
      .file(FileContents()), mode: FileFacts.Kind.file.rawValue | mode & 0o7777 & ~Self.mask, at: place, surroundings)
  }

  mutating func makeDirectory(_ mode: Int, at place: Place, _ surroundings: Surroundings) throws -> FileNumber {
    try make(
      .directory(FileDirectory(parent: place.directory, name: place.name ?? [])),
      mode: FileFacts.Kind.directory.rawValue | mode & 0o1777 & ~Self.mask, at: place, surroundings)
  }

  /// Gives an object that has just been made, or moved, its name.
  private mutating func enter(_ number: FileNumber, _ name: [UInt8], into directory: FileNumber, _ time: Int) {
    changeDirectory(directory) { $0.entries[name] = .some(number) }
    touch(directory, time, subdirectories: node(number).isDirectory ? 1 : 0)
  }

  /// A directory has changed.
  private mutating func touch(_ directory: FileNumber, _ time: Int, subdirectories: Int = 0) {
    change(directory) { node in
      (node.facts.modified, node.facts.changed) = (time, time)
      // File systems that don't count have 1.
      if node.facts.links > 1 { node.facts.links = max(2, node.facts.links + subdirectories) }
    }
  }

  /// Gives a file another name.
  mutating func link(_ number: FileNumber, at place: Place, _ surroundings: Surroundings) throws {
    guard let name = place.name else { throw FileFailure(EEXIST) }
    let owner = try owner(surroundings)
    try demandChange(of: place.directory, surroundings)
    let node = node(number)
    guard !node.isDirectory else { throw FileFailure(EPERM) }
    try demandLength(name, in: place.directory)
    // As the kernel has it, see protected_hardlinks in proc_sys_fs(5).
    if !owner.isRoot && node.facts.user != owner.user {
      guard node.contents != nil, node.facts.mode & Int(S_ISUID) == 0, mayAccess(6, node, owner) else {
        throw FileFailure(EPERM)
      }
    }
    let time = try time(surroundings)
    change(number) { node in
      node.names += 1
      node.facts.links += 1
      node.facts.changed = time
    }
    enter(number, name, into: place.directory, time)
  }

  /// Takes a name away from what it leads to.
  mutating func remove(_ name: [UInt8], of number: FileNumber, from directory: FileNumber, _ surroundings: Surroundings)
    throws
  {
    let time = try time(surroundings)
    takeAway(name, of: number, from: directory, time)
  }

  private mutating func takeAway(_ name: [UInt8], of number: FileNumber, from directory: FileNumber, _ time: Int) {
    changeDirectory(directory) { $0.entries[name] = .some(nil) }
    let isDirectory = node(number).isDirectory
    touch(directory, time, subdirectories: isDirectory ? -1 : 0)
    change(number) { node in
      node.names -= 1
      node.facts.links = isDirectory ? 0 : max(0, node.facts.links - 1)
      node.facts.changed = time
    }
    forgetIfUnused(number)
  }

  /// Moves a name, see rename(2). That the moved is no directory around the place, the caller knows.
  mutating func move(_ number: FileNumber, from source: Place, to target: Place, _ surroundings: Surroundings) throws {
    guard let name = source.name, let newName = target.name else { throw FileFailure(EBUSY) }
    let isDirectory = node(number).isDirectory
    try demandRemoval(of: number, from: source.directory, surroundings)
    if let replaced = target.file {
      try demandRemoval(of: replaced, from: target.directory, surroundings)
      guard node(replaced).isDirectory == isDirectory else { throw FileFailure(isDirectory ? ENOTDIR : EISDIR) }
    } else {
      try demandChange(of: target.directory, surroundings)
    }
    if isDirectory && source.directory != target.directory { try demandAccess(2, to: number, surroundings) }
    if let replaced = target.file, try !isEmpty(replaced, surroundings) { throw FileFailure(ENOTEMPTY) }
    try demandLength(newName, of: number, in: target.directory)
    let time = try time(surroundings)
    if let replaced = target.file { takeAway(newName, of: replaced, from: target.directory, time) }
    changeDirectory(source.directory) { $0.entries[name] = .some(nil) }
    touch(source.directory, time, subdirectories: isDirectory ? -1 : 0)
    enter(number, newName, into: target.directory, time)
    change(number) { $0.facts.changed = time }
    if isDirectory {
      changeDirectory(number) { directory in
        directory.parent = target.directory
        directory.name = newName
      }
    }
  }

  // MARK: - Permissions

  /// Makes sure that names may come into a directory and go.
  func demandLiving(_ directory: FileNumber) throws {
    guard node(directory).names > 0 else { throw FileFailure(ENOENT) }
  }

  /// Makes sure that what comes into a directory, and all that is known below it, has a path of its own: the system would
  /// allow more, yet only to those who go there step by step.
  private func demandLength(_ name: [UInt8], of number: FileNumber? = nil, in directory: FileNumber) throws {
    var pending = [(number, path(of: directory).count + 1 + name.count)]
    while let (number, length) = pending.popLast() {
      guard length < FilePath.longest else { throw FileFailure(ENAMETOOLONG) }
      guard let number, let directory = node(number).directory else { continue }
      for case (let inner, let child?) in directory.entries { pending.append((child, length + 1 + inner.count)) }
    }
  }

  mutating func demandChange(of directory: FileNumber, _ surroundings: Surroundings) throws {
    try demandLiving(directory)
    try demandAccess(3, to: directory, surroundings)
  }

  mutating func demandRemoval(of number: FileNumber, from directory: FileNumber, _ surroundings: Surroundings) throws {
    try demandChange(of: directory, surroundings)
    let owner = try owner(surroundings)
    let around = node(directory).facts
    guard
      around.mode & Int(S_ISVTX) == 0 || owner.isRoot || around.user == owner.user
        || node(number).facts.user == owner.user
    else { throw FileFailure(EPERM) }
  }
}

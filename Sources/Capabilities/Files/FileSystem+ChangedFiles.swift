/// What the session changed, against what it found.
extension FileSystem {
  /// Every path that the session made something else of, sorted.
  ///
  /// Looks at the disk where that is needed: what is below a directory that was moved, and what was in a file that was
  /// written without being read. Nothing of that is kept.
  public func changes(on disk: Disk) throws -> [ChangedFile] {
    var scratch = self
    return try scratch.findChanges(.unrecorded(disk))
  }

  /// A path for people: relative where it lies below the current directory.
  public func shown(_ path: [UInt8], on disk: Disk) -> String { FilePath.shown(path, in: workingPath(on: disk)) }

  /// What a path means in the current directory, without `.` and `..`.
  public func absolute(_ path: String, on disk: Disk) -> [UInt8] {
    var names = path.hasPrefix("/") ? [] : FilePath.names(of: workingPath(on: disk))
    for name in FilePath.names(of: Array(path.utf8)) where !name.elementsEqual(".".utf8) {
      if name.elementsEqual("..".utf8) { _ = names.popLast() } else { names.append(name) }
    }
    return FilePath.path(of: names)
  }

  /// The current directory's path: that of the disk where the session has not needed it yet.
  func workingPath(on disk: Disk) -> [UInt8] { knownDirectory ?? Array(disk.directory.utf8) }

  mutating func findChanges(_ surroundings: Surroundings) throws -> [ChangedFile] {
    guard nodes[Self.root] != nil else { return [] }
    var now: [[UInt8]: FileNumber] = [:]
    try gather(below: Self.root, [FilePath.slash], into: &now, surroundings)
    let before = disk.keys.filter { disk[$0]?.value.facts != nil }
    var changes: [ChangedFile] = []
    for path in Set(before).union(now.keys).sorted(by: { $0.lexicographicallyPrecedes($1) }) where path.count > 1 {
      if let change = try change(at: path, now[path], surroundings) { changes.append(change) }
    }
    return changes
  }

  /// Everything that has a name and was looked at, or isn't where the disk has it.
  private mutating func gather(
    below number: FileNumber, _ path: [UInt8], into found: inout [[UInt8]: FileNumber], _ surroundings: Surroundings
  ) throws {
    var pending = [(number, path)]
    while let (number, path) = pending.popLast() {
      found[path] = number
      guard let directory = node(number).directory else { continue }
      var names = Array(directory.entries.keys)
      if let origin = node(number).origin, origin != path { names = try listing(of: number, surroundings).names }
      for name in names {
        if let child = try child(name, of: number, surroundings) { pending.append((child, FilePath.join(path, name))) }
      }
    }
  }

  private mutating func change(
    at path: [UInt8], _ number: FileNumber?, _ surroundings: Surroundings
  ) throws -> ChangedFile? {
    let before = disk[path].flatMap { file in file.value.facts.map { FileVersion($0, target: file.value.target) } }
    let after = number.map { FileVersion(node($0)) }
    guard let before, let after, let number else {
      return before == nil && after == nil
        ? nil : ChangedFile(path: path, before: before, after: after, changesContents: true)
    }
    let isSame = try isSameContents(before, after, at: path, number, surroundings)
    let isChanged =
      !isSame || before.permissions != after.permissions || before.user != after.user || before.group != after.group
    return isChanged ? ChangedFile(path: path, before: before, after: after, changesContents: !isSame) : nil
  }

  private mutating func isSameContents(
    _ before: FileVersion, _ after: FileVersion, at path: [UInt8], _ number: FileNumber, _ surroundings: Surroundings
  ) throws -> Bool {
    guard case .file(let size) = after.kind else {
      return before.isSameKind(as: after) && (after.kind == .directory || before.kind == after.kind)
    }
    guard before.kind == after.kind else { return false }
    if node(number).origin == path && contents(of: number).isOfDisk { return true }
    guard size <= Disk.longest else { return false }
    do {
      return try originalBytes(at: path, surroundings) == bytes(of: number, surroundings)
    } catch is FileFailure {
      // What can't be compared is not the same.
      return false
    }
  }

  /// What the disk has at a path, as the session found it.
  mutating func originalBytes(at path: [UInt8], _ surroundings: Surroundings) throws -> [UInt8] {
    let file = try look(at: path, surroundings)
    guard let facts = file.facts else { throw FileFailure.changed }
    switch facts.kind {
    case .link: return file.target
    case .file: break
    default: return []
    }
    if case .whole(let bytes) = file.contents { return Array(bytes) }
    guard let machine = surroundings.disk else { throw FileFailure.changed }
    let (found, bytes) = try machine.contents(of: path)
    guard found.isSameContents(as: facts) else { throw FileFailure.changed }
    return bytes
  }

  /// What the session has at a path: the bytes of a file, the target of a link.
  mutating func currentBytes(at path: [UInt8], _ surroundings: Surroundings) throws -> [UInt8] {
    guard let number = try known(path, surroundings) else { return [] }
    if let target = node(number).linkTarget { return target }
    return node(number).contents == nil ? [] : try bytes(of: number, surroundings)
  }

  /// What a path without links leads to.
  mutating func known(_ path: [UInt8], _ surroundings: Surroundings) throws -> FileNumber? {
    var number = Self.root
    for name in FilePath.names(of: path) {
      guard node(number).isDirectory, let next = try child(name, of: number, surroundings) else { return nil }
      number = next
    }
    return number
  }

  /// The files that were read and have changed on the disk since: paths as they are shown, sorted.
  public func changedOnDisk(_ disk: Disk) -> [String] {
    let working = workingPath(on: disk)
    return self.disk.keys.filter { path in
      guard let file = self.disk[path]?.value, file.facts?.kind == .file, !file.contents.isUnknown else { return false }
      return !isAsSeen(path, disk)
    }.sorted { $0.lexicographicallyPrecedes($1) }.map { FilePath.shown($0, in: working) }
  }

  /// Whether the disk still has what the session found, nothing included.
  ///
  /// What lies in a directory that the session knows to be locked can't be looked at: nothing speaks against it.
  func isAsSeen(_ path: [UInt8], _ machine: Disk) -> Bool {
    let sight = machine.look(at: path)
    if case .failure(let failure) = sight, failure.code == "EACCES" { return isKnownLocked(above: path, machine) }
    return isAsSeen(path, sight, machine)
  }

  /// The same of what was found there when somebody looked.
  func isAsSeen(_ path: [UInt8], _ sight: Sight, _ machine: Disk) -> Bool {
    // What came and went with a directory that was moved was never looked at.
    guard let seen = disk[path]?.value else { return true }
    switch sight {
    case .failure: return false
    case .nothing: return seen.facts == nil
    case .file(let facts, let target):
      guard let known = seen.facts else { return false }
      if facts.mode != known.mode || facts.user != known.user || facts.group != known.group { return false }
      guard facts.kind == .file else { return facts.kind == .directory || target == seen.target }
      if facts.isSameContents(as: known) { return true }
      // Somebody may have put the same there again.
      guard case .whole(let bytes) = seen.contents, facts.size == bytes.count else { return false }
      do { return try machine.contents(of: path).bytes[...] == bytes } catch { return false }
    }
  }

  /// Whether a directory around a path is as the session knows it, and its owner, this user, may not search it.
  private func isKnownLocked(above path: [UInt8], _ machine: Disk) -> Bool {
    let names = FilePath.names(of: path)
    return names.indices.contains { count in
      let ancestor = FilePath.path(of: names.prefix(count))
      guard let known = disk[ancestor]?.value.facts, case .file(let facts, _) = machine.look(at: ancestor) else {
        return false
      }
      return facts.user == machine.owner.user && facts.mode & 0o100 == 0 && facts.mode == known.mode
    }
  }
}

extension FileSystem.Surroundings {
  /// Looks that nobody needs to know of, at everything.
  static func unrecorded(_ disk: Disk) -> FileSystem.Surroundings {
    FileSystem.Surroundings(disk: disk, observe: { try $0() }, refusal: { _ in nil }, mayRead: { _ in true })
  }
}

extension FilePath {
  /// A path for people: relative where it lies below a directory.
  static func shown(_ path: [UInt8], in directory: [UInt8]) -> String {
    let prefix = directory.last == slash ? directory : directory + [slash]
    return text(path.starts(with: prefix) && path.count > prefix.count ? path[prefix.count...] : path[...])
  }
}

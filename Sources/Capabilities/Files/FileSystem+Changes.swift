import Wire

/// What others than the app see of its files, and what they change of them.
extension FileSystem {
  /// What differs from the real disk at `root` and below it, directories before what is in them. What was not read of moved
  /// files is read from the disk, and is not recorded: whoever is given the changes sees the disk itself, too. What may not be
  /// read is not there for him.
  ///
  /// - Parameter mayRead: whether this process has permitted to read what is at a path.
  public func changes(
    within root: String, on disk: Disk, mayRead: (_ path: String) -> Bool
  ) throws -> [FileChange] {
    // A copy, so that what is looked at here is not what the session has seen.
    var copy = self
    guard nodes[Self.root] != nil else { return [] }
    return try withoutActuallyEscaping(mayRead) { mayRead in
      try copy.collect(
        within: Array(root.utf8),
        Surroundings(disk: disk, observe: { try $0() }, refusal: { _ in nil }, mayRead: mayRead))
    }
  }

  /// A name that is to be compared with the disk.
  private struct Comparison {
    let name: [UInt8]
    let directory: FileNumber
    /// The directory's path; empty for the root.
    let path: [UInt8]
    /// Whether the directory is not where the disk has it.
    let isMoved: Bool
  }

  private mutating func collect(within root: [UInt8], _ surroundings: Surroundings) throws -> [FileChange] {
    var changes: [FileChange] = []
    var pending = try comparisons(in: Self.root, at: [], isMoved: false, surroundings)
    while let next = pending.popLast() {
      let inner = next.path + [FilePath.slash] + next.name
      guard Self.leads(inner, to: root) else { continue }
      let isWanted = Self.leads(root, to: inner)
      guard let text = String(validating: inner, as: UTF8.self) else { continue }
      guard let child = try child(next.name, of: next.directory, surroundings) else {
        let known = disk[inner]?.value.facts != nil || isListed(next.name, in: next.path)
        if known && !next.isMoved && isWanted { changes.append(FileChange(path: text, node: .absent)) }
        continue
      }
      let isHere = !next.isMoved && node(child).origin == inner
      if isWanted, let change = try change(of: child, at: inner, isHere: isHere, surroundings) {
        changes.append(FileChange(path: text, node: change))
      }
      if node(child).isDirectory {
        pending += try comparisons(in: child, at: inner, isMoved: !isHere, surroundings)
      }
    }
    return changes
  }

  /// The names in a directory, the last one first.
  private mutating func comparisons(
    in number: FileNumber, at path: [UInt8], isMoved: Bool, _ surroundings: Surroundings
  ) throws -> [Comparison] {
    var names = (node(number).directory?.entries.keys).map(Array.init) ?? []
    if isMoved {
      do { names = try listing(of: number, surroundings).names } catch let failure as FileFailure
        where failure.code == "EACCES"
      {}
    }
    return names.sorted { $1.lexicographicallyPrecedes($0) }.map {
      Comparison(name: $0, directory: number, path: path, isMoved: isMoved)
    }
  }

  /// What is at a path in place of what the disk has there; nil where it is the same.
  private mutating func change(
    of number: FileNumber, at path: [UInt8], isHere: Bool, _ surroundings: Surroundings
  ) throws -> FileChange.Node? {
    let node = node(number)
    let seen = isHere ? disk[path]?.value.facts : nil
    let isSame = seen?.permissions == node.facts.permissions && seen?.modified == node.facts.modified
    let mode = UInt16(node.facts.permissions)
    let time = Int64(node.facts.modified)
    switch node.body {
    case .file(let contents):
      if isSame && contents.isOfDisk { return nil }
      do {
        return .file(contents: try bytes(of: number, surroundings), mode: mode, mtimeNs: time)
      } catch let failure as FileFailure where failure.code == "EACCES" {
        return .absent
      }
    case .directory: return isSame ? nil : .directory(mode: mode, mtimeNs: time, isOpaque: !isHere)
    case .link(let target):
      return isHere ? nil : String(validating: target, as: UTF8.self).map { .link(target: $0) }
    case .special: return nil
    }
  }

  private func isListed(_ name: [UInt8], in path: [UInt8]) -> Bool {
    disk[path.isEmpty ? [FilePath.slash] : path]?.value.listing?.index(of: name) != nil
  }

  /// Whether `path` is `other`, or leads to it, or lies in it.
  private static func leads(_ path: [UInt8], to other: [UInt8]) -> Bool {
    if path == [FilePath.slash] || other == [FilePath.slash] { return true }
    let (short, long) = path.count < other.count ? (path, other) : (other, path)
    return long.starts(with: short) && (long.count == short.count || long[short.count] == FilePath.slash)
  }

  // MARK: - Taking over

  /// Takes over what others have changed; directories come before what is in them. What lies in no directory is passed over.
  ///
  /// - Parameter disk: nil in a replay.
  mutating func apply(_ changes: [FileChange], on disk: Disk?, observations: Observations) throws {
    guard !changes.isEmpty else { return }
    let surroundings = Surroundings(
      disk: disk, observe: { try observations.observe($0) }, refusal: { _ in nil }, mayRead: { _ in false })
    _ = try rootDirectory(surroundings)
    for change in changes {
      var names = FilePath.names(of: Array(change.path.utf8))
      guard change.path.utf8.count < FilePath.longest, let name = names.popLast(),
        let parent = try directory(names, surroundings)
      else { continue }
      do {
        try apply(change.node, name, in: parent, surroundings)
      } catch is FileFailure {
        // The disk has something there that no session can have.
      }
    }
  }

  /// The directory with that path; nil where there is none.
  private mutating func directory(_ names: [[UInt8]], _ surroundings: Surroundings) throws -> FileNumber? {
    var number = Self.root
    for name in names {
      do {
        guard let found = try child(name, of: number, surroundings), node(found).isDirectory else { return nil }
        number = found
      } catch is FileFailure {
        return nil
      }
    }
    return number
  }

  private mutating func apply(
    _ change: FileChange.Node, _ name: [UInt8], in parent: FileNumber, _ surroundings: Surroundings
  ) throws {
    let present = try child(name, of: parent, surroundings)
    switch change {
    case .absent:
      if let present { drop(present, name, from: parent) }
    case .file(let contents, let mode, let time):
      let body = FileNode.Body.file(FileContents(contents[...]))
      if let present, node(present).contents != nil {
        // Descriptors go on leading to it.
        self.change(present) { $0.body = body }
        set(present, mode, time)
      } else {
        let number = try replace(present, name, in: parent, body, .file, surroundings)
        set(number, mode, time)
      }
    case .link(let target):
      let number = try replace(present, name, in: parent, .link(target: Array(target.utf8)), .link, surroundings)
      self.change(number) { $0.facts.size = target.utf8.count }
    case .directory(let mode, let time, let isOpaque):
      if let present, node(present).isDirectory, !isOpaque { return set(present, mode, time) }
      let body = FileNode.Body.directory(FileDirectory(parent: parent, name: name))
      set(try replace(present, name, in: parent, body, .directory, surroundings), mode, time)
    }
  }

  private mutating func set(_ number: FileNumber, _ mode: UInt16, _ time: Int64) {
    change(number) { node in
      node.facts.permissions = Int(mode)
      (node.facts.modified, node.facts.changed) = (Int(time), Int(time))
    }
  }

  /// Takes a name away, with everything in it.
  private mutating func drop(_ number: FileNumber, _ name: [UInt8], from parent: FileNumber) {
    var pending = [(number: number, name: name, parent: parent, isEmptied: false)]
    while let next = pending.popLast() {
      if !next.isEmptied, let directory = node(next.number).directory {
        pending.append((next.number, next.name, next.parent, true))
        for case (let inner, let child?) in directory.entries { pending.append((child, inner, next.number, false)) }
        continue
      }
      changeDirectory(next.parent) { $0.entries[next.name] = .some(nil) }
      let isDirectory = node(next.number).isDirectory
      change(next.number) { node in
        node.names -= 1
        node.facts.links = isDirectory ? 0 : max(0, node.facts.links - 1)
      }
      forgetIfUnused(next.number)
    }
  }

  private mutating func replace(
    _ present: FileNumber?, _ name: [UInt8], in parent: FileNumber, _ body: FileNode.Body, _ kind: FileFacts.Kind,
    _ surroundings: Surroundings
  ) throws -> FileNumber {
    if let present { drop(present, name, from: parent) }
    let owner = try owner(surroundings)
    var facts = FileFacts()
    facts.device = node(parent).facts.device
    facts.inode = 1 << 48 + nextNumber
    facts.mode = kind.rawValue | 0o777
    facts.links = 1
    if kind == .directory { (facts.links, facts.size, facts.blocks) = (2, 4096, 8) }
    (facts.user, facts.group) = (owner.user, owner.groups[0])
    let number = add(FileNode(new: facts, body: body))
    changeDirectory(parent) { $0.entries[name] = .some(number) }
    return number
  }
}

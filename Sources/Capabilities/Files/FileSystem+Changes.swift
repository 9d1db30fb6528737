import Wire

/// What others than the app see of its files, and what they change of them.
extension FileSystem {
  /// What differs from the real disk at `root` and below it, directories before what is in them. What was not read of moved
  /// files is read from the disk, and is not recorded: whoever is given the changes sees the disk itself, too.
  public func changes(within root: String, on disk: Disk) throws -> [FileChange] {
    // A copy, so that what is looked at here is not what the session has seen.
    var copy = self
    let surroundings = Surroundings(disk: disk, observe: { try $0() }, refusal: { _ in nil })
    var changes: [FileChange] = []
    guard nodes[Self.root] != nil else { return [] }
    try copy.collect(Self.root, at: [], isMoved: false, within: Array(root.utf8), surroundings, &changes)
    return changes
  }

  private mutating func collect(
    _ number: FileNumber, at path: [UInt8], isMoved: Bool, within root: [UInt8], _ surroundings: Surroundings,
    _ changes: inout [FileChange]
  ) throws {
    guard let directory = node(number).directory else { return }
    var names = directory.entries.keys.sorted { $0.lexicographicallyPrecedes($1) }
    if isMoved { names = try listing(of: number, surroundings).names }
    for name in names {
      let inner = path + [FilePath.slash] + name
      guard Self.leads(inner, to: root) else { continue }
      let isWanted = Self.leads(root, to: inner)
      guard let text = String(validating: inner, as: UTF8.self) else { continue }
      guard let child = try child(name, of: number, surroundings) else {
        let known = disk[inner]?.value.facts != nil || isListed(name, in: path)
        if known && !isMoved && isWanted { changes.append(FileChange(path: text, node: .absent)) }
        continue
      }
      let node = node(child)
      let isHere = !isMoved && node.origin == inner
      let seen = isHere ? disk[inner]?.value.facts : nil
      let isSame = seen?.permissions == node.facts.permissions && seen?.modified == node.facts.modified
      let mode = UInt16(node.facts.permissions)
      let time = Int64(node.facts.modified)
      switch node.body {
      case .file(let contents):
        if isWanted && !(isSame && contents.isOfDisk) {
          changes.append(
            FileChange(
              path: text, node: .file(contents: try bytes(of: child, surroundings), mode: mode, mtimeNs: time)))
        }
      case .directory:
        if isWanted && !isSame {
          changes.append(FileChange(path: text, node: .directory(mode: mode, mtimeNs: time, isOpaque: !isHere)))
        }
        try collect(child, at: inner, isMoved: !isHere, within: root, surroundings, &changes)
      case .link(let target):
        if isWanted && !isHere, let target = String(validating: target, as: UTF8.self) {
          changes.append(FileChange(path: text, node: .link(target: target)))
        }
      case .special:
        break
      }
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
    let surroundings = Surroundings(disk: disk, observe: { try observations.observe($0) }, refusal: { _ in nil })
    _ = try rootDirectory(surroundings)
    for change in changes {
      var names = FilePath.names(of: Array(change.path.utf8))
      guard let name = names.popLast(), let parent = try directory(names, surroundings) else { continue }
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
    if let directory = node(number).directory {
      for case (let inner, let child?) in directory.entries { drop(child, inner, from: number) }
    }
    changeDirectory(parent) { $0.entries[name] = .some(nil) }
    let isDirectory = node(number).isDirectory
    change(number) { node in
      node.names -= 1
      node.facts.links = isDirectory ? 0 : max(0, node.facts.links - 1)
    }
    forgetIfUnused(number)
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

import Glibc
import Wire

/// Names in directories: those that the session made or took away, then those of the disk.
extension FileSystem {
  /// What the disk has at a path; looks where that is not known.
  mutating func look(at path: [UInt8], _ surroundings: Surroundings) throws -> DiskFile {
    if let known = disk[path] { return known.value }
    guard case .sight(let sight) = try observe(surroundings, { .sight($0.look(at: path)) }) else {
      throw WireError.malformed("no look at a file")
    }
    var file = DiskFile()
    switch sight {
    case .nothing: break
    case .file(let facts, let target): (file.facts, file.target) = (facts, target)
    case .failure(let failure): throw failure
    }
    disk[path] = Shared(file)
    return file
  }

  /// The root of all paths.
  mutating func rootDirectory(_ surroundings: Surroundings) throws -> FileNumber {
    if nodes[Self.root] != nil { return Self.root }
    guard let facts = try look(at: [FilePath.slash], surroundings).facts, facts.kind == .directory else {
      throw WireError.malformed("a disk without a root")
    }
    let node = FileNode(seen: facts, target: [], origin: [FilePath.slash], parent: Self.root, name: [])
    nodes[Self.root] = Shared(node)
    return Self.root
  }

  /// What a name in a directory leads to; nil where there is nothing.
  mutating func child(_ name: [UInt8], of number: FileNumber, _ surroundings: Surroundings) throws -> FileNumber? {
    let parent = node(number)
    guard let directory = parent.directory else { throw FileFailure(ENOTDIR) }
    if let known = directory.entries[name] { return known }
    guard let origin = parent.origin, parent.names > 0 else { return nil }
    if let listing = disk[origin]?.value.listing, listing.index(of: name) == nil { return nil }
    let path = FilePath.join(origin, name)
    if FilePath.isRefused(path) { throw FileFailure.refused }
    let file = try look(at: path, surroundings)
    let found = file.facts.map { object(for: $0, target: file.target, at: path, in: number, name) }
    changeDirectory(number) { $0.entries[name] = .some(found) }
    return found
  }

  /// The object of a file of the disk: one for all its names.
  private mutating func object(
    for facts: FileFacts, target: [UInt8], at path: [UInt8], in parent: FileNumber, _ name: [UInt8]
  ) -> FileNumber {
    let node = FileNode(seen: facts, target: target, origin: path, parent: parent, name: name)
    guard facts.links > 1, facts.kind == .file else { return add(node) }
    let identity = FileIdentity(device: facts.device, inode: facts.inode)
    if let known = linked[identity], let origin = self.node(known).origin,
      disk[origin]?.value.facts?.isSameContents(as: facts) == true
    {
      change(known) { $0.names += 1 }
      return known
    }
    let number = add(node)
    linked[identity] = number
    return number
  }

  /// The names in a directory, sorted by bytes, with their letters.
  mutating func listing(of number: FileNumber, _ surroundings: Surroundings) throws -> Listing {
    let node = node(number)
    guard let directory = node.directory else { throw FileFailure(ENOTDIR) }
    var letters: [[UInt8]: UInt8] = [:]
    if let origin = node.origin, node.names > 0 {
      let listing = try diskListing(of: origin, surroundings)
      for (name, letter) in zip(listing.names, listing.letters) { letters[name] = letter }
    }
    for (name, entry) in directory.entries { letters[name] = entry.map { self.node($0).letter } }
    let names = letters.keys.sorted { $0.lexicographicallyPrecedes($1) }
    return Listing(names: names, letters: names.map { letters[$0]! })
  }

  /// What the disk has in a directory.
  private mutating func diskListing(of path: [UInt8], _ surroundings: Surroundings) throws -> Listing {
    var file = try look(at: path, surroundings)
    if let listing = file.listing { return listing }
    guard
      case .listing(let listing) = try observeContents(
        of: path, surroundings, { (disk) throws(FileFailure) in .listing(try disk.list(path)) })
    else { throw WireError.malformed("no listing") }
    file.listing = listing
    disk[path] = Shared(file)
    return listing
  }

  mutating func isEmpty(_ number: FileNumber, _ surroundings: Surroundings) throws -> Bool {
    let node = node(number)
    guard let directory = node.directory else { return true }
    if directory.entries.values.contains(where: { $0 != nil }) { return false }
    return try node.origin == nil || listing(of: number, surroundings).names.isEmpty
  }

  /// The path of a directory.
  func path(of number: FileNumber) -> [UInt8] {
    var names: [[UInt8]] = []
    var number = number
    while number != Self.root, let directory = nodes[number]?.value.directory {
      names.append(directory.name)
      number = directory.parent
    }
    return names.isEmpty ? [FilePath.slash] : names.reversed().reduce(into: []) { $0 += [FilePath.slash] + $1 }
  }

  /// Whether a directory is another one or lies below it.
  func isWithin(_ number: FileNumber, _ other: FileNumber) -> Bool {
    var number = number
    while number != other {
      guard number != Self.root, let directory = nodes[number]?.value.directory else { return false }
      number = directory.parent
    }
    return true
  }
}

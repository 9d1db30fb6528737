import Glibc
import Wire

/// The operations that ``FileOperation`` lists.
extension FileSystem {
  mutating func answer(
    _ operation: FileOperation, _ arguments: FileArguments, _ surroundings: Surroundings
  ) throws -> CapabilityAnswer {
    do {
      var arguments = arguments
      return .parts(try parts(operation, &arguments, surroundings))
    } catch let failure as FileFailure {
      return .failure(
        code: failure.code, message: failure.message, details: ["syscall", failure.call ?? Self.call(of: operation)])
    }
  }

  private mutating func parts(
    _ operation: FileOperation, _ arguments: inout FileArguments, _ surroundings: Surroundings
  ) throws -> [[UInt8]] {
    switch operation {
    case .stat:
      let path = try arguments.bytes()
      let follows = try arguments.flag()
      try arguments.finish()
      do {
        let file = try file(path, follows ? .always : .withSlash, .read, surroundings)
        return [Array(node(file).fullFacts.text.utf8)]
      } catch let failure as FileFailure {
        throw failure.of(follows ? "stat" : "lstat")
      }
    case .access:
      let path = try arguments.bytes()
      let mode = try arguments.integer()
      try arguments.finish()
      guard (0...7).contains(mode) else { throw FileFailure(EINVAL) }
      try demandAccess(mode, to: file(path, .always, .read, surroundings), surroundings)
    case .realPath:
      let path = try arguments.bytes()
      try arguments.finish()
      return [try realPath(path, surroundings)]
    case .readLink:
      let path = try arguments.bytes()
      try arguments.finish()
      let file = try file(path, .withSlash, .read, surroundings)
      guard let target = node(file).linkTarget else { throw FileFailure(EINVAL) }
      return [target]
    case .readDirectory:
      let path = try arguments.bytes()
      let depth = try arguments.integer()
      try arguments.finish()
      return try readDirectory(path, depth, surroundings)
    case .makeDirectory:
      let path = try arguments.bytes()
      let mode = try arguments.integer()
      let makesParents = try arguments.flag()
      try arguments.finish()
      if makesParents { return try makeDirectories(path, mode, surroundings).map { [$0] } ?? [] }
      try makeDirectory(path, mode, surroundings)
    case .removeDirectory: try removeDirectory(only(&arguments), surroundings)
    case .unlink: try unlink(only(&arguments), surroundings)
    case .removeTree:
      let path = try arguments.bytes()
      let isForced = try arguments.flag()
      try arguments.finish()
      try removeTree(path, isForced: isForced, surroundings)
    case .rename:
      let (old, new) = try two(&arguments)
      try rename(old, new, surroundings)
    case .link:
      let (existing, new) = try two(&arguments)
      try link(existing, new, surroundings)
    case .symbolicLink:
      let (target, path) = try two(&arguments)
      try makeLink(target, path, surroundings)
    case .changeMode, .setTimes, .changeOwner: try setProperties(operation, &arguments, surroundings)
    case .truncate:
      let path = try arguments.bytes()
      let length = try arguments.integer()
      try arguments.finish()
      let file: FileNumber
      do {
        file = try open(path, 2, mode: 0, surroundings)
      } catch let failure as FileFailure {
        throw failure.of("open")
      }
      try setLength(length, of: file, surroundings)
    case .copyFile:
      let (source, target) = (try arguments.bytes(), try arguments.bytes())
      let mode = try arguments.integer()
      try arguments.finish()
      try copy(source, target, isExclusive: mode & 1 != 0, surroundings)
    case .readFile, .writeFile, .open, .close, .read, .write, .statDescriptor, .truncateDescriptor,
      .changeDescriptorMode, .setDescriptorTimes, .sync:
      return try descriptorParts(operation, &arguments, surroundings)
    }
    return []
  }

  private func only(_ arguments: inout FileArguments) throws(WireError) -> [UInt8] {
    let path = try arguments.bytes()
    try arguments.finish()
    return path
  }

  private func two(_ arguments: inout FileArguments) throws(WireError) -> ([UInt8], [UInt8]) {
    let both = (try arguments.bytes(), try arguments.bytes())
    try arguments.finish()
    return both
  }

  /// What Node calls the system call of an operation.
  private static func call(of operation: FileOperation) -> String {
    switch operation {
    case .stat: "stat"
    case .access: "access"
    case .realPath: "realpath"
    case .readLink: "readlink"
    case .readDirectory: "scandir"
    case .readFile, .writeFile, .open: "open"
    case .makeDirectory: "mkdir"
    case .removeDirectory: "rmdir"
    case .unlink: "unlink"
    case .removeTree: "rm"
    case .rename: "rename"
    case .link: "link"
    case .symbolicLink: "symlink"
    case .changeMode: "chmod"
    case .setTimes: "utime"
    case .truncate, .truncateDescriptor: "ftruncate"
    case .copyFile: "copyfile"
    case .close: "close"
    case .read: "read"
    case .write: "write"
    case .statDescriptor: "fstat"
    case .changeDescriptorMode: "fchmod"
    case .setDescriptorTimes: "futime"
    case .sync: "fsync"
    case .changeOwner: "chown"
    }
  }

  // MARK: - Looking

  mutating func realPath(_ path: [UInt8], _ surroundings: Surroundings) throws -> [UInt8] {
    let place = try place(path, .always, .read, surroundings)
    guard let file = place.file else { throw FileFailure(ENOENT) }
    let node = node(file)
    if place.endsWithSlash && !node.isDirectory { throw FileFailure(ENOTDIR) }
    if node.isDirectory { return self.path(of: file) }
    return FilePath.join(self.path(of: place.directory), place.name ?? [])
  }

  private mutating func readDirectory(_ path: [UInt8], _ depth: Int, _ surroundings: Surroundings) throws -> [[UInt8]] {
    guard (0...2).contains(depth) else { throw FileFailure(EINVAL) }
    let directory = try file(path, .always, .read, surroundings)
    var letters: [UInt8] = []
    var names: [[UInt8]] = []
    var pending = [(directory, [UInt8]())][...]
    while let (number, prefix) = pending.popFirst() {
      guard node(number).isDirectory else { throw FileFailure(ENOTDIR) }
      try demandAccess(4, to: number, surroundings)
      let listing = try listing(of: number, surroundings)
      guard names.count + listing.names.count <= Listing.longest else {
        throw FileFailure.tooLarge("more than \(Listing.longest) names")
      }
      letters += listing.letters
      for (name, letter) in zip(listing.names, listing.letters) {
        let below = prefix.isEmpty ? name : prefix + [FilePath.slash] + name
        names.append(below)
        guard depth > 0 else { continue }
        let typed = path + [FilePath.slash] + below
        if let found = try directoryBelow(number, name, letter, depth == 2 ? typed : nil, surroundings) {
          pending.append((found, below))
        }
      }
    }
    return [letters] + names
  }

  /// The directory that a name leads to; nil where it is none.
  ///
  /// - Parameter path: how it is reached, where links are followed: links may go round in circles, until there are too many.
  private mutating func directoryBelow(
    _ number: FileNumber, _ name: [UInt8], _ letter: UInt8, _ path: [UInt8]?, _ surroundings: Surroundings
  ) throws -> FileNumber? {
    if letter == UInt8(ascii: "d") {
      guard mayAccess(1, node(number), try owner(surroundings)) else {
        // Who follows links looks at each name, and takes what can't be looked at for no directory.
        if path != nil { return nil }
        throw FileFailure(EACCES)
      }
      // What is refused stays a name.
      do {
        return try child(name, of: number, surroundings)
      } catch let failure as FileFailure where failure == .refused {
        return nil
      }
    }
    guard let path, letter == UInt8(ascii: "l") else { return nil }
    do {
      let found = try file(path, .always, .read, surroundings)
      return node(found).isDirectory ? found : nil
    } catch is FileFailure {
      return nil
    }
  }

  // MARK: - Names

  private mutating func makeDirectory(_ path: [UInt8], _ mode: Int, _ surroundings: Surroundings) throws {
    let place = try place(path, .never, .write, surroundings)
    guard place.name != nil, place.file == nil else { throw FileFailure(EEXIST) }
    _ = try makeDirectory(mode, at: place, surroundings)
  }

  /// As Node makes a directory with its parents: from the end of the path back to what is there, and forth again.
  private mutating func makeDirectories(_ path: [UInt8], _ mode: Int, _ surroundings: Surroundings) throws -> [UInt8]? {
    var pending = [path]
    var first: [UInt8]?
    while let next = pending.popLast() {
      do {
        try makeDirectory(next, mode, surroundings)
        if first == nil { first = next }
      } catch let failure as FileFailure {
        switch failure.code {
        case "ENOENT":
          let parent = Self.parent(of: next)
          guard parent != next, !parent.isEmpty else { throw failure }
          // A parent that is there, though not as a directory that can take something, won't get better.
          if pending.last == parent || pending.contains(next) { throw failure }
          pending += [next, parent]
        case "EEXIST":
          try demandDirectory(next, isLast: pending.isEmpty, surroundings)
        default: throw failure
        }
      }
    }
    return first
  }

  /// A path without its last name.
  private static func parent(of path: [UInt8]) -> [UInt8] {
    var end = path.count
    while end > 1, path[end - 1] == FilePath.slash { end -= 1 }
    guard let slash = path[..<end].lastIndex(of: FilePath.slash) else { return [] }
    return Array(path[..<max(slash, 1)])
  }

  private mutating func demandDirectory(_ path: [UInt8], isLast: Bool, _ surroundings: Surroundings) throws {
    let found = try file(path, .always, .write, surroundings)
    guard node(found).isDirectory else { throw FileFailure(isLast ? EEXIST : ENOTDIR) }
  }

  private mutating func removeDirectory(_ path: [UInt8], _ surroundings: Surroundings) throws {
    let place = try place(path, .never, .write, surroundings)
    let name: [UInt8]
    switch place.last {
    case .here: throw FileFailure(EINVAL)
    case .above: throw FileFailure(ENOTEMPTY)
    case .root: throw FileFailure(EBUSY)
    case .name(let last): name = last
    }
    guard let file = place.file else { throw FileFailure(ENOENT) }
    try demandRemoval(of: file, from: place.directory, surroundings)
    guard node(file).isDirectory else { throw FileFailure(ENOTDIR) }
    guard try isEmpty(file, surroundings) else { throw FileFailure(ENOTEMPTY) }
    try remove(name, of: file, from: place.directory, surroundings)
  }

  private mutating func unlink(_ path: [UInt8], _ surroundings: Surroundings) throws {
    let place = try place(path, .never, .write, surroundings)
    guard let name = place.name else { throw FileFailure(EISDIR) }
    guard let file = place.file else { throw FileFailure(ENOENT) }
    let isDirectory = node(file).isDirectory
    if place.endsWithSlash { throw FileFailure(isDirectory ? EISDIR : ENOTDIR) }
    try demandRemoval(of: file, from: place.directory, surroundings)
    if isDirectory { throw FileFailure(EISDIR) }
    try remove(name, of: file, from: place.directory, surroundings)
  }

  private mutating func removeTree(_ path: [UInt8], isForced: Bool, _ surroundings: Surroundings) throws {
    let found: Place
    do {
      found = try place(path, .never, .write, surroundings)
      if found.endsWithSlash, let file = found.file, !node(file).isDirectory { throw FileFailure(ENOTDIR) }
      guard found.file != nil else { throw FileFailure(ENOENT) }
    } catch let failure as FileFailure {
      if isForced && ["ENOENT", "ENOTDIR"].contains(failure.code) { return }
      throw isForced ? failure : failure.of("lstat")
    }
    guard let file = found.file, let name = found.name else { throw FileFailure(found.last == .root ? EBUSY : EINVAL) }
    try removeAll(name, file, from: found.directory, surroundings)
  }

  /// Removes what a name leads to with all below it, children first.
  private mutating func removeAll(
    _ name: [UInt8], _ file: FileNumber, from directory: FileNumber, _ surroundings: Surroundings
  ) throws {
    var pending = [(name: name, file: file, directory: directory, isEmptied: false)]
    while let next = pending.popLast() {
      if node(next.file).isDirectory && !next.isEmptied {
        try demandAccess(4, to: next.file, surroundings)
        pending.append((next.name, next.file, next.directory, true))
        for name in try listing(of: next.file, surroundings).names.reversed() {
          if let child = try child(name, of: next.file, surroundings) {
            pending.append((name, child, next.file, false))
          }
        }
      } else {
        try demandRemoval(of: next.file, from: next.directory, surroundings)
        try remove(next.name, of: next.file, from: next.directory, surroundings)
      }
    }
  }

  private mutating func rename(_ old: [UInt8], _ new: [UInt8], _ surroundings: Surroundings) throws {
    let source = try place(old, .never, .write, surroundings)
    let target = try place(new, .never, .write, surroundings)
    guard source.name != nil, target.name != nil else { throw FileFailure(EBUSY) }
    guard let file = source.file else { throw FileFailure(ENOENT) }
    let isDirectory = node(file).isDirectory
    if !isDirectory && (source.endsWithSlash || target.endsWithSlash) { throw FileFailure(ENOTDIR) }
    if isDirectory && isWithin(target.directory, file) { throw FileFailure(EINVAL) }
    if let replaced = target.file, node(replaced).isDirectory, isWithin(source.directory, replaced) {
      throw FileFailure(ENOTEMPTY)
    }
    try demandReading(of: source, beforeMovingTo: target, surroundings)
    if target.file == file { return }
    try learnBase(of: file, surroundings)
    try move(file, from: source, to: target, surroundings)
  }

  private mutating func link(_ existing: [UInt8], _ new: [UInt8], _ surroundings: Surroundings) throws {
    let source = try place(existing, .withSlash, .read, surroundings)
    guard let file = source.file else { throw FileFailure(ENOENT) }
    if source.endsWithSlash && !node(file).isDirectory { throw FileFailure(ENOTDIR) }
    let target = try place(new, .never, .write, surroundings)
    guard target.name != nil, target.file == nil else { throw FileFailure(EEXIST) }
    if target.endsWithSlash { throw FileFailure(ENOENT) }
    // Whoever writes to one name writes to the other one.
    _ = try place(existing, .never, [.read, .write], surroundings)
    try learnBase(of: file, surroundings)
    try link(file, at: target, surroundings)
  }

  /// What comes below the current directory can be read there by anybody.
  private mutating func demandReading(of source: Place, beforeMovingTo target: Place, _ surroundings: Surroundings)
    throws
  {
    guard source.directory != target.directory, let name = source.name else { return }
    try demand(
      .read, below: source.directory, [name], file: source.file, isName: true, surroundings)
  }

  private mutating func makeLink(_ target: [UInt8], _ path: [UInt8], _ surroundings: Surroundings) throws {
    guard !target.isEmpty else { throw FileFailure(ENOENT) }
    guard target.count < FilePath.longest else { throw FileFailure(ENAMETOOLONG) }
    guard !target.contains(0) else { throw FileFailure(EINVAL) }
    let place = try place(path, .never, .write, surroundings)
    guard place.name != nil, place.file == nil else { throw FileFailure(EEXIST) }
    if place.endsWithSlash { throw FileFailure(ENOENT) }
    _ = try make(.link(target: target), mode: FileFacts.Kind.link.rawValue | 0o777, at: place, surroundings)
  }

  private mutating func copy(
    _ source: [UInt8], _ target: [UInt8], isExclusive: Bool, _ surroundings: Surroundings
  ) throws {
    let from = try open(source, OpenFlags.readOnly, mode: 0, surroundings)
    let flags = OpenFlags.writeOnly | OpenFlags.create | (isExclusive ? OpenFlags.exclusive : 0)
    guard node(from).contents != nil else {
      // What can't be opened comes first. Node removes a file that is there already; nothing is gained by that.
      if try place(target, .always, .write, surroundings).file != nil {
        _ = try open(target, flags, mode: 0, surroundings)
      }
      throw FileFailure(EISDIR)
    }
    let mode = node(from).facts.permissions
    let to = try open(target, flags, mode: mode, surroundings)
    if from == to { return }
    try learnAll(of: from, surroundings)
    var contents = contents(of: from)
    // What lies on the disk belongs to the other file.
    if contents.needsDisk { contents = FileContents(try bytes(of: from, surroundings)[...]) }
    try replace(contents, of: to, surroundings)
    change(to) { $0.facts.permissions = mode }
  }
}

import Glibc
import Wire

/// Files that are open, and whole files read and written.
extension FileSystem {
  /// The most descriptors at once.
  private static let mostDescriptors = 1024

  mutating func descriptorParts(
    _ operation: FileOperation, _ arguments: inout FileArguments, _ surroundings: Surroundings
  ) throws -> [[UInt8]] {
    switch operation {
    case .readFile: return [try readFile(&arguments, surroundings)]
    case .writeFile: try writeFile(&arguments, surroundings)
    case .open:
      let path = try arguments.bytes()
      let (flags, mode) = (try arguments.integer(), try arguments.integer())
      try arguments.finish()
      guard let number = (3..<3 + Self.mostDescriptors).first(where: { descriptors[$0] == nil }) else {
        throw FileFailure(EMFILE)
      }
      let file = try open(path, flags, mode: mode, surroundings)
      descriptors[number] = OpenFile(file: file, path: path, flags: flags)
      change(file) { $0.descriptors += 1 }
      return [Self.text(number)]
    case .close:
      let number = try arguments.integer()
      try arguments.finish()
      let file = try opened(number).file
      descriptors[number] = nil
      change(file) { $0.descriptors -= 1 }
      forgetIfUnused(file)
    case .read:
      let (number, count) = (try arguments.integer(), try arguments.integer())
      let position = try arguments.optionalInteger()
      try arguments.finish()
      return [try read(number, count, position, surroundings)]
    case .write:
      let number = try arguments.integer()
      let position = try arguments.optionalInteger()
      let bytes = try arguments.bytes()
      try arguments.finish()
      try write(bytes, to: number, position, surroundings)
      return [Self.text(bytes.count)]
    case .statDescriptor:
      let number = try arguments.integer()
      try arguments.finish()
      return [Array(node(try opened(number).file).fullFacts.text.utf8)]
    case .truncateDescriptor:
      let (number, length) = (try arguments.integer(), try arguments.integer())
      try arguments.finish()
      let open = try opened(number)
      guard open.mayWrite, node(open.file).contents != nil else { throw FileFailure(EINVAL) }
      try setLength(length, of: open.file, surroundings)
    case .changeDescriptorMode:
      let (number, mode) = (try arguments.integer(), try arguments.integer())
      try arguments.finish()
      try setMode(mode, of: opened(number).file, surroundings)
    case .setDescriptorTimes:
      let (number, accessed, modified) = (try arguments.integer(), try arguments.integer(), try arguments.integer())
      try arguments.finish()
      try setTimes(accessed, modified, of: opened(number).file, surroundings)
    default:
      let number = try arguments.integer()
      try arguments.finish()
      _ = try opened(number)
    }
    return []
  }

  private static func text(_ number: Int) -> [UInt8] { Array(String(number).utf8) }

  private func opened(_ number: Int) throws -> OpenFile {
    guard let open = descriptors[number] else { throw FileFailure(EBADF) }
    return open
  }

  // MARK: - Opening

  /// What a path leads to, made where the flags say so (open(2)).
  mutating func open(_ path: [UInt8], _ flags: Int, mode: Int, _ surroundings: Surroundings) throws -> FileNumber {
    let access = flags & OpenFlags.accessMode
    guard access != OpenFlags.accessMode, flags & (OpenFlags.path | OpenFlags.temporary) == 0 else {
      throw FileFailure(EINVAL)
    }
    let creates = flags & OpenFlags.create != 0
    if creates && flags & OpenFlags.directory != 0 { throw FileFailure(EINVAL) }
    var need: Need = []
    if access != OpenFlags.writeOnly { need.insert(.read) }
    if access != OpenFlags.readOnly || flags & (OpenFlags.create | OpenFlags.truncate) != 0 { need.insert(.write) }
    let isItself = creates && flags & OpenFlags.exclusive != 0 || flags & OpenFlags.noFollow != 0
    let following = creates ? Following.making(follows: !isItself) : isItself ? .withSlash : .always
    let place = try place(path, following, need, surroundings)
    guard let file = place.file else {
      guard creates else { throw FileFailure(ENOENT) }
      return try makeFile(mode, at: place, surroundings)
    }
    try demandOpening(file, flags, endsWithSlash: place.endsWithSlash, surroundings)
    if flags & OpenFlags.truncate != 0 { try setLength(0, of: file, surroundings) }
    return file
  }

  private mutating func demandOpening(
    _ file: FileNumber, _ flags: Int, endsWithSlash: Bool, _ surroundings: Surroundings
  ) throws {
    let creates = flags & OpenFlags.create != 0
    let access = flags & OpenFlags.accessMode
    if creates && flags & OpenFlags.exclusive != 0 { throw FileFailure(EEXIST) }
    let writes = access != OpenFlags.readOnly || flags & OpenFlags.truncate != 0
    switch node(file).body {
    case .link: throw FileFailure(flags & OpenFlags.directory != 0 ? ENOTDIR : ELOOP)
    case .directory: if writes || creates { throw FileFailure(EISDIR) }
    case .special:
      if endsWithSlash || flags & OpenFlags.directory != 0 { throw FileFailure(ENOTDIR) }
      throw FileFailure.refused
    case .file: if endsWithSlash || flags & OpenFlags.directory != 0 { throw FileFailure(ENOTDIR) }
    }
    try demandAccess((access == OpenFlags.writeOnly ? 0 : 4) | (writes ? 2 : 0), to: file, surroundings)
  }

  // MARK: - Reading and writing

  private mutating func read(_ number: Int, _ count: Int, _ position: Int?, _ surroundings: Surroundings) throws
    -> [UInt8]
  {
    let open = try opened(number)
    guard open.mayRead else { throw FileFailure(EBADF) }
    guard count >= 0, position ?? 0 >= 0 else { throw FileFailure(EINVAL) }
    guard node(open.file).contents != nil else { throw FileFailure(EISDIR) }
    let bytes = try bytes(
      of: open.file, from: position ?? open.offset, count: min(count, FileOperation.longestRead), surroundings)
    if position == nil { descriptors[number]?.offset += bytes.count }
    return bytes
  }

  private mutating func write(
    _ bytes: [UInt8], to number: Int, _ position: Int?, _ surroundings: Surroundings
  ) throws {
    let open = try opened(number)
    guard open.mayWrite else { throw FileFailure(EBADF) }
    guard position ?? 0 >= 0 else { throw FileFailure(EINVAL) }
    if open.appends {
      try append(bytes[...], to: open.file, surroundings)
      let end = contents(of: open.file).length
      if position == nil { descriptors[number]?.offset = end }
    } else {
      try write(bytes[...], to: open.file, at: position ?? open.offset, surroundings)
      if position == nil { descriptors[number]?.offset += bytes.count }
    }
  }

  /// What a question is about: a path, or a descriptor.
  private enum Subject {
    case path([UInt8])
    case descriptor(Int)

    init(_ arguments: inout FileArguments) throws {
      let path = try arguments.bytes()
      if let number = try arguments.optionalInteger() { self = .descriptor(number) } else { self = .path(path) }
    }
  }

  private mutating func readFile(_ arguments: inout FileArguments, _ surroundings: Surroundings) throws -> [UInt8] {
    let subject = try Subject(&arguments)
    let flags = try arguments.integer()
    try arguments.finish()
    switch subject {
    case .path(let path):
      let file = try open(path, flags, mode: 0o666, surroundings)
      if flags & OpenFlags.accessMode == OpenFlags.writeOnly { throw FileFailure(EBADF, call: "read") }
      guard node(file).contents != nil else { throw FileFailure(EISDIR, call: "read") }
      return try bytes(of: file, surroundings)
    case .descriptor(let number):
      guard let open = descriptors[number] else { throw FileFailure(EBADF, call: "fstat") }
      guard open.mayRead else { throw FileFailure(EBADF, call: "read") }
      guard node(open.file).contents != nil else { throw FileFailure(EISDIR, call: "read") }
      let all = try bytes(of: open.file, surroundings)
      let rest = open.offset == 0 ? all : Array(all.dropFirst(open.offset))
      descriptors[number]?.offset = max(open.offset, all.count)
      return rest
    }
  }

  private mutating func writeFile(_ arguments: inout FileArguments, _ surroundings: Surroundings) throws {
    let subject = try Subject(&arguments)
    let (flags, mode) = (try arguments.integer(), try arguments.integer())
    let bytes = try arguments.bytes()
    try arguments.finish()
    switch subject {
    case .path(let path):
      let file = try open(path, flags, mode: mode, surroundings)
      guard !bytes.isEmpty else { return }
      guard flags & OpenFlags.accessMode != OpenFlags.readOnly else { throw FileFailure(EBADF, call: "write") }
      if flags & OpenFlags.append != 0 {
        try append(bytes[...], to: file, surroundings)
      } else {
        try write(bytes[...], to: file, at: 0, surroundings)
      }
    case .descriptor(let number):
      // Node writes nothing then.
      guard !bytes.isEmpty else { return }
      do {
        try write(bytes, to: number, nil, surroundings)
      } catch let failure as FileFailure {
        throw failure.of("write")
      }
    }
  }
}

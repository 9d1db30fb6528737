import Glibc
import Wire

/// Bytes of files: what the session wrote, and under that what it read of the disk.
extension FileSystem {
  /// What is known of the disk's bytes under a file.
  private func diskContents(of number: FileNumber) -> DiskContents {
    node(number).origin.flatMap { disk[$0]?.value.contents } ?? .unknown
  }

  /// The contents of a file; none for what is none.
  func contents(of number: FileNumber) -> FileContents {
    guard let contents = node(number).contents else { preconditionFailure("contents of what is no file") }
    return contents
  }

  /// All of a file.
  mutating func bytes(of number: FileNumber, _ surroundings: Surroundings) throws -> [UInt8] {
    try learnAll(of: number, surroundings)
    let contents = contents(of: number)
    guard contents.length <= Disk.longest else {
      throw FileFailure.tooLarge("more than \(Disk.longest >> 20) MiB can't be read at once").of("read")
    }
    return contents.bytes(in: 0..<contents.length, disk: diskContents(of: number))
  }

  /// A range of a file, cut at its end.
  mutating func bytes(of number: FileNumber, from offset: Int, count: Int, _ surroundings: Surroundings) throws
    -> [UInt8]
  {
    try refresh(number, surroundings)
    let contents = contents(of: number)
    guard offset < contents.length else { return [] }
    let range = offset..<offset + min(count, contents.length - offset)
    try learn(contents.diskRanges(in: range), of: number, surroundings)
    return contents.bytes(in: range, disk: diskContents(of: number))
  }

  /// Puts bytes into a file, and zeros between its end and them.
  mutating func write(
    _ bytes: ArraySlice<UInt8>, to number: FileNumber, at offset: Int, _ surroundings: Surroundings
  ) throws {
    try refresh(number, surroundings)
    try learnBase(of: number, surroundings)
    var contents = contents(of: number)
    guard offset <= FileContents.longest - bytes.count else { throw FileFailure(EFBIG) }
    try learn(contents.diskRanges(forWriting: offset..<offset + bytes.count), of: number, surroundings)
    if offset > contents.length { try learnEnd(of: number, surroundings) }
    contents.write(bytes, at: offset, disk: diskContents(of: number))
    try replace(contents, of: number, surroundings)
  }

  /// Puts bytes behind a file's end.
  mutating func append(_ bytes: ArraySlice<UInt8>, to number: FileNumber, _ surroundings: Surroundings) throws {
    try refresh(number, surroundings)
    try write(bytes, to: number, at: contents(of: number).length, surroundings)
  }

  /// Cuts a file, or adds zeros to it.
  mutating func setLength(_ length: Int, of number: FileNumber, _ surroundings: Surroundings) throws {
    guard length >= 0 else { throw FileFailure(EINVAL) }
    guard length <= FileContents.longest else { throw FileFailure(EFBIG) }
    if length > 0 {
      try refresh(number, surroundings)
      try learnBase(of: number, surroundings)
      if length > contents(of: number).length { try learnEnd(of: number, surroundings) }
    }
    var contents = contents(of: number)
    contents.setLength(length, disk: diskContents(of: number))
    try replace(contents, of: number, surroundings)
  }

  /// Gives a file other contents, those of another one for example.
  mutating func replace(_ contents: FileContents, of number: FileNumber, _ surroundings: Surroundings) throws {
    let time = try time(surroundings)
    let owner = try owner(surroundings)
    change(number) { node in
      node.body = .file(contents)
      node.facts.dropRights(writtenBy: owner)
      node.facts.modified = time
      node.facts.changed = time
    }
  }

  // MARK: - The disk's bytes

  /// Reads all that the disk has of a file, unless it is known or covered.
  mutating func learnAll(of number: FileNumber, _ surroundings: Surroundings) throws {
    let node = node(number)
    guard let contents = node.contents, contents.needsDisk, let origin = node.origin, var file = disk[origin]?.value,
      let known = file.facts, case .pieces = file.contents
    else { return }
    let size = known.size
    guard size <= Disk.longest else {
      throw FileFailure.tooLarge("more than \(Disk.longest >> 20) MiB can't be read at once").of("read")
    }
    let seen = try observeContents(of: origin, surroundings) { (disk) throws(FileFailure) in
      let (facts, bytes) = try disk.contents(of: origin)
      return .contents(facts, bytes[...])
    }
    guard case .contents(let facts, let bytes) = seen else { throw WireError.malformed("no contents") }
    if !facts.isSameContents(as: known) {
      // It may be another file than was named before, but no other one than was read.
      guard file.contents.isUnknown && contents.isOfDisk else { throw FileFailure.changed }
      adopt(facts, by: number, before: known)
      file.facts = facts
    }
    file.contents = .whole(bytes)
    disk[origin] = Shared(file)
  }

  /// The longest file of the disk that is read before its first change.
  private static let longestBase = 16 << 20

  /// Reads what the disk has of a file that the session begins to change, so that what it makes of it needs the disk no
  /// more: neither here, where somebody may change it, nor where a snapshot goes. A longer file is read by pieces.
  mutating func learnBase(of number: FileNumber, _ surroundings: Surroundings) throws {
    guard let contents = node(number).contents, contents.isOfDisk, contents.length <= Self.longestBase else { return }
    do {
      try learnAll(of: number, surroundings)
    } catch is FileFailure {
      // Then it is changed as far as it can be.
    }
  }

  /// Makes sure, before the first piece of a file is read, that what is known of it is how it is now.
  private mutating func refresh(_ number: FileNumber, _ surroundings: Surroundings) throws {
    let node = node(number)
    guard let contents = node.contents, contents.isOfDisk, contents.length > 0, let origin = node.origin,
      var file = disk[origin]?.value, let known = file.facts, file.contents.isUnknown
    else { return }
    guard case .sight(let sight) = try observe(surroundings, { .sight($0.look(at: origin)) }) else {
      throw WireError.malformed("no look at a file")
    }
    guard case .file(let facts, _) = sight, facts.kind == .file else { throw FileFailure.changed }
    guard facts != known else { return }
    adopt(facts, by: number, before: known)
    file.facts = facts
    disk[origin] = Shared(file)
  }

  /// Takes other facts of an unread file over, but for what the session has changed.
  private mutating func adopt(_ facts: FileFacts, by number: FileNumber, before known: FileFacts) {
    change(number) { node in
      node.body = .file(FileContents(ofDisk: facts.size))
      if node.facts.modified == known.modified {
        (node.facts.modified, node.facts.accessed, node.facts.changed) = (facts.modified, facts.accessed, facts.changed)
      }
      if node.facts.mode == known.mode { node.facts.mode = facts.mode }
      (node.facts.size, node.facts.blocks) = (facts.size, facts.blocks)
    }
  }

  /// Reads those pieces of the disk's file in which something is needed that is not known.
  private mutating func learn(_ ranges: [Range<Int>], of number: FileNumber, _ surroundings: Surroundings) throws {
    guard !ranges.isEmpty, let origin = node(number).origin, var file = disk[origin]?.value, let known = file.facts
    else { return }
    for range in ranges {
      for run in file.contents.missing(in: range) {
        let seen = try observeContents(of: origin, surroundings) { (disk) throws(FileFailure) in
          .piece(try disk.piece(of: origin, run, known: known)[...])
        }
        guard case .piece(let bytes) = seen, bytes.count == min(run.upperBound, known.size) - run.lowerBound else {
          throw WireError.malformed("a piece of a file")
        }
        file.contents.add(bytes, at: run.lowerBound)
      }
    }
    disk[origin] = Shared(file)
  }

  /// Reads what lies in the last block: zeros will follow it.
  private mutating func learnEnd(of number: FileNumber, _ surroundings: Surroundings) throws {
    let contents = contents(of: number)
    try learn(
      contents.diskRanges(forWriting: contents.length..<contents.length + 1), of: number, surroundings)
  }
}

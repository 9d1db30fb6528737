import Wire

/// What was written to the real disk at a user's word, and what was there before: the payload of the event that records it.
public struct FileApplication: Equatable, Sendable {
  /// One path.
  struct Part: Equatable, Sendable {
    let path: [UInt8]
    /// What was there; nil where nothing was.
    var before: FileFacts?
    /// The bytes of a file, or the target of a link; nil where they are too many to be kept.
    var oldBytes: [UInt8]?
    /// What is there now.
    var after: FileFacts?
    var newBytes: [UInt8]?
  }

  /// The kind of the event.
  public static let kind: UInt8 = 1

  /// Counted along the line of history, from 1.
  public let number: Int
  var parts: [Part]

  /// What it wrote, as absolute paths, sorted.
  public var paths: [[UInt8]] { parts.map(\.path).sorted { $0.lexicographicallyPrecedes($1) } }

  /// Whether both are one event: no two writings leave the same files with the same times.
  public func isSameWriting(as other: FileApplication) -> Bool {
    number == other.number && parts.map(\.path) == other.parts.map(\.path)
      && parts.map(\.after) == other.parts.map(\.after)
  }

  init(number: Int, parts: [Part]) {
    self.number = number
    self.parts = parts
  }

  /// The event that records it. Contents are parts of their own, so that equal ones are stored once.
  public var event: CapabilityEvent {
    CapabilityEvent(
      .files, subject: number, kind: Self.kind,
      parts: parts.flatMap { part in
        var header = ByteWriter()
        for (facts, bytes) in [(part.before, part.oldBytes), (part.after, part.newBytes)] {
          header.write(facts != nil)
          facts?.write(to: &header)
          header.write(bytes != nil)
        }
        return [part.path, header.bytes, part.oldBytes ?? [], part.newBytes ?? []]
      })
  }

  /// - Throws: where the event is no such one.
  init(_ event: CapabilityEvent) throws(WireError) {
    guard event.kind == Self.kind, event.parts.count % 4 == 0 else { throw .malformed("an event of files") }
    number = event.subject
    parts = []
    for start in stride(from: 0, to: event.parts.count, by: 4) {
      let path = event.parts[start]
      let names = FilePath.names(of: path)
      guard !names.isEmpty, names.allSatisfy({ FilePath.isName($0) }), path == FilePath.path(of: names) else {
        throw .malformed("a path that was written")
      }
      var header = ByteReader(event.parts[start + 1][...])
      var part = Part(path: path)
      part.before = try Self.facts(&header)
      part.oldBytes = try header.readFlag() ? event.parts[start + 2] : nil
      part.after = try Self.facts(&header)
      part.newBytes = try header.readFlag() ? event.parts[start + 3] : nil
      try header.finish()
      if let facts = part.after, facts.kind == .file, let bytes = part.newBytes, bytes.count != facts.size {
        throw .malformed("a file that was written")
      }
      if part.after?.kind == .link, !FilePath.isTarget(part.newBytes ?? []) {
        throw .malformed("a link that was written")
      }
      parts.append(part)
    }
  }

  private static func facts(_ reader: inout ByteReader) throws(WireError) -> FileFacts? {
    try reader.readFlag() ? FileFacts(from: &reader) : nil
  }
}

extension FileSystem {
  /// Takes in that something happened to files: what was written to the disk counts as unchanged from then on.
  ///
  /// - Throws: ``WireError`` where that can't be.
  public mutating func take(_ event: CapabilityEvent) throws(WireError) {
    let application = try FileApplication(event)
    guard application.number == applications.count + 1 else { throw .malformed("files that were written out of turn") }
    keepContents(under: application)
    for part in application.parts.sorted(by: { $0.path.lexicographicallyPrecedes($1.path) }) { settle(part) }
    applications.append(application)
  }

  /// Whoever still shows what the disk had at a path that was written keeps that.
  private mutating func keepContents(under application: FileApplication) {
    var originals: [[UInt8]: ArraySlice<UInt8>] = [:]
    for part in application.parts {
      guard let file = disk[part.path]?.value, let known = file.facts, known.kind == .file else { continue }
      if case .whole(let bytes) = file.contents {
        originals[part.path] = bytes
      } else if let bytes = part.oldBytes, part.before?.isSameContents(as: known) == true {
        originals[part.path] = bytes[...]
      }
    }
    for (number, node) in nodes {
      guard let origin = node.value.origin, let bytes = originals[origin], var contents = node.value.contents else {
        continue
      }
      contents.rebase(on: bytes)
      change(number) { $0.body = .file(contents) }
    }
  }

  /// What was written is what the disk has.
  private mutating func settle(_ part: FileApplication.Part) {
    var file = DiskFile(facts: part.after)
    switch part.after?.kind {
    case .link: file.target = part.newBytes ?? []
    case .file: if let bytes = part.newBytes { file.contents = .whole(bytes[...]) }
    case .directory: file.listing = disk[part.path]?.value.listing ?? Listing()
    default: break
    }
    disk[part.path] = Shared(file)
    guard let facts = part.after else { return }
    let names = FilePath.names(of: part.path)
    guard let name = names.last, let parent = known(names.dropLast()), let directory = node(parent).directory else {
      return
    }
    guard let number = directory.entries[name] ?? nil else {
      // It came with a directory that was moved, and nobody had looked at it.
      let new = add(FileNode(seen: facts, target: file.target, origin: part.path, parent: parent, name: name))
      changeDirectory(parent) { $0.entries[name] = .some(new) }
      return
    }
    change(number) { node in
      if node.isDirectory && node.origin == nil { return }
      node.origin = part.path
      if let bytes = part.newBytes, node.contents?.length == bytes.count { node.body = .file(FileContents(bytes[...])) }
    }
  }

  /// What names lead to that were looked at.
  func known(_ names: ArraySlice<[UInt8]>) -> FileNumber? {
    guard nodes[Self.root] != nil else { return nil }
    var number = Self.root
    for name in names {
      guard let next = node(number).directory?.entries[name] ?? nil else { return nil }
      number = next
    }
    return number
  }

  /// Whether something was written to the disk on the way here.
  public func hasApplied(_ application: FileApplication) -> Bool {
    applications.contains { $0.isSameWriting(as: application) }
  }

  /// What was written to the disk here and not on the way to where `other` is: newest first.
  public func applications(notIn other: FileSystem) -> [FileApplication] {
    var count = 0
    while count < min(applications.count, other.applications.count),
      applications[count].isSameWriting(as: other.applications[count])
    {
      count += 1
    }
    return applications.dropFirst(count).reversed()
  }
}

import Glibc
import Platform

/// What a subprocess changed below one root, collected piece by piece.
final class Harvest {
  /// The most bytes of contents that are taken over at once.
  static let largest = 512 << 20

  /// Tells whether something is still as it was.
  private struct Fingerprint: Equatable {
    let inode: UInt
    let size: Int
    let mode: UInt32
    let modified, changed: Int64

    init(_ status: stat) {
      inode = UInt(status.st_ino)
      size = Int(status.st_size)
      mode = UInt32(status.st_mode)
      modified = status.modifiedNs
      changed = status.changedNs
    }
  }

  /// What there was when it was last looked at.
  private struct Known {
    let fingerprint: Fingerprint
    let isWhiteout: Bool
  }

  /// What a look found.
  struct Finding {
    var changes: [FileChange] = []
    /// What is not taken over.
    var notes: [String] = []
    fileprivate var size = 0
  }

  let root: String
  private let place: String
  /// Whether the place holds only what was changed, in the form of an overlay; else it is a copy of the root.
  private let isOverlay: Bool
  private var known: [String: Known] = [:]
  private var seen: [String: Known] = [:]
  private var noted: Set<String> = []

  /// - Parameters:
  ///   - root: the directory that the changes are of.
  ///   - place: where they come to lie.
  ///   - isOverlay: false for a copy of the root: what it is like now is not a change.
  init(root: String, place: String, isOverlay: Bool) throws(SystemError) {
    self.root = root
    self.place = place
    self.isOverlay = isOverlay
    if !isOverlay {
      var ignored = Finding()
      try walk(try open(), "", &ignored, reading: false)
      known = seen
    }
  }

  private func open() throws(SystemError) -> Descriptor {
    try Descriptor.open(place, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  }

  /// What has changed since the last time.
  ///
  /// - Throws: `EFBIG` where that is too much.
  func collect(into finding: inout Finding) throws(SystemError) {
    seen = [:]
    var own = finding
    try DescriptorLimit.whileRaised { () throws(SystemError) in try walk(try open(), "", &own, reading: true) }
    // What was made and taken away again leaves no trace in an overlay.
    for path in known.keys.sorted() where seen[path] == nil && !known[path]!.isWhiteout {
      own.changes.append(FileChange(path: root + path, node: .absent))
    }
    known = seen
    finding = own
  }

  private func walk(
    _ directory: Descriptor, _ prefix: String, _ finding: inout Finding, reading: Bool
  ) throws(SystemError) {
    // No system has longer paths; a program can make them nevertheless, and this goes as deep.
    guard prefix.utf8.count + root.utf8.count < Int(PATH_MAX) else {
      throw SystemError(operation: "open", subject: root, code: ENAMETOOLONG)
    }
    let (names, others) = try directory.names()
    if others > 0 { note("\(others) files whose names are not UTF-8", in: prefix, &finding) }
    for name in names {
      let path = prefix + "/" + name
      guard let status = try Self.unlessGone({ () throws(SystemError) in try directory.status(of: name) }) else {
        continue
      }
      let fingerprint = Fingerprint(status)
      let isWhiteout = isOverlay && OverlayMarks.isWhiteout(status)
      let isNew = known[path]?.fingerprint != fingerprint
      let mode = UInt16(status.st_mode & 0o7777)
      switch status.st_mode & S_IFMT {
      case S_IFCHR where isWhiteout:
        if isNew { finding.changes.append(FileChange(path: root + path, node: .absent)) }
      case S_IFDIR:
        guard let opened = try openReadable(name, in: directory, status, O_RDONLY | O_DIRECTORY) else { continue }
        defer { opened.restoreMode() }
        let inner = opened.descriptor
        if isNew && reading {
          let isOpaque = isOverlay ? OverlayMarks.isOpaque(inner) : known[path] == nil
          finding.changes.append(
            FileChange(
              path: root + path, node: .directory(mode: mode, mtimeNs: status.modifiedNs, isOpaque: isOpaque)))
        }
        seen[path] = Known(fingerprint: fingerprint, isWhiteout: false)
        try walk(inner, path, &finding, reading: reading)
        continue
      case S_IFLNK:
        if isNew && reading {
          let target = try Self.unlessGone { () throws(SystemError) in try directory.linkTarget(of: name) }
          guard let target = target ?? nil else { continue }
          finding.changes.append(FileChange(path: root + path, node: .link(target: target)))
        }
      case S_IFREG:
        if isNew && reading {
          guard let opened = try openReadable(name, in: directory, status, O_RDONLY) else { continue }
          defer { opened.restoreMode() }
          guard try opened.descriptor.status().st_mode & S_IFMT == S_IFREG else { continue }
          let contents = try opened.descriptor.readAll(upTo: Self.largest - finding.size)
          finding.size += contents.count
          finding.changes.append(
            FileChange(path: root + path, node: .file(contents: contents, mode: mode, mtimeNs: status.modifiedNs)))
        }
      default:
        if reading { note("the special file \(root + path)", in: path, &finding) }
        continue
      }
      seen[path] = Known(fingerprint: fingerprint, isWhiteout: isWhiteout)
    }
  }

  /// Something that was opened, and its mode where that had to change first.
  private struct Opened {
    let descriptor: Descriptor
    var held: (file: Descriptor, mode: mode_t)?

    func restoreMode() {
      // What fails has been taken away.
      if let held { try? held.file.setMode(held.mode) }
    }
  }

  /// Opens what may be unreadable for everybody. Whoever is done with it restores its mode.
  ///
  /// - Returns: nil where it is gone, or something else is in its place.
  private func openReadable(
    _ name: String, in directory: Descriptor, _ status: stat, _ flags: Int32
  ) throws(SystemError) -> Opened? {
    try Self.unlessGone { () throws(SystemError) in
      do throws(SystemError) {
        return Opened(descriptor: try directory.open(name, flags))
      } catch {
        if error.code != EACCES { throw error }
      }
      // Held first: a program that still runs may put a link to anything in its place.
      let held = try directory.hold(name)
      let mode = try held.status().st_mode
      guard mode & S_IFMT == status.st_mode & S_IFMT else {
        throw SystemError(operation: "open", subject: name, code: ENOENT)
      }
      try held.setMode(mode & 0o7777 | 0o700)
      return Opened(descriptor: try held.reopened(flags), held: (held, mode & 0o7777))
    }
  }

  /// What `look` gives; nil where a program that still runs has taken it away or put something else in its place. Any
  /// other failure is one of the look: nothing may be taken for gone because of it.
  private static func unlessGone<Value>(_ look: () throws(SystemError) -> Value) throws(SystemError) -> Value? {
    do {
      return try look()
    } catch {
      if [ENOENT, ENOTDIR, ELOOP, EINVAL, ENXIO, ESTALE].contains(error.code) { return nil }
      throw error
    }
  }

  private func note(_ what: String, in path: String, _ finding: inout Finding) {
    if noted.insert(path).inserted { finding.notes.append("\(what), which a subprocess left, can't be in a session") }
  }
}

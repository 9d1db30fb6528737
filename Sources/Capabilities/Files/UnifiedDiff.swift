/// The difference between two versions of a file, as `patch -p1` and `git apply` take it.
public struct UnifiedDiff: Sendable {
  /// What a line of it is, for who colours them.
  public enum Line: Equatable, Sendable {
    case header, position, context, added, removed
  }

  /// Its lines, without the ends of lines.
  public private(set) var lines: [(Line, [UInt8])] = []

  /// How many lines around a change are shown.
  private static let context = 3

  private init() {}

  /// - Parameters:
  ///   - name: the path that headers show; relative.
  ///   - old: the contents before; empty where there was nothing.
  static func of(_ change: ChangedFile, name: [UInt8], old: [UInt8], new: [UInt8]) -> UnifiedDiff {
    var diff = UnifiedDiff()
    // Git takes a file that becomes something else for two changes, and so does patch.
    if let before = change.before, let after = change.after, !before.isSameKind(as: after) {
      let gone = ChangedFile(path: change.path, before: before, after: nil, changesContents: true)
      let made = ChangedFile(path: change.path, before: nil, after: after, changesContents: true)
      diff.describe(gone, name: name, old: old, new: [])
      diff.describe(made, name: name, old: [], new: new)
    } else {
      diff.describe(change, name: name, old: old, new: new)
    }
    return diff
  }

  private mutating func describe(_ change: ChangedFile, name: [UInt8], old: [UInt8], new: [UInt8]) {
    // Directories come and go with their files.
    guard change.before?.kind != .directory && change.after?.kind != .directory else { return }
    let a = Self.quoted("a/", name)
    let b = Self.quoted("b/", name)
    add(.header, "diff --git \(a) \(b)")
    switch (change.before, change.after) {
    case (nil, let after?): add(.header, "new file mode \(after.gitMode)")
    case (let before?, nil): add(.header, "deleted file mode \(before.gitMode)")
    case (let before?, let after?):
      if before.gitMode != after.gitMode {
        add(.header, "old mode \(before.gitMode)")
        add(.header, "new mode \(after.gitMode)")
      }
    case (nil, nil): break
    }
    guard old != new else { return }
    let from = change.before == nil ? "/dev/null" : a
    let to = change.after == nil ? "/dev/null" : b
    if Self.isBinary(old) || Self.isBinary(new) {
      add(.header, "Binary files \(from) and \(to) differ")
      return
    }
    // What follows a tab is a time, if anything; without it, a blank would end the name.
    add(.header, "--- \(from)" + (name.contains(UInt8(ascii: " ")) && change.before != nil ? "\t" : ""))
    add(.header, "+++ \(to)" + (name.contains(UInt8(ascii: " ")) && change.after != nil ? "\t" : ""))
    addHunks(Self.split(old), Self.split(new))
  }

  private mutating func add(_ line: Line, _ text: String) { lines.append((line, Array(text.utf8))) }

  /// Lines with their ends.
  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// As git decides it.
  private static func isBinary(_ bytes: [UInt8]) -> Bool { bytes.prefix(8000).contains(0) }

  private mutating func addHunks(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    let difference = LineDifference(old, new)
    var (x, y) = (0, 0)
    while true {
      // The next change.
      while x < old.count, y < new.count, !difference.removed[x], !difference.added[y] { (x, y) = (x + 1, y + 1) }
      if x == old.count && y == new.count { return }
      let start = min(Self.context, x, y)
      var hunk: [(Line, ArraySlice<UInt8>)] = (0..<start).map { (.context, old[x - start + $0]) }
      let (firstOld, firstNew) = (x - start, y - start)
      var unchanged = 0
      while x < old.count || y < new.count {
        if x < old.count, difference.removed[x] {
          hunk.append((.removed, old[x]))
          (x, unchanged) = (x + 1, 0)
        } else if y < new.count, difference.added[y] {
          hunk.append((.added, new[y]))
          (y, unchanged) = (y + 1, 0)
        } else {
          // Two contexts that touch make one hunk of two.
          if unchanged == 2 * Self.context { break }
          hunk.append((.context, old[x]))
          (x, y, unchanged) = (x + 1, y + 1, unchanged + 1)
        }
      }
      let surplus = max(0, unchanged - Self.context)
      hunk.removeLast(surplus)
      (x, y) = (x - surplus, y - surplus)
      add(hunk, firstOld, x - firstOld, firstNew, y - firstNew)
    }
  }

  private mutating func add(
    _ hunk: [(Line, ArraySlice<UInt8>)], _ firstOld: Int, _ oldCount: Int, _ firstNew: Int, _ newCount: Int
  ) {
    func range(_ first: Int, _ count: Int) -> String {
      count == 1 ? "\(first + 1)" : "\(count == 0 ? first : first + 1),\(count)"
    }
    add(.position, "@@ -\(range(firstOld, oldCount)) +\(range(firstNew, newCount)) @@")
    for (line, bytes) in hunk {
      let sign = line == .added ? "+" : line == .removed ? "-" : " "
      let isEnded = bytes.last == UInt8(ascii: "\n")
      lines.append((line, Array(sign.utf8) + (isEnded ? bytes.dropLast() : bytes)))
      if !isEnded { add(.context, "\\ No newline at end of file") }
    }
  }

  /// A path in a header: in quotes where it has bytes that would be taken for something else.
  private static func quoted(_ prefix: String, _ name: [UInt8]) -> String {
    let odd: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7f]
    guard name.contains(where: { $0 < 0x20 || odd.contains($0) || $0 >= 0x80 }) else {
      return prefix + FilePath.text(name)
    }
    let escaped = name.map { byte -> String in
      switch byte {
      case UInt8(ascii: "\""): return "\\\""
      case UInt8(ascii: "\\"): return "\\\\"
      case UInt8(ascii: "\n"): return "\\n"
      case UInt8(ascii: "\t"): return "\\t"
      case 0x20..<0x7f: return String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 8)
        return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
    return "\"" + prefix + escaped.joined() + "\""
  }
}

extension FileSystem {
  /// The difference that a change makes.
  ///
  /// - Throws: where one of the versions can't be read: it has changed on the disk since, or is too large.
  public func difference(_ change: ChangedFile, on disk: Disk) throws(ChangedFileError) -> UnifiedDiff {
    var scratch = self
    let surroundings = Surroundings.unrecorded(disk)
    let shown = FilePath.shown(change.path, in: workingPath(on: disk))
    let name = Array(shown.utf8.first == FilePath.slash ? shown.utf8.dropFirst() : shown.utf8[...])
    do {
      let old = change.before == nil ? [] : try scratch.originalBytes(at: change.path, surroundings)
      let new = change.after == nil ? [] : try scratch.currentBytes(at: change.path, surroundings)
      return .of(change, name: name, old: change.changesContents ? old : new, new: new)
    } catch {
      throw ChangedFileError(path: shown, error)
    }
  }
}

/// What can't be done with a changed file.
public struct ChangedFileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// As it is shown.
  public let path: String
  public let reason: String

  init(path: String, _ error: any Error) {
    self.path = path
    reason = (error as? FileFailure)?.message ?? "\(error)"
  }

  public var description: String { "\(path): \(reason)" }
}

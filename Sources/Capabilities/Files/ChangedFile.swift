/// A file as it was, or as it is: kind, permissions, and what is in it.
public struct FileVersion: Equatable, Sendable {
  /// What can be compared and written.
  public enum Kind: Equatable, Sendable {
    case file(size: Int)
    case directory
    case link(target: [UInt8])
    /// A pipe, a socket or a device.
    case special
  }

  public let kind: Kind
  /// As chmod(2) has them.
  public internal(set) var permissions: Int
  let user: Int
  let group: Int

  init(kind: Kind, permissions: Int, user: Int, group: Int) {
    self.kind = kind
    self.permissions = permissions
    self.user = user
    self.group = group
  }

  /// What the disk had.
  init(_ facts: FileFacts, target: [UInt8]) {
    switch facts.kind {
    case .file: kind = .file(size: facts.size)
    case .directory: kind = .directory
    case .link: kind = .link(target: target)
    default: kind = .special
    }
    permissions = facts.permissions
    (user, group) = (facts.user, facts.group)
  }

  /// What the session has.
  init(_ node: FileNode) { self.init(node.fullFacts, target: node.linkTarget ?? []) }

  /// The mode of git, which knows of permissions only whether a file can be run.
  var gitMode: String {
    switch kind {
    case .file: permissions & 0o100 != 0 ? "100755" : "100644"
    case .directory: "040000"
    case .link: "120000"
    case .special: "000000"
    }
  }

  /// Whether both are of one kind.
  func isSameKind(as other: FileVersion) -> Bool {
    switch (kind, other.kind) {
    case (.file, .file), (.directory, .directory), (.link, .link), (.special, .special): true
    default: false
    }
  }
}

/// What the session made of a path.
public struct ChangedFile: Equatable, Sendable {
  /// Absolute, without links.
  public let path: [UInt8]
  /// What the session found there first; nil where there was nothing.
  public let before: FileVersion?
  /// What is there now; nil where there is nothing.
  public let after: FileVersion?
  /// Whether the contents, or the target of a link, differ.
  public let changesContents: Bool

  /// The same without the bits above the permissions of a file that is none of those which the disk has with them.
  var withoutRights: ChangedFile {
    guard let after, after.kind != .directory else { return self }
    let kept = changesContents ? 0 : before?.permissions ?? 0
    return ChangedFile(
      path: path, before: before,
      after: FileVersion(
        kind: after.kind, permissions: after.permissions & (0o777 | kept), user: after.user, group: after.group),
      changesContents: changesContents)
  }

  /// In a word.
  public var summary: String {
    guard let before else { return "created" }
    guard let after else { return "deleted" }
    if !before.isSameKind(as: after) { return "replaced" }
    if changesContents { return "modified" }
    return before.permissions == after.permissions ? "owner" : "mode"
  }
}

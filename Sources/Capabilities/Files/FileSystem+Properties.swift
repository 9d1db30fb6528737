import Glibc
import Wire

/// Modes, owners and times.
extension FileSystem {
  /// Performs ``FileOperation/changeMode``, ``FileOperation/setTimes`` or ``FileOperation/changeOwner``.
  mutating func setProperties(
    _ operation: FileOperation, _ arguments: inout FileArguments, _ surroundings: Surroundings
  ) throws {
    let path = try arguments.bytes()
    let first = try arguments.integer()
    let second = operation == .changeMode ? 0 : try arguments.integer()
    let follows = try arguments.flag()
    try arguments.finish()
    do {
      let file = try file(path, follows ? .always : .withSlash, .write, surroundings)
      switch operation {
      case .changeMode:
        if node(file).linkTarget != nil { throw FileFailure(ENOTSUP) }
        try setMode(first, of: file, surroundings)
      case .setTimes: try setTimes(first, second, of: file, surroundings)
      default: try setOwner(first, second, of: file, surroundings)
      }
    } catch let failure as FileFailure where !follows {
      throw failure.of(operation == .changeMode ? "lchmod" : operation == .setTimes ? "lutime" : "lchown")
    }
  }

  mutating func setMode(_ mode: Int, of file: FileNumber, _ surroundings: Surroundings) throws {
    try demandOwnership(of: file, surroundings)
    try changeFacts(of: file, surroundings) { $0.permissions = mode }
  }

  mutating func setTimes(_ accessed: Int, _ modified: Int, of file: FileNumber, _ surroundings: Surroundings) throws {
    try demandOwnership(of: file, surroundings)
    try changeFacts(of: file, surroundings) { ($0.accessed, $0.modified) = (accessed, modified) }
  }

  /// -1 leaves the user or the group as it is, see chown(2).
  private mutating func setOwner(_ user: Int, _ group: Int, of file: FileNumber, _ surroundings: Surroundings) throws {
    let most = 0xffff_ffff
    guard (-1...most).contains(user), (-1...most).contains(group) else { throw FileFailure(EINVAL) }
    let user = user == most ? -1 : user
    let group = group == most ? -1 : group
    let owner = try owner(surroundings)
    let facts = node(file).facts
    if !owner.isRoot {
      let isOwner = facts.user == owner.user
      guard user == -1 || user == facts.user && isOwner,
        group == -1 || isOwner && (group == facts.group || owner.groups.contains(group))
      else { throw FileFailure(EPERM) }
    }
    try changeFacts(of: file, surroundings) { facts in
      if user != -1 { facts.user = user }
      if group != -1 { facts.group = group }
    }
  }

  private mutating func demandOwnership(of file: FileNumber, _ surroundings: Surroundings) throws {
    let owner = try owner(surroundings)
    guard owner.isRoot || node(file).facts.user == owner.user else { throw FileFailure(EPERM) }
  }

  private mutating func changeFacts(
    of file: FileNumber, _ surroundings: Surroundings, _ change: (inout FileFacts) -> Void
  ) throws {
    let time = try time(surroundings)
    self.change(file) { node in
      change(&node.facts)
      node.facts.changed = time
    }
  }
}

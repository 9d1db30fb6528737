import Glibc

/// What modules need of files.
extension FileSystem {
  /// What is at a path, links followed.
  mutating func kind(of path: [UInt8], _ surroundings: Surroundings) throws -> ModuleFiles.Kind {
    let file = try file(path, .always, .read, surroundings)
    return switch node(file).body {
    case .file: .file
    case .directory: .directory
    case .link, .special: .other
    }
  }

  /// What a directory has.
  mutating func names(in path: [UInt8], _ surroundings: Surroundings) throws -> Listing {
    try listing(of: file(path, .always, .read, surroundings), surroundings)
  }

  /// The bytes of a file.
  mutating func wholeFile(_ path: [UInt8], upTo longest: Int, _ surroundings: Surroundings) throws -> [UInt8] {
    let file = try open(path, OpenFlags.readOnly, mode: 0, surroundings)
    guard node(file).contents != nil else { throw FileFailure(EISDIR, call: "read") }
    guard node(file).fullFacts.size <= longest else {
      throw FileFailure("EFBIG", "file too large for a module: more than \(longest >> 20) MB", call: "read")
    }
    return try bytes(of: file, surroundings)
  }
}

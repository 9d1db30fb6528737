import Wire

/// The files as far as modules need them: those of the session, and those of the disk where it has not looked yet. What is
/// looked at for a module is not recorded, since the answer is; within one question it stays as it was seen.
final class ModuleFiles {
  /// The most bytes that a module may have.
  static let longest = 64 << 20

  private var files: FileSystem
  private let surroundings: FileSystem.Surroundings

  /// - Parameters:
  ///   - files: those of the session.
  ///   - disk: what is under them.
  init(_ files: FileSystem, on disk: Disk) {
    self.files = files
    surroundings = .unrecorded(disk)
  }

  /// What is at a path.
  enum Kind {
    case file, directory, other
  }

  /// What is at a path, links followed; nil where nothing is, or nothing that can be seen.
  func kind(of path: String) -> Kind? {
    switch looking("stat", path, { try $0.kind(of: Array(path.utf8), $1) }) {
    case .success(let kind): kind
    // Reading it then says why it can't be read.
    case .failure(let error): error == .refused("stat", path) ? .file : nil
    }
  }

  func isFile(_ path: String) -> Bool { kind(of: path) == .file }
  func isDirectory(_ path: String) -> Bool { kind(of: path) == .directory }

  /// The path without links (realpath(3)); the path itself where that can't be told.
  func realPath(_ path: String) -> String {
    let found = looking("realpath", path) { try $0.realPath(Array(path.utf8), $1) }
    guard case .success(let bytes) = found else { return path }
    return String(validating: bytes, as: UTF8.self) ?? path
  }

  /// What a directory has, links followed, sorted; nothing where that can't be told, and no more than the first 20,000
  /// names.
  func entries(of directory: String) -> [(name: String, isDirectory: Bool)] {
    let found = looking("scandir", directory) { try $0.names(in: Array(directory.utf8), $1) }
    guard case .success(let listing) = found else { return [] }
    return zip(listing.names, listing.letters).prefix(20_000).compactMap { name, letter in
      guard let name = String(validating: name, as: UTF8.self) else { return nil }
      switch letter {
      case UInt8(ascii: "d"): return (name, true)
      case UInt8(ascii: "f"): return (name, false)
      case UInt8(ascii: "l"):
        let kind = kind(of: ModulePath.join(directory, name))
        return kind == .file || kind == .directory ? (name, kind == .directory) : nil
      default: return nil
      }
    }
  }

  /// The bytes of a file whose path is real.
  func contents(of path: String) throws(ModuleError) -> [UInt8] {
    try looking("open", path) { files, surroundings in
      try files.wholeFile(Array(path.utf8), upTo: Self.longest, surroundings)
    }.get()
  }

  private func looking<Found>(
    _ call: String, _ path: String, _ look: (inout FileSystem, FileSystem.Surroundings) throws -> Found
  ) -> Result<Found, ModuleError> {
    do {
      return .success(try look(&files, surroundings))
    } catch let failure as FileFailure {
      if failure == .refused { return .failure(.refused(call, path)) }
      return .failure(.system(failure.code, failure.message, failure.call ?? call, path))
    } catch {
      preconditionFailure("a look at the disk gives what no disk gives: \(error)")
    }
  }
}

extension ModuleError {
  /// What the kernel makes up at the moment of reading says more of the machine than of a program.
  fileprivate static func refused(_ call: String, _ path: String) -> ModuleError {
    .system("EACCES", "permission denied by jsrepl, no modules are read there", call, path)
  }
}

import Capabilities
import Glibc
import Platform
import Rewind

/// What the session sees of the machine it is on.
enum Machine {
  /// Bytes of physical memory.
  static var memory: Int { sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)) }

  /// What entries, or those of a script, may use of it.
  ///
  /// - Parameter permissions: what they may do beyond what is harmless.
  static func grants(script: String?, permissions: Permissions) -> Grants {
    let program = realPath(of: "/proc/self/exe") ?? CommandLine.arguments[0]
    let arguments = [program] + (script.map { [realPath(of: $0) ?? $0] } ?? [])
    let directory = realPath(of: ".") ?? "/"
    // Without the worker's program there is no session either, which says so.
    let subprocesses = try? Subprocesses(
      directory: directory, environment: EnvironmentVariables.entries, permissions: permissions,
      copies: getenv("JSREPL_SUBPROCESSES").map { String(cString: $0) } == "copy")
    return Grants(
      modules: modules(of: script),
      process: HostProcess(directory: directory, arguments: arguments, environment: EnvironmentVariables.values),
      files: Disk(directory: directory), subprocesses: subprocesses, network: Network(),
      permissions: permissions)
  }

  /// The modules of the disk, for entries in the current directory, or for those of a script in the script's.
  private static func modules(of script: String?) -> Modules {
    // A directory that was removed has no path.
    let path = script.flatMap { realPath(of: $0) }.map(Modules.directory(of:)) ?? realPath(of: ".") ?? "/"
    return Modules(
      directory: path,
      globalFolders: Modules.globalFolders(
        nodePath: getenv("NODE_PATH").map { String(cString: $0) }, home: getenv("HOME").map { String(cString: $0) }))
  }

  static func realPath(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The text of a file; `-` and other names are not special here.
  ///
  /// - Throws: where the file can't be read or is not UTF-8.
  static func read(_ path: String) throws(CommandError) -> String {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try contents(of: path)
    } catch {
      throw CommandError("cannot read \(path): \(String(cString: strerror(error.code)))")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandError("\(path) is not UTF-8 text")
    }
    return text
  }

  private static func contents(of path: String) throws(SystemError) -> [UInt8] {
    let file = try Descriptor.open(path, O_RDONLY)
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = try SystemError.check("read", path) { Glibc.read(file.raw, &room, room.count) }
      if count == 0 { return bytes }
      bytes += room[..<count]
    }
  }
}

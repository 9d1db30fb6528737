import ArgumentParser
import Capabilities
import Glibc

/// The options that permit something, in Deno's words.
struct PermissionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Let it read files anywhere, or only those below PATHs; commas between.", valueName: "paths"))
  var allowRead: [String] = []

  @Option(
    help: ArgumentHelp("Let it write files of the session anywhere, or only those below PATHs.", valueName: "paths"))
  var allowWrite: [String] = []

  @Option(help: ArgumentHelp("Let it reach any host, or only HOSTs, with or without a port.", valueName: "hosts"))
  var allowNet: [String] = []

  @Option(help: ArgumentHelp("Let it run any program, or only PROGRAMs.", valueName: "programs"))
  var allowRun: [String] = []

  @Option(help: ArgumentHelp("Let it know any environment variable, or only NAMEs.", valueName: "names"))
  var allowEnv: [String] = []

  @Flag(name: [.customShort("A"), .long], help: "Allow all of these.")
  var allowAll = false

  /// The value that stands for everything.
  private static let everything = "*"

  /// Arguments in which a bare `--allow-read`, which takes a value only after `=`, has the one for everything.
  static func complete(_ arguments: [String]) -> [String] {
    let bare = ["read", "write", "net", "run", "env"].map { "--allow-" + $0 }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments.indices.map { index in
      index < end && bare.contains(arguments[index]) ? "\(arguments[index])=\(everything)" : arguments[index]
    }
  }

  /// What is granted from the beginning.
  var permissions: Permissions {
    let permissions = Permissions()
    permissions.read = Self.scope(allowRead.map(Self.paths), isAll: allowAll)
    permissions.write = Self.scope(allowWrite.map(Self.paths), isAll: allowAll)
    permissions.net = Self.scope(allowNet.map(Self.list), isAll: allowAll)
    permissions.run = Self.scope(allowRun.map(Self.programs), isAll: allowAll)
    permissions.env = Self.scope(allowEnv.map(Self.list), isAll: allowAll)
    return permissions
  }

  /// - Parameter values: of each time that the option was given, what is listed; nothing where that is all.
  private static func scope(_ values: [[String]], isAll: Bool) -> Permissions.Scope {
    isAll || values.contains([everything]) ? .all : .only(values.flatMap(\.self))
  }

  private static func list(_ value: String) -> [String] { value.split(separator: ",").map(String.init) }

  /// Names as they are, paths as they are asked for.
  private static func programs(_ value: String) -> [String] {
    list(value).flatMap { $0.contains("/") ? paths($0) : [$0] }
  }

  /// Paths without links, as they are asked for; what is not there yet keeps the part that is not.
  private static func paths(_ value: String) -> [String] {
    list(value).map { path in
      if path == everything { return path }
      if let real = Machine.realPath(of: path) { return real }
      let parent = path.lastIndex(of: "/").map { path[..<$0].isEmpty ? "/" : String(path[..<$0]) } ?? "."
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      return (Machine.realPath(of: parent) ?? parent) + "/" + name
    }
  }
}

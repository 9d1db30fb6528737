import Wire

/// The modules of the disk, found as Node finds them: https://nodejs.org/docs/latest-v24.x/api/modules.html#all-together and
/// https://nodejs.org/docs/latest-v24.x/api/esm.html#resolution-algorithm. Keeps nothing between two requests.
public struct Modules: Sendable {
  /// The directory to which entries belong; absolute.
  public private(set) var directory: String
  /// Where packages are looked for after all `node_modules`.
  public let globalFolders: [String]
  /// The files as the app sees them: what it wrote comes before what the disk has.
  public private(set) var files = FileSystem()
  private(set) var disk: Disk

  public init(directory: String, globalFolders: [String]) {
    self.directory = directory
    self.globalFolders = globalFolders
    disk = Disk(directory: directory)
  }

  /// Looks through the files of a session, over that disk; where it began in another directory, entries belong to that.
  public mutating func adopt(_ files: FileSystem, on disk: Disk?) {
    self.files = files
    guard let disk = disk?.placed(for: files) else { return }
    self.disk = disk
    if let relocation = disk.relocation { directory = FilePath.text(relocation.recorded(Array(directory.utf8))) }
  }

  /// The folders that Node looks into after all `node_modules`, and those of Debian's packages.
  ///
  /// - Parameters:
  ///   - nodePath: the value of `NODE_PATH`.
  ///   - home: that of `HOME`.
  public static func globalFolders(nodePath: String?, home: String?) -> [String] {
    let own = (nodePath ?? "").split(separator: ":").map(String.init)
    let homes = (home ?? "").isEmpty ? [] : [home! + "/.node_modules", home! + "/.node_libraries"]
    return own + homes + ["/usr/share/nodejs", "/usr/lib/nodejs", "/usr/lib/x86_64-linux-gnu/nodejs"]
  }

  /// The directory in which a file lies, given its absolute path.
  public static func directory(of file: String) -> String { ModulePath.parent(file) }

  /// A module that is asked for.
  public struct Question: Equatable, Sendable {
    /// How it is asked for.
    public enum Kind: String, Sendable {
      case require
      case `import`

      /// The conditions that hold in `exports` and `imports`, beside `default`.
      var conditions: [String] { ["node", rawValue, "module-sync", "node-addons"] }
    }

    public let kind: Kind
    /// The path of the module that asks; empty where an entry does.
    public let referrer: String
    public let specifier: String

    public init(_ kind: Kind, _ specifier: String, from referrer: String = "") {
      self.kind = kind
      self.referrer = referrer
      self.specifier = specifier
    }

    /// - Throws: where no app can ask so.
    init(_ arguments: [[UInt8]]) throws(WireError) {
      let texts = arguments.compactMap { String(validating: $0, as: UTF8.self) }
      guard arguments.count == 3, texts.count == 3, let kind = Kind(rawValue: texts[0]) else {
        throw .malformed("a question about modules")
      }
      self.init(kind, texts[2], from: texts[1])
    }
  }

  /// Where a module is, and how its contents are meant.
  public struct Location: Equatable, Sendable {
    /// The file's real path; a built-in module's name without `node:`.
    public let path: String
    public let format: ModuleFormat
  }

  /// - Parameter isPermitted: whether the app may do what needs a permission.
  func answer(
    _ operation: ModuleOperation, _ question: Question, isPermitted: (Permission) throws -> Bool
  ) throws -> CapabilityAnswer {
    let files = ModuleFiles(files, on: disk)
    do {
      switch operation {
      case .directories:
        let directory = directory(of: question.referrer)
        return .parts(([directory] + Self.packageFolders(from: directory) + globalFolders).map { Array($0.utf8) })
      case .resolve:
        return .parts(try parts(of: resolve(question, in: files)))
      case .load:
        let location = try resolve(question, in: files)
        if location.format == .builtin { return .parts(parts(of: location)) }
        let permission = Permission.read(location.path)
        guard try isFree(location.path) || isPermitted(permission) else {
          return .failure(
            code: Permissions.deniedCode, message: Permissions.refusal(of: permission),
            details: ["permission", "read", "resource", location.path])
        }
        return .parts(parts(of: location) + [try files.contents(of: location.path)])
      }
    } catch let error as ModuleError {
      return .failure(code: error.code, message: error.message, details: error.details)
    }
  }

  /// Whether a module may be read without a permission: what lies with the entries, packages, and what the system installs.
  private func isFree(_ path: String) -> Bool {
    path.contains("/node_modules/")
      || ([directory, disk.directory, "/usr"] + globalFolders).contains { folder in
        ModulePath.isWithin(path, folder)
      }
  }

  private func parts(of location: Location) -> [[UInt8]] {
    [Array(location.path.utf8), Array(location.format.rawValue.utf8)]
  }

  /// Where the module is that is asked for.
  public func resolve(_ question: Question) throws(ModuleError) -> Location {
    try resolve(question, in: ModuleFiles(files, on: disk))
  }

  private func resolve(_ question: Question, in files: ModuleFiles) throws(ModuleError) -> Location {
    // The system takes a path to end there.
    guard !question.specifier.utf8.contains(0), !question.referrer.utf8.contains(0) else {
      throw .notFound(question.specifier)
    }
    let directory = directory(of: question.referrer)
    return switch question.kind {
    case .require: try RequireResolution(modules: self, files: files, directory: directory).resolve(question.specifier)
    case .import:
      try ImportResolution(
        modules: self, files: files, directory: directory,
        referrer: question.referrer.isEmpty ? directory : question.referrer
      ).resolve(question.specifier)
    }
  }

  private func directory(of referrer: String) -> String {
    referrer.isEmpty ? directory : ModulePath.parent(referrer)
  }

  /// The `node_modules` of a directory and of all above it.
  static func packageFolders(from directory: String) -> [String] {
    var folders: [String] = []
    var directory = directory
    while true {
      if ModulePath.name(directory) != "node_modules" { folders.append(ModulePath.join(directory, "node_modules")) }
      if directory == "/" { return folders }
      directory = ModulePath.parent(directory)
    }
  }
}

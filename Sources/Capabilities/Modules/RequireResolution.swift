import Wire

/// Where `require` finds a module: https://nodejs.org/docs/latest-v24.x/api/modules.html#all-together.
struct RequireResolution {
  private static let endings = [".js", ".json", ".node"]

  let modules: Modules
  let files: ModuleFiles
  /// That of the module that asks.
  let directory: String

  func resolve(_ specifier: String) throws(ModuleError) -> Modules.Location {
    let isRelative = ["./", "../"].contains { specifier.hasPrefix($0) } || specifier == "." || specifier == ".."
    if isRelative || specifier.hasPrefix("/") {
      let path = ModulePath.join(directory, specifier)
      let isDirectory =
        ["/", "/.", "/.."].contains { specifier.hasSuffix($0) } || specifier == "." || specifier == ".."
      if let found = try file(path, isDirectory: isDirectory) { return try location(found) }
    } else if specifier.hasPrefix("#") {
      return try imported(specifier)
    } else if let found = try package(specifier) {
      return try location(found)
    }
    throw .notFound(specifier)
  }

  /// LOAD_AS_FILE and LOAD_AS_DIRECTORY.
  private func file(_ path: String, isDirectory: Bool = false) throws(ModuleError) -> String? {
    if !isDirectory {
      if files.isFile(path) { return path }
      if let found = withEnding(path) { return found }
    }
    return files.isDirectory(path) ? try main(of: path) : nil
  }

  private func withEnding(_ path: String) -> String? {
    Self.endings.map { path + $0 }.first(where: files.isFile)
  }

  private func main(of directory: String) throws(ModuleError) -> String? {
    let index = ModulePath.join(directory, "index")
    guard let configuration = try PackageConfiguration.of(directory, in: files), let main = configuration.main,
      !main.isEmpty
    else {
      return withEnding(index)
    }
    let path = ModulePath.join(directory, main)
    if files.isFile(path) { return path }
    if let found = withEnding(path) ?? withEnding(ModulePath.join(path, "index")) ?? withEnding(index) { return found }
    throw ModuleError(
      "MODULE_NOT_FOUND",
      "Cannot find module '\(path)'. Please verify that the package.json has a valid \"main\" entry",
      ["path", configuration.path, "requestPath", directory])
  }

  /// LOAD_PACKAGE_SELF and LOAD_NODE_MODULES.
  private func package(_ specifier: String) throws(ModuleError) -> String? {
    let name = PackageName(specifier)
    if let name, let own = try PackageConfiguration.scope(of: directory, in: files), own.exports != nil,
      own.name == name.name
    {
      return try exported(name.subpath, by: own)
    }
    for folder in Modules.packageFolders(from: directory) + modules.globalFolders where files.isDirectory(folder) {
      if let name, let configuration = try PackageConfiguration.of(ModulePath.join(folder, name.name), in: files),
        configuration.exports != nil
      {
        return try exported(name.subpath, by: configuration)
      }
      if let found = try file(ModulePath.join(folder, specifier), isDirectory: specifier.hasSuffix("/")) {
        return found
      }
    }
    return nil
  }

  private func targets(_ package: PackageConfiguration) -> PackageTargets {
    PackageTargets(
      package: package, conditions: Modules.Question.Kind.require.conditions, referrer: nil,
      resolvePackage: { (specifier) throws(ModuleError) in
        if let name = BuiltinNames.name(of: specifier) { return .builtin(name) }
        guard let path = try self.package(specifier) else { throw .notFound(specifier) }
        return .path(path)
      })
  }

  private func exported(_ subpath: String, by package: PackageConfiguration) throws(ModuleError) -> String {
    guard case .path(let path) = try targets(package).exported(subpath) else {
      throw .notExported(subpath, by: package.path, from: nil)
    }
    guard files.isFile(path) else { throw .notFound(path: path) }
    return path
  }

  private func imported(_ specifier: String) throws(ModuleError) -> Modules.Location {
    guard specifier != "#", let package = try PackageConfiguration.scope(of: directory, in: files),
      package.imports != nil
    else {
      throw .notFound(specifier)
    }
    guard let found = try targets(package).imported(specifier) else {
      throw ModuleError(
        "ERR_PACKAGE_IMPORT_NOT_DEFINED",
        "Package import specifier \"\(specifier)\" is not defined in package \(package.path)")
    }
    switch found {
    case .builtin(let name): return Modules.Location(path: name, format: .builtin)
    case .path(let path):
      guard files.isFile(path) else { throw .notFound(path: path) }
      return try location(path)
    case .nothing: throw .notFound(specifier)
    }
  }

  private func location(_ path: String) throws(ModuleError) -> Modules.Location {
    let path = files.realPath(path)
    switch ModulePath.fileExtension(path) {
    case ".json": return Modules.Location(path: path, format: .json)
    case ".mjs": return Modules.Location(path: path, format: .module)
    case ".cjs": return Modules.Location(path: path, format: .commonJS)
    case ".node": throw .addon(path)
    case ".js": return Modules.Location(path: path, format: try ModuleFormat(ofScript: path, in: files))
    // What has another ending, or none, is taken for CommonJS.
    default: return Modules.Location(path: path, format: .commonJS)
    }
  }
}

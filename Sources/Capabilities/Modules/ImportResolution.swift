import Wire

/// Where `import` finds a module: https://nodejs.org/docs/latest-v24.x/api/esm.html#resolution-algorithm-specification; and,
/// beyond that, packages in the folders in which `require` looks last.
struct ImportResolution {
  let modules: Modules
  let files: ModuleFiles
  /// That of the module that asks.
  let directory: String
  /// The path of the module that asks, for errors.
  let referrer: String

  func resolve(_ specifier: String) throws(ModuleError) -> Modules.Location {
    let isRelative = ["./", "../", "/"].contains { specifier.hasPrefix($0) } || specifier == "." || specifier == ".."
    if isRelative { return try location(of: path(ofURL: specifier), isURL: true, specifier) }
    if specifier.hasPrefix("#") { return try imported(specifier) }
    if let colon = specifier.firstIndex(of: ":"), specifier[..<colon].allSatisfy({ $0.isASCII && $0.isLetter }),
      colon > specifier.startIndex
    {
      let scheme = specifier[..<colon].lowercased()
      guard scheme == "file" else {
        if scheme == "node" { return Modules.Location(path: String(specifier.dropFirst(5)), format: .builtin) }
        throw .unsupportedScheme(scheme)
      }
      let rest = specifier[specifier.index(after: colon)...]
      let path = rest.hasPrefix("//localhost/") ? rest.dropFirst(11) : rest.hasPrefix("//") ? rest.dropFirst(2) : rest
      guard path.hasPrefix("/") else {
        throw ModuleError(
          "ERR_INVALID_FILE_URL_HOST", "File URL host must be \"localhost\" or empty on linux")
      }
      return try location(of: self.path(ofURL: String(path)), isURL: true, specifier)
    }
    return try package(specifier)
  }

  /// The path that a relative or absolute URL stands for, without what follows a `?` or `#`.
  private func path(ofURL text: String) throws(ModuleError) -> String {
    let path = text.prefix { $0 != "?" && $0 != "#" }
    guard !ModuleURL.hasEscapedSeparator(path), let plain = ModuleURL.unescaped(path) else {
      throw .invalidSpecifier(
        ModulePath.join(directory, path), "must not include encoded \"/\" or \"\\\" characters", from: referrer)
    }
    let isDirectory = ["/", "/.", "/.."].contains { plain.hasSuffix($0) } || plain == "." || plain == ".."
    return ModulePath.join(directory, plain) + (isDirectory ? "/" : "")
  }

  private func imported(_ specifier: String) throws(ModuleError) -> Modules.Location {
    guard specifier != "#" else {
      throw .invalidSpecifier(specifier, "is not a valid internal imports specifier name", from: referrer)
    }
    let package = try PackageConfiguration.scope(of: directory, in: files)
    guard let package, package.imports != nil, let found = try targets(package).imported(specifier) else {
      throw .importNotDefined(specifier, in: package.flatMap { $0.imports == nil ? nil : $0.path }, from: referrer)
    }
    return try location(of: found, specifier)
  }

  private func package(_ specifier: String) throws(ModuleError) -> Modules.Location {
    try location(of: target(ofPackage: specifier), specifier)
  }

  /// PACKAGE_RESOLVE.
  private func target(ofPackage specifier: String) throws(ModuleError) -> ResolvedTarget {
    if let name = BuiltinNames.name(of: specifier) { return .builtin(name) }
    guard let name = PackageName(specifier) else {
      throw .invalidSpecifier(specifier, "is not a valid package name", from: referrer)
    }
    if let own = try PackageConfiguration.scope(of: directory, in: files), own.exports != nil, own.name == name.name {
      return try targets(own).exported(name.subpath)
    }
    for folder in Modules.packageFolders(from: directory) + modules.globalFolders {
      let directory = ModulePath.join(folder, name.name)
      guard files.isDirectory(directory) else { continue }
      let configuration: PackageConfiguration?
      do throws(ModuleError) {
        configuration = try PackageConfiguration.of(directory, in: files)
      } catch {
        guard error.code == "ERR_INVALID_PACKAGE_CONFIG" else { throw error }
        throw .invalidConfiguration(
          ModulePath.join(directory, "package.json"), while: " while importing \"\(specifier)\" from \(referrer)")
      }
      if let configuration, configuration.exports != nil { return try targets(configuration).exported(name.subpath) }
      if name.subpath != "." { return .path(ModulePath.join(directory, name.subpath)) }
      return .path(try legacyMain(of: directory, configuration?.main))
    }
    // Debian has packages of one file.
    for folder in modules.globalFolders where name.subpath == "." {
      let path = ModulePath.join(folder, name.name + ".js")
      if files.isFile(path) { return .path(path) }
    }
    throw .packageNotFound(name.name, from: referrer)
  }

  private func legacyMain(of directory: String, _ main: String?) throws(ModuleError) -> String {
    let index = ["/index.js", "/index.json", "/index.node"].map { directory + $0 }
    let tries = main.map { main in
      ["", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"].map {
        ModulePath.join(directory, main + $0)
      }
    }
    if let found = ((tries ?? []) + index).first(where: files.isFile) { return found }
    throw .packageNotFound(tries?.first ?? directory, from: referrer)
  }

  private func targets(_ package: PackageConfiguration) -> PackageTargets {
    PackageTargets(
      package: package, conditions: Modules.Question.Kind.import.conditions, referrer: referrer,
      resolvePackage: { (specifier) throws(ModuleError) in try target(ofPackage: specifier) })
  }

  private func location(of target: ResolvedTarget, _ specifier: String) throws(ModuleError) -> Modules.Location {
    switch target {
    case .builtin(let name): return Modules.Location(path: name, format: .builtin)
    case .path(let path): return try location(of: path, isURL: false, specifier)
    case .nothing: throw .packageNotFound(specifier, from: referrer)
    }
  }

  /// What is at a path, whatever its ending: nothing is tried beside it.
  private func location(of path: String, isURL: Bool, _ specifier: String) throws(ModuleError) -> Modules.Location {
    let kind = files.kind(of: path.hasSuffix("/") ? String(path.dropLast()) : path)
    if kind == .directory || path.hasSuffix("/") { throw .unsupportedDirectory(path, from: referrer) }
    guard kind == .file else {
      let hint = isURL ? hint(for: path, specifier) : nil
      throw .importNotFound(path: path, from: referrer, hint: hint)
    }
    let real = files.realPath(path)
    switch ModulePath.fileExtension(real) {
    case ".json": return Modules.Location(path: real, format: .json)
    case ".mjs": return Modules.Location(path: real, format: .module)
    case ".cjs": return Modules.Location(path: real, format: .commonJS)
    case ".node": throw .addon(real)
    case ".js", "": return Modules.Location(path: real, format: try ModuleFormat(ofScript: real, in: files))
    case let ending: throw .unknownExtension(ending, of: real)
    }
  }

  /// What `require` would have found.
  private func hint(for path: String, _ specifier: String) -> String? {
    for ending in [".js", ".json", "/index.js"] where files.isFile(path + ending) {
      let isNear = specifier.hasPrefix("../") && ModulePath.parent(path) == directory
      return isNear ? "./" + ModulePath.name(path) + ending : specifier + ending
    }
    return nil
  }
}

extension ModuleFormat {
  /// How the `package.json` that a script belongs to says that it is meant.
  init(ofScript path: String, in files: ModuleFiles) throws(ModuleError) {
    switch try PackageConfiguration.scope(of: ModulePath.parent(path), in: files)?.type {
    case "module": self = .module
    case "commonjs": self = .commonJS
    default: self = .unmarked
    }
  }
}

/// The specifiers under which modules of the disk can be had, for somebody who types one.
struct SpecifierListing {
  /// What a file's name ends with that is a module for sure.
  private static let endings = [".js", ".mjs", ".cjs", ".json"]

  let modules: Modules
  let files: ModuleFiles
  let kind: Modules.Question.Kind
  /// What has been typed.
  let typed: String

  /// Those that begin with ``typed``, up to the next slash, which directories end with; sorted.
  func specifiers() -> [String] {
    // The system takes a path to end there.
    guard !typed.utf8.contains(0) else { return [] }
    let found: [String]
    if ["./", "../", "/"].contains(where: { typed.hasPrefix($0) }) {
      found = files(in: modules.directory, typed: typed[...])
    } else if typed.hasPrefix(".") {
      found = ["./", "../"]
    } else if typed.hasPrefix("#") {
      found = imports()
    } else if let name = PackageName(typed), name.subpath != "." {
      found = subpaths(of: name)
    } else {
      found = packages()
    }
    return Set(found.filter { $0.utf8.starts(with: typed.utf8) }).sorted()
  }

  // MARK: Files

  /// The modules and directories beside what `typed` names, a path that belongs to `directory`.
  private func files(in directory: String, typed: Substring) -> [String] {
    guard let slash = typed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return [] }
    let head = typed[...slash]
    let rest = typed[typed.utf8.index(after: slash)...]
    guard let path = path(of: head) else { return [] }
    if rest == ".." { return [head + "../"] }
    return files.entries(of: ModulePath.join(directory, path)).compactMap { entry in
      // As in a shell, what is hidden shows once its dot is typed.
      guard !entry.name.hasPrefix(".") || rest.hasPrefix("."), entry.isDirectory || Self.isModule(entry.name) else {
        return nil
      }
      return head + specifier(of: entry.name) + (entry.isDirectory ? "/" : "")
    }
  }

  private static func isModule(_ name: String) -> Bool { endings.contains { name.hasSuffix($0) } }

  /// What a path in a specifier stands for: for `import` it is one of a URL. Nil where it stands for none.
  private func path(of text: Substring) -> String? {
    if kind == .require { return String(text) }
    return text.contains { $0 == "?" || $0 == "#" } ? nil : ModuleURL.unescaped(text)
  }

  /// How a file's name stands in a specifier.
  private func specifier(of name: String) -> String {
    if kind == .require { return name }
    return name.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
  }

  // MARK: Packages

  private var folders: [String] { Modules.packageFolders(from: modules.directory) + modules.globalFolders }

  /// The package that entries belong to.
  private var ownPackage: PackageConfiguration? {
    // A file that can't be understood says nothing about names.
    do { return try PackageConfiguration.scope(of: modules.directory, in: files) } catch { return nil }
  }

  private func packages() -> [String] {
    var names: [String] = []
    if let own = ownPackage, own.exports != nil, let name = own.name { names.append(name) }
    let slash = typed.utf8.lastIndex(of: UInt8(ascii: "/"))
    let scope = slash.map { String(typed[..<$0]) }
    for folder in folders {
      let path = scope.map { ModulePath.join(folder, $0) } ?? folder
      for entry in files.entries(of: path) where !entry.name.hasPrefix(".") {
        let name = scope.map { $0 + "/" + entry.name } ?? entry.name
        if entry.isDirectory {
          names.append(scope == nil && name.hasPrefix("@") ? name + "/" : name)
        } else if entry.name.hasSuffix(".js"), kind == .require || modules.globalFolders.contains(path) {
          names.append(String(name.dropLast(3)))
        }
      }
    }
    return names
  }

  private func subpaths(of name: PackageName) -> [String] {
    if let own = ownPackage, own.exports != nil, own.name == name.name { return exports(of: own, named: name) }
    let directories = folders.map { ModulePath.join($0, name.name) }
    guard let directory = directories.first(where: files.isDirectory) else { return [] }
    let package: PackageConfiguration?
    do { package = try PackageConfiguration.of(directory, in: files) } catch { return [] }
    if let package, package.exports != nil { return exports(of: package, named: name) }
    return self.files(in: directory, typed: name.subpath[...]).map { name.name + $0.dropFirst() }
  }

  private func exports(of package: PackageConfiguration, named name: PackageName) -> [String] {
    guard let map = package.exports?.object else { return [] }
    let targets = targets(package)
    let subpaths = map.names.filter { $0.hasPrefix("./") }.flatMap { key in
      expanded(key, typed: name.subpath) { () throws(ModuleError) in try targets.target(of: key, in: map) }
    }
    return subpaths.filter { subpath in
      subpath.hasSuffix("/") || isThere { () throws(ModuleError) in try targets.exported(subpath) }
    }.map { name.name + $0.dropFirst() }
  }

  private func imports() -> [String] {
    guard let package = ownPackage, let map = package.imports else { return [] }
    let targets = targets(package)
    return map.names.flatMap { key in
      expanded(key, typed: typed) { () throws(ModuleError) in try targets.target(of: key, in: map) }
    }.filter { specifier in
      specifier.hasSuffix("/") || isThere { () throws(ModuleError) in try targets.imported(specifier) }
    }
  }

  private func targets(_ package: PackageConfiguration) -> PackageTargets {
    PackageTargets(
      package: package, conditions: kind.conditions, referrer: nil,
      resolvePackage: { (specifier) throws(ModuleError) in
        if let name = BuiltinNames.name(of: specifier) { return .builtin(name) }
        let location = try modules.resolve(Modules.Question(kind, specifier))
        return .path(location.path)
      })
  }

  /// Whether a module is where `exports` or `imports` lead to.
  private func isThere(_ target: () throws(ModuleError) -> ResolvedTarget?) -> Bool {
    do throws(ModuleError) {
      switch try target() {
      case .path(let path): return files.isFile(path)
      case .builtin: return true
      case .nothing, nil: return false
      }
    } catch {
      return false
    }
  }

  /// What a key of `exports` or `imports` stands for: itself, or for one with a `*` the files and directories whose names fit,
  /// as far as they go on from `typed`.
  private func expanded(
    _ key: String, typed: String, target: () throws(ModuleError) -> ResolvedTarget?
  ) -> [String] {
    guard let (before, after) = Self.halves(of: key) else { return [key] }
    let found: ResolvedTarget?
    do throws(ModuleError) { found = try target() } catch { return [] }
    guard case .path(let pattern) = found, let (base, ending) = Self.halves(of: pattern) else { return [] }
    // What the star stands for, as far as that has been typed.
    let match = typed.hasPrefix(before) ? typed.dropFirst(before.count) : ""
    let start = base + match
    let directory = start[...start.lastIndex(of: "/")!]
    return files.entries(of: String(directory)).compactMap { entry in
      let path = directory + entry.name
      guard !entry.name.hasPrefix("."), path.hasPrefix(base) else { return nil }
      if entry.isDirectory {
        return entry.name == "node_modules" ? nil : before + path.dropFirst(base.count) + "/"
      }
      guard path.hasSuffix(ending), path.count > base.count + ending.count else { return nil }
      return before + path.dropFirst(base.count).dropLast(ending.count) + after
    }
  }

  private static func halves(of pattern: String) -> (String, String)? {
    guard let star = pattern.firstIndex(of: "*") else { return nil }
    return (String(pattern[..<star]), String(pattern[pattern.index(after: star)...]))
  }
}

extension Modules {
  /// The specifiers by which entries can ask for modules of the disk, as far as they begin with what has been typed: up to the
  /// next slash, which directories end with. Sorted, without built-in modules.
  public func specifiers(_ kind: Question.Kind, startingWith typed: String) -> [String] {
    SpecifierListing(
      modules: self, files: ModuleFiles(files, on: disk), kind: kind, typed: typed
    ).specifiers()
  }
}

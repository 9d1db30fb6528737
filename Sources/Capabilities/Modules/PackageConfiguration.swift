/// A `package.json`, as far as it says how the package's modules are found.
struct PackageConfiguration {
  /// The directory in which it lies.
  let directory: String
  let name: String?
  let main: String?
  /// `module` or `commonjs`; nil where it says neither.
  let type: String?
  /// Nil where there is none, or it is null.
  let exports: JSONValue?
  let imports: JSONObject?

  /// The file's path.
  var path: String { ModulePath.join(directory, "package.json") }

  /// That of a directory; nil where there is none.
  ///
  /// - Throws: where it is no JSON object.
  static func of(_ directory: String, in files: ModuleFiles) throws(ModuleError) -> PackageConfiguration? {
    let path = ModulePath.join(directory, "package.json")
    guard files.isFile(path) else { return nil }
    let bytes = try files.contents(of: files.realPath(path))
    guard let object = JSONValue(bytes)?.object else { throw .invalidConfiguration(path) }
    return PackageConfiguration(directory: directory, object)
  }

  private init(directory: String, _ object: JSONObject) {
    self.directory = directory
    name = object["name"]?.string
    main = object["main"]?.string
    type = object["type"]?.string.flatMap { ["module", "commonjs"].contains($0) ? $0 : nil }
    exports = object["exports"].flatMap { $0 == .null ? nil : $0 }
    imports = object["imports"]?.object
  }

  /// That of the package to which a directory belongs: the nearest one; nil where there is none.
  static func scope(of directory: String, in files: ModuleFiles) throws(ModuleError) -> PackageConfiguration? {
    var directory = directory
    while ModulePath.name(directory) != "node_modules" {
      if let configuration = try of(directory, in: files) { return configuration }
      if directory == "/" { break }
      directory = ModulePath.parent(directory)
    }
    return nil
  }
}

/// A specifier that begins with a package's name.
struct PackageName {
  /// `name` or `@scope/name`.
  let name: String
  /// What follows it: `.` or `./…`.
  let subpath: String

  /// Nil where it begins with no name that a package can have.
  init?(_ specifier: String) {
    let parts = specifier.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    let count = specifier.hasPrefix("@") ? 2 : 1
    guard let first = parts.first, !first.isEmpty, !first.hasPrefix("."), parts.count >= count,
      count == 1 || !parts[1].isEmpty && first.utf8.count > 1
    else { return nil }
    name = parts[..<count].joined(separator: "/")
    guard !name.contains("\\"), !name.contains("%") else { return nil }
    subpath = "." + specifier.dropFirst(name.count)
  }
}

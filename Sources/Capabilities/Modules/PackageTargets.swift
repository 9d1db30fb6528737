/// What `exports` and `imports` of a package say: PACKAGE_EXPORTS_RESOLVE and what it stands on, of
/// https://nodejs.org/docs/latest-v24.x/api/esm.html#resolution-algorithm-specification.
struct PackageTargets {
  let package: PackageConfiguration
  /// The conditions that hold, beside `default`.
  let conditions: [String]
  /// Who imports, for errors; nil where it was required.
  let referrer: String?
  /// Finds another package, for `imports` that name one: the path of a file, or a built-in module.
  let resolvePackage: (String) throws(ModuleError) -> ResolvedTarget

  /// What `exports` gives for `.` or `./…`.
  func exported(_ subpath: String) throws(ModuleError) -> ResolvedTarget {
    let exports = package.exports!
    let keys = exports.object?.names ?? []
    let dotted = keys.filter { $0.hasPrefix(".") }
    guard dotted.isEmpty || dotted.count == keys.count else {
      throw .invalidConfiguration(
        package.path,
        reason:
          " \"exports\" cannot contain some keys starting with '.' and some not. The exports object must either be "
          + "an object of package subpath keys or an object of main entry condition name keys only")
    }
    let isMap = !dotted.isEmpty
    let found: ResolvedTarget?
    if isMap {
      found = try match(subpath, in: exports.object!, field: "exports")
    } else if subpath == "." {
      found = try target(exports, key: ".", match: nil, field: "exports")
    } else {
      found = nil
    }
    guard let found, found != .nothing else { throw .notExported(subpath, by: package.path, from: referrer) }
    return found
  }

  /// What `imports` gives for `#…`; nil for nothing.
  func imported(_ specifier: String) throws(ModuleError) -> ResolvedTarget? {
    guard let imports = package.imports else { return nil }
    let found = try match(specifier, in: imports, field: "imports")
    return found == .nothing ? nil : found
  }

  /// What a key of `exports` or `imports` leads to, with its `*` as it is; nil for nothing.
  func target(of key: String, in map: JSONObject) throws(ModuleError) -> ResolvedTarget? {
    try target(map[key]!, key: key, match: nil, field: key.hasPrefix("#") ? "imports" : "exports")
  }

  /// The value of the key that fits best; of those with a `*`, the one with the longest beginning.
  private func match(_ key: String, in map: JSONObject, field: String) throws(ModuleError) -> ResolvedTarget? {
    if !key.contains("*"), !key.hasSuffix("/"), let value = map[key] {
      return try target(value, key: key, match: nil, field: field)
    }
    var best: (key: String, match: String)?
    for pattern in map.names {
      guard let star = pattern.firstIndex(of: "*"), pattern.lastIndex(of: "*") == star else { continue }
      let before = pattern[..<star]
      let after = pattern[pattern.index(after: star)...]
      guard key.hasPrefix(before), key != String(before), key.utf8.count >= pattern.utf8.count, key.hasSuffix(after)
      else { continue }
      if let best, !Self.isBetter(pattern, than: best.key) { continue }
      best = (pattern, String(key.dropFirst(before.count).dropLast(after.count)))
    }
    guard let best else { return nil }
    return try target(map[best.key]!, key: best.key, match: best.match, field: field, request: key)
  }

  /// PATTERN_KEY_COMPARE.
  private static func isBetter(_ key: String, than other: String) -> Bool {
    let base = key.utf8.firstIndex(of: UInt8(ascii: "*")).map { key.utf8.distance(from: key.startIndex, to: $0) } ?? 0
    let otherBase =
      other.utf8.firstIndex(of: UInt8(ascii: "*")).map { other.utf8.distance(from: other.startIndex, to: $0) } ?? 0
    return base != otherBase ? base > otherBase : key.utf8.count > other.utf8.count
  }

  /// PACKAGE_TARGET_RESOLVE: nil for nothing.
  private func target(
    _ value: JSONValue, key: String, match: String?, field: String, request: String? = nil
  ) throws(ModuleError) -> ResolvedTarget? {
    switch value {
    case .string(let text):
      return try target(text: text, key: key, match: match, field: field, request: request)
    case .object(let object):
      if object.names.contains(where: { UInt32($0).map { String($0) } == $0 && $0 != "4294967295" }) {
        throw .invalidConfiguration(package.path, reason: " \"exports\" cannot contain numeric property keys.")
      }
      for condition in object.names where condition == "default" || conditions.contains(condition) {
        let found = try target(object[condition]!, key: key, match: match, field: field, request: request)
        // A condition that holds and says nothing leaves it to the next.
        if let found { return found }
      }
      return nil
    case .array(let values):
      var failure: ModuleError?
      var isNothing = false
      for value in values {
        do throws(ModuleError) {
          let found = try target(value, key: key, match: match, field: field, request: request)
          if let found, found != .nothing { return found }
          isNothing = found == .nothing
          failure = nil
        } catch {
          guard error.code == "ERR_INVALID_PACKAGE_TARGET" else { throw error }
          failure = error
        }
      }
      if let failure { throw failure }
      return isNothing ? .nothing : nil
    case .null:
      return .nothing
    default:
      throw .invalidTarget(text(of: value), of: key, in: package.path, field: field, from: referrer)
    }
  }

  private func target(
    text target: String, key: String, match: String?, field: String, request: String?
  ) throws(ModuleError) -> ResolvedTarget {
    guard target.hasPrefix("./") else {
      let isURL = target.contains(":") && !target.hasPrefix("node:")
      guard field == "imports", !target.hasPrefix("../"), !target.hasPrefix("/"), !isURL else {
        throw .invalidTarget("\"\(target)\"", of: key, in: package.path, field: field, from: referrer)
      }
      return try resolvePackage(match.map { target.replacing("*", with: $0) } ?? target)
    }
    guard !Self.leavesPackage(target.dropFirst(2)) else {
      throw .invalidTarget("\"\(target)\"", of: key, in: package.path, field: field, from: referrer)
    }
    guard let match else { return .path(ModulePath.join(package.directory, target)) }
    guard !Self.leavesPackage(match[...]) else {
      throw .invalidSpecifier(
        request ?? key,
        "request is not a valid match in pattern \"\(key)\" for the \"\(field)\" resolution of \(package.path)",
        from: referrer)
    }
    let path = package.directory + "/" + target.dropFirst(2).replacing("*", with: match)
    guard !ModuleURL.hasEscapedSeparator(match) else {
      let shown = referrer == nil ? ModuleURL.of(path: path).replacing("%25", with: "%") : path
      throw .invalidSpecifier(shown, "must not include encoded \"/\" or \"\\\" characters", from: referrer)
    }
    return .path(ModulePath.join("/", path))
  }

  /// Whether one of a path's parts is `.`, `..` or `node_modules`, also where it is escaped.
  private static func leavesPackage(_ path: Substring) -> Bool {
    path.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.contains { part in
      [".", "..", "node_modules"].contains((ModuleURL.unescaped(part) ?? String(part)).lowercased())
    }
  }

  private func text(of value: JSONValue) -> String {
    switch value {
    case .bool(let flag): "\(flag)"
    case .number(let digits): digits
    default: "null"
    }
  }
}

/// Where `exports` or `imports` lead to.
enum ResolvedTarget: Equatable {
  /// They say that nothing is there.
  case nothing
  /// A file, if it is there.
  case path(String)
  case builtin(String)
}

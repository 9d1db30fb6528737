/// Why a module can't be had, in Node's words.
public struct ModuleError: Error, Equatable, Sendable {
  /// Node's code.
  public let code: String
  public let message: String
  /// Names and values of further properties of the error, alternating.
  public let details: [String]

  init(_ code: String, _ message: String, _ details: [String] = []) {
    self.code = code
    self.message = message
    self.details = details
  }

  /// `require` finds nothing. Who asked whom, the app knows.
  static func notFound(_ specifier: String) -> ModuleError {
    let reason =
      switch BuiltinNames.name(of: specifier) {
      case nil: ""
      case "http", "http2", "https", "net", "tls", "dgram", "_http_server":
        ": jsrepl offers no sockets and no servers; fetch makes requests"
      default: ": it is one of Node's own that jsrepl doesn't have"
      }
    return ModuleError("MODULE_NOT_FOUND", "Cannot find module '\(specifier)'\(reason)", ["requireStack", ""])
  }

  /// A package says that there is such a file, but there isn't.
  static func notFound(path: String) -> ModuleError {
    ModuleError("MODULE_NOT_FOUND", "Cannot find module '\(path)'", ["path", path])
  }

  static func importNotFound(path: String, from referrer: String, hint: String? = nil) -> ModuleError {
    let hint = hint.map { "\nDid you mean to import \"\($0)\"?" } ?? ""
    return ModuleError(
      "ERR_MODULE_NOT_FOUND", "Cannot find module '\(path)' imported from \(referrer)\(hint)",
      ["url", ModuleURL.of(path: path)])
  }

  static func packageNotFound(_ name: String, from referrer: String) -> ModuleError {
    ModuleError("ERR_MODULE_NOT_FOUND", "Cannot find package '\(name)' imported from \(referrer)")
  }

  static func invalidSpecifier(_ specifier: String, _ reason: String, from referrer: String?) -> ModuleError {
    ModuleError(
      "ERR_INVALID_MODULE_SPECIFIER", "Invalid module \"\(specifier)\" \(reason)\(Self.imported(from: referrer))")
  }

  static func notExported(_ subpath: String, by package: String, from referrer: String?) -> ModuleError {
    let what =
      subpath == "." ? "No \"exports\" main defined" : "Package subpath '\(subpath)' is not defined by \"exports\""
    return ModuleError("ERR_PACKAGE_PATH_NOT_EXPORTED", "\(what) in \(package)\(Self.imported(from: referrer))")
  }

  static func importNotDefined(_ specifier: String, in package: String?, from referrer: String) -> ModuleError {
    let place = package.map { " in package \($0)" } ?? ""
    return ModuleError(
      "ERR_PACKAGE_IMPORT_NOT_DEFINED",
      "Package import specifier \"\(specifier)\" is not defined\(place) imported from \(referrer)")
  }

  static func invalidTarget(
    _ target: String, of key: String, in package: String, field: String, from referrer: String?
  ) -> ModuleError {
    let isRelative = target.hasPrefix("\"./") || !target.hasPrefix("\"")
    let place = key == "." ? "defined for the package main" : "defined for '\(key)'"
    return ModuleError(
      "ERR_INVALID_PACKAGE_TARGET",
      "Invalid \"\(field)\" \(key == "." ? "main target" : "target") \(target) \(place) in the package config \(package)"
        + Self.imported(from: referrer) + (isRelative || field == "imports" ? "" : "; targets must start with \"./\""))
  }

  static func invalidConfiguration(_ path: String, reason: String = "", while importing: String = "") -> ModuleError {
    ModuleError("ERR_INVALID_PACKAGE_CONFIG", "Invalid package config \(path)\(importing).\(reason)")
  }

  static func unsupportedDirectory(_ path: String, from referrer: String) -> ModuleError {
    ModuleError(
      "ERR_UNSUPPORTED_DIR_IMPORT",
      "Directory import '\(path)' is not supported resolving ES modules imported from \(referrer)",
      ["url", ModuleURL.of(path: path)])
  }

  static func unknownExtension(_ ending: some StringProtocol, of path: String) -> ModuleError {
    ModuleError("ERR_UNKNOWN_FILE_EXTENSION", "Unknown file extension \"\(ending)\" for \(path)")
  }

  static func unsupportedScheme(_ scheme: some StringProtocol) -> ModuleError {
    ModuleError(
      "ERR_UNSUPPORTED_ESM_URL_SCHEME",
      "Only URLs with a scheme in: file, data, and node are supported by the default ESM loader. "
        + "Received protocol '\(scheme):'")
  }

  static func addon(_ path: String) -> ModuleError {
    ModuleError("ERR_DLOPEN_FAILED", "\(path): native addons can't be loaded into jsrepl's sandbox")
  }

  /// A system call that failed; `message` in Node's words.
  static func system(_ code: String, _ message: String, _ call: String, _ path: String) -> ModuleError {
    ModuleError(code, "\(code): \(message), \(call) '\(path)'", ["syscall", call, "path", path])
  }

  private static func imported(from referrer: String?) -> String { referrer.map { " imported from \($0)" } ?? "" }
}

/// What the app asks of ``CapabilityRequest/Capability/modules``. The arguments of each are how it is asked for (`require`
/// or `import`), the path of the module that asks (empty where an entry does), and the specifier.
public enum ModuleOperation: UInt8, Sendable {
  /// → path, ``ModuleFormat``, contents.
  case load = 1
  /// → path, ``ModuleFormat``.
  case resolve
  /// → the directory of the module that asks, then the directories in which a package is looked for.
  case directories
}

/// How a module's contents are meant.
public enum ModuleFormat: String, Sendable {
  /// A CommonJS module.
  case commonJS = "commonjs"
  /// An ECMAScript module.
  case module
  case json
  /// Nothing says whether it is a CommonJS or an ECMAScript module: what it contains decides.
  case unmarked = ""
  /// One of Node's own, whose name stands instead of the path; without contents.
  case builtin
}

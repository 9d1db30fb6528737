import Capabilities
import Glibc
import Platform
import TestSupport
import Testing
import Wire

/// Where modules are found: over a tree on the disk, what Node 24 finds in it, or its words where it finds nothing.
@Suite struct Resolution {
  static let tree: [String: String] = [
    "a.js": "", "b.json": "{}", "c.mjs": "", "d.cjs": "", "noend": "", "x.foo": "", "addon.node": "",
    "dir/index.js": "", "maindir/package.json": #"{ "main": "lib" }"#, "maindir/lib.js": "",
    "maindirectory/package.json": #"{ "main": "./lib/" }"#, "maindirectory/lib/index.json": "{}",
    "badmain/package.json": #"{ "main": "gone" }"#, "badmainindex/package.json": #"{ "main": "gone" }"#,
    "badmainindex/index.js": "", "empty/.keep": "", "a/.keep": "", "esm/package.json": #"{ "type": "module" }"#,
    "esm/m.js": "", "esm/c.cjs": "", "esm/sub/n.js": "", "esm/none": "", "cjs/package.json": #"{ "type": "commonjs" }"#,
    "cjs/c.js": "", "broken/package.json": "{ no", "broken/x.js": "",
    "node_modules/one/index.js": "", "node_modules/file.js": "", "node_modules/@s/p/index.js": "",
    "node_modules/@s/p/sub/x.js": "", "node_modules/main/package.json": #"{ "main": "m" }"#,
    "node_modules/main/m.js": "", "node_modules/badjson/package.json": "{",
    "node_modules/exp/package.json": """
    { "name": "exp", "exports": {
      ".": { "import": "./esm.mjs", "require": "./main.js" }, "./f/*": "./lib/*.js", "./f/special/*": "./special/*.js",
      "./f/secret/*": null, "./null": null, "./up": "../up.js", "./list": ["bad", "./main.js"], "./gone": "./gone.js",
      "./cond": { "browser": "./b.js", "node": { "import": "./esm.mjs" }, "default": "./main.js" },
      "./only": { "import": "./esm.mjs" }, "./number": 5, "./json": "./d.json", "./p*q": "./lib/*.js",
      "./fall": { "require": { "deno": "./x.js" }, "default": "./main.js" } } }
    """,
    "node_modules/exp/main.js": "", "node_modules/exp/esm.mjs": "", "node_modules/exp/lib/a.js": "",
    "node_modules/exp/lib/b/c.js": "", "node_modules/exp/special/a.js": "", "node_modules/exp/d.json": "{}",
    "node_modules/str/package.json": #"{ "exports": "./s.js" }"#, "node_modules/str/s.js": "",
    "node_modules/mix/package.json": #"{ "exports": { ".": "./a.js", "import": "./b.js" } }"#,
    "node_modules/digits/package.json": #"{ "exports": { "1": "./a.js", "default": "./b.js" } }"#,
    "self/package.json": """
    { "name": "self", "exports": { ".": "./s.js", "./t": "./t.js" },
      "imports": { "#in": "./in.js", "#one": "one", "#fs": "node:fs", "#path": "path", "#d/*": "./d/*.js",
        "#c": { "import": "./in.mjs", "default": "./in.js" }, "#up": "../a.js", "#nothing": null } }
    """,
    "self/s.js": "", "self/t.js": "", "self/in.js": "", "self/in.mjs": "", "self/d/x.js": "",
    "deep/er/node_modules/near/index.js": "", "deep/er/still/x.js": "", "deep/node_modules/one/index.js": "",
    "global/everywhere/index.js": "", "global/single.js": "", "sp ace/ü%.mjs": "",
  ]

  private static func find(_ question: Modules.Question) throws -> String {
    let directory = TemporaryDirectory()
    try directory.write(tree)
    let modules = Modules(directory: directory.path, globalFolders: [directory("global")])
    let referrer = question.referrer.isEmpty ? "" : directory(question.referrer)
    let specifier = question.specifier.replacing("ROOT", with: directory.path)
    do {
      let found = try modules.resolve(.init(question.kind, specifier, from: referrer))
      let path = found.path.replacing(directory.path + "/", with: "")
      return found.format == .commonJS ? path : "\(path) (\(found.format == .unmarked ? "?" : found.format.rawValue))"
    } catch {
      return "\(error.code): \(error.message)".replacing(directory.path + "/", with: "")
        .replacing(directory.path, with: "ROOT")
    }
  }

  @Test(
    "require finds what Node finds",
    arguments: [
      ("", "./a", "a.js (?)"), ("", "./a.js", "a.js (?)"), ("", "./b", "b.json (json)"),
      ("", "./c.mjs", "c.mjs (module)"),
      ("", "./d.cjs", "d.cjs"), ("", "./noend", "noend"), ("", "./x.foo", "x.foo"), ("", "ROOT/a", "a.js (?)"),
      ("", "./d", "MODULE_NOT_FOUND: Cannot find module './d'"),
      ("", "./a/", "MODULE_NOT_FOUND: Cannot find module './a/'"), ("", "./dir", "dir/index.js (?)"),
      ("", "./dir/", "dir/index.js (?)"), ("dir/index.js", ".", "dir/index.js (?)"),
      ("dir/index.js", "..", "MODULE_NOT_FOUND: Cannot find module '..'"), ("dir/index.js", "../a", "a.js (?)"),
      ("", "./maindir", "maindir/lib.js (?)"), ("", "./maindirectory", "maindirectory/lib/index.json (json)"),
      ("", "./badmainindex", "badmainindex/index.js (?)"),
      ("", "./empty", "MODULE_NOT_FOUND: Cannot find module './empty'"),
      (
        "", "./badmain",
        "MODULE_NOT_FOUND: Cannot find module 'badmain/gone'. Please verify that the package.json has a valid "
          + "\"main\" entry"
      ),
      ("", "./addon", "ERR_DLOPEN_FAILED: addon.node: native addons can't be loaded into jsrepl's sandbox"),
      ("", "one", "node_modules/one/index.js (?)"), ("", "file", "node_modules/file.js (?)"),
      ("", "@s/p", "node_modules/@s/p/index.js (?)"), ("", "@s/p/sub/x", "node_modules/@s/p/sub/x.js (?)"),
      ("", "@s", "MODULE_NOT_FOUND: Cannot find module '@s'"), ("", "main", "node_modules/main/m.js (?)"),
      ("", "one/index", "node_modules/one/index.js (?)"), ("", "nope", "MODULE_NOT_FOUND: Cannot find module 'nope'"),
      ("", "badjson", "ERR_INVALID_PACKAGE_CONFIG: Invalid package config node_modules/badjson/package.json."),
      ("", "everywhere", "global/everywhere/index.js (?)"), ("", "single", "global/single.js (?)"),
      ("esm/m.js", "./m", "esm/m.js (module)"), ("esm/m.js", "./c.cjs", "esm/c.cjs"),
      ("esm/m.js", "./sub/n", "esm/sub/n.js (module)"), ("cjs/c.js", "./c", "cjs/c.js"),
      ("", "./broken/x", "ERR_INVALID_PACKAGE_CONFIG: Invalid package config broken/package.json."),
      ("deep/er/still/x.js", "near", "deep/er/node_modules/near/index.js (?)"),
      ("deep/er/still/x.js", "one", "deep/node_modules/one/index.js (?)"),
      ("deep/er/still/x.js", "file", "node_modules/file.js (?)"),
      ("", "exp", "node_modules/exp/main.js (?)"), ("", "exp/f/a", "node_modules/exp/lib/a.js (?)"),
      ("", "exp/f/b/c", "node_modules/exp/lib/b/c.js (?)"),
      ("", "exp/f/special/a", "node_modules/exp/special/a.js (?)"),
      ("", "exp/list", "node_modules/exp/main.js (?)"), ("", "exp/cond", "node_modules/exp/main.js (?)"),
      ("", "exp/json", "node_modules/exp/d.json (json)"), ("", "exp/paq", "node_modules/exp/lib/a.js (?)"),
      ("", "exp/fall", "node_modules/exp/main.js (?)"), ("", "str", "node_modules/str/s.js (?)"),
      ("", "exp/gone", "MODULE_NOT_FOUND: Cannot find module 'node_modules/exp/gone.js'"),
      ("", "exp/f/zz", "MODULE_NOT_FOUND: Cannot find module 'node_modules/exp/lib/zz.js'"),
      (
        "", "exp/null",
        "ERR_PACKAGE_PATH_NOT_EXPORTED: Package subpath './null' is not defined by \"exports\" in "
          + "node_modules/exp/package.json"
      ),
      (
        "", "exp/f/secret/a",
        "ERR_PACKAGE_PATH_NOT_EXPORTED: Package subpath './f/secret/a' is not defined by \"exports\" in "
          + "node_modules/exp/package.json"
      ),
      (
        "", "exp/only",
        "ERR_PACKAGE_PATH_NOT_EXPORTED: Package subpath './only' is not defined by \"exports\" in "
          + "node_modules/exp/package.json"
      ),
      (
        "", "str/s.js",
        "ERR_PACKAGE_PATH_NOT_EXPORTED: Package subpath './s.js' is not defined by \"exports\" in "
          + "node_modules/str/package.json"
      ),
      (
        "", "exp/up",
        "ERR_INVALID_PACKAGE_TARGET: Invalid \"exports\" target \"../up.js\" defined for './up' in the package config "
          + "node_modules/exp/package.json; targets must start with \"./\""
      ),
      (
        "", "exp/f/../a",
        "ERR_INVALID_MODULE_SPECIFIER: Invalid module \"./f/../a\" request is not a valid match in pattern \"./f/*\" "
          + "for the \"exports\" resolution of node_modules/exp/package.json"
      ),
      (
        "", "mix",
        "ERR_INVALID_PACKAGE_CONFIG: Invalid package config node_modules/mix/package.json. \"exports\" cannot contain "
          + "some keys starting with '.' and some not. The exports object must either be an object of package subpath "
          + "keys or an object of main entry condition name keys only"
      ),
      (
        "", "digits",
        "ERR_INVALID_PACKAGE_CONFIG: Invalid package config node_modules/digits/package.json. \"exports\" cannot "
          + "contain numeric property keys."
      ),
      ("self/s.js", "self", "self/s.js (?)"), ("self/s.js", "self/t", "self/t.js (?)"),
      ("self/d/x.js", "self", "self/s.js (?)"),
      ("self/s.js", "#in", "self/in.js (?)"), ("self/s.js", "#one", "node_modules/one/index.js (?)"),
      ("self/s.js", "#fs", "fs (builtin)"), ("self/s.js", "#path", "path (builtin)"),
      ("self/s.js", "#d/x", "self/d/x.js (?)"), ("self/s.js", "#c", "self/in.js (?)"),
      (
        "self/s.js", "#nope",
        "ERR_PACKAGE_IMPORT_NOT_DEFINED: Package import specifier \"#nope\" is not defined in package self/package.json"
      ),
      ("", "#in", "MODULE_NOT_FOUND: Cannot find module '#in'"),
      ("", "\u{0}", "MODULE_NOT_FOUND: Cannot find module '\u{0}'"),
    ])
  func required(referrer: String, specifier: String, expected: String) throws {
    #expect(try Self.find(.init(.require, specifier, from: referrer)) == expected)
  }

  @Test(
    "import finds what Node finds",
    arguments: [
      ("", "./a.js", "a.js (?)"), ("", "./b.json", "b.json (json)"), ("", "file://ROOT/c.mjs", "c.mjs (module)"),
      ("", "ROOT/d.cjs", "d.cjs"), ("", "./noend", "noend (?)"), ("esm/m.js", "./none", "esm/none (module)"),
      ("", "./c.mjs?x=1#y", "c.mjs (module)"), ("", "./sp%20ace/%C3%BC%25.mjs", "sp ace/ü%.mjs (module)"),
      (
        "", "./a",
        "ERR_UNSUPPORTED_DIR_IMPORT: Directory import 'a' is not supported resolving ES modules imported from ROOT"
      ),
      (
        "", "./b",
        "ERR_MODULE_NOT_FOUND: Cannot find module 'b' imported from ROOT\nDid you mean to import \"./b.json\"?"
      ),
      ("esm/m.js", "./gone.js", "ERR_MODULE_NOT_FOUND: Cannot find module 'esm/gone.js' imported from esm/m.js"),
      ("", "./x.foo", "ERR_UNKNOWN_FILE_EXTENSION: Unknown file extension \".foo\" for x.foo"),
      (
        "", "./a%2fb",
        "ERR_INVALID_MODULE_SPECIFIER: Invalid module \"a%2fb\" must not include encoded \"/\" or \"\\\" characters "
          + "imported from ROOT"
      ),
      ("", "node:fs", "fs (builtin)"), ("", "fs", "fs (builtin)"), ("", "exp", "node_modules/exp/esm.mjs (module)"),
      ("", "exp/cond", "node_modules/exp/esm.mjs (module)"), ("", "exp/only", "node_modules/exp/esm.mjs (module)"),
      ("", "main", "node_modules/main/m.js (?)"), ("", "one", "node_modules/one/index.js (?)"),
      ("", "@s/p/sub/x.js", "node_modules/@s/p/sub/x.js (?)"), ("", "everywhere", "global/everywhere/index.js (?)"),
      ("", "single", "global/single.js (?)"),
      ("", "nope/x", "ERR_MODULE_NOT_FOUND: Cannot find package 'nope' imported from ROOT"),
      (
        "", "@s",
        "ERR_INVALID_MODULE_SPECIFIER: Invalid module \"@s\" is not a valid package name imported from ROOT"
      ),
      (
        "", "badjson",
        "ERR_INVALID_PACKAGE_CONFIG: Invalid package config node_modules/badjson/package.json while importing "
          + "\"badjson\" from ROOT."
      ),
      (
        "", "exp/null",
        "ERR_PACKAGE_PATH_NOT_EXPORTED: Package subpath './null' is not defined by \"exports\" in "
          + "node_modules/exp/package.json imported from ROOT"
      ),
      ("self/s.js", "#c", "self/in.mjs (module)"), ("self/s.js", "self/t", "self/t.js (?)"),
      (
        "self/s.js", "#nothing",
        "ERR_PACKAGE_IMPORT_NOT_DEFINED: Package import specifier \"#nothing\" is not defined in package "
          + "self/package.json imported from self/s.js"
      ),
      (
        "", "http://x/y",
        "ERR_UNSUPPORTED_ESM_URL_SCHEME: Only URLs with a scheme in: file, data, and node are supported by the default "
          + "ESM loader. Received protocol 'http:'"
      ),
    ])
  func imported(referrer: String, specifier: String, expected: String) throws {
    #expect(try Self.find(.init(.import, specifier, from: referrer)) == expected)
  }

  @Test("A link leads to the file that it is of, and a circle of links to nothing")
  func links() throws {
    let directory = TemporaryDirectory()
    try directory.write(["real/pkg/index.js": "", "real/pkg/x.js": "", "app/node_modules/.keep": ""])
    #expect(symlink(directory("real/pkg"), directory("app/node_modules/pkg")) == 0)
    #expect(symlink(directory("b.js"), directory("a.js")) == 0)
    #expect(symlink(directory("a.js"), directory("b.js")) == 0)
    let modules = Modules(directory: directory("app"), globalFolders: [])
    #expect(try modules.resolve(.init(.require, "pkg/x")).path == directory("real/pkg/x.js"))
    #expect(throws: ModuleError.self) { try modules.resolve(.init(.require, "../a.js")) }
  }

  @Test("What is no ordinary file is not read, and the reason is told")
  func unreadable() throws {
    let directory = TemporaryDirectory()
    try directory.write(["locked.js": ""])
    #expect(mkfifo(directory("pipe.js"), 0o600) == 0)
    let modules = Modules(directory: directory.path, globalFolders: [])
    let large = try Descriptor.open(directory("large.js"), O_RDWR | O_CREAT)
    #expect(ftruncate(large.raw, 65 << 20) == 0)
    func failure(_ specifier: String) throws -> String {
      let request = CapabilityRequest(
        capability: 1, operation: ModuleOperation.load.rawValue,
        arguments: ["require", "", specifier].map { Array($0.utf8) })
      var state = CapabilityState()
      let answer = try Grants(modules: modules, permissions: .all).answer(
        request, state: &state, observations: Observations(), waiting: Waiting { _, _ in [] })
      guard case .failure(let code, let message, _) = answer else { return "read" }
      return "\(code): \(message)".replacing(directory.path, with: "ROOT")
    }
    #expect(try failure("./pipe.js") == "MODULE_NOT_FOUND: Cannot find module './pipe.js'")
    #expect(
      try failure("./large.js")
        == "EFBIG: EFBIG: file too large for a module: more than 64 MB, read 'ROOT/large.js'")
    #expect(
      try failure("/proc/sys/kernel/ostype")
        == "EACCES: EACCES: permission denied by jsrepl, no modules are read there, open '/proc/sys/kernel/ostype'")
    #expect(try failure("./locked.js") == "read")
    if geteuid() != 0 {
      #expect(chmod(directory("locked.js"), 0) == 0)
      #expect(try failure("./locked.js") == "EACCES: EACCES: permission denied, open 'ROOT/locked.js'")
    }
  }
}

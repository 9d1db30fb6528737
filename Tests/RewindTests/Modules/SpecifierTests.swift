import Capabilities
import TestSupport
import Testing

/// What can be typed where a module is named: over the tree in which Node finds what `Resolution` tells.
@Suite struct SpecifierTests {
  static let tree = Resolution.tree.merging([
    "README.md": "", ".hidden.js": "", ".config/x.js": "", "sp ace/#1?.js": "", "sp ace/it's.js": "",
    "node_modules/.bin/x": "", "node_modules/one/lib/deep.mjs": "", "node_modules/one/license": "",
    "node_modules/exp/lib/c.txt": "", "node_modules/exp/special/no.md": "",
  ]) { $1 }

  private static func list(_ kind: Modules.Question.Kind, _ typed: String, in folder: String) throws -> [String] {
    let directory = TemporaryDirectory()
    try directory.write(tree)
    let own = folder.isEmpty ? directory.path : directory(folder)
    let modules = Modules(directory: own, globalFolders: [directory("global")])
    return modules.specifiers(kind, startingWith: typed.replacing("ROOT", with: directory.path)).map {
      $0.replacing(directory.path, with: "ROOT")
    }
  }

  @Test(
    "For require",
    arguments: [
      ("", ".", ["../", "./"]), ("", "..", ["../"]), ("", "./a", ["./a.js", "./a/"]),
      ("", "./b", ["./b.json", "./badmain/", "./badmainindex/", "./broken/"]),
      ("", "./.", ["./.config/", "./.hidden.js"]),
      ("", "./c", ["./c.mjs", "./cjs/"]), ("", "./R", []), ("", "./no", ["./node_modules/"]), ("", "./x", []),
      ("", "./dir/", ["./dir/index.js"]), ("", "./dir/../d", ["./dir/../d.cjs", "./dir/../deep/", "./dir/../dir/"]),
      ("", "./gone/", []), ("", "./a.js/", []), ("", "ROOT/a", ["ROOT/a.js", "ROOT/a/"]),
      ("dir", "../a", ["../a.js", "../a/"]), ("dir", "./", ["./index.js"]), ("dir", "../..", ["../../"]),
      ("", "./sp ace/", ["./sp ace/#1?.js", "./sp ace/it's.js", "./sp ace/ü%.mjs"]),
      ("", "", ["@s/", "badjson", "digits", "everywhere", "exp", "file", "main", "mix", "one", "single", "str"]),
      ("", "s", ["single", "str"]), ("", "@", ["@s/"]), ("", "@s/", ["@s/p"]),
      ("", "@s/p/", ["@s/p/index.js", "@s/p/sub/"]),
      ("", "one/", ["one/index.js", "one/lib/"]), ("", "one/lib/d", ["one/lib/deep.mjs"]),
      (
        "", "exp/",
        [
          "exp/cond", "exp/f/a", "exp/f/b/", "exp/f/special/a", "exp/fall", "exp/json", "exp/list", "exp/paq",
          "exp/pb/",
        ]
      ),
      ("", "exp/f/", ["exp/f/a", "exp/f/b/", "exp/f/special/a"]), ("", "exp/f/b/", ["exp/f/b/c"]), ("", "exp/g", []),
      ("", "str/", []), ("", "mix/", []), ("", "badjson/", []), ("", "gone/", []), ("", "fs", []),
      ("deep/er/still", "near", ["near"]), ("deep/er/still", "o", ["one"]), ("self", "se", ["self"]),
      ("self", "self/", ["self/t"]), ("self", "#", ["#c", "#d/x", "#fs", "#in", "#one", "#path"]),
      ("self", "#d/", ["#d/x"]), ("", "#", []), ("", "/proc/self/", []), ("", "a\0", []),
    ])
  func require(folder: String, typed: String, expected: [String]) throws {
    let found = try Self.list(.require, typed, in: folder)
    #expect(found == expected)
  }

  @Test(
    "For import: paths are those of URLs, and other conditions hold",
    arguments: [
      ("", "./a", ["./a.js", "./a/"]),
      ("", "./sp ace/", ["./sp ace/%231%3F.js", "./sp ace/it's.js", "./sp ace/ü%25.mjs"]),
      ("", "./sp%20ace/i", ["./sp%20ace/it's.js"]), ("", "./a?b/", []), ("", "./a#b/", []),
      ("", "", ["@s/", "badjson", "digits", "everywhere", "exp", "main", "mix", "one", "single", "str"]),
      (
        "", "exp/",
        [
          "exp/cond", "exp/f/a", "exp/f/b/", "exp/f/special/a", "exp/fall", "exp/json", "exp/list", "exp/only",
          "exp/paq", "exp/pb/",
        ]
      ),
      ("self", "#", ["#c", "#d/x", "#fs", "#in", "#one", "#path"]),
    ])
  func imported(folder: String, typed: String, expected: [String]) throws {
    let found = try Self.list(.import, typed, in: folder)
    #expect(found == expected)
  }

  @Test(
    "Whatever is offered as a whole can be had", arguments: ["./", "", "exp/", "exp/f/", "@s/", "./sp ace/", "one/"])
  func holds(typed: String) throws {
    let directory = TemporaryDirectory()
    try directory.write(Self.tree)
    let modules = Modules(directory: directory.path, globalFolders: [directory("global")])
    // What Node refuses though it looks like a package.
    let broken = ["badjson", "digits", "mix"]
    for kind in [Modules.Question.Kind.require, .import] {
      for specifier in modules.specifiers(kind, startingWith: typed) where !specifier.hasSuffix("/") {
        if broken.contains(specifier) { continue }
        #expect(throws: Never.self, "\(kind) \(specifier)") { try modules.resolve(.init(kind, specifier)) }
      }
    }
  }
}

import Capabilities
import Glibc
import TestSupport
import Testing

@testable import Rewind

extension Sessions {
  /// Packages that nobody here has written.
  @Suite(.timeLimit(.minutes(3))) struct Packages {
    private static let folder = "/usr/share/nodejs"

    private static let installed = PackageTable.uses.filter { use in
      access("\(folder)/\(use.package.prefix { $0 != "/" })", F_OK) == 0
    }

    /// An entry that prints what a use of `package` gives.
    private static func entry(_ use: String, _ package: String) -> String {
      "console.log(util.inspect((\(use))(\(package)), { depth: 4, breakLength: Infinity }))"
    }

    @Test("Each does what it does in Node, before and after the session was rewound, saved and loaded without the disk")
    func used() throws {
      #expect(Self.installed.count >= 40, "the README's test command installs them")
      let bench = try Bench(modules: Modules(directory: "/", globalFolders: [Self.folder]))
      try bench.eval("const packages = {}")
      for (package, use, result) in Self.installed {
        let text = try bench.eval(Self.entry(use, "packages['\(package)'] = require('\(package)')"))
        #expect(text == result + "\n", "\(package)")
      }
      let last = bench.session.lastEntry
      _ = try bench.session.goto(entry: last / 2)
      bench.forget()
      _ = try bench.session.goto(entry: last)
      try expectUsable(bench)
      _ = try bench.session.goto(entry: last)
      let other = try bench.reloaded()
      #expect(try other.eval("require('left-pad')").hasPrefix("Uncaught Error: Cannot find module 'left-pad'"))
      try expectUsable(other)
    }

    private func expectUsable(_ bench: Bench) throws {
      for (package, use, result) in Self.installed {
        #expect(try bench.eval(Self.entry(use, "packages['\(package)']")) == result + "\n", "\(package) again")
      }
    }
  }
}

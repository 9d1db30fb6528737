import Capabilities
import Glibc
import TestSupport
import Testing

@testable import Rewind

extension Sessions {
  /// Packages that nobody here has written.
  @Suite(.timeLimit(.minutes(3))) struct Packages {
    private static let folder = "/usr/share/nodejs"

    private static let installed = PackageTable.uses.filter { isInstalled($0.package) }
    private static let installedWithFiles = PackageTable.withFiles.filter { isInstalled($0.package) }

    private static func isInstalled(_ package: String) -> Bool { access("\(folder)/\(package)", F_OK) == 0 }

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

    @Test("Those that use files and streams do so, too, and leave nothing on the disk")
    func usedWithFiles() throws {
      #expect(Self.installedWithFiles.count >= 30, "the README's test command installs them")
      let directory = TemporaryDirectory()
      let grants = Grants(
        modules: Modules(directory: directory.path, globalFolders: [Self.folder]),
        process: HostProcess(directory: directory.path, arguments: ["jsrepl"]),
        files: Disk(directory: directory.path))
      let bench = try Bench()
      bench.session.grants = grants
      try bench.eval("const packages = {}")
      for (package, use, result) in Self.installedWithFiles {
        let text = try bench.eval(Self.entry(use, "packages['\(package)'] = require('\(package)')"))
        #expect(text == result + "\n", "\(package)")
      }
      let last = bench.session.lastEntry
      _ = try bench.session.goto(entry: last / 2)
      bench.forget()
      _ = try bench.session.goto(entry: last)
      let other = try bench.reloaded()
      other.session.grants = grants
      for (package, use, result) in Self.installedWithFiles {
        #expect(try other.eval(Self.entry(use, "packages['\(package)']")) == result + "\n", "\(package) again")
      }
      #expect(rmdir(directory.path) == 0)
    }

    private func expectUsable(_ bench: Bench) throws {
      for (package, use, result) in Self.installed {
        #expect(try bench.eval(Self.entry(use, "packages['\(package)']")) == result + "\n", "\(package) again")
      }
    }
  }
}

// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "jsrepl",
  products: [
    .executable(name: "jsrepl", targets: ["jsrepl"]),
    .executable(name: "jsrepl-worker", targets: ["jsrepl-worker"]),
    .executable(name: "jsrepl-fetch", targets: ["jsrepl-fetch"]),
    .library(name: "Rewind", targets: ["Rewind"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Host.
    .executableTarget(name: "jsrepl", dependencies: ["Shell"]),
    .target(
      name: "Shell",
      dependencies: [
        "Rewind", "Capabilities", "Journal", "Syntax", "Wire", "Platform", "CPlatform", "CEditLine",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "Rewind",
      dependencies: [
        "Capabilities", "Journal", "Syntax", "Wire", "Platform",
        .product(name: "HashTreeCollections", package: "swift-collections"),
      ]),
    .target(
      name: "Capabilities",
      dependencies: ["Wire", "Platform", .product(name: "HashTreeCollections", package: "swift-collections")]),
    .target(
      name: "Journal",
      dependencies: [
        "Platform",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // Worker: no Foundation, no SQLite, no libedit.
    .executableTarget(name: "jsrepl-worker", dependencies: ["Worker"]),
    .target(
      name: "Worker", dependencies: ["Engine", "Syntax", "Wire", "Platform", "CPlatform", "CPrelude", "CSeccomp"]),
    .target(name: "Engine", dependencies: ["CJavaScriptCore"]),
    .target(name: "CPrelude"),

    // Talks to servers for the host, so that nothing else links Foundation's networking. That needs libcurl where the
    // standard library is linked statically.
    .executableTarget(name: "jsrepl-fetch", dependencies: ["Fetcher"], linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "Fetcher", dependencies: ["Wire", "Platform", "CPlatform"]),

    // Both.
    .target(name: "Wire"),
    .target(name: "Syntax"),
    .target(name: "Platform", dependencies: ["CPlatform"]),
    .target(name: "CPlatform"),
    .systemLibrary(name: "CEditLine", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(
      name: "CJavaScriptCore", pkgConfig: "javascriptcoregtk-4.1", providers: [.apt(["libjavascriptcoregtk-4.1-dev"])]),
    .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),

    // The library in use: a counter that is saved and resumed.
    .executableTarget(name: "counter-demo", dependencies: ["Rewind"]),

    // Measured, not tested: `swift run -c release benchmark`.
    .executableTarget(name: "benchmark", dependencies: ["Rewind", "Journal", "Platform"]),

    // Tests. The programs that they run lie in Tests/Fixtures.
    .testTarget(name: "SyntaxTests", dependencies: ["Syntax"]),
    .testTarget(name: "WireTests", dependencies: ["Wire", "TestSupport"]),
    .testTarget(name: "PlatformTests", dependencies: ["Platform", "CPlatform", "PlatformFixture", "TestSupport"]),
    .testTarget(name: "CapabilitiesTests", dependencies: ["Capabilities", "Wire", "Platform", "TestSupport"]),
    .testTarget(
      name: "JournalTests",
      dependencies: ["Journal", "Platform", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(
      name: "PreludeTests",
      dependencies: ["Rewind", "Capabilities", "Journal", "Wire", "TestSupport", "jsrepl-worker"],
      exclude: ["Printing"]),
    .testTarget(
      name: "RewindTests",
      dependencies: [
        "Rewind", "Capabilities", "Journal", "Wire", "Platform", "Scenarios", "TestSupport", "jsrepl-worker",
        "jsrepl-fetch", "CheatingWorker", "HostileWorker", "ScenarioFixture", "ProgramFixture", "counter-demo",
      ]),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Shell", "Platform", "TerminalSupport", "TestSupport", "jsrepl", "jsrepl-worker", "jsrepl-fetch",
        "EditorFixture",
      ],
      exclude: ["Corpus"]),
    .target(name: "TestSupport", dependencies: ["Platform", "CPlatform"], path: "Tests/TestSupport"),
    .target(name: "Scenarios", dependencies: ["Rewind"], path: "Tests/Scenarios"),
    .executableTarget(
      name: "ScenarioFixture", dependencies: ["Rewind", "Scenarios"], path: "Tests/Fixtures/ScenarioFixture"),
    .executableTarget(
      name: "ProgramFixture", dependencies: ["Rewind", "Scenarios"], path: "Tests/Fixtures/ProgramFixture"),
    .target(name: "TerminalSupport", dependencies: ["Platform", "CPlatform"], path: "Tests/TerminalSupport"),
    .executableTarget(
      name: "PlatformFixture", dependencies: ["Platform", "Worker"], path: "Tests/Fixtures/PlatformFixture"),
    .executableTarget(name: "EditorFixture", dependencies: ["Shell"], path: "Tests/Fixtures/EditorFixture"),
    .executableTarget(
      name: "CheatingWorker", dependencies: ["Worker", "Platform", "Wire"], path: "Tests/Fixtures/CheatingWorker"),
    .executableTarget(
      name: "HostileWorker", dependencies: ["Platform", "Wire"], path: "Tests/Fixtures/HostileWorker"),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

import Foundation
import TerminalSupport
import Testing

@testable import Shell

@Suite("The manual, the help and the program say the same")
struct ManualTests {
  /// The sources of the page: beside this package's tests.
  static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("man/jsrepl.1").path

  private let source: [String]

  init() throws {
    source = try String(contentsOfFile: Self.page, encoding: .utf8).components(separatedBy: "\n")
  }

  /// The lines between one section's heading and the next.
  private func section(_ name: String) -> ArraySlice<String> {
    source.drop { $0 != ".Sh \(name)" }.dropFirst().prefix { !$0.hasPrefix(".Sh ") }
  }

  @Test("The page has the sections of a reference, in the usual order")
  func sections() {
    #expect(
      source.filter { $0.hasPrefix(".Sh ") }.map { String($0.dropFirst(4)) } == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "KEYS", "ENVIRONMENT", "FILES", "EXIT STATUS", "EXAMPLES",
        "DIAGNOSTICS", "SEE ALSO",
      ])
  }

  @Test("The page lists the commands, each with its argument, in the order of the help")
  func commandsOfThePage() {
    // `.It Ic :undo Op Ar K` is `:undo [K]`.
    let listed = section("COMMANDS").filter { $0.hasPrefix(".It Ic :") }.map { line in
      let words = line.split(separator: " ").dropFirst(2).map(String.init)
      var text = words[0]
      var isOptional = false
      var separator = " "
      for word in words.dropFirst() where word != "Ar" {
        switch word {
        case "Op": isOptional = true
        case "|": separator = "|"
        default:
          text += separator + (isOptional ? "[\(word)]" : word)
          (isOptional, separator) = (false, " ")
        }
      }
      return text
    }
    #expect(listed == commands.map(Help.usage))
  }

  @Test(":help lists the commands, in the order of the table")
  func commandsOfTheHelp() throws {
    let overview = try run(["-"], input: ":help\n", in: Home())
    let listed = overview.output.split(separator: "\n").filter { $0.hasPrefix("  :") }.map { line in
      line.dropFirst(2).components(separatedBy: "  ")[0]
    }
    #expect(listed == commands.map(Help.usage))
  }

  @Test("Each command has help of its own")
  func helpOfEachCommand() throws {
    let home = try Home()
    for command in commands {
      let outcome = try run(["-"], input: ":help \(command.name)\n:help :\(command.name)\n", in: home)
      let details = Help.lines(of: command.details, columns: 78).map { "  \($0)\n" }.joined()
      let text = "\(Help.usage(of: command))\n  \(command.summary)\n" + details
      #expect(outcome == Outcome(output: text + text))
    }
  }

  @Test("The page and --help list the same options, with the same arguments")
  func options() throws {
    let help = try run(["--help"], in: Home()).output
    // `  -e, --eval <code>  Evaluate …` is `-e, --eval code`.
    let shown = help.split(separator: "\n").filter { $0.hasPrefix("  -") }.map { line in
      String(line.dropFirst(2).components(separatedBy: "  ")[0].filter { $0 != "<" && $0 != ">" })
    }
    // `.It Fl e , -eval Ar code`; the id after --resume and -- are operands to the program.
    let listed = section("DESCRIPTION").filter { $0.hasPrefix(".It Fl ") && $0 != ".It Fl -" }.map { line in
      let words = line.split(separator: " ").dropFirst(2).prefix { $0 != "Op" }
      let flags = words.prefix { $0 != "Ar" }.filter { $0 != "," }.map { "-" + $0 }.joined(separator: ", ")
      return ([flags] + words.drop { $0 != "Ar" }.dropFirst().map(String.init)).joined(separator: " ")
    }
    #expect(shown.sorted() == listed.sorted())
  }

  @Test("Each variable that the program reads is in the page")
  func environment() throws {
    let sources = URL(fileURLWithPath: Self.page).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources")
    var read: Set<String> = ["HOME"]
    for folder in ["Shell", "Rewind", "Capabilities"] {
      let files = FileManager.default.enumerator(
        at: sources.appendingPathComponent(folder), includingPropertiesForKeys: nil)
      for case let file as URL in files! where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(
          of: /(?:(?:getenv|environment|variable|absolute)\(|variable: )("[A-Z_]+"(?:, "[A-Z_]+")*)\)/)
        {
          read.formUnion(match.1.matches(of: /[A-Z_]+/).map { String($0.0) })
        }
        for match in text.matches(of: /let variables = \[([^\]]*)\]/) {
          read.formUnion(match.1.matches(of: /[A-Za-z_]+/).map { String($0.0) })
        }
      }
    }
    let listed = section("ENVIRONMENT").filter { $0.hasPrefix(".It Ev ") }
      .flatMap { $0.dropFirst(7).components(separatedBy: " , ") }
    #expect(read.sorted() == listed.sorted())
  }

  @Test("mandoc finds nothing wrong with the page")
  func lint() throws {
    let mandoc = try Program(
      ["mandoc", "-T", "lint", Self.page], input: Data(), in: Home(), environment: ["PATH": "/usr/bin:/bin"],
      program: "/usr/bin/env")
    let messages = try mandoc.finish().output
    // Whether a page that is referred to is installed says nothing about this one.
    #expect(messages.split(separator: "\n").filter { !$0.hasPrefix("mandoc: outdated mandoc.db") } == [])
  }
}

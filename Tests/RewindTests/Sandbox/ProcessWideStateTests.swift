import Foundation
import Testing

@testable import Rewind

extension Sessions {
  /// What sandboxes have to do with the rest of the program that uses them: nothing.
  @Suite struct ProcessWideStateTests {
    static let used = """
      threw RangeError: no
      failed: the call took longer than its limit; the sandbox is as it was before the call
      failed: the app used more than 150 MB of memory; the sandbox is as it was before the call
      3
      4
      [ 1 ]
      1

      """

    @Test("Signals, directory, locale, environment, limits, privileges and descriptors are as they were")
    func state() throws {
      #expect(try run("state") == "nothing has changed\n")
    }

    @Test(
      "A program that has its children ignored, or reaps all of them, can use sandboxes",
      arguments: ["ignores", "reaps"])
    func children(way: String) throws {
      let notes = ["0", "1", "2", "2", "3", "0"].joined(separator: "\n")
      #expect(try run("\(way) children") == Self.used + Self.used + notes + "\n" + notes + "\n")
    }

    @Test(
      "On a thread with a small stack program and app call each other 100 deep, and an exception passes through it all")
    func nesting() throws {
      #expect(try run("100 deep") == "turned at 100\nthrew RangeError: failed at 100\n")
    }

    @Test("Program and app that call each other without an end get an error, and the app goes on")
    func endless() throws {
      #expect(try run("endless") == "threw RangeError: Maximum call stack size exceeded.\ntrue\n")
    }

    /// What the fixture prints when it does `act`.
    private func run(_ act: String) throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: WorkerProgram.built("ProgramFixture").path)
      process.arguments = [act]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return text
    }
  }
}

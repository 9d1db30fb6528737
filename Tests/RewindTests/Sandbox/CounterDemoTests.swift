import Foundation
import TestSupport
import Testing

@testable import Rewind

extension Sessions {
  /// The program `counter-demo`, held to the text of the document that it comes from.
  @Suite struct CounterDemoTests {
    static let begun = """
      Starting app
      Incrementing counter from 0 to 1
      Incrementing counter from 1 to 2
      Incrementing counter from 2 to 3
      Saving snapshot

      """
    static let resumed = """
      Resuming from snapshot
      Incrementing counter from 3 to 4
      Incrementing counter from 4 to 5
      Incrementing counter from 5 to 6

      """

    @Test("In one process it prints the document's lines")
    func one() throws {
      let directory = TemporaryDirectory()
      #expect(try run([], in: directory) == Self.begun + Self.resumed)
    }

    @Test("In two processes it prints the same, and resuming again prints the same again")
    func two() throws {
      let directory = TemporaryDirectory()
      #expect(try run(["begin"], in: directory) == Self.begun)
      #expect(try run(["resume"], in: directory) == Self.resumed)
      #expect(try run(["resume"], in: directory) == Self.resumed)
    }

    @Test("The snapshot may lie anywhere, and where there is none, it says so")
    func file() throws {
      let directory = TemporaryDirectory()
      #expect(try run(["begin", "elsewhere.snap"], in: directory) == Self.begun)
      #expect(try run(["resume", "elsewhere.snap"], in: directory) == Self.resumed)
      #expect(
        try run(["resume"], in: directory)
          == "counter-demo: cannot load \(directory.path)/counter.snap: there is no such file or directory\nResuming from snapshot\n"
      )
    }

    /// What the program prints, on either stream.
    private func run(_ arguments: [String], in directory: TemporaryDirectory) throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: WorkerProgram.built("counter-demo").path)
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: directory.path)
      let output = Pipe()
      process.standardOutput = output
      process.standardError = output
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return text
    }
  }
}

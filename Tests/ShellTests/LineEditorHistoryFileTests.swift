import Glibc
import TerminalSupport
import TestSupport
import Testing

@testable import Shell

@Suite("The history file")
struct LineEditorHistoryFileTests {
  private let directory: TemporaryDirectory
  private var path: String { directory.path + "/state/jsrepl/history" }

  init() throws { directory = TemporaryDirectory() }

  private func text() throws -> String { String(decoding: try directory.read("state/jsrepl/history"), as: UTF8.self) }

  private func permissions(_ name: String) -> mode_t {
    var status = stat()
    return stat(directory.path + "/" + name, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test("Entries come back as they were, with one line of the file each")
  func roundTrip() throws {
    let entries = ["1", "a\nb\r\nc", "'\\n' + \"\\\\\"", "\\", "日本 😀", "\t x ", "\\r"]
    var file = HistoryFile(path: path)
    for entry in entries { try file.append(entry) }
    #expect(
      try text() == """
        1
        a\\nb\\r\\nc
        '\\\\n' + "\\\\\\\\"
        \\\\
        日本 😀
        \t x \n\\\\r

        """)
    var other = HistoryFile(path: path)
    #expect(try other.load() == entries)
  }

  @Test("The file and the directories that are made for it are the user's alone")
  func modes() throws {
    let mask = umask(0)
    defer { umask(mask) }
    var file = HistoryFile(path: path)
    try file.append("1")
    #expect(permissions("state") == 0o700)
    #expect(permissions("state/jsrepl") == 0o700)
    #expect(permissions("state/jsrepl/history") == 0o600)
  }

  @Test("An entry equal to the one before is not added, also when that was loaded")
  func duplicates() throws {
    var file = HistoryFile(path: path)
    for entry in ["a", "a", "b", "a", ""] { try file.append(entry) }
    var other = HistoryFile(path: path)
    _ = try other.load()
    try other.append("a")
    try other.append("c")
    #expect(try text() == "a\nb\na\nc\n")
  }

  @Test("No file is an empty history")
  func missing() throws {
    var file = HistoryFile(path: path)
    #expect(try file.load() == [])
  }

  @Test("What a crash has left of an entry stays apart from the next one")
  func torn() throws {
    try directory.write("whole\nto\u{FFFD}", to: "history")
    var file = HistoryFile(path: directory.path + "/history")
    #expect(try file.load() == ["whole", "to\u{FFFD}"])
    try file.append("next")
    #expect(try String(decoding: directory.read("history"), as: UTF8.self) == "whole\nto\u{FFFD}\nnext\n")
  }

  @Test("Only the newest entries are loaded, and the file is cut down when it has twice as many")
  func limit() throws {
    var file = HistoryFile(path: path, limit: 3)
    for number in 1...5 { try file.append("\(number)") }
    var second = HistoryFile(path: path, limit: 3)
    #expect(try second.load() == ["3", "4", "5"])
    #expect(try text() == "1\n2\n3\n4\n5\n")
    try file.append("6")
    var third = HistoryFile(path: path, limit: 3)
    #expect(try third.load() == ["4", "5", "6"])
    #expect(try text() == "4\n5\n6\n")
    // Those that have been using the file go on with the new one.
    try file.append("7")
    try second.append("8")
    #expect(try text() == "4\n5\n6\n7\n8\n")
    #expect(permissions("state/jsrepl/history") == 0o600)
  }

  @Test("Programs that add at the same time lose nothing")
  func concurrency() async throws {
    let path = self.path
    let writers = 8
    let each = 100
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        group.addTask {
          var file = HistoryFile(path: path, limit: 10_000)
          for number in 0..<each {
            try file.append("writer \(writer)\nentry \(number) " + String(repeating: "x", count: 500))
          }
        }
      }
      try await group.waitForAll()
    }
    var file = HistoryFile(path: path, limit: 10_000)
    let entries = try file.load()
    #expect(entries.count == writers * each)
    for writer in 0..<writers {
      let own = entries.filter { $0.hasPrefix("writer \(writer)\n") }
      #expect(own.enumerated().allSatisfy { $1.hasPrefix("writer \(writer)\nentry \($0) x") })
      #expect(own.count == each)
    }
  }

  @Test("A file that cannot be written is reported once, until it works again")
  func failure() throws {
    try directory.write("", to: "state")
    var file = HistoryFile(path: path)
    let failure = #expect(throws: HistoryFile.Failure.self) { try file.append("1") }
    #expect(
      failure?.description
        == "the history file \(path) cannot be used (open \(path): Not a directory); "
        + "entries are not kept, unless JSREPL_HISTORY names another")
    try file.append("2")
    unlink(directory.path + "/state")
    try file.append("3")
    #expect(try text() == "3\n")
    unlink(path)
    rmdir(directory.path + "/state/jsrepl")
    rmdir(directory.path + "/state")
    try directory.write("", to: "state")
    #expect(throws: HistoryFile.Failure.self) { try file.append("4") }
  }

  @Test("On a full disk half an entry is not left behind")
  func fullDisk() throws {
    var file = HistoryFile(path: "/dev/full")
    #expect(throws: HistoryFile.Failure.self) { try file.append("1") }
    try file.append("2")
  }

  @Test("Entries are recalled in a later session")
  func laterSession() throws {
    let environment = ["JSREPL_HISTORY": path]
    let first = try startEditor(environment: environment)
    try first.type("f({\r})\r:quit\r")
    #expect(try first.waitForExit() == 0)
    let second = try startEditor(environment: environment)
    try second.press(.up)
    try second.expect("1> f({\n.. })‸")
  }
}

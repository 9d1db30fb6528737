import Foundation
import TerminalSupport
import Testing

@Suite("Files of a session on the command line")
struct FileCommandTests {
  private static let changing = """
    const fs = require('fs')
    fs.writeFileSync('a.txt', fs.readFileSync('a.txt', 'utf8').replace('two', '2'))
    fs.mkdirSync('new/er', { recursive: true }); fs.writeFileSync('new/er/file', 'text\\n'); fs.unlinkSync('gone')

    """

  private func home() throws -> Home {
    let home = try Home()
    try home.write("one\ntwo\nthree\n", to: "a.txt")
    try home.write("old\n", to: "gone")
    return home
  }

  private func work(_ input: String, in home: Home, _ arguments: [String] = []) throws -> Outcome {
    try run(arguments, input: Self.changing + input, in: home)
  }

  @Test(":files lists what the session changed, :diff shows it, and nothing is on the disk")
  func looking() throws {
    let home = try home()
    #expect(
      try work(":files\n:diff\n:diff new\n:diff nothing\n", in: home).output == """
        modified  a.txt
        deleted   gone
        created   new/
        created   new/er/
        created   new/er/file
        diff --git a/a.txt b/a.txt
        --- a/a.txt
        +++ b/a.txt
        @@ -1,3 +1,3 @@
         one
        -two
        +2
         three
        diff --git a/gone b/gone
        deleted file mode 100644
        --- a/gone
        +++ /dev/null
        @@ -1 +0,0 @@
        -old
        diff --git a/new/er/file b/new/er/file
        new file mode 100644
        --- /dev/null
        +++ b/new/er/file
        @@ -0,0 +1 @@
        +text
        diff --git a/new/er/file b/new/er/file
        new file mode 100644
        --- /dev/null
        +++ b/new/er/file
        @@ -0,0 +1 @@
        +text

        """)
    #expect(try home.read("a.txt") == Data("one\ntwo\nthree\n".utf8))
    #expect(try home.read("gone") == Data("old\n".utf8))
  }

  @Test(":apply writes to the disk, an :undo behind it says so, and :apply -b puts back what was there")
  func applying() throws {
    let home = try home()
    let outcome = try work(
      ":apply\n:apply -y a.txt new\n:files\n:apply -y\n:files\n1\n:undo 3\n:files\n:apply -b -y\n:apply -b\n", in: home)
    #expect(
      outcome
        == Outcome(
          output: "deleted  gone\n1\n",
          error: """
            modified a.txt
            deleted gone
            created new/
            created new/er/
            created new/er/file
            nobody can be asked here; :apply -y does it without a question
            modified a.txt
            created new/
            created new/er/
            created new/er/file
            wrote a.txt, new, new/er, new/er/file
            deleted gone
            wrote gone
            the session has changed no files
            took back entries 2-4; now after entry 1
              entry 2 changed a.txt: the session's files are as they were before
              entry 3 changed new/er, new/er/file, gone: the session's files are as they were before
            what :apply wrote is on the disk still: a.txt, gone, new, new/er, new/er/file
            :apply -b puts back what was there before
            the session has changed no files
            put back gone
            put back a.txt, new, new/er, new/er/file
            there is nothing to put back: no :undo went back behind an :apply

            """, status: 1))
    #expect(try home.read("a.txt") == Data("one\ntwo\nthree\n".utf8))
    #expect(try home.read("gone") == Data("old\n".utf8))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/new"))
  }

  @Test("What was applied counts as unchanged after a resume too")
  func resuming() throws {
    let home = try home()
    _ = try work(":apply -y\n:save x.snap\n:quit\n", in: home)
    #expect(try home.read("a.txt") == Data("one\n2\nthree\n".utf8))
    let resumed = try run(
      ["--load", "x.snap"], input: ":files\nfs.appendFileSync('a.txt', '4')\n:files\n", in: home)
    #expect(resumed.output == "modified  a.txt\n")
    #expect(resumed.error == "the session has changed no files\n")
  }

  @Test("What a record says of writing to the disk is put back by nobody but who wrote it")
  func foreignApplication() throws {
    let home = try home()
    _ = try work(":apply -y\n:save x.snap\n:quit\n", in: home)
    let loaded = try run(["--load", "x.snap"], input: ":undo 2\n:apply -b -y\n", in: home)
    #expect(
      loaded.error.hasSuffix(
        """
        the record says that :apply wrote a.txt, gone, new, new/er, new/er/file before this program ran; \
        whether the disk has that is not known
        there is nothing to put back: no :undo went back behind an :apply

        """))
    #expect(try home.read("a.txt") == Data("one\n2\nthree\n".utf8))
  }

  @Test("What somebody else has changed meanwhile is told, and left alone")
  func conflicts() throws {
    let home = try home()
    let program = try Program([], input: nil, in: home)
    program.type(Self.changing + "'ready'\n")
    try program.waitFor("'ready'\n")
    try home.write("another\n", to: "a.txt")
    program.type(":status\n:apply -y\n:apply -fy a.txt\n:quit\n")
    let outcome = try program.finish()
    #expect(outcome.output.contains("changed on disk  a.txt: the session goes on with what it read\n"))
    #expect(outcome.error.contains("nothing was written: a.txt changed on the disk since the session saw it; "))
    #expect(outcome.error.hasSuffix("modified a.txt\nwrote a.txt\n"))
    #expect(try home.read("a.txt") == Data("one\n2\nthree\n".utf8))
  }

  @Test(":export-files writes what was changed into an empty directory")
  func exporting() throws {
    let home = try home()
    let outcome = try work(":export-files out\n:export-files out\n:export-files\n", in: home)
    #expect(
      outcome.error == """
        wrote 2 files to out
        out is not empty; nothing was written
        usage: :export-files DIR

        """)
    #expect(try home.read("out/a.txt") == Data("one\n2\nthree\n".utf8))
    #expect(try home.read("out/new/er/file") == Data("text\n".utf8))
  }

  @Test("At the terminal a key answers, and an undo offers to put back what was there")
  func asking() throws {
    let home = try home()
    let terminal = try home.start()
    func answer(_ key: String, to question: String) throws {
      try terminal.answer(key, to: question + " y: yes, n or any other key: no")
    }
    try terminal.enter("require('fs').writeFileSync('a.txt', 'new\\n')", ":apply")
    try answer("n", to: "Write this change to the disk?")
    try terminal.waitFor("nothing was written")
    #expect(try home.read("a.txt") == Data("one\ntwo\nthree\n".utf8))
    try terminal.enter(":apply")
    try terminal.wait(toSee: "the second question") { $0.lines.last { !$0.isEmpty }?.hasPrefix("Write this") == true }
    try terminal.type("\u{3}")
    try terminal.wait(toSee: "the second refusal") { $0.lines.count { $0 == "nothing was written" } == 2 }
    try terminal.enter(":apply a.txt")
    try answer("y", to: "Write this change to the disk?")
    try terminal.waitFor("wrote a.txt")
    #expect(try home.read("a.txt") == Data("new\n".utf8))
    try terminal.enter(":undo")
    try answer("y", to: "Put back what was on the disk before?")
    try terminal.waitFor("put back a.txt")
    #expect(try home.read("a.txt") == Data("one\ntwo\nthree\n".utf8))
  }
}

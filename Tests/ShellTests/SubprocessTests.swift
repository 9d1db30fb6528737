import Foundation
import TerminalSupport
import Testing

@Suite("Programs that a session runs, at the terminal")
struct SubprocessTests {
  @Test("A compiler sees the file that the session wrote, its program runs, and :undo takes all of it back")
  func compiler() throws {
    let home = try Home()
    let terminal = try home.start(["--quiet", "-A"])
    try terminal.enter(
      "fs.writeFileSync('h.c', 'int puts(const char *); int main(void) { puts(\"from C\"); }')",
      "child_process.execFileSync('gcc', ['-o', 'h', 'h.c']).length",
      "child_process.execFileSync('./h').toString()")
    try terminal.waitFor("'from C\\n'")
    try terminal.enter(":undo 2", "fs.readdirSync('.').filter(name => name[0] === 'h')")
    try terminal.waitFor("[ 'h.c' ]")
    #expect(!FileManager.default.fileExists(atPath: home.path + "/h.c"))
  }

  @Test("What a program prints later stands above the line being typed; it comes back after :goto")
  func conversation() throws {
    let terminal = try Home().start(["--quiet", "--allow-run=cat"])
    try terminal.enter(
      "const cat = child_process.spawn('cat'); void cat.stdout.on('data', d => console.log('got', `${d}`))",
      "void cat.stdin.write('one')")
    try terminal.waitFor("got one")
    try terminal.enter("void cat.stdin.write('two')")
    try terminal.waitFor("got two")
    try terminal.enter(":goto 2", "void cat.stdin.write('three')")
    try terminal.waitFor("got three")
    try terminal.enter("void cat.on('close', code => console.log('closed', code)).stdin.end()")
    try terminal.waitFor("closed 0")
  }

  @Test("Ctrl-C stops a program that an entry waits for")
  func interrupting() throws {
    let terminal = try Home().start(["--quiet", "-A"])
    try terminal.enter("let a = 1", "console.log('in'); child_process.execSync('sleep 1000')")
    try terminal.wait(toSee: "what the entry prints") { $0.lines.contains("in") }
    try terminal.type("\u{3}")
    try terminal.waitFor("interrupted; the state is that from before the entry")
    try terminal.enter("a * 11")
    try terminal.waitFor("11")
  }

  @Test("A script waits for its programs, and prints what they print")
  func script() throws {
    let source = "require('child_process').spawn('sh', ['-c', 'echo out; echo err >&2'], { stdio: 'inherit' }).pid\n"
    #expect(
      try run(["-A", "-p", source], in: Home()) == Outcome(output: "101\nout\n", error: "err\n"))
  }

  @Test("Where programs can have no view, a copy of the directory is one, if that is asked for")
  func copy() throws {
    let home = try Home()
    try home.write("there", to: "a")
    let source = "const { execSync } = require('child_process'); `${execSync('cat a; rm a; ls')}`"
    #expect(
      try run(["-A", "-p", source], in: home, environment: ["JSREPL_SUBPROCESSES": "copy", "PATH": "/usr/bin:/bin"])
        == Outcome(output: "'there'\n"))
    #expect(try home.read("a") == Data("there".utf8))
  }
}

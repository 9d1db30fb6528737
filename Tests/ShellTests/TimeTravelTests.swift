import Foundation
import TerminalSupport
import TestSupport
import Testing

/// What the whole is for: a session that writes files, compiles, runs, fetches and draws, gone through in all directions.
@Suite("Files, programs, the network and chance, back and forth")
struct TimeTravelTests {
  /// A program that asks the server, so that every run of it is noticed.
  private static let program = #"""
    #include <arpa/inet.h>
    #include <stdio.h>
    #include <string.h>
    #include <unistd.h>
    int main(void) {
      struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(PORT)};
      server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
      const char *request = "GET /from-c HTTP/1.0\r\n\r\n";
      char answer[512] = "";
      int line = socket(AF_INET, SOCK_STREAM, 0);
      if (connect(line, (struct sockaddr *)&server, sizeof server) != 0) return 1;
      if (write(line, request, strlen(request)) < 0) return 1;
      while (read(line, answer, sizeof answer - 1) > 0) {}
      puts("asked");
      return 0;
    }
    """#

  @Test("Each moment is what it was, here and under another HOME with the server gone, and nothing is done twice")
  func claim() throws {
    let server = try LoopbackServer { request, connection in
      connection.answer("200 OK", ["Content-Type: text/plain"], "served \(request.path)")
    }
    let home = try Home()
    try home.write(Self.program.replacing("PORT", with: "\(server.port)"), to: "template.c")
    let terminal = try home.start(
      ["--quiet", "--allow-run=gcc,./answer", "--allow-net=127.0.0.1"], environment: ["PATH": "/usr/bin:/bin"],
      rows: 50,
      columns: 160)
    let entries = [
      "fs.copyFileSync('template.c', 'answer.c')",
      "void require('child_process').execFileSync('gcc', ['answer.c', '-o', 'answer'])",
      "const said = require('child_process').execFileSync('./answer').toString()",
      "const served = await (await fetch('\(server.url)/page')).text()",
      "const dice = Math.random()",
    ]
    // What there is before the first entry and after each.
    let moments = [
      "|", "answer.c|", "answer,answer.c|", "answer,answer.c|asked ", "answer,answer.c|asked served /page",
      "answer,answer.c|asked served /page",
    ]
    for (index, entry) in entries.enumerated() {
      try terminal.enter(entry)
      try terminal.waitForPrompt("\(index + 2)>")
    }
    try terminal.enter(":peek 'dice ' + dice")
    let number = try Self.dice(on: terminal)
    var step = 0
    func check(_ terminal: PseudoTerminal, at moment: Int) throws {
      step += 1
      try terminal.enter(":goto \(moment)")
      try terminal.waitForPrompt("\(moment + 1)>")
      let there =
        "fs.readdirSync('.').filter(n => /^answer/.test(n)) + '|' + "
        + "(typeof said === 'string' ? said.replace('\\n', ' ') : '') + (typeof served === 'string' ? served : '')"
      try terminal.enter(":peek 'step \(step): ' + \(there) + ' ' + (typeof dice === 'number' ? dice : '')")
      try terminal.waitFor("'step \(step): \(moments[moment]) \(moment == 5 ? number : "")'")
    }
    let way = [0, 1, 2, 3, 4, 5, 4, 3, 2, 1, 0, 5, 2, 4, 1, 3, 0, 5]
    for moment in way { try check(terminal, at: moment) }
    #expect(server.requests == ["GET /from-c", "GET /page"])
    try terminal.enter(":save travel.snap")
    try terminal.waitFor("saved 5 entries to travel.snap")
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).filter { $0.hasPrefix("answer") } == [])

    server.stop()
    let elsewhere = try Home()
    try elsewhere.write(home.read("travel.snap"), to: "travel.snap")
    // Whatever happens there, no program is permitted, and none is needed.
    let loaded = try elsewhere.start(["--quiet", "--load", "travel.snap"], prompt: "6>", rows: 50, columns: 160)
    for moment in way { try check(loaded, at: moment) }
    #expect(server.requests == ["GET /from-c", "GET /page"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: elsewhere.path).filter { $0.hasPrefix("answer") } == [])
  }

  @Test(
    "The same without root's rights, which nothing of it needs",
    .enabled(
      if: Nobody.isPossible && Nobody.can(PseudoTerminal.product("jsrepl") + " --version")
        && Nobody.can("unshare -Urm true"), "nobody else could run jsrepl here, or give programs a view"))
  func unprivileged() async {
    await #expect(processExitsWith: .success) {
      try Nobody.become()
      try TimeTravelTests().claim()
    }
  }

  @Test("A session that is loaded in another directory finds its files there, and what is on the disk there")
  func elsewhere() throws {
    let home = try Home()
    let path = ["PATH": "/usr/bin:/bin"]
    _ = try run(
      ["--allow-run=cat", "-"],
      input: "fs.writeFileSync('note.txt', 'from there')\nfs.writeFileSync('seven.js', 'module.exports = 7')\n"
        + "const { execFileSync } = require('child_process')\n:save there.snap\n", in: home, environment: path)
    let elsewhere = try Home()
    try elsewhere.write(home.read("there.snap"), to: "there.snap")
    try elsewhere.write("from here", to: "own.txt")
    let outcome = try run(
      ["--allow-run=cat", "--load", "there.snap", "-"],
      input: """
        fs.readdirSync('.').join()
        require('./seven.js')
        execFileSync('cat', ['note.txt', 'own.txt']).toString()
        fs.readFileSync(path.resolve('own.txt'), 'utf8')
        :apply -y note.txt
        """, in: elsewhere, environment: path)
    #expect(
      outcome.output == "'note.txt,own.txt,seven.js,there.snap'\n7\n'from therefrom here'\n'from here'\n",
      "\(outcome)")
    #expect(try String(decoding: elsewhere.read("note.txt"), as: UTF8.self) == "from there")
  }

  /// The number that the screen shows.
  private static func dice(on terminal: PseudoTerminal) throws -> String {
    var found = ""
    try terminal.wait(toSee: "the number") { screen in
      guard let line = screen.lines.last(where: { $0.hasPrefix("'dice 0.") }) else { return false }
      found = String(line.dropFirst(6).dropLast())
      return line.hasSuffix("'")
    }
    return found
  }
}

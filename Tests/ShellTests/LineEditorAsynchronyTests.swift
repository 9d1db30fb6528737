import Glibc
import TerminalSupport
import Testing

@Suite("What happens while a line is edited")
struct LineEditorAsynchronyTests {
  @Test("Output appears above the line, which stays as it was")
  func printAbove() throws {
    let terminal = try startEditor(rows: 8, columns: 20)
    try terminal.type("f({\rabcdefghijklmnopqrstuv")
    try terminal.press(.left)
    try terminal.expect("1> f({\n.. abcdefghijklmnopq\nrstu‸v")
    try terminal.send(SIGUSR2)
    try terminal.expect("tick 1\n1> f({\n.. abcdefghijklmnopq\nrstu‸v")
    try terminal.send(SIGUSR2)
    try terminal.expect("tick 1\ntick 2\n1> f({\n.. abcdefghijklmnopq\nrstu‸v")
    try terminal.type("!})\r")
    try terminal.waitFor("2>")
    #expect(terminal.screen.transcript.contains("\"f({\\nabcdefghijklmn\nopqrstu!})v\""))
  }

  @Test(
    "Whatever the output ends with, the line begins a row",
    arguments: [
      ("x", "x\n1> ab‸c"), ("x\\n", "x\n1> ab‸c"), ("", "1> ab‸c"), ("\\n", "\n1> ab‸c"),
      ("x\\ny", "x\ny\n1> ab‸c"), ("12345678901234567890", "12345678901234567890\n1> ab‸c"),
    ])
  func unfinishedOutput(tick: String, screen: String) throws {
    let terminal = try startEditor(environment: ["TICK": tick], rows: 6, columns: 20)
    try terminal.type("abc")
    try terminal.press(.left)
    try terminal.expect("1> ab‸c")
    try terminal.send(SIGUSR2)
    try terminal.wait(toSee: "a redrawn line") { _ in
      // The line is written once more for the output.
      String(decoding: terminal.written, as: UTF8.self).components(of: "1> ") == 3
    }
    try terminal.expect(screen)
  }

  @Test("Output appears above a search and above a question, which go on")
  func printAboveSearch() throws {
    let terminal = try startEditor()
    try terminal.type("needle\r\u{12}eed")
    try terminal.expect("1> needle\n\"needle\"\nsearch `eed': n‸eedle")
    try terminal.send(SIGUSR2)
    try terminal.expect("1> needle\n\"needle\"\ntick 1\nsearch `eed': n‸eedle")
    try terminal.press(.enter)
    try terminal.expect("1> needle\n\"needle\"\ntick 1\n2> needle\n\"needle\"\n3> ‸")
  }

  @Test(
    "An interrupt shows ^C, clears the line and begins a new one",
    arguments: ["", "\u{12}a", "\u{16}", "\u{1B}", "\u{1B}[", "\u{1B}[200~x"])
  func interrupt(keys: String) throws {
    let terminal = try startEditor()
    try terminal.type("abc")
    try terminal.press(.left)
    try terminal.expect("1> ab‸c")
    if !keys.isEmpty { try terminal.typeAndWait(keys) }
    try terminal.type("\u{3}")
    try terminal.expect("1> abc^C\ninterrupted\n1> ‸")
    try terminal.type("d\r")
    try terminal.expect("1> abc^C\ninterrupted\n1> d\n\"d\"\n2> ‸")
  }

  @Test("An interrupt by kill(1) and by a key chosen with stty(1) does the same")
  func otherInterrupts() throws {
    let terminal = try startEditor()
    try terminal.type("abc")
    try terminal.expect("1> abc‸")
    try terminal.send(SIGINT)
    try terminal.expect("1> abc^C\ninterrupted\n1> ‸")
    try terminal.setMode { mode in withUnsafeMutableBytes(of: &mode.c_cc) { $0[Int(VINTR)] = 0x18 } }
    try terminal.type("def")
    try terminal.expect("1> abc^C\ninterrupted\n1> def‸")
    try terminal.type("\u{18}")
    try terminal.expect("1> abc^C\ninterrupted\n1> def^C\ninterrupted\n1> ‸")
  }

  @Test("Lines typed while the program is busy are read afterwards, unechoed until then")
  func typeAhead() throws {
    let terminal = try startEditor()
    try terminal.type(":busy\r")
    try terminal.expect("1> :busy\nbusy\n‸")
    try terminal.type("one\rtwo\u{1B}[Dx\rth")
    try terminal.paste("re\ne")
    try terminal.send(SIGUSR1)
    try terminal.expect(
      """
      1> :busy
      busy
      done
      1> one
      "one"
      2> twxo
      "twxo"
      3> thre
      .. e‸
      """)
  }

  @Test("An interrupt while the program is busy takes back what was typed ahead")
  func interruptedTypeAhead() throws {
    let terminal = try startEditor()
    try terminal.type(":busy\rone\r")
    try terminal.expect("1> :busy\nbusy\n‸")
    try terminal.type("two\r\u{3}")
    try terminal.waitFor("interrupt")
    try terminal.type("three")
    try terminal.send(SIGUSR1)
    try terminal.expect("1> :busy\nbusy\ninterrupt\ndone\n1> three‸")
  }

  @Test("A hundred thousand characters typed ahead on one line are read")
  func longTypeAhead() throws {
    let terminal = try startEditor()
    // More than the kernel keeps, so the program must read meanwhile.
    try terminal.type(String(repeating: "0123456789", count: 10_000) + "\r")
    try terminal.waitFor("100000 bytes")
  }

  @Test("Another size of the terminal lays the line out anew")
  func resize() throws {
    let terminal = try startEditor(rows: 8, columns: 40)
    try terminal.type("first\r")
    try terminal.type("abcdefghijklmnopqrstuvwxyz")
    try terminal.press(.left)
    try terminal.expect("1> first\n\"first\"\n2> abcdefghijklmnopqrstuvwxy‸z")
    try terminal.resize(rows: 8, columns: 20)
    try terminal.expect("1> first\n\"first\"\n2> abcdefghijklmnopq\nrstuvwxy‸z")
    try terminal.type("!")
    try terminal.expect("1> first\n\"first\"\n2> abcdefghijklmnopq\nrstuvwxy!‸z")
    try terminal.resize(rows: 8, columns: 40)
    try terminal.type("?")
    try terminal.expect("1> first\n\"first\"\n2> abcdefghijklmnopqrstuvwxy!?‸z")
    try terminal.resize(rows: 3, columns: 12)
    try terminal.type("-")
    try terminal.expect("2> abcdefghi\njklmnopqrstu\nvwxy!?-‸z")
    try terminal.resize(rows: 8, columns: 40)
    try terminal.type("\r")
    try terminal.waitFor("\"abcdefghijklmnopqrstuvwxy!?-z\"")
  }

  @Test("Stopped, the program gives the terminal back; continued, it goes on with the line")
  func suspension() throws {
    let terminal = try startEditor()
    let isCooked = { try terminal.mode().c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO) }
    #expect(try !isCooked())
    try terminal.type("abc")
    try terminal.press(.left)
    try terminal.expect("1> ab‸c")
    try terminal.type("\u{1A}")
    try terminal.wait(toSee: "a stopped program") { _ in try isCooked() && terminal.isStopped() }
    try terminal.expect("1> abc\n‸")
    try terminal.wait(toSee: "no paste mode") { !$0.isPasteMarked }
    try terminal.send(SIGCONT)
    try terminal.expect("1> abc\n1> ab‸c")
    #expect(terminal.screen.isPasteMarked)
    #expect(try !isCooked())
  }

  @Test("Stopped without being asked, it takes the terminal back from the shell")
  func unaskedStop() throws {
    let terminal = try startEditor()
    try terminal.type("abc")
    try terminal.press(.left)
    try terminal.expect("1> ab‸c")
    try terminal.send(SIGSTOP)
    try terminal.wait(toSee: "a stopped program") { _ in try terminal.isStopped() }
    // As a shell does that notices it.
    try terminal.setMode {
      $0.c_lflag |= tcflag_t(ICANON | ECHO | IEXTEN)
      $0.c_iflag |= tcflag_t(ICRNL)
    }
    try terminal.send(SIGCONT)
    try terminal.expect("1> ab\n1> ab‸c")
    try terminal.type("d\r")
    try terminal.expect("1> ab\n1> abdc\n\"abdc\"\n2> ‸")
  }

  @Test("At its end the program leaves the terminal as it found it, with keys that the user has changed")
  func restoration() throws {
    let terminal = try startEditor()
    try terminal.setMode { mode in withUnsafeMutableBytes(of: &mode.c_cc) { $0[Int(VQUIT)] = 0x07 } }
    try terminal.type(":quit\r")
    #expect(try terminal.waitForExit() == 0)
    let mode = try terminal.mode()
    #expect(mode.c_lflag & tcflag_t(ICANON | ECHO | ISIG | IEXTEN) == tcflag_t(ICANON | ECHO | ISIG | IEXTEN))
    #expect(mode.c_iflag & tcflag_t(ICRNL) != 0)
    #expect(withUnsafeBytes(of: mode.c_cc) { [$0[Int(VQUIT)], $0[Int(VEOF)]] } == [7, 4])
    #expect(!terminal.screen.isPasteMarked)
  }

  @Test("SIGHUP ends the input")
  func hangup() throws {
    let terminal = try startEditor()
    try terminal.type("abc")
    try terminal.expect("1> abc‸")
    try terminal.send(SIGHUP)
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.text == "1> abc\nend")
  }
}

extension String {
  /// Into how many parts `separator` divides the text.
  fileprivate func components(of separator: String) -> Int {
    var (count, rest) = (1, self[...])
    while let range = rest.firstRange(of: separator) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}

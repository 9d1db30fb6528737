import Capabilities
import Glibc
import Platform
import TestSupport
import Testing

@testable import Rewind

extension Sessions {
  /// Programs that run while the session does other things, and that come back.
  @Suite(.serialized) struct Revivals {
    /// A program, what it is sent in turn, and what it answers.
    struct Conversation: Sendable, CustomTestStringConvertible {
      let program: String
      var arguments: [String] = []
      let exchanges: [(input: String, answer: String)]
      var testDescription: String { program }
    }

    static let conversations = [
      Conversation(program: "bc", exchanges: [("x=6*7\nx\n", "42\n"), ("x+1\n", "43\n"), ("x=x*2\nx\n", "84\n")]),
      Conversation(
        program: "python3", arguments: ["-i", "-q"],
        exchanges: [("x=5\nx*2\n", "10\n"), ("x=x+1\nx\n", "6\n"), ("x*x\n", "36\n")]),
      Conversation(
        program: "sqlite3",
        exchanges: [
          ("create table t(a);insert into t values(1),(2);select sum(a) from t;\n", "3\n"),
          ("insert into t values(4);select sum(a) from t;\n", "7\n"), ("select count(*) from t;\n", "3\n"),
        ]),
      Conversation(program: "cat", exchanges: [("one\n", "one\n"), ("two\n", "two\n"), ("three\n", "three\n")]),
    ]

    /// Entry 1 defines `run`, which keeps in `said` what its program says.
    private static let definition = """
      const cp = require('child_process'), said = [], ends = [];
      const run = (program, ...args) => {
        const child = cp.spawn(program, args);
        child.stdout.on('data', data => said.push(`${data}`));
        child.on('close', (...end) => ends.push(end.join()));
        child.on('error', error => ends.push(error.message));
        return child;
      }
      """

    private static func quoted(_ text: String) -> String { "'\(text.replacing("\n", with: "\\n"))'" }

    /// Entry 2 starts the program; each further one sends and awaits an answer.
    private func begin(_ conversation: Conversation, in bench: SubprocessBench) throws {
      try bench.eval(Self.definition)
      let arguments = ([conversation.program] + conversation.arguments).map(Self.quoted).joined(separator: ", ")
      try bench.eval("const child = run(\(arguments)); child.pid")
    }

    private func exchange(_ number: Int, of conversation: Conversation, in bench: SubprocessBench) throws {
      let (input, answer) = conversation.exchanges[number]
      #expect(try bench.eval("child.stdin.write(\(Self.quoted(input)))") == "true\n")
      try bench.wait(until: "said.join('').endsWith(\(Self.quoted(answer)))")
    }

    @Test("A program is brought back to where it was, and goes on from there", arguments: conversations)
    func roundTrip(conversation: Conversation) throws {
      let bench = try SubprocessBench()
      try begin(conversation, in: bench)
      for number in conversation.exchanges.indices { try exchange(number, of: conversation, in: bench) }
      let all = conversation.exchanges.map(\.answer).joined()
      // Back to before the last, which is then said again.
      _ = try bench.bench.session.goto(entry: 4)
      try exchange(2, of: conversation, in: bench)
      #expect(try bench.bench.look("said.join('')") == all + "\n")
      // To its beginning, and over all again.
      _ = try bench.bench.session.goto(entry: 2)
      for number in conversation.exchanges.indices { try exchange(number, of: conversation, in: bench) }
      // In another session, from a file.
      let file = TemporaryDirectory()
      _ = try bench.bench.session.goto(entry: 4)
      _ = try bench.bench.session.save(to: file.path + "/x.snap")
      bench.bench.session.grants.endActivities()
      let loaded = try SubprocessBench(loading: file.path + "/x.snap")
      try exchange(2, of: conversation, in: loaded)
      try loaded.eval("child.stdin.end()")
      try loaded.wait(until: "ends.join() === '0,'")
      #expect(try loaded.bench.look("said.join('')") == all + "\n")
    }

    @Test("A program that does something else than it did is not brought back, and the session is told")
    func mismatch() throws {
      let bench = try SubprocessBench()
      try bench.eval(Self.definition)
      try bench.eval("const child = run('sh', '-c', 'date +%N; exec cat'); 0")
      try bench.wait(until: "said.length === 1")
      try bench.eval("child.stdin.write('x')")
      try bench.wait(until: "said.length === 2")
      try bench.eval("let streams = []; child.stdout.on('error', e => streams.push(e.code)); 0")
      _ = try bench.bench.session.goto(entry: 2)
      try bench.wait(until: "ends.length === 2")
      #expect(
        try bench.eval("ends.toSorted()")
          == "[\n  ',',\n  'The process 101 (sh) could not be brought back: it printed something else than it did then'\n]\n"
      )
      #expect(
        try bench.eval("[child.stdin.destroyed, child.stdout.destroyed, child.kill()]") == "[ true, true, false ]\n")
      #expect(try bench.bench.reloaded().look("ends.length") == "2\n")
    }

    @Test("A program that ends early is not brought back")
    func early() throws {
      let bench = try SubprocessBench()
      try bench.directory.write("", to: "flag")
      try bench.eval(Self.definition)
      try bench.eval("const child = run('sh', '-c', 'test -e flag || exit 1; echo on; exec cat'); 0")
      try bench.wait(until: "said.length === 1")
      try bench.eval("child.stdin.write('x')")
      try bench.wait(until: "said.length === 2")
      unlink(bench.directory("flag"))
      _ = try bench.bench.session.goto(entry: 2)
      try bench.wait(until: "ends.length === 2")
      #expect(try bench.bench.look("ends.join()").contains("it printed less than it did then"))
    }

    @Test("A snapshot brings no permission along: what ran is not started again without")
    func permission() throws {
      let bench = try SubprocessBench()
      try bench.eval(Self.definition)
      try bench.eval("const child = run('cat'); child.stdin.write('a')")
      try bench.wait(until: "said.length === 1")
      let file = TemporaryDirectory()
      _ = try bench.bench.session.save(to: file.path + "/x.snap")
      let loaded = try SubprocessBench(loading: file.path + "/x.snap", permissions: Permissions())
      try loaded.wait(until: "ends.length === 2")
      #expect(
        try loaded.bench.look("ends.join()").contains(
          "Requires run access to \"cat\", run jsrepl again with --allow-run=cat"))
    }

    @Test("Going back to before a program was started ends it, and so does the end of the session")
    func ending() throws {
      let mark = "97\(getpid())"
      var bench: SubprocessBench? = try SubprocessBench()
      try bench!.eval("const cp = require('child_process')")
      try bench!.eval("const child = cp.spawn('sh', ['-c', 'setsid sleep \(mark) & exec sleep \(mark)']); child.pid")
      #expect(try SubprocessBench.isRunning(mark))
      _ = try bench!.bench.session.goto(entry: 1)
      #expect(try !SubprocessBench.isRunning(mark, waitingForEnd: true))
      _ = try bench!.bench.session.goto(entry: 1)
      try bench!.eval("const child = cp.spawn('sleep', ['\(mark)']); child.pid")
      #expect(try SubprocessBench.isRunning(mark))
      bench = nil
      #expect(try !SubprocessBench.isRunning(mark, waitingForEnd: true))
    }

    @Test("A turn that is stopped leaves no program")
    func stopped() throws {
      let mark = "96\(getpid())"
      let bench = try SubprocessBench()
      try bench.eval("const cp = require('child_process')")
      bench.bench.onOutput = { _ in bench.bench.interrupt() }
      #expect(
        try bench.eval("const c = cp.spawn('sleep', ['\(mark)']); console.log('go'); while (true) {}")
          == "go\nstopped: interrupted\n")
      #expect(try !SubprocessBench.isRunning(mark, waitingForEnd: true))
    }

    @Test(
      "What a child says, as events",
      arguments: [
        (
          "c = cp.spawn('sh', ['-c', 'exit 3']); c.on('exit', (...a) => log(a)); c.on('close', (...a) => log(a))",
          "log.list.length === 2", "[ [ 3, null ], [ 3, null ] ]\n"
        ),
        (
          "c = cp.spawn('sleep', ['1000']); c.on('exit', (...a) => log([...a, c.killed])); log(c.kill())",
          "log.list.length === 2", "[ true, [ null, 'SIGTERM', true ] ]\n"
        ),
        (
          "c = cp.spawn('no-such'); c.on('error', e => log(e.message)); c.on('close', code => log(code)); log(c.pid)",
          "log.list.length === 3", "[ undefined, 'spawn no-such ENOENT', -2 ]\n"
        ),
        (
          "cp.exec('echo $A; echo b >&2; exit 4', { env: { A: 'a' } }, (e, o, s) => log([e.code, e.cmd.slice(0, 7), o, s]))",
          "log.list.length === 1", "[ [ 4, 'echo $A', 'a\\n', 'b\\n' ] ]\n"
        ),
        (
          "cp.execFile('printf', ['%s', 'x'], (e, o, s) => log([e, o, s]))",
          "log.list.length === 1", "[ [ null, 'x', '' ] ]\n"
        ),
        (
          "require('util').promisify(cp.exec)('echo p').then(log)",
          "log.list.length === 1", "[ { stdout: 'p\\n', stderr: '' } ]\n"
        ),
        (
          "require('util').promisify(cp.execFile)('false').catch(e => log([e.code, e.stdout, e.cmd]))",
          "log.list.length === 1", "[ [ 1, '', 'false' ] ]\n"
        ),
        (
          "cp.exec('yes', { maxBuffer: 10 }, (e, o) => log([e.code, o.length]))",
          "log.list.length === 1", "[ [ 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER', 10 ] ]\n"
        ),
        (
          "a = new AbortController(); cp.exec('sleep 1000', { signal: a.signal }, e => log([e.name, e.code])); a.abort()",
          "log.list.length === 1", "[ [ 'AbortError', 'ABORT_ERR' ] ]\n"
        ),
        (
          "c = cp.spawn('head', ['-c1']); c.on('close', log); c.stdin.on('error', e => log(e.code));"
            + " c.stdin.write('x'.repeat(1e6))",
          "log.list.length === 2", "[ 'EPIPE', 0 ]\n"
        ),
        (
          "c = cp.spawn('sh', ['-c', 'echo in; echo err >&2'], { stdio: 'inherit' }); c.on('close', log); log(c.stdout)",
          "log.list.length === 2", "[ null, 0 ]\n"
        ),
      ])
    func events(source: String, end: String, expected: String) throws {
      let bench = try SubprocessBench()
      try bench.eval(
        "const cp = require('child_process'); let a, c; function log(x) { log.list.push(x) }; log.list = []")
      try bench.eval(source + "; 0")
      try bench.wait(until: end)
      #expect(try bench.eval("log.list") == expected)
      #expect(try bench.bench.reloaded().eval("log.list") == expected)
    }

    @Test("What nobody reads is not read: a program that prints without end waits")
    func backpressure() throws {
      let bench = try SubprocessBench()
      try bench.eval("const c = require('child_process').spawn('yes'); 0")
      try bench.wait(until: "c.stdout.readableLength >= 65536")
      while try bench.bench.takeEvent() != nil {}
      #expect(try Poll.wait(bench.bench.session.interests, timeout: 100_000_000).allSatisfy(\.isEmpty))
      try bench.eval("let n = 0; c.stdout.on('data', d => { n += d.length; if (n > 1e6) c.stdout.destroy() }); 0")
      try bench.eval("let end; c.on('close', (...a) => end = a); 0")
      try bench.wait(until: "end !== undefined")
      #expect(try bench.eval("end") == "[ null, 'SIGPIPE' ]\n")
    }
  }
}

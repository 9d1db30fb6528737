import Capabilities
import Glibc
import Platform
import TestSupport
import Testing

@testable import Rewind

extension Sessions {
  /// Programs that run to their end.
  @Suite(.serialized) struct Runs {
    @Test(
      "A run gives what Node's gives",
      arguments: [
        ("cp.execSync('echo hi; echo $0').toString()", "'hi\\n/bin/sh\\n'\n"),
        ("cp.execFileSync('printf', ['%s-', 'a b', 'c'], { encoding: 'utf8' })", "'a b-c-'\n"),
        ("cp.execSync('cat', { input: 'given' }).toString()", "'given'\n"),
        ("cp.execSync('cat; echo $A', { env: { A: 'x', PATH: '/bin:/usr/bin' } }).toString()", "'x\\n'\n"),
        ("cp.execSync('pwd', { cwd: '/usr' }).toString()", "'/usr\\n'\n"),
        ("cp.execFileSync('sh', ['-c', 'echo $0'], { argv0: 'zero' }).toString()", "'zero\\n'\n"),
        (
          "cp.spawnSync('sh', ['-c', 'echo o; echo e >&2; exit 3'], { encoding: 'utf8' })",
          """
          {
            status: 3,
            signal: null,
            output: [ null, 'o\\n', 'e\\n' ],
            pid: 101,
            stdout: 'o\\n',
            stderr: 'e\\n'
          }

          """
        ),
        (
          "try { cp.execSync('echo bad >&2; exit 2', { stdio: 'pipe' }) } catch (e) { [e.message, e.status, `${e.stderr}`] }",
          "[ 'Command failed: echo bad >&2; exit 2\\nbad\\n', 2, 'bad\\n' ]\n"
        ),
        (
          "{ const { error, status, pid } = cp.spawnSync('no-such-program', ['x']);"
            + " [error.message, error.code, error.errno, error.syscall, error.path, error.spawnargs, status, pid] }",
          """
          [
            'spawnSync no-such-program ENOENT',
            'ENOENT',
            -2,
            'spawnSync no-such-program',
            'no-such-program',
            [ 'x' ],
            null,
            0
          ]

          """
        ),
        ("cp.spawnSync('/etc/passwd').error.code", "'EACCES'\n"),
        ("cp.spawnSync('true', { cwd: '/no/such' }).error.code", "'ENOENT'\n"),
        (
          "{ const r = cp.spawnSync('sleep', ['1000'], { timeout: 50 }); [r.error.code, r.signal, r.status] }",
          "[ 'ETIMEDOUT', 'SIGTERM', null ]\n"
        ),
        (
          "{ const r = cp.spawnSync('sh', ['-c', 'trap \"\" TERM; while :; do :; done'],"
            + " { timeout: 50, killSignal: 'SIGKILL' }); [r.error.code, r.signal] }",
          "[ 'ETIMEDOUT', 'SIGKILL' ]\n"
        ),
        (
          "{ const r = cp.spawnSync('yes', { maxBuffer: 10 }); [r.error.code, r.signal, r.stdout.length] }",
          "[ 'ENOBUFS', 'SIGTERM', 10 ]\n"
        ),
        ("cp.execSync('echo one; echo two >&2', { stdio: 'inherit' })", "one\ntwo\nnull\n"),
        ("cp.execSync('echo seen >&2; echo got').toString()", "seen\n'got\\n'\n"),
        ("cp.spawnSync('sh', ['-c', 'kill -9 $$']).signal", "'SIGKILL'\n"),
        ("cp.execSync('head -c 3000000 /dev/zero', { maxBuffer: 4e6 }).length", "3000000\n"),
        ("cp.execSync('wc -c', { input: 'x'.repeat(3e6) }).toString().trim()", "'3000000'\n"),
        ("try { cp.fork('x') } catch (e) { e.code }", "'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM'\n"),
      ])
    func results(expression: String, expected: String) throws {
      let bench = try SubprocessBench()
      try bench.eval("const cp = require('child_process')")
      #expect(try bench.eval(expression) == expected)
      #expect(try bench.bench.reloaded().look("1") == "1\n")
    }

    @Test(
      "A compiler sees what the session wrote; what it makes is in the session, and nowhere else",
      arguments: [false, true])
    func compiler(copies: Bool) throws {
      let bench = try SubprocessBench(copies: copies)
      try bench.directory.write("int number(void) { return 6; }\n", to: "six.c")
      try bench.eval("const cp = require('child_process'), fs = require('fs')")
      try bench.eval(
        #"fs.writeFileSync('main.c', 'int number(void); int printf(const char *, ...); int main(void) { return printf("%d\\n", 7 * number()) < 0; }')"#
      )
      #expect(try bench.eval("cp.execFileSync('gcc', ['-o', 'program', 'main.c', 'six.c']).length") == "0\n")
      #expect(try bench.eval("cp.execFileSync('./program').toString()") == "'42\\n'\n")
      #expect(try bench.eval("fs.readdirSync('.')") == "[ 'main.c', 'program', 'six.c' ]\n")
      #expect(try bench.realNames == ["six.c"])
      _ = try bench.bench.session.goto(entry: 2)
      #expect(
        try bench.eval("[fs.existsSync('program'), cp.execSync('ls').toString()]") == "[ false, 'main.c\\nsix.c\\n' ]\n"
      )
      // Again from the record, where there is no compiler and no directory.
      #expect(try bench.bench.reloaded().look("1") == "1\n")
    }

    @Test("What a program does to files is what the session sees", arguments: [false, true])
    func changes(copies: Bool) throws {
      let bench = try SubprocessBench(copies: copies)
      try bench.directory.write(["a": "1", "b": "2", "d/x": "3", "d/y": "4", "e/z": "5"])
      try bench.eval("const cp = require('child_process'), fs = require('fs')")
      try bench.eval("fs.appendFileSync('b', '+'); fs.unlinkSync('d/y')")
      try bench.eval(
        "cp.execSync('rm a; mv b c; rm -r d; mkdir d; echo new > d/n; ln -s c link; chmod 4711 c; mkdir -p p/q;"
          + " touch -d 2001-02-03T04:05:06Z e/z; mkfifo pipe; rm -r e/nothing', { stdio: 'ignore', shell: '/bin/sh' }).x"
      )
      let names = "fs.readdirSync('.', { recursive: true }).sort().join()"
      #expect(try bench.eval(names) == "'c,d,d/n,e,e/z,link,p,p/q'\n")
      #expect(
        try bench.eval("[`${fs.readFileSync('c')}`, fs.statSync('c').mode.toString(8), fs.readlinkSync('link')]")
          == "[ '2+', '104711', 'c' ]\n")
      #expect(try bench.eval("fs.statSync('e/z').mtime.toISOString()") == "'2001-02-03T04:05:06.000Z'\n")
      #expect(
        try bench.eval("cp.execSync('find . | sort | tr \"\\\\n\" \" \"; cat d/n').toString()")
          == "'. ./c ./d ./d/n ./e ./e/z ./link ./p ./p/q new\\n'\n")
      #expect(try bench.realNames == ["a", "b", "d", "e"])
    }

    @Test("Nothing else can be changed, and what is changed elsewhere does not stay")
    func outside() throws {
      let bench = try SubprocessBench()
      let mark = TemporaryDirectory()
      try bench.eval("const cp = require('child_process')")
      let path = "/var/tmp/jsrepl-outside-\(getpid())"
      #expect(
        try bench.eval("cp.spawnSync('sh', ['-c', 'echo x > \(path); echo $?; ls \(mark.path)']).stdout.toString()")
          == "'2\\n'\n")
      #expect(access(path, F_OK) == -1)
      #expect(try bench.eval("cp.execSync('echo x > /tmp/jsrepl-mine; cat /tmp/jsrepl-mine').toString()") == "'x\\n'\n")
      #expect(access("/tmp/jsrepl-mine", F_OK) == -1)
    }

    @Test("What the session changed elsewhere is seen there, and may be changed on")
    func otherRoots() throws {
      let bench = try SubprocessBench()
      let other = TemporaryDirectory()
      try other.write(["a": "1", "b": "2"])
      try bench.eval("const cp = require('child_process'), fs = require('fs')")
      try bench.eval("fs.writeFileSync('\(other.path)/a', 'mine')")
      #expect(
        try bench.eval("cp.execSync('cd \(other.path); cat a b; echo more >> b').toString()") == "'mine2'\n")
      #expect(try bench.eval("fs.readFileSync('\(other.path)/b', 'utf8')") == "'2more\\n'\n")
      #expect(try other.read("b") == Array("2".utf8))
    }

    @Test("Ctrl-C ends a run with everything that it started")
    func interruption() throws {
      let bench = try SubprocessBench()
      let mark = "98\(getpid())"
      try bench.eval("const cp = require('child_process')")
      bench.bench.onOutput = { _ in bench.bench.interrupt() }
      #expect(
        try bench.eval("console.log('go'); cp.execSync('setsid sleep \(mark) & sleep \(mark)')")
          == "go\nstopped: interrupted\n")
      #expect(try !SubprocessBench.isRunning(mark, waitingForEnd: true))
      bench.bench.onOutput = { _ in }
      #expect(try bench.eval("cp.execSync('echo on').toString()") == "'on\\n'\n")
    }

    /// The path without links.
    private static func real(_ path: String) -> String {
      let real = realpath(path, nil)!
      defer { free(real) }
      return String(cString: real)
    }

    @Test("Without permission nothing runs, and the error names the option")
    func refused() throws {
      let permissions = Permissions()
      permissions.run = .only(["true"])
      let bench = try SubprocessBench(permissions: permissions)
      try bench.eval("const cp = require('child_process')")
      let text = "ERR_ACCESS_DENIED Requires run access to \"%\", run jsrepl again with --allow-run=%"
      for (call, name) in [
        ("execSync('ls')", "sh"), ("execFileSync('ls')", "ls"), ("spawn('/bin/ls')", Self.real("/bin/ls")),
        ("exec('ls')", "sh"), ("spawnSync('ls', { shell: '/bin/bash' })", Self.real("/bin/bash")),
        ("execFileSync('./ls')", "\(bench.directory.path)/ls"),
        (
          "spawnSync('true', { env: { LD_PRELOAD: '/x.so' } })",
          "LD_PRELOAD=/x.so \(Self.real("/bin/true"))"
        ),
        // It would not be the program that was allowed.
        ("spawnSync('true', { env: { PATH: '\(bench.directory.path):/bin' } })", Self.real("/bin/true")),
      ] {
        let expected = text.replacing("%", with: name)
        #expect(try bench.eval("try { cp.\(call) } catch (e) { e.code + ' ' + e.message }") == "'\(expected)'\n")
      }
      #expect(try bench.eval("cp.spawnSync('true').status") == "0\n")
      // A link of the session's to what is allowed is another program, and so is what it put in a program's place.
      permissions.run = .only([Self.real("/bin/true")])
      #expect(try bench.eval("cp.spawnSync('/bin/true').status") == "0\n")
      #expect(
        try bench.eval(
          "require('fs').symlinkSync('/bin/true', 'link'); try { cp.spawnSync('./link') } catch (e) { e.code }")
          == "'ERR_ACCESS_DENIED'\n")
    }

    @Test("A name means what everybody's means only where nothing of the session's is on the way to it")
    func names() throws {
      let permissions = Permissions()
      permissions.run = .only(["tool"])
      let bench = try SubprocessBench(permissions: permissions)
      let place = bench.directory.path
      try bench.directory.write([
        "bin/tool": "#!/bin/sh\necho real\n", "next/tool": "#!/bin/sh\necho next\n",
        "evil/tool": "#!/bin/sh\necho evil\n",
      ])
      for name in ["bin", "next", "evil"] { chmod(bench.directory("\(name)/tool"), 0o755) }
      symlink("versions", bench.directory("current"))
      symlink("bin", bench.directory("versions"))
      let run = "try { cp.execFileSync('tool').toString() } catch (e) { e.message.match(/allow-run=(.*)$/)[1] }"
      for (path, change, subject) in [
        ("bin", "fs.readdirSync('.')", "real\\n"),
        ("current", "fs.readdirSync('.')", "real\\n"),
        ("bin", "fs.writeFileSync('bin/other', '')", "real\\n"),
        ("new:bin", "fs.mkdirSync('new')", "real\\n"),
        ("bin", "fs.appendFileSync('bin/tool', '# mine')", "\(place)/bin/tool"),
        ("bin/", "fs.appendFileSync('bin/tool', '# mine')", "\(place)/bin/tool"),
        ("./bin/.", "fs.appendFileSync('bin/tool', '# mine')", "\(place)/bin/tool"),
        ("bin", "fs.renameSync('bin', 'old'); fs.symlinkSync('evil', 'bin')", "\(place)/bin/tool"),
        ("bin", "fs.renameSync('bin', 'old'); fs.renameSync('evil', 'bin')", "\(place)/bin/tool"),
        ("current", "fs.unlinkSync('versions'); fs.symlinkSync('evil', 'versions')", "\(place)/current/tool"),
        ("bin:next", "fs.unlinkSync('bin/tool')", "\(place)/next/tool"),
        ("bin:next", "fs.rmSync('bin', { recursive: true })", "\(place)/next/tool"),
        ("bin:next", "fs.unlinkSync('bin/tool'); fs.appendFileSync('next/tool', '# mine')", "\(place)/next/tool"),
        ("bin:next", "fs.chmodSync('bin', 0)", "\(place)/bin/tool"),
      ] {
        let own = path.split(separator: ":").map { "\(place)/\($0)" }.joined(separator: ":") + ":/usr/bin:/bin"
        let bench = try SubprocessBench(in: bench.directory, permissions: permissions, environment: ["PATH=\(own)"])
        try bench.eval("const cp = require('child_process'), fs = require('fs'); \(change); 0")
        #expect(try bench.eval(run) == "'\(subject)'\n", "after \(change)")
      }
    }

    @Test("A path with `..` is that of what the system finds, not of what its text says")
    func upwards() throws {
      let permissions = Permissions()
      let bench = try SubprocessBench(permissions: permissions)
      let place = bench.directory.path
      try bench.directory.write(["tool": "#!/bin/sh\necho real\n", "d/x": ""])
      chmod(bench.directory("tool"), 0o755)
      permissions.run = .only(["\(place)/tool"])
      try bench.eval("const cp = require('child_process'), fs = require('fs')")
      func run(_ path: String) -> String {
        "try { cp.execFileSync('\(path)').toString() } catch (e) { e.message.match(/allow-run=(.*)$/)[1] }"
      }
      #expect(try bench.eval(run("./d/../tool")) == "'real\\n'\n")
      try bench.eval(
        "fs.mkdirSync('e/f', { recursive: true }); fs.copyFileSync('tool', 'e/tool'); fs.symlinkSync('e/f', 'l'); 0")
      #expect(try bench.eval(run("l/../tool")) == "'\(place)/l/../tool'\n")
      // What is allowed by its path means whatever the session has there.
      #expect(try bench.eval("fs.writeFileSync('tool', '#!/bin/sh\\necho mine\\n'); \(run("./tool"))") == "'mine\\n'\n")
    }

    @Test(
      "Where a program can't be shown the session's files it does not run, and the session goes on",
      arguments: [
        ("fs.writeFileSync('x', ''); fs.truncateSync('x', 300 << 20)", ""),
        (
          "const d = fs.openSync('b', 'r+'); fs.readSync(d, Buffer.alloc(10), 0, 10, 0); fs.writeSync(d, 'y', 200000)",
          "b"
        ),
        ("fs.renameSync('d', 'e')", "d"),
      ])
    func unshowable(change: String, changed: String) throws {
      let bench = try SubprocessBench()
      try bench.directory.write(["b": String(repeating: "b", count: 17 << 20), "d/x": "1"])
      try bench.eval("const cp = require('child_process'), fs = require('fs')")
      try bench.eval("\(change); 0")
      if !changed.isEmpty {
        DirectoryTree.remove(bench.directory(changed))
        try bench.directory.write("other", to: changed)
      }
      let code = "cp.spawnSync('true').error?.code"
      let said = try bench.eval(code)
      #expect(said.hasPrefix("jsrepl: the session's files can't be shown to a program (E"))
      #expect(said.hasSuffix("'ERR_SUBPROCESS_VIEW'\n"))
      #expect(
        try bench.eval("cp.spawn('true').on('error', e => console.log(e.code)); 0").contains("0\n"))
      #expect(try bench.eval("1 + 1") == "2\n")
      #expect(try bench.bench.reloaded().look("1") == "1\n")
      let permissions = Permissions()
      bench.bench.session.grants.permissions = permissions
      #expect(try bench.eval("try { cp.spawnSync('true') } catch (e) { e.code }") == "'ERR_ACCESS_DENIED'\n")
    }

    @Test("What prints without end is ended, whatever it may print")
    func endless() throws {
      let bench = try SubprocessBench()
      try bench.eval("const cp = require('child_process')")
      #expect(
        try bench.eval(
          "{ const r = cp.spawnSync('yes', { maxBuffer: Infinity }); [r.error.code, r.signal, r.stdout.length >> 20] }")
          == "jsrepl: yes was ended: it printed more than 200 MiB, which is the most of one run\n"
          + "[ 'ENOBUFS', 'SIGKILL', 200 ]\n")
    }

    @Test("A session to which no programs are given is told so")
    func notGiven() throws {
      let bench = try Bench()
      #expect(
        try bench.eval("try { require('child_process').execSync('ls') } catch (e) { e.code }")
          == "'ERR_CAPABILITY_NOT_GIVEN'\n")
    }

    @Test("Looking runs nothing")
    func looking() throws {
      let bench = try SubprocessBench()
      var text = ""
      let peek = try bench.bench.session.peek("require('child_process').execSync('ls')", form: .script) { text += $1 }
      #expect("\(peek) \(text)".contains("ERR_CAPABILITY_NOT_GIVEN"))
    }
  }
}

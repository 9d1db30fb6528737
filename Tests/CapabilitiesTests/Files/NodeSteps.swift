import Glibc
import Platform
import TestSupport

/// Performs steps in a real directory by Node.
enum NodeSteps {
  /// Node 24; nil where there is none. `JSREPL_NODE` names it, else it is looked for.
  static let program: String? = {
    let variables = [("JSREPL_NODE", ""), ("PATH", "/node")]
    let paths = variables.flatMap { name, suffix in
      getenv(name).map { String(cString: $0).split(separator: ":").map { "\($0)\(suffix)" } } ?? []
    }
    // Others differ in details.
    return paths.first { path in
      guard access(path, X_OK) == 0 else { return false }
      do {
        let (output, node) = try start(path, ["--version"])
        let version = try text(output)
        // A process that nobody reaps keeps the tests that wait for processes of their own waiting for ever.
        return try node.wait() == .exited(0) && version.hasPrefix("v24.")
      } catch {
        return false
      }
    }
  }()

  /// What came of each step, as `OverlaySteps` says it.
  static func perform(_ steps: [Step], in directory: String) throws -> [String] {
    let scratch = TemporaryDirectory()
    try scratch.write(script, to: "steps.js")
    try scratch.write("[" + steps.map(\.json).joined(separator: ",\n") + "]", to: "steps.json")
    let (output, node) = try start(program!, [scratch("steps.js"), scratch("steps.json"), directory])
    let text = try self.text(output)
    guard try node.wait() == .exited(0) else { throw Overlay.Difference(description: "Node failed") }
    return text.split(separator: "\0", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private static func start(_ program: String, _ arguments: [String]) throws -> (
    output: Descriptor, node: ProcessHandle
  ) {
    let (reading, writing) = try Descriptor.pipe()
    let node = try Spawn.start(
      program, arguments: ["node"] + arguments, environment: ["PATH=/usr/bin"], descriptors: [1: writing],
      inheritsStandardError: true)
    return (reading, node)
  }

  private static func text(_ output: Descriptor) throws -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = try SystemError.check("read") { read(output.raw, &buffer, buffer.count) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  private static let script = #"""
    const fs = require('fs');
    const steps = JSON.parse(fs.readFileSync(process.argv[2]));
    process.chdir(process.argv[3]);
    const slots = {};
    const fd = slot => slots[slot] ?? 999;
    const facts = s => s.isDirectory() ? `${s.mode}` : `${s.mode} ${s.nlink} ${s.size}${s.mtimeMs === 2000000 ? ' set' : ''}`;
    const letter = path => {
      const [parent, name] = [path.replace(/\/[^/]*$/, ''), path.replace(/^.*\//s, '')];
      let s;
      try {
        s = fs.lstatSync(path);
      } catch {
        // The names in a directory may be all that can be seen of it.
        s = fs.readdirSync(parent, { withFileTypes: true }).find(entry => entry.name === name);
      }
      return s.isFile() ? 'f' : s.isDirectory() ? 'd' : s.isSymbolicLink() ? 'l' : 'o';
    };
    const perform = {
      stat: p => facts(fs.statSync(p)), lstat: p => facts(fs.lstatSync(p)), fstat: s => facts(fs.fstatSync(fd(s))),
      access: (p, mode) => fs.accessSync(p, +mode),
      realpath: p => fs.realpathSync.native(p), readlink: p => fs.readlinkSync(p),
      readdir: (p, r) => {
        return fs.readdirSync(p, { recursive: r === 'r' }).map(name => letter(p + '/' + name) + name).join(' ');
      },
      readFile: (p, flags) => fs.readFileSync(p, { flag: +flags, encoding: 'utf8' }),
      readFileOf: s => fs.readFileSync(fd(s)).toString(),
      writeFile: (p, flags, mode, text) => fs.writeFileSync(p, text, { flag: +flags, mode: +mode }),
      mkdir: (p, mode, r) => fs.mkdirSync(p, { mode: +mode, recursive: r === 'r' }),
      rmdir: p => fs.rmdirSync(p), unlink: p => fs.unlinkSync(p),
      rm: (p, force) => fs.rmSync(p, { recursive: true, force: force === 'f' }),
      rename: (a, b) => fs.renameSync(a, b), link: (a, b) => fs.linkSync(a, b), symlink: (a, b) => fs.symlinkSync(a, b),
      chmod: (p, mode) => fs.chmodSync(p, +mode), utimes: (p, a, m) => fs.utimesSync(p, +a, +m),
      truncate: (p, n) => fs.truncateSync(p, +n), copyFile: (a, b, mode) => {
        // Where the source is a directory, it removes the target.
        let isDirectory = false;
        try { isDirectory = fs.statSync(a).isDirectory(); } catch {}
        if (isDirectory) return 'skipped';
        fs.copyFileSync(a, b, +mode);
      },
      open: (slot, p, flags, mode) => {
        if (slots[slot] !== undefined) fs.closeSync(slots[slot]);
        delete slots[slot];
        slots[slot] = fs.openSync(p, +flags, +mode);
      },
      close: s => { const n = fd(s); delete slots[s]; fs.closeSync(n); },
      read: (s, n, position) => {
        const b = Buffer.alloc(+n);
        return b.toString('utf8', 0, fs.readSync(fd(s), b, 0, +n, position === '' ? null : +position));
      },
      write: (s, position, text) => fs.writeSync(fd(s), text, position === '' ? null : +position),
      ftruncate: (s, n) => fs.ftruncateSync(fd(s), +n), fsync: s => fs.fsyncSync(fd(s)),
    };
    for (const [call, ...rest] of steps) {
      let line;
      try {
        const result = perform[call](...rest);
        line = result === undefined ? 'ok' : `ok ${result}`;
        if (call === 'readdir' && result === '') line = 'ok';
      } catch (error) {
        line = error.code ? error.message.replace(/, (\w+).*$/s, ', $1') : `${error}`;
      }
      fs.writeSync(1, line.replaceAll('\0', '%') + '\0');
    }
    """#
}

// child_process. See https://nodejs.org/docs/latest-v24.x/api/child_process.html. Programs run in a view of the session's
// files; their pids are numbers of the session's own.
(function (prelude, part) {
  "use strict";
  const { own, put } = part("realm");
  const {
    Error, RangeError, coded, invalidType, outOfRange, requireFunction, requireString,
  } = part("errors");
  const { Promise } = prelude.primordials;
  const { command: parse, isNothing, signalNumber } = part("child-process-options");
  const { ChildProcess, start } = part("child-process-child");
  const { spawnSync, execFileSync, execSync } = part("child-process-sync");
  const { Buffer } = part("buffer");
  const { setTimeout, clearTimeout } = prelude.globals;
  const { promisify } = part("util");

  function spawn(file, args, options) {
    return start(new ChildProcess(), parse(file, args, options));
  }

  // MARK: exec and execFile

  const defaults = { encoding: "utf8", timeout: 0, maxBuffer: 1024 * 1024, killSignal: "SIGTERM" };

  function execFile(file, ...rest) {
    let args, options, callback;
    if (Array.isArray(rest[0])) args = rest.shift();
    else if (isNothing(rest[0]) && rest.length > 1) rest.shift();
    if (typeof rest[0] === "object" && rest[0] !== null) options = rest.shift();
    else if (isNothing(rest[0]) && rest.length > 0) rest.shift();
    if (!isNothing(rest[0])) {
      [callback] = rest;
      requireFunction(callback, "callback");
    }
    return run(file, args ?? [], options, callback, [file, ...(args ?? [])].join(" "));
  }

  function exec(command, options, callback) {
    if (typeof options === "function") [options, callback] = [undefined, options];
    requireString(command, "command");
    return run(command, [], { ...options, shell: typeof options?.shell === "string" ? options.shell : true }, callback, command);
  }

  function run(file, args, given, callback, text) {
    const options = { ...defaults, ...given };
    for (const key of ["timeout", "maxBuffer", "killSignal", "encoding"]) {
      if (options[key] === undefined) options[key] = defaults[key];
    }
    const { encoding, maxBuffer } = options;
    if (typeof maxBuffer !== "number") throw invalidType("options.maxBuffer", "of type number", maxBuffer);
    if (!(maxBuffer >= 0)) throw outOfRange("options.maxBuffer", "a positive number", maxBuffer);
    const killSignal = signalNumber(options.killSignal);
    const command = parse(file, args, options);
    const { timeout } = command;
    command.timeout = 0;
    const child = start(new ChildProcess(), command);

    let failure = null, wasKilled = false, isOver = false, timer;
    const isText = encoding && encoding !== "buffer" && Buffer.isEncoding(encoding);
    const outputs = ["stdout", "stderr"].map((name) => gather(child[name], isText ? encoding : undefined, maxBuffer, () => {
      failure = coded(RangeError, "ERR_CHILD_PROCESS_STDIO_MAXBUFFER", `${name} maxBuffer length exceeded`);
      kill();
    }));

    function kill() {
      child.stdout?.destroy();
      child.stderr?.destroy();
      wasKilled = true;
      try {
        child.kill(killSignal);
      } catch (error) {
        failure ??= error;
        over(null, null);
      }
    }
    function over(code, signal) {
      if (isOver) return;
      isOver = true;
      if (timer !== undefined) clearTimeout(timer);
      if (callback === undefined) return;
      const [stdout, stderr] = outputs.map((output) => output());
      if (failure === null && code === 0 && signal === null) {
        return Reflect.apply(callback, child, [null, stdout, stderr]);
      }
      if (failure === null) {
        failure = new Error(`Command failed: ${text}\n${stderr}`);
        const properties = { code, killed: child.killed || wasKilled, signal };
        for (const key of Object.keys(properties)) put(failure, key, properties[key]);
      }
      put(failure, "cmd", text);
      Reflect.apply(callback, child, [failure, stdout, stderr]);
    }
    if (timeout > 0) {
      timer = setTimeout(() => {
        timer = undefined;
        kill();
      }, timeout);
    }
    child.addListener("close", own(over));
    child.addListener("error", own((error) => {
      failure = error;
      child.stdout?.destroy();
      child.stderr?.destroy();
      over(null, null);
    }));
    return child;
  }

  // Collects what a stream gives; the function gives all of it.
  function gather(stream, encoding, most, exceed) {
    const pieces = [];
    let length = 0;
    if (stream) {
      if (encoding !== undefined) stream.setEncoding(encoding);
      stream.on("data", own((chunk) => {
        const size = encoding === undefined ? chunk.length : Buffer.byteLength(chunk, encoding);
        if (length + size > most) {
          const room = most - length;
          length = most;
          pieces.push(encoding === undefined ? chunk.slice(0, room) : cut(chunk, encoding, room));
          exceed();
        } else {
          length += size;
          pieces.push(chunk);
        }
      }));
    }
    return () => encoding === undefined ? Buffer.concat(own(pieces)) : pieces.join("");
  }
  const cut = (text, encoding, size) => {
    const isShort = text.length === Buffer.byteLength(text, encoding);
    return isShort ? text.slice(0, size) : Buffer.from(text, encoding).subarray(0, size).toString(encoding);
  };

  // With promises these give both outputs, and the child at once.
  function withPromise(original) {
    const custom = (...args) => {
      let child;
      const promise = new Promise((resolve, reject) => {
        child = original(...args, own((error, stdout, stderr) => {
          if (error === null) return resolve(own({ stdout, stderr }));
          put(error, "stdout", stdout);
          put(error, "stderr", stderr);
          reject(error);
        }));
      });
      put(promise, "child", child);
      return promise;
    };
    Object.defineProperty(custom, "name", { value: original.name });
    Object.defineProperty(original, promisify.custom, { value: custom, enumerable: false });
  }
  withPromise(exec);
  withPromise(execFile);

  function fork() {
    throw coded(
      Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
      "child_process.fork() is not available in jsrepl, which has no other process for JavaScript: use spawn()");
  }

  return { ChildProcess, exec, execFile, execFileSync, execSync, fork, spawn, spawnSync };
})

// child_process: what users say of a program to run, checked as Node does, and as the host is told of it.
// See https://nodejs.org/docs/latest-v24.x/api/child_process.html.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const {
    Error, TypeError, coded, invalidType, invalidValue, outOfRange, requireBoolean, requireSignal, requireString,
  } = part("errors");
  const { processInfo } = prelude;
  const { constants } = part("os");

  const isNothing = (value) => value === undefined || value === null;

  function requireText(value, name) {
    requireString(value, name);
    if (value.includes("\0")) throw invalidValue(name, value, "must be a string without null bytes");
  }

  /** The number of a signal that has a name or a number; ERR_UNKNOWN_SIGNAL where it has none. */
  function signalNumber(signal) {
    if (signal === 0) return 0;
    if (isNothing(signal) || signal === "") return constants.signals.SIGTERM;
    const found = typeof signal === "number" ?
      Object.values(constants.signals).find((each) => each === signal) :
      typeof signal === "string" ? constants.signals[signal.toUpperCase()] : undefined;
    if (found !== undefined) return found;
    if (typeof signal !== "string" && typeof signal !== "number") throw invalidType("signal", "one of type string or number", signal);
    throw coded(TypeError, "ERR_UNKNOWN_SIGNAL", `Unknown signal: ${signal}`);
  }
  const signalName = (number) =>
    Object.keys(constants.signals).find((name) => constants.signals[name] === number) ?? null;

  // MARK: what to run

  function textOf(value, name) {
    if (value instanceof prelude.globals.URL) return part("url").fileURLToPath(value);
    if (typeof value !== "string" && !ArrayBuffer.isView(value)) {
      throw invalidType(name, "of type string or an instance of Buffer or URL", value);
    }
    const text = typeof value === "string" ? value : part("text-bytes").decode(part("bytes").view(value), "utf8");
    if (text.includes("\0")) throw invalidValue(name, value, "must be a string without null bytes");
    return text;
  }

  /** What a program is started with. */
  function command(file, args, options) {
    requireText(file, "file");
    if (file.length === 0) throw invalidValue("file", file, "cannot be empty");
    if (Array.isArray(args)) {
      args = Array.from({ length: args.length }, (_, i) => `${args[i]}`);
    } else if (isNothing(args)) {
      args = [];
    } else if (typeof args !== "object") {
      throw invalidType("args", "of type object", args);
    } else {
      options = args;
      args = [];
    }
    args.forEach((each, i) => requireText(each, `args[${i}]`));
    if (options === undefined) options = { __proto__: null };
    else if (typeof options !== "object" || options === null) throw invalidType("options", "of type object", options);
    const { shell, argv0, env, timeout, signal, windowsHide, detached } = options;
    let directory = "";
    if (!isNothing(options.cwd)) {
      directory = part("path").posix.resolve(processInfo.cwd(), textOf(options.cwd, "options.cwd"));
    }
    for (const [name, value] of [["detached", detached], ["windowsHide", windowsHide]]) {
      if (!isNothing(value)) requireBoolean(value, `options.${name}`);
    }
    if (!isNothing(shell) && typeof shell !== "boolean" && typeof shell !== "string") {
      throw invalidType("options.shell", "one of type boolean or string", shell);
    }
    if (!isNothing(argv0)) requireText(argv0, "options.argv0");
    let isShell = false;
    if (shell) {
      if (typeof shell === "string") requireText(shell, "options.shell");
      args = ["-c", [file, ...args].join(" ")];
      file = typeof shell === "string" ? shell : "/bin/sh";
      isShell = true;
    }
    if (!isNothing(timeout) && !(Number.isInteger(timeout) && timeout >= 0)) {
      if (typeof timeout !== "number") throw invalidType("timeout", "of type number", timeout);
      throw outOfRange("timeout", "an unsigned integer", timeout);
    }
    if (signal !== undefined) requireSignal(signal, "options.signal");
    return {
      __proto__: null,
      options, file, isShell, directory,
      args: [argv0 ?? file, ...args],
      inherits: isNothing(env) || env === prelude.builtins.get("process").env,
      environment: environment(env ?? prelude.builtins.get("process").env),
      timeout: timeout ?? 0,
      killSignal: isNothing(options.killSignal) ? constants.signals.SIGTERM : signalNumber(options.killSignal),
    };
  }

  function environment(env) {
    const variables = [];
    for (const key of Object.keys(env)) {
      const value = env[key];
      if (value === undefined) continue;
      requireText(key, `options.env['${key}']`);
      requireText(`${value}`, `options.env['${key}']`);
      variables.push(`${key}=${value}`);
    }
    return variables;
  }

  // MARK: standard streams

  const kinds = { __proto__: null, pipe: "p", overlapped: "p", ignore: "n", inherit: "i" };

  function descriptorOf(value) {
    if (typeof value === "number") return value;
    const fd = typeof value === "object" ? value.fd : undefined;
    return typeof fd === "number" ? fd : undefined;
  }

  /** What the first three descriptors are: a letter for the host, and where output goes that no stream here gives. */
  function streams(stdio, fallback) {
    if (isNothing(stdio)) stdio = fallback;
    if (typeof stdio === "string") {
      if (kinds[stdio] === undefined) throw invalidValue("stdio", stdio);
      stdio = [stdio, stdio, stdio];
    } else if (!Array.isArray(stdio)) {
      throw invalidValue("stdio", stdio);
    }
    if (stdio.length > 3 || stdio.includes("ipc")) {
      const extra = Array.from({ length: Math.max(0, stdio.length - 3) }, (_, i) => stdio[i + 3]);
      if (extra.some((each) => each !== "ignore" && !isNothing(each)) || stdio.includes("ipc")) {
        throw coded(
          Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
          "child_process: only standard input, output and error are available in jsrepl");
      }
    }
    return [0, 1, 2].map((i) => {
      const value = stdio[i];
      if (isNothing(value)) return { letter: "p" };
      if (typeof value === "string" && kinds[value] !== undefined) {
        return { letter: kinds[value], target: kinds[value] === "i" ? i : undefined };
      }
      const fd = descriptorOf(value);
      if (fd === undefined) throw invalidValue("stdio", value);
      if (i === 0) return fd === 0 ? { letter: "i", target: 0 } : { letter: "p", source: fd };
      return { letter: "i", target: fd };
    });
  }

  /** What the host is told to run or start. */
  const request = (command, streams, limits, input) => [
    command.file, command.directory, command.isShell ? "shell" : "", `${limits.timeout}`, `${limits.maxBuffer}`,
    `${limits.killSignal}`, streams.map(({ letter }) => letter).join(""), command.inherits ? "inherit" : "", input,
    `${command.args.length}`, ...command.args, ...command.environment,
  ];

  /** Where output goes that the session has: to what it prints, or to an open file. */
  function sink(target) {
    if (target === 0) return () => {};
    if (target > 2) return (bytes) => prelude.builtins.get("fs").writeSync(target, bytes);
    const { StringDecoder } = part("string-decoder");
    const decoder = new StringDecoder("utf8");
    return (bytes) => {
      const text = bytes === undefined ? decoder.end() : decoder.write(bytes);
      if (text !== "") part("printing").print(target, text);
    };
  }

  /** The error of a program that could not be started, or not to the end. */
  function failure(syscall, code, command, note = "") {
    const number = constants.errno[code];
    const error = new Error(note === "" ? `${syscall} ${command.file} ${code}` : `${syscall} ${command.file}: ${note}`);
    const properties = {
      errno: number === undefined ? undefined : -number, code, syscall: `${syscall} ${command.file}`,
      path: command.file, spawnargs: own(command.args.slice(1)),
    };
    for (const key of Object.keys(properties)) part("realm").put(error, key, properties[key]);
    return error;
  }

  return { command, streams, request, sink, failure, signalNumber, signalName, isNothing };
})

// process. See https://nodejs.org/docs/latest-v24.x/api/process.html. What would tell of the machine is fixed, or is
// one of the session's inputs; there is one process as far as users see, and it ends with the session.
(function (prelude, part, native) {
  "use strict";
  const { own, hidden, put } = part("realm");
  const {
    Error, TypeError, coded, invalidType, outOfRange, requireInteger, requireString,
  } = part("errors");
  const { nextTick } = part("ticks");
  const { output, machine } = prelude.operations;
  const EventEmitter = part("events");
  const { processInfo, screen } = prelude;

  function process() {
    throw new TypeError("Illegal constructor");
  }
  const prototype = Object.create(EventEmitter.prototype);
  hidden(prototype, "constructor", process);
  process.prototype = prototype;
  const result = Object.create(prototype);
  Reflect.apply(EventEmitter, result, []);
  for (const key of Reflect.ownKeys(result)) hidden(result, key, result[key]);
  Object.defineProperty(result, Symbol.toStringTag, { value: "process", configurable: true });

  // The time zone and the language are recorded with the session.
  const { timeZone: zone, locale } = part("realm").localeOptions();

  const version = "v24.0.0";
  const unsupported = (name) => coded(
    Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", `process.${name}() is not available in jsrepl`);

  // MARK: time. The clock is one of the recorded ones.

  const nanoseconds = () => BigInt(Math.round(prelude.clock.monotonic() * 1000)) * 1000n;
  function hrtime(time) {
    const now = nanoseconds();
    let seconds = Number(now / 1000000000n), rest = Number(now % 1000000000n);
    if (time !== undefined) {
      if (!Array.isArray(time)) throw invalidType("time", "an instance of Array", time);
      if (time.length !== 2) throw outOfRange("time", "2", time.length);
      seconds -= time[0];
      rest -= time[1];
      if (rest < 0) {
        seconds--;
        rest += 1000000000;
      }
    }
    return own([seconds, rest]);
  }
  hrtime.bigint = function hrtimeBigInt() {
    return nanoseconds();
  };

  // MARK: streams

  function stream(number, name) {
    function WriteStream() {
      throw new TypeError("Illegal constructor");
    }
    WriteStream.prototype = Object.create(EventEmitter.prototype);
    hidden(WriteStream.prototype, "constructor", WriteStream);
    const write = (chunk, encoding, callback) => {
      if (typeof chunk !== "string") {
        if (!ArrayBuffer.isView(chunk)) {
          throw invalidType("chunk", "of type string or an instance of Buffer, TypedArray, or DataView", chunk);
        }
        chunk = part("text-bytes").decode(part("bytes").view(chunk), "utf8");
      } else if (typeof encoding === "string") {
        const name = part("text-bytes").encodingName(encoding);
        if (name === undefined) throw coded(TypeError, "ERR_UNKNOWN_ENCODING", `Unknown encoding: ${encoding}`);
        if (name !== "utf8" && name !== "utf16le") {
          const { decode, encode } = part("text-bytes");
          chunk = decode(encode(chunk, name), "utf8");
        }
      }
      if (typeof encoding === "function") callback = encoding;
      if (chunk !== "") native(output, number, chunk);
      if (typeof callback === "function") nextTick(callback);
      return true;
    };
    const methods = {
      write,
      end(chunk, encoding, callback) {
        if (typeof chunk === "function") [callback, chunk] = [chunk, undefined];
        if (chunk !== undefined && chunk !== null) write(chunk, encoding);
        // It stays open, but whoever waits for what was written to be so need not wait.
        nextTick(() => {
          if (typeof callback === "function") callback();
          this.emit("finish");
        });
        return this;
      },
      cork() {},
      uncork() {},
      getColorDepth: () => screen.colors ? 8 : 1,
      hasColors: (count = 16) => screen.colors && (typeof count !== "number" || count <= 256),
      getWindowSize: () => own([screen.columns, screen.rows ?? 24]),
    };
    for (const key of Object.keys(methods)) hidden(WriteStream.prototype, key, methods[key]);
    const made = Object.create(WriteStream.prototype);
    Reflect.apply(EventEmitter, made, []);
    for (const key of Reflect.ownKeys(made)) hidden(made, key, made[key]);
    Object.assign(made, { fd: number, writable: true, _type: "tty", _isStdio: true });
    const live = { columns: () => screen.columns, rows: () => screen.rows ?? 24, isTTY: () => screen.colors };
    for (const key of Object.keys(live)) {
      Object.defineProperty(made, key, { get: live[key], enumerable: true, configurable: true });
    }
    return made;
  }

  // MARK: warnings

  function emitWarning(warning, type, code, ctor) {
    let detail;
    if (type !== null && typeof type === "object" && !Array.isArray(type)) {
      ({ ctor, code, detail } = type);
      ({ type } = type);
    } else if (typeof type === "function") {
      ctor = type;
      type = code = undefined;
    }
    if (type !== undefined) requireString(type, "type");
    if (typeof code === "function") {
      ctor = code;
      code = undefined;
    } else if (code !== undefined) requireString(code, "code");
    if (typeof warning === "string") {
      const error = new Error(warning);
      put(error, "name", `${type || "Warning"}`);
      if (code !== undefined) error.code = code;
      if (typeof detail === "string") error.detail = detail;
      warning = error;
    } else if (!(warning instanceof Error)) {
      throw invalidType("warning", "of type string or an instance of Error", warning);
    }
    if (warning.name === "DeprecationWarning") {
      if (result.noDeprecation) return;
      if (result.throwDeprecation) throw warning;
    }
    nextTick(() => {
      result.emit("warning", warning);
      if (result.noWarnings) return;
      const label = warning.code ? `[${warning.code}] ` : "";
      const text = `(node:${result.pid}) ${label}${warning.name}: ${warning.message}`;
      screen.printError(typeof warning.detail === "string" ? `${text}\n${warning.detail}` : text);
    });
  }

  // MARK: the rest

  const ids = { getuid: 1000, geteuid: 1000, getgid: 1000, getegid: 1000 };
  let mask = 0o22;
  const bytesInUse = () => native(machine, 1);

  const members = {
    version,
    versions: Object.assign(own({}), {
      node: version.slice(1), jsrepl: processInfo.version, modules: "137", unicode: "16.0",
    }),
    arch: "x64",
    platform: "linux",
    release: own({ name: "node", lts: "Krypton" }),
    title: "jsrepl",
    pid: 1,
    ppid: 0,
    argv: own([...Array(processInfo.argv.length).keys()].map((i) => processInfo.argv[i])),
    argv0: "jsrepl",
    execPath: processInfo.argv[0],
    execArgv: own([]),
    env: part("environment").environment({
      TZ: zone, LANG: `${locale.replace(/-u-.*/, "").replaceAll("-", "_")}.UTF-8`,
    }),
    exitCode: undefined,
    features: own({
      inspector: false, debug: false, uv: false, ipv6: false, tls_alpn: false, tls_sni: false, tls_ocsp: false,
      tls: false, typescript: false, require_module: true,
    }),
    config: own({ target_defaults: own({}), variables: own({}) }),
    cwd: () => processInfo.cwd(),
    chdir(directory) {
      requireString(directory, "directory");
      throw unsupported("chdir");
    },
    umask(value) {
      const before = mask;
      if (value === undefined) return before;
      if (typeof value === "string") {
        if (!/^[0-7]+$/.test(value)) {
          throw coded(
            TypeError, "ERR_INVALID_ARG_VALUE",
            `The argument 'mask' must be a 32-bit unsigned integer or an octal string. Received '${value}'`);
        }
        value = parseInt(value, 8);
      }
      requireInteger(value, "mask", 0, 4294967295);
      mask = value & 0o777;
      return before;
    },
    hrtime,
    uptime: () => prelude.clock.monotonic() / 1000,
    nextTick,
    emitWarning,
    exit(code) {
      const wanted = code ?? result.exitCode ?? 0, number = Number(wanted);
      if ((typeof wanted !== "number" && typeof wanted !== "string") || wanted === "" || !Number.isInteger(number)) {
        throw prelude.invalidArgument("code", "of type number", wanted);
      }
      const status = number | 0;
      processInfo.exit(status);
      // The program ends with the entry, and nothing of that comes after this.
      throw coded(Error, "ERR_PROCESS_EXIT", `process.exit(${status})`);
    },
    abort() {
      throw coded(Error, "ERR_PROCESS_EXIT", "process.abort() does not end a session: use :quit");
    },
    kill() {
      throw unsupported("kill");
    },
    memoryUsage() {
      const used = bytesInUse();
      return own({ rss: used, heapTotal: used, heapUsed: used, external: 0, arrayBuffers: 0 });
    },
    getBuiltinModule(id) {
      requireString(id, "id");
      return prelude.builtins.get(id);
    },
    binding() {
      throw unsupported("binding");
    },
    setUncaughtExceptionCaptureCallback() {
      throw unsupported("setUncaughtExceptionCaptureCallback");
    },
    hasUncaughtExceptionCaptureCallback: () => false,
    ref() {},
    unref() {},
  };
  members.memoryUsage.rss = bytesInUse;
  for (const name of Object.keys(ids)) members[name] = { get: () => ids[name] }.get;
  for (const name of Object.keys(members)) {
    if (typeof members[name] === "function" && members[name].name !== name) {
      Object.defineProperty(members[name], "name", { value: name, configurable: true });
    }
    result[name] = members[name];
  }
  const streams = {
    stdout: () => stream(1, "stdout"),
    stderr: () => stream(2, "stderr"),
    stdin: () => Object.assign(new EventEmitter(), { fd: 0, isTTY: false, readable: false }),
  };
  for (const name of Object.keys(streams)) {
    const made = part("realm").adopt(streams[name]());
    Object.defineProperty(result, name, { value: made, writable: true, enumerable: true, configurable: true });
  }
  return result;
})

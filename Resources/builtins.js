// Node's built-in modules, made when they are first asked for. Their files, in modules/, are evaluated in a realm of
// their own, whose intrinsics no user code reaches, so that they are plain JavaScript; see modules/realm.js.
(function (prelude, native) {
  "use strict";
  const {
    Error, apply, asNative, define, defineProperty, globalObject, hasOwn, indexOf, list, slice, startsWith, table,
  } = prelude.primordials;
  const { library } = prelude.operations;

  const names = list();
  const files = [
    "assert", "assert/strict", "buffer", "child_process", "console", "constants", "crypto", "events", "fs", "fs/promises",
    "module", "os", "path", "path/posix", "path/win32", "perf_hooks", "process", "punycode", "querystring", "stream",
    "stream/promises", "stream/web", "string_decoder", "timers", "timers/promises", "tty", "url", "util", "util/types",
  ];
  for (let i = 0; i < files.length; i++) names[i] = files[i];
  define(names, "includes", (name) => {
    for (let i = 0; i < names.length; i++) if (names[i] === name) return true;
    return false;
  });

  const parts = table(), made = table();

  /** What a file of modules/ gives, which is evaluated once. */
  function part(name) {
    let found = parts.get(name);
    if (found === undefined) {
      const body = native(library, `modules/${name}.js`);
      if (typeof body !== "function") throw new Error(`There is no file ${name} in the library`);
      found = apply(body, undefined, [prelude, part, native]);
      parts.set(name, found);
    }
    return found;
  }

  // Marks and measures are seldom used, so what they do is made when they are.
  const { performance } = globalThis;
  const timing = [
    ["mark", 1], ["measure", 1], ["clearMarks", 0], ["clearMeasures", 0], ["getEntries", 0], ["getEntriesByName", 1],
    ["getEntriesByType", 1], ["timerify", 1],
  ];
  for (let i = 0; i < timing.length; i++) {
    const name = timing[i][0];
    const method = (...given) => apply(part("performance").methods[name], undefined, given);
    define(performance, name, asNative(method, name, timing[i][1]));
  }

  const entries = ["PerformanceEntry", "PerformanceMark", "PerformanceMeasure"];

  // Classes and functions of the web, each with the file that it is in.
  const webClasses = [
    "ReadableStream", "readable-stream", "ReadableStreamDefaultReader", "readable-readers",
    "ReadableStreamBYOBReader", "readable-readers", "ReadableStreamBYOBRequest", "readable-controllers",
    "ReadableByteStreamController", "readable-controllers", "ReadableStreamDefaultController", "readable-controllers",
    "TransformStream", "transform-stream", "TransformStreamDefaultController", "transform-stream",
    "WritableStream", "writable-stream", "WritableStreamDefaultWriter", "writable-stream",
    "WritableStreamDefaultController", "writable-stream", "ByteLengthQueuingStrategy", "streams-queue",
    "CountQueuingStrategy", "streams-queue", "TextEncoderStream", "text-streams", "TextDecoderStream", "text-streams",
    "Blob", "blob", "File", "blob", "FormData", "form-data", "Headers", "headers", "Request", "request",
    "Response", "response", "fetch", "fetch",
  ];

  // As they are before any user code runs.
  const globals = prelude.globals = { __proto__: null };
  const kept = [
    "TextDecoder", "TextEncoder", "URL", "URLSearchParams", "atob", "btoa", "clearImmediate", "clearInterval",
    "clearTimeout", "performance", "queueMicrotask", "setImmediate", "setInterval", "setTimeout", "structuredClone",
  ];
  for (let i = 0; i < kept.length; i++) globals[kept[i]] = globalThis[kept[i]];

  // Globals that are made when they are first read; until then they are accessors.
  const lazy = table();
  function defineLazily(name, make) {
    const set = (value) => {
      lazy.delete(name);
      define(globalObject, name, value);
    };
    const get = () => {
      const value = make();
      set(value);
      return value;
    };
    lazy.set(name, make);
    defineProperty(globalObject, name, {
      __proto__: null, get, set, enumerable: false, configurable: true,
    });
  }

  prelude.lazyGlobals = {
    __proto__: null,
    define: defineLazily,
    /** The value that reading such a global gives; undefined where the name is none. */
    value: (name) => lazy.get(name)?.(),
  };

  prelude.builtins = {
    __proto__: null,
    /** The modules' names, without `node:`, as a list that has `includes` and no prototype. */
    names,
    /** The exports of the module with that name, with or without `node:`; undefined where there is none. */
    get(name) {
      if (startsWith(name, "node:")) name = slice(name, 5);
      if (!names.includes(name)) return undefined;
      let exports = made.get(name);
      if (exports === undefined) {
        exports = part("exports").of(name);
        made.set(name, exports);
      }
      return exports;
    },
    part,
    /** The globals that come from modules. */
    exposeGlobals() {
      defineLazily("crypto", () => part("web-crypto").crypto);
      defineLazily("Crypto", () => part("web-crypto").Crypto);
      for (let i = 0; i < entries.length; i++) {
        const name = entries[i];
        defineLazily(name, () => part("performance").exports[name]);
      }
      for (let i = 0; i < webClasses.length; i += 2) {
        const name = webClasses[i], file = webClasses[i + 1];
        defineLazily(name, () => part(file)[name]);
      }
      defineLazily("process", () => prelude.builtins.get("process"));
      defineLazily("Buffer", () => prelude.builtins.get("buffer").Buffer);
    },
    /** At a prompt the modules are globals, as in Node, unless the name is taken. */
    exposeAtPrompt() {
      for (let i = 0; i < names.length; i++) {
        const name = names[i];
        if (name !== "module" && indexOf(name, "/") === -1 && !hasOwn(globalObject, name)) {
          defineLazily(name, () => prelude.builtins.get(name));
        }
      }
    },
  };
  prelude.builtins.exposeGlobals();
})

// What each built-in module exports.
(function (prelude, part) {
  "use strict";
  const { adopt, hidden, own } = part("realm");

  // path.posix and path.win32 have each other.
  let paths;
  function bothPaths() {
    if (paths === undefined) {
      const { posix } = part("path"), win32 = part("path-win32");
      posix.win32 = win32.win32 = win32;
      posix.posix = win32.posix = posix;
      paths = adopt({ posix, win32 });
    }
    return paths;
  }

  const makers = {
    __proto__: null,
    "path": () => bothPaths().posix,
    "path/posix": () => bothPaths().posix,
    "path/win32": () => bothPaths().win32,
    "assert": () => part("assert"),
    "assert/strict": () => part("assert").strict,
    "buffer": () => part("buffer"),
    "child_process": () => part("child-process"),
    "console": () => prelude.console,
    "constants": () => {
      const { dlopen, errno, priority, signals } = part("os").constants;
      return Object.freeze(own({ ...dlopen, ...errno, ...priority, ...signals, ...part("fs-constants") }));
    },
    "crypto": () => part("crypto"),
    "events": () => part("events"),
    "fs": () => part("fs"),
    "fs/promises": () => prelude.builtins.get("fs").promises,
    "module": () => part("module"),
    "os": () => part("os"),
    "perf_hooks": () => part("performance").exports,
    "process": () => part("process"),
    "punycode": () => part("punycode"),
    "querystring": () => part("querystring"),
    "stream": () => part("stream"),
    "stream/promises": () => part("stream").promises,
    "stream/web": () => part("stream-web"),
    "string_decoder": () => part("string-decoder"),
    "timers": () => part("timers"),
    "timers/promises": () => part("timers-promises"),
    "tty": () => part("tty"),
    "url": () => part("url"),
    "util": () => part("util"),
    "util/types": () => part("util").types,
  };

  return {
    /** The exports of a module whose name `prelude.builtins.names` has, made the users' own. */
    of: (name) => adopt(makers[name]()),
    hidden,
  };
})

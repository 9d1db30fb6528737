// What `process` and the paths ask about the session. The session's inputs may set these; the defaults give nothing of
// the machine away.
(function (prelude, native) {
  "use strict";
  prelude.processInfo = {
    __proto__: null,
    /** The current directory, an absolute path. */
    cwd: () => "/",
    /** The program, then the script where there is one, then its arguments; as a list. */
    argv: ["/usr/bin/jsrepl"],
    /** The environment variables that the session has: names and values. */
    env: { __proto__: null },
    /** The version of jsrepl. */
    version: "0.1.0",
  };
})

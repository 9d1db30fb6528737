// What `process` and the paths ask about the program that the session is in. It is asked for when it is first needed, and then
// recorded; a program of somebody else's tells nothing.
(function (prelude, native) {
  "use strict";
  const { list } = prelude.primordials;
  const describe = 1, exit = 2;

  let told;
  function tell() {
    if (told !== undefined) return told;
    const argv = list();
    let directory = "/";
    try {
      const { capabilities } = prelude;
      const count = capabilities.ask(capabilities.process, describe, undefined, undefined, undefined);
      directory = capabilities.text(0);
      for (let i = 1; i < count; i++) argv[i - 1] = capabilities.text(i);
    } catch {
      // Nobody tells.
    }
    if (argv.length === 0) argv[0] = "/usr/bin/jsrepl";
    return told = { __proto__: null, directory, argv };
  }

  prelude.processInfo = {
    __proto__: null,
    /** The current directory, an absolute path. */
    cwd: () => tell().directory,
    /** The program, then the script where there is one; as a list. */
    get argv() {
      return tell().argv;
    },
    /** What is behind `process.env`, once that is there. */
    env: undefined,
    /** The version of jsrepl. */
    version: "0.1.0",
    /** Has the program end with that status after the entry; throws where it does not. */
    exit(status) {
      prelude.capabilities.ask(prelude.capabilities.process, exit, `${status}`, undefined, undefined);
    },
  };
})

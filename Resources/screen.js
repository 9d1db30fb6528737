// Where text goes and how it should look there.
(function (prelude, native) {
  "use strict";
  const { output } = prelude.operations;

  prelude.screen = {
    __proto__: null,
    /** Columns of the terminal; 80 where there is none. */
    columns: 80,
    colors: false,
    /** Writes a whole line or several to standard output. */
    print(text) {
      native(output, 1, `${text}\n`);
    },
    /** The same to standard error. */
    printError(text) {
      native(output, 2, `${text}\n`);
    },
  };
})

// What the session prints besides what the console does.
(function (prelude, part, native) {
  "use strict";
  const { output } = prelude.operations;
  return {
    /** @param stream 1 for standard output, 2 for standard error. */
    print: (stream, text) => native(output, stream, text),
  };
})

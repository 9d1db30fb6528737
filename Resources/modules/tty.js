// tty. See https://nodejs.org/docs/latest-v24.x/api/tty.html. A session has the standard streams of `process` and opens
// no others.
(function (prelude, part) {
  "use strict";
  const { Error, RangeError, coded } = part("errors");
  const EventEmitter = part("events");
  const { hidden } = part("realm");

  // 1 and 2, if the text goes to a terminal.
  const isatty = (fd) => (fd === 1 || fd === 2) && prelude.screen.colors;

  function refuse(fd) {
    if (!(Number.isInteger(fd) && fd >= 0 && fd < 2 ** 31)) {
      throw coded(RangeError, "ERR_INVALID_FD", `"fd" must be a positive integer: ${prelude.format([fd])}`);
    }
    throw coded(
      Error, "ERR_TTY_INIT_FAILED", "TTY initialization failed: a session has process.stdout and process.stderr only");
  }
  function ReadStream(fd, options) {
    refuse(fd);
  }
  function WriteStream(fd) {
    refuse(fd);
  }
  for (const Class of [ReadStream, WriteStream]) {
    Class.prototype = Object.create(EventEmitter.prototype);
    hidden(Class.prototype, "constructor", Class);
  }
  return { isatty, ReadStream, WriteStream };
})

// timers: the globals of the same names. See https://nodejs.org/docs/latest-v24.x/api/timers.html.
(function (prelude, part) {
  "use strict";
  const { setTimeout, clearTimeout, setImmediate, clearImmediate, setInterval, clearInterval } = prelude.globals;
  return {
    setTimeout, clearTimeout, setImmediate, clearImmediate, setInterval, clearInterval,
    promises: part("timers-promises"),
  };
})

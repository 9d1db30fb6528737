// timers/promises. See https://nodejs.org/docs/latest-v24.x/api/timers.html#timers-promises-api.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { requireBoolean, requireNumber, requireObject, requireSignal } = part("errors");
  const { abortError, asyncIterators } = part("events-async");
  const { Promise } = prelude.primordials;
  const { setTimeout, setImmediate, setInterval, clearTimeout, clearInterval, clearImmediate } = prelude.globals;

  function checked(options) {
    requireObject(options, "options");
    const { signal, ref = true } = options;
    if (signal !== undefined) requireSignal(signal, "options.signal");
    requireBoolean(ref, "options.ref");
    return signal;
  }

  // A timer that may be given up; `start` begins it and `clear` ends it.
  function settled(start, clear, value, options) {
    return new Promise((resolve, reject) => {
      const signal = checked(options);
      if (signal !== undefined && prelude.abortSignals.isAborted(signal)) throw abortError(signal);
      let stop = () => {};
      const timer = start(() => {
        stop();
        resolve(value);
      });
      if (signal === undefined) return;
      stop = prelude.eventTargets.listen(signal, "abort", () => {
        stop();
        clear(timer);
        reject(abortError(signal));
      });
    });
  }

  const timers = {
    setTimeout(delay, value, options = { __proto__: null }) {
      return settled((callback) => {
        if (delay !== undefined) requireNumber(delay, "delay");
        return setTimeout(callback, delay);
      }, clearTimeout, value, options);
    },
    setImmediate(value, options = { __proto__: null }) {
      return settled(setImmediate, clearImmediate, value, options);
    },
    setInterval(delay, value, options = { __proto__: null }) {
      const signal = checked(options);
      if (delay !== undefined) requireNumber(delay, "delay");
      const isAborted = () => signal !== undefined && prelude.abortSignals.isAborted(signal);
      let due = 0, isOver = false, timer, stop = () => {};
      const waiting = [];
      const result = (value, done) => own({ value, done });
      function begin() {
        if (timer !== undefined) return;
        timer = setInterval(() => {
          if (waiting.length > 0) waiting.shift().resolve(result(value, false));
          else due++;
        }, delay);
        if (signal === undefined) return;
        stop = prelude.eventTargets.listen(signal, "abort", () => {
          clearInterval(timer);
          for (const { reject } of waiting.splice(0)) reject(abortError(signal));
        });
      }
      const iterator = {
        __proto__: asyncIterators,
        next: () => new Promise((resolve, reject) => {
          if (isOver) return resolve(result(undefined, true));
          if (isAborted() && due === 0) return reject(abortError(signal));
          begin();
          if (due === 0) return waiting.push({ resolve, reject });
          due--;
          resolve(result(value, false));
        }),
        return() {
          isOver = true;
          clearInterval(timer);
          stop();
          for (const { resolve } of waiting.splice(0)) resolve(result(undefined, true));
          return Promise.resolve(result(undefined, true));
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
      for (const key of Reflect.ownKeys(iterator)) own(iterator[key]);
      return iterator;
    },
    scheduler: {
      wait: (delay, options) => timers.setTimeout(delay, undefined, options),
      yield: () => timers.setImmediate(),
    },
  };
  return timers;
})
